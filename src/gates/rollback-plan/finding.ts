import { type GateResult, passed, type Verdict } from "../gate.ts";

const GATE = "rollback-plan";

/** What one check of a plan found. */
export interface Finding {
  /** The check's name, such as `artifact app`. */
  readonly check: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly message: string;
  readonly unblock: string;
  /** What people should know although it went well. */
  readonly note?: string;
}

/** A check that went well, for those who want to see what was looked at. */
export function good(check: string, message: string): Finding {
  return { check, verdict: "pass", reason: "rollback-plan-proven", message, unblock: "" };
}

/** A check that is no wall, and has something to say all the same. */
export function told(check: string, note: string): Finding {
  return { ...good(check, note), note };
}

export function bad(check: string, reason: string, message: string, unblock: string): Finding {
  return { check, verdict: "fail", reason, message, unblock };
}

export function unread(check: string, why: string): Finding {
  return {
    check,
    verdict: "unknown",
    reason: "rollback-plan-unreadable",
    message: `${check}: ${why}`,
    unblock: "Give the job the permission that is named, or run it again if GitHub was not reachable.",
  };
}

/** What went wrong, each check by itself; one pass when nothing did. */
export function resultsOf(findings: readonly Finding[], pass: { readonly reason: string; readonly message: string }) {
  const open = findings.filter(({ verdict }) => verdict !== "pass");
  if (open.length === 0) return [passed(GATE, pass.reason, pass.message)];
  return open.map(
    ({ check, verdict, reason, message, unblock }): GateResult => ({
      gate: GATE,
      item: check,
      verdict,
      reason,
      message,
      evidence: [],
      unblock,
    }),
  );
}
