import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decodeEvent } from "../../src/ledger/decode.ts";
import { encodeEvent, hashLine } from "../../src/ledger/encode.ts";
import { LedgerUnreadable } from "../../src/ledger/errors.ts";
import type { LedgerEvent } from "../../src/ledger/event.ts";
import { ALICE, digest, INTENT, NOW, POLICY, RUN, releaseRecord } from "./sample.ts";

const ENVELOPE = {
  v: 1,
  seq: 7,
  prev: digest("line 6"),
  time: "2026-11-22T10:00:00Z",
  service: "web",
  environment: "production",
  promotion: null,
  actor: ALICE,
  run: RUN,
  policy: POLICY,
  intent: INTENT,
} as const;

const LOCKED: LedgerEvent = { ...ENVELOPE, event: "environment.locked", data: { why: "audit" } };
const LINE = encodeEvent(LOCKED);

describe("a line of the log", () => {
  test("reads back as the event it was written for", () => {
    expect(decodeEvent(LINE)).toEqual(LOCKED);
  });

  test("is one line with the keys in the order of the format, whatever order they came in", () => {
    const shuffled: LedgerEvent = { data: { why: "a\nb" }, event: "environment.locked", ...ENVELOPE };
    const line = encodeEvent(shuffled);
    expect(line).not.toContain("\n");
    expect(Object.keys(JSON.parse(line))).toEqual(
      "v seq prev time event service environment promotion actor run policy intent data".split(" "),
    );
  });

  test("keeps a release record as it came, key order included", () => {
    const record = { zebra: [1, { b: 1, a: 2 }], ...releaseRecord(1) };
    const event: LedgerEvent = {
      ...ENVELOPE,
      environment: null,
      event: "release.registered",
      data: { release: record },
    };
    expect(encodeEvent(event)).toContain(JSON.stringify(record));
    expect(decodeEvent(encodeEvent(event))).toEqual(event);
  });

  test("is hashed as the bytes that are stored (R109)", () => {
    expect(hashLine("é")).toBe(`sha256:${hash("sha256", Buffer.from([0xc3, 0xa9]), "hex")}`);
  });

  test("is not written when it could not be read again", () => {
    const broken: LedgerEvent = { ...LOCKED, time: NOW.toISOString() };
    expect(() => encodeEvent(broken)).toThrow("environment.locked cannot be written: time");
  });
});

describe("R53: a line that is refused", () => {
  const deep = `${"[".repeat(65)}${"]".repeat(65)}`;
  const record = JSON.stringify(releaseRecord(1)).slice(1, -1);
  const registration = LINE.replace("environment.locked", "release.registered")
    .replace('"environment":"production"', '"environment":null')
    .replace('{"why":"audit"}', `{"release":{${record}}}`);

  test("the line these cases are made from is fine", () => {
    expect(decodeEvent(registration).event).toBe("release.registered");
  });

  test.each([
    ["not JSON", LINE.slice(0, -1), "is not JSON"],
    ["a repeated key", LINE.replace('"seq":7', '"seq":7,"seq":8'), 'the key "seq" twice'],
    ["a repeated key in other letters", LINE.replace('"seq":7', '"seq":7,"\\u0073eq":7'), 'the key "seq" twice'],
    ["__proto__", registration.replace('{"id"', '{"__proto__":{},"id"'), "the key __proto__"],
    ["depth over 64", registration.replace('"preview":false', `"preview":false,"x":${deep}`), "deeper than 64"],
    ["half a surrogate pair", LINE.replace("audit", "\\ud83d"), "half of a surrogate pair"],
    ["half a surrogate pair in a key", registration.replace('"artifacts"', '"\\udc00"'), "half of a surrogate pair"],
    ["an integer that loses digits", LINE.replace('"seq":7', '"seq":9007199254740993'), "beyond 2^53"],
    ["an endless number", registration.replace('"preview":false', '"preview":false,"x":1e400'), "1e400"],
    ["an unknown event", LINE.replace("environment.locked", "environment.painted"), "event"],
    ["an unknown field", LINE.replace('"why":"audit"', '"why":"audit","x":1'), "data.x"],
    ["a missing field", LINE.replace(`"policy":"${POLICY}",`, ""), "policy"],
    ["another version", LINE.replace('"v":1', '"v":2'), "v:"],
    ["a day that does not exist", LINE.replace("2026-11-22", "2026-02-30"), "no such instant"],
    ["an offset in place of UTC", LINE.replace("00Z", "00+01:00"), "time"],
    ["a digest in capitals", LINE.replace(POLICY, POLICY.toUpperCase()), "policy"],
    ["an actor without an id", LINE.replace('"id":11,', ""), "actor.id"],
    ["a promotion event without its promotion", LINE.replace("environment.locked", "promotion.succeeded"), "promotion"],
    ["white space", LINE.replace('"v":1,', '"v":1, '), "in another way"],
    ["another escape", LINE.replace("audit", "\\u0061udit"), "in another way"],
    ["another key order", LINE.replace('"v":1,"seq":7', '"seq":7,"v":1'), "in another way"],
    ["free text over 1 KiB (R118)", LINE.replace("audit", "ä".repeat(513)), "data.why"],
    [
      "a release with text over 1 KiB (R118)",
      registration.replace('"name":"web"', `"name":"${"x".repeat(1025)}"`),
      "1024",
    ],
    ["a line end in a name", LINE.replace('"web"', '"we\\nb"'), "service"],
    ["an enormous line", LINE.replace("audit", "x".repeat(300_000)), "longer than"],
  ])("%s", (_name, line, message) => {
    expect(line).not.toBe(LINE);
    expect(line).not.toBe(registration);
    expect(() => decodeEvent(line)).toThrow(LedgerUnreadable);
    expect(() => decodeEvent(line)).toThrow(message);
  });
});
