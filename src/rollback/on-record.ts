import { wasLost } from "../ledger/promotion-rollback.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";

/**
 * The release, by its id, that the plan named when a promotion came in; after a rollback that failed, the plan of what it was to take
 * back. Undefined where the plan named none. What the ledger says is not proven (design.md section 6).
 */
export function namedOnRecord(
  { settled, open }: Pick<EnvironmentState, "settled" | "open">,
  of: string | undefined,
): string | undefined {
  for (let next = of; next !== undefined; ) {
    const id: string = next;
    const taken = settled.find((each) => each.id === id);
    if (taken === undefined || !wasLost(taken)) return (taken ?? open.find((each) => each.id === id))?.backTo;
    // Ids only fall along the way back, so it ends.
    next = taken.rollbackOf;
  }
  return undefined;
}
