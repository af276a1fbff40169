import type { EventOf } from "./event.ts";
import type { Recorded } from "./recovery.ts";
import type { EnvironmentState } from "./state/environment.ts";
import { impossible } from "./transition.ts";

/** A backup or a drill of an environment. Only the last of each kind is kept in its state; the log has all of them. */
export function recordRecovery(
  state: EnvironmentState,
  event: EventOf<"recovery.backup"> | EventOf<"recovery.drill">,
): EnvironmentState {
  const { run, actor, time: at, seq } = event;
  if (run === null) throw impossible(event, "it names the job that says so");
  const recorded: Recorded = { run, actor, at, seq };
  switch (event.event) {
    case "recovery.backup":
      if (event.data.taken > at) throw impossible(event, "it was taken after it was recorded");
      return { ...state, recovery: { ...state.recovery, [event.data.kind]: { ...event.data, ...recorded } } };
    case "recovery.drill":
      if (event.data.started > at) throw impossible(event, "it began after it was recorded");
      return { ...state, recovery: { ...state.recovery, drill: { ...event.data, ...recorded } } };
  }
}
