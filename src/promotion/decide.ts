import type { GateResult } from "../gates/gate.ts";
import { blocking, type Outcome } from "../gates/judge.ts";
import { mayEnterUnsettled } from "../gates/lock.ts";
import type { Actor, EventDraft, Reason, ReleaseBrief, RunRef } from "../ledger/event.ts";
import { instantOf } from "../ledger/fields.ts";
import { boundText } from "../ledger/free-text.ts";
import { heldBy } from "../ledger/promotion-rollback.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState, Promotion, Settled } from "../ledger/state.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import { configOf } from "./config-digest.ts";
import { nextId } from "./next-id.ts";
import { planDigest } from "./plan.ts";
import { approvalsIn } from "./request/place.ts";
import { sightingDrafts } from "./request/sightings.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import { type ClosedReason, findTarget, isActive, type Wanted } from "./target.ts";

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

export type Verdict =
  | {
      readonly kind: "entered";
      readonly promotion: string;
      readonly fence: number;
      readonly previous: string | null;
      readonly plan: string;
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
    opening.push(...givingWay(facts, state, back, id), {
      ...about,
      event: "promotion.requested",
      data: { number, release, cause, requester, retryOf: target.retryOf, plan, ...kindOf(back) },
    });
  }
  const approvals = approvalsIn(facts.results);
  if (known !== undefined && approvals !== undefined) opening.push(...sightingDrafts(known, approvals));
  const replaced = facts.environment.supersede && back === undefined ? superseded(state, known, id, about) : [];
  switch (facts.outcome) {
    case "fail": {
      const rejected: EventDraft = {
        ...about,
        event: "promotion.rejected",
        // The first reason is the one that its brief keeps: what refused it, not what it would have waited for as well.
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
function kindOf(back: RollbackWish | undefined) {
  if (back === undefined) return {};
  const { of, why, comment } = back;
  return { kind: "rollback", of, why, ...(comment === undefined ? {} : { comment }) } as const;
}

/** The same release may be asked for once at a time (R90): an open promotion of it gives way to the rollback. */
function givingWay(
  { release, ledger, environment }: DecisionFacts,
  { open }: EnvironmentState,
  back: RollbackWish | undefined,
  by: string,
): readonly EventDraft[] {
  if (back === undefined) return [];
  return open
    .filter((each) => each.release.id === release.id && !isActive(each.state))
    .map(({ id }) => ({
      ...{ service: ledger.service, environment: environment.name, promotion: id },
      event: "promotion.superseded",
      data: { by },
    }));
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

/** What a clearance says of one gate: also that somebody answered for it, or that it is left to the environment's own job. */
function recordedAs({ verdict, override, deferred }: GateResult): string {
  if (override !== undefined) return "overridden";
  return deferred === true ? "deferred" : verdict;
}

interface About {
  readonly service: string;
  readonly environment: string;
  readonly promotion: string;
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
  const isBack =
    state.open.some((open) => open.id === id && open.rollback !== undefined) || facts.wanted.rollback !== undefined;
  const rollForward = !isBack && (way === "forward" || way === "refused");
  const displaces = state.current.kind === "release" ? state.current.promotion : null;
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
    },
  };
  return { drafts: [...before, entered], result: { kind: "entered", promotion: id, fence, previous, plan } };
}

/** A newer promotion replaces the older ones that still wait. Those in the environment are never touched. */
function superseded(
  state: EnvironmentState,
  known: Promotion | undefined,
  by: string,
  about: About,
): readonly EventDraft[] {
  return state.open
    .filter(({ rollback }) => rollback === undefined)
    .filter(({ id, number, state: is }) => id !== by && !isActive(is) && (known === undefined || number < known.number))
    .map(({ id }) => ({ ...about, promotion: id, event: "promotion.superseded", data: { by } }));
}

/** Bounded as the ledger stores them, so that a long message is recognised as the one that stands there already. */
function reasonsOf(results: readonly GateResult[]): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const { gate, verdict, reason, message, retryAt } of blocking(results)) {
    if (verdict === "pass") continue;
    const until = retryAt === undefined || Number.isNaN(Date.parse(retryAt)) ? {} : { retryAt: wholeSecond(retryAt) };
    reasons.push({ gate, verdict, reason, message: boundText(message), ...until });
  }
  return reasons;
}

function refusalsFirst(reasons: readonly Reason[]): readonly Reason[] {
  return [
    ...reasons.filter(({ verdict }) => verdict === "fail"),
    ...reasons.filter(({ verdict }) => verdict !== "fail"),
  ];
}

/** The ledger writes whole seconds; asked a moment too early, the answer would still be the old one. */
function wholeSecond(moment: string): string {
  return instantOf(new Date(Math.ceil(Date.parse(moment) / 1_000) * 1_000));
}

/** The same reasons, whatever the words: where the moment is known, the message may count down to it. */
function sameReasons(left: readonly Reason[], right: readonly Reason[]): boolean {
  const plain = (reasons: readonly Reason[]) =>
    JSON.stringify(reasons.map((one) => (one.retryAt === undefined ? one : { ...one, message: "" })));
  return plain(left) === plain(right);
}

/** Who waits until a moment is not judged before it while the policy is the one it was judged by: that has to be known. */
function isCurrent({ reasons, policy }: Promotion, now: string): boolean {
  return policy === now || reasons.every(({ retryAt }) => retryAt === undefined);
}
