import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { CountedReview } from "../../ledger/events/promotion.ts";

/** As many as an entry of the ledger has room for; more people than that approve nothing. */
const MOST = 200;

/**
 * The reviews by which a promotion enters and that no comment carries: of GitHub's environment, of the pull request. They are
 * recorded with the entry, so that what GitHub shows of them later can be compared (R114). Nothing where there are none.
 */
export function countedReviews(facts: Pick<ApprovalFacts, "standing"> | undefined): {
  readonly reviews?: readonly CountedReview[];
} {
  const reviews = (facts?.standing.approvals ?? []).flatMap(({ vote: { source, person, url } }): CountedReview[] =>
    source === "comment"
      ? []
      : [
          {
            source: source === "native" ? "environment" : "pull-request",
            person: { id: person.id, login: person.login },
            url,
          },
        ],
  );
  return reviews.length === 0 ? {} : { reviews: reviews.slice(0, MOST) };
}
