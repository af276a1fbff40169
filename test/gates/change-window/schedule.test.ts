import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Closure, Hours } from "../../../src/gates/change-window/rule.ts";
import { type Schedule, standingAt } from "../../../src/gates/change-window/schedule.ts";
import { readWeekly } from "../../../src/gates/change-window/weekly-text.ts";
import { iso, MINUTE, moment, wallClock, zoneName, zoneOf } from "./clock.ts";

const HOUR = 60 * MINUTE;
const WEEK = 7 * 24 * HOUR;
const NAMES = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function hoursOf(text: string, zone = "UTC"): Hours {
  const read = readWeekly(text);
  if ("problem" in read) throw new Error(read.problem);
  return { text, hours: read, zone: zoneOf(read.zone ?? zone) };
}

const closure = (from: string, to: string, why = "year end"): Closure => ({
  from: Date.parse(from),
  to: Date.parse(to),
  why,
});

const schedule = (wish: Partial<Schedule>): Schedule => ({
  open: [],
  weeklyClosed: [],
  closures: [],
  least: 0,
  ...wish,
});

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const shown = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Weekly hours as numbers, for the oracle, and as the policy writes them. */
const weekly = fc
  .record({
    first: fc.integer({ min: 0, max: 6 }),
    last: fc.integer({ min: 0, max: 6 }),
    from: time,
    to: time,
    zone: zoneName,
  })
  .filter(({ from, to }) => from !== to)
  .map((one) => ({
    ...one,
    text: `${NAMES[one.first]}-${NAMES[one.last]} ${shown(one.from)}-${one.to === 0 ? "24:00" : shown(one.to)} ${one.zone}`,
  }));

type Weekly = typeof weekly extends fc.Arbitrary<infer T> ? T : never;

/** Whether a clock on the wall shows one of the hours: nothing but days' names and minutes. */
function isShown({ first, last, from, to, zone }: Weekly, at: number): boolean {
  const { weekday, minutes } = wallClock(zone)(at);
  const today = NAMES.indexOf(weekday);
  const among = (day: number) => (first <= last ? first <= day && day <= last : day >= first || day <= last);
  const end = to === 0 ? 1_440 : to;
  if (from < end) return among(today) && from <= minutes && minutes < end;
  return (among(today) && minutes >= from) || (among((today + 6) % 7) && minutes < end);
}

const closures = fc.array(
  fc
    .tuple(moment, fc.integer({ min: 1, max: 4_000 }))
    .map(([from, minutes]) => ({ from, to: from + minutes * MINUTE, why: "x" })),
  { maxLength: 4 },
);

describe("where a moment stands", () => {
  const model = fc.record({
    open: fc.array(weekly, { maxLength: 3 }),
    weeklyClosed: fc.array(weekly, { maxLength: 1 }),
    closures,
    now: moment,
  });
  type Model = typeof model extends fc.Arbitrary<infer T> ? T : never;

  const isOpen = ({ open, weeklyClosed, closures: closed }: Model, at: number) =>
    (open.length === 0 || open.some((one) => isShown(one, at))) &&
    !weeklyClosed.some((one) => isShown(one, at)) &&
    !closed.some(({ from, to }) => from <= at && at < to);

  const standing = (one: Model) =>
    standingAt(
      schedule({
        open: one.open.map(({ text }) => hoursOf(text)),
        weeklyClosed: one.weeklyClosed.map(({ text }) => hoursOf(text)),
        closures: one.closures,
      }),
      one.now,
    );

  it("is what clocks on the wall and a list of closed times say, whatever clock changes, overlaps and midnights (R52)", () => {
    fc.assert(
      fc.property(model, (one) => {
        expect(standing(one).kind === "open").toBe(isOpen(one, one.now));
      }),
      { numRuns: 1_500 },
    );
  });

  it("does not change before the moment that is told, and does then", () => {
    fc.assert(
      fc.property(model, (one) => {
        const found = standing(one);
        const change = found.kind === "open" ? found.closes : found.opens;
        const until = Math.min(change ?? Number.POSITIVE_INFINITY, one.now + WEEK);
        for (let at = one.now; at < until; at += 15 * MINUTE) expect(isOpen(one, at)).toBe(found.kind === "open");
        if (change === undefined) return;
        expect(isOpen(one, change - MINUTE)).toBe(found.kind === "open");
        expect(isOpen(one, change)).toBe(found.kind !== "open");
      }),
      { numRuns: 150 },
    );
  });
});

describe("closed times", () => {
  const office = hoursOf("Mon-Thu 09:00-16:00 Europe/Berlin");
  const at = (text: string) => Date.parse(text);

  it("are told with the next opening after them and after what follows them without a gap", () => {
    const closed = [
      closure("2026-12-22T23:00Z", "2027-01-02T23:00Z"),
      closure("2027-01-02T23:00Z", "2027-01-05T00:00Z", "audit"),
    ];
    const found = standingAt(schedule({ open: [office], closures: closed }), at("2026-12-28T10:00Z"));
    expect(found).toMatchObject({ kind: "frozen", closure: { why: "year end" }, ends: at("2027-01-05T00:00Z") });
    expect(found.kind === "frozen" && iso(found.opens)).toBe("2027-01-05T08:00:00.000Z");
  });

  it("of the future do not close today (OctopusDeploy/Issues#9621)", () => {
    const found = standingAt(
      schedule({ closures: [closure("2026-12-23T00:00Z", "2027-01-02T00:00Z")] }),
      at("2026-11-23T10:00Z"),
    );
    expect(found).toEqual({ kind: "open", closes: at("2026-12-23T00:00Z") });
  });

  it("beat hours that are open, also where they only overlap them", () => {
    const closed = [closure("2026-11-23T10:00Z", "2026-11-23T11:00Z")];
    const moments = ["2026-11-23T09:59Z", "2026-11-23T10:00Z", "2026-11-23T10:59Z", "2026-11-23T11:00Z"];
    expect(moments.map((one) => standingAt(schedule({ open: [office], closures: closed }), at(one)).kind)).toEqual([
      "open",
      "frozen",
      "frozen",
      "open",
    ]);
  });

  it("of every week close again at the next year's end (OctopusDeploy/Issues#9599)", () => {
    const friday = schedule({ weeklyClosed: [hoursOf("Fri 12:00-24:00 Europe/Berlin")] });
    expect(standingAt(friday, at("2027-01-01T10:59Z"))).toEqual({ kind: "open", closes: at("2027-01-01T11:00Z") });
    expect(standingAt(friday, at("2027-01-01T11:00Z"))).toMatchObject({
      kind: "frozen",
      opens: at("2027-01-01T23:00Z"),
    });
  });

  it("without an end in sight have no opening", () => {
    const closed = [closure("2026-01-01T00:00Z", "2036-01-01T00:00Z")];
    expect(standingAt(schedule({ open: [office], closures: closed }), at("2026-11-23T10:00Z"))).toMatchObject({
      opens: undefined,
    });
  });
});

describe("an opening that is too short to start in", () => {
  const office = hoursOf("Mon-Thu 09:00-16:00 Europe/Berlin");

  it("waits for the next one of sufficient length", () => {
    const late = standingAt(schedule({ open: [office], least: 30 * MINUTE }), Date.parse("2026-11-26T14:45Z"));
    expect(late).toEqual({
      kind: "closing",
      closes: Date.parse("2026-11-26T15:00Z"),
      opens: Date.parse("2026-11-30T08:00Z"),
    });
    const early = standingAt(schedule({ open: [office], least: 30 * MINUTE }), Date.parse("2026-11-26T14:30Z"));
    expect(early.kind).toBe("open");
  });

  it("has no next one where every opening is shorter", () => {
    const found = standingAt(schedule({ open: [office], least: 8 * HOUR }), Date.parse("2026-11-26T14:45Z"));
    expect(found).toMatchObject({ kind: "closing", opens: undefined });
  });

  it("is measured over midnight and over the year's end as one", () => {
    const nights = [hoursOf("Thu 22:00-24:00 UTC"), hoursOf("Fri 00:00-02:00 UTC")];
    expect(standingAt(schedule({ open: nights, least: 4 * HOUR }), Date.parse("2026-12-31T22:00Z"))).toEqual({
      kind: "open",
      closes: Date.parse("2027-01-01T02:00Z"),
    });
  });
});
