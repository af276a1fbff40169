import * as v from "valibot";
import type { Client } from "./client.ts";
import { type Reviewer, readEnvironmentRules } from "./environment-rules.ts";
import { parse } from "./parse.ts";
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

const POLICIES = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";

const Pattern = v.object({ name: v.string(), type: v.nullish(v.string()) });

/**
 * The settings of one environment of GitHub, whole.
 *
 * @throws like {@link readEnvironmentRules}
 */
export async function readEnvironmentSettings(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string },
): Promise<EnvironmentSettings> {
  const { id, adminsBypass, waitTimer, reviewed, branches } = await readEnvironmentRules(client, o);
  const accounts = reviewed.flatMap(({ reviewers }) => reviewers);
  return {
    id,
    reviewers: accounts.map(nameOf).toSorted(),
    accounts: accounts.map((one) => nameOf(one).replace(" ", ` ${one.reviewer.id} `)).toSorted(),
    preventSelfReview: reviewed.some(({ preventSelfReview }) => preventSelfReview),
    waitTimer,
    branches: branches === "patterns" ? await patternsOf(client, o) : [branches],
    adminsBypass,
  };
}

async function patternsOf(
  client: Client,
  { repo, environment }: { readonly repo: Repo; readonly environment: string },
): Promise<readonly string[]> {
  const of = { ...inRepo(repo), environment_name: environment };
  const items = await client.pages(POLICIES, of, { cap: 1_000, list: "branch_policies" });
  return items
    .map((item) => parse(Pattern, item, POLICIES))
    .map(({ name, type }) => `${type ?? "branch"} ${name}`)
    .toSorted();
}

function nameOf(reviewer: Reviewer): string {
  return reviewer.type === "User" ? `user ${reviewer.reviewer.login}` : `team ${reviewer.reviewer.slug}`;
}
