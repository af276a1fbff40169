import { readFileSync } from "node:fs";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { effortOf } from "../../../src/gates/change-window/calendar/effort.ts";
import { parseCalendar } from "../../../src/gates/change-window/calendar/parse.ts";
import { readClosures } from "../../../src/gates/change-window/calendar/read.ts";
import { zonesOf } from "../../../src/gates/change-window/calendar/time-zone.ts";
import { iso, MINUTE, zoneOf } from "./clock.ts";

const WITHIN = { from: Date.parse("2026-11-23T00:00Z"), to: Date.parse("2027-12-01T00:00Z") };
const file = (name: string) => readFileSync(new URL(`calendars/${name}.ics`, import.meta.url), "utf8");

/** When the events of a calendar begin, by ical.js alone: its events, iterators, exceptions and time zones. */
function beginnings(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const components = calendar
    .getAllSubcomponents("vevent")
    .filter((one) => one.getFirstPropertyValue("status") !== "CANCELLED");
  const events = components.map((component) => new ICAL.Event(component));
  const found: string[] = [];
  const add = (start: ICAL.Time) => {
    const moment = start.toJSDate().getTime();
    // A day has no zone there; the fixtures' days are left to their own tests.
    if (!start.isDate && moment >= WITHIN.from && moment < WITHIN.to) found.push(new Date(moment).toISOString());
  };
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    if (!event.isRecurring()) {
      add(event.startDate);
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.toJSDate().getTime() < WITHIN.to; next = iterator.next()) {
      add(event.getOccurrenceDetails(next).startDate);
    }
  }
  return found.sort();
}

describe("a second opinion", () => {
  it.each(["google", "apple", "outlook", "exchange", "thunderbird"])("on when the events of %s begin", (name) => {
    const text = file(name);
    const days = readClosures(text, { zone: zoneOf("Pacific/Marquesas"), within: WITHIN, freeCloses: true })
      // Only whole days begin at 09:30 UTC, the midnight of these islands.
      .filter(({ from }) => !iso(from)?.endsWith("T09:30:00.000Z"))
      .flatMap(({ from }) => iso(from) ?? []);
    expect(days.length).toBeGreaterThan(3);
    expect(days.toSorted((left, right) => (left < right ? -1 : 1))).toEqual(beginnings(text));
  });

  const moments = (first: string) =>
    fc
      .integer({ min: Date.parse(first) / MINUTE, max: Date.parse("2027-12-01T00:00Z") / MINUTE })
      .map((minutes) => minutes * MINUTE);

  it.each([
    ["outlook", "W. Europe Standard Time", "Europe/Berlin", "1996-10-28"],
    ["exchange", "Eastern Standard Time", "America/New_York", "2007-11-05"],
    ["exchange", "India Standard Time", "Asia/Kolkata", "1970-01-01"],
  ])("on the zone that %s calls %s: the clocks of %s", (name, described, zone, since) => {
    const zoneNamed = zonesOf(parseCalendar(file(name)), zoneOf("UTC"), WITHIN.to, effortOf(1_000_000));
    fc.assert(
      fc.property(moments(since), (moment) => {
        expect(zoneNamed(described).offsetAt(moment)).toBe(zoneOf(zone).offsetAt(moment));
      }),
      { numRuns: 500 },
    );
  });
});
