import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedText } from "../../src/ledger/stored-text.ts";
import { parseStrict } from "../../src/ledger/strict-json.ts";

/** Values as they are stored, and what JSON can hold beside. */
const values = fc.jsonValue({ noUnicodeString: false });

/** The two ways in which this action writes JSON. */
const written = { "a line": JSON.stringify, "a file": storedText };

const refusing = (text: string) => expect(() => parseStrict(text, "It"), text);

describe.each(Object.entries(written))("R52, R53: strict JSON, written as %s", (_, write) => {
  test("reads what JSON.parse reads, or refuses it", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = write(value);
        const odd = /__proto__|\\ud/.test(text) || numbersOf(value).some(losesDigits);
        if (odd) return;
        expect(parseStrict(text, "It")).toEqual(JSON.parse(text));
      }),
    );
  });

  test("refuses every oddity, however deep it lies and whatever is around it", () => {
    const odd = fc.constantFrom<readonly [string, string]>(
      ['{"a":1,"a":1}', "twice"],
      ['{"\\u0061":1,"a":1}', "twice"],
      ['{"__proto__":{}}', "__proto__"],
      ['{"\\u005f_proto__":{}}', "__proto__"],
      ['"\\ud83d"', "surrogate"],
      ['"\\uDC00"', "surrogate"],
      ['"\ud83d"', "surrogate"],
      ['{"\\ud83d":1}', "surrogate"],
      ["9007199254740992", "beyond 2^53"],
      ["9007199254740993", "beyond 2^53"],
      ["-9007199254740992", "beyond 2^53"],
      ["1e+21", "beyond 2^53"],
      ["1.5e+300", "beyond 2^53"],
      ["1e999", "the number"],
      [`${"[".repeat(64)}${"]".repeat(64)}`, "deeper than 64"],
    );
    fc.assert(
      fc.property(values, odd, fc.constantFrom("list", "object"), (value, [text, why], around) => {
        const hole = '"here is the hole"';
        const whole = write(around === "list" ? [value, "here is the hole"] : { a: value, b: "here is the hole" });
        refusing(whole.replace(hole, () => text)).toThrow(/^It (contains|is nested)/);
        refusing(write(["here is the hole"]).replace(hole, () => text)).toThrow(why);
      }),
    );
  });

  test("a depth of 64 is read, one of 65 refused; so is one that no stack would hold", () => {
    const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown;
    expect(parseStrict(write(nested(64)), "It")).toEqual(nested(64));
    refusing(write(nested(65))).toThrow("deeper than 64");
    refusing(`${"[".repeat(200_000)}${"]".repeat(200_000)}`).toThrow("deeper than 64");
  });
});

test("other ways of writing the same are read as well", () => {
  expect(parseStrict(' { "b" : 1.0, "a" : [ -0, "\\u0041", 12345678901234.5 ] } ', "It")).toEqual({
    b: 1,
    a: [-0, "A", 12345678901234.5],
  });
  expect(parseStrict('"says __proto__, \\\\ud, 1e+2 and 12345678901234567890"', "It")).toContain("1e+2");
  refusing("{").toThrow("is not JSON");
});

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

const losesDigits = (number: number) => Number.isInteger(number) && !Number.isSafeInteger(number);
