import { describe, expect, it } from "vitest";
import { effectivePolicyDigest } from "../../../src/policy/effective.ts";
import { mistakesOf, policyOf } from "../../policy/policies.ts";

const policy = (soak: string, preset = "production") => `version: 1
environments:
  development: { preset: development }
  staging: { preset: staging, after: development }
  production: { preset: ${preset}, after: staging, gates: { soak: ${soak} } }
`;
const PLACE = "environments.production.gates.soak";

describe("gates.soak", () => {
  it.each([
    ["{ in: staging, for: 24h }"],
    ["[{ in: staging, for: 24h }, { in: development, for: 5m }]"],
    ["{ in: staging, for: 5m, because: a hotfix shop }"],
    ["[{ in: staging, for: 5m, because: a hotfix shop }]"],
  ])("takes %s", (soak) => {
    expect(mistakesOf(policy(soak))).toEqual([]);
  });

  it("takes any length where the preset asks for none", () => {
    expect(mistakesOf(policy("{ in: staging, for: 1s }", "staging"))).toEqual([]);
  });

  it.each([
    ["an hour less than production says, without a reason", "{ in: staging, for: 59m }", PLACE, "weaker"],
    ["the same in a list", "[{ in: staging, for: 59m }]", `${PLACE}[0].for`, "weaker"],
    ["no length", "{ in: staging }", `${PLACE}.for`, "for"],
    ["a length that is none", "{ in: staging, for: 1 hour }", `${PLACE}.for`, "such as 30s, 10m, 24h or 7d"],
    ["full-width digits (R51)", "{ in: staging, for: \uff11h }", `${PLACE}.for`, "such as 30s"],
    ["an environment that is not there", "{ in: stagng, for: 2h }", `${PLACE}.in`, "Did you mean"],
    ["itself", "{ in: production, for: 2h }", `${PLACE}.in`, "does not come before production"],
    ["one twice", "[{ in: staging, for: 2h }, { in: staging, for: 3h }]", `${PLACE}[1].in`, "twice"],
    ["nothing", "[]", PLACE, "empty list"],
    ["an unknown word", "{ in: staging, for: 2h, verified: true }", `${PLACE}.verified`, "Unknown key"],
  ])("refuses %s", (_name, soak, key, message) => {
    const [first, ...others] = mistakesOf(policy(soak));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ key, message: expect.stringContaining(message) });
  });

  it("is part of the plan in one form, however it is written (R6)", () => {
    const digest = (soak: string) => {
      const production = policyOf(policy(soak)).environments.get("production");
      return production === undefined ? "" : effectivePolicyDigest(production);
    };
    expect(digest("{ in: staging, for: 24h }")).toBe(digest("[{ in: staging, for: 1d }]"));
    expect(digest("{ in: staging, for: 24h }")).not.toBe(digest("{ in: staging, for: 23h }"));
  });
});
