import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePayload } from "../../src/github/deployment-fact.ts";
import { permissionHint } from "../../src/github/permissions.ts";
import { rateLimitOf } from "../../src/github/rate-limit.ts";

const text = fc.oneof(
  fc.string(),
  fc.constantFrom("0", "-1", "1e9", "Infinity", "NaN", " 5 ", "5,5", "Thu, 99 Foo 2026"),
);

test("no rate-limit header makes a wait that is no time (R72)", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(200, 403, 429, 404),
      fc.dictionary(fc.constantFrom("retry-after", "x-ratelimit-remaining", "x-ratelimit-reset", "date"), text),
      fc.json(),
      fc.integer({ min: 0, max: 5 }),
      (status, headers, data, waits) => {
        const answer = { status, headers: new Map(Object.entries(headers)), data: JSON.parse(data) as unknown };
        const limit = rateLimitOf(answer, new Date("2026-11-22T12:00:00Z"), waits);
        expect(limit === null || (Number.isFinite(limit.wait) && limit.wait >= 0)).toBe(true);
        expect(status === 429 && limit === null).toBe(false);
      },
    ),
  );
});

test("a permission hint only names what looks like a permission (R80)", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z_=;, ]{0,40}$/)), (header) => {
      const hint = permissionHint(header);
      expect(hint === undefined || /[a-z-]+: (?:read|write|admin)/.test(hint)).toBe(true);
    }),
  );
  expect(permissionHint(undefined)).toBeUndefined();
});

test("a payload is read through two layers of text and no more", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const value: unknown = JSON.parse(json);
      fc.pre(typeof value !== "string");
      for (const payload of [value, json, JSON.stringify(json)]) expect(parsePayload(payload)).toEqual(value);
      expect(parsePayload(JSON.stringify(JSON.stringify(json)))).toBe(json);
    }),
  );
  expect(parsePayload("deploy it")).toBe("deploy it");
});
