import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

const Shape = v.object({ default_branch: v.pipe(v.string(), v.minLength(1)) });

/** The name of the default branch. REST tells it to every token; GraphQL only to those that may read contents. */
export async function readDefaultBranch(client: Client, repo: Repo): Promise<string> {
  const route = "GET /repos/{owner}/{repo}";
  const { data } = await client.rest("read", route, { ...inRepo(repo) });
  return parse(Shape, data, route).default_branch;
}
