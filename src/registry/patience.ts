import type { Clock } from "./clock.ts";
import { RegistryFailure, refusal } from "./errors.ts";
import { readText, words } from "./read-answer.ts";
import { retryAfter } from "./retry-after.ts";
import { type Answer, TransportError } from "./transport.ts";

/** How long and how often to try. */
export interface Patience {
  readonly clock: Clock;
  /** Milliseconds of the longest single wait that a registry may ask for. */
  readonly longestWait: number;
}

export const MOST_TRIES = 6;
const LARGEST_REFUSAL = 1_000_000;

/** Answers that say nothing about the request and may be different the next time. */
export function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status === 500 || (status >= 502 && status <= 504);
}

/**
 * Tries until there is an answer that is not a passing one, with full jitter between tries and the wait that the registry
 * asks for. Everything sent this way can be repeated: it names its bytes by digest (R69).
 *
 * @throws RegistryFailure `unavailable`, `rate-limited`, `address-refused`, `certificate`
 */
export async function persist(patience: Patience, what: string, attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt().catch((error: unknown) => passing(error, what));
    if (!(outcome instanceof TransportError) && !isPassing(outcome.status)) return outcome;
    await pause(patience, { what, tries, outcome });
  }
}

/** A lost connection, to be tried again; anything else is thrown on. */
export function passing(error: unknown, what: string): TransportError {
  if (!(error instanceof TransportError)) throw error;
  if (error.stage === "lost") return error;
  // Another try would meet the same certificate.
  const kind = error.stage === "untrusted" ? "certificate" : "address-refused";
  throw new RegistryFailure({ kind, message: `${what}: ${error.message}`, cause: error });
}

/** Waits before the next try, or throws when there is to be none. */
export async function pause(
  patience: Patience,
  o: { readonly what: string; readonly tries: number; readonly outcome: Answer | TransportError },
): Promise<void> {
  const { clock, longestWait } = patience;
  const { what, tries, outcome } = o;
  if (outcome instanceof TransportError) {
    if (tries >= MOST_TRIES) {
      const message = `${what}: ${outcome.message}, ${tries} times`;
      throw new RegistryFailure({ kind: "unavailable", message, cause: outcome });
    }
    await clock.sleep(jitter(clock, tries));
    return;
  }
  const asked = retryAfter(outcome.headers, clock.now());
  if (tries >= MOST_TRIES || (asked ?? 0) > longestWait) {
    const said = words(await readText(outcome, LARGEST_REFUSAL).catch(() => ""));
    const wait = asked === undefined ? said : `${said} (retry after ${Math.ceil(asked / 1_000)} s)`.trim();
    throw refusal({ what, status: outcome.status, words: wait });
  }
  outcome.body.destroy();
  await clock.sleep(asked === undefined ? jitter(clock, tries) : asked + clock.random() * 1_000);
}

/** Milliseconds: full jitter, doubling from one second to twenty. */
function jitter(clock: Clock, tries: number): number {
  return clock.random() * Math.min(20_000, 500 * 2 ** tries);
}
