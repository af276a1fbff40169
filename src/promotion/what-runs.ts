import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { seenIn } from "../ledger/said-to-run.ts";
import type { Hold } from "../ledger/state/closing.ts";
import type { Current, EnvironmentState } from "../ledger/state/environment.ts";
import { describeRelease, isCalled } from "../release/release.ts";
import { goBackAgain } from "./how-back.ts";
import { Stop } from "./stop.ts";

/** What may run beside a release that the ledger knows. */
const NOTHING = "nothing";
const UNKNOWN = "unknown";

/** How the word about what runs is said, for messages. */
export const SAY_RUNS = "runs <release | nothing | unknown> <how you know>";

/**
 * What a person says to run in an environment, in the reason of an unlock: `runs 2.4.1 I looked at the pods`. Undefined when it
 * does not say it. Only the form is looked at; whether there is such a release is known only while the lock is there.
 */
export function runsIn(why: string): string | undefined {
  return /^runs[ ]+(?<what>[A-Za-z0-9][A-Za-z0-9._+-]{0,99})[ ]+\S/.exec(why)?.groups?.["what"];
}

/** A rollback that failed leaves an environment of which nobody knows what runs; this lock asks for it (R102). */
export function asksWhatRuns(lock: Pick<Hold, "rollback">): boolean {
  return lock.rollback !== undefined;
}

/** What an unlock records of what runs: in the ledger, where it says a release or nothing, and in words. */
export interface RecordedRuns {
  readonly runs?: ReleaseBrief | null;
  readonly said: string;
}

/**
 * What a person records to run, where the lock asks for that: a release that the environment has seen, nothing, or that it is
 * not known. Throws `Stop` `command-refused` when the reason does not say it.
 */
export function recordedRuns(state: EnvironmentState, why: string): RecordedRuns {
  const { environment } = state;
  const seen = seenIn(state);
  const what = runsIn(why);
  if (what === UNKNOWN) return { said: "it is not known what runs" };
  if (what === NOTHING) return { runs: null, said: "nothing runs there" };
  const release = seen.find((each) => isMeant(each, what));
  if (release !== undefined) return { runs: release, said: `it runs ${describeRelease(release)}` };
  const known = [...new Set(seen.map(({ id, version }) => version ?? id))].join(", ");
  throw new Stop(
    "command-refused",
    what === undefined
      ? `A rollback of ${environment} failed, so an unlock has to say what runs there now.`
      : `${environment} has seen no release ${what}.`,
    `Look, then say "/unlock ${environment} ${SAY_RUNS}". It has seen ${known}. Or go back again: "${goBackAgain(environment, state)}".`,
  );
}

/** Whether what the ledger calls current is what the person said: a genuine word must not stand for another release. */
export function isSaid(current: Current, why: string): boolean {
  const what = runsIn(why);
  switch (current.kind) {
    case "empty":
      return what === NOTHING;
    case "release":
      return isMeant(current.release, what);
    case "unknown":
      return false;
  }
}

function isMeant(release: ReleaseBrief, what: string | undefined): boolean {
  return what !== undefined && what !== NOTHING && what !== UNKNOWN && isCalled(release, what);
}
