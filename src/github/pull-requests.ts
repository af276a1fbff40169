import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import type { GraphqlError } from "./graphql-answer.ts";
import { parse } from "./parse.ts";
import { addPermission } from "./permissions.ts";
import type { Repo } from "./repo.ts";

/** A pull request of a branch of this repository. */
export interface PullRequestFact {
  readonly number: number;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  /** This token's own account opened it. */
  readonly own: boolean;
}

/** What came of opening one. `refused`: GitHub will not take it, however often it is sent. `ambiguous`: look for it. */
export type PullRequestAnswer =
  | { readonly kind: "opened" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "ambiguous" };

/** Newest first; the head is what we know them by. */
export const PULL_REQUESTS_QUERY = `query PullRequests($owner: String!, $name: String!, $head: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $head, baseRefName: $base, first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url state headRefName baseRefName isCrossRepository viewerDidAuthor }
    }
  }
}`;

export const OPEN_MUTATION = `mutation OpenPullRequest($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number } }
}`;

const Shape = v.object({
  repository: v.object({
    pullRequests: v.object({
      nodes: v.array(
        v.object({
          number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
          url: v.string(),
          state: v.picklist(["OPEN", "CLOSED", "MERGED"]),
          headRefName: v.string(),
          baseRefName: v.string(),
          isCrossRepository: v.boolean(),
          viewerDidAuthor: v.boolean(),
        }),
      ),
    }),
  }),
});
const STATES = { OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const;

/** The pull requests from one branch of the repository into another, newest first; none of forks. */
export async function findPullRequests(
  client: Client,
  o: { readonly repo: Repo; readonly head: string; readonly base: string },
): Promise<readonly PullRequestFact[]> {
  const request = "graphql PullRequests";
  const answer = await client.graphql("read", PULL_REQUESTS_QUERY, {
    owner: o.repo.owner,
    name: o.repo.name,
    head: o.head,
    base: o.base,
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(request, describeError(error, ["pull-requests"]));
  return parse(Shape, answer.data, request)
    .repository.pullRequests.nodes.filter(
      (found) => found.headRefName === o.head && found.baseRefName === o.base && !found.isCrossRepository,
    )
    .map(({ number, url, state, viewerDidAuthor: own }) => ({ number, url, state: STATES[state], own }));
}

/** Opens a pull request between two branches of the repository; GitHub has at most one open for the same two. */
export async function openPullRequest(
  client: Client,
  o: {
    /** The repository's node id. */
    readonly repository: string;
    readonly head: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
    /** Nothing to merge yet. Plans without drafts refuse it. */
    readonly draft?: boolean;
  },
): Promise<PullRequestAnswer> {
  const input = {
    repositoryId: o.repository,
    headRefName: o.head,
    baseRefName: o.base,
    title: o.title,
    body: o.body,
    ...(o.draft === undefined ? {} : { draft: o.draft }),
  };
  try {
    const { errors } = await client.graphql("create", OPEN_MUTATION, { input });
    const [error] = errors;
    return error === undefined ? { kind: "opened" } : answerOfError(error);
  } catch (failure) {
    if (isFailure(failure, "ambiguous", "unavailable")) return { kind: "ambiguous" };
    if (isFailure(failure, "forbidden", "unprocessable", "not-found", "unexpected")) {
      return { kind: "refused", why: failure.message };
    }
    throw failure;
  }
}

function answerOfError({ type, message }: GraphqlError): PullRequestAnswer {
  if (/not permitted to create or approve pull requests/i.test(message)) {
    const setting = 'tick "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General';
    return { kind: "refused", why: `${message}; ${setting}` };
  }
  switch (type) {
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      return { kind: "refused", why: `${message}; ${addPermission("pull-requests", "write")}` };
    case "NOT_FOUND":
      return { kind: "refused", why: message };
    case "UNPROCESSABLE":
      // Somebody was faster, or an answer of ours was lost.
      return /already exists/i.test(message) ? { kind: "ambiguous" } : { kind: "refused", why: message };
    default:
      return { kind: "ambiguous" };
  }
}
