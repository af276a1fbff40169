import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
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
  readonly number: number;
  /** Whether an app opened it; `null` when the account is gone. */
  readonly byBot: boolean | null;
  readonly body: string;
  readonly open: boolean;
  readonly locked: boolean;
  readonly labels: readonly string[];
  readonly comments: readonly CommentFact[];
}

/** More comments than this on one request are an attack; a part of them would not be all (R5, R20). */
const MOST_COMMENTS = 1_500;
const REQUEST = "graphql Conversation";

const COMMENT = `
          nodes {
            databaseId body url createdAt updatedAt lastEditedAt includesCreatedEdit
            author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
          }
          pageInfo { hasNextPage endCursor }`;

const QUERY = `query Conversation($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) {
      __typename
      ... on Issue {
        number body closed locked author { __typename } labels(first: 20) { nodes { name } }
        comments(first: 100, after: $after) {${COMMENT}
        }
      }
      ... on PullRequest {
        number body closed locked author { __typename } labels(first: 20) { nodes { name } }
        comments(first: 100, after: $after) {${COMMENT}
        }
      }
    }
  }
}`;

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
const ConversationShape = v.object({
  number: Id,
  body: v.string(),
  closed: v.boolean(),
  locked: v.boolean(),
  author: v.nullable(v.object({ __typename: v.string() })),
  labels: v.nullable(v.object({ nodes: v.array(v.object({ name: v.string() })) })),
  comments: v.object({
    nodes: v.array(CommentShape),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
  }),
});
const AnswerShape = v.object({ repository: v.object({ issueOrPullRequest: ConversationShape }) });

/**
 * Reads a whole conversation: every page, or nothing (R5). One request a hundred comments.
 *
 * @throws GitHubFailure `unexpected` when it is cut, goes in a circle, or has more than 1,500 comments
 */
export async function readConversation(
  client: Client,
  { repo, number }: { readonly repo: Repo; readonly number: number },
): Promise<Conversation> {
  const comments: CommentFact[] = [];
  const cursors = new Set<string>();
  for (let after: string | null = null; ; ) {
    const answer = await client.graphql("read", QUERY, { ...inQuery(repo), number, after });
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, error.message);
    const page = parse(AnswerShape, answer.data, REQUEST).repository.issueOrPullRequest;
    comments.push(...page.comments.nodes.map(commentOf));
    if (comments.length > MOST_COMMENTS)
      throw unexpected(REQUEST, `#${number} has more than ${MOST_COMMENTS} comments`);
    const { hasNextPage, endCursor } = page.comments.pageInfo;
    if (!hasNextPage) return conversationOf(page, comments, answer.date);
    if (endCursor === null || cursors.has(endCursor)) throw unexpected(REQUEST, "the pages go in a circle");
    cursors.add(endCursor);
    after = endCursor;
  }
}

function inQuery({ owner, name }: Repo) {
  return { owner, name };
}

function conversationOf(
  { number, body, closed, locked, author, labels }: v.InferOutput<typeof ConversationShape>,
  comments: readonly CommentFact[],
  date: Date,
): Conversation {
  return {
    date,
    number,
    byBot: author === null ? null : author.__typename === "Bot",
    body,
    open: !closed,
    locked,
    labels: labels?.nodes.map(({ name }) => name) ?? [],
    comments,
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
