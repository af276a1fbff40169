import { describe, expect, test } from "vitest";
import type { UpstreamRun } from "../../src/gates/gate.ts";
import { type Failure, judgeFailure } from "../../src/promotion/failure-proof.ts";
import type { Judgement } from "../../src/promotion/judging-proof.ts";
import { facts, upstreamRun } from "../gates/facts.ts";
import { RUN } from "../ledger/sample.ts";

/** What the ledger calls a failure is one only where GitHub says so (R101, design.md section 6). */
const about = facts({ environment: "staging" });
const failure: Failure = { id: "p-staging-7", run: 807, reason: "job-failure", judgement: undefined };

function said(run: Partial<UpstreamRun>, of: Partial<Failure> = {}, where = about): string {
  const found = upstreamRun({ conclusion: "failure", whole: "failure", ...run });
  const results = judgeFailure(where, where.environment, { ...failure, ...of }, { ok: true, value: found });
  const [refused, ...others] = results.map(({ verdict, reason, message }) => `${verdict} ${reason}: ${message}`);
  expect(others).toEqual([]);
  return refused ?? "opens";
}

describe("a failed deployment goes back by itself", () => {
  test.each(["failure", "cancelled", "timed_out"])("when the job that deployed ended with %s", (conclusion) => {
    expect(said({ conclusion })).toBe("opens");
  });

  test.each<[string, Partial<UpstreamRun>, string]>([
    ["of another workflow", { path: ".github/workflows/ci.yml" }, "is of .github/workflows/ci.yml"],
    ["on another branch", { branch: "feature" }, "did not run on main"],
    ["on no branch", { branch: null }, "did not run on main"],
    ["of a fork", { repository: 78 }, "did not run on main"],
    ["of a repository that is gone", { repository: null }, "did not run on main"],
    ["that ended well", { conclusion: "success" }, "ended with success"],
    ["that has no conclusion", { conclusion: null }, "ended with no conclusion"],
    ["that has an empty conclusion", { conclusion: "" }, "ended with "],
  ])("not by a run %s", (_name, run, why) => {
    expect(said(run)).toMatch(/^fail rollback-unproven: /);
    expect(said(run)).toContain(why);
  });

  test("a job that goes on is waited for, also with a status that GitHub invents later (R77)", () => {
    for (const status of ["in_progress", "done"])
      expect(said({ status, conclusion: null })).toMatch(/^wait rollback-unfinished: /);
  });

  test("the job that has just settled it asks at once, from the right workflow and branch alone", () => {
    const here = { ...about, calling: { run: failure.run, job: "deploy", checkRun: null } };
    expect(said({ status: "in_progress", conclusion: null }, {}, here)).toBe("opens");
    expect(said({ status: "in_progress", branch: "feature" }, {}, here)).toMatch(/^fail/);
    expect(said({ status: "in_progress", path: ".github/workflows/ci.yml" }, {}, here)).toMatch(/^fail/);
  });

  test("a run that could not be read is neither yes nor no (R73)", () => {
    const results = judgeFailure(about, about.environment, failure, { ok: false, why: "502" });
    expect(results).toMatchObject([{ verdict: "unknown", reason: "rollback-unreadable" }]);
  });
});

describe("a verification that found something wrong", () => {
  test("in the run that deployed is proven by the end of that run, not by the job that deployed", () => {
    const of = { reason: "verification-failed" };
    expect(said({ conclusion: "success", whole: "failure" }, of)).toBe("opens");
    expect(said({ conclusion: "failure", whole: "success" }, of)).toMatch(/^fail rollback-unproven: /);
    const { whole: _, ...job } = upstreamRun({ conclusion: "failure" });
    const found = { ok: true, value: job } as const;
    const results = judgeFailure(about, about.environment, { ...failure, ...of }, found);
    expect(results).toMatchObject([{ verdict: "fail", reason: "rollback-unproven" }]);
  });

  test("elsewhere is proven there, and never by a deploying run that is not the environment's own", () => {
    const cited: Judgement["cited"] = {
      ...{ tests: null, at: "2026-11-22T10:01:00Z", seq: 40, run: { ...RUN, id: 903 } },
      ...({ verdict: "fail", reason: "verification-failed" } as const),
    };
    const judgement = { cited, found: { ok: false, why: "502" } } as const;
    const of = { reason: "verification-failed", judgement };
    expect(said({ conclusion: "success", whole: "success" }, of)).toMatch(/^unknown rollback-unreadable: /);
    expect(said({ branch: "feature" }, of)).toMatch(/^fail rollback-unproven: /);
    expect(said({ status: "in_progress" }, of)).toMatch(/^wait rollback-unfinished: /);
  });
});
