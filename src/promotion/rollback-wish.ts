import type { CommentRef } from "../ledger/comment-ref.ts";

/** What somebody, or automation, wants to take back. */
export interface RollbackWish {
  readonly of: string;
  readonly why: string;
  /** The comment that carries it; left out where this very run does. */
  readonly comment?: CommentRef;
}
