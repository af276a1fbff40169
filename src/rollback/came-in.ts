import type { EnvironmentState } from "../ledger/state/environment.ts";

/**
 * When a promotion took the environment, in milliseconds since 1970; undefined where the ledger does not tell: it came in before
 * the first rollback, or is older than what is still told. A word to take it back is younger than that.
 */
export function cameIn({ open, settled }: Pick<EnvironmentState, "open" | "settled">, of: string): number | undefined {
  const brief = settled.find(({ id }) => id === of);
  const at = open.find(({ id }) => id === of)?.enteredAt ?? brief?.enteredAt ?? brief?.rollback?.enteredAt;
  return at === undefined || at === null ? undefined : Date.parse(at);
}

/** Why a word does not mean what came in after it was said; undefined where it may. `saidAt`: milliseconds since 1970. */
export function refuteAge(
  state: Pick<EnvironmentState, "open" | "settled">,
  of: string,
  saidAt: number,
): string | undefined {
  const came = cameIn(state, of);
  // Said so that what is no time is refused.
  if (came === undefined || saidAt >= came) return undefined;
  return `it was said before ${of} came in, and is no word about that.`;
}
