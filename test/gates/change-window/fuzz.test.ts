import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarFault } from "../../../src/gates/change-window/calendar/fault.ts";
import { readClosures } from "../../../src/gates/change-window/calendar/read.ts";
import type { Closure } from "../../../src/gates/change-window/rule.ts";
import { zoneOf } from "./clock.ts";

const folder = new URL("calendars/", import.meta.url);
const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
const WITHIN = { from: Date.parse("2026-11-23T00:00Z"), to: Date.parse("2027-12-01T00:00Z") };

const read = (text: string) => readClosures(text, { zone: zoneOf("Europe/Berlin"), within: WITHIN, freeCloses: true });

/** The closed times, or undefined for a file that is refused; anything else that is thrown fails the test. */
function readOrRefuse(text: string): readonly Closure[] | undefined {
  try {
    return read(text);
  } catch (error) {
    expect(error, text).toBeInstanceOf(CalendarFault);
    return undefined;
  }
}

const file = fc.constantFrom(...files);
const token = fc.constantFrom(
  "BEGIN:VEVENT",
  "END:VEVENT",
  "END:VCALENDAR",
  "BEGIN:VTIMEZONE",
  "RRULE:FREQ=SECONDLY",
  "RRULE:FREQ=DAILY;COUNT=99999;INTERVAL=99999",
  "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "DTSTART:00000000T000000Z",
  "DTEND;VALUE=PERIOD:1/2",
  "DURATION:P99999D",
  "TZID:__proto__",
  "RECURRENCE-ID:20261211T150000",
  "EXDATE;TZID=constructor:20261211T150000",
  ";",
  ":",
  '"',
  "\r\n",
  "\r\n ",
  "\u0000",
);

describe("a calendar that was tampered with", () => {
  it("is read or refused, whatever stands where, and nothing else is ever thrown", () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      put: fc.oneof(token, fc.string({ maxLength: 12 })),
    });
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let changed = text;
        for (const { at, length, put } of changes) {
          const place = at % changed.length;
          changed = changed.slice(0, place) + put + changed.slice(place + length);
        }
        for (const { from, to } of readOrRefuse(changed) ?? []) {
          expect(from).toBeLessThan(to);
          expect(to).toBeGreaterThan(WITHIN.from);
          expect(from).toBeLessThan(WITHIN.to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never silently loses an event because a line of its frame is gone", () => {
    for (const text of files) {
      const lines = text.split("\r\n");
      for (const [index, line] of lines.entries()) {
        if (!/^(?:BEGIN|END):/.test(line)) continue;
        const without = lines.toSpliced(index, 1).join("\r\n");
        expect(() => read(without), `${index + 1}: ${line}`).toThrow(CalendarFault);
      }
    }
  });

  it("says the same for the same file, always", () => {
    fc.assert(
      fc.property(file, fc.nat(), token, (text, at, put) => {
        const changed = text.slice(0, at % text.length) + put + text.slice(at % text.length);
        expect(readOrRefuse(changed)).toEqual(readOrRefuse(changed));
      }),
      { numRuns: 40 },
    );
  });
});
