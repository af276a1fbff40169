import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Fingerprints,
  fingerprint,
  makeSalt,
  sharedSecrets,
  tooGuessable,
} from "../../../src/environments/credentials/fingerprint.ts";

const values = fc.uniqueArray(fc.string({ minLength: 16, maxLength: 40 }), {
  minLength: 1,
  maxLength: 6,
  selector: (value) => value.trim(),
});

describe("R61: fingerprints of secrets", () => {
  test("are equal exactly where the values are, within one run, and never between two", () => {
    fc.assert(
      fc.property(values, (all) => {
        const [salt, other] = [makeSalt(), makeSalt()];
        const prints = all.map((value) => fingerprint(value, salt));
        expect(new Set(prints).size).toBe(all.length);
        for (const value of all) {
          expect(fingerprint(`${value}\n`, salt)).toBe(fingerprint(value, salt));
          expect(fingerprint(value, other)).not.toBe(fingerprint(value, salt));
          expect(fingerprint(value, salt)).not.toContain(value);
        }
      }),
    );
  });

  test("tell every pair that shares one, under its names, and nothing about the others", () => {
    const salt = makeSalt();
    const place = fc.dictionary(fc.constantFrom("A", "B", "C"), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(place, place, (left, right) => {
        const of = (environment: string, secrets: Readonly<Record<string, number>>): Fingerprints => {
          const entries = Object.entries(secrets).map(([name, value]) => [name, fingerprint(`value ${value}`, salt)]);
          return { environment, prints: Object.fromEntries(entries) };
        };
        const told = sharedSecrets([of("staging", left), of("production", right)]);
        const same = Object.entries(left).flatMap(([name, value]) =>
          Object.entries(right).flatMap(([other, theirs]) =>
            value === theirs ? [{ environments: ["staging", "production"], names: [name, other] }] : [],
          ),
        );
        expect(told).toEqual(same);
      }),
    );
  });

  test("are not made of what can be found by trying, nor with a salt that is none", () => {
    expect(tooGuessable("hunter2")).toContain("shorter");
    expect(tooGuessable("ababababababababab")).toContain("2 different");
    expect(tooGuessable("q9w8e7r6t5y4u3i2o1")).toBeUndefined();
    expect(() => fingerprint("q9w8e7r6t5y4u3i2o1", "salt")).toThrow("salt");
  });
});
