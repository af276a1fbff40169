import type { Verdict } from "../gate.ts";

/** What one required check or workflow says. */
export interface Finding {
  readonly name: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Completes the sentence "<name> …". */
  readonly says: string;
  readonly evidence: readonly string[];
}

/** The state of one thing that GitHub reports with a status and a conclusion. */
export interface Reported {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly url: string | undefined;
}

/**
 * Success is the only conclusion that passes, unless the policy allows `skipped` or `neutral` by name. Everything else,
 * also words GitHub may invent later, fails; what has not completed waits (R64, R77).
 */
export function judgeReported(reported: Reported, allow: readonly string[]): Finding {
  const { name, status, conclusion, url } = reported;
  const evidence = url === undefined ? [] : [url];
  if (status !== "completed") {
    return { name, verdict: "wait", reason: "checks-running", says: `is ${status.replaceAll("_", " ")}`, evidence };
  }
  if (conclusion === "success") return { name, verdict: "pass", reason: "checks-passed", says: "passed", evidence };
  if (conclusion !== null && allow.includes(conclusion)) {
    return {
      name,
      verdict: "pass",
      reason: "checks-passed",
      says: `ended ${conclusion}, which the policy allows`,
      evidence,
    };
  }
  return {
    name,
    verdict: "fail",
    reason: "checks-failed",
    says: `ended with ${conclusion ?? "no conclusion"}`,
    evidence,
  };
}

/** Something that had to report and did not: never a pass (R64). */
export function neverReported(name: string): Finding {
  return { name, verdict: "fail", reason: "checks-missing", says: "never reported for this commit", evidence: [] };
}

/** The check is the asking job's own, which cannot have ended while it asks. */
export function asksItself(name: string): Finding {
  return {
    name,
    verdict: "wait",
    reason: "checks-running",
    says: "is the asking job, which has not ended",
    evidence: [],
  };
}
