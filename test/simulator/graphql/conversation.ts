import type { Issue, Repository } from "../world.ts";
import { associationOf } from "./association.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
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
    viewerDidAuthor: issue.user.id === context.token.user.id,
    editor: () => (issue.editor === undefined ? null : build.actor(issue.editor)),
    lastEditedAt: issue.lastEditedAt === undefined ? null : dateTime(issue.lastEditedAt),
    includesCreatedEdit: false,
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
