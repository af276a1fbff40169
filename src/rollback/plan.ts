import { createHash } from "node:crypto";
import type { Block } from "../github/block.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import { type AllowEntry, entryText } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { canonicalJson } from "../release/canonical.ts";
import { crossedBy, since } from "./crossed.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { namedFor } from "./named.ts";
import { ownersOf } from "./owners.ts";
import { readPage } from "./page.ts";
import { pagePath } from "./place.ts";
import { isAutomatic, type Reversibility, type RollbackRule, rollbackRule } from "./rule.ts";
import { type RollbackTarget, rollbackTarget } from "./target.ts";
import { REVERSIBILITIES } from "./words.ts";

/** How to leave a promotion again, as far as it can be known before (design.md section 2). */
export interface RollbackPlan {
  readonly environment: string;
  readonly target: RollbackTarget;
  readonly rule: RollbackRule;
  /** In order, for people. */
  readonly steps: readonly string[];
  /** Who answers for it, and may do it. */
  readonly owners: readonly AllowEntry[];
  readonly data: Reversibility;
  readonly backup: string | undefined;
  readonly forwardFix: string | undefined;
  /** What starts it. */
  readonly triggers: readonly string[];
  /** What is looked at when it is done. */
  readonly verification: string;
  /**
   * How many approvers more than the policy says this promotion needs: what cannot be taken back is never one person's
   * decision. One as well where the page could not be read: nobody knows what it says of the data.
   */
  readonly moreApprovers: 0 | 1;
  /** Why nobody knows what the page says of the data; undefined where that is known. */
  readonly unsaid: string | undefined;
  /** What it does not say, or says wrongly; a plan with any of them is not complete. */
  readonly problems: readonly string[];
}

export interface PlanFacts {
  readonly environment: EnvironmentPolicy;
  readonly state: EnvironmentState;
  /** What the ledger says of all environments: which bytes are revoked, and what was rejected before this one. */
  readonly everywhere: Elsewhere;
  /** The release that comes in, which the plan would take back. */
  readonly release: string;
  /** The environment's page on the default branch; null where there is none. */
  readonly page: Block<string | null>;
  /** The release that a person wants to go back to, by its id, whatever the page says; left out: nobody said one. */
  readonly to?: string;
}

/** Composes the plan from policy, ledger and page. Pure: the same facts give the same plan, and nothing is proven yet. */
export function composePlan({ environment, state, everywhere, release, page, to }: PlanFacts): RollbackPlan {
  const rule = rollbackRule(environment);
  const read = page.ok && page.value !== null ? readPage(page.value) : undefined;
  const names = namedFor(read?.data.target, state.service, everywhere.services ?? []);
  const named = names.map((name) => ({ name, by: "page" }) as const);
  const target = rollbackTarget(state, release, everywhere, to === undefined ? named : [{ name: to, by: "person" }]);
  const crossed = crossedBy(state, target);
  const costs = crossed.map(({ dataCost }) => dataCost);
  const data = strictest(rule.data, read?.data.data ?? "reversible", ...costs);
  const backup = read?.data.backup ?? rule.backup;
  const forwardFix = read?.data["forward-fix"] ?? rule.forwardFix;
  const where = pagePath(environment.name);
  const unsaid = page.ok
    ? (read?.mistakes ?? []).map((mistake) => `${where}: ${mistake}.`)
    : [`${where} could not be read: ${page.why}`];
  const problems = [
    ...unsaid,
    ...(target.kind === "unfit" ? [target.why] : []),
    ...(target.kind === "nothing-left" && data !== "irreversible"
      ? ["Everything that succeeded here before was rejected or revoked: nothing is left to go back to."]
      : []),
    ...(data === "needs-restore" && backup === undefined
      ? [`The data needs a restore${since(crossed, data)}, and no \`backup\` is named.`]
      : []),
    ...(data === "irreversible" && forwardFix === undefined
      ? [`The data cannot be taken back${since(crossed, data)}, and no \`forward-fix\` says what is done instead.`]
      : []),
    ...(rule.strategy === "manual" && rule.runbook === undefined && (read?.steps.length ?? 0) === 0
      ? [`The strategy is manual, and neither a \`runbook\` nor ${where} says what to do.`]
      : []),
  ];
  return {
    environment: environment.name,
    target,
    rule,
    steps: stepsOf({ environment, rule, target, data, backup, forwardFix, written: read?.steps ?? [] }),
    owners: ownersOf(environment),
    data,
    backup,
    forwardFix,
    triggers: [
      ...(isAutomatic(rule, data) ? ["a failed deployment or verification, by itself and once"] : []),
      `/rollback ${environment.name} <why>`,
    ],
    verification: "The same as after a promotion: what the policy asks of this environment.",
    moreApprovers: data === "irreversible" || unsaid.length > 0 ? 1 : 0,
    unsaid: unsaid[0],
    problems,
  };
}

/** A plan that says: deploy the older release again. */
export interface PlanBack extends RollbackPlan {
  readonly target: Extract<RollbackTarget, { kind: "release" }>;
}

/**
 * Whether the plan goes back at all. Where the data cannot be taken back it does not, and what going back would need is asked
 * of nobody: it fixes forward, and one more person has agreed to that (R104).
 */
export function goesBack(plan: RollbackPlan): plan is PlanBack {
  return plan.target.kind === "release" && plan.data !== "irreversible";
}

function strictest(...all: readonly Reversibility[]): Reversibility {
  return REVERSIBILITIES[Math.max(...all.map((each) => REVERSIBILITIES.indexOf(each)))] ?? "irreversible";
}

function stepsOf(known: {
  readonly environment: EnvironmentPolicy;
  readonly rule: RollbackRule;
  readonly target: RollbackTarget;
  readonly data: Reversibility;
  readonly backup: string | undefined;
  readonly forwardFix: string | undefined;
  readonly written: readonly string[];
}): readonly string[] {
  const { environment, rule, target, data, backup, forwardFix, written } = known;
  if (target.kind !== "release") return written;
  const { name } = environment;
  const what = target.release.version ?? target.release.id;
  if (data === "irreversible") return [`Do not go back: ${forwardFix ?? "fix it forward"}.`, ...written];
  return [
    ...(data === "needs-restore" ? [`Restore the data from ${backup ?? "the backup"}.`] : []),
    ...written,
    deployingStep(rule, name, what),
    `Verify ${name}; it is on hold until somebody lets automation go on.`,
  ];
}

function deployingStep({ strategy, workflow, command }: RollbackRule, name: string, what: string): string {
  const start = workflow === undefined ? `the job that deploys to ${name}` : workflow;
  switch (strategy) {
    case "previous-release":
      return `Start ${start} with ${what}: the same code deploys it again, nothing is built.`;
    case "workflow":
      return `Start ${start} with ${what}.`;
    case "command":
      return `Start ${start} with ${what}; it runs ${command ?? "the command"}.`;
    case "manual":
      return `When that is done, start ${start} with ${what}.`;
  }
}

/** The part of the plan that people agree to (design.md section 8): no time, no age, no proof. */
export function planPart(plan: RollbackPlan): Readonly<Record<string, unknown>> {
  const { target, rule, steps, owners, data, backup, forwardFix, problems } = plan;
  return {
    target: target.kind === "release" ? target.release.id : target.kind,
    strategy: rule.strategy,
    within: rule.within,
    owners: owners.map(entryText).toSorted(),
    automatic: isAutomatic(rule, data),
    data,
    backup: backup ?? null,
    forwardFix: forwardFix ?? null,
    steps,
    problems,
  };
}

/** `sha256:<hex>` of that part, so that two plans can be told apart. */
export function planPartDigest(plan: RollbackPlan): string {
  return `sha256:${createHash("sha256")
    .update(canonicalJson(planPart(plan)))
    .digest("hex")}`;
}
