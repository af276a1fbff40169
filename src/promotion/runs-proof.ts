import { withoutWord } from "../ledger/said-to-run.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { Current, EnvironmentState } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { refuteUnlock } from "./unlock-proof.ts";
import { isSaid } from "./what-runs.ts";

/**
 * An environment as it is for everybody who decides: a person's word about what runs there, after a rollback failed, counts
 * only when GitHub's own objects prove it (design.md section 6); else it is as unknown as it was before. Asks nothing where there
 * is no such word; else two requests.
 */
export async function provenState(
  context: PromotionContext,
  ground: Ground,
  environment: EnvironmentPolicy,
): Promise<EnvironmentState> {
  const state = stateOf(ground.ledger, environment.name);
  const { current } = state;
  if (current.kind === "unknown" || current.said === undefined) return state;
  const o = { opened: current.said, place: environment.name, environments: [environment] };
  const counts = isSaid(current, current.said.why) && (await refuteUnlock(context, ground, o)) === undefined;
  return counts ? state : { ...state, current: withoutWord(current) };
}

/** A ledger in which what one environment runs is what was proven. */
export function withCurrent(ledger: LedgerSnapshot, environment: string, current: Current): LedgerSnapshot {
  const state = ledger.states.get(environment);
  if (state === undefined || state.current === current) return ledger;
  return { ...ledger, states: new Map(ledger.states).set(environment, { ...state, current }) };
}
