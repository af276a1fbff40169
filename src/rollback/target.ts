import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentState, Placed } from "../ledger/state/environment.ts";
import type { Elsewhere } from "./elsewhere.ts";

/** A release to go back to, and the promotion that proves that it was good here. */
export interface Good {
  readonly release: ReleaseBrief;
  readonly promotion: string;
}

export type RollbackTarget =
  | ({ readonly kind: "release" } & Good)
  /** Nothing else ever succeeded here: there is nothing to go back to, and nothing to lose. */
  | { readonly kind: "first-deployment" }
  /** What succeeded here before was rejected, its bytes were revoked, or it is no longer known. */
  | { readonly kind: "nothing-left" };

/**
 * The releases that succeeded in an environment, the newest first, each once; never one that is only deployed (peers: "last
 * known good" is the last verified one), none that was rejected here or upstream, and none of whose bytes somebody revoked
 * (R41), nor one that a failed rollback was to take back. One that was readmitted is good once it has succeeded again; who
 * readmitted it is proven when something goes back to it.
 */
export function goodReleases(
  state: EnvironmentState,
  { revoked = [], rejected: upstream }: Elsewhere,
): readonly Good[] {
  const { rejected, readmitted = [] } = state;
  const isBad = (id: string, seq: number) =>
    rejected.includes(id) ||
    upstream?.has(id) === true ||
    readmitted.some((each) => each.release === id && each.seq > seq) ||
    revoked.some(({ releases = [] }) => releases.includes(id));
  const good = new Map<string, Good>();
  for (const { release, promotion, seq } of standing(state)) {
    if (!isBad(release.id, seq) && !good.has(release.id)) good.set(release.id, { release, promotion });
  }
  return [...good.values()];
}

/** What ever succeeded, the newest first. */
function successesIn({ succeeded, previous, settled }: EnvironmentState): readonly Placed[] {
  return [
    ...[succeeded, previous].flatMap((each) => (each === null ? [] : [each])),
    ...settled.flatMap(({ id, release, state, seq }) =>
      state === "succeeded" ? [{ release, promotion: id, seq }] : [],
    ),
  ];
}

/** A success that somebody began to take back, and that was lost on the way, is none any more (R102). */
function standing(state: EnvironmentState): readonly Placed[] {
  const isLost = (promotion: string) =>
    state.settled.some(({ id, state: is }) => id === promotion && (is === "failed" || is === "indeterminate"));
  return successesIn(state).filter(({ promotion }) => !isLost(promotion));
}

/** Where an environment goes back to when `leaving` (a release) turns out bad: the last good one that is another. */
export function rollbackTarget(state: EnvironmentState, leaving: string, everywhere: Elsewhere): RollbackTarget {
  const [good] = goodReleases(state, everywhere).filter(({ release }) => release.id !== leaving);
  if (good !== undefined) return { kind: "release", ...good };
  const isFirst = successesIn(state).every(({ release }) => release.id === leaving);
  return isFirst && state.rejected.length === 0 ? { kind: "first-deployment" } : { kind: "nothing-left" };
}

/** Whether a release is what last succeeded: to bring it in again is the way back itself, and needs no other. */
export function isLastGood(state: EnvironmentState, release: string): boolean {
  return standing(state)[0]?.release.id === release;
}
