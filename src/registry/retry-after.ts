/**
 * The wait that an answer asks for in milliseconds; undefined when it does not (RFC 9110, 10.2.3: seconds or a date).
 *
 * @param now the answer's `Date` header, or the machine's clock without one
 */
export function retryAfter(headers: ReadonlyMap<string, string>, now: Date): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  // An HTTP date begins with the day's name; Date.parse alone would take "soon 5" for a date.
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  const from = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? undefined : Math.max(0, date - (Number.isNaN(from) ? now.getTime() : from));
}
