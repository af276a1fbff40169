/**
 * The two kinds of error. A `UserError` is something a person can mend: one clear line and how. Everything else is ours or
 * GitHub's. Errors of other rooms need no base class: an `Error` with a string `reason` (and maybe `hint`) is read alike.
 */

export interface UserErrorOptions {
  /** A stable kebab-case code; becomes the output `reason`. */
  readonly reason: string;
  /** The likely cause and the line to add or the click to make. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  /** Where it is wrong, for the annotation. */
  readonly at?: Place | undefined;
}

/** A place in a file of the repository; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export class UserError extends Error {
  readonly reason: string;
  readonly hint: string | undefined;
  readonly at: Place | undefined;

  constructor(message: string, options: UserErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "UserError";
    this.reason = options.reason;
    this.hint = options.hint;
    this.at = options.at;
  }
}

/** An error as the log, the outputs and the summary show it. */
export interface Explanation {
  readonly reason: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly at: Place | undefined;
  /** The stack and every cause, for the debug log. */
  readonly detail: string;
}

/** Explains whatever was thrown, also what is not an `Error`. Never throws. */
export function explain(thrown: unknown): Explanation {
  const detail = chain(thrown);
  if (!(thrown instanceof Error)) {
    return { reason: "internal-error", message: `stopped: ${textOf(thrown)}`, hint: defect, at: undefined, detail };
  }
  const message = thrown.message === "" ? thrown.name : thrown.message;
  const hint = stringField(thrown, "hint");
  if (thrown instanceof UserError) return { reason: thrown.reason, message, hint, at: thrown.at, detail };
  const reason = stringField(thrown, "reason");
  if (reason !== undefined && kebab.test(reason)) return { reason, message, hint, at: undefined, detail };
  const kind = stringField(thrown, "kind");
  if (kind !== undefined && kebab.test(kind) && stringField(thrown, "request") !== undefined) {
    return { reason: `github-${kind}`, message, hint: sentence(hint) ?? githubHints[kind], at: undefined, detail };
  }
  return { reason: "internal-error", message, hint: hint ?? defect, at: undefined, detail };
}

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const defect =
  "This is not something a workflow can cause: please report it, with the log of a re-run with debug logging enabled.";

/** What usually stands behind a failed request to GitHub, when the request itself did not say more. */
const githubHints: Readonly<Record<string, string>> = {
  "not-found": "Either it does not exist, or the token may not see it: check the name and the job's `permissions:`.",
  forbidden: "The token may not do this: add the missing scope to the job's `permissions:`.",
  unauthorized: "The token is wrong or has expired: leave `token:` out to use the job's own token.",
  "rate-limited": "GitHub's rate limit did not free up in time: run the step again later, nothing was decided.",
  unavailable: "GitHub did not answer: see https://www.githubstatus.com and run the step again.",
  ambiguous:
    "GitHub's answer was lost, so it is not known whether the change was made: run the step again, it looks first.",
};

/** GitHub's hints are written to stand after a colon; here they stand alone. */
function sentence(hint: string | undefined): string | undefined {
  return hint === undefined ? undefined : hint.charAt(0).toUpperCase() + hint.slice(1);
}

function stringField(error: Error, name: string): string | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
  return typeof found === "string" && found !== "" ? found : undefined;
}

function chain(thrown: unknown): string {
  const lines: string[] = [];
  let current = thrown;
  for (let depth = 0; depth < 8 && current !== undefined && current !== null; depth++) {
    const prefix = depth === 0 ? "" : "caused by: ";
    if (!(current instanceof Error)) {
      lines.push(prefix + textOf(current));
      break;
    }
    lines.push(prefix + (current.stack ?? current.message));
    current = current.cause;
  }
  return lines.join("\n");
}

function textOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  try {
    return JSON.stringify(thrown) ?? String(thrown);
  } catch {
    return typeof thrown;
  }
}
