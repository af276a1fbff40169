import type { Comment, Issue, Reaction } from "../world.ts";
import { text } from "./body.ts";
import { paged } from "./paging.ts";
import { renderComment, renderReaction } from "./render-issue.ts";
import {
  type Answer,
  actor,
  byWorkflowToken,
  type Call,
  created,
  NO_CONTENT,
  notFound,
  ok,
  Refusal,
  type Route,
} from "./route.ts";
import { checkedBody, issueOf, mayModerate } from "./routes-issues.ts";

const BASE = "/repos/{owner}/{repo}/issues";
const ONE = `${BASE}/comments/{comment_id}`;
const READ = { scope: "issues:read", pullRequestScope: "pull-requests:read" } as const;
const WRITE = { scope: "issues:write", pullRequestScope: "pull-requests:write", role: "read" } as const;

export const commentRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/{issue_number}/comments`, ...READ, handle: listComments },
  { method: "POST", route: `${BASE}/{issue_number}/comments`, ...WRITE, handle: createComment },
  { method: "GET", route: ONE, ...READ, handle: (call) => ok(renderComment(call, commentOf(call).comment)) },
  { method: "PATCH", route: ONE, ...WRITE, handle: updateComment },
  { method: "DELETE", route: ONE, ...WRITE, handle: deleteComment },
  { method: "POST", route: `${ONE}/reactions`, ...WRITE, handle: react },
];

async function listComments(call: Call): Promise<Answer> {
  const since = call.query.get("since");
  const items = issueOf(call).comments.filter(
    (comment) => since === null || Date.parse(comment.updated_at) >= Date.parse(since),
  );
  return paged(call, { items, render: (comment) => renderComment(call, comment), newest: "last" });
}

function createComment(call: Call): Answer {
  const { world, repository } = call;
  const issue = issueOf(call);
  if (issue.locked && !mayModerate(call, "write")) {
    throw new Refusal(403, "Unable to create comment because issue is locked.");
  }
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const comment: Comment = {
    id,
    node_id: `IC_${id}`,
    issue: issue.number,
    user: actor(call),
    body: bodyOf(call),
    created_at: time,
    updated_at: time,
    editor: null,
    lastEditedAt: null,
  };
  issue.comments.push(comment);
  issue.updated_at = time;
  announce(call, issue, comment, "created");
  return created(renderComment({ links: call.links, repository }, comment));
}

function bodyOf(call: Call): string {
  const body = checkedBody("IssueComment", text(call.body, "body"));
  if (body.trim() === "") {
    throw new Refusal(422, "Validation Failed", {
      errors: [{ resource: "IssueComment", code: "missing_field", field: "body" }],
    });
  }
  return body;
}

/** The comment of the path and where it stands, or 404. */
export function commentOf({ repository, params }: Pick<Call, "repository" | "params">): {
  readonly issue: Issue;
  readonly comment: Comment;
} {
  for (const issue of repository.issues) {
    const comment = issue.comments.find(({ id }) => `${id}` === params["comment_id"]);
    if (comment !== undefined) return { issue, comment };
  }
  throw notFound();
}

/** Authors edit their own words; anyone with write access edits everybody's. */
function updateComment(call: Call): Answer {
  const { issue, comment } = changeable(call);
  const time = call.world.now().toISOString();
  Object.assign(comment, { body: bodyOf(call), updated_at: time, lastEditedAt: time, editor: actor(call) });
  announce(call, issue, comment, "edited");
  return ok(renderComment(call, comment));
}

function deleteComment(call: Call): Answer {
  const { issue, comment } = changeable(call);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  announce(call, issue, comment, "deleted");
  return NO_CONTENT;
}

function changeable(call: Call): ReturnType<typeof commentOf> {
  const found = commentOf(call);
  if (found.comment.user?.id !== actor(call).id && !mayModerate(call, "write")) {
    throw new Refusal(403, "Must have admin rights to Repository.");
  }
  return found;
}

/** The same reaction of the same user exists once: 201 when new, 200 when it was there. */
function react(call: Call): Answer {
  const { world, links, body } = call;
  const { comment } = commentOf(call);
  comment.reactions ??= [];
  const content = CONTENTS.find((word) => word === text(body, "content"));
  if (content === undefined) throw new Refusal(422, "Validation Failed");
  const present = comment.reactions.find((known) => known.content === content && known.user.id === actor(call).id);
  if (present !== undefined) return ok(renderReaction(links, present));
  const id = world.nextId();
  const reaction: Reaction = {
    id,
    node_id: `REA_${id}`,
    user: actor(call),
    content,
    created_at: world.now().toISOString(),
  };
  comment.reactions.push(reaction);
  return created(renderReaction(links, reaction));
}

const CONTENTS = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"] as const;

function announce(call: Call, issue: Issue, comment: Comment, action: "created" | "edited" | "deleted"): void {
  call.world.emit({
    type: "issue_comment",
    repository: call.repository,
    issue,
    comment,
    action,
    actor: actor(call),
    byWorkflowToken: byWorkflowToken(call),
  });
}
