import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { effectivePolicyDigest } from "../../src/policy/effective.ts";
import type { GateWords, PolicyWords } from "../../src/policy/gate-words.ts";
import type { PolicyMistake } from "../../src/policy/mistake.ts";
import { mistake } from "../../src/policy/mistake.ts";
import { parsePolicy } from "../../src/policy/parse.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { nodeAt, textOf } from "../../src/policy/source.ts";
import { because, says, text } from "../../src/policy/words.ts";

/** A gate that watches a release for a while, at the places it is told. */
const watch: GateWords<{ readonly for: string; readonly at?: readonly string[] | undefined }> = {
  key: ["gates", "watch"],
  schema: v.pipe(
    v.strictObject({
      for: text(/^[0-9]+h$/, "hours such as 3h", "How long."),
      at: v.optional(
        v.pipe(
          v.array(text(/^[a-z]+$/, "a place", "A place.")),
          says({ value: "a list of places", description: "Where, in any order.", uniqueItems: true }),
        ),
      ),
      because: because("`for` is"),
    }),
    says({ value: "a mapping with for", description: "How long a release is watched." }),
  ),
  preset: (preset, { after }) => (preset === "production" && after.length > 0 ? { for: "3h" } : undefined),
  weaker: (written, preset) =>
    preset === "production" && textOf(nodeAt(written, "for")) === "1h"
      ? [{ key: "for", expected: "production says 3h" }]
      : undefined,
  check: (written, path) =>
    textOf(nodeAt(written, "for")) === "0h"
      ? [mistake({ at: written.at, path, problem: "Nobody sees anything in no time." })]
      : [],
};

/** A gate whose word stands beside the others of an environment, and that wants an answer in production. */
const alarm: GateWords = {
  key: ["alarm"],
  schema: v.pipe(
    v.strictObject({
      off: v.optional(v.pipe(v.literal(true), says({ value: "true", description: "None." }))),
      because: because("it is"),
    }),
    says({ value: "a mapping with off", description: "Who wakes up." }),
  ),
  weaker: (_written, preset) => (preset === "production" ? "production wants an alarm" : undefined),
  answer: (preset) =>
    preset === "production"
      ? { question: "Who wakes up?", lines: ["alarm: { … }"], wayOut: "alarm: { off: true }" }
      : undefined,
};

const WORDS: PolicyWords = new Map<string, GateWords>([
  ["watch", watch],
  ["alarm", alarm],
]);

const file = (says: string) => `version: 1
environments:
  staging: { preset: staging }
  production: { after: staging${says === "" ? "" : `, ${says}`} }
`;

function read(says: string, words: PolicyWords = WORDS): Policy {
  const result = parsePolicy(file(says), words);
  if (!result.ok) throw new Error(result.mistakes.map(({ message }) => message).join("\n"));
  return result.policy;
}

function mistakes(says: string, words: PolicyWords = WORDS): readonly PolicyMistake[] {
  const result = parsePolicy(file(says), words);
  return result.ok ? [] : result.mistakes;
}

const production = (says: string) => {
  const environment = read(says).environments.get("production");
  if (environment === undefined) throw new Error("no production");
  return environment;
};

describe("the words of a gate", () => {
  test("are a part of the policy exactly when the gate is", () => {
    expect(production("gates: { watch: { for: 5h } }").rules.get("watch")).toEqual({ for: "5h" });
    expect(mistakes("gates: { watch: { for: 5h } }", new Map())).toMatchObject([
      { key: "environments.production.gates.watch", message: expect.stringContaining("Unknown key") },
    ]);
    expect(mistakes("alarm: {}", new Map([["watch", watch]]))).toMatchObject([
      { key: "environments.production.alarm" },
    ]);
  });

  test("are checked, suggested and placed like the policy's own", () => {
    expect(mistakes("gates: { wacht: { for: 5h } }")).toMatchObject([{ suggestion: "watch", line: 4 }]);
    expect(mistakes("gates: { watch: { for: soon, ta: [x] } }").map(({ key }) => key)).toEqual([
      "environments.production.gates.watch.for",
      "environments.production.gates.watch.ta",
    ]);
    expect(mistakes("gates: { watch: { for: 0h } }")).toMatchObject([
      { key: "environments.production.gates.watch", message: "Nobody sees anything in no time." },
    ]);
  });

  test("say what holds where nothing is written, by the preset", () => {
    expect(production("").rules.get("watch")).toEqual({ for: "3h" });
    expect(read("").environments.get("staging")?.rules.has("watch")).toBe(false);
  });

  test("that are weaker than the preset need a reason inside, for one key or for the whole", () => {
    expect(mistakes("gates: { watch: { for: 1h } }")).toMatchObject([
      {
        key: "environments.production.gates.watch.for",
        message: expect.stringContaining('add "because: <the reason>" to environments.production.gates.watch'),
      },
    ]);
    expect(mistakes("because: elsewhere, gates: { watch: { for: 1h } }")).toHaveLength(1);
    expect(production("gates: { watch: { for: 1h, because: ok } }").because).toEqual([
      { key: "gates.watch.for", reason: "ok" },
    ]);
    expect(mistakes("alarm: { off: true }")).toMatchObject([{ key: "environments.production.alarm" }]);
    expect(production("alarm: { off: true, because: asleep }").because).toEqual([{ key: "alarm", reason: "asleep" }]);
  });

  test("leave questions open until something is written (design.md section 4)", () => {
    expect(production("").answers).toMatchObject([{ question: "Who wakes up?" }]);
    expect(production("alarm: { off: true, because: asleep }").answers).toEqual([]);
    expect(read("").environments.get("staging")?.answers).toEqual([]);
  });
});

describe("the plan (R6)", () => {
  const digest = (says: string) => effectivePolicyDigest(production(says));

  test("is the same for two ways to say the same", () => {
    expect(digest("gates: { watch: { for: 3h } }")).toBe(digest(""));
    expect(digest("gates: { watch: { at: [b, a], for: 3h } }")).toBe(
      digest("gates: { watch: { for: 3h, at: [a, b] } }"),
    );
  });

  test("changes with every other rule of any gate", () => {
    const rules = [
      "",
      "gates: { watch: { for: 4h } }",
      "gates: { watch: { for: 3h, at: [a] } }",
      "alarm: {  off: true, because: x }",
    ];
    expect(new Set(rules.map(digest)).size).toBe(rules.length);
  });
});
