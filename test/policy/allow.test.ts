import { describe, expect, it } from "vitest";
import { effectivePolicyDigest } from "../../src/policy/effective.ts";
import { mistakesOf, policyOf } from "./policies.ts";

const policy = (allow: string) => `version: 1\nenvironments:\n  production: { preset: staging, allow: ${allow} }\n`;
const allowIn = (allow: string) => policyOf(policy(allow)).environments.get("production")?.allow;
const digestOf = (allow: string) => {
  const environment = policyOf(policy(allow)).environments.get("production");
  return environment === undefined ? "" : effectivePolicyDigest(environment);
};

describe("allow", () => {
  it("is filled in: writers promote, maintainers lock, and nobody overrides until the policy says who (R22)", () => {
    expect(allowIn("{}")).toEqual({
      promote: [{ kind: "role", role: "write" }],
      rollback: [{ kind: "role", role: "write" }],
      lock: [{ kind: "role", role: "maintain" }],
      override: [],
    });
  });

  it("takes accounts, roles and teams; an empty list is nobody", () => {
    expect(allowIn('{ promote: [user:Alice, role:admin, team:sre, "team:Octo/on-call"], lock: [] }')).toMatchObject({
      promote: [
        { kind: "user", login: "alice" },
        { kind: "role", role: "admin" },
        { kind: "team", organization: undefined, slug: "sre" },
        { kind: "team", organization: "octo", slug: "on-call" },
      ],
      lock: [],
    });
  });

  it("is part of the plan, whatever the order and letter case of its lists (R6)", () => {
    const one = digestOf("{ lock: [user:Alice, role:admin] }");
    expect(digestOf("{ lock: [role:admin, user:alice] }")).toBe(one);
    expect(digestOf("{ lock: [role:admin] }")).not.toBe(one);
    expect(digestOf("{}")).toBe(digestOf("{ lock: [role:maintain] }"));
  });

  it.each([
    [
      "a role that GitHub does not have",
      "{ lock: [role:owner] }",
      "environments.production.allow.lock[0]",
      "role:owner",
    ],
    [
      "the role that everybody has in public",
      "{ lock: [role:read] }",
      "environments.production.allow.lock[0]",
      "triage",
    ],
    ["an account without its kind", "{ lock: [alice] }", "environments.production.allow.lock[0]", "user:<login>"],
    [
      "a login that GitHub cannot have given (R2)",
      '{ lock: ["user:\u212aim"] }',
      "environments.production.allow.lock[0]",
      "user:<login>",
    ],
    ["a bot", '{ lock: ["user:renovate[bot]"] }', "environments.production.allow.lock[0]", "user:<login>"],
    ["a pattern", '{ lock: ["user:*"] }', "environments.production.allow.lock[0]", "user:<login>"],
    ["one entry instead of a list", "{ lock: role:admin }", "environments.production.allow.lock", "a list of"],
    ["an entry twice", "{ lock: [role:admin, role:admin] }", "environments.production.allow.lock[1]", "twice"],
    ["an action that is none", "{ deploy: [role:admin] }", "environments.production.allow.deploy", "promote, rollback"],
  ])("refuses %s", (_name, allow, key, message) => {
    const [first, ...others] = mistakesOf(policy(allow));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ key, message: expect.stringContaining(message) });
  });
});
