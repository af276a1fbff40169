import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";

/** A release to go back to, and the promotion that proves that it was good here. */
export interface Good {
  readonly release: ReleaseBrief;
  readonly promotion: string;
}

export type RollbackTarget =
  | ({ readonly kind: "release" } & Good)
  /** Nothing ever succeeded here: there is nothing to go back to, and nothing to lose. */
  | { readonly kind: "first-deployment" }
  /** What succeeded here before was rejected, or is no longer known. */
  | { readonly kind: "nothing-left" };

/**
 * The releases that succeeded in an environment and were not rejected there, the newest first, each once; never one that is
 * only deployed (peers: "last known good" is the last verified one).
 */
export function goodReleases({ succeeded, previous, settled, ...state }: EnvironmentState): readonly Good[] {
  const rejected = [...state.rejected, ...(state.readmitted ?? []).map(({ release }) => release)];
  const known = [
    ...[succeeded, previous].flatMap((each) => (each === null ? [] : [each])),
    ...settled.flatMap(({ id, release, state }) => (state === "succeeded" ? [{ release, promotion: id }] : [])),
  ];
  const good = new Map<string, Good>();
  for (const { release, promotion } of known) {
    if (!rejected.includes(release.id) && !good.has(release.id)) good.set(release.id, { release, promotion });
  }
  return [...good.values()];
}

/** Where an environment goes back to when `leaving` (a release) turns out bad: the last good one that is another. */
export function rollbackTarget(state: EnvironmentState, leaving: string): RollbackTarget {
  const [good] = goodReleases(state).filter(({ release }) => release.id !== leaving);
  if (good !== undefined) return { kind: "release", ...good };
  const isFirst = state.succeeded === null || state.succeeded.release.id === leaving;
  return isFirst && state.rejected.length === 0 ? { kind: "first-deployment" } : { kind: "nothing-left" };
}
