import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import type { GraphqlError } from "./graphql-answer.ts";
import { Oid, parse } from "./parse.ts";
import { addPermission } from "./permissions.ts";
import type { Repo } from "./repo.ts";

/**
 * What came of a compare-and-swap commit. `stale`: the branch is elsewhere, nothing was written. `ambiguous`: it may have
 * been written; look for it with {@link findCommit}. `refused`: GitHub will not take it, however often it is sent.
 */
export type CommitAnswer =
  | { readonly kind: "committed"; readonly oid: string; readonly date: Date }
  | { readonly kind: "stale" }
  | { readonly kind: "ambiguous"; readonly cause: Error }
  | { readonly kind: "refused"; readonly why: string };

export interface BranchCommit {
  readonly repo: Repo;
  readonly branch: string;
  /** The commit the branch has to be at. */
  readonly expectedHead: string;
  readonly headline: string;
  readonly body: string;
  /** Files to write, as text. */
  readonly additions: readonly { readonly path: string; readonly contents: string }[];
}

export const COMMIT_MUTATION = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

const REQUEST = "graphql Commit";
const CommittedShape = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid: Oid }) }) });

/**
 * Commits files to a branch if it is where it is expected to be: one request, sent once, signed by GitHub (R82).
 *
 * @throws GitHubFailure `rate-limited` and `unauthorized`; everything else is an answer
 */
export async function commitOnBranch(client: Client, commit: BranchCommit): Promise<CommitAnswer> {
  const input = {
    branch: { repositoryNameWithOwner: `${commit.repo.owner}/${commit.repo.name}`, branchName: commit.branch },
    expectedHeadOid: commit.expectedHead,
    message: { headline: commit.headline, body: commit.body },
    fileChanges: {
      additions: commit.additions.map(({ path, contents }) => ({
        path,
        contents: Buffer.from(contents, "utf8").toString("base64"),
      })),
    },
  };
  try {
    const answer = await client.graphql("create", COMMIT_MUTATION, { input });
    const [error] = answer.errors;
    if (error !== undefined) return answerOfError(error);
    const committed = v.safeParse(CommittedShape, answer.data);
    if (!committed.success)
      return { kind: "ambiguous", cause: unexpected(REQUEST, "the answer does not name the commit") };
    return { kind: "committed", oid: committed.output.createCommitOnBranch.commit.oid, date: answer.date };
  } catch (failure) {
    if (isFailure(failure, "ambiguous", "unavailable")) return { kind: "ambiguous", cause: failure };
    if (isFailure(failure, "forbidden", "unprocessable", "not-found", "unexpected", "gone", "conflict")) {
      return { kind: "refused", why: withHint(failure.message, failure.hint) };
    }
    throw failure;
  }
}

/**
 * Only GitHub's own words for a lost race are `stale`, and only its typed refusals are `refused`. Everything else, above
 * all "Something went wrong while executing your query", may come after the commit was made (finding 2).
 */
function answerOfError(error: GraphqlError): CommitAnswer {
  if (error.type === "STALE_DATA" || /expected branch to point to|but expected [0-9a-f]{40}/i.test(error.message)) {
    return { kind: "stale" };
  }
  switch (error.type) {
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      return { kind: "refused", why: withHint(error.message, addPermission("contents", "write")) };
    case "NOT_FOUND":
    case "UNPROCESSABLE":
      return { kind: "refused", why: error.message };
    default:
      return { kind: "ambiguous", cause: unexpected(REQUEST, describeError(error, [])) };
  }
}

function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}

const HISTORY = "history(first: 100, after: $after) { nodes { oid messageBody } pageInfo { hasNextPage endCursor } }";

/** The newest commits of a branch. */
export const BRANCH_HISTORY_QUERY = `query BranchHistory($owner: String!, $name: String!, $ref: String!, $after: String) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid ... on Commit { ${HISTORY} } } } }
}`;

/** Older commits, from the same head, so that a moving branch does not shift the pages. */
export const COMMIT_HISTORY_QUERY = `query CommitHistory($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { oid ... on Commit { ${HISTORY} } } }
}`;

const HistoryShape = v.object({
  oid: Oid,
  history: v.object({
    nodes: v.array(v.object({ oid: Oid, messageBody: v.string() })),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
  }),
});
const BranchShape = v.object({ repository: v.object({ ref: v.nullable(v.object({ target: HistoryShape })) }) });
const CommitShape = v.object({ repository: v.object({ object: HistoryShape }) });

/** Pages of history read at most; a ledger grows by far fewer commits between two reads. */
const MOST_PAGES = 50;

/**
 * Looks for a commit of ours by a line of its message's body, from the branch's head back to a known commit (R70).
 *
 * @param o.since the commit that was the head before; it is not looked at itself
 * @param o.marker a whole line of the body
 * @returns `absent` with the head that was looked at, or `missing` when there is no such branch
 * @throws GitHubFailure `unexpected` when `since` is no longer in the branch's history
 */
export async function findCommit(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string; readonly since: string; readonly marker: string },
): Promise<
  | { readonly kind: "found"; readonly oid: string }
  | { readonly kind: "absent"; readonly head: string }
  | { readonly kind: "missing" }
> {
  const repository = { owner: o.repo.owner, name: o.repo.name };
  const first = await client.graphql("read", BRANCH_HISTORY_QUERY, { ...repository, ref: `refs/heads/${o.branch}` });
  const { ref } = parse(BranchShape, whole(first), REQUEST_HISTORY).repository;
  if (ref === null) return { kind: "missing" };
  let page = ref.target;
  const head = page.oid;
  for (let pages = 1; ; pages += 1) {
    for (const commit of page.history.nodes) {
      if (commit.oid === o.since) return { kind: "absent", head };
      if (commit.messageBody.split(/\r?\n/).includes(o.marker)) return { kind: "found", oid: commit.oid };
    }
    const { hasNextPage, endCursor } = page.history.pageInfo;
    if (!hasNextPage || endCursor === null) {
      throw unexpected(REQUEST_HISTORY, `${o.since} is not in the history of ${o.branch}; was the branch rewritten?`);
    }
    if (pages === MOST_PAGES)
      throw unexpected(REQUEST_HISTORY, `${o.since} is too far back in the history of ${o.branch}`);
    const older = await client.graphql("read", COMMIT_HISTORY_QUERY, { ...repository, oid: head, after: endCursor });
    page = parse(CommitShape, whole(older), REQUEST_HISTORY).repository.object;
  }
}

const REQUEST_HISTORY = "graphql History";

function whole(answer: { readonly data: unknown; readonly errors: readonly GraphqlError[] }): unknown {
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST_HISTORY, describeError(error, ["contents"]));
  return answer.data;
}
