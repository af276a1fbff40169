/**
 * Whether an instant lies in a range as GitHub's searches write it: `>=2026-11-19T10:00:00Z`, `<2026-11-20`,
 * `2026-11-01..2026-11-30`, `2026-11-01..*`, `2026-11-19` (that whole day). Compared in whole seconds, as GitHub stores them.
 */
export function withinDates(instant: string, range: string): boolean {
  const time = seconds(instant);
  const [, comparison, bound] = /^(>=|<=|>|<)(.+)$/.exec(range) ?? [];
  if (comparison !== undefined && bound !== undefined) {
    switch (comparison) {
      case ">=":
        return time >= seconds(bound);
      case "<=":
        return time <= lastSecond(bound);
      case ">":
        return time > lastSecond(bound);
      default:
        return time < seconds(bound);
    }
  }
  const [from = range, to = range] = range.split("..");
  return (from === "*" || time >= seconds(from)) && (to === "*" || time <= lastSecond(to));
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** A bare date means all of that day. */
function lastSecond(bound: string): number {
  return seconds(bound) + (/^\d{4}-\d{2}-\d{2}$/.test(bound) ? 86_399 : 0);
}
