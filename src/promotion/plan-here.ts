import type { Result } from "../action/definition.ts";
import { strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Finding } from "../gates/rollback-plan/finding.ts";
import type { EventDraft } from "../ledger/event.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { describeRelease } from "../release/release.ts";
import { planPart, planPartDigest } from "../rollback/plan.ts";
import { chooseRelease, filesOf, type ReleaseChoice, readChoice } from "./choose-release.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { type ProvenPlan, provePlan } from "./prove-plan.ts";
import { record } from "./record.ts";
import { Stop } from "./stop.ts";
import { tellWayBack } from "./way-back-words.ts";

type Decision = "proven" | "unproven" | "deferred" | "dry-run";
type Output = "release" | "target" | "digest" | "promotion";

interface Looked extends ProvenPlan {
  readonly ground: Ground;
  readonly release: ReleaseBrief;
  readonly promotion: Promotion | undefined;
}

/**
 * What the door `rollback-plan` does: composes the way back from a release, proves that it could be gone now, and records
 * what was seen. It opens nothing. What could not be read is recorded as nothing at all.
 */
export async function planHere(
  context: PromotionContext,
  o: {
    readonly environment: string;
    /** As the input says it; undefined: what waits to come in, or what runs there. */
    readonly release: string | undefined;
    readonly dryRun: boolean;
    readonly summary: Summary;
  },
): Promise<Result<Decision, Output>> {
  const look = () => lookAt(context, o.environment, readChoice(o.release));
  const first = await look();
  const readable = outcomeOf(first.findings) !== "deferred";
  const { facts } =
    o.dryRun || !readable
      ? { facts: first }
      : await record(context, first, {
          reread: look,
          decide: (looked) => ({ drafts: draftsOf(looked, o.environment), result: undefined }),
        });
  return answerOf(facts, o);
}

async function lookAt(context: PromotionContext, name: string, choice: ReleaseChoice): Promise<Looked> {
  const ground = await readGround(context, { environment: name, files: (service) => filesOf(choice, service) });
  const environment = environmentNamed(ground.policy, name);
  const state = stateOf(ground.ledger, name);
  const release =
    choice.kind === "unsaid" ? ofEnvironment(state) : chooseRelease(choice, ground.ledger, environment, undefined);
  const promotion = state.open.find((open) => open.release.id === release.id);
  const proven = await provePlan(context, ground, { environment, release, promotion });
  return { ...proven, ground, release, promotion };
}

/** What the plan would take back: the newest that is open, else what is there. */
function ofEnvironment({ environment, open, current, candidate }: EnvironmentState): ReleaseBrief {
  const [newest] = open.toSorted((left, right) => right.number - left.number);
  if (newest !== undefined) return newest.release;
  if (current.kind === "release") return current.release;
  if (candidate !== null) return candidate.release;
  throw new Stop(
    "release-unknown",
    `Nothing is in ${environment}, and nothing waits to enter it.`,
    'Name the release that should come in with the input "release".',
  );
}

function outcomeOf(findings: readonly Finding[]): "proven" | "unproven" | "deferred" {
  const has = (verdict: Finding["verdict"]) => findings.some((each) => each.verdict === verdict);
  if (has("unknown") || has("wait") || findings.length === 0) return "deferred";
  return has("fail") ? "unproven" : "proven";
}

/** What an event takes. A plan with more checks than that is recorded with those that failed first. */
const MOST_CHECKS = 256;
const LONGEST_CHECK = 255;

/** Pure. */
function draftsOf({ ground, plan, findings, release, promotion }: Looked, environment: string): readonly EventDraft[] {
  if (outcomeOf(findings) === "deferred") return [];
  const checks = [...findings]
    .sort((left, right) => Number(left.verdict === "pass") - Number(right.verdict === "pass"))
    .slice(0, MOST_CHECKS)
    .map(({ check, verdict, reason }) => ({
      check: check.slice(0, LONGEST_CHECK).toWellFormed(),
      // Said so that nothing but a pass is recorded as one.
      verdict: verdict === "pass" ? ("pass" as const) : ("fail" as const),
      reason,
    }));
  const target = plan.target.kind === "release" ? plan.target.release.id : null;
  const data = { release: release.id, target, digest: planPartDigest(plan), checks };
  return [{ event: "rollback.planned", service: ground.service, environment, promotion: promotion?.id ?? null, data }];
}

function answerOf(
  { plan, findings, release, promotion, proven }: Looked,
  o: { readonly environment: string; readonly dryRun: boolean; readonly summary: Summary },
): Result<Decision, Output> {
  const outcome = outcomeOf(findings);
  const decision = o.dryRun ? "dry-run" : outcome;
  const open = findings.filter(({ verdict }) => verdict !== "pass");
  const worst = open.find(({ verdict }) => verdict !== "fail") ?? open[0];
  const said = sentence(outcome, { plan, release, proven, open });
  const message = o.dryRun ? `Would be ${outcome}: ${said}` : said;
  const target = plan.target.kind === "release" ? plan.target.release.id : null;
  const digest = planPartDigest(plan);
  tell(o.summary, { plan, findings, release, environment: o.environment, message });
  const hint = open.map(({ unblock }) => unblock).find((unblock) => unblock !== "");
  return {
    decision,
    reason: reasonOf(outcome, proven, worst),
    message,
    ...(hint === undefined ? {} : { hint }),
    failed: !o.dryRun && outcome !== "proven",
    result: {
      environment: o.environment,
      release: { ...release },
      promotion: promotion?.id ?? null,
      target,
      digest,
      outcome,
      plan: JSON.parse(JSON.stringify(planPart(plan))),
      checks: findings.map((each) => ({ ...each })),
    },
    outputs: { release: release.id, target, digest, promotion: promotion?.id ?? null },
  };
}

function reasonOf(outcome: ReturnType<typeof outcomeOf>, proven: Looked["proven"], worst: Finding | undefined): string {
  if (outcome === "proven") return proven.reason;
  return worst?.reason ?? "rollback-plan-unreadable";
}

function sentence(
  outcome: ReturnType<typeof outcomeOf>,
  o: Pick<Looked, "plan" | "release" | "proven"> & { readonly open: readonly Finding[] },
): string {
  const { plan, release, proven, open } = o;
  const { environment, target } = plan;
  const back = target.kind === "release" ? ` and go back to ${describeRelease(target.release)}` : "";
  const what = `${environment} could leave ${describeRelease(release)} again${back}`;
  switch (outcome) {
    case "proven":
      return proven.message;
    case "unproven":
      return `It is not so that ${what}: ${open[0]?.message ?? ""}`;
    case "deferred":
      return `Nobody can say whether ${what}: ${open.find(({ verdict }) => verdict !== "fail")?.message ?? ""}`;
  }
}

function tell(
  summary: Summary,
  o: Pick<ProvenPlan, "plan" | "findings"> & {
    readonly environment: string;
    readonly release: ReleaseBrief;
    readonly message: string;
  },
): void {
  summary.heading(`The way back from ${describeRelease(o.release)} in ${o.environment}`);
  summary.verdict(strong(o.message));
  tellWayBack(summary, o.plan);
  summary.heading("Checks").table(
    ["Check", "Verdict", "Why"],
    o.findings.map(({ check, verdict, message }) => [check, verdict === "pass" ? "passed" : strong(verdict), message]),
  );
}
