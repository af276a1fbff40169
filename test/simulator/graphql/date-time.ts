/** A `DateTime` as GitHub prints it: seconds, in UTC. `null` stays `null`. */
export function dateTime(time: Date | string): string;
export function dateTime(time: Date | string | null): string | null;
export function dateTime(time: Date | string | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
}
