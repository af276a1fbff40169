import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeMetric, type Measurement, type Point } from "../../src/verification/metric.ts";
import type { MetricPlan } from "../../src/verification/plan.ts";
import { compare } from "../../src/verification/statistics.ts";

const START = Date.parse("2026-11-22T12:00:00Z");
const STEP = 15_000;
const plan = (says: Partial<MetricPlan> = {}): MetricPlan => ({
  name: "errors",
  prometheus: "https://prometheus.example",
  query: "errors",
  max: undefined,
  min: undefined,
  baseline: undefined,
  step: STEP,
  samples: 5,
  ...says,
});
const points = (values: readonly number[]): readonly Point[] =>
  values.map((value, index) => ({ at: START + index * STEP, value }));
const measured = (values: readonly number[], says: Partial<Measurement> = {}): Measurement => ({
  points: points(values),
  from: START,
  until: START + (values.length - 1) * STEP,
  before: { kind: "none-asked" },
  ...says,
});
const judge = (metric: MetricPlan, found: Measurement, over = true) =>
  judgeMetric(metric, found, { failures: 3, over, compare });
const times = (value: number, count: number) => Array.from({ length: count }, () => value);
const LIMIT = plan({ max: 0.01 });

describe("a metric with limits", () => {
  test("passes within them, and fails after three values in a row beyond", () => {
    expect(judge(LIMIT, measured(times(0.001, 10)))).toMatchObject({ kind: "pass" });
    expect(judge(LIMIT, measured([0, 0, 0.1, 0.1, 0.1, 0, 0, 0]))).toMatchObject({ kind: "fail" });
    expect(judge(plan({ min: 5 }), measured([9, 9, 9, 4, 4, 4]))).toMatchObject({ kind: "fail" });
    expect(judge(LIMIT, measured([0.1, 0.1, 0.1]), false)).toMatchObject({ kind: "fail" });
    expect(judge(LIMIT, measured(times(0, 50)), false)).toEqual({ kind: "open" });
  });

  const NAN = Number.NaN;
  test.each<[string, Measurement]>([
    ["no value", measured([])],
    ["too few values", measured([0, 0, 0, 0])],
    ["no numbers, as without traffic", measured(times(NAN, 20))],
    ["infinities", measured(times(Number.POSITIVE_INFINITY, 20))],
    ["more gaps than numbers", measured([...times(NAN, 20), ...times(0, 10)])],
    ["an end that is no number", measured([...times(0, 20), NAN])],
    ["values that began shortly before the end", measured(times(0, 6), { from: START - 40 * STEP })],
    ["values that stopped", measured(times(0, 20), { until: START + 40 * STEP })],
    [
      "values with a hole in which Prometheus was down",
      {
        ...measured([]),
        points: [
          ...points(times(0, 6)),
          ...points(times(0, 6)).map(({ at, value }) => ({ at: at + 100 * STEP, value })),
        ],
        until: START + 105 * STEP,
      },
    ],
  ])("%s is never a success (R97)", (_name, found) => {
    expect(judge(LIMIT, found).kind).toBe("unknown");
  });
});

describe("a metric that is compared", () => {
  const BASE = plan({ samples: 20, baseline: { before: 3_600_000, worseBy: 0.2, worse: "higher" } });
  const noisy = (middle: number, count: number, seed: number) =>
    Array.from({ length: count }, (_, index) => middle * (1 + 0.05 * Math.sin(index * 12.9898 + seed)));
  const earlier = (values: readonly number[]): Pick<Measurement, "before"> => ({
    before: { kind: "values", values, of: "before the deployment" },
  });

  test("fails when it became worse by more than is tolerated, and only then", () => {
    expect(judge(BASE, measured(noisy(150, 40, 1), earlier(noisy(100, 40, 2))))).toMatchObject({ kind: "fail" });
    expect(judge(BASE, measured(noisy(110, 40, 1), earlier(noisy(100, 40, 2))))).toMatchObject({ kind: "pass" });
    expect(judge(BASE, measured(noisy(50, 40, 1), earlier(noisy(100, 40, 2))))).toMatchObject({ kind: "pass" });
    const lower = { ...BASE, baseline: { before: 1, worseBy: 0.2, worse: "lower" } } as const;
    expect(judge(lower, measured(noisy(50, 40, 1), earlier(noisy(100, 40, 2))))).toMatchObject({ kind: "fail" });
    expect(judge(lower, measured(noisy(150, 40, 1), earlier(noisy(100, 40, 2))))).toMatchObject({ kind: "pass" });
  });

  test("one wild value does not decide; where there were no errors, errors do", () => {
    expect(judge(BASE, measured([...noisy(100, 39, 1), 10_000], earlier(noisy(100, 40, 2))))).toMatchObject({
      kind: "pass",
    });
    expect(judge(BASE, measured(times(0.1, 30), earlier(times(0, 30))))).toMatchObject({ kind: "fail" });
    expect(judge(BASE, measured(times(0, 30), earlier(times(0, 30))))).toMatchObject({ kind: "pass" });
  });

  test.each<[string, Measurement["before"]]>([
    ["that could not be read", { kind: "unreadable", why: "502" }],
    ["that has too few numbers", { kind: "values", values: times(1, 19), of: "before" }],
    ["that nobody asked for", { kind: "none-asked" }],
    ["that is not there, without a limit beside it", { kind: "nothing", why: "nothing ran here before." }],
  ])("a time before %s is never a success (R97)", (_name, says) => {
    expect(judge(BASE, measured(times(1, 30), { before: says })).kind).toBe("unknown");
  });

  test("more gaps than numbers are never a success, however many numbers there are (R97)", () => {
    const gaps = [...times(Number.NaN, 30), ...times(1, 20)];
    expect(judge(BASE, measured(gaps, earlier(times(1, 30)))).kind).toBe("unknown");
    expect(judge(BASE, measured(gaps.slice(15), earlier(times(1, 30)))).kind).toBe("pass");
  });

  test("a first release goes by its limits", () => {
    const first = { before: { kind: "nothing", why: "nothing ran here before." } } as const;
    expect(judge({ ...BASE, max: 2 }, measured(times(1, 30), first))).toMatchObject({ kind: "pass" });
    expect(judge({ ...BASE, max: 0.5 }, measured(times(1, 30), first))).toMatchObject({ kind: "fail" });
  });

  test("it is not looked at before the time is over: whoever looks often enough always finds something", () => {
    expect(judge(BASE, measured(times(9, 30), earlier(times(1, 30))), false)).toEqual({ kind: "open" });
  });

  test("losing values never turns a refusal into a pass", () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 20, maxLength: 40 }),
        fc.array(value, { maxLength: 19 }),
        (after, few) => {
          expect(judge(BASE, measured(after, earlier(few))).kind).not.toBe("pass");
          expect(judge(BASE, measured(few, earlier(after))).kind).not.toBe("pass");
        },
      ),
      { numRuns: 300 },
    );
  });
});
