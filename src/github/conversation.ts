import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import type { IssueFact } from "./issues.ts";
import { Id, parse, Time } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** A comment as GitHub has it now. */
export interface CommentFact {
  readonly id: number;
  /** `null`: the account is gone (R21). */
  readonly author: { readonly id: number; readonly login: string; readonly bot: boolean } | null;
  readonly body: string;
  /** ISO 8601, by GitHub. */
  readonly createdAt: string;
  /** Whether anybody ever changed it, its writer included (R7). */
  readonly edited: boolean;
  readonly url: string;
}

/** An issue or pull request with everything that was said on it. */
export interface Conversation {
  /** The answer's `Date` header. */
  readonly date: Date;
  /** Whether an app opened it; `null` when the account is gone. */
  readonly byBot: boolean | null;
  /** Our own account opened it, and nobody else was the last to change its text. */
  readonly intact: boolean;
  /** Oldest first. */
  readonly comments: readonly CommentFact[];
  /** The page that they stand on; `null` when it is in another repository now, or a merged pull request. */
  readonly page: IssueFact | null;
}

/** More comments than this on one request are an attack; a part of them would not be all (R5, R20). */
const MOST_COMMENTS = 1_500;
const REQUEST = "graphql Conversation";

export const COMMENTS_FRAGMENT = `
fragment Comments on IssueCommentConnection {
  nodes {
    databaseId body url createdAt updatedAt lastEditedAt includesCreatedEdit
    author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
  }
  pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
}`;

const HEAD = `number url title body closed locked repository { nameWithOwner }
        viewerDidAuthor lastEditedAt author { __typename login } editor { login } labels(first: 20) { nodes { name } }`;

/** A page with its first hundred comments, to be read together with something else. Uses {@link COMMENTS_FRAGMENT}. */
export const WHOLE_PAGE = `${HEAD} front: comments(first: 100) { ...Comments }`;

const PAGE = `${HEAD}
        front: comments(first: 100, after: $after) { ...Comments }
        back: comments(last: 100, before: $before) @include(if: $both) { ...Comments }`;

const QUERY = `query Conversation($owner: String!, $name: String!, $number: Int!, $after: String, $before: String, $both: Boolean!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) {
      __typename
      ... on Issue {
        ${PAGE}
      }
      ... on PullRequest {
        merged ${PAGE}
      }
    }
  }
}${COMMENTS_FRAGMENT}`;

const AuthorShape = v.nullable(
  v.object({ __typename: v.string(), login: v.string(), databaseId: v.optional(v.nullable(Id)) }),
);
const CommentShape = v.object({
  databaseId: Id,
  body: v.string(),
  url: v.string(),
  createdAt: Time,
  updatedAt: Time,
  lastEditedAt: v.nullable(v.string()),
  includesCreatedEdit: v.boolean(),
  author: AuthorShape,
});
const CommentsShape = v.object({
  nodes: v.array(CommentShape),
  pageInfo: v.object({
    hasNextPage: v.boolean(),
    endCursor: v.nullable(v.string()),
    hasPreviousPage: v.boolean(),
    startCursor: v.nullable(v.string()),
  }),
});
export const ConversationShape = v.object({
  number: Id,
  url: v.string(),
  title: v.string(),
  body: v.string(),
  closed: v.boolean(),
  locked: v.boolean(),
  merged: v.optional(v.boolean(), false),
  repository: v.object({ nameWithOwner: v.string() }),
  viewerDidAuthor: v.boolean(),
  lastEditedAt: v.nullable(v.string()),
  author: v.nullable(v.object({ __typename: v.string(), login: v.string() })),
  editor: v.nullable(v.object({ login: v.string() })),
  labels: v.nullable(v.object({ nodes: v.array(v.object({ name: v.string() })) })),
  front: CommentsShape,
  back: v.optional(CommentsShape),
});
const AnswerShape = v.object({ repository: v.object({ issueOrPullRequest: ConversationShape }) });

/**
 * Reads a whole conversation: every page, or nothing (R5). One request for a hundred comments; a longer one is read from both
 * ends at once, two hundred a request, until they meet.
 *
 * @throws GitHubFailure `unexpected` when it is cut, goes in a circle, or has more than `most` comments; 1,500 unless said
 */
export async function readConversation(
  client: Client,
  { repo, number, most = MOST_COMMENTS }: { readonly repo: Repo; readonly number: number; readonly most?: number },
): Promise<Conversation> {
  const front = new Map<number, CommentFact>();
  const back = new Map<number, CommentFact>();
  const cursors = new Set<string>();
  for (let after: string | null = null, before: string | null = null; ; ) {
    const both = after !== null;
    const answer = await client.graphql("read", QUERY, { ...inQuery(repo), number, after, before, both });
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, error.message);
    const page = parse(AnswerShape, answer.data, REQUEST).repository.issueOrPullRequest;
    if (both !== (page.back !== undefined)) throw unexpected(REQUEST, "one end is missing");
    const met = [take(page.front, front, back), take(page.back, back, front)].includes(true);
    const isWhole = met || !page.front.pageInfo.hasNextPage;
    const size = front.size + back.size;
    if (size > most || (size === most && !isWhole))
      throw unexpected(REQUEST, `#${number} has more than ${most} comments`);
    if (isWhole) return conversationOf(repo, page, inOrder(front, back), answer.date);
    after = next(cursors, page.front.pageInfo.endCursor);
    before = page.back === undefined ? null : next(cursors, page.back.pageInfo.startCursor);
  }
}

/** The conversation that {@link WHOLE_PAGE} gave; undefined when there is more than it shows, so that it is no whole one (R5). */
export function wholeIn(
  repo: Repo,
  page: v.InferOutput<typeof ConversationShape>,
  date: Date,
): Conversation | undefined {
  const front = new Map(page.front.nodes.map((comment) => [comment.databaseId, commentOf(comment)]));
  if (page.front.pageInfo.hasNextPage || front.size < page.front.nodes.length) return undefined;
  return conversationOf(repo, page, inOrder(front), date);
}

/** Takes what is new from one end; whether the other end was met. A comment that this end had already is a circle. */
function take(
  page: v.InferOutput<typeof CommentsShape> | undefined,
  known: Map<number, CommentFact>,
  other: ReadonlyMap<number, CommentFact>,
): boolean {
  let met = false;
  for (const comment of page?.nodes.map(commentOf) ?? []) {
    if (known.has(comment.id)) throw unexpected(REQUEST, "the pages go in a circle");
    if (other.has(comment.id)) met = true;
    else known.set(comment.id, comment);
  }
  return met;
}

/** GitHub gives comments in the order of their numbers. */
function inOrder(...ends: readonly ReadonlyMap<number, CommentFact>[]): readonly CommentFact[] {
  return ends.flatMap((end) => [...end.values()]).toSorted((left, right) => left.id - right.id);
}

/** Where to go on; a place where we have been leads nowhere. */
function next(cursors: Set<string>, cursor: string | null): string {
  if (cursor === null || cursors.has(cursor)) throw unexpected(REQUEST, "the pages go in a circle");
  cursors.add(cursor);
  return cursor;
}

function inQuery({ owner, name }: Repo) {
  return { owner, name };
}

function conversationOf(
  { owner, name }: Repo,
  page: v.InferOutput<typeof ConversationShape>,
  comments: readonly CommentFact[],
  date: Date,
): Conversation {
  const { number, url, title, body, closed, locked, author, labels, merged, repository } = page;
  const { viewerDidAuthor, lastEditedAt, editor } = page;
  const untouched = lastEditedAt === null || (editor !== null && editor.login === author?.login);
  const isHere = repository.nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
  const names = labels?.nodes.map((label) => label.name) ?? [];
  return {
    date,
    byBot: author === null ? null : author.__typename === "Bot",
    intact: viewerDidAuthor && untouched,
    comments,
    page: isHere && !merged ? { number, page: url, title, body, open: !closed, locked, labels: names } : null,
  };
}

function commentOf(comment: v.InferOutput<typeof CommentShape>): CommentFact {
  const { databaseId, body, url, createdAt, updatedAt, lastEditedAt, includesCreatedEdit, author } = comment;
  return {
    id: databaseId,
    // An account without a number is nobody who could be compared (R1).
    author:
      author === null || author.databaseId === null || author.databaseId === undefined
        ? null
        : { id: author.databaseId, login: author.login, bot: author.__typename !== "User" },
    body,
    createdAt,
    edited: lastEditedAt !== null || includesCreatedEdit || updatedAt !== createdAt,
    url,
  };
}
