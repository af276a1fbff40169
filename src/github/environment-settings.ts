import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** What protects an environment of GitHub, by its own settings. */
export interface EnvironmentSettings {
  /** Another one after an environment was deleted and made anew under its name. */
  readonly id: number;
  /** `user alice` or `team release-managers`, sorted. */
  readonly reviewers: readonly string[];
  /** The same with their numbers, as `user 5 alice`: names can be taken over (R1). */
  readonly accounts: readonly string[];
  readonly preventSelfReview: boolean;
  /** Minutes. */
  readonly waitTimer: number;
  /** `any`, `protected`, or the patterns as `branch main` and `tag v*`, sorted. */
  readonly branches: readonly string[];
  /** Null where GitHub does not say it. */
  readonly adminsBypass: boolean | null;
}

const REQUEST = "GET /repos/{owner}/{repo}/environments/{environment_name}";
const POLICIES = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";

const Reviewer = v.variant("type", [
  v.object({ type: v.literal("User"), reviewer: v.object({ id: Id, login: v.string() }) }),
  v.object({ type: v.literal("Team"), reviewer: v.object({ id: Id, slug: v.string() }) }),
]);
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
const Pattern = v.object({ name: v.string(), type: v.nullish(v.string()) });

/**
 * The settings of one environment of GitHub, whole.
 *
 * @throws GitHubFailure `not-found` where there is none, `forbidden` without `actions: read`
 */
export async function readEnvironmentSettings(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string },
): Promise<EnvironmentSettings> {
  const of = { ...inRepo(o.repo), environment_name: o.environment };
  const { data } = await client.rest("read", REQUEST, of);
  const found = parse(Shape, data, REQUEST);
  // Names are compared without regard to letters there, and exactly here (R55).
  if (found.name !== o.environment) throw unexpected(REQUEST, `asked for ${o.environment}, got ${found.name}`);
  const rules = found.protection_rules ?? [];
  const waiting = rules.filter(({ type }) => type === "wait_timer").map((rule) => parse(Waiting, rule, REQUEST));
  const reviewed = rules
    .filter(({ type }) => type === "required_reviewers")
    .map((rule) => parse(Reviewed, rule, REQUEST));
  const policy = found.deployment_branch_policy;
  const accounts = reviewed.flatMap(({ reviewers }) => reviewers);
  return {
    id: found.id,
    reviewers: accounts.map(nameOf).toSorted(),
    accounts: accounts.map((one) => nameOf(one).replace(" ", ` ${one.reviewer.id} `)).toSorted(),
    preventSelfReview: reviewed.some(({ prevent_self_review }) => prevent_self_review === true),
    waitTimer: Math.max(0, ...waiting.map(({ wait_timer }) => wait_timer)),
    branches: policy === null ? ["any"] : policy.protected_branches ? ["protected"] : await patternsOf(client, of),
    adminsBypass: found.can_admins_bypass ?? null,
  };
}

async function patternsOf(client: Client, of: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const items = await client.pages(POLICIES, of, { cap: 1_000, list: "branch_policies" });
  return items
    .map((item) => parse(Pattern, item, POLICIES))
    .map(({ name, type }) => `${type ?? "branch"} ${name}`)
    .toSorted();
}

function nameOf(reviewer: v.InferOutput<typeof Reviewer>): string {
  return reviewer.type === "User" ? `user ${reviewer.reviewer.login}` : `team ${reviewer.reviewer.slug}`;
}
