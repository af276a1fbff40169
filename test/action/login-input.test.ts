import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logins } from "../../src/action/login-input.ts";

const read = (raw: string | undefined) => logins({ description: "logins" }).read(raw);
const found = (raw: string) => {
  const outcome = read(raw);
  return outcome.ok ? Object.fromEntries(outcome.value) : outcome.problem;
};

describe("the input registries", () => {
  test("is a secret, and nothing where nothing is given", () => {
    expect(logins({ description: "logins" })).toMatchObject({ secret: true, required: false });
    expect(read(undefined)).toEqual({ ok: true, value: new Map() });
  });

  test.each([
    ["ghcr.io=alice:pass", { "ghcr.io": { username: "alice", password: "pass" } }],
    ["  GHCR.io = alice:pa=ss:word \n\n", { "ghcr.io": { username: "alice", password: "pa=ss:word" } }],
    [
      "r.example.com:5000=a:b\r\nquay.io/Org=org+robot:c",
      {
        "r.example.com:5000": { username: "a", password: "b" },
        "quay.io/Org": { username: "org+robot", password: "c" },
      },
    ],
    ['{"a.io":{"username":"_json_key","password":"{\\n}"}}', { "a.io": { username: "_json_key", password: "{\n}" } }],
  ])("reads %j", (raw, expected) => {
    expect(found(raw)).toEqual(expected);
  });

  test.each([
    "ghcr.io",
    "ghcr.io=alice",
    "ghcr.io:alice:pass",
    "=alice:pass",
    "ghcr.io=:pass",
    "ghcr.io=alice:",
    "https://ghcr.io =a:b",
    "ghcr.io=a:b\nghcr.io=c:d",
    "{",
    '{"a.io":"alice:pass"}',
    '{"a.io":{"username":"a"}}',
    '{"a.io":{"username":1,"password":"b"}}',
    '{"a b":{"username":"a","password":"b"}}',
  ])("refuses %j", (raw) => {
    expect(read(raw)).toMatchObject({ ok: false });
  });

  test("never repeats a word of what it was given (R49)", () => {
    const word = fc.stringMatching(/^[a-z]{12}$/);
    fc.assert(
      fc.property(word, word, word, fc.constantFrom("\n", "=", ":", "{", "}", " "), (host, user, password, mark) => {
        for (const raw of [
          `${host}${mark}${user}${mark}${password}`,
          `${host}=${user}:${password}\n${host}=${user}:x`,
        ]) {
          const outcome = read(raw);
          if (outcome.ok) continue;
          for (const secret of [host, user, password]) expect(outcome.problem).not.toContain(secret);
        }
      }),
    );
  });
});
