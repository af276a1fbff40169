import type { Interval } from "./interval.ts";
import { DAY, MINUTE, shownBetween, wallAt, type Zone } from "./zone.ts";

/** Hours of the day on days of the week, as a clock on the wall of the zone shows them. */
export interface WeeklyHours {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Milliseconds from the day's midnight; `to` is later than `from`, and above a day for hours over midnight. */
  readonly from: number;
  readonly to: number;
}

export const DAYS: readonly string[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** When the hours are, among what overlaps from `from` until `to`; unordered, and some may overlap each other. */
export function hoursBetween({ days, from, to }: WeeklyHours, zone: Zone, within: Interval): readonly Interval[] {
  const result: Interval[] = [];
  const last = wallAt(zone, within.to) + DAY;
  // Hours over midnight started the day before; a day more, because days near a clock change are not 24 hours.
  for (let day = midnight(wallAt(zone, within.from)) - 2 * DAY; day <= last; day += DAY) {
    if (!days.has(new Date(day).getUTCDay())) continue;
    for (const shown of shownBetween(zone, day + from, day + to)) {
      if (shown.to > within.from && shown.from < within.to) result.push(shown);
    }
  }
  return result;
}

/** The beginning of a wall time's day. */
export function midnight(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** Milliseconds from midnight of `09:00`; undefined for what is no time of a day. `24:00` is the end of the day. */
export function timeOfDay(text: string): number | undefined {
  const [, hours = "", minutes = ""] = /^([01][0-9]|2[0-4]):([0-5][0-9])$/.exec(text) ?? [];
  if (hours === "" || (hours === "24" && minutes !== "00")) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
