import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { DAY, momentsOf, namedZone, shownBetween, wallAt } from "../../../src/gates/change-window/zone.ts";
import { iso, MINUTE, moment, zoneName, zoneOf } from "./clock.ts";

/** The moment that Temporal makes of a wall time. */
function temporal(zone: string, wall: number, disambiguation: "earlier" | "later" | "compatible"): number {
  const local = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1));
  return local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
}

describe("a zone's clocks", () => {
  it("show what Temporal says they show (R52)", () => {
    fc.assert(
      fc.property(zoneName, moment, (zone, now) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime();
        expect(new Date(wallAt(zoneOf(zone), now)).toISOString().slice(0, 19)).toBe(shown.toString().padEnd(19, ":00"));
      }),
      { numRuns: 500 },
    );
  });

  it("begin a time the first time they show it, and are done with it the last time (R52)", () => {
    fc.assert(
      fc.property(zoneName, moment, (zone, wall) => {
        const { first, last } = momentsOf(zoneOf(zone), wall);
        const [earlier, later] = [temporal(zone, wall, "earlier"), temporal(zone, wall, "later")];
        if (wallAt(zoneOf(zone), earlier) === wall) {
          expect([first, last]).toEqual([earlier, later]);
          return;
        }
        // Skipped: from the change on, and as RFC 5545 has it until as long after it as it would have been.
        expect(last).toBe(temporal(zone, wall, "compatible"));
        expect(first).toBeLessThanOrEqual(last);
        expect(wallAt(zoneOf(zone), first)).toBeGreaterThan(wall);
        expect(wallAt(zoneOf(zone), first - 1)).toBeLessThan(wall);
      }),
      { numRuns: 1_000 },
    );
  });

  it("show a stretch of a day exactly in the moments at which they show one of its times (R52)", () => {
    const length = fc.integer({ min: 1, max: 1_440 });
    fc.assert(
      fc.property(zoneName, moment, length, fc.integer({ min: -1_600, max: 1_600 }), (zone, near, minutes, away) => {
        const from = wallAt(zoneOf(zone), near) + away * MINUTE;
        const to = from + minutes * MINUTE;
        const shown = shownBetween(zoneOf(zone), from, to).some((one) => one.from <= near && near < one.to);
        const wall = wallAt(zoneOf(zone), near);
        expect(shown).toBe(from <= wall && wall < to);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["skipped in spring", "2026-03-29T02:30Z", "2026-03-29T01:00:00.000Z", "2026-03-29T01:30:00.000Z"],
    ["shown twice in autumn", "2026-10-25T02:30Z", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    ["as every day", "2026-11-23T09:00Z", "2026-11-23T08:00:00.000Z", "2026-11-23T08:00:00.000Z"],
  ])("in Berlin a time %s", (_, wall, first, last) => {
    const found = momentsOf(zoneOf("Europe/Berlin"), Date.parse(wall));
    expect([iso(found.first), iso(found.last)]).toEqual([first, last]);
  });

  it("skip a whole day at the date line", () => {
    const found = momentsOf(zoneOf("Pacific/Apia"), Date.parse("2011-12-30T12:00Z"));
    expect([iso(found.first), found.last - found.first]).toEqual(["2011-12-30T10:00:00.000Z", DAY / 2]);
  });

  it.each(["+01:00", "W. Europe Standard Time", "Europe/Berln", "", "__proto__", "constructor", "Europe/../Berlin"])(
    "are not known for %j",
    (name) => {
      expect(namedZone(name)).toBeUndefined();
    },
  );
});
