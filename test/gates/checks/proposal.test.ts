import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { judgeCommitChecks } from "../../../src/gates/checks/gate.ts";
import { checksSchema } from "../../../src/gates/checks/schema.ts";
import { checksRule } from "../../../src/gates/checks/words.ts";
import type { SuiteFact } from "../../../src/github/commit-facts.ts";
import { check, checksOf, type FactsWish, facts, ruled, type SuiteWish, suite } from "../facts.ts";

const pull = (wish: SuiteWish = {}) => suite({ event: "pull_request", branch: "topic", ...wish });
const ci = (conclusion: string | null, status = "completed", wish: SuiteWish = {}) =>
  pull({ status, conclusion, checks: [check("ci", conclusion, status)], ...wish });

/** The asking job, in a workflow of its own. */
const OWN = check("fit for staging", null, "in_progress");
const asking = (wish: SuiteWish = {}): SuiteFact =>
  pull({
    run: 9_000,
    path: ".github/workflows/gate.yml",
    status: "in_progress",
    conclusion: null,
    checks: [OWN],
    ...wish,
  });
const requires = (...contexts: readonly (string | { context: string; app: number | null })[]) => ({
  requiredChecks: {
    ok: true,
    value: contexts.map((one) => (typeof one === "string" ? { context: one, app: null } : one)),
  } as const,
});

function judge(suites: readonly SuiteFact[], wish: FactsWish = {}, rule: object = {}) {
  const about = facts({
    environment: ruled("checks", rule),
    checks: checksOf(...suites),
    calling: { run: 9_000, job: "gate", checkRun: OWN.id },
    ...wish,
  });
  const { verdict, reason, message } = judgeCommitChecks(about, checksRule(v.parse(checksSchema, rule), "production"));
  return { said: `${verdict} ${reason}`, message };
}
const said = (...wish: Parameters<typeof judge>) => judge(...wish).said;

describe("a commit that wants in", () => {
  test.each<[string, readonly SuiteFact[], string]>([
    ["what is required passed", [asking(), ci("success")], "pass checks-passed"],
    ["it failed", [asking(), ci("failure")], "fail checks-failed"],
    ["it was skipped, which GitHub's rules let through (R64)", [asking(), ci("skipped")], "fail checks-failed"],
    ["it is running", [asking(), ci(null, "in_progress")], "wait checks-running"],
    ["it has not begun", [asking()], "wait checks-missing"],
    ["a newer attempt failed (R64)", [asking(), ci("success"), ci("failure")], "fail checks-failed"],
    ["the merge queue's run passed", [ci("success", "completed", { event: "merge_group" })], "pass checks-passed"],
    ["a push to the branch passed", [ci("success", "completed", { event: "push" })], "pass checks-passed"],
    [
      "an event that GitHub invents later (R77)",
      [ci("success", "completed", { event: "wish" })],
      "wait checks-missing",
    ],
    [
      "an environment's workflow says so",
      [ci("success", "completed", { path: ".github/workflows/deploy.yml" })],
      "wait checks-missing",
    ],
  ])("%s", (_name, suites, expected) => {
    expect(said(suites, requires("ci"))).toBe(expected);
  });

  test("is never judged by the asking job, which the rules require too", () => {
    expect(said([asking(), ci("success")], requires("ci", "fit for staging"))).toBe("pass checks-passed");
    const unknownCheck = { ...requires("ci", "gate"), calling: { run: 9_000, job: "gate", checkRun: null } };
    expect(said([asking(), ci("success")], unknownCheck)).toBe("pass checks-passed");
    // Of another app it is another check.
    expect(said([asking(), ci("success")], requires("ci", { context: "fit for staging", app: 4 }))).toBe(
      "wait checks-missing",
    );
  });

  test("is never judged by a verdict of ours, whatever it says", () => {
    const ours = pull({ checks: [check("env-actions: staging", "failure"), check("ci", "success")] });
    expect(said([asking(), ours], requires("ci", "env-actions: staging"))).toBe("pass checks-passed");
  });

  test("is judged by the policy's list too, and what has not reported is waited for", () => {
    const list = { workflows: ["ci.yml"] };
    expect(said([asking()], {}, list)).toBe("wait checks-missing");
    expect(said([asking(), ci("success")], {}, list)).toBe("pass checks-passed");
    expect(said([asking(), ci("failure")], {}, list)).toBe("fail checks-failed");
    expect(said([asking(), ci("success")], requires("lint"), list)).toBe("wait checks-missing");
  });

  test("without rules and list is judged by every workflow that ran on it, and by the other jobs of its own", () => {
    const lint = pull({ path: ".github/workflows/lint.yml" });
    expect(said([asking(), ci("success"), lint])).toBe("pass checks-passed");
    expect(said([asking(), ci("success"), { ...lint, conclusion: "failure" }])).toBe("fail checks-failed");
    expect(said([asking(), ci(null, "queued"), lint])).toBe("wait checks-running");
    expect(said([asking({ checks: [OWN, check("unit", "success")] })])).toBe("pass checks-passed");
    expect(said([asking({ checks: [OWN, check("unit", "failure")] }), ci("success")])).toBe("fail checks-failed");
    // An earlier run of the asking workflow is one that it replaces.
    const before = asking({ run: 8_000, status: "completed", conclusion: "failure" });
    expect(said([before, asking(), ci("success")])).toBe("pass checks-passed");
  });

  test("that nothing tested waits, and is never green (R32)", () => {
    expect(said([])).toBe("wait checks-missing");
    expect(said([asking()])).toBe("wait checks-missing");
    expect(judge([asking()]).message).toContain("Any workflow has not reported");
  });

  test("is unknown when its checks or the rules could not be read (R73)", () => {
    expect(said([], { checks: { ok: false, why: "502" } })).toBe("unknown checks-unreadable");
    expect(said([ci("success")], { requiredChecks: { ok: false, why: "403" } })).toBe("unknown checks-unreadable");
  });
});
