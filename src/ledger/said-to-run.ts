import type { EventOf } from "./event.ts";
import type { ReleaseBrief } from "./release-brief.ts";
import type { Opened } from "./state/closing.ts";
import type { Current, EnvironmentState, Said } from "./state/environment.ts";
import { impossible } from "./transition.ts";

/**
 * What runs in an environment once a person has looked after a failed rollback (R102): their word is what the ledger calls
 * current, with everything that proves it. It is no success: what succeeded here last stays what it was.
 */
export function sayWhatRuns(
  state: EnvironmentState,
  event: EventOf<"environment.unlocked">,
  opened: Opened | undefined,
): Current {
  const { runs } = event.data;
  if (runs === undefined) return state.current;
  const before = failedBackIn(state);
  if (before === undefined || opened === undefined)
    throw impossible(event, "what runs is said where a rollback failed, and takes a lock off");
  const said: Said = { ...opened, before };
  if (runs === null) return { kind: "empty", said };
  if (!seenIn(state).some((seen) => isSame(seen, runs)))
    throw impossible(event, `the environment has seen no release ${runs.id} like this`);
  return { kind: "release", release: runs, promotion: before.promotion, since: event.time, seq: event.seq, said };
}

/** The failed rollback after which nobody knows what runs, or somebody said it; undefined where no rollback failed last. */
export function failedBackIn({ current, lock, settled }: EnvironmentState): Said["before"] | undefined {
  if (current.kind !== "unknown") return current.said?.before;
  const { promotion, since, seq } = current;
  const failed = settled.find(({ id }) => id === promotion)?.state === "indeterminate";
  return failed || lock?.rollback === promotion ? { promotion, since, seq } : undefined;
}

/** The releases that an environment has seen, as far as its state tells, some of them more than once. */
export function seenIn({
  succeeded,
  previous,
  candidate,
  settled,
}: Pick<EnvironmentState, "succeeded" | "previous" | "candidate" | "settled">): readonly ReleaseBrief[] {
  return [
    ...[succeeded, previous, candidate].flatMap((each) => each?.release ?? []),
    ...settled.map(({ release }) => release),
  ];
}

/**
 * What should answer in an environment: what a person found there after a failed rollback, else the last that succeeded. Null
 * where there is neither.
 */
export function expectedIn({ current, succeeded }: EnvironmentState): ReleaseBrief | null {
  if (current.kind === "unknown" || current.said === undefined) return succeeded?.release ?? null;
  return current.kind === "empty" ? null : current.release;
}

/** What is there without a person's word: unknown again, as it was before. */
export function withoutWord(current: Current): Current {
  if (current.kind === "unknown" || current.said === undefined) return current;
  return { kind: "unknown", ...current.said.before };
}

function isSame(left: ReleaseBrief, right: ReleaseBrief): boolean {
  return (
    left.id === right.id &&
    left.version === right.version &&
    left.commit === right.commit &&
    left.run === right.run &&
    left.preview === right.preview
  );
}
