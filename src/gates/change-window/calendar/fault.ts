/** A calendar file that cannot be judged by: malformed, or of a kind whose meaning nobody here knows. */
export class CalendarFault extends Error {
  override readonly name = "CalendarFault";
}

/** A value of the file for a message: on one line and short. */
export function quoted(value: unknown): string {
  return JSON.stringify(String(value).slice(0, 60).toWellFormed());
}
