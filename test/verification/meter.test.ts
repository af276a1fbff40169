import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NetworkAnswer } from "../../src/network/network.ts";
import { readMetric, readSeries } from "../../src/verification/meter.ts";
import { judgeMetric } from "../../src/verification/metric.ts";
import type { MetricPlan } from "../../src/verification/plan.ts";
import { compare } from "../../src/verification/statistics.ts";

const said = (document: unknown, status = 200): NetworkAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document)),
});
const matrix = (...series: readonly (readonly (readonly [unknown, unknown])[])[]) => ({
  status: "success",
  data: { resultType: "matrix", result: series.map((values) => ({ metric: {}, values })) },
});
const plan: MetricPlan = {
  ...{ name: "errors", prometheus: "https://prometheus.example/", query: "a+b & c" },
  ...{ max: 0.01, min: undefined, baseline: undefined, step: 15_000, samples: 3 },
};

describe("the answer of a range query", () => {
  test("is read as points of time, in milliseconds, with what is no number as such", () => {
    expect(
      readSeries(
        said(
          matrix([
            [1, "0.5"],
            [2.5, "NaN"],
            [3, "+Inf"],
            [4, ""],
          ]),
        ),
      ),
    ).toEqual([
      { at: 1_000, value: 0.5 },
      { at: 2_500, value: Number.NaN },
      { at: 3_000, value: Number.NaN },
      { at: 4_000, value: Number.NaN },
    ]);
    expect(readSeries(said(matrix()))).toEqual([]);
  });

  test.each<[string, NetworkAnswer, string]>([
    ["an error of Prometheus", said({ status: "error", error: "bad query" }, 400), "bad query"],
    ["a server that is down", said("<html>502</html>", 502), "502"],
    ["a success with another status", said(matrix([[1, "0"]]), 206), "206"],
    ["an error with status 200", said({ status: "error", error: "x" }), "200: x"],
    ["a partial answer", said({ ...matrix([[1, "0"]]), warnings: ["a store is down"] }), "partial"],
    ["two series", said(matrix([[1, "0"]], [[1, "0"]])), "2 series"],
    ["an instant vector", said({ status: "success", data: { resultType: "vector", result: [] } }), "vector"],
    ["no data", said({ status: "success" }), "not a matrix"],
    ["a result that is no list", said({ status: "success", data: { resultType: "matrix", result: {} } }), "matrix"],
    ["a series without values", said({ status: "success", data: { resultType: "matrix", result: [{}] } }), "no values"],
    ["null for a value", said(matrix([[1, null]])), "cannot be read"],
    ["a bare number for a value", said(matrix([[1, 0]])), "cannot be read"],
    ["a time that is text", said(matrix([["1", "0"]])), "cannot be read"],
    [
      "times out of order",
      said(
        matrix([
          [2, "0"],
          [1, "0"],
        ]),
      ),
      "order of time",
    ],
    [
      "the same time twice",
      said(
        matrix([
          [1, "0"],
          [1, "0"],
        ]),
      ),
      "order of time",
    ],
    ["half an answer", said('{"status":"success","data":{"resultType":"matrix","result":['), ""],
  ])("that is %s is refused with a word (R97)", (_name, answer, why) => {
    expect(() => readSeries(answer)).toThrow(why);
  });

  test("whatever stands in the place of a value, only numbers within the limit pass", () => {
    const thing = fc.oneof(
      fc.constantFrom("0", "0.001", "NaN", "+Inf", "-Inf", "", " ", "0x", "1e400", "0.5", null, 0, true, {}, []),
      fc.string(),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), (values) => {
        const answer = said(matrix(values.map((value, index) => [index * 15, value] as const)));
        let kind = "unreadable";
        try {
          const points = readSeries(answer);
          const until = (values.length - 1) * 15_000;
          const before = { kind: "none-asked" } as const;
          kind = judgeMetric(plan, { points, from: 0, until, before }, { failures: 3, over: true, compare }).kind;
        } catch {
          kind = "unreadable";
        }
        if (kind !== "pass") return;
        const last = values.slice(-3).map((value) => Number(value));
        expect(last.every((value) => value <= 0.01)).toBe(true);
        expect(
          values.filter((value) => typeof value === "string" && Number.isFinite(Number(value))).length,
        ).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is asked for by query, time and step", async () => {
    let asked = "";
    const network = {
      request: async ({ url }: { readonly url: string }) => {
        asked = url;
        return said(matrix());
      },
      resolve: async () => [],
      knock: async () => "silent" as const,
    };
    const outside = { secret: () => undefined, execute: async () => Promise.reject(new Error("nothing runs here")) };
    await readMetric(plan, { from: 1_500, until: 61_000 }, { network, outside });
    expect(asked).toBe(
      "https://prometheus.example/api/v1/query_range?query=a%2Bb+%26+c&start=1.500&end=61.000&step=15",
    );
  });
});
