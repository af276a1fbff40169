import { describe, expect, test } from "vitest";
import { OWN_CHECKS, outcomeOfRun } from "../../../src/gates/checks/own.ts";
import { check, suite } from "../facts.ts";

const ours = check(`${OWN_CHECKS}staging`, "failure");
const ended = (conclusion: string, ...jobs: readonly (readonly [string, string | null, string?])[]) =>
  outcomeOfRun(suite({ conclusion, checks: [...jobs.map(([name, end, status]) => check(name, end, status)), ours] }));

describe("a verdict of ours that GitHub filed under somebody's run", () => {
  test("does not make that run red", () => {
    expect(ended("failure", ["build", "success"])).toEqual({ status: "completed", conclusion: "success" });
    expect(ended("failure", ["build", "success"], ["docs", "skipped"]).conclusion).toBe("success");
  });

  test("never hides what is red, open, or unknown in it (R64)", () => {
    expect(ended("failure", ["build", "success"], ["test", "failure"]).conclusion).toBe("failure");
    expect(ended("failure", ["build", "success"], ["test", "timed_out"]).conclusion).toBe("timed_out");
    expect(ended("failure", ["build", "success"], ["test", "a word of tomorrow"]).conclusion).toBe(
      "a word of tomorrow",
    );
    expect(ended("failure", ["build", "success"], ["test", null, "in_progress"])).toEqual({
      status: "in_progress",
      conclusion: null,
    });
    expect(ended("failure", ["build", "skipped"]).conclusion).toBe("failure");
    expect(ended("failure").conclusion).toBe("failure");
  });

  test("is all the same where there is none: GitHub's word for the run counts", () => {
    expect(outcomeOfRun(suite({ conclusion: "failure", checks: [check("build", "success")] })).conclusion).toBe(
      "failure",
    );
  });
});
