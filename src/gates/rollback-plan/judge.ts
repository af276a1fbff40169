import type { Block } from "../../github/snapshot.ts";
import { describeDuration } from "../../policy/duration.ts";
import { elsewhere } from "../../rollback/elsewhere.ts";
import { pagePath } from "../../rollback/place.ts";
import { composePlan, goesBack, type RollbackPlan } from "../../rollback/plan.ts";
import { isLastGood } from "../../rollback/target.ts";
import type { WrittenRollback } from "../../rollback/words.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { judgeApprovers } from "./approvers.ts";
import { asksForDrill, judgeDrill } from "./drill.ts";
import { bad, type Finding, good, resultsOf, unread } from "./finding.ts";
import type { PlanEvidence } from "./gather.ts";
import { judgeFiles, judgeOwner, judgeStops } from "./means.ts";
import { judgeTarget } from "./target.ts";

/**
 * Whether the plan is complete, and could be carried out at this moment (R42, R104, R105). What last succeeded here is the way
 * back itself: to bring it again leaves nothing that was good.
 */
export function judgePlan(
  facts: GateFacts,
  _rule: WrittenRollback,
  found: Block<PlanEvidence | "last-good">,
): readonly GateResult[] {
  const { environment, release, stateOf } = facts;
  if (isLastGood(stateOf(environment.name), release.id)) {
    const message = `${describe(release)} is what last succeeded in ${environment.name}: to bring it again is the way back itself.`;
    return [passed("rollback-plan", "rollback-plan-last-good", message)];
  }
  if (!found.ok) return resultsOf([unread("plan", found.why)], NOTHING);
  if (found.value === "last-good") return resultsOf([unread("plan", "it was not asked")], NOTHING);
  const { plan, findings } = findPlan(facts, found.value);
  return resultsOf(findings, outcomeOf(facts, plan, findings));
}

const NOTHING = { reason: "rollback-plan-proven", message: "" };

/** What it means that every check went well. */
export function outcomeOf(
  { environment: { name } }: GateFacts,
  plan: RollbackPlan,
  findings: readonly Finding[],
): { readonly reason: string; readonly message: string } {
  const { target, rule } = plan;
  if (target.kind === "first-deployment") {
    const message = `Nothing ever succeeded in ${name}: there is nothing to go back to.`;
    return { reason: "rollback-plan-first", message };
  }
  if (target.kind !== "release" || !goesBack(plan)) {
    const message = `${name} could not go back: its data cannot be taken back. Then: ${plan.forwardFix ?? "fix it forward"}.`;
    return { reason: "rollback-plan-forward", message };
  }
  const notes = findings.flatMap(({ note }) => note ?? []).map((note) => ` ${note}`);
  const within = describeDuration(rule.within);
  const message = `${name} could go back to ${describe(target.release)} now, within ${within}: ${findings.length} checks.${notes.join("")}`;
  return { reason: "rollback-plan-proven", message };
}

const describe = ({ version, id }: GateFacts["release"]) => version ?? id;

/** The plan as it would hold now, and what each check of it says, the good ones too. Pure. */
export function findPlan(
  facts: GateFacts,
  evidence: PlanEvidence,
): { readonly plan: RollbackPlan; readonly findings: readonly Finding[] } {
  const { environment, release } = facts;
  const { page } = evidence;
  const state = facts.stateOf(environment.name);
  const isPage = page.ok && (page.value === null || typeof page.value === "string");
  const plan = composePlan({
    environment,
    state,
    everywhere: elsewhere(environment, facts.policy, { head: facts.everywhere, stateOf: facts.stateOf }),
    release: release.id,
    page: isPage ? page : { ok: false, why: "it was not read" },
  });
  const complete = isPage
    ? plan.problems.map((problem) => findProblem(plan, problem))
    : [unread("page", page.ok ? "it was not read" : page.why)];
  const first = complete.length === 0 ? [good("plan", "It says everything that has to be known before.")] : complete;
  const more = judgeApprovers(facts, plan);
  const means = [...judgeFiles(facts, plan, evidence), ...judgeOwner(plan, evidence.owner)];
  if (!asksForDrill(plan)) return { plan, findings: [...first, ...more, ...means] };
  return {
    plan,
    findings: [
      ...first,
      ...more,
      ...judgeTarget(facts, plan, evidence),
      ...means,
      ...judgeStops(facts, plan, evidence.stops),
      judgeDrill(facts, plan, evidence.drills),
    ],
  };
}

function findProblem({ target, environment }: RollbackPlan, problem: string): Finding {
  if (target.kind !== "unfit" || problem !== target.why)
    return bad("plan", "rollback-plan-incomplete", problem, UNBLOCK);
  const unblock = `Name one of those in \`target:\` of ${pagePath(environment)}, or take that line out: then it is the last good one.`;
  return bad("target", "rollback-target-unfit", problem, unblock);
}

const UNBLOCK = "Say it in the policy, or on the environment's page in .github/rollback (docs/rollback.md).";
