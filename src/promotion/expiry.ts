import type { ApprovalFacts } from "../approvals/facts.ts";
import type { EventDraft } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { PromotionContext } from "./context.ts";
import { type Asked, type Facts, readFacts } from "./read.ts";
import { record } from "./record.ts";
import { closeSettled } from "./request/close.ts";

/** A promotion that nobody decides about ends after this long, in milliseconds: as long as GitHub lets a job wait (R16). */
export const DECIDED_WITHIN = 30 * 86_400_000;

/**
 * Why a promotion that waits for approvals ends by itself: it was asked for more than thirty days ago, and nobody's approval
 * stands. What could not be read ends nothing. Pure.
 */
export function overdue(
  { state, request, requestedAt }: Pick<Promotion, "state" | "request" | "requestedAt">,
  approvals: Pick<ApprovalFacts, "standing"> | undefined,
  now: Date,
): string | undefined {
  if (state !== "waiting" || approvals?.standing.state !== "open" || approvals.standing.approvals.length > 0)
    return undefined;
  const asked = request?.at ?? requestedAt;
  if (now.getTime() - Date.parse(asked) <= DECIDED_WITHIN) return undefined;
  return `Nobody decided within 30 days; people were asked at ${asked}.`;
}

/** Ends a promotion that is overdue, on fresh facts whenever somebody else was faster. Answers why, if it did. */
export async function expire(context: PromotionContext, asked: Asked, facts: Facts): Promise<string | undefined> {
  if (decideExpiry(facts).result === undefined) return undefined;
  const recorded = await record(context, facts, {
    // What was just recorded about it is read again.
    reread: () => readFacts(context, asked, { here: "anywhere" }),
    decide: decideExpiry,
  });
  if (recorded.kind === "appended") await closeSettled(context, facts.ground.ledger, recorded.ledger);
  return recorded.result;
}

/** Pure: the same facts always give the same end. */
export function decideExpiry({ ground, environment, release, judgement }: Facts): {
  readonly drafts: readonly EventDraft[];
  readonly result: string | undefined;
} {
  const promotion = stateOf(ground.ledger, environment.name).open.find((open) => open.release.id === release.id);
  const approvals = judgement.results.find((result) => result.approvals !== undefined)?.approvals;
  const why = promotion === undefined ? undefined : overdue(promotion, approvals, ground.now);
  if (promotion === undefined || why === undefined) return { drafts: [], result: undefined };
  const about = { service: ground.service, environment: environment.name, promotion: promotion.id };
  return { drafts: [{ ...about, event: "promotion.expired", data: { why } }], result: why };
}
