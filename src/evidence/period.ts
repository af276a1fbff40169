import { UserError } from "../action/errors.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { endOfDay, isDay } from "../policy/day.ts";

/** Whole days in UTC, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Reads a period. Throws `UserError` for days that do not exist, or run backwards. */
export function readPeriod(from: string, to: string): Period {
  const wrong = [from, to].find((day) => !isDay(day));
  if (wrong === undefined && from <= to) return { from, to };
  const what = wrong === undefined ? `${from} is after ${to}.` : `${JSON.stringify(wrong)} is no day.`;
  throw new UserError(what, {
    reason: "invalid-input",
    hint: "Give the first and the last day, as in from: 2026-10-01 and to: 2026-12-31.",
  });
}

/** Days in the period. */
export function daysIn({ from, to }: Period): number {
  return Math.round((endOfDay(to).getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function isWithin({ from, to }: Period, time: string): boolean {
  return time >= `${from}T00:00:00Z` && Date.parse(time) < endOfDay(to).getTime();
}

/**
 * The log as it was when the period ended: what came later changes nothing about it, so that the same period is exported to
 * the same bytes for ever. Times may run backwards by a little, numbers never do: it ends with the last event of the period.
 */
export function untilEndOf({ to }: Period, events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const end = endOfDay(to).getTime();
  return events.slice(0, 1 + events.findLastIndex(({ time }) => Date.parse(time) < end));
}

/** The period of two inputs: both, or none. Throws `UserError`. */
export function periodOf(from: string | undefined, to: string | undefined): Period | undefined {
  if (from === undefined && to === undefined) return undefined;
  return readPeriod(from ?? "", to ?? "");
}
