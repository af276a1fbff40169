import { type Interval, merged, without } from "./interval.ts";
import type { Closure, Hours } from "./rule.ts";
import { hoursBetween } from "./weekly.ts";
import { DAY } from "./zone.ts";

/** How far ahead windows and freezes are looked for, in milliseconds: a little more than a year. */
export const HORIZON = 400 * DAY;

export interface Schedule {
  /** Empty: open whenever nothing closes it. */
  readonly open: readonly Hours[];
  readonly weeklyClosed: readonly Hours[];
  readonly closures: readonly Closure[];
  /** Milliseconds that an opening has to last from the start on. */
  readonly least: number;
}

/** Where one moment stands. Times are milliseconds since 1970; undefined: not within {@link HORIZON}. */
export type Standing =
  | { readonly kind: "open"; readonly closes: number | undefined }
  /** Open, but for less than `least`. */
  | { readonly kind: "closing"; readonly closes: number; readonly opens: number | undefined }
  | {
      readonly kind: "frozen";
      readonly closure: Closure;
      /** When this closure ends, with all that follow it without a gap. */
      readonly ends: number;
      readonly opens: number | undefined;
    }
  | { readonly kind: "outside"; readonly opens: number | undefined };

/** Where a moment stands in a schedule. Closed beats open; `opens` is when the next opening of sufficient length begins. */
export function standingAt(schedule: Schedule, now: number): Standing {
  const horizon = { from: now, to: now + HORIZON };
  const closures = closuresWithin(schedule, horizon);
  const closed = merged(closures);
  const hours = schedule.open.flatMap((one) => hoursBetween(one.hours, one.zone, horizon));
  const openings = without(schedule.open.length === 0 ? [horizon] : merged(hours), closed);
  // The first opening may have begun long ago; what is left of it counts.
  const left = openings.map(({ from, to }) => ({ from: Math.max(from, now), to })).filter((one) => one.from < one.to);
  const lasting = left.filter(({ from, to }) => to - from >= Math.max(schedule.least, 1) || to >= horizon.to);
  const here = left.find(({ from, to }) => from <= now && now < to);
  if (here !== undefined) {
    const closes = here.to >= horizon.to ? undefined : here.to;
    if (closes === undefined || here.to - now >= schedule.least) return { kind: "open", closes };
    return { kind: "closing", closes, opens: lasting[0]?.from };
  }
  const opens = lasting[0]?.from;
  const closure = closures.find(({ from, to }) => from <= now && now < to);
  if (closure === undefined) return { kind: "outside", opens };
  const ends = closed.find(({ from, to }) => from <= now && now < to)?.to ?? closure.to;
  return { kind: "frozen", closure, ends, opens };
}

/** The longest first, so that the reason which lasts is the one that is told. */
function closuresWithin({ closures, weeklyClosed }: Schedule, horizon: Interval): readonly Closure[] {
  const weekly = weeklyClosed.flatMap((one) =>
    hoursBetween(one.hours, one.zone, horizon).map((found) => ({ ...found, why: one.text })),
  );
  return [...closures, ...weekly]
    .filter(({ from, to }) => to > horizon.from && from < horizon.to)
    .sort((left, right) => right.to - left.to || left.from - right.from);
}
