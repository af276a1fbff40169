import type { EventOf, LedgerEvent } from "./event.ts";
import { FIRST_PROTOCOL } from "./protocol.ts";
import { sayWhatRuns } from "./said-to-run.ts";
import type { Hold, Opened } from "./state/closing.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
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
export function hold(state: EnvironmentState, event: HoldEvent, head: Head): EnvironmentState {
  const { opened: _, ...rest } = state;
  switch (event.event) {
    case "environment.locked":
      return { ...rest, lock: closed(state.lock, event, "locked") };
    case "environment.unlocked": {
      const off = unlocked(state.lock, event, head);
      return { ...rest, lock: null, ...off, current: sayWhatRuns(state, event, off.opened) };
    }
    case "environment.held":
      return { ...state, hold: closed(state.hold, event, "on hold") };
    case "environment.unheld":
      return { ...state, hold: opened(state.hold, event, "on hold") };
  }
}

/** The same for the whole repository. */
export function holdAll(head: Head, event: GlobalHoldEvent): Head {
  const { lock, hold, opened: before, ...rest } = head;
  const withLock = lock === undefined ? {} : { lock };
  const withHold = hold === undefined ? {} : { hold };
  const withOpened = before === undefined ? {} : { opened: before };
  switch (event.event) {
    case "repository.locked":
      return { ...rest, lock: closed(lock, event, "locked"), ...withHold };
    case "repository.unlocked":
      return { ...rest, ...withHold, ...unlocked(lock, event, head) };
    case "repository.held":
      return { ...rest, ...withLock, hold: closed(hold, event, "on hold"), ...withOpened };
    case "repository.unheld":
      opened(hold, event, "on hold");
      return { ...rest, ...withLock, ...withOpened };
  }
}

/**
 * What is remembered of a lock that was taken off before its end, so that it can be proven wherever it counts. An unlock of
 * protocol 1 said nothing of this; once the ledger is past it, only a forger would write one.
 */
function unlocked(
  lock: Hold | null | undefined,
  event: EventOf<"environment.unlocked"> | EventOf<"repository.unlocked">,
  head: Head,
): { readonly opened?: Opened } {
  if (lock === null || lock === undefined) throw impossible(event, "it is not locked");
  const { why, lock: undoes, comment } = event.data;
  if (undoes === undefined) {
    if (head["min-protocol"] > FIRST_PROTOCOL) throw impossible(event, "it does not say which lock it takes off");
    return {};
  }
  if (undoes !== lock.seq) throw impossible(event, `the lock is event ${lock.seq}, not ${undoes}`);
  if (!isHolding(lock, new Date(event.time))) return {};
  const { actor, run, time, seq } = event;
  if (actor === null || run === null) throw impossible(event, "an unlock names its person and the run of the command");
  return { opened: { lock, why, actor, run, at: time, seq, ...(comment === undefined ? {} : { comment }) } };
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
