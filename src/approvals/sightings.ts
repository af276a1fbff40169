import { createHash } from "node:crypto";
import type { CommentFact } from "../github/conversation.ts";
import type { Seen } from "../ledger/state/asking.ts";
import type { Sighting, Void } from "./facts.ts";
import { latestVotes } from "./latest.ts";
import type { Standing } from "./standing.ts";
import type { Vote } from "./vote.ts";

/** What is compared with the comment's first sight. */
export function bodyDigest(body: string): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}

/**
 * Recorded approvals of this plan that are gone, changed, taken back or over (R8). Also a comment that nobody seems to have
 * edited voids its approval when its text is another one now.
 *
 * @param votes of this conversation, those of other plans included
 * @param expire milliseconds
 */
export function voidsOf(o: {
  readonly seen: readonly Seen[];
  readonly plan: string;
  readonly comments: readonly CommentFact[];
  readonly votes: readonly Vote[];
  readonly expire: number;
  readonly now: Date;
}): readonly Void[] {
  const { seen, plan, comments, votes, expire, now } = o;
  const latest = new Map(latestVotes(votes).map((vote) => [vote.person.id, vote] as const));
  return seen.flatMap(({ person, plan: of, comment: id, body }): readonly Void[] => {
    if (of !== plan) return [];
    const gone = (why: Void["why"]): readonly Void[] => [{ person, comment: id, why }];
    const comment = comments.find((each) => each.id === id);
    if (comment === undefined || comment.author === null) return gone("deleted");
    if (comment.edited || comment.author.id !== person.id || bodyDigest(comment.body) !== body) return gone("edited");
    const current = latest.get(person.id);
    if (current !== undefined && current.decision.kind !== "approve") return gone("revoked");
    return now.getTime() - Date.parse(comment.createdAt) <= expire ? [] : gone("expired");
  });
}

/**
 * Votes without those that a person's recorded and voided approval leaves behind: whoever deletes somebody's withdrawal does
 * not bring their older approval back. Only what was written after it counts.
 */
export function afterVoids(
  votes: readonly Vote[],
  voided: readonly { readonly person: { readonly id: number }; readonly comment: number }[],
): readonly Vote[] {
  return votes.filter(
    ({ person, comment, decision }) =>
      decision.kind !== "approve" ||
      comment === null ||
      !voided.some((each) => each.person.id === person.id && comment <= each.comment),
  );
}

/** Counting approvals by comment that the ledger does not know yet. */
export function sightingsOf(
  { approvals }: Standing,
  o: {
    readonly plan: string;
    readonly seen: readonly Seen[];
    /** `sha256:<hex>` by comment id. */
    readonly bodies: ReadonlyMap<number, string>;
  },
): readonly Sighting[] {
  return approvals.flatMap(({ vote: { person, comment } }): readonly Sighting[] => {
    const body = comment === null ? undefined : o.bodies.get(comment);
    if (comment === null || body === undefined) return [];
    const known = o.seen.some(
      (each) => each.person.id === person.id && each.comment === comment && each.plan === o.plan && each.body === body,
    );
    return known ? [] : [{ person, plan: o.plan, comment, body }];
  });
}
