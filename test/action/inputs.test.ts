import fc from "fast-check";
import { expect, test } from "vitest";
import { flag, integer, json, maybe, oneOf, secret, text } from "../../src/action/input.ts";
import { readInputs, variableOf } from "../../src/action/inputs.ts";

const description = "What it is.";

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
    expect(() => read(raw), raw).toThrow("allowed is a whole number from 1");
  }
});

test("R51: whatever is read as a number is written the same way again", () => {
  const numbers = { count: integer({ description }) };
  const candidate = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.bigInt().map(String));
  fc.assert(
    fc.property(candidate, (raw) => {
      try {
        const { count } = readInputs(numbers, { INPUT_COUNT: raw });
        expect(count === undefined ? "" : String(count)).toBe(raw.trim());
      } catch (error) {
        expect(error).toHaveProperty("reason", "invalid-input");
      }
    }),
  );
});

test("R51: flags and words are compared whole", () => {
  const closed = { on: flag({ description, default: true }), when: oneOf(["fail", "ignore"], { description }) };
  expect(readInputs(closed, { INPUT_WHEN: "ignore" })).toEqual({ on: true, when: "ignore" });
  for (const raw of ["TRUE", "yes", "1", "on", "truefalse"]) {
    expect(() => readInputs(closed, { INPUT_ON: raw, INPUT_WHEN: "fail" }), raw).toThrow(
      "allowed are `true` and `false`",
    );
  }
  for (const raw of ["", "fai", "fail,ignore", "constructor"]) {
    expect(() => readInputs(closed, { INPUT_WHEN: raw }), raw).toThrow("allowed are `fail`, `ignore`");
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
  try {
    readInputs(several, {});
  } catch (error) {
    expect(error).toMatchObject({ hint: expect.stringContaining("The inputs are: a, b, c, d.") });
    expect(String(error)).toContain("forks get none");
  }
});
