/** A stretch of time in milliseconds since 1970 (UTC): from inclusive, to exclusive. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The same moments as few intervals, in order: what overlaps or touches becomes one, what is empty is left out. */
export function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of intervals.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || last.to < from) result.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return result;
}

/** The moments of `intervals` that none of `others` has. Both are {@link merged}. */
export function without(intervals: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  let next = 0;
  for (const { from, to } of intervals) {
    let start = from;
    for (let other = others[next]; other !== undefined && other.from < to; other = others[next]) {
      if (other.from > start) result.push({ from: start, to: other.from });
      start = Math.max(start, other.to);
      // What reaches beyond this interval may also cover the next one.
      if (other.to >= to) break;
      next += 1;
    }
    if (start < to) result.push({ from: start, to });
  }
  return result;
}
