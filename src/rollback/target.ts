import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { seenIn } from "../ledger/said-to-run.ts";
import type { EnvironmentState, Placed } from "../ledger/state/environment.ts";
import { isCalled } from "../release/release.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { strangeServiceIn } from "./named.ts";

/** A release to go back to, and the promotion that proves that it was good here. */
export interface Good {
  readonly release: ReleaseBrief;
  readonly promotion: string;
}

/** A release that somebody named and that nothing may go back to. */
export interface Unfit {
  readonly named: string;
  /** In a sentence, with what may be named instead. */
  readonly why: string;
}

/** A release as somebody named it, by its id or its version. */
export interface Naming {
  readonly name: string;
  readonly by: NamedBy;
}

/** So many releases are named to somebody who has to choose one, the newest first. */
const MOST_SHOWN = 5;

/** Who said which release it is, where it is not simply the last good one. */
export type NamedBy = "page" | "person";

export type RollbackTarget =
  | ({ readonly kind: "release"; readonly namedBy?: NamedBy } & Good)
  /** Somebody named a release that nothing may go back to: then there is no way back, and no other one is taken instead. */
  | ({ readonly kind: "unfit" } & Unfit)
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

/**
 * Where an environment goes back to when `leaving` (a release) turns out bad: the release that somebody named, or the last good
 * one that is another. What is named is one release, and one of the good ones too.
 */
export function rollbackTarget(
  state: EnvironmentState,
  leaving: string,
  everywhere: Elsewhere,
  named: readonly Naming[] = [],
): RollbackTarget {
  const goods = goodReleases(state, everywhere).filter(({ release }) => release.id !== leaving);
  if (named.length > 0) return namedTarget(state, everywhere, { named, left: new Set([leaving]), goods });
  const [good] = goods;
  if (good !== undefined) return { kind: "release", ...good };
  const isFirst = successesIn(state).every(({ release }) => release.id === leaving);
  return isFirst && state.rejected.length === 0 ? { kind: "first-deployment" } : { kind: "nothing-left" };
}

/** The release that somebody named, among those that it may be: `goods`, without what is `left`. */
export function namedTarget(
  state: EnvironmentState,
  everywhere: Elsewhere,
  o: { readonly named: readonly Naming[]; readonly left: ReadonlySet<string>; readonly goods: readonly Good[] },
): Extract<RollbackTarget, { kind: "release" | "unfit" }> {
  const { named, goods } = o;
  const [first, ...more] = named;
  const found = goods.filter(({ release }) => first !== undefined && isCalled(release, first.name));
  const [only] = found;
  if (first !== undefined && only !== undefined && found.length === 1 && more.length === 0)
    return { kind: "release", ...only, namedBy: first.by };
  const names = named.map(({ name }) => name).join(", ");
  const others = goods.map(({ release }) => release.version ?? release.id);
  const shown = others.slice(0, MOST_SHOWN).join(", ");
  const may = others.length === 0 ? "Nothing else is left either." : `It may be ${shown}.`;
  const strange = named.map(({ name }) => strangeServiceIn(name)).find((service) => service !== undefined);
  const why =
    strange !== undefined
      ? `there is no service ${strange}`
      : more.length > 0 || found.length > 1
        ? "that is more than one release"
        : unfitFor(state, everywhere, names, o.left);
  return { kind: "unfit", named: names, why: `${state.environment} cannot go back to ${names}: ${why}. ${may}` };
}

function unfitFor(
  state: EnvironmentState,
  { revoked = [], rejected: upstream }: Elsewhere,
  name: string,
  left: ReadonlySet<string>,
): string {
  const { environment, rejected } = state;
  const known = seenIn(state).find((release) => isCalled(release, name));
  const id = known?.id ?? "";
  if (left.has(id)) return "that is what is taken back";
  if (revoked.some(({ releases = [] }) => releases.includes(id))) return "it has bytes that were banned";
  if (rejected.includes(id)) return `it was rejected in ${environment}`;
  if (upstream?.has(id) === true) return `it was rejected in an environment before ${environment}`;
  return `no success of it in ${environment} is known that still stands`;
}

/** Whether a release is what last succeeded: to bring it in again is the way back itself, and needs no other. */
export function isLastGood(state: EnvironmentState, release: string): boolean {
  return standing(state)[0]?.release.id === release;
}
