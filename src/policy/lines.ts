import type { Position } from "./mistake.ts";

/**
 * Turns offsets of a text into lines and columns. The YAML library has a counter too, but it loses lines inside text
 * that it could not read, where positions matter most.
 */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const place = Math.max(0, Math.min(offset, text.length));
    let first = 0;
    let behind = starts.length;
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((starts[middle] ?? 0) <= place) first = middle;
      else behind = middle;
    }
    return { line: first + 1, column: place - (starts[first] ?? 0) + 1 };
  };
}
