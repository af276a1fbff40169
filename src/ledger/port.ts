/** The one branch the ledger lives on, as far as an append needs it. Built for GitHub by `githubLedger`. */
export interface LedgerPort {
  /**
   * One commit on top of `expectedHead`, or nothing at all: a compare-and-swap, sent once and never blindly repeated (R69).
   * Throws when it certainly did not happen, for instance because a rate limit outlasts the deadline.
   */
  commit(commit: LedgerCommit): Promise<CommitOutcome>;
  /** Looks on the branch, in the commits after `since`, for one whose body has the exact line `marker` (R70). */
  find(search: { readonly since: string; readonly marker: string }): Promise<FindOutcome>;
}

export interface LedgerCommit {
  readonly expectedHead: string;
  readonly headline: string;
  readonly body: string;
  readonly additions: readonly { readonly path: string; readonly contents: string }[];
}

/** `stale`: the branch points elsewhere. `ambiguous`: the answer was lost. `refused`: a rule or permission forbids it. */
export type CommitOutcome =
  | { readonly kind: "committed"; readonly oid: string }
  | { readonly kind: "stale" }
  | { readonly kind: "ambiguous"; readonly cause: Error }
  | { readonly kind: "refused"; readonly why: string };

/** `absent` says where the branch points now; `missing`: there is no such branch. */
export type FindOutcome =
  | { readonly kind: "found"; readonly oid: string }
  | { readonly kind: "absent"; readonly head: string }
  | { readonly kind: "missing" };
