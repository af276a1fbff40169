import type { EventOf } from "./event.ts";
import type { EnvironmentState } from "./state/environment.ts";
import { impossible } from "./transition.ts";

/** A way back was looked at. Nothing changes by it; it is about what is open here, or about no promotion. */
export function plan(state: EnvironmentState, event: EventOf<"rollback.planned">): EnvironmentState {
  const { promotion, data } = event;
  const open = state.open.find(({ id }) => id === promotion);
  if (promotion === null) return state;
  if (open === undefined) throw impossible(event, `${promotion} is not open`);
  if (open.release.id !== data.release) throw impossible(event, `${promotion} is of ${open.release.id}`);
  return state;
}
