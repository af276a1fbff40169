import { CalendarFault } from "./fault.ts";

/**
 * How much may be computed for calendars, counted in days looked at. A count, not a clock: the same file always gives the
 * same answer, on every machine (R52).
 */
export interface Effort {
  /** @throws CalendarFault when no effort is left */
  spend(days: number): void;
}

/** Some thousand years of daily events; looked at in a second or two. */
export const MOST_DAYS = 1_000_000;

export function effortOf(most: number): Effort {
  let left = most;
  return {
    spend(days) {
      left -= days;
      if (left < 0) throw new CalendarFault("its repetitions are too many to count: shorten or split the series");
    },
  };
}
