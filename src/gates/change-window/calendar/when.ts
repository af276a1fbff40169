import { isDay } from "../../../policy/day.ts";
import { DAY, momentsOf, UTC, type Zone } from "../zone.ts";
import { CalendarFault, quoted } from "./fault.ts";
import type { Property } from "./parse.ts";

/** A day or a time of a calendar file, with the zone whose clocks it is read on. */
export interface When {
  /** Milliseconds, see {@link Zone}. */
  readonly wall: number;
  readonly zone: Zone;
  readonly isDay: boolean;
}

/** The zone that a TZID names; throws {@link CalendarFault} for one that nobody knows. */
export type ZoneOf = (tzid: string | undefined) => Zone;

/** The values of a property such as DTSTART, EXDATE or RDATE; a period begins when it begins. */
export function whensOf(property: Property, zoneOf: ZoneOf): readonly When[] {
  const { tzid } = property.parameters;
  if (tzid !== undefined && typeof tzid !== "string") throw new CalendarFault("a time has two time zones");
  return property.values.map((value) => whenOf(value, property, () => zoneOf(tzid)));
}

function whenOf(value: unknown, { name, type }: Property, zone: () => Zone): When {
  const [, day = "", time, hours = "", minutes = "", seconds = "", utc] = FORM.exec(String(value)) ?? [];
  const date = Date.parse(`${day}T00:00:00Z`);
  const right = (type === "date" && time === undefined) || (type === "date-time" && time !== undefined);
  if (!right || !isDate(day, date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) {
    throw new CalendarFault(`${name.toUpperCase()} has ${quoted(value)}, which is neither a day nor a time`);
  }
  const rest = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return { wall: date + rest, zone: utc === "Z" ? UTC : zone(), isDay: type === "date" };
}

const FORM = /^(\d{4}-\d{2}-\d{2})(T(\d{2}):(\d{2}):(\d{2})(Z?))?$/;

/** A day of this era's calendar; the zones of Outlook begin in 1601. */
function isDate(text: string, date: number): boolean {
  return isDay(text) || (text >= "1600-01-01" && !Number.isNaN(date) && new Date(date).toISOString().startsWith(text));
}

/** When it begins, in milliseconds since 1970. */
export function momentOf({ wall, zone }: When): number {
  return momentsOf(zone, wall).first;
}

/** A moment so far from a wall time that no zone can bring them together, in milliseconds. */
export const FAR = 2 * DAY;

/**
 * Whether a wall time of a series is later than its UNTIL: a moment is compared as a moment, anything else as what clocks
 * show, and a day is over at its end.
 */
export function isAfter(until: string, zone: Zone): (wall: number) => boolean {
  const property = { name: "rrule", parameters: {}, type: until.includes("T") ? "date-time" : "date", values: [until] };
  const [last] = whensOf(property, () => zone);
  if (last === undefined) throw new CalendarFault("a repetition has no end");
  if (last.isDay) return (wall) => wall >= last.wall + DAY;
  if (!until.endsWith("Z")) return (wall) => wall > last.wall;
  return (wall) => {
    if (Math.abs(wall - last.wall) > FAR) return wall > last.wall;
    return momentsOf(zone, wall).first > last.wall;
  };
}
