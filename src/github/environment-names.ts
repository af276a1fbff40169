import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

const Valued = v.object({ name: v.pipe(v.string(), v.minLength(1)), value: v.string() });
const Named = v.object({ name: v.pipe(v.string(), v.minLength(1)) });

/** GitHub allows a hundred secrets and as many variables an environment; a longer list fails instead of being cut. */
const MOST = 1_000;

/** Pages of variables are shorter than all others (GitHub's description). */
const VARIABLES_A_PAGE = 30;

export interface ReferableNames {
  readonly secrets: readonly string[];
  readonly variables: readonly string[];
}

export type NameKind = keyof ReferableNames;

/** What names a workflow's own token can never list. */
export const NAMES_NEED =
  "an App's token, or a fine-grained one, with `Environments: read` (for those of the repository `Secrets: read` and `Variables: read`); the workflow's own token can never have it";

/**
 * The names of the secrets or variables of an environment, or of the repository itself where there is no environment; never a
 * value. In capital letters, as GitHub compares them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
export async function readNames(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string | null; readonly kind: NameKind },
): Promise<readonly string[]> {
  const { route, items } = await list(client, o);
  return items.map((item) => parse(Named, item, route).name.toUpperCase()).toSorted();
}

/**
 * The variables of an environment, or of the repository itself where there is no environment, by their names in capital letters. Their
 * values are no secrets: everybody who may read the repository's settings sees them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
export async function readVariables(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string | null },
): Promise<ReadonlyMap<string, string>> {
  const { route, items } = await list(client, { ...o, kind: "variables" });
  return new Map(
    items.map((item) => {
      const { name, value } = parse(Valued, item, route);
      return [name.toUpperCase(), value] as const;
    }),
  );
}

async function list(
  client: Client,
  o: { readonly repo: Repo; readonly environment: string | null; readonly kind: NameKind },
): Promise<{ readonly route: string; readonly items: readonly unknown[] }> {
  const { repo, environment, kind } = o;
  const place =
    environment === null ? "/repos/{owner}/{repo}/actions" : "/repos/{owner}/{repo}/environments/{environment_name}";
  const parameters = {
    ...inRepo(repo),
    ...(environment === null ? {} : { environment_name: environment }),
    ...(kind === "variables" ? { per_page: VARIABLES_A_PAGE } : {}),
  };
  const route = `GET ${place}/${kind}`;
  return { route, items: await client.pages(route, parameters, { cap: MOST, list: kind }) };
}
