import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { EventDraft } from "../../ledger/event.ts";
import { SEEN_KEPT } from "../../ledger/state/asking.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";

/**
 * What has to be recorded about approvals that were seen for the first time, and about those that are gone (R8); nothing
 * when nothing is new. Pure. It is appended with the decision that was made by them. A promotion remembers fifty people at
 * most: the fifty-first counts all the same, and is only not compared with its first sight later.
 */
export function sightingDrafts(
  {
    service,
    environment,
    id,
    request,
    seen = [],
  }: Pick<Promotion, "service" | "environment" | "id" | "request" | "seen">,
  { sightings, voids }: Pick<ApprovalFacts, "sightings" | "voids">,
): readonly EventDraft[] {
  if (request === undefined) return [];
  const about = { service, environment, promotion: id };
  const known = new Map(seen.map(({ person, comment }) => [person.id, comment] as const));
  const gone = voids.filter(({ person, comment }) => known.get(person.id) === comment);
  const revoked = gone.map(({ person, comment, why }): EventDraft => {
    known.delete(person.id);
    return { ...about, event: "approval.revoked", data: { person, comment, why } };
  });
  const given = sightings.flatMap(({ person, plan, comment, body }): readonly EventDraft[] => {
    if (!known.has(person.id) && known.size >= SEEN_KEPT) return [];
    known.set(person.id, comment);
    return [{ ...about, event: "approval.given", data: { person, plan, comment, body } }];
  });
  return [...revoked, ...given];
}
