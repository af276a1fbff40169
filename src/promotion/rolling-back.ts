import type { Actor } from "../ledger/actor.ts";
import { heldBy } from "../ledger/promotion-rollback.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { type Elsewhere, elsewhere } from "../rollback/elsewhere.ts";
import { forOwners } from "../rollback/owners.ts";
import { rollbackRule } from "../rollback/rule.ts";
import { type Good, goodReleases } from "../rollback/target.ts";
import { type Answered, ask } from "./ask.ts";
import type { Carrying } from "./carried.ts";
import { refuseUnprovable } from "./carrier.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { permit } from "./permit.ts";
import { isRollback } from "./rollback-proof.ts";
import { provenState } from "./runs-proof.ts";
import { Stop } from "./stop.ts";
import { dataOf, planOf } from "./taken-back.ts";

export interface RollingBack {
  readonly environment: EnvironmentPolicy;
  readonly why: string;
  /** Whose word it is. */
  readonly login: string;
  /** The comment that carries it; without one this very run does. */
  readonly carrying: Carrying | undefined;
  readonly dryRun: boolean;
}

/**
 * Takes back what an environment holds, because a person says so: the last release that succeeded there is asked for again,
 * like any promotion, and the same code deploys it. Throws `Stop` when the person may not, the word could not be proven
 * later, or there is nothing to go back to.
 */
export async function rollBack(context: PromotionContext, ground: Ground, wanted: RollingBack): Promise<Answered> {
  const { environment, why, carrying, dryRun } = wanted;
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
  const { ledger, policy } = ground;
  const stateIn = (name: string) => stateOf(ledger, name);
  const { good, of } = wayOf(
    await provenState(context, ground, environment),
    elsewhere(environment, policy, { head: ledger.head, stateOf: stateIn }),
  );
  warnOfData(context, ground, environment, of);
  if (!dryRun) {
    const isCommand = (said: Command) => isRollback(said, { environment: environment.name, why });
    await refuseUnprovable(acting, ground, { actor: acting.actor, isCommand, carrying });
  }
  const rollback = { of, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
  const choice = { kind: "known", release: good.release } as const;
  const asked = { environment: environment.name, choice, promotion: undefined, cause: "person", rollback } as const;
  return ask(acting, { asked, requester: acting.actor, dryRun, ground });
}

/** A person may go back whatever the plan says of the data; but not without having been told. */
function warnOfData({ log }: PromotionContext, ground: Ground, environment: EnvironmentPolicy, of: string): void {
  const plan = planOf(ground, environment, of);
  const data = plan === undefined ? undefined : dataOf(plan);
  if (data !== undefined) log.warning(`The data of ${environment.name}: ${data}`);
}

/** What is there, and what was good before it: a rollback that is under way goes on where it was going. */
function wayOf(state: EnvironmentState, everywhere: Elsewhere): { readonly good: Good; readonly of: string } {
  const of = heldBy(state);
  if (of === undefined) throw nothing(state.environment, "is empty");
  if (state.open.some(({ id, state: is }) => id === of && is === "deploying")) {
    throw new Stop(
      "command-refused",
      `${of} is still being deployed to ${state.environment}: nobody can say yet what is to be taken back.`,
      `Wait until its job has ended, or cancel that run; then say it again.`,
    );
  }
  const open = state.open.find(({ rollback }) => rollback?.of === of);
  if (open !== undefined) return { good: { release: open.release, promotion: open.id }, of };
  const bad = takenBack(state, of);
  const [good] = goodReleases(state, everywhere).filter(({ release }) => !bad.has(release.id));
  if (good === undefined)
    throw nothing(state.environment, "has no other release that succeeded there, and was neither rejected nor banned");
  return { good, of };
}

/**
 * The releases to get away from: what is there; and after a rollback that failed, what that one was to take back. Where that
 * one was going is not among them: it may be tried again.
 */
function takenBack({ current, candidate, settled }: EnvironmentState, of: string): ReadonlySet<string> {
  const bad = new Set<string>(current.kind === "release" ? [current.release.id] : []);
  for (let next: string | undefined = of; next !== undefined; ) {
    const id: string = next;
    const taken = settled.find((each) => each.id === id);
    const isFailedBack = taken?.state === "indeterminate" && taken.rollbackOf !== undefined;
    const there = current.kind === "release" ? current.release : candidate?.release;
    const release = taken?.release ?? (id === of ? there : undefined);
    if (!isFailedBack && release !== undefined) bad.add(release.id);
    // Ids only fall along the way back, so it ends.
    next = isFailedBack ? taken.rollbackOf : undefined;
  }
  return bad;
}

function nothing(environment: string, why: string): Stop {
  return new Stop(
    "command-refused",
    `There is nothing to go back to: ${environment} ${why}.`,
    "Promote a release that is good.",
  );
}
