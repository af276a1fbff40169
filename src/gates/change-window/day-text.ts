import { isDay } from "../../policy/day.ts";
import { timeOfDay } from "./weekly.ts";
import { DAY, momentsOf, type Zone } from "./zone.ts";

/** The ends of a closed time as a policy writes them: a day, a time on the wall, or a moment in UTC. */
export const END_SAYS =
  "a day such as 2026-12-23, a time such as 2026-12-23 18:00, or a moment such as 2026-12-23T17:00Z";
const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(Z?))?$/;

/** When a closed time that begins with this text begins, and when one that ends with it is over, in milliseconds since 1970. */
export function momentOf(text: string, end: "from" | "to", zone: Zone): number | undefined {
  const [, day = "", time, utc] = FORM.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  const date = Date.parse(`${day}T00:00:00Z`);
  // A day that something lasts "to" is part of it.
  const rest = time === undefined ? (end === "to" ? DAY : 0) : timeOfDay(time);
  if (rest === undefined) return undefined;
  if (utc === "Z") return date + rest;
  const { first, last } = momentsOf(zone, date + rest);
  return end === "from" ? first : last;
}
