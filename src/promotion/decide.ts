import type { GateResult } from "../gates/gate.ts";
import { mayEnterUnsettled } from "../gates/lock/gate.ts";
import type { Outcome } from "../gates/outcome.ts";
import type { Actor, RunRef } from "../ledger/actor.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";
import type { EventDraft } from "../ledger/event.ts";
import type { DataCost, PromotionKind } from "../ledger/events/promotion.ts";
import { stayingIn } from "../ledger/promotion-entering.ts";
import { heldBy } from "../ledger/promotion-rollback.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import { configOf } from "./config-digest.ts";
import { isCurrent, reasonsOf, refusalsFirst, sameReasons } from "./decided-reasons.ts";
import { type About, cutShort, givingWay, superseded } from "./giving-way.ts";
import { nextId } from "./next-id.ts";
import { planDigest } from "./plan.ts";
import { provedBy } from "./proved-by.ts";
import { countedReviews } from "./request/counted-reviews.ts";
import { approvalsIn } from "./request/place.ts";
import { sightingDrafts } from "./request/sightings.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { type ClosedReason, findTarget, type Wanted } from "./target.ts";

/** Everything the decision about one promotion depends on. */
export interface DecisionFacts {
  readonly ledger: LedgerSnapshot;
  readonly environment: EnvironmentPolicy;
  /** `sha256:<hex>` of the policy that is decided by. */
  readonly policy: string;
  readonly release: ReleaseBrief;
  readonly releaseDigest: string;
  /** How it would be left again: part of what people agree to. */
  readonly back: RollbackPlan;
  readonly results: readonly GateResult[];
  readonly outcome: Outcome;
  readonly wanted: Wanted;
  readonly cause: "person" | "automation";
  readonly requester: Actor | null;
  /** The comment that carried the wish; left out where a run did. */
  readonly comment?: CommentRef | undefined;
  /** What happens when all is clear: this job takes the environment, or the environment's workflow is started. */
  readonly onClear:
    | { readonly kind: "enter"; readonly owner: RunRef }
    /** Nothing: somebody else goes on. */
    | { readonly kind: "hold" }
    | {
        readonly kind: "dispatch";
        readonly workflow: string;
        readonly ref: string /** An earlier dispatch was lost. */;
        readonly again: boolean;
      };
}

/** Why a release comes in: as the ledger says it of the same entry. */
export interface Came {
  readonly kind: PromotionKind;
  readonly cause: "person" | "automation";
  /** The promotion that a rollback takes back. */
  readonly of?: string;
}

export type Verdict =
  | {
      readonly kind: "entered";
      readonly promotion: string;
      readonly fence: number;
      readonly previous: string | null;
      readonly plan: string;
      readonly came: Came;
    }
  | { readonly kind: "dispatching"; readonly promotion: string; readonly plan: string }
  | { readonly kind: "dispatched"; readonly promotion: string; readonly plan: string }
  | { readonly kind: "waiting"; readonly promotion: string }
  | { readonly kind: "rejected"; readonly promotion: string }
  | { readonly kind: "unknown"; readonly promotion: string }
  | { readonly kind: "closed"; readonly reason: ClosedReason; readonly promotion: Promotion | Settled | undefined };

export interface Decision {
  readonly drafts: readonly EventDraft[];
  readonly result: Verdict;
}

/**
 * What becomes of a promotion, and the events that say so. Pure: the same facts always give the same decision, and nothing
 * has happened yet. Several times in one append round when the race for the ledger was lost (R82, R92).
 */
export function decide(facts: DecisionFacts): Decision {
  const target = findTarget(facts.ledger, facts.wanted);
  if (target.kind === "closed") return { drafts: [], result: target };
  const state = stateOf(facts.ledger, facts.environment.name);
  const known = target.kind === "open" ? target.promotion : undefined;
  const back = known?.rollback ?? (target.kind === "new" ? facts.wanted.rollback : undefined);
  if (back !== undefined && back.of !== heldBy(state)) return overtaken(facts, state, known);
  if (target.kind === "new" && facts.results.some(({ reason }) => reason === "rollback-judgement-unproven")) {
    // It goes back by itself once; what nobody could prove is no attempt (R101).
    return { drafts: [], result: { kind: "closed", reason: "rollback-judgement-unproven", promotion: undefined } };
  }
  const number = facts.ledger.head.promotions + 1;
  const id = known?.id ?? nextId(facts.ledger, facts.environment.name);
  const plan = planDigest({
    promotion: id,
    release: facts.releaseDigest,
    environment: facts.environment,
    back: facts.back,
  });
  const about = { service: facts.ledger.service, environment: facts.environment.name, promotion: id };
  const opening: EventDraft[] = [];
  if (target.kind === "new") {
    const { cause, requester, release } = facts;
    opening.push(...cutShort(state, back), ...givingWay(release.id, state, back, about), {
      ...about,
      event: "promotion.requested",
      data: {
        ...{ number, release, cause, requester, retryOf: target.retryOf, plan },
        ...(back === undefined ? provedBy(facts.results, facts.comment) : kindOf(back)),
      },
    });
  }
  const approvals = approvalsIn(facts.results);
  if (known !== undefined && approvals !== undefined) opening.push(...sightingDrafts(known, approvals));
  const replaced = facts.environment.supersede && back === undefined ? superseded(state, known, about) : [];
  switch (facts.outcome) {
    case "fail": {
      // What nothing can take back stays what it is: the verification that goes on is not cut short for a refusal.
      const isKept = target.kind === "new" && cutShort(state, back).length > 0;
      if (isKept) return { drafts: [], result: { kind: "rejected", promotion: id } };
      const rejected: EventDraft = {
        ...about,
        event: "promotion.rejected",
        data: { reasons: refusalsFirst(reasonsOf(facts.results)) },
      };
      return { drafts: [...opening, rejected], result: { kind: "rejected", promotion: id } };
    }
    case "wait":
    case "unknown": {
      const reasons = reasonsOf(facts.results);
      const same = known?.state === "waiting" && sameReasons(known.reasons, reasons) && isCurrent(known, facts.policy);
      const waiting: EventDraft[] = same ? [] : [{ ...about, event: "promotion.waiting", data: { reasons } }];
      const kind = facts.outcome === "unknown" ? "unknown" : "waiting";
      return { drafts: [...opening, ...replaced, ...waiting], result: { kind, promotion: id } };
    }
    case "clear": {
      const { onClear } = facts;
      if (onClear.kind === "hold")
        return { drafts: [...opening, ...replaced], result: { kind: "waiting", promotion: id } };
      if (onClear.kind === "dispatch" && !onClear.again && known?.state === "cleared" && known.dispatch !== null) {
        return { drafts: opening, result: { kind: "dispatched", promotion: id, plan: known.plan } };
      }
      const verdicts = facts.results.map((result) => ({
        gate: result.gate,
        verdict: recordedAs(result),
        reason: result.reason,
      }));
      const cleared: EventDraft = { ...about, event: "promotion.cleared", data: { plan, verdicts } };
      return goAhead({ ...facts, onClear }, state, { id, plan, about }, [...opening, ...replaced, cleared]);
    }
  }
}

/** What a request to go back says beside a promotion. */
function kindOf(back: RollbackWish) {
  const { of, why, comment } = back;
  return { kind: "rollback", of, why, ...(comment === undefined ? {} : { comment }) } as const;
}

/** Something newer has entered since: what was to be taken back is not there any more, and nothing is done (R100). */
function overtaken(
  { ledger, environment }: DecisionFacts,
  state: EnvironmentState,
  known: Promotion | undefined,
): Decision {
  const result = { kind: "closed", reason: "rollback-overtaken", promotion: known } as const;
  if (known === undefined) return { drafts: [], result };
  const about = { service: ledger.service, environment: environment.name, promotion: known.id };
  const by = heldBy(state) ?? "nothing";
  return { drafts: [{ ...about, event: "promotion.superseded", data: { by } }], result };
}

/** What leaving it again does to the data, by the plan that was agreed to (R101). */
function costOf({ data }: RollbackPlan): { readonly dataCost?: DataCost } {
  return data === "reversible" ? {} : { dataCost: data };
}

/** The release to go back to, where the page of the plan names it: by failing, the promotion leads there and to no other (R100). */
function namedIn({ target }: RollbackPlan): { readonly backTo?: string } {
  return target.kind === "release" && target.namedBy === "page" ? { backTo: target.release.id } : {};
}

/** What a clearance says of one gate: also that somebody answered for it, or that it is left to the environment's own job. */
function recordedAs({ verdict, override, deferred }: GateResult): string {
  if (override !== undefined) return "overridden";
  return deferred === true ? "deferred" : verdict;
}

function goAhead(
  facts: DecisionFacts & { readonly onClear: Exclude<DecisionFacts["onClear"], { kind: "hold" }> },
  state: EnvironmentState,
  { id, plan, about }: { readonly id: string; readonly plan: string; readonly about: About },
  before: readonly EventDraft[],
): Decision {
  const { onClear } = facts;
  if (onClear.kind === "dispatch") {
    const { workflow, ref } = onClear;
    const dispatching: EventDraft = { ...about, event: "promotion.dispatching", data: { workflow, ref, plan } };
    return { drafts: [...before, dispatching], result: { kind: "dispatching", promotion: id, plan } };
  }
  const fence = state.fence + 1;
  const previous = state.current.kind === "release" ? state.current.release.id : (state.succeeded?.release.id ?? null);
  const way = mayEnterUnsettled({ environment: facts.environment, release: facts.release, stateOf: () => state });
  // What the gate refuses comes this far only when somebody answers for it (R22), or when it goes back.
  const known = state.open.find((open) => open.id === id);
  const back = known?.rollback ?? facts.wanted.rollback;
  const rollForward = back === undefined && (way === "forward" || way === "refused");
  const displaces = stayingIn(state);
  const config = configOf(facts.results);
  const entered: EventDraft = {
    ...about,
    event: "promotion.entered",
    data: {
      fence,
      owner: onClear.owner,
      previous,
      rollForward,
      displaces,
      ...(config === undefined ? {} : { config }),
      ...countedReviews(approvalsIn(facts.results)),
      ...(back === undefined ? { ...costOf(facts.back), ...namedIn(facts.back) } : {}),
    },
  };
  const cause = known?.cause ?? facts.cause;
  const came: Came =
    back === undefined
      ? { kind: rollForward ? "roll-forward" : "promotion", cause }
      : { kind: "rollback", cause, of: back.of };
  return { drafts: [...before, entered], result: { kind: "entered", promotion: id, fence, previous, plan, came } };
}
