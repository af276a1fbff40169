import type { Actor } from "../ledger/actor.ts";
import { heldBy } from "../ledger/promotion-rollback.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { describeRelease, isCalled } from "../release/release.ts";
import { refuteAge } from "../rollback/came-in.ts";
import { forOwners } from "../rollback/owners.ts";
import { rollbackRule } from "../rollback/rule.ts";
import type { Good } from "../rollback/target.ts";
import { type Answered, ask } from "./ask.ts";
import { backTo, choicesOf, type Leaving } from "./back-to.ts";
import type { Carrying } from "./carried.ts";
import { refuseUnprovable } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { otherMeant } from "./meant-release.ts";
import { permit } from "./permit.ts";
import { isRollback } from "./rollback-proof.ts";
import { provenState } from "./runs-proof.ts";
import { Stop } from "./stop.ts";
import { dataOf, planOf } from "./taken-back.ts";

export interface RollingBack {
  readonly environment: EnvironmentPolicy;
  /** The release to go back to, as the person named it; undefined: the one that the plan says. */
  readonly to: string | undefined;
  readonly why: string;
  /** Whose word it is. */
  readonly login: string;
  /** The comment that carries it; without one this very run does. */
  readonly carrying: Carrying | undefined;
  readonly dryRun: boolean;
}

/**
 * Takes back what an environment holds, because a person says so: the release that they name, or that the plan says, is asked
 * for again, like any promotion, and the same code deploys it. Throws `Stop` when the person may not, the word could not be proven
 * later, or there is nothing to go back to.
 */
export async function rollBack(context: PromotionContext, ground: Ground, wanted: RollingBack): Promise<Answered> {
  const { environment, to, why, carrying, dryRun } = wanted;
  const wanting = { action: "rollback", environments: [forOwners(environment)], login: wanted.login } as const;
  const { id, login } = await permit(context, wanting);
  const acting: PromotionContext & { readonly actor: Actor } = { ...context, actor: { id, login } };
  if (rollbackRule(environment).workflow === undefined) {
    throw new Stop(
      "command-refused",
      `${environment.name} has no workflow: it is deployed by the job that calls promote.`,
      "Give the environment a workflow: in the policy, or start that job with the older release.",
    );
  }
  const state = await provenState(context, ground, environment);
  const { good, of } = wayOf({ ground, environment, state }, to);
  if (to === undefined) refuseMeant(choicesOf({ ground, environment, state, of }), good, why);
  warnOfData(context, ground, { environment, of, to: good.release.id });
  if (!dryRun) {
    const isCommand = (said: Command) =>
      isRollback(said, { environment: environment.name, why, isTo: (named) => named === to });
    const saidAt = await refuseUnprovable(acting, ground, { actor: acting.actor, isCommand, carrying });
    const older = refuteAge(state, of, saidAt);
    if (older !== undefined) throw refused(`This word does not count: ${older}`, "Say it again if you mean that one.");
  }
  const rollback = { of, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
  const choice = { kind: "known", release: good.release } as const;
  const asked = { environment: environment.name, choice, promotion: undefined, cause: "person", rollback } as const;
  return ask(acting, { asked, requester: acting.actor, dryRun, ground });
}

/** A person may go back whatever the plan says of the data; but not without having been told. */
function warnOfData(
  { log }: PromotionContext,
  ground: Ground,
  { environment, of, to }: { readonly environment: EnvironmentPolicy; readonly of: string; readonly to: string },
): void {
  const plan = planOf(ground, environment, of, to);
  const data = plan === undefined ? undefined : dataOf(plan);
  if (data !== undefined) log.warning(`The data of ${environment.name}: ${data}`);
}

/** What is there, and what was good before it: a rollback that is under way goes on where it was going. */
function wayOf(leaving: Omit<Leaving, "of">, to: string | undefined): { readonly good: Good; readonly of: string } {
  const { state } = leaving;
  const of = heldBy(state);
  if (of === undefined) throw refused(`There is nothing to go back to: ${state.environment} is empty.`, PROMOTE);
  if (state.open.some(({ id, state: is }) => id === of && is === "deploying")) {
    throw refused(
      `${of} is still being deployed to ${state.environment}: nobody can say yet what is to be taken back.`,
      `Wait until its job has ended, or cancel that run; then say it again.`,
    );
  }
  const open = state.open.find(({ rollback }) => rollback?.of === of);
  if (open !== undefined) {
    if (to !== undefined && !isCalled(open.release, to)) {
      throw refused(
        `${open.id} takes ${of} back to ${describeRelease(open.release)} already, and not to ${to}.`,
        "Wait for its end, or reject it where it waits for people; then say it again.",
      );
    }
    return { good: { release: open.release, promotion: open.id }, of };
  }
  const found = backTo({ ...leaving, of }, to);
  if (found.good === undefined) throw refused(found.why, PROMOTE);
  return { good: found.good, of };
}

/** `/rollback production 2.3.0 errors` names no release, and seems to: whoever meant 2.3.0 must not find another one there. */
function refuseMeant(choices: readonly Good[], good: Good, why: string): void {
  const word = otherMeant(choices, good, why);
  if (word === undefined) return;
  throw refused(
    `This goes back to ${describeRelease(good.release)}, and its reason begins with ${word}, which it could go back to as well.`,
    'Say "to <release> <why>" if you mean that one; else begin the reason with another word.',
  );
}

const PROMOTE = "Promoting a release that is good leads out of it as well.";

function refused(why: string, hint: string): Stop {
  return new Stop("command-refused", why, hint);
}
