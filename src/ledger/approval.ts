import type { EventOf } from "./event.ts";
import { BEFORE } from "./promotion-waiting.ts";
import type { Barring, Seen } from "./state/asking.ts";
import { SEEN_KEPT } from "./state/asking.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Promotion } from "./state/promotion.ts";
import { impossible, openPromotion, replaceOpen } from "./transition.ts";

/** People are asked once for a promotion; a lost issue may be asked for again in another. */
export function requestApproval(state: EnvironmentState, event: EventOf<"approval.requested">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  const { repository, issue, kind } = event.data;
  const known = kind === undefined ? {} : { kind };
  return replaceOpen(state, { ...promotion, request: { repository, issue, ...known, at: event.time, seq: event.seq } });
}

/** The first sight of an approval: at most one a person, the latest (R3, R8). */
export function giveApproval(state: EnvironmentState, event: EventOf<"approval.given">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  if (promotion.request === undefined) throw impossible(event, "nobody was asked for it yet");
  const { person, plan, comment, body } = event.data;
  const others = (promotion.seen ?? []).filter((each) => each.person.id !== person.id);
  if (others.length >= SEEN_KEPT) throw impossible(event, `${SEEN_KEPT} approvals are remembered already`);
  const seen: Seen = { person, plan, comment, body, at: event.time, seq: event.seq };
  return replaceOpen(state, { ...promotion, seen: [...others, seen] });
}

/** What was seen counts no longer. */
export function revokeApproval(state: EnvironmentState, event: EventOf<"approval.revoked">): EnvironmentState {
  const promotion = openPromotion(state, event, BEFORE);
  const { person, comment } = event.data;
  const known = promotion.seen?.some((each) => each.person.id === person.id && each.comment === comment) ?? false;
  if (!known) throw impossible(event, `no approval of ${person.login} was seen in that comment`);
  const left = (promotion.seen ?? []).filter((each) => each.person.id !== person.id);
  return replaceOpen(state, barring(withSeen(promotion, left), { person, comment }));
}

/** What was written before requests said on what they ask stays as it was folded then, byte for byte. */
function barring(promotion: Promotion, barred: Barring): Promotion {
  if (promotion.request?.kind === undefined) return promotion;
  const others = (promotion.barred ?? []).filter((each) => each.person.id !== barred.person.id);
  return { ...promotion, barred: [...others, barred].slice(-SEEN_KEPT) };
}

function withSeen({ seen: _, ...promotion }: Promotion, seen: readonly Seen[]): Promotion {
  return seen.length === 0 ? promotion : { ...promotion, seen };
}
