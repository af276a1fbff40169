import type { GateFacts, GateResult } from "../gates/gate.ts";
import { settledOf } from "../gates/rollback-plan/gather.ts";
import { refuteSuccess } from "../gates/upstream-proof.ts";
import { readUpstreamRun } from "../gates/upstream-run.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { describeRelease } from "../release/release.ts";
import { refuteAge } from "../rollback/came-in.ts";
import { forOwners } from "../rollback/owners.ts";
import { goodReleases } from "../rollback/target.ts";
import { backTo, choicesOf } from "./back-to.ts";
import { proveCarrier } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { type Judging, proveFailure, refused } from "./failure-proof.ts";
import type { Ground } from "./ground.ts";
import { otherMeant } from "./meant-release.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { provenState } from "./runs-proof.ts";

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
 * that brought it; that a person wants it is the run or comment that carried the command, and names this release or none; that a promotion failed is the end
 * of the job that deployed it, or of the controller's that judged it. Five requests at most.
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

async function proveTarget(context: PromotionContext, ground: Ground, question: RollbackQuestion): Promise<Judging> {
  const { environment, release } = question;
  const state = stateOf(ground.ledger, environment.name);
  const good = goodReleases(state, ground.ledger.head).find((each) => each.release.id === release.id);
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
  const { environment, promotion, release } = question;
  const claimed = promotion?.rollback;
  if (claimed === undefined) return () => [];
  const { of, actor, run, at, why, comment } = claimed;
  if (actor === null || run === null) {
    return () => [refused("fail", "rollback-unproven", "The ledger does not say who asked for it, and in which run.")];
  }
  const state = await provenState(context, ground, environment);
  const leaving = { ground, environment, state, of };
  const meant = backTo(leaving, undefined);
  // Asked as it was when it was said: what was refused then is no word now, and a name is that of a proven success.
  const isTo = (named: string | undefined) =>
    backTo(leaving, named).good?.release.id === release.id &&
    (named !== undefined || meant.good === undefined || otherMeant(choicesOf(leaving), meant.good, why) === undefined);
  const proof = await proveCarrier(context, ground, {
    ...{ actor, run, at, comment, action: "rollback", environments: [forOwners(environment)] },
    isCommand: (said) => isRollback(said, { environment: environment.name, why, isTo }),
  });
  if (proof.refuted === undefined) {
    const older = refuteAge(state, of, proof.startedAt);
    if (older === undefined) return () => [];
    return () => [refused("fail", "rollback-unproven", `The word of ${actor.login} does not count: ${older}`)];
  }
  const leads = meant.good === undefined ? meant.why : `It leads to ${describeRelease(meant.good.release)} now.`;
  const unnamed = meant.good?.release.id === release.id ? "" : ` If it names no release: ${leads}`;
  const message = `The word of ${actor.login} does not count: ${proof.refuted}${unnamed}`;
  return () => [refused("fail", "rollback-unproven", message)];
}

/** Whether a command is this very rollback. */
export function isRollback(
  command: Command,
  wanted: {
    readonly environment: string;
    readonly why: string;
    /** Whether what it names is where the rollback goes; undefined where it names nothing. */
    isTo(named: string | undefined): boolean;
  },
): boolean {
  const { environment, why, isTo } = wanted;
  return command.kind === "rollback" && command.environment === environment && command.why === why && isTo(command.to);
}
