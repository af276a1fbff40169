import type { Issue, Repository } from "../world.ts";
import { connection, emptyConnection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { conversationFields } from "./conversation.ts";
import { dateTime } from "./date-time.ts";
import { findRef } from "./ref-name.ts";

type Head = NonNullable<Issue["pull_request"]>;

/** Open and closed pull requests whose head fits. */
export function pullRequestsOf(
  context: Context,
  repository: Repository,
  args: PageArguments,
  fits: (head: Head, issue: Issue) => boolean,
  newestFirst = false,
): Fields {
  const found = repository.issues.filter(
    (issue) => issue.pull_request !== undefined && fits(issue.pull_request, issue),
  );
  return connection(args, {
    items: newestFirst ? found.toReversed() : found,
    key: ({ id }) => id,
    node: (issue) => context.build.pullRequest(repository, issue),
  });
}

/** The fields of a `PullRequest`. Its reviews are told by REST only. */
export function pullRequestFields(context: Context, repository: Repository, issue: Issue): Fields {
  const head = issue.pull_request;
  if (head === undefined) throw new Error(`issue ${issue.number} is not a pull request`);
  return {
    ...conversationFields(context, repository, issue),
    __typename: "PullRequest",
    state: head.merge_commit_sha === undefined ? issue.state.toUpperCase() : "MERGED",
    baseRefName: head.base_ref,
    headRefName: head.head_ref,
    headRefOid: head.head_sha,
    headRef: async () => {
      const ref = await findRef(repository, `refs/heads/${head.head_ref}`);
      return ref === null ? null : context.build.ref(repository, ref);
    },
    isDraft: head.draft === true,
    isCrossRepository: false,
    merged: head.merge_commit_sha !== undefined,
    mergedAt: head.merge_commit_sha === undefined ? null : dateTime(issue.updated_at),
    mergedBy: () => (head.merged_by === undefined ? null : context.build.actor(head.merged_by)),
    mergeCommit: () =>
      head.merge_commit_sha === undefined ? null : context.build.commitAt(repository, head.merge_commit_sha),
    closedAt: issue.state === "closed" ? dateTime(issue.updated_at) : null,
    reviewDecision: null,
    reviews: emptyConnection,
  };
}
