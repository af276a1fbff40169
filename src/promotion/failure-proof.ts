import { workflowPath } from "../gates/checks/counted.ts";
import type { GateFacts, GateResult, UpstreamRun } from "../gates/gate.ts";
import { readUpstreamRun } from "../gates/upstream-run.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { describeRelease } from "../release/release.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import { isAutomatic } from "../rollback/rule.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { type Judgement, judgedElsewhere, judgeJudgement, readJudgement } from "./judging-proof.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { pageOf, wayBack } from "./way-back.ts";

export type Judging = (facts: GateFacts) => readonly GateResult[];

/**
 * Nobody asked: then the policy says that it happens by itself, and the job that deployed did fail, by GitHub's record; or
 * where it ended well and somebody judged later, that judgement is there. Four requests at most.
 */
export async function proveFailure(
  context: PromotionContext,
  ground: Ground,
  { environment, release }: { readonly environment: EnvironmentPolicy; readonly release: ReleaseBrief },
  { of }: RollbackWish,
): Promise<Judging> {
  const state = stateOf(ground.ledger, environment.name);
  const failed = state.settled.find(({ id }) => id === of);
  if (failed === undefined || failed.run === null) {
    return () => [
      refused("fail", "rollback-unproven", `The ledger cites no run for ${of}, which is said to have failed.`),
    ];
  }
  const plan = wayBack(ground, environment, failed.release);
  const { unsaid } = plan;
  if (unsaid !== undefined) return () => [unknownData(environment, unsaid, pageOf(ground, environment.name).ok)];
  const { rule, data } = plan;
  if (!isAutomatic(rule, data)) {
    const why = `${environment.name} does not go back by itself${data === "reversible" ? "" : `: its data is ${data}`}.`;
    return () => [refused("fail", "rollback-by-person", why)];
  }
  const elsewhere = refuseTarget(state, plan, release);
  if (elsewhere !== undefined) return () => [refused("fail", "rollback-by-person", elsewhere)];
  const { run, attempt, checkRun, reason } = failed;
  const cited = judgedElsewhere(failed);
  const [found, judgement] = await Promise.all([
    readUpstreamRun(context, { run, attempt, checkRun }),
    cited === undefined ? undefined : readJudgement(context, cited),
  ]);
  return (facts) => judgeFailure(facts, environment, { id: of, run, reason, judgement }, found);
}

/**
 * Nothing goes by itself where the plan of today does not lead: to the release that the page names, else to what last succeeded
 * (R100). Undefined where it goes there.
 */
function refuseTarget(
  { environment, succeeded }: EnvironmentState,
  { target }: RollbackPlan,
  release: ReleaseBrief,
): string | undefined {
  if (target.kind === "unfit") return target.why;
  const isNamed = target.kind === "release" && target.namedBy !== undefined;
  const planned = isNamed ? target.release : succeeded?.release;
  if (planned?.id === release.id) return undefined;
  const to = planned === undefined ? "nothing" : describeRelease(planned);
  return `${environment} does not go back to ${describeRelease(release)} by itself: the plan of today leads to ${to}.`;
}

/** Nobody can say whether the older release goes with the data that is there, so a person has to. */
function unknownData({ name }: EnvironmentPolicy, why: string, isRead: boolean): GateResult {
  const message = `${name} does not go back by itself, because nobody knows what its page says of the data. ${why}`;
  return isRead ? refused("fail", "rollback-by-person", message) : refused("unknown", "rollback-unreadable", message);
}

/** A failure that is said to make an environment go back by itself. */
export interface Failure {
  readonly id: string;
  readonly run: number;
  readonly reason: string | null;
  /** What GitHub says of a judgement that did not come from the run that deployed; undefined where that one says it. */
  readonly judgement: Judgement | undefined;
}

/** Whether GitHub's record of the run that deployed, or of what judged it later, shows the failure. Pure. */
export function judgeFailure(
  facts: GateFacts,
  environment: EnvironmentPolicy,
  { id, run, reason, judgement }: Failure,
  found: Block<UpstreamRun>,
): readonly GateResult[] {
  const { workflow } = environment;
  const unproven = (why: string) => [
    refused("fail", "rollback-unproven", `Run ${run}, which the ledger cites for the failure of ${id}, ${why}.`),
  ];
  if (!found.ok)
    return [refused("unknown", "rollback-unreadable", `Run ${run} of ${id} could not be read: ${found.why}`)];
  const { path, branch, repository, status, whole, ...job } = found.value;
  // What another job of the run found wrong makes the run red, and not the job that deployed.
  const conclusion = reason?.startsWith("verification-") === true ? (whole ?? null) : job.conclusion;
  // Compared, not believed: what nobody knows is not the same as something else that nobody knows.
  if (repository !== facts.repositoryId || branch !== facts.defaultBranch)
    return unproven(`did not run on ${facts.defaultBranch} of this repository`);
  if (workflow === undefined || path !== workflowPath(workflow)) return unproven(`is of ${path}`);
  // The job that has just settled it may ask before GitHub has closed it; the job that enters asks again.
  if (status !== "completed") {
    if (run === facts.calling.run) return [];
    return [refused("wait", "rollback-unfinished", `The job of ${id} has not ended yet.`)];
  }
  if (judgement !== undefined) {
    const refuted = judgeJudgement(facts, environment, { id, deployed: found.value, judgement });
    return refuted === undefined ? [] : [refused(refuted.verdict, refuted.reason, refuted.message)];
  }
  const isFailure = typeof conclusion === "string" && conclusion !== "" && conclusion !== "success";
  return isFailure ? [] : unproven(`ended with ${conclusion ?? "no conclusion"}`);
}

/** A refusal of the way back itself. */
export function refused(verdict: "fail" | "unknown" | "wait", reason: string, message: string): GateResult {
  return { gate: "rollback", verdict, reason, message, evidence: [], unblock: UNBLOCK[verdict] };
}

const UNBLOCK = {
  fail: "A person can ask for it: /rollback <environment> [to <release>] <why>. docs/rollback.md says what is proven.",
  unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
  wait: "Nothing to do but wait; it goes on by itself.",
} as const;
