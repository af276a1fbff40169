import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Settled } from "../../ledger/state/settled.ts";

/** A time during which one release had an environment, verified and without a break. */
export interface Stay {
  /** The promotion that brought it, as the ledger settled it. */
  readonly settled: Settled;
  /** Milliseconds since 1970: its success. */
  readonly since: number;
  /** The same; undefined: it is still there. */
  readonly until: number | undefined;
}

/**
 * Every stay of a release in an environment that the state still knows. A stay begins when its promotion succeeded and
 * ends when anything enters: another release, a rollback, the same release again (peers: Kargo counts the longest past
 * stay or the current one). One whose end nobody recorded is none.
 */
export function staysOf({ current, settled }: EnvironmentState, release: string): readonly Stay[] {
  return settled.flatMap((each): readonly Stay[] => {
    if (each.state !== "succeeded" || each.release.id !== release) return [];
    const since = instant(each.at);
    if (each.left !== undefined) return [{ settled: each, since, until: instant(each.left) }];
    const isThere = current.kind === "release" && current.promotion === each.id && current.release.id === release;
    return isThere ? [{ settled: each, since, until: undefined }] : [];
  });
}

/**
 * How long, in milliseconds; `begin` is when it began at the soonest. An end that lies ahead is not reached yet, whoever
 * wrote it. NaN, which is never enough, for what is no time.
 */
export function lengthOf(stay: Stay, now: Date, begin: number = stay.since): number {
  const until = stay.until ?? now.getTime();
  return Math.min(until, now.getTime()) - Math.max(stay.since, begin);
}

/** An instant as the ledger or GitHub writes it, to the second; NaN for anything else. A cut-off date must not be an early one. */
export function instant(text: string): number {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
}
