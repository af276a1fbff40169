import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/release/canonical.ts";

/** A record that really owns a `__proto__` key, as JSON.parse makes one. */
const withProto: unknown = JSON.parse('{"__proto__":1}');

const safeJson = fc.jsonValue({ maxDepth: 6 }).filter((value) => !/"__proto__"/.test(JSON.stringify(value)));

describe("canonicalJson", () => {
  it("sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 does", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    const keys = ["\\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    const values = [2, 4, 6, 7, 1, 5, 3];
    expect(canonicalJson(value)).toBe(`{${keys.map((key, index) => `"${key}":${values[index]}`).join(",")}}`);
  });

  it("writes numbers as RFC 8785 section 3.2.2.3 does", () => {
    expect(canonicalJson([333333333.3333333, 4.5, 2e-3, 1e-27, -0])).toBe("[333333333.3333333,4.5,0.002,1e-27,0]");
  });

  it.each([
    ["undefined", { a: undefined }, "$.a is undefined"],
    ["undefined at the top", undefined, "$ is undefined"],
    ["NaN", [Number.NaN], "$[0] is NaN"],
    ["Infinity", [Number.POSITIVE_INFINITY], "$[0] is Infinity"],
    ["a bigint", { id: 1n }, "$.id is bigint"],
    ["a function", { run: () => 1 }, "$.run is function"],
    ["a date", { at: new Date(0) }, "$.at is an instance of a class"],
    ["a map", new Map(), "$ is an instance of a class"],
    ["a hole in a list", new Array(1), "$[0] is undefined"],
    ["a lone surrogate", "\ud800", "half of a surrogate pair"],
    ["a lone surrogate in a key", { "\udc00": 1 }, "half of a surrogate pair"],
    ["an integer beyond 2^53 (R52)", { id: 2 ** 53 }, "beyond 2^53"],
    ["__proto__ (R53)", withProto, "$.__proto__ is a key"],
    ["a symbol key", { [Symbol("s")]: 1 }, "has a symbol"],
    [
      "a getter",
      {
        get a() {
          return 1;
        },
      },
      "$.a is computed",
    ],
    ["a hidden property", Object.defineProperty({}, "a", { value: 1 }), "$.a is hidden"],
  ])("refuses %s", (_name, value, why) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(why);
  });

  it("refuses depth over 64 and a value that contains itself (R53)", () => {
    const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)]);
    expect(canonicalJson(nest(64))).toContain("1");
    expect(() => canonicalJson(nest(65))).toThrow("deeper than 64");
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonicalJson(loop)).toThrow("deeper than 64");
  });

  it("keeps the value and does not depend on the order of keys", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(safeJson, (value) => {
        let text: string;
        try {
          text = canonicalJson(value);
        } catch (error) {
          // The generator makes integers beyond 2^53, which are refused on purpose.
          expect(String(error)).toContain("beyond 2^53");
          return;
        }
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
