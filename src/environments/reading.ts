import { isFailure } from "../github/errors.ts";
import type { Finding, Severity } from "./finding.ts";

/** Something that was read, or why it could not be and what would show it: which token, which permission. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string; readonly fix: string };

/** Something that an auditor cannot do without was not read. */
export class Unread extends Error {
  override readonly name = "Unread";
  readonly fix: string;

  constructor({ why, fix }: { readonly why: string; readonly fix: string }) {
    super(why);
    this.fix = fix;
  }
}

/**
 * Reads one thing, so that it fails alone. `fix` names the token or permission that would show it; GitHub's own hint is kept
 * beside it. A rate limit is thrown on: the whole step ends `deferred` then (R72).
 */
export async function reading<T>(fix: string, read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (failure) {
    if (isFailure(failure, "rate-limited")) throw failure;
    const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
    return { ok: false, why, fix: isFailure(failure, "unavailable") ? AGAIN : fix };
  }
}

const AGAIN = "GitHub did not answer: run the audit again.";

/**
 * The finding for what could not be read: nobody knows whether all is well, so it is as bad as what might be there (R58).
 */
export function unreadable(
  id: string,
  what: string,
  { why, fix }: { readonly why: string; readonly fix: string },
  o: { readonly severity?: Severity; readonly environment?: string } = {},
): Finding {
  return {
    id,
    severity: o.severity ?? "error",
    environment: o.environment ?? null,
    message: `${what} could not be read, so nobody knows: ${why}`,
    fix,
    evidence: [],
  };
}
