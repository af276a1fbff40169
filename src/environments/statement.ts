import type { Finding, Severity } from "./finding.ts";

/** What one question about an environment came to. A gate shows all of them, an audit those that are no pass. */
export interface Statement {
  /** The part of the rule that it is about, such as `networks`. */
  readonly part: string;
  /** What tells it from others of the same part and reason; stable as long as the fault is the same. */
  readonly about: string;
  readonly verdict: "pass" | "fail" | "wait" | "unknown";
  /** Stable kebab-case code. */
  readonly reason: string;
  readonly message: string;
  /** What a person can do; empty for a pass. */
  readonly unblock: string;
  /** Links a person can open. */
  readonly evidence: readonly string[];
  /** Where it stands in the repository. */
  readonly file?: { readonly path: string; readonly line: number };
}

/** A statement that passed. */
export function holds(part: string, reason: string, message: string, evidence: readonly string[] = []): Statement {
  return { part, about: "", verdict: "pass", reason, message, unblock: "", evidence };
}

/**
 * What is no pass, as findings of an audit. The reasons of a gate begin with its name, which the auditor's name says already.
 */
export function findingsOf(
  statements: readonly Statement[],
  o: { readonly auditor: string; readonly environment: string; readonly severity: Severity },
): readonly Finding[] {
  return statements.flatMap(({ verdict, reason, about, message, unblock, file, evidence }): readonly Finding[] => {
    if (verdict === "pass") return [];
    const code = reason.startsWith(`${o.auditor}-`) ? reason.slice(o.auditor.length + 1) : reason;
    const id = [o.auditor, code, o.environment, about].filter((part) => part !== "").join("/");
    // Something that goes on is nothing to see to yet.
    const severity = verdict === "wait" ? "note" : o.severity;
    const finding: Finding = { id, severity, environment: o.environment, message, fix: unblock, evidence };
    return [file === undefined ? finding : { ...finding, file }];
  });
}
