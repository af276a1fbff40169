import { type Series, spread } from "../../verification/watch.ts";

/** More points than this cannot be told apart in a summary. */
const POINTS = 40;

/** Grey, blue and red, each to be told apart from the others on a light and on a dark page. */
const COLOURS = { before: "#8c959f", now: "#1f7ae0", limit: "#d1242f" } as const;

/** Beyond this a number is not written in digits alone. */
const MOST = 1e15;

/**
 * One metric before and while the release was watched, as the lines of a Mermaid chart; undefined when there are too few
 * numbers to draw, or some that cannot be drawn. Both over the same width, each line in its colour: the diagram's language
 * has no legend, so {@link captionOf} says what is what.
 */
export function chartOf({ metric, before, after }: Series): readonly string[] | undefined {
  const now = spread(after, POINTS);
  if (now.length < 2) return undefined;
  const then = before.length < 2 ? [] : resized(before, now.length);
  const limits = [metric.max, metric.min].filter((limit) => limit !== undefined);
  const all = [...then, ...now, ...limits];
  if (all.some((value) => !(Math.abs(value) <= MOST))) return undefined;
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  const top = Number(plain(high)) > Number(plain(low)) ? high + (high - low) * 0.1 : low + 1;
  const colours = [...(then.length === 0 ? [] : [COLOURS.before]), COLOURS.now, ...limits.map(() => COLOURS.limit)];
  return [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours.join(", ")}"}}}}%%`,
    "xychart-beta",
    `  title "${labelOf(metric.name)}"`,
    `  x-axis "values" 1 --> ${now.length}`,
    `  y-axis "${labelOf(metric.name)}" ${plain(low)} --> ${plain(top)}`,
    ...(then.length === 0 ? [] : [`  line "before" [${then.map(plain).join(", ")}]`]),
    `  line "now" [${now.map(plain).join(", ")}]`,
    ...limits.map((limit) => `  line "limit" [${now.map(() => plain(limit)).join(", ")}]`),
  ];
}

/** This kind of diagram decodes no entities: whatever is more than a letter, a digit or a plain mark is left out. */
function labelOf(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]/gu, " ");
}

/** What the lines of a chart are. */
export function captionOf({ metric, before }: Series): string {
  const lines = [
    ...(before.length < 2 ? [] : ["grey: before"]),
    "blue: now",
    ...(metric.max === undefined && metric.min === undefined ? [] : ["red: the limit"]),
  ];
  return `${metric.name}, ${lines.join(", ")}`;
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
