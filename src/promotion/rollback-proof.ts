import { workflowPath } from "../gates/checks/counted.ts";
import type { GateFacts, GateResult, UpstreamRun } from "../gates/gate.ts";
import { settledOf } from "../gates/rollback-plan/gather.ts";
import { refuteSuccess } from "../gates/upstream-proof.ts";
import { readUpstreamRun } from "../gates/upstream-run.ts";
import type { Block } from "../github/snapshot.ts";
import type { ReleaseBrief } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { forOwners } from "../rollback/owners.ts";
import { isAutomatic } from "../rollback/plan.ts";
import { goodReleases } from "../rollback/target.ts";
import { proveCarrier } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { wayBack } from "./way-back.ts";

export interface RollbackQuestion {
  readonly environment: EnvironmentPolicy;
  /** What it goes back to. */
  readonly release: ReleaseBrief;
  readonly promotion: Promotion | undefined;
  readonly cause: "person" | "automation";
  readonly rollback: RollbackWish | undefined;
}

/** What was asked of GitHub about a rollback, to be judged with the facts of the question. */
export interface RollbackProof {
  judge(facts: GateFacts): readonly GateResult[];
}

const NONE: RollbackProof = { judge: () => [] };

/**
 * Proves a rollback again, wherever it is about to open something. It passes gates that a promotion does not pass, so the
 * ledger's word is not enough (design.md section 6): that the release once succeeded here is GitHub's record of the run
 * that brought it; that a person wants it is the run or comment that carried the command; that a promotion failed is the end
 * of the job that deployed it. Three requests at most.
 */
export async function proveRollback(
  context: PromotionContext,
  ground: Ground,
  question: RollbackQuestion,
): Promise<RollbackProof> {
  const { rollback } = question;
  if (rollback === undefined) return NONE;
  const [success, cause] = await Promise.all([
    proveTarget(context, ground, question),
    proveCause(context, ground, question, rollback),
  ]);
  return { judge: (facts) => [...success(facts), ...cause(facts)] };
}

type Judging = (facts: GateFacts) => readonly GateResult[];

async function proveTarget(context: PromotionContext, ground: Ground, question: RollbackQuestion): Promise<Judging> {
  const { environment, release } = question;
  const state = stateOf(ground.ledger, environment.name);
  const good = goodReleases(state).find((each) => each.release.id === release.id);
  const settled = good === undefined ? undefined : settledOf(state, good.promotion);
  if (settled === undefined || settled.run === null) {
    const why = `The ledger knows no success of ${release.id} in ${environment.name} that could be proven.`;
    return () => [refused("fail", "rollback-target-unproven", why)];
  }
  const { run } = settled;
  const found = await readUpstreamRun(context, settled);
  return (facts) => {
    const refuted = refuteSuccess({ ...facts, upstreamRuns: new Map([[run, found]]) }, environment.name, settled);
    if (refuted === undefined) return [];
    return refuted.verdict === "unknown"
      ? [refused("unknown", "rollback-unreadable", refuted.message)]
      : [refused("fail", "rollback-target-unproven", refuted.message)];
  };
}

function proveCause(
  context: PromotionContext,
  ground: Ground,
  question: RollbackQuestion,
  rollback: RollbackWish,
): Promise<Judging> {
  return question.cause === "person"
    ? provePerson(context, ground, question)
    : proveFailure(context, ground, question, rollback);
}

/** A person's word is in GitHub's record of the run or comment that carried it. Before it is recorded, the command is it. */
async function provePerson(context: PromotionContext, ground: Ground, question: RollbackQuestion): Promise<Judging> {
  const { environment, promotion } = question;
  const claimed = promotion?.rollback;
  if (claimed === undefined) return () => [];
  const { actor, run, at, why, comment } = claimed;
  if (actor === null || run === null) {
    return () => [refused("fail", "rollback-unproven", "The ledger does not say who asked for it, and in which run.")];
  }
  const proof = await proveCarrier(context, ground, {
    ...{ actor, run, at, comment, action: "rollback", environments: [forOwners(environment)] },
    isCommand: (said) => isRollback(said, { environment: environment.name, why }),
  });
  if (proof.refuted === undefined) return () => [];
  const message = `The word of ${actor.login} does not count: ${proof.refuted}`;
  return () => [refused("fail", "rollback-unproven", message)];
}

/** Whether a command is this very rollback. */
export function isRollback(command: Command, wanted: { readonly environment: string; readonly why: string }): boolean {
  return command.kind === "rollback" && command.environment === wanted.environment && command.why === wanted.why;
}

/** Nobody asked: then the policy says that it happens by itself, and the job that deployed did fail, by GitHub's record. */
async function proveFailure(
  context: PromotionContext,
  ground: Ground,
  { environment }: RollbackQuestion,
  { of }: RollbackWish,
): Promise<Judging> {
  const failed = stateOf(ground.ledger, environment.name).settled.find(({ id }) => id === of);
  if (failed === undefined || failed.run === null) {
    return () => [
      refused("fail", "rollback-unproven", `The ledger cites no run for ${of}, which is said to have failed.`),
    ];
  }
  const { rule, data } = wayBack(ground, environment, failed.release);
  if (!isAutomatic(rule, data)) {
    const why = `${environment.name} does not go back by itself${data === "reversible" ? "" : `: its data is ${data}`}.`;
    return () => [refused("fail", "rollback-by-person", why)];
  }
  const found = await readUpstreamRun(context, failed);
  return (facts) => judgeFailure(facts, environment, { id: of, run: failed.run ?? 0, reason: failed.reason }, found);
}

function judgeFailure(
  facts: GateFacts,
  { workflow }: EnvironmentPolicy,
  { id, run, reason }: { readonly id: string; readonly run: number; readonly reason: string | null },
  found: Block<UpstreamRun>,
): readonly GateResult[] {
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
  const isFailure = typeof conclusion === "string" && conclusion !== "" && conclusion !== "success";
  return isFailure ? [] : unproven(`ended with ${conclusion ?? "no conclusion"}`);
}

function refused(verdict: "fail" | "unknown" | "wait", reason: string, message: string): GateResult {
  return { gate: "rollback", verdict, reason, message, evidence: [], unblock: UNBLOCK[verdict] };
}

const UNBLOCK = {
  fail: "A person can ask for it: /rollback <environment> <why>. docs/rollback.md says what is proven.",
  unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
  wait: "Nothing to do but wait; it goes on by itself.",
} as const;
