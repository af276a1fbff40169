import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** What a job's OpenID Connect token says in `sub`. */
export interface OidcSubject {
  /** `null`: GitHub's own form, which names the environment of a job that has one. */
  readonly claims: readonly string[] | null;
  /** Whether owner and repository are named by numbers that nobody else can get; `null` where the server does not say. */
  readonly immutable: boolean | null;
  /** What every subject of this repository begins with; `null` where the server does not say. */
  readonly prefix: string | null;
}

const Shape = v.object({
  use_default: v.boolean(),
  include_claim_keys: v.nullish(v.array(v.string())),
  use_immutable_subject: v.nullish(v.boolean()),
  sub_claim_prefix: v.nullish(v.string()),
});

/**
 * How this repository's jobs are called by at a cloud.
 *
 * @throws GitHubFailure `forbidden` without `actions: read`
 */
export async function readOidcSubject(client: Client, repo: Repo): Promise<OidcSubject> {
  const route = "GET /repos/{owner}/{repo}/actions/oidc/customization/sub";
  const { data } = await client.rest("read", route, inRepo(repo));
  const found = parse(Shape, data, route);
  return {
    claims: found.use_default ? null : (found.include_claim_keys ?? []),
    immutable: found.use_immutable_subject ?? null,
    prefix: found.sub_claim_prefix ?? null,
  };
}
