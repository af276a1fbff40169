import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, Oid, parse, Time } from "./parse.ts";
import { type Person, PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A review of a pull request. */
export interface PullRequestReview {
  readonly id: number;
  /** `null`: the account is gone. */
  readonly person: Person | null;
  readonly state: "approved" | "changes-requested" | "dismissed" | "other";
  /** Full id of the commit that was looked at; `null` when it is gone. */
  readonly commit: string | null;
  /** ISO 8601, by GitHub. */
  readonly submittedAt: string;
  readonly url: string;
}

/** More reviews than this on one pull request are no reviews. */
const MOST_REVIEWS = 1_000;

const STATES: ReadonlyMap<string, PullRequestReview["state"]> = new Map([
  ["APPROVED", "approved"],
  ["CHANGES_REQUESTED", "changes-requested"],
  ["DISMISSED", "dismissed"],
]);

const ReviewShape = v.object({
  id: Id,
  user: v.nullish(PersonShape),
  state: v.string(),
  commit_id: v.nullish(Oid),
  submitted_at: v.optional(Time),
  html_url: v.string(),
});

/** Every submitted review of a pull request, oldest first, whole or not at all (R5). One request a hundred. */
export async function listPullRequestReviews(
  client: Client,
  o: { readonly repo: Repo; readonly number: number },
): Promise<readonly PullRequestReview[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
  const items = await client.pages(route, { ...inRepo(o.repo), pull_number: o.number }, { cap: MOST_REVIEWS });
  return items.flatMap((item) => {
    const review = parse(ReviewShape, item, route);
    // One that is still being written has no time.
    if (review.submitted_at === undefined) return [];
    return [
      {
        id: review.id,
        person: review.user ?? null,
        state: STATES.get(review.state) ?? ("other" as const),
        commit: review.commit_id ?? null,
        submittedAt: review.submitted_at,
        url: review.html_url,
      },
    ];
  });
}
