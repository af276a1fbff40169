import type { EventOf } from "./event.ts";
import type { EnvironmentState, Hold } from "./state.ts";
import { impossible } from "./transition.ts";

type HoldEvent =
  | EventOf<"environment.locked">
  | EventOf<"environment.unlocked">
  | EventOf<"environment.held">
  | EventOf<"environment.unheld">;

/** A second lock or hold is refused, so that the first one's reason and author are never lost. */
export function hold(state: EnvironmentState, event: HoldEvent): EnvironmentState {
  const held: Hold = { why: event.data.why, actor: event.actor, at: event.time, seq: event.seq };
  switch (event.event) {
    case "environment.locked":
      if (state.lock !== null) throw impossible(event, "the environment is already locked");
      return { ...state, lock: held };
    case "environment.unlocked":
      if (state.lock === null) throw impossible(event, "the environment is not locked");
      return { ...state, lock: null };
    case "environment.held":
      if (state.hold !== null) throw impossible(event, "the environment is already on hold");
      return { ...state, hold: held };
    case "environment.unheld":
      if (state.hold === null) throw impossible(event, "the environment is not on hold");
      return { ...state, hold: null };
  }
}
