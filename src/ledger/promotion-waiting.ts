import type { EventOf } from "./event.ts";
import { abandonRollback, beginRollback, rollbackIn } from "./promotion-rollback.ts";
import { APPROVALS, APPROVED } from "./protocol.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Promotion, PromotionState } from "./state/promotion.ts";
import { impossible, openPromotion, replaceOpen, settle } from "./transition.ts";

/** A promotion that has not touched anything yet. */
export const BEFORE: readonly PromotionState[] = ["requested", "waiting", "cleared"];

/** Numbers are given out per repository: `given` is how many were before this event. */
export function request(
  state: EnvironmentState,
  event: EventOf<"promotion.requested">,
  given: number,
): EnvironmentState {
  const { number, release, retryOf } = event.data;
  const id = `p-${state.environment}-${given + 1}`;
  if (number !== given + 1 || event.promotion !== id) throw impossible(event, `the next promotion is ${id}`);
  const same = state.open.find((open) => open.release.id === release.id);
  // The same release for the same environment while a promotion is open is that promotion (R90).
  if (same !== undefined) throw impossible(event, `${same.id} is already open for ${release.id}`);
  if (retryOf !== null && !isEarlier(retryOf, state.environment, number)) {
    throw impossible(event, `it cannot be another try of ${retryOf}`);
  }
  const promotion: Promotion = {
    id,
    number,
    service: state.service,
    environment: state.environment,
    release,
    state: "requested",
    cause: event.data.cause,
    requester: event.data.requester,
    retryOf,
    plan: event.data.plan,
    policy: event.policy,
    requestedAt: event.time,
    requestedSeq: event.seq,
    reasons: [],
    dispatch: null,
    owner: null,
    fence: null,
    deployment: null,
    enteredAt: null,
    ...originOf(event),
  };
  const rollback = rollbackIn(state, event);
  if (rollback !== undefined) return beginRollback(state, { ...promotion, rollback });
  return { ...state, open: [...state.open, promotion] };
}

/** What proves who asked. A comment is cited, or a run, never one for the other. */
function originOf({ run, data }: EventOf<"promotion.requested">): Pick<Promotion, "origin"> {
  const { by, comment } = data;
  if (by === undefined || run === null) return {};
  if (by === "comment") return comment === undefined ? {} : { origin: { run, comment } };
  return { origin: { run } };
}

function isEarlier(promotion: string, environment: string, number: number): boolean {
  const prefix = `p-${environment}-`;
  return promotion.startsWith(prefix) && Number(promotion.slice(prefix.length)) < number;
}

/** Also from `cleared`: the job that was dispatched judges again, and something may have to be waited for after all. */
export function wait(state: EnvironmentState, event: EventOf<"promotion.waiting">): EnvironmentState {
  const { approved: _, ...promotion } = openPromotion(state, event, BEFORE);
  const policy = event.policy ?? promotion.policy;
  return replaceOpen(state, { ...promotion, state: "waiting", policy, reasons: event.data.reasons });
}

/** Also from `cleared`: cleared again, perhaps by another policy. */
export function clear(state: EnvironmentState, event: EventOf<"promotion.cleared">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  const policy = event.policy ?? promotion.policy;
  const { approved: _, ...before } = promotion;
  const isApproved = event.data.verdicts.some(({ gate, reason }) => gate === APPROVALS && reason === APPROVED);
  const approved = isApproved ? ({ approved: true } as const) : {};
  return replaceOpen(state, { ...before, ...approved, state: "cleared", policy, plan: event.data.plan, reasons: [] });
}

/** The intent to start the environment's workflow; the state stays what it is, the started job will judge again. */
export function dispatch(state: EnvironmentState, event: EventOf<"promotion.dispatching">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  const { workflow, ref, plan } = event.data;
  const times = (promotion.dispatch?.times ?? 0) + 1;
  return replaceOpen(state, {
    ...promotion,
    plan,
    dispatch: { workflow, ref, at: event.time, seq: event.seq, times },
  });
}

type Ending =
  | EventOf<"promotion.rejected">
  | EventOf<"promotion.superseded">
  | EventOf<"promotion.cancelled">
  | EventOf<"promotion.expired">;

/** Ends a promotion that never entered: the environment itself is as it was. */
export function end(before: EnvironmentState, event: Ending, protocol: number): EnvironmentState {
  const promotion = openPromotion(before, event, BEFORE);
  const state = abandonRollback(before, promotion);
  const about = { event, protocol };
  switch (event.event) {
    case "promotion.rejected":
      return settle(state, promotion, { ...about, state: "rejected", reason: event.data.reasons[0]?.reason ?? null });
    case "promotion.superseded":
      return settle(state, promotion, { ...about, state: "superseded", reason: event.data.by });
    case "promotion.cancelled":
      return settle(state, promotion, { ...about, state: "cancelled", reason: event.data.why });
    case "promotion.expired":
      return settle(state, promotion, { ...about, state: "expired", reason: event.data.why });
  }
}
