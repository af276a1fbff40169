import { LedgerUnreadable } from "./errors.ts";
import type { LedgerEvent } from "./event.ts";
import { ROLLBACKS } from "./protocol.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Promotion, PromotionState } from "./state/promotion.ts";
import type { Settled } from "./state/settled.ts";
import { SETTLED_KEPT } from "./state/settled.ts";

/** An event that cannot follow what is already there: the log is forged or broken, and everything stops (R116). */
export function impossible(event: LedgerEvent, why: string): LedgerUnreadable {
  const subject = event.promotion ?? event.environment ?? event.service ?? "the ledger";
  return new LedgerUnreadable(`Event ${event.seq}, ${event.event} for ${subject}, is impossible: ${why}.`, {
    seq: event.seq,
  });
}

/** The open promotion an event is about, which must be in one of `states`. */
export function openPromotion(
  state: EnvironmentState,
  event: LedgerEvent,
  states: readonly PromotionState[],
): Promotion {
  const promotion = state.open.find(({ id }) => id === event.promotion);
  if (promotion === undefined) throw impossible(event, "no such promotion is open in this environment");
  if (!states.includes(promotion.state)) {
    throw impossible(event, `the promotion is ${promotion.state}, not ${states.join(" or ")}`);
  }
  return promotion;
}

export function replaceOpen(state: EnvironmentState, promotion: Promotion): EnvironmentState {
  return { ...state, open: state.open.map((open) => (open.id === promotion.id ? promotion : open)) };
}

/** Takes a promotion out of the open ones and puts its brief on top of the settled ones. */
export function settle(
  state: EnvironmentState,
  promotion: Promotion,
  end: {
    readonly event: LedgerEvent;
    readonly state: PromotionState;
    readonly reason: string | null;
    /** The rules that the ledger follows by now: what older lines mean never changes. */
    readonly protocol: number;
  },
): EnvironmentState {
  const brief: Settled = {
    id: promotion.id,
    number: promotion.number,
    release: promotion.release,
    state: end.state,
    at: end.event.time,
    seq: end.event.seq,
    run: promotion.owner?.id ?? null,
    attempt: promotion.owner?.attempt ?? null,
    checkRun: promotion.owner?.checkRun ?? null,
    deployment: promotion.deployment,
    reason: end.reason,
    retryOf: promotion.retryOf,
    requester: promotion.requester,
    ...askedFor(promotion),
    ...rollbackIn(promotion),
    ...verificationOf(promotion),
    ...(end.state === "failed" ? approvalsOf(promotion) : {}),
    ...(promotion.origin === undefined ? {} : { origin: promotion.origin }),
    ...(promotion.dataCost === undefined ? {} : { dataCost: promotion.dataCost }),
    ...(promotion.backTo === undefined ? {} : { backTo: promotion.backTo }),
    ...enteredIn(promotion, end.protocol),
  };
  return {
    ...state,
    open: state.open.filter(({ id }) => id !== promotion.id),
    settled: kept([brief, ...state.settled], state, end.protocol),
  };
}

/** What it takes back, and what its timeline is told by. */
function rollbackIn({ rollback, requestedAt, enteredAt }: Promotion): Pick<Settled, "rollbackOf" | "rollback"> {
  if (rollback === undefined) return {};
  return { rollbackOf: rollback.of, rollback: { why: rollback.why, requestedAt, enteredAt } };
}

function enteredIn({ rollback, enteredAt }: Promotion, protocol: number): Pick<Settled, "enteredAt"> {
  return rollback !== undefined || enteredAt === null || protocol < ROLLBACKS ? {} : { enteredAt };
}

/** What was written before requests said on what they ask stays as it was folded then, byte for byte. */
function askedFor({ request }: Promotion): Pick<Settled, "request"> {
  if (request?.kind === undefined) return {};
  const { repository, issue, kind } = request;
  return { request: { repository, issue, kind } };
}

/** Only of requests that say on what they ask, as above. */
function approvalsOf({ request, seen }: Promotion): Pick<Settled, "seen"> {
  return request?.kind === undefined || seen === undefined ? {} : { seen };
}

/**
 * The newest, and the success that runs here however old it is: it is the proof that opens the environments downstream. Once
 * the ledger knows rollbacks also the success before it, and the one of the release that the page named, which are the proof of
 * what a rollback goes back to.
 */
function kept(settled: readonly Settled[], state: EnvironmentState, protocol: number): readonly Settled[] {
  const { succeeded, previous } = state;
  const before = protocol < ROLLBACKS ? undefined : previous?.promotion;
  const proofs = [succeeded?.promotion, before, namedIn(settled, state)];
  return settled.filter(({ id }, index) => index < SETTLED_KEPT || proofs.includes(id));
}

/** The success of the release that the plan of what is there names. */
function namedIn(settled: readonly Settled[], { current, open }: EnvironmentState): string | undefined {
  if (current.kind === "empty") return undefined;
  const { promotion } = current;
  const backTo = [...open, ...settled].find(({ id }) => id === promotion)?.backTo;
  return settled.find(({ state, release }) => state === "succeeded" && release.id === backTo)?.id;
}

function verificationOf({ verification }: Promotion): Pick<Settled, "verification"> {
  if (verification?.judged === undefined) return {};
  const { metrics: _, ...judged } = verification.judged;
  return { verification: judged };
}
