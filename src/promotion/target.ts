import type { RunRef } from "../ledger/actor.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { LedgerSnapshot } from "../ledger/snapshot.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion, PromotionState } from "../ledger/state/promotion.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { RollbackWish } from "./rollback-wish.ts";

/** Which promotion a step is about, before anything is judged. */
export type Target =
  /** None yet: it will be requested; `retryOf` when it succeeds a failed one of the same run. */
  | { readonly kind: "new"; readonly retryOf: string | null }
  /** One that is open and not in the environment yet: asking again is the same promotion (R90). */
  | { readonly kind: "open"; readonly promotion: Promotion }
  /** Somebody owns it, or owned it: this step has no part in it. */
  | { readonly kind: "closed"; readonly reason: ClosedReason; readonly promotion: Promotion | Settled | undefined };

export type ClosedReason =
  | "not-owner"
  | "already-there"
  | "already-settled"
  | "promotion-unknown"
  | "release-differs"
  | "stale-dispatch"
  | "rollback-overtaken"
  | "rollback-judgement-unproven";

export interface Wanted {
  readonly environment: string;
  readonly release: ReleaseBrief;
  /** The input `promotion`, when the dispatch named one. */
  readonly promotion: { readonly promotion: string; readonly plan: string | undefined } | undefined;
  readonly calling: RunRef;
  /** What is to be taken back; left out for a promotion. */
  readonly rollback?: RollbackWish;
  /** What is there already is wanted once more, because nothing proves that it succeeded; left out: it is not. */
  readonly again?: true;
}

/** In the environment, or on the way out of it: exactly one promotion may be. */
export function isActive(state: PromotionState): boolean {
  switch (state) {
    case "deploying":
    case "deployed":
    case "verifying":
    case "rolling-back":
    case "indeterminate":
      return true;
    case "requested":
    case "waiting":
    case "cleared":
    case "succeeded":
    case "failed":
    case "rolled-back":
    case "rejected":
    case "expired":
    case "superseded":
    case "cancelled":
      return false;
  }
}

/**
 * Finds the promotion a step is about. A re-run never enters its old promotion again: a failed one of the same release
 * gets a successor, anything else ends with what is stored (R17).
 */
export function findTarget(ledger: LedgerSnapshot, wanted: Wanted): Target {
  if (wanted.promotion !== undefined) return findById(ledger, wanted, wanted.promotion);
  return wanted.rollback === undefined ? findByRelease(ledger, wanted) : findRollback(ledger, wanted, wanted.rollback);
}

/** Going back from a promotion is one thing, however often it is asked for (R90). */
function findRollback(ledger: LedgerSnapshot, { environment }: Wanted, { of }: RollbackWish): Target {
  const open = stateOf(ledger, environment).open.find(({ rollback }) => rollback?.of === of);
  if (open === undefined) return { kind: "new", retryOf: null };
  return isActive(open.state)
    ? { kind: "closed", reason: "not-owner", promotion: open }
    : { kind: "open", promotion: open };
}

function findById(
  ledger: LedgerSnapshot,
  wanted: Wanted,
  { promotion: id, plan }: { readonly promotion: string; readonly plan: string | undefined },
): Target {
  const state = stateOf(ledger, wanted.environment);
  const open = state.open.find((each) => each.id === id);
  if (open !== undefined) {
    if (open.release.id !== wanted.release.id) return { kind: "closed", reason: "release-differs", promotion: open };
    if (isActive(open.state)) return { kind: "closed", reason: "not-owner", promotion: open };
    if (plan !== undefined && !open.plan.startsWith(`sha256:${plan}`)) {
      return { kind: "closed", reason: "stale-dispatch", promotion: open };
    }
    return { kind: "open", promotion: open };
  }
  const settled = state.settled.find((each) => each.id === id);
  if (settled === undefined) return { kind: "closed", reason: "promotion-unknown", promotion: undefined };
  return afterSettled(settled, wanted, state);
}

function findByRelease(ledger: LedgerSnapshot, wanted: Wanted): Target {
  const state = stateOf(ledger, wanted.environment);
  // First what this run did before: a re-run must not take up what somebody else has asked for since (R17). The job that
  // has just settled its own may look after other releases.
  const mine = ownedBy(state, wanted.calling);
  const again = mine !== undefined && (isLater(wanted.calling, mine) || mine.release.id === wanted.release.id);
  if (again) return afterSettled(mine, wanted, state);
  return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: null };
}

/** The open promotion of this release, which asking for the release again is (R90). */
function openFor(state: EnvironmentState, { release }: Wanted): Target | undefined {
  const open = state.open.find((each) => each.release.id === release.id);
  if (open === undefined) return undefined;
  return isActive(open.state)
    ? { kind: "closed", reason: "not-owner", promotion: open }
    : { kind: "open", promotion: open };
}

function alreadyThere(state: EnvironmentState, { release, again }: Wanted): Target | undefined {
  const { current } = state;
  if (again === true) return undefined;
  // What a person says to run is there by no job: to bring it in once more is what proves it.
  if (current.kind !== "unknown" && current.said !== undefined) return undefined;
  if (current.kind !== "release" || current.release.id !== release.id) return undefined;
  const there = state.settled.find(({ id }) => id === current.promotion);
  return { kind: "closed", reason: "already-there", promotion: there };
}

/** The newest settled promotion that any attempt of this run owned. */
function ownedBy(state: EnvironmentState, calling: RunRef): Settled | undefined {
  return state.settled.find(({ run }) => run === calling.id);
}

/** A further attempt of the run that owned a promotion. */
function isLater(calling: RunRef, { run, attempt }: Settled): boolean {
  return run === calling.id && attempt !== null && calling.attempt > attempt;
}

/**
 * Only a later attempt of the run that failed may try again, and only with the same release. Its newest promotion decides:
 * where an attempt in between succeeded, there is nothing to try again.
 */
function afterSettled(settled: Settled, wanted: Wanted, state: EnvironmentState): Target {
  const { calling, release } = wanted;
  const newest = settled.run === calling.id ? (ownedBy(state, calling) ?? settled) : settled;
  if (!isLater(calling, newest) || newest.state !== "failed" || newest.release.id !== release.id) {
    return { kind: "closed", reason: "already-settled", promotion: newest };
  }
  return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: newest.id };
}
