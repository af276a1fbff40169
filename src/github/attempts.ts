import type { Clock } from "./clock.ts";
import { GitHubFailure, refusal } from "./errors.ts";
import { type RateLimit, rateLimitOf } from "./rate-limit.ts";
import { TransportError } from "./transport.ts";

/**
 * What sending a request twice would do (R69). `read`: nothing. `idempotent`: the same as once. `create`: a second object,
 * or a second turn of a compare-and-swap, so it is sent once and its lost answer is `ambiguous`.
 */
export type Effect = "read" | "idempotent" | "create";

/** An answer with its JSON read; `data` is `undefined` when there is no body. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly data: unknown;
}

export interface Patience {
  readonly clock: Clock;
  readonly deadline?: Date | undefined;
}

export interface Sending {
  readonly effect: Effect;
  /** For messages. */
  readonly request: string;
  /** Sends it once, whatever the status of the answer; throws `TransportError`. */
  send(): Promise<Answer>;
  /** Whether an answer below 500 still means that GitHub failed and a read is worth repeating. */
  isBroken?(answer: Answer): boolean;
}

/** Sends of one request in all, when answers get lost. */
const MOST_SENDS = 5;
/** Waits for a rate limit of one request (R72). */
const MOST_WAITS = 5;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 16_000;

/**
 * Sends until there is an answer that says something: 5xx and lost answers are sent again with full jitter unless the
 * effect is `create`; rate limits are waited out for every effect. Any status below 500 is returned.
 *
 * @throws GitHubFailure `ambiguous`, `unavailable`, `rate-limited`, or `unexpected` for an answer that cannot be used.
 */
export async function sendPatiently(patience: Patience, o: Sending): Promise<Answer> {
  let waits = 0;
  let sends = 1;
  for (;;) {
    const outcome = await sendOnce(o);
    const limit = outcome instanceof GitHubFailure ? null : limitOf(outcome, patience.clock, waits);
    if (!(outcome instanceof GitHubFailure) && limit !== null) {
      if (waits === MOST_WAITS || !fits(patience, limit.wait)) throw rateLimited(o.request, outcome.status, limit);
      waits += 1;
      await patience.clock.sleep(limit.wait);
      continue;
    }
    const wait = patience.clock.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (sends - 1));
    const again = o.effect !== "create" && sends < MOST_SENDS && fits(patience, wait) && isTransient(outcome, o);
    if (!again) {
      if (outcome instanceof GitHubFailure) throw outcome;
      return outcome;
    }
    sends += 1;
    await patience.clock.sleep(wait);
  }
}

/** The `Date` header of an answer. */
export function dateOf(headers: ReadonlyMap<string, string>): Date | null {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? null : new Date(time);
}

function sendOnce(o: Sending): Promise<Answer | GitHubFailure> {
  return o.send().then(
    (answer) => (answer.status >= 500 ? serverFailure(answer, o) : answer),
    (error: unknown) => transportFailure(error, o),
  );
}

function isTransient(outcome: Answer | GitHubFailure, o: Sending): boolean {
  if (outcome instanceof GitHubFailure) return outcome.kind === "unavailable";
  return o.isBroken?.(outcome) === true;
}

function limitOf(answer: Answer, clock: Clock, waits: number): RateLimit | null {
  return rateLimitOf(answer, dateOf(answer.headers) ?? clock.now(), waits);
}

function transportFailure(error: unknown, o: Sending): GitHubFailure {
  if (!(error instanceof TransportError)) {
    const message = `${o.request}: ${error instanceof Error ? error.message : String(error)}`;
    return new GitHubFailure({ kind: "unexpected", request: o.request, message, cause: error });
  }
  const message = `${o.request}: ${error.message}`;
  switch (error.stage) {
    case "not-sent":
      return new GitHubFailure({ kind: "unavailable", request: o.request, message, cause: error });
    case "lost":
      return new GitHubFailure({ kind: lostKind(o.effect), request: o.request, message, cause: error });
    case "unusable":
      return new GitHubFailure({
        kind: o.effect === "create" ? "ambiguous" : "unexpected",
        request: o.request,
        message,
        cause: error,
      });
  }
}

function serverFailure(answer: Answer, o: Sending): GitHubFailure {
  const { message } = refusal({ ...o, status: answer.status, data: answer.data, headers: answer.headers });
  return new GitHubFailure({ kind: lostKind(o.effect), request: o.request, status: answer.status, message });
}

function lostKind(effect: Effect): "ambiguous" | "unavailable" {
  return effect === "create" ? "ambiguous" : "unavailable";
}

function fits(patience: Patience, wait: number): boolean {
  return patience.deadline === undefined || patience.clock.now().getTime() + wait < patience.deadline.getTime();
}

function rateLimited(request: string, status: number, limit: RateLimit): GitHubFailure {
  return new GitHubFailure({
    kind: "rate-limited",
    request,
    status,
    message: `${request}: ${limit.reason}; it would take ${Math.ceil(limit.wait / 1_000)} s more than there is time for`,
    hint: "run it again later; nothing was decided",
  });
}
