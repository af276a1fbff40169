import fc from "fast-check";
import { RRule, rrulestr } from "rrule";
import { describe, expect, it } from "vitest";
import { effortOf } from "../../../src/gates/change-window/calendar/effort.ts";
import { parseCalendar } from "../../../src/gates/change-window/calendar/parse.ts";
import { repeat } from "../../../src/gates/change-window/calendar/repeat.ts";
import { type Repetition, readRepetition } from "../../../src/gates/change-window/calendar/repetition.ts";

const YEAR = 366 * 86_400_000;

function readRule(rule: string): Repetition {
  const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:${rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const [property] = parseCalendar(text).components[0]?.properties ?? [];
  if (property === undefined) throw new Error("no rule");
  return readRepetition(property);
}

/** Ours, as ISO texts. */
function ours(rule: string, start: number, end: number, isOver: (wall: number) => boolean = () => false): string[] {
  const found: string[] = [];
  for (const wall of repeat({ repetition: readRule(rule), start, end, isOver, effort: effortOf(1_000_000) })) {
    if (wall <= end) found.push(new Date(wall).toISOString());
  }
  return found;
}

/** What another library says (a port of Python's dateutil). */
function theirs(rule: string, start: number, end: number): string[] {
  const parsed = rrulestr(rule, { dtstart: new Date(start) });
  if (!(parsed instanceof RRule)) throw new Error("not one rule");
  return parsed.between(new Date(start), new Date(end), true).map((date) => date.toISOString());
}

const list = <T>(item: fc.Arbitrary<T>) =>
  fc.option(fc.uniqueArray(item, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 1 });
const signed = (most: number) => fc.integer({ min: -most, max: most }).filter((number) => number !== 0);
const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const nthWeekday = (most: number) =>
  fc.tuple(fc.oneof(fc.constant(""), signed(most)), weekday).map((parts) => parts.join(""));

const start = fc
  .date({ min: new Date("2015-01-01T00:00:00Z"), max: new Date("2026-12-31T23:59:00Z"), noInvalidDate: true })
  .map((date) => Math.floor(date.getTime() / 60_000) * 60_000);

const rule = fc
  .constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
  .chain((freq) =>
    fc.record({
      freq: fc.constant(freq),
      interval: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 3 }),
      wkst: fc.option(weekday, { nil: undefined }),
      bymonth: list(fc.integer({ min: 1, max: 12 })),
      bymonthday: freq === "WEEKLY" ? fc.constant(undefined) : list(signed(31)),
      byyearday: freq === "YEARLY" ? list(signed(366)) : fc.constant(undefined),
      byday: list(freq === "MONTHLY" ? nthWeekday(5) : freq === "YEARLY" ? nthWeekday(10) : weekday),
      bysetpos: list(signed(8)),
    }),
  )
  .filter(
    ({ bysetpos, bymonth, bymonthday, byyearday, byday }) =>
      bysetpos === undefined || [bymonth, bymonthday, byyearday, byday].some((one) => one !== undefined),
  )
  .map((parts) =>
    Object.entries(parts)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name.toUpperCase()}=${String(value)}`]))
      .join(";"),
  );

describe("repetitions", () => {
  it("are on the days that another library finds", () => {
    fc.assert(
      fc.property(rule, start, (text, from) => {
        const end = from + 6 * YEAR;
        expect(ours(text, from, end)).toEqual(theirs(text, from, end));
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29", ["2024-02-29", "2028-02-29", "2032-02-29"]],
    ["FREQ=YEARLY", "2024-02-29", ["2024-02-29", "2028-02-29", "2032-02-29"]],
    ["FREQ=MONTHLY;COUNT=4", "2026-10-31", ["2026-10-31", "2026-12-31", "2027-01-31", "2027-03-31"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-12-31", ["2026-12-31", "2027-01-31", "2027-02-28"]],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-10-30", ["2026-10-30", "2026-11-30", "2026-12-31"]],
    [
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4",
      "1997-08-05",
      ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
    ],
    [
      "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4",
      "1997-08-05",
      ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
    ],
    [
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3",
      "1996-11-05",
      ["1996-11-05", "2000-11-07", "2004-11-02"],
    ],
    ["FREQ=YEARLY;BYYEARDAY=366", "2023-06-01", ["2024-12-31", "2028-12-31", "2032-12-31"]],
  ])("%s from %s, as RFC 5545 has it", (text, from, days) => {
    const begin = Date.parse(`${from}T00:00Z`);
    expect(ours(text, begin, begin + 10 * YEAR).map((day) => day.slice(0, 10))).toEqual(days);
  });

  it.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
  ])("that never come end by themselves: %s", (text) => {
    const begin = Date.parse("2025-01-01T00:00Z");
    expect(ours(text, begin, begin + 10 * YEAR)).toEqual([]);
  });
});

describe("repetitions that are refused", () => {
  it.each([
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;INTERVAL=1",
    "FREQ=HOURLY;COUNT=99999",
    "FREQ=DAILY;BYHOUR=9,10",
    "FREQ=DAILY;BYSECOND=0,1,2",
    "FREQ=YEARLY;BYWEEKNO=52",
    "FREQ=WEEKLY;BYDAY=1MO",
    "FREQ=WEEKLY;BYMONTHDAY=1",
    "FREQ=MONTHLY;BYYEARDAY=1",
    "FREQ=DAILY;BYSETPOS=1",
    "FREQ=DAILY;COUNT=1e9",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=999999999999",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;UNTIL=tomorrow",
    "FREQ=DAILY;COUNT=3;COUNT=4",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=YEARLY;BYMONTH=13",
    "FREQ=YEARLY;BYDAY=XX",
    "FREQ=YEARLY;BYDAY=99MO",
    "FREQ=FORTNIGHTLY",
    "FREQ=YEARLY;RSCALE=CHINESE;SKIP=OMIT",
    "COUNT=3",
    "",
  ])("%j", (text) => {
    expect(() => readRule(text)).toThrow(/repeats in a way|repetition|no iCalendar file/);
  });
});
