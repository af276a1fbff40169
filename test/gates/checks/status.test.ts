import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { judgeChecks } from "../../../src/gates/checks/gate.ts";
import { checksSchema } from "../../../src/gates/checks/schema.ts";
import { checksRule } from "../../../src/gates/checks/words.ts";
import type { StatusFact } from "../../../src/github/commit-facts.ts";
import { mistakesOf, production } from "../../policy/policies.ts";
import { facts, ruled } from "../facts.ts";

const by = (login: string, bot: boolean): StatusFact["creator"] => ({ id: 5, login, bot });

function said(statusBy: string | undefined, creator: StatusFact["creator"], state = "success"): string {
  const rule = { required: [statusBy === undefined ? "ci/old" : { name: "ci/old", "status-by": statusBy }] };
  const statuses = [{ context: "ci/old", state, creator, createdAt: "2026-11-22T09:00:00Z" }];
  const about = facts({ environment: ruled("checks", rule), checks: { suites: [], statuses } });
  const { verdict, reason } = judgeChecks(about, checksRule(v.parse(checksSchema, rule), "development"));
  return `${verdict} ${reason}`;
}

describe("a commit status (R63)", () => {
  test.each<[string, string | undefined, StatusFact["creator"], string]>([
    ["counts from the account that the policy names", "octo-ci", by("octo-ci", false), "pass checks-passed"],
    ["counts whatever the case of the login", "Octo-CI", by("octo-ci", false), "pass checks-passed"],
    ["counts from the app that the policy names", "octo-ci[bot]", by("octo-ci", true), "pass checks-passed"],
    ["is nothing from an app of an account's name", "octo-ci", by("octo-ci", true), "fail checks-status-untrusted"],
    ["is nothing from a person of an app's name", "octo-ci[bot]", by("octo-ci", false), "fail checks-status-untrusted"],
    ["is nothing from anybody else", "octo-ci", by("mallory", false), "fail checks-status-untrusted"],
    [
      "is nothing from a name that looks the same",
      "octo-ki",
      by("octo-\u212Ai", false),
      "fail checks-status-untrusted",
    ],
    ["is nothing from nobody", "octo-ci", null, "fail checks-status-untrusted"],
    ["is nothing where the policy names no account", undefined, by("octo-ci", false), "fail checks-status-untrusted"],
  ])("%s", (_name, statusBy, creator, expected) => {
    expect(said(statusBy, creator)).toBe(expected);
  });

  test.each([
    ["success", "pass checks-passed"],
    ["failure", "fail checks-failed"],
    ["error", "fail checks-failed"],
    ["pending", "wait checks-running"],
    ["expected", "wait checks-running"],
    ["excellent", "fail checks-failed"],
    ["", "fail checks-failed"],
  ])("that says %j: %s", (state, expected) => {
    expect(said("octo-ci", by("octo-ci", false), state)).toBe(expected);
  });

  test("that is not there never reported", () => {
    const rule = { required: [{ name: "ci/old", "status-by": "octo-ci" }] };
    const about = facts({ environment: ruled("checks", rule), checks: { suites: [], statuses: [] } });
    expect(judgeChecks(about, checksRule(v.parse(checksSchema, rule), "development")).reason).toBe("checks-missing");
  });
});

describe("the words of the gate", () => {
  const messages = (rule: string) => mistakesOf(production(`gates: { checks: ${rule} }`)).map(({ message }) => message);

  test("take a status with its account, and refuse one with an app too", () => {
    expect(messages("{ required: [{ name: ci/old, status-by: octo-ci }] }")).toEqual([]);
    expect(messages('{ required: [{ name: ci/old, status-by: "octo-ci[bot]" }] }')).toEqual([]);
    expect(messages("{ required: [{ name: a, app: b, status-by: c }] }").join()).toContain(
      'both "app" and "status-by"',
    );
    expect(messages("{ required: [{ name: a, status-by: 'no login' }] }")).toHaveLength(1);
  });

  test("production's range can only be narrowed with a reason", () => {
    expect(messages("{ range: all-commits }")).toEqual([]);
    expect(messages("{ range: release }").join()).toContain("production says all-commits");
    expect(messages("{ range: release, because: commits are tested together }")).toEqual([]);
    const staging = mistakesOf(
      "version: 1\nenvironments: { a: { preset: staging, gates: { checks: { range: release } } } }\n",
    );
    expect(staging).toEqual([]);
    expect(messages("{ allow: [skipped], because: x }").join()).toContain("names no check");
  });

  test.each([
    ["production", {}, "all-commits"],
    ["production", { range: "release" }, "release"],
    ["staging", {}, "release"],
    ["staging", { range: "all-commits" }, "all-commits"],
    ["development", { workflows: ["ci.yml"] }, "release"],
  ] as const)("in %s %j means %s", (preset, rule, expected) => {
    expect(checksRule(v.parse(checksSchema, rule), preset).range).toBe(expected);
  });
});
