import type { GateResult } from "../gates/gate.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";

/**
 * What a request cites for who asked (R10): the comment that carried the wish, or this event's own run. Nothing where nobody
 * approves: then nobody has to be kept from approving.
 */
export function provedBy(
  results: readonly GateResult[],
  comment: CommentRef | undefined,
): { readonly by?: "run" | "comment"; readonly comment?: CommentRef } {
  if (!results.some(({ gate }) => gate === "approvals")) return {};
  return comment === undefined ? { by: "run" } : { comment, by: "comment" };
}
