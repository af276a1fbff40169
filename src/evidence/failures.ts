import type { Change } from "./change.ts";

type Moment = Change["outcome"] | Change["request"];

/** A time in which an environment was broken: from what broke it to the next success there. */
export interface Recovery {
  readonly from: Pick<Moment, "at" | "entry">;
  /** Null: it is broken still. */
  readonly to: Pick<Moment, "at" | "entry"> | null;
}

/** Whether it entered and came to rest. */
export function hasSettled({ entered, outcome }: Change): boolean {
  return entered !== null && (outcome.state === "succeeded" || outcome.state === "failed");
}

/** The promotions that a rollback took back, or began to. */
export function takenBackIn(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ entered, request }) => (entered === null ? [] : (request.takesBack ?? []))));
}

/**
 * The times in which one environment of one service was broken, in order; `changes` are all of that place. What breaks it is a
 * deployment that failed, of any kind, or somebody's word that a good one has to be taken back, once that rollback entered.
 * What mends it is the next success. Failures on the way belong to the same time.
 */
export function recoveriesIn(changes: readonly Change[]): readonly Recovery[] {
  const moments = changes
    .filter(({ entered }) => entered !== null)
    .flatMap(({ request, outcome }) => [
      ...(request.takesBack === null ? [] : [{ at: request.at, entry: request.entry, well: false }]),
      ...(outcome.state === "failed" ? [{ at: outcome.at, entry: outcome.entry, well: false }] : []),
      ...(outcome.state === "succeeded" ? [{ at: outcome.at, entry: outcome.entry, well: true }] : []),
    ])
    .toSorted((left, right) => left.entry - right.entry);
  const found: Recovery[] = [];
  let broken: Recovery["from"] | undefined;
  for (const { at, entry, well } of moments) {
    if (well && broken !== undefined) found.push({ from: broken, to: { at, entry } });
    if (well) broken = undefined;
    else broken ??= { at, entry };
  }
  return broken === undefined ? found : [...found, { from: broken, to: null }];
}
