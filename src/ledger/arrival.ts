import type { EnvironmentState } from "./state/environment.ts";
import type { Settled } from "./state/settled.ts";

/** The newest promotion that arrived and was good: what GitHub shows as active until something else arrives. */
export function newestArrival({ settled }: Pick<EnvironmentState, "settled">): Settled | undefined {
  return settled.find(
    ({ state, reason }) =>
      state === "succeeded" || ((state === "rolling-back" || state === "rolled-back") && reason === null),
  );
}
