import * as v from "valibot";
import { says } from "./words.ts";

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A whole number and a unit. No flags and no capture of units beyond days, whose length would depend on the calendar. */
export const DURATION = /^(?:0|[1-9][0-9]{0,4})[smhd]$/;
export const DURATION_SAYS = "a duration such as 30s, 10m, 24h or 7d";

/** Milliseconds of a written duration, such as `24h`. The text has the form {@link DURATION}. */
export function milliseconds(text: string): number {
  const unit = text.at(-1);
  const factor = unit === "s" || unit === "m" || unit === "h" || unit === "d" ? UNITS[unit] : Number.NaN;
  return Number(text.slice(0, -1)) * factor;
}

/** A duration in the policy; it stays text, so that people see again what they wrote. See {@link milliseconds}. */
export const duration = (description: string) =>
  v.pipe(v.string(), v.regex(DURATION), says({ value: DURATION_SAYS, description }));

/** A length of time for a person: `45 s`, `12 min`, `3 h 20 min`, `2 days 4 h`. Rounded down to the two largest units. */
export function describeDuration(length: number): string {
  const seconds = Math.max(0, Math.floor(length / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  const whole = `${days} ${days === 1 ? "day" : "days"}`;
  return hours % 24 === 0 ? whole : `${whole} ${hours % 24} h`;
}
