import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Membership, matchAllowed } from "../../src/authorization/match.ts";
import type { Role } from "../../src/github/people.ts";
import { type AllowEntry, allowOf, DEFAULT_ALLOW, foldLogin, isLogin, plainAllow } from "../../src/policy/allow.ts";

const ROLES: readonly Role[] = ["none", "read", "triage", "write", "maintain", "admin"];
const entries = (...texts: string[]) => allowOf({ lock: texts }).lock;
const person = (login: string, role: Role = "none") => ({ id: 7, login, role });

describe("who stands in a list", () => {
  test.each(
    ROLES.flatMap((role) =>
      (["triage", "write", "maintain", "admin"] as const).map((needed) => [role, needed] as const),
    ),
  )("%s where role:%s is asked for", (role, needed) => {
    const isEnough = ROLES.indexOf(role) >= ROLES.indexOf(needed);
    expect(matchAllowed(entries(`role:${needed}`), person("alice", role), new Map()).kind).toBe(
      isEnough ? "allowed" : "refused",
    );
  });

  test("an account, whatever the letter case", () => {
    expect(matchAllowed(entries("user:Alice"), person("aLICE"), new Map())).toEqual({
      kind: "allowed",
      by: "user:alice",
    });
    expect(matchAllowed(entries("user:alice"), person("alice2"), new Map()).kind).toBe("refused");
  });

  test("letters that other foldings make equal are other people (R2)", () => {
    for (const login of ["\u212aim", "k\u0131m", "\u017fam", "sam\u200b", "\uff4bim"]) {
      expect(isLogin(login)).toBe(false);
      expect(matchAllowed(entries("user:kim", "user:sam"), person(login), new Map()).kind).toBe("refused");
    }
  });

  test("no text of 10,000 with odd letters is a login, and folding changes ASCII letters only (R2)", () => {
    const odd = fc.constantFrom(
      "\u212a",
      "\u0131",
      "\u017f",
      "\u200b",
      "\u202e",
      "\u00df",
      "\u00e4",
      " ",
      "\n",
      "@",
      "/",
    );
    const text = fc
      .tuple(fc.string({ maxLength: 10 }), odd, fc.string({ maxLength: 10 }))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (login) => {
        expect(isLogin(login)).toBe(false);
        const kept = foldLogin(login).split("");
        expect(kept.every((letter, index) => letter === login[index] || /[A-Z]/.test(login[index] ?? ""))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("a team: its members, nobody else, and nobody while it cannot be read (R4)", () => {
    const team = entries("team:sre");
    const known = (membership: "member" | "stranger" | { unreadable: string }) =>
      matchAllowed(team, person("alice", "admin"), new Map([["team:sre", membership]]));
    expect(known("member")).toEqual({ kind: "allowed", by: "team:sre" });
    expect(known("stranger")).toEqual({ kind: "refused" });
    expect(known({ unreadable: "403" })).toEqual({ kind: "unknown", why: "team:sre: 403" });
    expect(matchAllowed(team, person("alice", "admin"), new Map()).kind).toBe("unknown");
  });

  test("one clear entry is enough, whatever else cannot be read", () => {
    const both = entries("team:sre", "role:maintain");
    expect(matchAllowed(both, person("alice", "maintain"), new Map()).kind).toBe("allowed");
    expect(matchAllowed(both, person("alice", "write"), new Map()).kind).toBe("unknown");
  });

  test("an empty list allows nobody, an admin neither", () => {
    expect(matchAllowed([], person("alice", "admin"), new Map())).toEqual({ kind: "refused" });
    expect(matchAllowed(DEFAULT_ALLOW.override, person("alice", "admin"), new Map())).toEqual({ kind: "refused" });
  });

  test("more entries never take away, fewer never add (property)", () => {
    const entry: fc.Arbitrary<AllowEntry> = fc.oneof(
      fc.constantFrom("alice", "bob").map((login) => ({ kind: "user" as const, login })),
      fc.constantFrom("triage", "write", "maintain", "admin").map((role) => ({ kind: "role" as const, role })),
      fc.constantFrom("sre", "ops").map((slug) => ({ kind: "team" as const, organization: undefined, slug })),
    );
    const membership = fc.constantFrom<Membership>("member", "stranger", { unreadable: "why" });
    const rank = { refused: 0, unknown: 1, allowed: 2 };
    fc.assert(
      fc.property(
        fc.array(entry),
        fc.array(entry),
        fc.constantFrom(...ROLES),
        fc.record({ sre: membership, ops: membership }),
        (some, more, role, { sre, ops }) => {
          const teams = new Map([
            ["team:sre", sre],
            ["team:ops", ops],
          ]);
          const few = matchAllowed(some, person("alice", role), teams).kind;
          const many = matchAllowed([...some, ...more], person("alice", role), teams).kind;
          expect(rank[many]).toBeGreaterThanOrEqual(rank[few]);
        },
      ),
    );
  });
});

test("order, letter case and repetition of a list mean nothing to the plan", () => {
  const one = allowOf({ promote: ["user:Bob", "role:write", "team:Octo/sre"], override: ["user:a"] });
  const other = allowOf({ promote: ["team:octo/sre", "role:write", "user:bob", "user:BOB"], override: ["user:A"] });
  expect(plainAllow(one)).toEqual(plainAllow(other));
  expect(plainAllow(one).promote).toEqual(["role:write", "team:octo/sre", "user:bob"]);
});
