import type { Issue, Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { associationOf } from "./association.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { pullRequestsOf } from "./pull-request.ts";
import { pageOf } from "./urls.ts";

/** What an `Issue` and a `PullRequest` share. */
export function conversationFields(context: Context, repository: Repository, issue: Issue): Fields {
  const { build } = context;
  const page = issue.pull_request === undefined ? "issues" : "pull";
  return {
    ...pageOf(repository, `/${page}/${issue.number}`),
    id: issue.node_id,
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    locked: issue.locked,
    closed: issue.state === "closed",
    author: () => build.actor(issue.user),
    authorAssociation: associationOf(repository, issue.user),
    createdAt: dateTime(issue.created_at),
    updatedAt: dateTime(issue.updated_at),
    repository: () => build.repository(repository),
    labels: (args: PageArguments) =>
      connection(args, { items: issue.labels, key: String, node: (name) => labelFields(repository, name) }),
    comments: (args: PageArguments) => {
      refuseArguments("comments", args, ["orderBy"]);
      return connection(args, {
        items: issue.comments,
        key: ({ id }) => id,
        node: (comment) => build.comment(repository, issue, comment),
      });
    },
  };
}

/** A label by its name, in any case, as GitHub finds them. */
export function labelNamed(repository: Repository, name: string): Fields | null {
  const known = repository.labels?.find((label) => label.name.toLowerCase() === name.toLowerCase());
  return known === undefined ? null : labelFields(repository, known.name);
}

function labelFields(repository: Repository, name: string): Fields {
  const known = repository.labels?.find((label) => label.name === name);
  return {
    id: known?.node_id ?? `LA_${Buffer.from(name).toString("base64url")}`,
    name,
    color: known?.color ?? "ededed",
    description: known?.description ?? null,
  };
}

/** The fields of an `Issue`. The world does not record edits of an issue's own text, so that nobody can have edited it. */
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
    editor: null,
    lastEditedAt: null,
    includesCreatedEdit: false,
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
