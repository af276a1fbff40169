import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** One commit of a branch, and what GitHub says of its signature. */
export interface LoggedCommit {
  readonly oid: string;
  readonly headline: string;
  readonly parents: number;
  /** Signed by GitHub's own key, and the signature holds. */
  readonly byGitHub: boolean;
}

export interface BranchLog {
  readonly head: string;
  /** Newest first. */
  readonly commits: readonly LoggedCommit[];
  /** Whether they reach back to the first one. */
  readonly complete: boolean;
}

const HISTORY = `history(first: 100, after: $after) {
      nodes { oid messageHeadline parents(first: 2) { totalCount } signature { isValid wasSignedByGitHub } }
      pageInfo { hasNextPage endCursor }
    }`;

export const BRANCH_LOG_QUERY = `query BranchLog($owner: String!, $name: String!, $ref: String!, $after: String) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid ... on Commit { ${HISTORY} } } } }
}`;

/** Older commits of the same head, so that a branch that moves meanwhile does not shift the pages. */
export const COMMIT_LOG_QUERY = `query CommitLog($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { oid ... on Commit { ${HISTORY} } } }
}`;

const REQUEST = "graphql BranchLog";
const HistoryShape = v.object({
  oid: Oid,
  history: v.object({
    nodes: v.array(
      v.object({
        oid: Oid,
        messageHeadline: v.string(),
        parents: v.object({ totalCount: v.number() }),
        signature: v.nullable(v.object({ isValid: v.boolean(), wasSignedByGitHub: v.boolean() })),
      }),
    ),
    pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
  }),
});
const RefShape = v.object({ repository: v.object({ ref: v.nullable(v.object({ target: HistoryShape })) }) });
const ObjectShape = v.object({ repository: v.object({ object: HistoryShape }) });

/**
 * The commits of a branch, a hundred a request; `null` when there is no such branch.
 *
 * @param o.most commits read at most; the rest is said to be missing (`complete`)
 * @throws GitHubFailure also for pages that do not go on
 */
export async function readBranchLog(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string; readonly most: number },
): Promise<BranchLog | null> {
  const repository = { owner: o.repo.owner, name: o.repo.name };
  const ask = async (query: string, more: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = await client.graphql("read", query, { ...repository, ...more });
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
    return answer.data;
  };
  const first = await ask(BRANCH_LOG_QUERY, { ref: `refs/heads/${o.branch}` });
  const { ref } = parse(RefShape, first, REQUEST).repository;
  if (ref === null) return null;
  const head = ref.target.oid;
  const commits: LoggedCommit[] = [];
  for (let page = ref.target, before: string | null = null; ; ) {
    for (const { oid, messageHeadline: headline, parents, signature } of page.history.nodes) {
      const byGitHub = signature?.isValid === true && signature.wasSignedByGitHub;
      commits.push({ oid, headline, parents: parents.totalCount, byGitHub });
    }
    const { hasNextPage, endCursor } = page.history.pageInfo;
    if (!hasNextPage) return { head, commits, complete: true };
    if (commits.length >= o.most) return { head, commits, complete: false };
    if (endCursor === null || endCursor === before) throw unexpected(REQUEST, "the pages of the history do not end");
    before = endCursor;
    page = parse(ObjectShape, await ask(COMMIT_LOG_QUERY, { oid: head, after: endCursor }), REQUEST).repository.object;
  }
}
