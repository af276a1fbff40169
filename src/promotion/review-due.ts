import { dueAt, type Review } from "../ledger/review.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";

/** The overrides used in an environment whose time to be looked at is over, by the ledger. */
export function dueReviews(ledger: LedgerSnapshot, environment: string, now: Date): readonly Review[] {
  const { reviews = [] } = stateOf(ledger, environment);
  return reviews.filter((review) => dueAt(review) <= now.getTime());
}
