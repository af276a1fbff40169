import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/gates/policy.ts";
import { MAX_POLICY_BYTES } from "../../src/policy/decode.ts";
import { FULL, mistakesOf, policyOf, production, SMALL } from "./policies.ts";

const places = (text: string | Uint8Array): string[] =>
  mistakesOf(text).map(({ line, column, message }) => `${line}:${column} ${message}`);

describe("bytes that are not a text", () => {
  it("are placed: invalid UTF-8 in the middle, cut short, or UTF-16", () => {
    const bytes = (...parts: (string | number[])[]) =>
      Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));
    expect(places(bytes("version: 1\n# é", [0xff], "\n"))).toEqual([expect.stringMatching(/^2:4 .*UTF-8/)]);
    expect(places(bytes("version: 1\n", [0xe2, 0x82]))).toEqual([expect.stringMatching(/^2:1 .*UTF-8/)]);
    expect(places(bytes([0xff, 0xfe], "v"))).toEqual([expect.stringMatching(/^1:1 .*UTF-8/)]);
    expect(places("version: 1\n# \ud800")).toEqual([expect.stringMatching(/^2:3 .*surrogate/)]);
  });

  it("are refused with a byte order mark and beyond 256 KiB", () => {
    expect(places(`\ufeff${SMALL}`)).toEqual([expect.stringMatching(/^1:1 .*byte order mark/)]);
    const filled = `${SMALL}${"#".repeat(MAX_POLICY_BYTES - SMALL.length)}`;
    expect(policyOf(filled).environments.size).toBe(3);
    expect(places(`${filled}#`)).toEqual([expect.stringMatching(/^1:1 .*256 KiB/)]);
  });
});

describe("YAML that says more than one thing", () => {
  it.each([
    ["a duplicate key", `${SMALL}version: 1\n`, /^6:1 .*"version" is there twice, first in line 1/],
    ["a duplicate key in other quotes", `${SMALL}"version": 1\n`, /^6:1 .*twice/],
    ["a duplicate environment", "version: 1\nenvironments:\n  a: {}\n  a: {}\n", /^4:3 .*"a" is there twice/],
    ["a merge key", "version: 1\nenvironments:\n  a: &a {}\n  b: { <<: *a }\n", /^4:8 .*Merge keys/],
    ["a second document", `${SMALL}---\nversion: 1\n`, /^6:1 .*second document/],
    ["YAML 1.1, where no is false", `%YAML 1.1\n---\n${SMALL}`, /^1:1 .*YAML 1\.2/],
    ["a tab", "version: 1\nenvironments:\n\ta: {}\n", /^3:1 .*tab/i],
    ["a tag", `version: !!int "1"\nenvironments: { a: !secret {} }\n`, /^2:20 .*tag/],
    ["a binary", production("url: !!binary aGk="), /^3:22 .*tag/],
    ["a key that is a list", `${SMALL}? [a]\n: b\n`, /^6:3 .*plain text/],
    ["an alias of nothing", production("url: *x"), /^3:22 .*"\*x" has no finished anchor/],
    ["an alias of itself", "version: 1\nenvironments: &e { a: *e }\n", /^2:23 .*no finished anchor/],
    ["a hidden control character", production('because: "\\e[31m"'), /^3:26 .*cannot be seen/],
    ["text that changes direction", production("because: a\u202eb"), /^3:26 .*cannot be seen/],
    ["a hidden character in a key", production('"because\\u200f": a'), /^3:17 .*cannot be seen/],
    ["half of a surrogate pair", production('because: "\\ud800"'), /cannot be seen/],
  ])("is refused: %s", (_name, text, first) => {
    expect(places(text)[0]).toMatch(first);
  });

  it("is refused when aliases unfold into millions of values", () => {
    const level = (n: number) => `  l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(", ")}]\n`;
    const bomb = `version: 1\nx:\n  l0: &l0 [1]\n${[1, 2, 3, 4, 5, 6, 7, 8].map(level).join("")}`;
    expect(places(bomb).filter((one) => one.includes("unfolds"))).toEqual([expect.stringMatching(/^7:\d+ /)]);
  });

  it.each([
    ["lists", "[".repeat(100_000)],
    ["mappings", "{a: ".repeat(50_000)],
    ["dashes", "- ".repeat(100_000)],
    ["questions", "? ".repeat(100_000)],
    ["closed lists", `${"[".repeat(1_000)}${"]".repeat(1_000)}`],
    ["keys", Array.from({ length: 4_000 }, (_, index) => `k${index}: 1`).join("\n")],
    ["items", `services: [${"a,".repeat(30_000)}]`],
    ["quotes", '"'.repeat(40_000)],
    ["anchors", "&a ".repeat(50_000)],
  ])("does not overwhelm the reader: %s", (_name, text) => {
    expect(mistakesOf(text).length).toBeGreaterThan(0);
  });
});

/** Every mistake is at a place that the file has; the place behind the last character counts. */
function expectPlacesInside(text: string): void {
  const result = readPolicy(text);
  if (result.ok) return;
  expect(result.mistakes.length).toBeGreaterThan(0);
  const lines = text.split("\n");
  for (const { line, column, message } of result.mistakes) {
    expect(Number.isInteger(line) && line >= 1 && line <= lines.length, `line of ${message}`).toBe(true);
    expect(Number.isInteger(column) && column >= 1, `column of ${message}`).toBe(true);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(message).not.toMatch(/[\n\r]/);
    expect(message.isWellFormed()).toBe(true);
  }
  const order = result.mistakes.map(({ line, column }) => line * 1e6 + column);
  expect(order).toEqual(order.toSorted((left, right) => left - right));
}

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."version environments preset after promote gates checks artifacts kind file commit production".split(" "),
    ..."1 : , { } [ ] - ? & * ! | > ' \" # % @ ` << --- ... ~ null true .nan 0x1 \\ __proto__ constructor".split(" "),
    "\n",
    "\n  ",
    "\n    ",
    ": ",
    "\t",
    "\r\n",
    "\u2028",
    "é",
    "\u{1f600}",
    "\ud800",
    "\0",
  );

  it("never throws, and mistakes are inside the file", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => expectPlacesInside(parts.join(""))),
      { numRuns: 600 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), expectPlacesInside), { numRuns: 500 });
  });

  it("is quoted in whole characters, also where YAML's own reader stops in the middle of one", () => {
    expectPlacesInside('"\\\u{1f600}');
  });

  it("never throws for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void readPolicy(bytes)),
      { numRuns: 500 },
    );
  });

  it("made from a policy by one change is read or refused with places inside the file", () => {
    const change = fc.record({ at: fc.nat(FULL.length), drop: fc.nat(12), put: fc.oneof(fc.constant(""), pieces) });
    fc.assert(
      fc.property(change, ({ at, drop, put }) => expectPlacesInside(FULL.slice(0, at) + put + FULL.slice(at + drop))),
      { numRuns: 400 },
    );
  });
});
