import type { ReleaseBrief } from "./release-brief.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Overriding } from "./state/overriding.ts";
import type { Promotion } from "./state/promotion.ts";

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

/** Between the judgement and the entry that it allows lies far less than this, in milliseconds. */
const JUDGED_BEFORE = 3_600_000;

/** When a review is due, in milliseconds since 1970. */
export function dueAt({ at }: Pick<Review, "at">): number {
  return Date.parse(at) + REVIEW_WITHIN;
}

/**
 * The reviews that are open once a promotion has entered, at `time`. Those that were due were proven done by the one who
 * enters, as an unlock is; one that became due only just now may not have been looked for, and stays. What the promotion's
 * own overrides add are those still in force: one that was over let nothing in.
 */
export function reviewsAfter(
  { reviews = [] }: EnvironmentState,
  { id, release, overrides = [] }: Promotion,
  time: string,
): readonly Review[] {
  const now = Date.parse(time);
  const left = reviews.filter((review) => dueAt(review) > now - JUDGED_BEFORE);
  const used = overrides.filter(({ until }) => Date.parse(until) > now);
  const added = used.map((overriding): Review => ({ promotion: id, release, at: time, overriding }));
  return [...left, ...added].slice(0, REVIEWS_KEPT);
}
