/** A step stops before any effect. The reasons are stable codes; docs/why-blocked.md explains each. */
export type StopReason =
  | "ledger-none"
  | "ledger-missing"
  | "ledger-rewritten"
  | "ledger-unreadable"
  | "policy-missing"
  | "policy-unreadable"
  | "policy-invalid"
  | "environment-unknown"
  | "service-unknown"
  | "release-unknown"
  | "release-broken"
  | "matrix-refused"
  | "rollback-only"
  | "deferred"
  | "command-refused"
  | "not-allowed"
  | "people-unreadable"
  | "run-refused"
  | "recovery-refused"
  | "artifacts-refused"
  | "jobs-running"
  | "promotion-unknown"
  | "version-taken"
  | "approvals-unasked"
  | "approval-job-unknown"
  | "approval-unproven"
  | "approval-used";

/** What failed, and what a person can do about it. Never a denial of a promotion: nothing was judged (R73). */
export class Stop extends Error {
  override readonly name = "Stop";
  readonly reason: StopReason;
  readonly hint: string | undefined;

  constructor(reason: StopReason, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.hint = hint;
  }
}
