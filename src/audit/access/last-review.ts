import type { SignedReview } from "../../environments/access/review.ts";
import type { Snapshot } from "../../environments/access/snapshot.ts";
import type { Reading } from "../../environments/reading.ts";
import type { AccessReviewed } from "../../ledger/state/head.ts";

/** What the ledger and GitHub say of the last review. */
export interface LastReview {
  readonly reviewed: AccessReviewed;
  /** By environment: each may let other people sign. */
  readonly signed: ReadonlyMap<string, Reading<SignedReview>>;
  /** What was confirmed, from the page of the review; undefined where that shows something else by now. */
  readonly snapshot: Snapshot | undefined;
}
