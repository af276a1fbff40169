import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A secret by name, and when it was last written; never its value. */
export interface SecretAge {
  /** In capital letters, as GitHub compares them. */
  readonly name: string;
  readonly writtenAt: string;
}

const Shape = v.object({ name: v.pipe(v.string(), v.minLength(1)), updated_at: Time });
const MOST = 1_000;

/** Whose secrets: an environment's, the repository's own, or those that its organization shares with it. */
export type SecretPlace = { readonly environment: string } | "repository" | "organization";

/**
 * The secrets of one place and when each was last written.
 *
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
export async function listSecretAges(client: Client, repo: Repo, place: SecretPlace): Promise<readonly SecretAge[]> {
  const parameters = {
    ...inRepo(repo),
    ...(typeof place === "string" ? {} : { environment_name: place.environment }),
  };
  const route = routeOf(place);
  const items = await client.pages(route, parameters, { cap: MOST, list: "secrets" });
  return items.map((item) => {
    const { name, updated_at: writtenAt } = parse(Shape, item, route);
    return { name: name.toUpperCase(), writtenAt };
  });
}

function routeOf(place: SecretPlace): string {
  if (place === "repository") return "GET /repos/{owner}/{repo}/actions/secrets";
  if (place === "organization") return "GET /repos/{owner}/{repo}/actions/organization-secrets";
  return "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets";
}
