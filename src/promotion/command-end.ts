import { instantOf } from "../ledger/fields.ts";
import { DURATION, milliseconds } from "../policy/duration.ts";
import { Stop } from "./stop.ts";

/** When a lock or hold ends: after a length of time in milliseconds, or at an instant. */
export type End =
  | { readonly kind: "for"; readonly length: number }
  /** UTC, to the second. */
  | { readonly kind: "until"; readonly instant: string };

/** A longer one was hardly meant: leave the end out, and somebody takes it off. */
const LONGEST = 366 * 86_400_000;

/** UTC only: a time of day in a zone that nobody says is two times a year another one (R52). */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?Z$/;

/**
 * Reads the end that may stand before a reason. `for` and `until` always begin an end, so that a mistyped one is never
 * taken for a reason: `/lock production for 4 hours` is refused.
 */
export function readEnd(
  words: readonly string[],
  refused: (message: string) => Stop,
): { readonly end: End | undefined; readonly rest: readonly string[] } {
  const [word, value = "", ...rest] = words;
  switch (word) {
    case "for":
      if (!DURATION.test(value) || milliseconds(value) === 0 || milliseconds(value) > LONGEST)
        throw refused('after "for" comes a duration of at most 366 days, such as 45m, 4h or 2d.');
      return { end: { kind: "for", length: milliseconds(value) }, rest };
    case "until":
      return { end: { kind: "until", instant: readInstant(value, refused) }, rest };
    default:
      return { end: undefined, rest: words };
  }
}

function readInstant(text: string, refused: (message: string) => Stop): string {
  const [, minute, second = ":00"] = INSTANT.exec(text) ?? [];
  const instant = `${minute}${second}Z`;
  const time = minute === undefined ? Number.NaN : Date.parse(instant);
  // 30 February reads as 2 March: only what is written again as it stood is an instant.
  if (Number.isNaN(time) || instantOf(new Date(time)) !== instant)
    throw refused('after "until" comes an instant in UTC, such as 2026-11-24T08:00Z.');
  return instant;
}

/** The instant of an end, by GitHub's clock. Throws `Stop` when it has passed, or is more than 366 days ahead. */
export function endAt(end: End, now: Date): string {
  if (end.kind === "for") return instantOf(new Date(now.getTime() + end.length));
  const left = Date.parse(end.instant) - now.getTime();
  if (left <= 0)
    throw new Stop("command-refused", `${end.instant} has passed: GitHub says ${instantOf(now)}.`, "Say a later end.");
  if (left > LONGEST)
    throw new Stop(
      "command-refused",
      `${end.instant} is more than 366 days ahead.`,
      "Say an earlier end, or none: then it holds until somebody takes it off.",
    );
  return end.instant;
}
