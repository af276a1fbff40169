import type { ReleaseBrief } from "./release-brief.ts";
import type { Overriding } from "./state/overriding.ts";

/** How many reviews an environment remembers. More than that within three days keep the oldest, which are due first. */
export const REVIEWS_KEPT = 20;

/** Something entered with an override that was in force. Somebody else is to look at it within three days (R22). */
export interface Review {
  /** The promotion that entered. */
  readonly promotion: string;
  readonly release: ReleaseBrief;
  /** When it entered. */
  readonly at: string;
  readonly overriding: Overriding;
}

/** Within this time, in milliseconds from the entry, somebody else looks at an override that was used (R22). */
export const REVIEW_WITHIN = 72 * 3_600_000;

/** When a review is due, in milliseconds since 1970. */
export function dueAt({ at }: Pick<Review, "at">): number {
  return Date.parse(at) + REVIEW_WITHIN;
}
