import { describe, expect, test } from "vitest";
import { outcomeOf } from "../../../src/gates/outcome.ts";
import { recoveryGate } from "../../../src/gates/recovery/gate.ts";
import { drill, found, RULE } from "../../environments/recovery/situation.ts";
import { mistakesOf, policyOf, production } from "../../policy/policies.ts";
import { facts, state } from "../facts.ts";

const policyWith = (gates: string) =>
  policyOf(`version: 1
environments:
  production: { preset: production, workflow: production.yml, recovery: ${JSON.stringify(RULE)}${gates} }
`);

function say(gates: string) {
  const recovery = { drill: drill() };
  const policy = policyWith(gates);
  const known = facts({ policy, environment: "production", states: [state("production", { recovery })] });
  return recoveryGate.judge(known, RULE, { ok: true, value: found() });
}

test("what is missing is told in full and blocks only where the policy says so", () => {
  for (const gates of ["", ", gates: { recovery: { block: false } }"]) {
    const results = say(gates);
    expect(outcomeOf(results, "anywhere")).toBe("clear");
    const told = results.find(({ item }) => item === "backup");
    expect(told).toMatchObject({ verdict: "pass", reason: "recovery-finding" });
    expect(told?.message).toContain("No full backup of production is recorded.");
    expect(told?.message).toContain("block: true");
  }
  const results = say(", gates: { recovery: { block: true } }");
  expect(outcomeOf(results, "anywhere")).toBe("fail");
  expect(results.find(({ item }) => item === "backup")).toMatchObject({
    verdict: "fail",
    reason: "recovery-backup-missing",
  });
});

describe("the words", () => {
  test.each([
    ["recovery: { backup: full }", /does not say how often/],
    ["recovery: { backup: weekly, every: 1d }", /must be full, incremental or on-demand/],
    ["recovery: { every: 0h }", /cannot be met/],
    ["recovery: { drill: 0d }", /cannot be met/],
    ["recovery: { review: 30d }", /which is not there/],
    ["recovery: { runbook: ../x.md }", /must be a file such as/],
    ["recovery: { workflow: ./x.yml }", /must be the name of a file/],
    ["gates: { recovery: { block: true } }", /which is not there/],
    ["recovery: { every: 1d }, gates: { recovery: {} }", /block/],
  ])("%s is refused", (says, expected) => {
    expect(
      mistakesOf(production(says))
        .map(({ message }) => message)
        .join("\n"),
    ).toMatch(expected);
  });

  test("losing nothing may be an aim", () => {
    expect(policyOf(production("recovery: { backup: full, every: 1h, rpo: 0s }")).environments.size).toBe(1);
  });

  test("whether it blocks is part of the plan that people approve", () => {
    const rules = (gates: string) => policyWith(gates).environments.get("production")?.canonicalRules;
    expect(rules("")).not.toEqual(rules(", gates: { recovery: { block: true } }"));
  });
});
