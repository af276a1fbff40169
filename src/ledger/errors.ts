/** The ledger, or something that claims to be part of it, cannot be trusted: everything stops, nothing is repaired (R88, R116). */
export class LedgerUnreadable extends Error {
  readonly reason = "ledger-unreadable";
  /** The first bad sequence number, where one can be named. */
  readonly seq: number | undefined;

  constructor(message: string, options: { readonly seq?: number; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "LedgerUnreadable";
    this.seq = options.seq;
  }
}

/** There is no ledger branch, but there was one: its Deployments are still there. It is never made anew by itself. */
export class LedgerMissing extends Error {
  readonly reason = "ledger-missing";

  constructor(branch: string, deployments: number) {
    super(
      `The ledger branch ${branch} is missing, but ${deployments} deployment(s) of this repository were recorded on one. ` +
        "Somebody deleted or renamed it: restore the branch (GitHub keeps deleted branches for a while, any clone has it).",
    );
    this.name = "LedgerMissing";
  }
}

/** The ledger was written by a newer version of this action; this one must not write to it (R95). */
export class ClientTooOld extends Error {
  readonly reason = "client-too-old";

  constructor(needed: number, ours: number) {
    super(
      `client_too_old: the ledger asks for protocol ${needed}, this version of env-actions speaks ${ours}. ` +
        "Nothing was written. A re-run uses the version the run started with: start a new run with the current version.",
    );
    this.name = "ClientTooOld";
  }
}

/** GitHub refused the write to the ledger branch for good: a rule on the branch, or a missing permission. */
export class LedgerRefused extends Error {
  readonly reason = "ledger-refused";

  constructor(why: string, options: { readonly cause?: unknown } = {}) {
    super(
      `GitHub refused to write to the ledger: ${why}. Nothing was recorded, so nothing may happen. ` +
        "The ledger branch needs `contents: write` in the job's permissions: and no rule that blocks direct pushes.",
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = "LedgerRefused";
  }
}

/** A decision asked for a record that the ledger's rules do not allow. The ledger is fine; the decision is wrong. */
export class ImpossibleDraft extends Error {
  readonly reason = "impossible-draft";

  constructor(cause: Error) {
    super(`This may not be written to the ledger: ${cause.message}`, { cause });
    this.name = "ImpossibleDraft";
  }
}
