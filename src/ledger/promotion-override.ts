import type { EventOf } from "./event.ts";
import { BEFORE } from "./promotion-waiting.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Overriding } from "./state/overriding.ts";
import { impossible, openPromotion, replaceOpen } from "./transition.ts";

/** No override lasts longer than this, in milliseconds; a longer one in the log is not believed. */
export const LONGEST_OVERRIDE = 72 * 3_600_000;

/** Somebody's word against one gate, for one promotion that has not touched anything yet (R22). */
export function override(state: EnvironmentState, event: EventOf<"promotion.overridden">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  const { gate, why, until, comment } = event.data;
  const { actor, run } = event;
  if (actor === null || run === null)
    throw impossible(event, "an override names its person and the run of the command");
  const length = Date.parse(until) - Date.parse(event.time);
  if (length <= 0 || length > LONGEST_OVERRIDE) throw impossible(event, `it may not last until ${until}`);
  const overriding: Overriding = {
    gate,
    why,
    actor,
    run,
    at: event.time,
    until,
    seq: event.seq,
    ...(comment === undefined ? {} : { comment }),
  };
  const others = (promotion.overrides ?? []).filter((each) => each.gate !== gate);
  return replaceOpen(state, { ...promotion, overrides: [...others, overriding] });
}
