import { describe, expect, test } from "vitest";
import { environmentGate } from "../../src/gates/environment/gate.ts";
import type { GateFacts } from "../../src/gates/gate.ts";
import type { EnvironmentPolicy } from "../../src/policy/policy.ts";
import { policyOf, production } from "../policy/policies.ts";
import { facts } from "./facts.ts";

const EXISTS: GateFacts["githubEnvironment"] = { ok: true, value: { id: 31, name: "production" } };
const MISSING: GateFacts["githubEnvironment"] = { ok: true, value: null };
const UNREADABLE: GateFacts["githubEnvironment"] = { ok: false, why: "403, needs actions: read" };

function judge(
  says: EnvironmentPolicy["githubEnvironment"],
  visibility: GateFacts["visibility"],
  githubEnvironment: GateFacts["githubEnvironment"],
) {
  const words = says === "unstated" ? "preset: production" : `preset: production, github-environment: ${says}`;
  return environmentGate.judge(
    facts({ policy: policyOf(production(words)), environment: "production", visibility, githubEnvironment }),
  );
}

describe("GitHub's environment (R55)", () => {
  test.each([
    ["required", "public", EXISTS, "pass environment-exists"],
    ["required", "private", EXISTS, "pass environment-exists"],
    ["required", "public", MISSING, "fail environment-missing"],
    ["required", "private", MISSING, "fail environment-missing"],
    ["required", "private", UNREADABLE, "unknown environment-unreadable"],
    ["required", "public", { ok: true, value: { id: 31, name: "Production" } }, "fail environment-other-name"],
    ["unstated", "public", EXISTS, "pass environment-exists"],
    ["unstated", "public", MISSING, "fail environment-missing"],
    ["unstated", "public", UNREADABLE, "unknown environment-unreadable"],
    ["unstated", "private", EXISTS, "fail environment-unstated"],
    ["unstated", "internal", EXISTS, "fail environment-unstated"],
    ["unstated", "private", UNREADABLE, "fail environment-unstated"],
    ["none", "private", MISSING, "pass environment-ours-alone"],
    ["none", "public", EXISTS, "pass environment-ours-alone"],
    ["none", "private", UNREADABLE, "pass environment-ours-alone"],
  ] as const)("policy %s, repository %s", (says, visibility, found, expected) => {
    const result = judge(says, visibility, found);
    expect(`${result.verdict} ${result.reason}`).toBe(expected);
    expect(result.unblock === "").toBe(result.verdict === "pass");
  });

  test("names both spellings, and the missing permission", () => {
    expect(judge("required", "public", { ok: true, value: { id: 1, name: "PRODUCTION" } }).message).toContain(
      '"PRODUCTION"',
    );
    const unreadable = judge("required", "public", UNREADABLE);
    expect(unreadable.message).toContain("403");
    expect(unreadable.unblock).toContain("actions: read");
  });
});
