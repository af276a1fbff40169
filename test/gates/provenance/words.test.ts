import { describe, expect, it } from "vitest";
import { mistakesOf, policyOf, production } from "../../policy/policies.ts";

const gate = (rule: string) => production(`gates: { provenance: ${rule} }`);

describe("what the policy says of provenance", () => {
  it.each([
    "{ workflow: ci.yml }",
    "{ workflow: ci.yml, branches: [main, release/1.x], tags: [v*, stable] }",
    "{ workflow: ci.yml, signer: ./.github/workflows/build.yml }",
    "{ workflow: ci.yml, signer: octo/builder/.github/workflows/build.yml@refs/tags/v1 }",
    `{ workflow: ci.yml, signer: octo/builder/.github/workflows/build.yml@${"a".repeat(40)} }`,
    "{ workflow: ci.yml, triggers: [push, workflow_dispatch], runners: any, enterprise: octo-inc }",
  ])("may be %s", (rule) => {
    expect(policyOf(gate(rule)).environments.get("production")?.rules.get("provenance")).toMatchObject({
      workflow: "ci.yml",
    });
  });

  it.each([
    ["an empty rule, which would ask for nothing (R32)", "{}", "workflow"],
    ["a path", "{ workflow: .github/workflows/ci.yml }", "workflow"],
    ["no branch at all", "{ workflow: ci.yml, branches: [] }", "branches"],
    ["a star in a branch", "{ workflow: ci.yml, branches: [main*] }", "branches"],
    ["a whole ref for a branch", "{ workflow: ci.yml, branches: [refs/heads/main] }", "branches"],
    ["a star that is not at the end", "{ workflow: ci.yml, tags: [v*.0] }", "tags"],
    ["nothing but a star", '{ workflow: ci.yml, tags: ["*"] }', "tags"],
    ["a signer without a ref", "{ workflow: ci.yml, signer: octo/builder/.github/workflows/build.yml }", "signer"],
    ["a signer at a short ref", "{ workflow: ci.yml, signer: octo/builder/.github/workflows/build.yml@v1 }", "signer"],
    ["a signer at a short commit", "{ workflow: ci.yml, signer: octo/b/.github/workflows/b.yml@abcdef1 }", "signer"],
    ["a signer on another host", "{ workflow: ci.yml, signer: https://evil.example/x@refs/tags/v1 }", "signer"],
    ["an event that others can start", "{ workflow: ci.yml, triggers: [pull_request_target] }", "triggers"],
    ["another kind of runner", "{ workflow: ci.yml, runners: self-hosted }", "runners"],
    ["a root of one's own", "{ workflow: ci.yml, trusted-root: root.json }", "trusted-root"],
    ["fewer witnesses", "{ workflow: ci.yml, transparency-log: false }", "transparency-log"],
    ["an issuer of one's own", "{ workflow: ci.yml, issuer: https://token.example }", "issuer"],
  ])("is no rule with %s", (_name, rule, at) => {
    const [mistake] = mistakesOf(gate(rule));
    expect(mistake?.message).toContain(at);
  });
});
