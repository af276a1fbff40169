import { type Judgement, judgeLooks, type Look } from "./looks.ts";
import type { MetricPlan } from "./plan.ts";
import type { Comparison } from "./statistics.ts";

/** One value of a metric; NaN where Prometheus says so, which is no number. */
export interface Point {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

/** What was measured, and what it is compared with. */
export interface Measurement {
  readonly points: readonly Point[];
  /** The time that was asked for, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly before: Before;
}

/** What a metric was before: by points of time, or by numbers that the ledger kept. */
export type Before =
  | { readonly kind: "none-asked" }
  /** Nothing was there before, or nothing was verified yet. */
  | { readonly kind: "nothing"; readonly why: string }
  | { readonly kind: "values"; readonly values: readonly number[]; readonly of: string }
  | { readonly kind: "unreadable"; readonly why: string };

export type Compare = (before: readonly number[], after: readonly number[]) => Comparison;

/** A difference counts when chance alone would show it in fewer than one of a hundred cases. */
const SIGNIFICANT = 0.01;

/** Judges one metric. Only its limits are judged before the watched time is over: a comparison is made once, at the end. */
export function judgeMetric(
  plan: MetricPlan,
  measured: Measurement,
  o: { readonly failures: number; readonly over: boolean; readonly compare: Compare },
): Judgement {
  const looks = measured.points.map((point) => lookAt(plan, point));
  const hasLimits = plan.max !== undefined || plan.min !== undefined;
  const early = judgeLooks(looks, { failures: o.failures, needed: o.failures }, false);
  if (hasLimits && early.kind === "fail") return early;
  if (!o.over) return { kind: "open" };
  const gap = gapIn(plan, measured);
  if (gap !== undefined) return { kind: "unknown", message: gap };
  const limits = hasLimits ? judgeLooks(looks, { failures: o.failures, needed: o.failures }, true) : undefined;
  if (limits !== undefined && limits.kind !== "pass") return limits;
  const compared = judgeBaseline(plan, measured, hasLimits, o.compare);
  if (compared === undefined) return withinLimits(plan, measured);
  if (compared.kind !== "pass" || limits === undefined) return compared;
  return { kind: "pass", message: `${withinLimits(plan, measured).message} ${compared.message}` };
}

function lookAt({ name, max, min }: MetricPlan, { at, value }: Point): Look {
  if (!Number.isFinite(value)) return { at, outcome: "blind", message: `${name} was no number.` };
  if (max !== undefined && value > max) {
    return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(max)} is the most.` };
  }
  if (min !== undefined && value < min) {
    return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(min)} is the least.` };
  }
  return { at, outcome: "ok", message: `${name} was ${shown(value)}.` };
}

/** Why the values are too few, too full of gaps, or too old to judge by (R97). */
function gapIn({ name, samples, step }: MetricPlan, { points, from, until }: Measurement): string | undefined {
  const numbers = numbersIn(points);
  if (numbers.length < samples) return `${name} has ${numbers.length} numbers, and ${samples} are needed.`;
  if (numbers.length * 2 < points.length)
    return `${points.length - numbers.length} of ${points.length} values of ${name} are no numbers.`;
  const last = points.at(-1);
  if (last === undefined || !(until - last.at <= 2 * step)) return `The last value of ${name} is too old.`;
  // Of the whole time: values that begin shortly before its end say nothing of what was before.
  const wanted = Math.floor((until - from) / step) + 1;
  if (!(numbers.length * 2 >= wanted)) return `Prometheus has ${numbers.length} of ${wanted} values of ${name}.`;
  return undefined;
}

function judgeBaseline(
  plan: MetricPlan,
  { points, before }: Measurement,
  hasLimits: boolean,
  compare: Compare,
): Judgement | undefined {
  const { baseline, name, samples } = plan;
  if (baseline === undefined) return undefined;
  switch (before.kind) {
    case "none-asked":
      return { kind: "unknown", message: `What ${name} was before was not asked.` };
    case "unreadable":
      return { kind: "unknown", message: `What ${name} was before could not be read: ${before.why}` };
    case "nothing":
      return hasLimits
        ? { kind: "pass", message: `It is compared with nothing: ${before.why}` }
        : { kind: "unknown", message: `${name} has nothing to be compared with: ${before.why}` };
    case "values":
  }
  if (before.values.length < samples) {
    return {
      kind: "unknown",
      message: `${name} had ${before.values.length} numbers ${before.of}, and ${samples} are needed.`,
    };
  }
  const sign = baseline.worse === "higher" ? 1 : -1;
  const { p, shift, superiority, median } = compare(
    before.values.map((value) => sign * value),
    numbersIn(points).map((value) => sign * value),
  );
  const tolerated = Math.abs(median) * baseline.worseBy;
  const numbers = `median ${shown(sign * median)} ${before.of}, now ${baseline.worse} by ${shown(Math.max(0, shift))}, p = ${p.toFixed(4)}, ${Math.round(superiority * 100)} % of pairs`;
  if (p < SIGNIFICANT && shift > tolerated) return { kind: "fail", message: `${name} became worse: ${numbers}.` };
  return { kind: "pass", message: `${name} did not become worse: ${numbers}.` };
}

function withinLimits(
  { name }: MetricPlan,
  { points }: Measurement,
): Extract<Judgement, { kind: "pass" | "fail" | "unknown" }> {
  const numbers = numbersIn(points);
  return {
    kind: "pass",
    message: `${name} was between ${shown(Math.min(...numbers))} and ${shown(Math.max(...numbers))} in ${numbers.length} values.`,
  };
}

export function numbersIn(points: readonly Point[]): readonly number[] {
  return points.map(({ value }) => value).filter((value) => Number.isFinite(value));
}

/** A number as people read it: four significant digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}
