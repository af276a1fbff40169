import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JobFact } from "../../../src/github/runs.ts";
import { Stop } from "../../../src/promotion/stop.ts";
import { endingOf } from "../../../src/promotion/verification/whole-run.ts";

const job = (id: number, says: Partial<JobFact> = {}): JobFact => ({
  ...{ id, name: `job ${id}`, status: "completed", conclusion: "success", url: null },
  ...says,
});
const OWN = job(9, { name: "verify", status: "in_progress", conclusion: null });
const reasonOf = (jobs: readonly JobFact[], own: number | null = 9) => {
  try {
    const ending = endingOf(jobs, own);
    return ending.outcome === "success" ? "success" : ending.reason;
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
};

describe("a deployment in several jobs", () => {
  test("went well when every other job of the run did", () => {
    expect(reasonOf([job(1), job(2), OWN])).toBe("success");
  });

  test.each(["failure", "cancelled", "skipped", "neutral", "timed_out", "action_required", "SUCCESS", null])(
    "failed when one job ended %j: what was skipped has deployed nothing (R106)",
    (conclusion) => {
      expect(reasonOf([job(1), job(2, { conclusion }), OWN])).toBe("job-failed");
    },
  );

  // GitHub makes the record of a job that waits for `needs:` when its time has come; should it be listed earlier, it waits.
  test.each(["queued", "in_progress", "waiting", "pending", "requested", "something-new"])(
    "is not over while a job is %s, also one that comes after the one with verify",
    (status) => {
      expect(reasonOf([job(1), job(2, { status, conclusion: null }), OWN])).toBe("jobs-running");
    },
  );

  test("nobody can say where the own job is not known, and nothing was deployed where it is the only one", () => {
    expect(reasonOf([job(1), OWN], null)).toBe("jobs-running");
    expect(reasonOf([job(1)], 9)).toBe("jobs-running");
    expect(reasonOf([], 9)).toBe("jobs-running");
    expect(reasonOf([OWN])).toBe("job-failed");
  });

  test("is a success exactly when all others completed with success, and there is one", () => {
    const status = fc.constantFrom("completed", "completed", "queued", "in_progress");
    const conclusion = fc.constantFrom("success", "success", "success", "failure", "skipped", "cancelled", null);
    fc.assert(
      fc.property(fc.array(fc.record({ status, conclusion }), { maxLength: 6 }), (all) => {
        const jobs = all.map((says, index) => job(index + 10, says));
        const well =
          jobs.length > 0 && all.every((each) => each.status === "completed" && each.conclusion === "success");
        expect(reasonOf([...jobs, OWN]) === "success").toBe(well);
      }),
    );
  });
});
