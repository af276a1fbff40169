import type { Issue, Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { conversationFields } from "./conversation.ts";
import { pullRequestsOf } from "./pull-request.ts";

/** The fields of an `Issue`. */
export function issueFields(context: Context, repository: Repository, issue: Issue): Fields {
  return {
    ...conversationFields(context, repository, issue),
    __typename: "Issue",
    state: issue.state.toUpperCase(),
    closedByPullRequestsReferences: (args: PageArguments) => {
      requireRead(context.token, repository, "pull-requests");
      return pullRequestsOf(
        context,
        repository,
        args,
        (_head, { number, state }) => state === "open" && issue.closedBy?.includes(number) === true,
      );
    },
    stateReason: issue.state === "closed" ? "COMPLETED" : null,
  };
}

export interface IssueArguments extends PageArguments {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly ("OPEN" | "CLOSED")[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: "ASC" | "DESC" } | null;
}

/** `Repository.issues`, oldest first unless ordered; labels are alternatives. */
export function issuesOf(context: Context, repository: Repository, args: IssueArguments): Fields {
  requireRead(context.token, repository, "issues");
  refuseArguments("Repository.issues", args, ["filterBy"]);
  const { labels, states, orderBy } = args;
  const time = (issue: Issue): number =>
    Date.parse(orderBy?.field === "UPDATED_AT" ? issue.updated_at : issue.created_at);
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const items = repository.issues
    .filter((issue) => issue.pull_request === undefined)
    .filter((issue) => labels == null || issue.labels.some((label) => labels.includes(label)))
    .filter((issue) => states == null || states.some((state) => state === issue.state.toUpperCase()))
    .toSorted((a, b) => sign * (time(a) - time(b) || a.number - b.number));
  return connection(args, {
    items,
    key: ({ id }) => id,
    node: (issue) => context.build.issue(repository, issue),
  });
}
