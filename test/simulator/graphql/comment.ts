import type { Comment, Issue, Repository } from "../world.ts";
import { associationOf } from "./association.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { pageOf } from "./urls.ts";

/** The fields of an `IssueComment`; the author is `null` once the account is gone. */
export function commentFields(context: Context, repository: Repository, issue: Issue, comment: Comment): Fields {
  const { build } = context;
  const kind = issue.pull_request === undefined ? "issues" : "pull";
  return {
    ...pageOf(repository, `/${kind}/${issue.number}#issuecomment-${comment.id}`),
    __typename: "IssueComment",
    id: comment.node_id,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: () => (comment.user === null ? null : build.actor(comment.user)),
    authorAssociation: associationOf(repository, comment.user),
    body: comment.body,
    createdAt: dateTime(comment.created_at),
    updatedAt: dateTime(comment.updated_at),
    publishedAt: dateTime(comment.created_at),
    lastEditedAt: dateTime(comment.lastEditedAt),
    editor: () => (comment.editor === null ? null : build.actor(comment.editor)),
    includesCreatedEdit: comment.lastEditedAt !== null,
    isMinimized: false,
    minimizedReason: null,
    repository: () => build.repository(repository),
    issue: () => build.issue(repository, issue),
    pullRequest: () => (issue.pull_request === undefined ? null : build.pullRequest(repository, issue)),
    userContentEdits: (args: PageArguments) => editConnection(context, comment, args),
  };
}

/** Newest first; GitHub lists the original text as an edit too, once there is a real one. */
function editConnection(context: Context, comment: Comment, args: PageArguments): Fields {
  const last = comment.lastEditedAt;
  const edits =
    last === null
      ? []
      : [
          { time: last, editor: comment.editor },
          { time: comment.created_at, editor: comment.user },
        ];
  return connection(args, {
    items: edits,
    key: ({ time }) => time,
    node: ({ time, editor }) => ({
      __typename: "UserContentEdit",
      id: `UCE_${comment.id}_${time}`,
      editedAt: dateTime(time),
      createdAt: dateTime(time),
      deletedAt: null,
      editor: editor === null ? null : context.build.actor(editor),
    }),
  });
}
