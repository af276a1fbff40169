import { bodyDigest } from "../../approvals/sightings.ts";
import { type Vote, votesOf } from "../../approvals/vote.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import type { ReleaseAsk } from "./release-ask.ts";
import { readRequestPage } from "./request.ts";

/**
 * The failed promotion whose approvals this one inherits, once: a later attempt of the very run that owned it tries the same
 * release again (design.md section 7). Nobody else inherits, and no second successor does (R17).
 */
export function formerOf({ subject, environment }: ReleaseAsk): Settled | undefined {
  const { promotion, successorOf, here, calling, release } = subject;
  const former = promotion?.retryOf ?? successorOf;
  if (former === null || here !== "in-environment") return undefined;
  const { open, settled } = subject.stateOf(environment.name);
  const found = settled.find(({ id }) => id === former);
  if (found?.state !== "failed" || found.release.id !== release.id) return undefined;
  if (found.run !== calling.id || found.attempt === null || calling.attempt <= found.attempt) return undefined;
  const others = [...open, ...settled].filter(({ retryOf, id }) => retryOf === former && id !== promotion?.id);
  return others.length === 0 ? found : undefined;
}

/**
 * Approvals of the failed promotion, as votes on the plan of its successor. Each is still there as it was first seen, and
 * named a plan that differs from the successor's in nothing but the promotion: its digest is computed again from what holds
 * now. What was said against it since counts, too.
 */
export async function readInherited(ask: ReleaseAsk, plan: string): Promise<readonly Vote[]> {
  const former = formerOf(ask);
  if (former?.request === undefined || former.seen === undefined) return [];
  const { seen, request } = former;
  const same = await ask.subject.planOf(former.id);
  const { comments } = await readRequestPage(ask, request);
  const bodies = new Map(comments.map(({ id, body }) => [id, bodyDigest(body)] as const));
  return votesOf(comments).votes.flatMap((vote): readonly Vote[] => {
    const { person, comment, decision } = vote;
    if (decision.kind !== "approve") return [{ ...vote, comment: null }];
    const isSeen = seen.some(
      (each) =>
        each.person.id === person.id &&
        each.comment === comment &&
        each.plan === same &&
        each.body === bodies.get(each.comment),
    );
    if (!isSeen || !same.startsWith(`sha256:${decision.plan}`)) return [];
    return [{ ...vote, comment: null, decision: { kind: "approve", plan: plan.slice("sha256:".length) } }];
  });
}
