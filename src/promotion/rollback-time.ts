import { stateOf } from "../ledger/snapshot.ts";
import type { Settled } from "../ledger/state/settled.ts";
import { describeDuration } from "../policy/duration.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { rollbackRule } from "../rollback/rule.ts";
import { placeIn } from "./command-service.ts";
import type { Ground } from "./ground.ts";
import { goBack } from "./how-back.ts";
import { SAY_RUNS } from "./what-runs.ts";

/** How long a rollback took beside what the policy allows (R105). */
export interface RollbackTime {
  /** Milliseconds from the moment it was asked for to its end, with its verification. */
  readonly took: number;
  readonly isOver: boolean;
  /** Both, as a sentence. */
  readonly sentence: string;
}

/** Measures a rollback that came to its end; undefined for everything else. */
export function timeOfRollback(
  { rollback, at }: Pick<Settled, "rollback" | "at">,
  environment: EnvironmentPolicy | undefined,
): RollbackTime | undefined {
  if (rollback === undefined || environment === undefined) return undefined;
  const took = Date.parse(at) - Date.parse(rollback.requestedAt);
  const { within } = rollbackRule(environment);
  const isOver = took > within;
  const allowed = `the policy allows ${describeDuration(within)}`;
  return {
    took,
    isOver,
    sentence: `It took ${describeDuration(took)}; ${allowed}${isOver ? ", and that is over" : ""}.`,
  };
}

/** What the job that ends a rollback tells a person: what became of the environment, and in what time. */
export interface RollbackEnd {
  readonly sentence: string;
  /** It failed, or took longer than it may. */
  readonly isLoud: boolean;
}

/** How a promotion that was a rollback ended; undefined while it goes on, and for everything else. */
export function endOfRollback(
  { ledger, policy }: Pick<Ground, "ledger" | "policy">,
  environment: string,
  promotion: string,
): RollbackEnd | undefined {
  const back = stateOf(ledger, environment).settled.find(({ id }) => id === promotion);
  if (back?.rollbackOf === undefined) return undefined;
  const time = timeOfRollback(back, policy.environments.get(environment));
  const fate = fateOf(back, environment, placeIn(environment, policy, ledger.service));
  if (fate === undefined) return undefined;
  const sentence = time === undefined ? fate : `${fate} ${time.sentence}`;
  return { sentence, isLoud: back.state !== "succeeded" || time?.isOver === true };
}

function fateOf({ state, rollbackOf = "", release }: Settled, environment: string, place: string): string | undefined {
  if (state === "succeeded") return `It took ${rollbackOf} back: ${environment} is on hold.`;
  if (state !== "indeterminate") return undefined;
  const next = `look what runs, then say \`${goBack(place, release)}\` to try again, or \`/unlock ${place} ${SAY_RUNS}\` and promote what is good`;
  return `It was to take ${rollbackOf} back and failed. Nobody knows what runs in ${environment}, and it is locked: ${next}.`;
}
