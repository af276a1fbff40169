import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { Reversibility } from "./rule.ts";
import type { RollbackTarget } from "./target.ts";

/** A promotion that came in after the release to go back to, and changed the data. */
export type Crossed = Pick<Settled, "id"> & Required<Pick<Settled, "dataCost">>;

/**
 * What the way back would go across: a fix that fails leads back over the failure that it was to mend, whose change of the data
 * is done (R104). All that is known where the target's own promotion is not among it any more.
 */
export function crossedBy({ settled }: EnvironmentState, target: RollbackTarget): readonly Crossed[] {
  if (target.kind !== "release") return [];
  const there = settled.findIndex(({ id }) => id === target.promotion);
  const newer = there < 0 ? settled : settled.slice(0, there);
  return newer.flatMap(({ id, dataCost }) => (dataCost === undefined ? [] : [{ id, dataCost }]));
}

/** By what the data is as it is, for a sentence; empty where policy or page say it. */
export function since(crossed: readonly Crossed[], data: Reversibility): string {
  const by = crossed.find(({ dataCost }) => dataCost === data);
  return by === undefined ? "" : ` since ${by.id} came in`;
}
