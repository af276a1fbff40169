import type { IncomingHead } from "./transport.ts";

export interface LimitedAnswer extends Pick<IncomingHead, "status" | "headers"> {
  readonly data: unknown;
}

/** How long to stay away after a rate-limit answer. */
export interface RateLimit {
  /** Milliseconds. */
  readonly wait: number;
  readonly reason: string;
}

const MINUTE = 60_000;

/**
 * Reads a rate-limit answer, which GitHub gives before it does anything, so that even a create may be sent again (R72):
 * `retry-after` exactly; `x-ratelimit-remaining: 0` until the reset and one second more; otherwise a minute, doubled with
 * each wait before. Source: docs.github.com, "Rate limits for the REST API" and "… for the GraphQL API".
 *
 * @param now the answer's `Date` header, or the runner's clock without one
 * @param waits how often this request has waited already
 * @returns `null` when the answer is not about a rate limit
 */
export function rateLimitOf(answer: LimitedAnswer, now: Date, waits: number): RateLimit | null {
  const exhausted = answer.headers.get("x-ratelimit-remaining")?.trim() === "0";
  if (!isLimited(answer, exhausted)) return null;
  const after = retryAfter(answer.headers.get("retry-after"), now);
  if (after !== null) return { wait: after, reason: "GitHub asked to retry later (retry-after)" };
  const reset = exhausted ? untilReset(answer.headers.get("x-ratelimit-reset"), now) : null;
  if (reset !== null) return { wait: reset, reason: "the token's hourly rate limit is used up" };
  return { wait: MINUTE * 2 ** waits, reason: "GitHub's secondary rate limit" };
}

function isLimited(answer: LimitedAnswer, exhausted: boolean): boolean {
  switch (answer.status) {
    case 429:
      return true;
    case 403:
      return exhausted || answer.headers.has("retry-after") || LIMIT_WORDS.test(messageOf(answer.data));
    case 200:
      return isGraphqlLimit(answer.data);
    default:
      return false;
  }
}

const LIMIT_WORDS = /rate limit|abuse detection/i;

/** GraphQL reports its limits with status 200, `data: null` and an error of type RATE_LIMITED. */
function isGraphqlLimit(data: unknown): boolean {
  if (typeof data !== "object" || data === null || !("errors" in data) || !Array.isArray(data.errors)) return false;
  // A mutation that gave something was executed, whatever else is said.
  if ("data" in data && data.data !== null && !isEmptyData(data.data)) return false;
  return data.errors.some((error: unknown) => {
    if (typeof error !== "object" || error === null) return false;
    return ("type" in error && error.type === "RATE_LIMITED") || /rate limit/i.test(messageOf(error));
  });
}

function isEmptyData(data: unknown): boolean {
  return typeof data === "object" && data !== null && Object.values(data).every((value) => value === null);
}

function messageOf(data: unknown): string {
  return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string"
    ? data.message
    : "";
}

function retryAfter(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  // An HTTP date begins with the day's name; Date.parse alone would take "soon 5" for a date.
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

function untilReset(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? "";
  return /^\d{1,12}$/.test(value) ? Math.max(0, Number(value) * 1_000 - now.getTime()) + 1_000 : null;
}
