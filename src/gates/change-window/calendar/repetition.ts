import * as v from "valibot";
import { CalendarFault, quoted } from "./fault.ts";
import type { Property } from "./parse.ts";

/** A repetition by days or longer, as RFC 5545 (3.3.10) has it. Lists are undefined where the rule does not name them. */
export interface Repetition {
  readonly every: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | undefined;
  /** As jCal writes it: a day, a time on the wall, or a moment with `Z`. */
  readonly until: string | undefined;
  /** First day of a week; 0 is Sunday. */
  readonly weekStart: number;
  readonly months: readonly number[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly yearDays: readonly number[] | undefined;
  readonly weekdays: readonly Weekday[] | undefined;
  readonly positions: readonly number[] | undefined;
}

/** `nth` counts in the month or year, from its end when negative; 0 means every one. */
export interface Weekday {
  readonly nth: number;
  readonly day: number;
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The parser writes a list of one without a list. */
const oneOrMore = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.optional(
    v.union([
      v.array(schema),
      v.pipe(
        schema,
        v.transform((found) => [found]),
      ),
    ]),
  );
const numbers = (least: number, most: number) =>
  oneOrMore(v.pipe(v.unknown(), v.number(), v.integer(), v.minValue(least), v.maxValue(most), v.notValue(0)));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Shape = v.strictObject({
  freq: v.picklist(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
  interval: v.optional(count, 1),
  count: v.optional(count),
  until: v.optional(v.string()),
  // The parser counts from 1.
  wkst: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)), 2),
  bymonth: numbers(1, 12),
  bymonthday: numbers(-31, 31),
  byyearday: numbers(-366, 366),
  byday: oneOrMore(v.pipe(v.unknown(), v.string())),
  bysetpos: numbers(-366, 366),
});

/**
 * Reads a repetition. Those within a day (`FREQ=HOURLY`, `BYHOUR`, …) and by numbers of weeks are refused: no calendar program
 * makes them, and a freeze that nobody can foresee is none.
 *
 * @throws CalendarFault
 */
export function readRepetition({ values }: Property): Repetition {
  const [value] = values;
  const read = v.safeParse(Shape, value);
  if (!read.success) throw refused(v.getDotPath(read.issues[0]) ?? "", value);
  const { freq, wkst, bymonth, bymonthday, byyearday, byday, bysetpos, ...rest } = read.output;
  const weekdays = byday?.map(weekdayOf);
  const ordinal = weekdays?.some(({ nth }) => nth !== 0) === true;
  // What RFC 5545 forbids is read differently by everybody.
  if (ordinal && (freq === "DAILY" || freq === "WEEKLY")) throw refused("byday", value);
  if (bymonthday !== undefined && freq === "WEEKLY") throw refused("bymonthday", value);
  if (byyearday !== undefined && freq !== "YEARLY") throw refused("byyearday", value);
  if (bysetpos !== undefined && [bymonth, bymonthday, byyearday, byday].every((list) => list === undefined)) {
    throw refused("bysetpos", value);
  }
  return {
    every: freq,
    interval: rest.interval,
    count: rest.count,
    until: rest.until,
    weekStart: wkst - 1,
    months: bymonth,
    monthDays: bymonthday,
    yearDays: byyearday,
    weekdays,
    positions: bysetpos,
  };
}

function weekdayOf(text: string): Weekday {
  const [, nth = "0", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = WEEKDAYS.indexOf(name);
  if (day < 0 || Math.abs(Number(nth)) > 53) throw refused("byday", { byday: text });
  return { nth: Number(nth), day };
}

function refused(part: string, value: unknown): CalendarFault {
  const [key = ""] = part.split(".");
  const fields: Readonly<Record<string, unknown>> = { ...(typeof value === "object" ? value : {}) };
  const found = `${key.toUpperCase()}=${String(fields[key])}`;
  return new CalendarFault(
    `an event repeats in a way that is not judged here (${quoted(found)}): use days, weeks, months or years`,
  );
}
