import { isHolding } from "./environment-hold.ts";
import type { EventOf } from "./event.ts";
import { failRollback, heldBy, landRollback, lockFor } from "./promotion-rollback.ts";
import type { ReleaseBrief } from "./release-brief.ts";
import { reviewsAfter } from "./reviews-after.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
import type { PromotionState } from "./state/promotion.ts";
import { impossible, openPromotion, replaceOpen, settle } from "./transition.ts";
import { baselineOf } from "./verification.ts";

/** A promotion that has the environment. At most one per environment is in these states (I2). */
const INSIDE: readonly PromotionState[] = ["deploying", "deployed", "verifying", "rolling-back"];

/** From here on nobody knows what runs in the environment until the promotion says so. */
export function enter(state: EnvironmentState, event: EventOf<"promotion.entered">, head: Head): EnvironmentState {
  const promotion = openPromotion(state, event, ["cleared"]);
  const { fence, owner, rollForward, dataCost, backTo } = event.data;
  const inside = state.open.find((open) => INSIDE.includes(open.state));
  if (inside !== undefined) throw impossible(event, `${inside.id} is ${inside.state} in this environment`);
  const now = new Date(event.time);
  const lock = lockFor(promotion, state.lock);
  if (isHolding(lock, now)) throw impossible(event, "the environment is locked");
  if (isHolding(head.lock, now)) throw impossible(event, "the repository is locked");
  if (fence !== state.fence + 1) throw impossible(event, `the next fencing number is ${state.fence + 1}`);
  if (promotion.rollback !== undefined && promotion.rollback.of !== heldBy(state)) {
    throw impossible(event, `the environment does not hold ${promotion.rollback.of} any more`);
  }
  if (!rollForward && promotion.rollback === undefined && !mayEnter(state, promotion.release)) {
    throw impossible(event, "a failure left this environment unsettled, and this is another release");
  }
  const since = { promotion: promotion.id, since: event.time, seq: event.seq };
  const policy = event.policy ?? promotion.policy;
  // Whoever took a lock off was proven by the one who enters.
  const { opened: _, reviews: _reviews, ...unlocked } = state;
  const reviews = reviewsAfter(state, promotion, event.time);
  const entered = replaceOpen(unlocked, {
    ...promotion,
    state: "deploying",
    policy,
    owner,
    fence,
    enteredAt: event.time,
    ...(dataCost === undefined ? {} : { dataCost }),
    ...(backTo === undefined ? {} : { backTo }),
  });
  return {
    ...entered,
    ...(reviews.length === 0 ? {} : { reviews }),
    lock,
    settled: endStay(state, event),
    fence,
    current: { kind: "unknown", ...since },
    candidate: { release: promotion.release, promotion: promotion.id },
    policy,
    ...(promotion.approved === true && policy !== null ? { agreed: policy } : {}),
  };
}

/**
 * Whatever enters ends the stay of what was there, also the same release again: from here on nobody vouches for what runs.
 * Older clients did not say whose stay ends, and what they wrote must stay readable as it was: then nothing is marked.
 */
function endStay(state: EnvironmentState, event: EventOf<"promotion.entered">): EnvironmentState["settled"] {
  const { displaces } = event.data;
  if (displaces === undefined) return state.settled;
  const staying = stayingIn(state);
  if (displaces !== staying) throw impossible(event, `${staying ?? "nothing"} is there, not ${displaces ?? "nothing"}`);
  return state.settled.map((settled) => (settled.id === staying ? { ...settled, left: event.time } : settled));
}

/** The promotion whose stay ends when something enters; a person's word that a release runs began none. */
export function stayingIn({ current }: Pick<EnvironmentState, "current">): string | null {
  return current.kind === "release" && current.said === undefined ? current.promotion : null;
}

/** After a failure only the same release again, or the last one that succeeded, may enter without an override. */
function mayEnter(state: EnvironmentState, release: ReleaseBrief): boolean {
  if (state.current.kind !== "unknown") return true;
  return release.id === state.candidate?.release.id || release.id === state.succeeded?.release.id;
}

export function deployed(state: EnvironmentState, event: EventOf<"promotion.deployed">): EnvironmentState {
  const promotion = openPromotion(state, event, ["deploying"]);
  // Whoever judges may have begun in the deploying job itself.
  const next = promotion.verification === undefined ? "deployed" : "verifying";
  const arrived = replaceOpen(state, { ...promotion, state: next, deployment: event.data.deployment });
  const since = { promotion: promotion.id, since: event.time, seq: event.seq };
  return { ...arrived, current: { kind: "release", release: promotion.release, ...since } };
}

/**
 * `previous` stays the last other release, however often the same one succeeds. Where verification began, only one that
 * passed opens the way (R97).
 */
export function succeed(
  state: EnvironmentState,
  event: EventOf<"promotion.succeeded">,
  protocol: number,
): EnvironmentState {
  const promotion = openPromotion(state, event, ["deployed", "verifying"]);
  const { verification } = promotion;
  if (verification !== undefined && verification.judged?.verdict !== "pass") {
    throw impossible(event, "its verification has not passed");
  }
  const again = state.succeeded?.release.id === promotion.release.id;
  const after = {
    ...settle(state, promotion, { event, state: "succeeded", reason: null, protocol }),
    ...baselineOf(state, promotion, verification?.judged),
    candidate: null,
    succeeded: { release: promotion.release, promotion: promotion.id, seq: event.seq },
    previous: again ? state.previous : state.succeeded,
  };
  return promotion.rollback === undefined ? after : landRollback(after, promotion, event);
}

/** The environment stays unsettled: the candidate is remembered, what runs there is unknown. */
export function fail(state: EnvironmentState, event: EventOf<"promotion.failed">, protocol: number): EnvironmentState {
  const promotion = openPromotion(state, event, ["deploying", "deployed", "verifying"]);
  const deployment = event.data.deployment ?? promotion.deployment;
  const { reason } = event.data;
  const ended = promotion.rollback === undefined ? "failed" : "indeterminate";
  const after: EnvironmentState = {
    ...settle(state, { ...promotion, deployment }, { event, state: ended, reason, protocol }),
    current: { kind: "unknown", promotion: promotion.id, since: event.time, seq: event.seq },
  };
  return promotion.rollback === undefined ? after : failRollback(after, promotion, event);
}
