import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** An account or team that may have to say yes. */
const Reviewer = v.variant("type", [
  v.object({ type: v.literal("User"), reviewer: v.object({ id: Id, login: v.string() }) }),
  v.object({ type: v.literal("Team"), reviewer: v.object({ id: Id, slug: v.string() }) }),
]);
export type Reviewer = v.InferOutput<typeof Reviewer>;

/** What one environment of GitHub says of itself, in one request. */
export interface EnvironmentRules {
  readonly id: number;
  /** Null where GitHub does not say it. */
  readonly adminsBypass: boolean | null;
  /** The longest, in minutes; 0 where there is none. */
  readonly waitTimer: number;
  /** One for each rule that asks people; a rule may name nobody, and stops everybody all the same. */
  readonly reviewed: readonly { readonly reviewers: readonly Reviewer[]; readonly preventSelfReview: boolean }[];
  /** `patterns`: which ones is asked apart. */
  readonly branches: "any" | "protected" | "patterns";
}

const REQUEST = "GET /repos/{owner}/{repo}/environments/{environment_name}";
const Rule = v.looseObject({ type: v.string() });
const Waiting = v.object({ wait_timer: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
const Reviewed = v.object({ prevent_self_review: v.nullish(v.boolean()), reviewers: v.array(Reviewer) });
const Shape = v.object({
  id: Id,
  name: v.string(),
  can_admins_bypass: v.nullish(v.boolean()),
  protection_rules: v.nullish(v.array(Rule)),
  deployment_branch_policy: v.nullable(
    v.object({ protected_branches: v.boolean(), custom_branch_policies: v.boolean() }),
  ),
});

/**
 * Reads the rules of one environment of GitHub.
 *
 * @throws GitHubFailure `not-found` where there is none, `forbidden` without `actions: read`
 */
export async function readEnvironmentRules(
  client: Client,
  { repo, environment }: { readonly repo: Repo; readonly environment: string },
): Promise<EnvironmentRules> {
  const { data } = await client.rest("read", REQUEST, { ...inRepo(repo), environment_name: environment });
  const found = parse(Shape, data, REQUEST);
  // Names are compared without regard to letters there, and exactly here (R55).
  if (found.name !== environment) throw unexpected(REQUEST, `asked for ${environment}, got ${found.name}`);
  const of = (type: string) => (found.protection_rules ?? []).filter((rule) => rule.type === type);
  const policy = found.deployment_branch_policy;
  return {
    id: found.id,
    adminsBypass: found.can_admins_bypass ?? null,
    waitTimer: Math.max(0, ...of("wait_timer").map((rule) => parse(Waiting, rule, REQUEST).wait_timer)),
    reviewed: of("required_reviewers").map((rule) => {
      const { reviewers, prevent_self_review: prevented } = parse(Reviewed, rule, REQUEST);
      return { reviewers, preventSelfReview: prevented === true };
    }),
    branches: policy === null ? "any" : policy.protected_branches ? "protected" : "patterns",
  };
}
