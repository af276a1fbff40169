/** How bad a finding is: `error` needs somebody now, `warning` needs somebody soon, `note` is good to know. */
export type Severity = "error" | "warning" | "note";

/**
 * One thing about the environments that somebody should see to. What could not be read is a finding too: silence would look
 * like "all is well" (R58, R73).
 */
export interface Finding {
  /**
   * Stable as long as the fault is the same: `<auditor>/<reason>`, and what it is about where there can be several, as in
   * `upkeep/unpinned-action/deploy.yml:actions/checkout`. Never a time, a count or an age.
   */
  readonly id: string;
  readonly severity: Severity;
  /** `null` when it is about the repository as a whole. */
  readonly environment: string | null;
  /** What is wrong, in a sentence or two. Plain text. */
  readonly message: string;
  /** What a person can do: the line to add, the click to make. */
  readonly fix: string;
  /** Where it stands, from the root of the repository; lines and columns count from 1. */
  readonly file?: { readonly path: string; readonly line?: number; readonly column?: number };
  /** Addresses of what it rests on. */
  readonly evidence: readonly string[];
}

/** The auditor and the reason of a finding: what its documentation explains, and what a rule is in SARIF. */
export function ruleOf({ id }: Pick<Finding, "id">): string {
  return id.split("/").slice(0, 2).join("/");
}
