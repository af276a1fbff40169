import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesOf } from "../../../src/environments/config/leaf.ts";
import { mergeConfig, nullsIn } from "../../../src/environments/config/merge.ts";
import { type ConfigMap, plainConfig, readConfigText } from "../../../src/environments/config/node.ts";

function mapping(value: unknown, path = "config/file.yml"): ConfigMap {
  const { root, faults } = readConfigText(path, JSON.stringify(value));
  if (root?.kind !== "mapping" || faults.length > 0) throw new Error(`no mapping: ${JSON.stringify(faults)}`);
  return root;
}

/** Every key has one form in all documents, so that what is merged fits: `m…` a mapping, `l…` a list, `s…` a single value. */
const { document } = fc.letrec<{ document: Record<string, unknown> }>((tie) => ({
  document: fc
    .uniqueArray(fc.constantFrom("ma", "mb", "la", "sa", "sb", "toString", "hasOwnProperty"), { maxLength: 5 })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, valueFor(key, tie("document"))])))),
}));
function valueFor(key: string, inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (key.startsWith("m")) return fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.constant({}), inner);
  if (key.startsWith("l")) return fc.array(fc.integer(), { maxLength: 3 });
  return fc.oneof(fc.integer(), fc.string({ unit: "grapheme-ascii" }), fc.boolean(), fc.constant({ secret: "NAME" }));
}

const merged = (base: ConfigMap, over: ConfigMap) => {
  const { merged: both, faults } = mergeConfig(base, over);
  expect(faults).toEqual([]);
  return both;
};

describe("merging", () => {
  test("is idempotent and associative, and nothing is a mistake where forms fit", () => {
    fc.assert(
      fc.property(document, document, document, (one, two, three) => {
        const [a, b, c] = [mapping(one), mapping(two), mapping(three)];
        expect(plainConfig(merged(a, a))).toEqual(plainConfig(a));
        expect(plainConfig(merged(merged(a, b), b))).toEqual(plainConfig(merged(a, b)));
        expect(plainConfig(merged(merged(a, b), c))).toEqual(plainConfig(merged(a, merged(b, c))));
        expect(plainConfig(merged(mapping({}), a))).toEqual(plainConfig(a));
      }),
      { numRuns: 500 },
    );
  });

  test("gives every value of the upper file, and of the base what the upper does not say", () => {
    fc.assert(
      fc.property(document, document, (one, two) => {
        const [base, over] = [mapping(one, "base.yml"), mapping(two, "over.yml")];
        const both = leavesOf(merged(base, over));
        for (const [key, leaf] of leavesOf(over)) {
          if (leaf.node.kind !== "mapping") expect(both.get(key)?.node.at.path).toBe("over.yml");
        }
        for (const [key, leaf] of leavesOf(base)) {
          if (leaf.node.kind !== "mapping") expect(both.has(key)).toBe(true);
        }
      }),
    );
  });

  test("replaces lists and references as a whole", () => {
    const base = mapping({ list: [1, 2, 3], ref: { secret: "OLD" }, deep: { kept: 1, gone: 2 } });
    const over = mapping({ list: [4], ref: { variable: "NEW" }, deep: { gone: null } });
    const { merged: both, faults } = mergeConfig(base, over);
    expect(faults).toEqual([]);
    expect(plainConfig(both)).toEqual({ list: [4], ref: { variable: "NEW" }, deep: { kept: 1 } });
    expect(nullsIn(both)).toEqual([]);
  });

  test.each(["__proto__", "constructor", "prototype"])("never reaches a prototype: %s (R53)", (key) => {
    const { root, faults } = readConfigText("config/file.yml", `own: { ${JSON.stringify(key)}: { polluted: true } }`);
    expect(root).toBeUndefined();
    expect(faults[0]?.message).toContain("reserved");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("says the two places where forms do not fit", () => {
    const { faults } = mergeConfig(mapping({ a: { b: 1 } }, "base.yml"), mapping({ a: [1] }, "over.yml"));
    expect(faults).toMatchObject([
      { key: "a", at: { path: "over.yml" }, message: expect.stringContaining("base.yml:1") },
    ]);
  });
});
