import type { CheckFacts, StatusFact } from "../../github/commit-facts.ts";
import { type Finding, judgeReported, neverReported } from "./finding.ts";

/** A commit status that must be good, and the account that must have set it. */
export interface RequiredStatus {
  readonly name: string;
  /** A login; that of an app ends with `[bot]`. */
  readonly statusBy: string;
}

/**
 * The newest status of a context, if the account that the policy names has set it (R63): anybody with write access can set
 * one, so a newer one of somebody else takes the proof away.
 */
export function judgeStatus(checks: CheckFacts, { name, statusBy }: RequiredStatus): Finding {
  const status = checks.statuses.find(({ context }) => context === name);
  if (status === undefined) return neverReported(name);
  if (!isBy(status, statusBy)) return untrusted(name, status, `, and not by ${statusBy}`);
  return judgeReported({ name, ...asCheck(status.state), url: undefined }, []);
}

/** GitHub reads logins without regard to case, and GraphQL gives those of apps without their `[bot]`. */
function isBy({ creator }: StatusFact, login: string): boolean {
  if (creator === null) return false;
  const app = login.endsWith("[bot]");
  const wanted = app ? login.slice(0, -"[bot]".length) : login;
  return creator.bot === app && folded(creator.login.replace(/\[bot\]$/, "")) === folded(wanted);
}

/** ASCII only: other letters have no place in logins (R2). */
function folded(login: string): string {
  return login.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

function asCheck(state: string): { readonly status: string; readonly conclusion: string | null } {
  switch (state) {
    case "pending":
    case "expected":
      return { status: state, conclusion: null };
    default:
      return { status: "completed", conclusion: state };
  }
}

/** A status is there, but proves nothing: say so, instead of "never reported". */
export function untrusted(name: string, { creator }: StatusFact, but: string): Finding {
  return {
    name,
    verdict: "fail",
    reason: "checks-status-untrusted",
    says: `was only reported as a commit status by ${creator?.login ?? "somebody"}${but}`,
    evidence: [],
  };
}
