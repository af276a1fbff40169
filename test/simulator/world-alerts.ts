/** Security alerts of a repository's default branch. */

export type AlertState = "open" | "fixed" | "dismissed";

export interface Alert {
  readonly number: number;
  state: AlertState;
  /** Of a code scanning alert without a security severity: `null`. */
  readonly severity: "low" | "medium" | "high" | "critical" | null;
  /** The package, rule or kind of secret. */
  readonly about: string;
  readonly created_at: string;
}

export interface Analysis {
  readonly id: number;
  readonly ref: string;
  readonly commit_sha: string;
  readonly created_at: string;
  readonly error: string;
}

/** A kind that is left out is switched off. */
export interface Alerts {
  dependabot?: Alert[];
  codeScanning?: { readonly alerts: Alert[]; readonly analyses: Analysis[] };
  secretScanning?: Alert[];
}
