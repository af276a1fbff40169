import fc from "fast-check";
import { namedZone, type Zone } from "../../../src/gates/change-window/zone.ts";

const clocks = new Map<string, ReturnType<typeof makeClock>>();

/** An oracle that knows nothing of offsets: it asks Intl what a clock on the wall shows. */
export function wallClock(zone: string): ReturnType<typeof makeClock> {
  const clock = clocks.get(zone) ?? makeClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): (moment: number) => { day: string; weekday: string; minutes: number } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
    return {
      day: `${part("year")}-${part("month")}-${part("day")}`,
      weekday: part("weekday"),
      minutes: Number(part("hour")) * 60 + Number(part("minute")),
    };
  };
}

/** Whole and half hours, summer time north and south, half an hour of it, none, far east and west. */
export const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Africa/Casablanca",
  "America/Santiago",
  "Europe/Dublin",
  "UTC",
] as const;

/** Clock changes of the next years, in UTC, and year ends and leap days: where window arithmetic fails. */
const SHARP = [
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-11-01T06:00Z",
  "2027-03-14T07:00Z",
  "2026-10-03T15:30Z",
  "2027-04-03T15:00Z",
  "2026-12-31T23:00Z",
  "2028-02-29T12:00Z",
  "2027-02-28T23:00Z",
  "2027-02-07T02:00Z",
  "2027-04-04T04:00Z",
].map((moment) => Date.parse(moment));

export const MINUTE = 60_000;

/** Moments of some years, most of them within two days of something sharp; whole minutes. */
export const moment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...SHARP), fc.integer({ min: -2_880, max: 2_880 }))
      .map(([at, minutes]) => at + minutes * MINUTE),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 5 * 366 * 1_440 }).map((minutes) => Date.UTC(2026, 0, 1) + minutes * MINUTE),
  },
);

export const zoneName = fc.constantFrom(...ZONES);

export function zoneOf(name: string): Zone {
  const zone = namedZone(name);
  if (zone === undefined) throw new Error(`Node knows no ${name}`);
  return zone;
}

export const iso = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString());
