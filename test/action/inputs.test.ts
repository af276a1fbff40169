import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/action/errors.ts";
import { flag, integer, json, maybe, oneOf, secret, text } from "../../src/action/input.ts";
import { readInputs, variableOf } from "../../src/action/inputs.ts";

const description = "What it is.";

/** The reason of the error that `read` throws; undefined when it throws none. */
function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof UserError ? error.reason : "not a user's error";
  }
}

test("an input is found where the runner puts it: upper-cased, spaces as `_`, hyphens kept", () => {
  expect(variableOf("dry-run")).toBe("INPUT_DRY-RUN");
  expect(variableOf("two words")).toBe("INPUT_TWO_WORDS");
});

test("R51: only plain digits from 1 on are a number", () => {
  const numbers = { count: integer({ description }) };
  const read = (raw: string) => readInputs(numbers, { INPUT_COUNT: raw }).count;
  expect(read("10")).toBe(10);
  expect(read("")).toBeUndefined();
  for (const raw of [
    "10abc",
    "0",
    "-1",
    "+1",
    "1e9",
    "1.0",
    "０１",
    "１０",
    "0x10",
    "010",
    "1 0",
    "9007199254740993",
    "NaN",
  ]) {
    expect(() => read(raw)).toThrow("allowed is a whole number from 1");
  }
});

test("R51: whatever is read as a number is written the same way again", () => {
  const numbers = { count: integer({ description }) };
  const candidate = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.bigInt().map(String));
  const read = (raw: string) => readInputs(numbers, { INPUT_COUNT: raw }).count;
  const expected = (raw: string) => (/^[1-9][0-9]{0,14}$/.test(raw) ? raw : raw === "" ? "undefined" : undefined);
  fc.assert(
    fc.property(candidate, (raw) => {
      const refused = refusal(() => read(raw));
      expect(refused ?? String(read(raw))).toBe(expected(raw.trim()) ?? refused ?? raw.trim());
      expect([undefined, "invalid-input"]).toContain(refused);
    }),
  );
});

test("R51: flags and words are compared whole", () => {
  const closed = { on: flag({ description, default: true }), when: oneOf(["fail", "ignore"], { description }) };
  expect(readInputs(closed, { INPUT_WHEN: "ignore" })).toEqual({ on: true, when: "ignore" });
  for (const raw of ["TRUE", "yes", "1", "on", "truefalse"]) {
    expect(() => readInputs(closed, { INPUT_ON: raw, INPUT_WHEN: "fail" })).toThrow("allowed are `true` and `false`");
  }
  for (const raw of ["", "fai", "fail,ignore", "constructor"]) {
    expect(() => readInputs(closed, { INPUT_WHEN: raw })).toThrow("allowed are `fail`, `ignore`");
  }
});

test("all mistakes are in one error, and an empty secret says why it may be empty", () => {
  const several = {
    a: text({ description }),
    b: json({ description }),
    c: secret({ description }),
    d: maybe({ description }),
  };
  expect(() => readInputs(several, { INPUT_B: "{", INPUT_D: " " })).toThrow(
    /^3 inputs are wrong:\n.*`a`.*\n.*`b`.*\n.*`c`/,
  );
  expect(() => readInputs(several, {})).toThrow("forks get none");
  expect(() => readInputs(several, {})).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("The inputs are: a, b, c, d.") }),
  );
});
