import type { EventOf, LedgerEvent } from "./event.ts";
import type { EnvironmentState, Head, Hold } from "./state.ts";
import { impossible } from "./transition.ts";

type HoldEvent =
  | EventOf<"environment.locked">
  | EventOf<"environment.unlocked">
  | EventOf<"environment.held">
  | EventOf<"environment.unheld">;

type GlobalHoldEvent =
  | EventOf<"repository.locked">
  | EventOf<"repository.unlocked">
  | EventOf<"repository.held">
  | EventOf<"repository.unheld">;

/** Whether a lock or hold still holds at an instant; at its very end it does no longer. */
export function isHolding(hold: Hold | null | undefined, now: Date): hold is Hold {
  if (hold === null || hold === undefined) return false;
  // Said this way round, so that it goes on holding when either of them is no time (R88).
  return hold.until === undefined || !(Date.parse(hold.until) <= now.getTime());
}

/** A second lock or hold is refused while the first one holds, so that its reason and author are never lost. */
export function hold(state: EnvironmentState, event: HoldEvent): EnvironmentState {
  switch (event.event) {
    case "environment.locked":
      return { ...state, lock: closed(state.lock, event, "locked") };
    case "environment.unlocked":
      return { ...state, lock: opened(state.lock, event, "locked") };
    case "environment.held":
      return { ...state, hold: closed(state.hold, event, "on hold") };
    case "environment.unheld":
      return { ...state, hold: opened(state.hold, event, "on hold") };
  }
}

/** The same for the whole repository. */
export function holdAll(head: Head, event: GlobalHoldEvent): Head {
  const { lock, hold, ...rest } = head;
  const withLock = lock === undefined ? {} : { lock };
  const withHold = hold === undefined ? {} : { hold };
  switch (event.event) {
    case "repository.locked":
      return { ...rest, lock: closed(lock, event, "locked"), ...withHold };
    case "repository.unlocked":
      opened(lock, event, "locked");
      return { ...rest, ...withHold };
    case "repository.held":
      return { ...rest, ...withLock, hold: closed(hold, event, "on hold") };
    case "repository.unheld":
      opened(hold, event, "on hold");
      return { ...rest, ...withLock };
  }
}

function closed(
  before: Hold | null | undefined,
  event: LedgerEvent & { readonly data: { readonly why: string; readonly until?: string } },
  what: string,
): Hold {
  const { why, until } = event.data;
  if (isHolding(before, new Date(event.time))) throw impossible(event, `it is already ${what}`);
  if (until !== undefined && Date.parse(until) <= Date.parse(event.time)) {
    throw impossible(event, `it would have ended at ${until} already`);
  }
  const held: Hold = { why, actor: event.actor, at: event.time, seq: event.seq };
  return until === undefined ? held : { ...held, until };
}

function opened(before: Hold | null | undefined, event: LedgerEvent, what: string): null {
  if (before === null || before === undefined) throw impossible(event, `it is not ${what}`);
  return null;
}
