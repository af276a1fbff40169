import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeLooks, type Look } from "../../src/verification/looks.ts";

const looksOf = (text: string): readonly Look[] =>
  Array.from(text).map((sign, at) => ({
    at,
    outcome: sign === "o" ? "ok" : sign === "x" ? "bad" : "blind",
    message: `Look ${at} said ${sign}.`,
  }));
const kind = (text: string, over = true, rule = { failures: 3, needed: 3 }) =>
  judgeLooks(looksOf(text), rule, over).kind;

describe("looks at one check", () => {
  test.each([
    ["oooo", "pass"],
    ["xxooo", "pass"],
    ["oxoooooo", "pass"],
    ["oxoooxoooooxoooo", "pass"],
    ["ooxxx", "fail"],
    ["ox?x?xooo", "fail"],
    ["xoxoxoxoooo", "fail"],
    ["oo", "unknown"],
    ["oooox", "unknown"],
    ["ooo?", "unknown"],
    ["????ooo", "unknown"],
    ["????", "unknown"],
    ["", "unknown"],
  ])("%s is %s when the time is over (R97, R99)", (text, verdict) => {
    expect(kind(text)).toBe(verdict);
  });

  test("before the time is over only a failure is decided", () => {
    expect([kind("xxx", false), kind("ooooo", false), kind("????", false), kind("", false)]).toEqual([
      "fail",
      "open",
      "open",
      "open",
    ]);
  });

  test("without a bake one good look is enough, and a single bad one may be followed by it", () => {
    const one = { failures: 3, needed: 1 };
    expect([kind("o", true, one), kind("xxo", true, one), kind("?", true, one), kind("?o", true, one)]).toEqual([
      "pass",
      "pass",
      "unknown",
      "pass",
    ]);
  });

  test("nothing that is worse, unseen or missing ever turns a refusal into a pass", () => {
    const sign = fc.constantFrom("o", "x", "?");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), fc.nat(), fc.constantFrom("x", "?"), (signs, at, worse) => {
        const damaged = signs.map((each, index) =>
          index === at % Math.max(1, signs.length) && each === "o" ? worse : each,
        );
        if (kind(signs.join("")) !== "pass") expect(kind(damaged.join(""))).not.toBe("pass");
      }),
      { numRuns: 5_000 },
    );
  });

  test("a pass always has as many good looks at its end as are needed, and no row of failures", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("o", "o", "o", "x", "?"), { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        (signs, failures) => {
          const text = signs.join("");
          if (kind(text, true, { failures, needed: failures }) !== "pass") return;
          expect(text.endsWith("o".repeat(failures))).toBe(true);
          expect(text.replaceAll("?", "")).not.toContain("x".repeat(failures));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
