import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captionOf, chartOf } from "../../../src/promotion/verification/chart.ts";
import type { MetricPlan } from "../../../src/verification/plan.ts";

const metric = (says: Partial<MetricPlan> = {}): MetricPlan => ({
  ...{ name: "errors", prometheus: "https://prometheus.example", query: "errors" },
  ...{ max: 0.01, min: undefined, baseline: undefined, step: 15_000, samples: 5 },
  ...says,
});
const text = (before: readonly number[], after: readonly number[], says: Partial<MetricPlan> = {}) =>
  chartOf({ metric: metric(says), before, after })?.join("\n");

describe("the chart of a metric", () => {
  test("shows before and now over the same width, and the limit", () => {
    expect(text([0, 0.002, 0.004, 0.002], [0.001, 0.02])).toBe(
      [
        '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#8c959f, #1f7ae0, #d1242f"}}}}%%',
        "xychart-beta",
        '  title "errors"',
        '  x-axis "values" 1 --> 2',
        '  y-axis "errors" 0 --> 0.022',
        '  line "before" [0, 0.004]',
        '  line "now" [0.001, 0.02]',
        '  line "limit" [0.01, 0.01]',
      ].join("\n"),
    );
  });

  test("is left out where there is nothing to draw", () => {
    expect(text([1, 2, 3], [])).toBeUndefined();
    expect(text([], [1])).toBeUndefined();
    expect(text([], [1, 2])).not.toContain("before");
    expect(text([], [1e200, 2])).toBeUndefined();
    expect(text([], [1, 2], { name: 'error_rate.p95"]\nx' })).toContain('  title "error_rate.p95   x"\n');
  });

  test("has as many colours as lines, and a caption that says which is which", () => {
    const shown = (before: readonly number[], says: Partial<MetricPlan> = {}) => {
      const chart = text(before, [1, 2], says) ?? "";
      const colours = /Palette": "(?<all>[^"]*)"/.exec(chart)?.groups?.["all"]?.split(", ").length;
      expect(colours).toBe(chart.match(/^ {2}line /gm)?.length);
      return captionOf({ metric: metric(says), before, after: [1, 2] });
    };
    expect(shown([1, 2])).toBe("errors, grey: before, blue: now, red: the limit");
    expect(shown([], { max: undefined })).toBe("errors, blue: now");
    expect(shown([1], { max: undefined, min: 0 })).toBe("errors, blue: now, red: the limit");
    expect(shown([], { max: 2, min: 1 })).toBe("errors, blue: now, red: the limit");
  });

  test("is always one that the diagram's language can read: finite, without an exponent, inside its axis", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 90 }),
        fc.array(value, { minLength: 2, maxLength: 90 }),
        (before, after) => {
          const chart = text(before, after, { max: undefined, name: 'a"b' });
          if (chart === undefined) return;
          expect(chart).not.toMatch(/[0-9]e[+-]?[0-9]|NaN|Infinity|undefined/);
          const lists = [...chart.matchAll(/line "[a-z]+" \[(?<values>[^\]]*)\]/g)].map(
            ({ groups }) => groups?.["values"]?.split(", ").map(Number) ?? [],
          );
          const axis = /y-axis ".*" (?<low>\S+) --> (?<high>\S+)$/m.exec(chart)?.groups;
          const [low, high] = [Number(axis?.["low"]), Number(axis?.["high"])];
          expect(high).toBeGreaterThan(low);
          expect(new Set(lists.map(({ length }) => length)).size).toBe(1);
          expect(lists.flat().length).toBeLessThanOrEqual(80);
          expect(lists.flat().every((each) => each <= high)).toBe(true);
          expect(chart.split("\n").every((line) => (line.match(/"/g) ?? []).length % 2 === 0)).toBe(true);
        },
      ),
    );
  });
});
