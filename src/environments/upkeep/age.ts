const DAY = 86_400_000;

/** Whole days since an instant of GitHub's; `NaN` never counts as young. */
export function daysSince(instant: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(instant)) / DAY);
}

/** Whether something is at least so many days old; what has no readable age counts as old. */
export function isOlder(instant: string, now: Date, days: number): boolean {
  return !(daysSince(instant, now) < days);
}
