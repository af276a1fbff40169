import { permissionHint } from "./permissions.ts";

/**
 * Why a request to GitHub gave no usable answer. None of them is a decision (R73).
 *
 * - `ambiguous`: the answer of a create or compare-and-swap was lost; it may have happened. Read back before anything else (R70).
 * - `rate-limited`: waiting longer would pass the deadline; the caller ends `deferred` (R72).
 * - `unavailable`: reads and idempotent writes failed after all retries, or a request never left this machine.
 * - `unexpected`: GitHub answered something this program does not understand; never a pass (R77).
 */
export type FailureKind =
  | "not-found"
  | "forbidden"
  | "unauthorized"
  | "conflict"
  | "unprocessable"
  | "gone"
  | "rate-limited"
  | "ambiguous"
  | "unavailable"
  | "unexpected";

export interface FailureFacts {
  readonly kind: FailureKind;
  /** What was asked: "POST /repos/octo/shop/deployments" or "graphql Snapshot". */
  readonly request: string;
  readonly message: string;
  readonly status?: number | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** The one error that `src/github` throws. */
export class GitHubFailure extends Error {
  override readonly name = "GitHubFailure";
  readonly kind: FailureKind;
  /** The HTTP status, when there was an answer. */
  readonly status: number | undefined;
  readonly request: string;
  /** The line to add or the thing to click, when it is known. */
  readonly hint: string | undefined;

  constructor(facts: FailureFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = facts.kind;
    this.status = facts.status;
    this.request = facts.request;
    this.hint = facts.hint;
  }
}

/** Whether `error` is a {@link GitHubFailure} of one of the given kinds (of any kind when none is given). */
export function isFailure(error: unknown, ...kinds: readonly FailureKind[]): error is GitHubFailure {
  return error instanceof GitHubFailure && (kinds.length === 0 || kinds.includes(error.kind));
}

/** An answer that this program does not understand (R77). */
export function unexpected(request: string, what: string): GitHubFailure {
  return new GitHubFailure({ kind: "unexpected", request, message: `${request}: ${what}` });
}

/** The refusal of a request, from an answer's status, message and headers. */
export function refusal(o: {
  readonly request: string;
  readonly status: number;
  readonly data: unknown;
  readonly headers: ReadonlyMap<string, string>;
}): GitHubFailure {
  const kind = kindOfStatus(o.status);
  return new GitHubFailure({
    kind,
    request: o.request,
    status: o.status,
    hint: hintFor(kind, o.headers),
    message: `${o.request}: GitHub answered ${o.status}${explanation(o.data, o.headers)}`,
  });
}

function kindOfStatus(status: number): FailureKind {
  switch (status) {
    case 400:
    case 422:
      return "unprocessable";
    case 401:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 404:
      return "not-found";
    case 409:
      return "conflict";
    case 410:
      return "gone";
    default:
      return "unexpected";
  }
}

function hintFor(kind: FailureKind, headers: ReadonlyMap<string, string>): string | undefined {
  const permission = permissionHint(headers.get("x-accepted-github-permissions"));
  if (kind === "forbidden") return permission;
  // GitHub answers 404 to hide what a token may not see.
  if (kind === "not-found" && permission !== undefined) return `if it does exist, ${permission}`;
  if (kind === "unauthorized") return "the token is wrong or has expired; check the `token` input";
  return undefined;
}

/** GitHub's own words; its `errors` list often holds the only useful part. */
function explanation(data: unknown, headers: ReadonlyMap<string, string>): string {
  const target = headers.get("location");
  if (target !== undefined) return `: moved to ${target.slice(0, 300)}`;
  if (typeof data !== "object" || data === null) return "";
  const message = "message" in data && typeof data.message === "string" ? data.message : "";
  const details = "errors" in data && Array.isArray(data.errors) ? JSON.stringify(data.errors) : "";
  const text = [message, details].filter((part) => part !== "").join(" ");
  return text === "" ? "" : `: ${text.slice(0, 1_000)}`;
}
