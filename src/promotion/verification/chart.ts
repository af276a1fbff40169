import { diagramLabel } from "../../action/markdown.ts";
import { type Series, spread } from "../../verification/watch.ts";

/** More points than this cannot be told apart in a summary. */
const POINTS = 40;

/**
 * One metric before and while the release was watched, as the lines of a Mermaid chart; undefined when there are too few
 * numbers to draw. The first line drawn is before, the second after; both over the same width.
 */
export function chartOf({ metric, before, after }: Series): readonly string[] | undefined {
  const now = spread(after, POINTS);
  if (now.length < 2) return undefined;
  const then = before.length < 2 ? [] : resized(before, now.length);
  const limits = [metric.max, metric.min].filter((limit) => limit !== undefined);
  const all = [...then, ...now, ...limits];
  const low = Math.min(0, ...all);
  const high = Math.max(...all);
  const top = high > low ? high + (high - low) * 0.1 : low + 1;
  const name = then.length === 0 ? metric.name : `${metric.name}, before and now`;
  return [
    "xychart-beta",
    `  title "${diagramLabel(name)}"`,
    `  x-axis "values" 1 --> ${now.length}`,
    `  y-axis "${diagramLabel(metric.name)}" ${plain(low)} --> ${plain(top)}`,
    ...(then.length === 0 ? [] : [`  line "before" [${then.map(plain).join(", ")}]`]),
    `  line "now" [${now.map(plain).join(", ")}]`,
    ...limits.map((limit) => `  line "limit" [${now.map(() => plain(limit)).join(", ")}]`),
  ];
}

/** A list stretched or thinned to a length. */
function resized(values: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, index) => values[Math.floor((index * values.length) / length)] ?? 0);
}

/** Without an exponent, which the diagram's language does not know. */
function plain(value: number): string {
  const text = value.toPrecision(4);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 9 : 0) : String(Number(text));
}
