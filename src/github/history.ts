import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** A commit and its parents, the first one first. Of a merge of more than ten branches only ten are told. */
export interface HistoryCommit {
  readonly oid: string;
  readonly parents: readonly string[];
}

/** A part of what a commit contains, in GitHub's order; `after` leads to the next part, `null` at the end. */
export interface HistoryPage {
  readonly commits: readonly HistoryCommit[];
  readonly after: string | null;
}

const NODES = "nodes { oid parents(first: 10) { nodes { oid } } } pageInfo { hasNextPage endCursor }";

/** The first hundred commits that a commit contains, itself included. */
export const HISTORY_FIELDS = `history(first: 100) { ${NODES} }`;

/** The next hundred. */
export const HISTORY_QUERY = `query CommitHistory($owner: String!, $name: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { __typename ... on Commit { history(first: 100, after: $after) { ${NODES} } } }
  }
}`;

const REQUEST = "graphql CommitHistory";

export const HistoryShape = v.object({
  history: v.object({
    nodes: v.array(v.object({ oid: Oid, parents: v.object({ nodes: v.array(v.object({ oid: Oid })) }) })),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
  }),
});
const AnswerShape = v.object({ repository: v.object({ object: HistoryShape }) });

/**
 * One page of what a commit contains; the first without `after`.
 *
 * @throws GitHubFailure also for a commit that GitHub does not know, and for pages that do not go on
 */
export async function readHistory(
  client: Client,
  o: { readonly repo: Repo; readonly commit: string; readonly after: string | null },
): Promise<HistoryPage> {
  const variables = { owner: o.repo.owner, name: o.repo.name, commit: o.commit, after: o.after };
  const answer = await client.graphql("read", HISTORY_QUERY, variables);
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  const page = historyPage(parse(AnswerShape, answer.data, REQUEST).repository.object, REQUEST);
  if (page.after !== null && page.after === o.after) throw unexpected(REQUEST, "the pages of the history do not end");
  return page;
}

/** A page as the fields above give it. */
export function historyPage({ history }: v.InferOutput<typeof HistoryShape>, request: string): HistoryPage {
  const { hasNextPage, endCursor } = history.pageInfo;
  if (hasNextPage && endCursor === null) throw unexpected(request, "the pages of the history do not end");
  return {
    commits: history.nodes.map(({ oid, parents }) => ({ oid, parents: parents.nodes.map((parent) => parent.oid) })),
    after: hasNextPage ? endCursor : null,
  };
}
