import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/verification/statistics.ts";

interface Reference {
  readonly cases: readonly {
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly p: number;
    readonly superiority: number;
    readonly shift: number;
  }[];
}

/** Made once by scipy.stats.mannwhitneyu(after, before, alternative="greater", method="asymptotic"), and numpy's median. */
const reference = JSON.parse(readFileSync(join(import.meta.dirname, "scipy.json"), "utf8")) as Reference;

describe("the rank test", () => {
  test.each(reference.cases.map((each, index) => [index, each] as const))(
    "agrees with SciPy in case %i",
    (_index, one) => {
      const found = compare(one.before, one.after);
      expect(found.p).toBeCloseTo(one.p, 6);
      expect(found.superiority).toBeCloseTo(one.superiority, 9);
      expect(found.shift).toBeCloseTo(one.shift, 9);
    },
  );

  test("agrees with counting every pair, whatever the ties", () => {
    const sample = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(sample, sample, (before, after) => {
        const pairs = after.flatMap((later) =>
          before.map((earlier) => (later > earlier ? 1 : later === earlier ? 0.5 : 0)),
        );
        const wins = pairs.reduce((sum: number, pair) => sum + pair, 0);
        expect(compare(before, after).superiority).toBeCloseTo(wins / pairs.length, 9);
      }),
    );
  });

  test("comes close to counting every way in which chance could have dealt the numbers", () => {
    const before = [1, 3, 5, 7, 9, 11, 13];
    const after = [6, 8, 10, 12, 14, 16, 18];
    expect(Math.abs(compare(before, after).p - exact(before, after))).toBeLessThan(0.005);
  });

  test("sees nothing in samples that are all the same, and no difference twice", () => {
    expect(compare([2, 2, 2], [2, 2, 2])).toMatchObject({ p: 1, shift: 0, superiority: 0.5 });
    const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(sample, sample, (left, right) => {
        const one = compare(left, right);
        const other = compare(right, left);
        expect(one.superiority + other.superiority).toBeCloseTo(1, 9);
        expect(one.shift).toBeCloseTo(-other.shift, 6);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** The share of all deals in which the second sample wins at least as many pairs. */
function exact(before: readonly number[], after: readonly number[]): number {
  const all = [...before, ...after];
  const seen = winsOf(before, after);
  let deals = 0;
  let extreme = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const second = all.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
    if (second.length !== after.length) continue;
    const first = all.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 0);
    deals += 1;
    if (winsOf(first, second) >= seen) extreme += 1;
  }
  return extreme / deals;
}

function winsOf(before: readonly number[], after: readonly number[]): number {
  return after.reduce((sum, later) => sum + before.filter((earlier) => later > earlier).length, 0);
}
