import * as v from "valibot";
import { says } from "./words.ts";

/** A day of the calendar as people and ISO 8601 write it. */
export const DAY = /^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/;
export const DAY_SAYS = "a day such as 2026-12-23";

/** Whether the text is a day that exists: 2027-02-29 does not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day in the policy. */
export const day = (description: string) =>
  v.pipe(v.string(), v.regex(DAY), v.check(isDay), says({ value: DAY_SAYS, description }));

/** The moment the day is over in UTC: what a rule that names no time zone means by "until". */
export function endOfDay(text: string): Date {
  return new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000);
}
