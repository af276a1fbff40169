import * as v from "valibot";
import type { Block } from "./block.ts";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";
import { MORE_ENVIRONMENTS_QUERY } from "./snapshot-query.ts";

export interface EnvironmentFact {
  readonly id: number;
  readonly name: string;
}

const REQUEST = "graphql Snapshot";
/** A hundred pages of a hundred. */
const MOST = 10_000;

const PageShape = v.object({
  nodes: v.array(v.object({ databaseId: Id, name: v.string() })),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
});
const MoreShape = v.object({ repository: v.object({ environments: PageShape }) });

/** Reads the `environments` block of a snapshot and what is left on further pages. */
export async function readEnvironments(
  client: Client,
  repo: Repo,
  first: Block<unknown>,
): Promise<Block<readonly EnvironmentFact[]>> {
  if (!first.ok) return first;
  try {
    return { ok: true, value: await allPages(client, repo, first.value) };
  } catch (failure) {
    // The caller has to end `deferred` then, whatever the other blocks say (R72).
    if (isFailure(failure, "rate-limited") || !isFailure(failure)) throw failure;
    return { ok: false, why: failure.message };
  }
}

async function allPages(client: Client, repo: Repo, first: unknown): Promise<readonly EnvironmentFact[]> {
  const found: EnvironmentFact[] = [];
  let page = parse(PageShape, first, REQUEST);
  for (let before: string | null = null; ; ) {
    for (const { databaseId, name } of page.nodes) found.push({ id: databaseId, name });
    const { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null } = page.pageInfo;
    if (!hasNextPage) return found;
    if (endCursor === null || endCursor === before || found.length >= MOST) {
      throw unexpected(REQUEST, "the pages of environments do not end");
    }
    before = endCursor;
    const answer = await client.graphql("read", MORE_ENVIRONMENTS_QUERY, {
      owner: repo.owner,
      name: repo.name,
      after: endCursor,
    });
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
    page = parse(MoreShape, answer.data, REQUEST).repository.environments;
  }
}
