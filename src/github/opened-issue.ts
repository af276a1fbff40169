import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** What an issue or pull request is, apart from what is said on it. */
export interface OpenedIssue {
  readonly number: number;
  /** The account of this very token opened it. */
  readonly byUs: boolean;
  /** An app opened it, ours or another. */
  readonly byBot: boolean;
  readonly labels: readonly string[];
  readonly body: string;
}

const REQUEST = "graphql OpenedIssue";
const FIELDS = "number body viewerDidAuthor author { __typename } labels(first: 100) { nodes { name } }";

export const OPENED_ISSUE_QUERY = `query OpenedIssue($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${FIELDS} } ... on PullRequest { ${FIELDS} } }
  }
}`;

const Shape = v.object({
  repository: v.object({
    issueOrPullRequest: v.object({
      number: Id,
      body: v.string(),
      viewerDidAuthor: v.boolean(),
      author: v.nullable(v.object({ __typename: v.string() })),
      labels: v.nullable(v.object({ nodes: v.array(v.object({ name: v.string() })) })),
    }),
  }),
});

/** Reads who opened an issue, and its labels, in one request; `null` when it is not in this repository any more. */
export async function readOpenedIssue(client: Client, repo: Repo, number: number): Promise<OpenedIssue | null> {
  const answer = await client.graphql("read", OPENED_ISSUE_QUERY, { owner: repo.owner, name: repo.name, number });
  const [error] = answer.errors;
  if (error?.type === "NOT_FOUND" && error.path.length === 2) return null;
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  const found = parse(Shape, answer.data, REQUEST).repository.issueOrPullRequest;
  if (found.number !== number) throw unexpected(REQUEST, `asked for #${number}, got #${found.number}`);
  return {
    number,
    byUs: found.viewerDidAuthor,
    byBot: found.author?.__typename === "Bot",
    labels: found.labels?.nodes.map(({ name }) => name) ?? [],
    body: found.body,
  };
}
