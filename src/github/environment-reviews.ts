import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { type Person, PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

/** What a reviewer of GitHub's environments said to one run. GitHub gives no time of it, and not the attempt (R18). */
export interface EnvironmentReview {
  /** Names of the environments that it was about. */
  readonly environments: readonly string[];
  readonly state: "approved" | "rejected";
  /** `null`: the account is gone. */
  readonly person: Person | null;
  readonly comment: string;
}

const ReviewShape = v.object({
  environments: v.array(v.object({ name: v.string() })),
  state: v.picklist(["approved", "rejected", "pending"]),
  user: v.nullish(PersonShape),
  comment: v.string(),
});

const EnvironmentShape = v.object({
  id: Id,
  name: v.string(),
  protection_rules: v.optional(
    v.array(
      v.object({ type: v.string(), reviewers: v.optional(v.array(v.looseObject({ type: v.nullish(v.string()) }))) }),
    ),
  ),
});

/** The review history of a run, oldest first; reviews that were not given yet are left out. One request. */
export async function listEnvironmentReviews(
  client: Client,
  o: { readonly repo: Repo; readonly run: number },
): Promise<readonly EnvironmentReview[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
  const { data } = await client.rest("read", route, { ...inRepo(o.repo), run_id: o.run });
  return parse(v.array(ReviewShape), data, route).flatMap(({ environments, state, user, comment }) =>
    state === "pending"
      ? []
      : [{ environments: environments.map(({ name }) => name), state, person: user ?? null, comment }],
  );
}

/** Whether GitHub asks reviewers before a job of this environment starts; `false` also where the environment is missing. */
export async function hasReviewers(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string },
): Promise<boolean> {
  const route = "GET /repos/{owner}/{repo}/environments/{environment_name}";
  try {
    const { data } = await client.rest("read", route, { ...inRepo(o.repo), environment_name: o.environment });
    const { protection_rules: rules = [] } = parse(EnvironmentShape, data, route);
    return rules.some(({ type, reviewers = [] }) => type === "required_reviewers" && reviewers.length > 0);
  } catch (error) {
    if (isFailure(error, "not-found")) return false;
    throw error;
  }
}
