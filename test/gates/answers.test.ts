import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import { answersGate, missingAnswers } from "../../src/gates/answers/gate.ts";
import { tellOpen, tellUnblock } from "../../src/gates/summary.ts";
import type { EnvironmentPolicy, Policy } from "../../src/policy/policy.ts";
import { policyOf } from "../policy/policies.ts";
import { facts, NOW, POLICY_TEXT } from "./facts.ts";

const MONITORING = {
  question: "How is production monitored?",
  lines: ["monitoring:", "  dashboard: https://…"],
  wayOut: "monitoring: { off: true, because: … }",
};
const WHO = { question: "Who approves?", lines: ["approvals: { from: [user:alice] }"], wayOut: undefined };
const USUAL = policyOf(POLICY_TEXT);

function open(name: string, answers: EnvironmentPolicy["answers"]): Policy {
  const environments = [...USUAL.environments].map(([key, environment]): [string, EnvironmentPolicy] => [
    key,
    { ...environment, answers: key === name ? answers : [] },
  ]);
  return { ...USUAL, environments: new Map(environments) };
}

describe("what the policy does not say yet", () => {
  const policy = open("production", [MONITORING, WHO]);
  const result = answersGate.judge(facts({ policy, environment: "production" }));

  test("is no pass, and all of it is said at once, with the lines where they belong", () => {
    expect(result).toMatchObject({ verdict: "fail", reason: "needs-answer" });
    expect(result.message).toContain("2 questions");
    expect(result.answers).toEqual([
      { ...MONITORING, lines: ["environments:", "  production:", "    monitoring:", "      dashboard: https://…"] },
      { ...WHO, lines: ["environments:", "  production:", "    approvals: { from: [user:alice] }"] },
    ]);
  });

  test("keeps nobody out of the other environments", () => {
    expect(answersGate.judge(facts({ policy, environment: "staging" }))).toMatchObject({
      verdict: "pass",
      reason: "answered",
    });
  });

  test("is shown with the honest way out, to whoever runs into it and to whoever registers a release", () => {
    const asked = createSummary();
    tellUnblock(asked, [result], NOW);
    const registered = createSummary();
    tellOpen(registered, missingAnswers(policy));
    for (const summary of [asked, registered]) {
      const text = summary.render();
      expect(text).toContain("How is production monitored?");
      expect(text).toContain("    monitoring:\n      dashboard: https://…");
      expect(text).toContain("monitoring: { off: true, because: … }");
      expect(text).toContain("Who approves?");
    }
    expect(registered.render()).toContain("**production**");
  });

  test("is nothing once it is said", () => {
    expect(missingAnswers(open("production", []))).toEqual([]);
    const summary = createSummary();
    tellOpen(summary, []);
    expect(summary.empty()).toBe(true);
  });

  test("is known of each environment, by a name that can be a key", () => {
    const odd = policyOf('version: 1\nenvironments:\n  "2.prod": { github-environment: none }\n');
    const environment = odd.environments.get("2.prod");
    if (environment === undefined) throw new Error("no 2.prod");
    const asking = { ...odd, environments: new Map([["2.prod", { ...environment, answers: [WHO] }]]) };
    expect(missingAnswers(asking)[0]?.answers[0]?.lines[1]).toBe('  "2.prod":');
  });
});
