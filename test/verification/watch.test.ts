import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/verification/looks.ts";
import type { Point } from "../../src/verification/metric.ts";
import type { MetricPlan, Plan } from "../../src/verification/plan.ts";
import type { Seen } from "../../src/verification/probe.ts";
import { compare } from "../../src/verification/statistics.ts";
import type { TestsFact } from "../../src/verification/tests.ts";
import { type Found, measuredIn, spread, verdictOf, type Watching, watch } from "../../src/verification/watch.ts";

const START = Date.parse("2026-11-22T12:00:00Z");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const metric = (says: Partial<MetricPlan> = {}): MetricPlan => ({
  ...{ name: "errors", prometheus: "https://prometheus.example", query: "errors" },
  ...{ max: 0.01, min: undefined, baseline: undefined, step: 10 * SECOND, samples: 5 },
  ...says,
});
const planOf = (says: Partial<Plan> = {}): Plan => ({
  ...{
    written: {},
    bake: 0,
    interval: 10 * SECOND,
    failures: 3,
    within: 120 * MINUTE,
    workflow: undefined,
    metrics: [],
  },
  ...says,
});

interface Wish extends Partial<Omit<Watching, "plan" | "clock" | "tests">> {
  readonly plan?: Partial<Plan>;
  /** What each look at the one health check sees: `o` well, `x` bad, `?` nothing; the last sign goes on. */
  readonly looks?: string;
  /** How the tests stand at each look; the last goes on. */
  readonly tests?: readonly TestsFact[];
  readonly values?: (at: number) => number;
}

/** A watch over a world whose time passes only while it sleeps. */
async function watched(wish: Wish): Promise<Found & { readonly asked: number; readonly lasted: number }> {
  const { looks, tests, values, plan: says, ...rest } = wish;
  const plan = planOf(says);
  let now = START;
  let asked = 0;
  let tested = 0;
  const look = async (): Promise<Seen> => {
    const sign = looks?.[Math.min(asked, looks.length - 1)];
    asked += 1;
    return { outcome: sign === "o" ? "ok" : sign === "x" ? "bad" : "blind", message: `Look ${asked} said ${sign}.` };
  };
  const sleep = async (ms: number) => {
    now += ms;
  };
  const found = await watch({
    plan,
    clock: { now: () => new Date(now), sleep },
    since: START,
    until: START + plan.bake,
    deadline: START + 15 * MINUTE,
    passing: false,
    together: looks === undefined ? [] : [{ name: "health", look }],
    inTurn: [],
    read: async ({ step }, { from, until }): Promise<readonly Point[]> =>
      Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, index) => from + index * step).map((at) => ({
        at,
        value: values?.(at - START) ?? 0,
      })),
    before: async () => ({ kind: "none-asked" }),
    tests:
      tests === undefined
        ? undefined
        : async () => {
            const fact = tests[Math.min(tested, tests.length - 1)];
            tested += 1;
            return fact ?? { kind: "running", run: null };
          },
    compare,
    ...rest,
  });
  return { ...found, asked, lasted: now - START };
}

describe("watching a deployment", () => {
  test("without a bake it is one good look, and bad or unseen ones are looked at again, a bounded number of times", async () => {
    expect(await watched({ looks: "o" })).toMatchObject({ verdict: "pass", asked: 1, lasted: 0 });
    expect(await watched({ looks: "?xo" })).toMatchObject({ verdict: "pass", asked: 3 });
    expect(await watched({ looks: "x" })).toMatchObject({ verdict: "fail", asked: 3 });
    expect(await watched({ looks: "?" })).toMatchObject({ verdict: "unknown", asked: 7 });
  });

  test("a bake is watched to its end, not a look shorter", async () => {
    const found = await watched({ looks: "o", plan: { bake: 5 * MINUTE } });
    expect(found).toMatchObject({ verdict: "pass", lasted: 5 * MINUTE });
    expect(found.asked).toBe(31);
    // The last seconds are watched too, where the interval does not divide the time.
    expect(await watched({ looks: "o", plan: { bake: 25 * SECOND } })).toMatchObject({ lasted: 25 * SECOND, asked: 4 });
  });

  test("a failure is said at once, and an end that is not well is no success", async () => {
    expect(await watched({ looks: "ooxxx", plan: { bake: 5 * MINUTE } })).toMatchObject({
      verdict: "fail",
      asked: 5,
      lasted: 40 * SECOND,
    });
    const late = await watched({ looks: `${"o".repeat(30)}?`, plan: { bake: 5 * MINUTE } });
    expect(late.verdict).toBe("unknown");
    expect(late.asked).toBeLessThanOrEqual(31 + 6);
    // Well again after the end, within the looks that are left.
    expect((await watched({ looks: `${"o".repeat(30)}?ooo`, plan: { bake: 5 * MINUTE } })).verdict).toBe("pass");
  });

  test("nothing to look at proves nothing, and is not waited for (R97)", async () => {
    expect(await watched({ plan: { bake: 10 * MINUTE } })).toMatchObject({ verdict: "unknown", checks: [], lasted: 0 });
  });

  test("where the job must end before the time is over, it stays open: never a success", async () => {
    const found = await watched({ looks: "o", plan: { bake: 10 * MINUTE }, deadline: START + MINUTE });
    expect(found).toMatchObject({ verdict: "open", checks: [{ verdict: "unknown" }] });
    expect(found.lasted).toBeLessThanOrEqual(MINUTE);
  });

  test("who comes by while it bakes looks once while all is well, and looks again at what is bad", async () => {
    const long = { plan: { bake: 120 * MINUTE }, passing: true } as const;
    expect(await watched({ ...long, looks: "o" })).toMatchObject({ verdict: "open", asked: 1 });
    expect(await watched({ ...long, looks: "?" })).toMatchObject({ verdict: "open", asked: 1 });
    expect(await watched({ ...long, looks: "xo" })).toMatchObject({ verdict: "open", asked: 2 });
    expect(await watched({ ...long, looks: "x" })).toMatchObject({ verdict: "fail", asked: 3 });
    expect(await watched({ ...long, looks: "o", until: START - MINUTE, since: START - 121 * MINUTE })).toMatchObject({
      verdict: "pass",
    });
  });

  test("tests are waited for beyond the time, until this process must end; what they say counts", async () => {
    const running = { kind: "running", run: 7 } as const;
    const said = (kind: "passed" | "failed" | "unknown") => ({ kind, run: 7, message: `e2e ${kind}.` }) as const;
    const plan = { workflow: "e2e.yml" };
    expect(
      await watched({ plan, tests: [...Array.from({ length: 30 }, () => running), said("passed")] }),
    ).toMatchObject({
      verdict: "pass",
      tests: 7,
      lasted: 5 * MINUTE,
    });
    expect(await watched({ plan, tests: [running] })).toMatchObject({ verdict: "open" });
    expect(await watched({ plan, tests: [running, said("failed")] })).toMatchObject({ verdict: "fail" });
    expect(await watched({ plan, tests: [said("unknown")] })).toMatchObject({ verdict: "unknown" });
    expect(await watched({ plan, looks: "o", tests: [said("unknown")] })).toMatchObject({ verdict: "unknown" });
    expect(await watched({ plan, looks: "x", tests: [said("passed")] })).toMatchObject({ verdict: "fail" });
  });

  test("metrics are asked for from the beginning of the watched time, and judged at its end", async () => {
    const plan = { bake: 5 * MINUTE, metrics: [metric()] };
    expect(await watched({ plan })).toMatchObject({ verdict: "pass", series: [{ after: expect.any(Array) }] });
    expect(await watched({ plan, values: (at) => (at > 2 * MINUTE ? 0.5 : 0) })).toMatchObject({ verdict: "fail" });
    expect(await watched({ plan, values: () => Number.NaN })).toMatchObject({ verdict: "unknown" });
  });

  test("a Prometheus that was there and is gone at the end is unknown, whatever it said before (R99)", async () => {
    const points = (until: number) =>
      Array.from({ length: Math.floor((until - START) / 10_000) + 1 }, (_, n) => ({
        at: START + n * 10_000,
        value: 0,
      }));
    const found = await watched({
      plan: { bake: 5 * MINUTE, metrics: [metric()] },
      read: async (_metric, { until }) => {
        if (until > START + 3 * MINUTE) throw new Error("connect ECONNREFUSED");
        return points(until);
      },
    });
    expect(found.verdict).toBe("unknown");
    expect(found.checks[0]?.message).toContain("could not be read: connect ECONNREFUSED");
  });

  test("what a metric was before is asked until it is known, and then not again", async () => {
    let asked = 0;
    const baseline = { before: MINUTE, worseBy: 0.2, worse: "higher" } as const;
    const found = await watched({
      plan: { bake: 5 * MINUTE, metrics: [metric({ baseline, samples: 20 })] },
      before: async () => {
        asked += 1;
        if (asked < 3) return { kind: "unreadable", why: "502" };
        return { kind: "values", values: Array.from({ length: 20 }, () => 0), of: "before" };
      },
    });
    expect(found.verdict).toBe("pass");
    expect(asked).toBe(3);
  });

  test("programs run one after the other, because they share a workspace", async () => {
    let running = 0;
    const program = (name: string) => ({
      name,
      look: async (): Promise<Seen> => {
        running += 1;
        expect(running).toBe(1);
        await new Promise<void>((done) => setImmediate(done));
        running -= 1;
        return { outcome: "ok", message: "0" };
      },
    });
    expect(await watched({ inTurn: [program("one"), program("two")] })).toMatchObject({ verdict: "pass" });
  });

  test("passes only where every look at the end was good, whatever is seen (R97)", async () => {
    const signs = fc.array(fc.constantFrom("o", "o", "x", "?"), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(signs, fc.integer({ min: 0, max: 90 }), fc.boolean(), async (seen, bake, passing) => {
        const found = await watched({ looks: seen.join(""), plan: { bake: bake * SECOND }, passing });
        if (found.verdict !== "pass") return;
        const needed = bake === 0 ? 1 : 3;
        const looks = Array.from({ length: found.asked }, (_, index) => seen[Math.min(index, seen.length - 1)]);
        expect(looks.slice(-needed)).toEqual(Array.from({ length: needed }, () => "o"));
        expect(found.lasted).toBeGreaterThanOrEqual(bake * SECOND);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a verdict over several checks", () => {
  const kinds = fc.constantFrom<Judgement["kind"]>("open", "pass", "fail", "unknown");
  const judgements = fc.array(kinds, { maxLength: 8 });
  const of = (all: readonly Judgement["kind"][]) =>
    verdictOf(all.map((kind) => (kind === "open" ? { kind } : { kind, message: kind })));

  test("is a pass exactly when there is a check and every one passed", () => {
    fc.assert(
      fc.property(judgements, (all) => {
        expect(of(all) === "pass").toBe(all.length > 0 && all.every((kind) => kind === "pass"));
        expect(of(all) === "fail").toBe(all.includes("fail"));
      }),
    );
  });
});

describe("what is kept of a metric", () => {
  const series = (after: readonly number[], name = "errors") => ({ metric: metric({ name }), before: [], after });

  test("at most sixty values of each, evenly spread, to six digits, and nothing where there is none", () => {
    const [kept] = measuredIn([series(Array.from({ length: 240 }, (_, index) => index / 3))]) ?? [];
    expect(kept?.values).toHaveLength(60);
    expect(kept?.values.slice(0, 3)).toEqual([0, 1.33333, 2.66667]);
    expect(measuredIn([series([])])).toBeUndefined();
    expect(measuredIn([])).toBeUndefined();
    expect(Object.is(measuredIn([series([-0])])?.[0]?.values[0], 0)).toBe(true);
  });

  test("spreading keeps the order and invents nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 100 }), fc.integer({ min: 1, max: 60 }), (all, most) => {
        const kept = spread(
          all.map((value, index) => [index, value] as const),
          most,
        );
        expect(kept.length).toBe(Math.min(all.length, most));
        expect(kept.every(([index], place) => place === 0 || index > (kept[place - 1]?.[0] ?? -1))).toBe(true);
      }),
    );
  });
});
