import { describe, expect, test } from "vitest";
import { effectivePolicyDigest } from "../../src/policy/effective.ts";
import { asksForAgreement, forGoingBack } from "../../src/rollback/agreed.ts";
import { policyOf } from "../policy/policies.ts";

function environment(more: string) {
  const text = `version: 1\nenvironments:\n  production: { github-environment: none, workflow: deploy.yml, ${more} }\n`;
  const found = policyOf(text).environments.get("production");
  if (found === undefined) throw new Error("there is none");
  return found;
}

const rule = (more: string, cause: "person" | "automation" = "person") =>
  forGoingBack(environment(more), cause).rules.get("approvals");

describe("who has to agree to a rollback", () => {
  const usual = "approvals: { from: [user:alice], ask: pull-request }";

  test("nobody beside the one who asks, where the policy does not say it", () => {
    const known = environment(`${usual}, rollback: { owner: user:carol }`);
    expect(asksForAgreement(known, "person")).toBe(false);
    expect(forGoingBack(known, "person")).toBe(known);
  });

  test("whom it names, asked in the usual place, and never the one who asked", () => {
    expect(rule(`${usual}, rollback: { approvals: { from: ["user:dan", "user:eve"], count: 2 } }`)).toEqual({
      ...{ from: ["user:dan", "user:eve"], count: 2, not: ["requester"], ask: "pull-request" },
    });
  });

  test("the owner where it names nobody, or everybody who may go back", () => {
    expect(rule("rollback: { owner: 'team:sre', approvals: {} }")).toMatchObject({ from: ["team:sre"], count: 1 });
    expect(rule("allow: { rollback: [role:admin] }, rollback: { approvals: {} }")).toMatchObject({
      from: ["role:admin"],
    });
  });

  test("nobody, where it happens by itself", () => {
    const known = environment("rollback: { automatic: true, approvals: { from: [user:dan] } }");
    expect(asksForAgreement(known, "automation")).toBe(false);
    expect(forGoingBack(known, "automation")).toBe(known);
  });

  test("what people agree to is still the policy as it is written", () => {
    const known = environment("rollback: { approvals: { from: [user:dan] } }");
    expect(effectivePolicyDigest(forGoingBack(known, "person"))).toBe(effectivePolicyDigest(known));
  });
});
