import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse, Time } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** An open pull request that brings a dependency up to date. */
export interface UpdateFact {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly url: string;
}

const MOST = 500;
const Shape = v.object({
  number: Id,
  title: v.string(),
  created_at: Time,
  html_url: v.string(),
  pull_request: v.optional(v.unknown()),
  user: v.nullable(v.object({ login: v.string() })),
});

/**
 * Open pull requests of Dependabot. GitHub lists them among the issues; `pull-requests: read` is enough for them.
 *
 * @throws GitHubFailure `unexpected` above 500
 */
export async function readUpdates(client: Client, repo: Repo): Promise<readonly UpdateFact[]> {
  const route = "GET /repos/{owner}/{repo}/issues";
  const filter = { ...inRepo(repo), state: "open", creator: BOT };
  const items = await client.pages(route, filter, { cap: MOST });
  return items
    .map((item) => parse(Shape, item, route))
    .filter(({ pull_request: pull, user }) => pull !== undefined && user?.login === BOT)
    .map(({ number, title, created_at: createdAt, html_url: url }) => ({ number, title, createdAt, url }));
}

const BOT = "dependabot[bot]";
