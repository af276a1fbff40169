import type { Comment, Issue, Repository } from "../world.ts";
import { canSee, requireRead, requireWrite } from "./access.ts";
import type { Context, Fields } from "./context.ts";
import { GithubError } from "./errors.ts";
import { findComment } from "./find-node.ts";

/** Characters GitHub takes in one comment. */
const LONGEST_BODY = 65_536;

/** Anyone who can read may comment; a workflow token needs `issues: write`, or `pull-requests: write` on a pull request. */
export async function addComment(
  context: Context,
  { subjectId, body }: { readonly subjectId: string; readonly body: string },
): Promise<Fields> {
  const { world, token, build } = context;
  const { repository, found: issue } = locate(context, subjectId, findIssue);
  if (token.scopes !== undefined || issue.locked) requireWrite(token, repository, "AddComment", scopesFor(issue));
  checkBody(body);
  const id = world.nextId();
  const time = world.now().toISOString();
  const comment: Comment = {
    id,
    node_id: `IC_${id}`,
    issue: issue.number,
    user: token.user,
    body,
    created_at: time,
    updated_at: time,
    editor: null,
    lastEditedAt: null,
  };
  issue.comments.push(comment);
  issue.updated_at = time;
  announce(context, repository, issue, { comment, action: "created" });
  return {
    commentEdge: { cursor: comment.node_id, node: () => build.comment(repository, issue, comment) },
    subject: () =>
      issue.pull_request === undefined ? build.issue(repository, issue) : build.pullRequest(repository, issue),
  };
}

/** People edit their own comments, and anybody's with a role that pushes. */
export async function updateIssueComment(
  context: Context,
  { id, body }: { readonly id: string; readonly body: string },
): Promise<Fields> {
  const { world, token, build } = context;
  const { repository, found } = locate(context, id, findComment);
  const { issue, comment } = found;
  if (token.scopes !== undefined || comment.user?.id !== token.user.id) {
    requireWrite(token, repository, "UpdateIssueComment", scopesFor(issue));
  }
  checkBody(body);
  const time = world.now().toISOString();
  Object.assign(comment, { body, updated_at: time, lastEditedAt: time, editor: token.user });
  announce(context, repository, issue, { comment, action: "edited" });
  return { issueComment: () => build.comment(repository, issue, comment) };
}

export async function closeIssue(context: Context, { issueId }: { readonly issueId: string }): Promise<Fields> {
  const { world, token, build } = context;
  const { repository, found: issue } = locate(context, issueId, findIssue);
  if (issue.pull_request !== undefined) throw missing(issueId);
  requireRead(token, repository, "issues");
  if (token.scopes !== undefined || issue.user.id !== token.user.id) {
    requireWrite(token, repository, "CloseIssue", ["issues"]);
  }
  if (issue.state === "open") issue.closer = token.user;
  issue.state = "closed";
  issue.updated_at = world.now().toISOString();
  return { issue: () => build.issue(repository, issue) };
}

function locate<Found>(
  { world, token }: Context,
  id: string,
  find: (repository: Repository, id: string) => Found | null,
): { repository: Repository; found: Found } {
  for (const repository of world.repositories) {
    const found = canSee(token, repository) ? find(repository, id) : null;
    if (found !== null) return { repository, found };
  }
  throw missing(id);
}

function findIssue(repository: Repository, id: string): Issue | null {
  return repository.issues.find(({ node_id }) => node_id === id) ?? null;
}

function missing(id: string): GithubError {
  return new GithubError("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

function scopesFor(issue: Issue): readonly ("issues" | "pull-requests")[] {
  return issue.pull_request === undefined ? ["issues"] : ["issues", "pull-requests"];
}

function checkBody(body: string): void {
  if (body.trim() === "") throw new GithubError("UNPROCESSABLE", "Body can't be blank");
  if (body.length > LONGEST_BODY) {
    throw new GithubError("UNPROCESSABLE", `Body is too long (maximum is ${LONGEST_BODY} characters)`);
  }
}

function announce(
  { world, token }: Context,
  repository: Repository,
  issue: Issue,
  what: { readonly comment: Comment; readonly action: "created" | "edited" },
): void {
  world.emit({
    type: "issue_comment",
    repository,
    issue,
    ...what,
    actor: token.user,
    byWorkflowToken: token.workflowToken,
  });
}
