import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A secret by its name. GitHub never tells a value. */
export interface SecretName {
  readonly name: string;
  readonly updatedAt: string;
}

const MOST = 1_000;
const Shape = v.object({ name: v.string(), updated_at: Time });

/**
 * The secrets that every workflow of the repository can read. The workflow's own token may never list them: it takes the
 * token of a GitHub App or person with `Secrets: read`.
 */
export async function listRepositorySecrets(client: Client, repo: Repo): Promise<readonly SecretName[]> {
  const route = "GET /repos/{owner}/{repo}/actions/secrets";
  const items = await client.pages(route, inRepo(repo), { cap: MOST, list: "secrets" });
  return items.map((item) => {
    const { name, updated_at: updatedAt } = parse(Shape, item, route);
    return { name, updatedAt };
  });
}
