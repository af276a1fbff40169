import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Id, parse, Time } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** An open issue that our own account opened. */
export interface OpenIssue {
  readonly number: number;
  readonly title: string;
  /** ISO 8601, by GitHub. */
  readonly createdAt: string;
}

export const OPEN_ISSUE_FIELDS = "number title createdAt viewerDidAuthor";

export const OpenIssuesShape = v.object({
  issues: v.object({
    nodes: v.array(v.object({ number: Id, title: v.string(), createdAt: Time, viewerDidAuthor: v.boolean() })),
  }),
});

/** Issues of anybody else count as nothing, whatever label they have. */
export function ownOnly(issues: readonly (OpenIssue & { readonly viewerDidAuthor: boolean })[]): readonly OpenIssue[] {
  return issues
    .filter(({ viewerDidAuthor }) => viewerDidAuthor)
    .map(({ number, title, createdAt }) => ({ number, title, createdAt }));
}

/** What an issue or pull request says now, and whether that is what we wrote. */
export interface OwnText {
  readonly open: boolean;
  readonly body: string;
  /** Our own account opened it, and nobody else was the last to change its text. */
  readonly intact: boolean;
  /** Of a pull request: where it comes from. */
  readonly branch: string | undefined;
}

const REQUEST = "graphql OwnText";
const FIELDS = "body closed viewerDidAuthor lastEditedAt author { login } editor { login }";

export const OWN_TEXT_QUERY = `query OwnText($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${FIELDS} } ... on PullRequest { ${FIELDS} headRefName } }
  }
}`;

const Login = v.nullable(v.object({ login: v.string() }));
const Shape = v.object({
  repository: v.object({
    issueOrPullRequest: v.object({
      body: v.string(),
      closed: v.boolean(),
      viewerDidAuthor: v.boolean(),
      lastEditedAt: v.nullable(v.string()),
      author: Login,
      editor: Login,
      headRefName: v.optional(v.string()),
    }),
  }),
});

/** Reads it; `null` when it is not in this repository any more. */
export async function readOwnText(client: Client, repo: Repo, number: number): Promise<OwnText | null> {
  const answer = await client.graphql("read", OWN_TEXT_QUERY, { owner: repo.owner, name: repo.name, number });
  const [error] = answer.errors;
  if (error?.type === "NOT_FOUND" && error.path.length === 2) return null;
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  const found = parse(Shape, answer.data, REQUEST).repository.issueOrPullRequest;
  const untouched =
    found.lastEditedAt === null || (found.editor !== null && found.editor.login === found.author?.login);
  const intact = found.viewerDidAuthor && untouched;
  return { open: !found.closed, body: found.body, intact, branch: found.headRefName };
}
