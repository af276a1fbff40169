import { dueAt, REVIEWS_KEPT, type Review } from "./review.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Promotion } from "./state/promotion.ts";

/** Between the judgement and the entry that it allows lies far less than this, in milliseconds. */
const JUDGED_BEFORE = 3_600_000;

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
