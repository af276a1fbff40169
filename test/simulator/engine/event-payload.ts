import type { Comment, Issue, Repository, Run, User, WorldEvent } from "../world.ts";
import { commitHeadline } from "./repository-files.ts";

type Payload = Record<string, unknown>;
type EventOf<Type extends WorldEvent["type"]> = Extract<WorldEvent, { type: Type }>;

/** `github.event` of a push: the parts workflows read. */
export function pushPayload(event: EventOf<"push">): Payload {
  const created = /^0+$/.test(event.before);
  const commit = { id: event.after, message: commitHeadline(event.repository.gitDir, event.after) };
  return {
    ref: event.ref,
    before: event.before,
    after: event.after,
    created,
    deleted: false,
    head_commit: commit,
    commits: [commit],
    pusher: { name: event.actor.login },
    ...common(event.repository, event.actor),
  };
}

/** `github.event` of a pull request opened or synchronized, with the merge commit its workflows run on. */
export function pullRequestPayload(event: EventOf<"pull_request">, mergeCommit: string): Payload {
  const { repository, issue } = event;
  const pull = issue.pull_request;
  const repo = repositoryPayload(repository);
  return {
    action: event.action,
    number: issue.number,
    pull_request: {
      ...issuePayload(issue),
      head: { ref: pull?.head_ref, sha: pull?.head_sha, repo },
      base: { ref: pull?.base_ref, repo },
      merge_commit_sha: mergeCommit,
      draft: false,
    },
    ...common(repository, event.actor),
  };
}

/** `github.event` of a merge queue that wants checks for its commit. */
export function mergeGroupPayload({ repository, head, base, actor }: EventOf<"merge_group">) {
  return {
    action: "checks_requested",
    merge_group: {
      head_sha: head,
      head_ref: `refs/heads/gh-readonly-queue/${repository.defaultBranch}/pr-1-${base}`,
      base_sha: base,
      base_ref: `refs/heads/${repository.defaultBranch}`,
      head_commit: { id: head, message: commitHeadline(repository.gitDir, head) },
    },
    ...common(repository, actor),
  };
}

/** `github.event` of a comment on an issue or pull request. */
export function issueCommentPayload(event: EventOf<"issue_comment">): Payload {
  const { repository, issue, comment } = event;
  return {
    action: event.action,
    issue: { ...issuePayload(issue), ...(issue.pull_request === undefined ? {} : { pull_request: {} }) },
    comment: commentPayload(comment, repository),
    ...common(repository, event.actor),
  };
}

/** `github.event` of a completed run. */
export function workflowRunPayload(repository: Repository, run: Run): Payload {
  return {
    action: "completed",
    workflow: { id: run.workflow_id, name: run.name, path: run.path },
    workflow_run: {
      id: run.id,
      name: run.name,
      path: run.path,
      event: run.event,
      status: run.status,
      conclusion: run.conclusion,
      head_branch: run.head_branch,
      head_sha: run.head_sha,
      head_repository: repositoryPayload(repository),
      run_number: run.run_number,
      run_attempt: run.run_attempt,
      workflow_id: run.workflow_id,
      check_suite_id: run.checkSuiteId,
      display_title: run.display_title,
      actor: userPayload(run.actor),
      triggering_actor: userPayload(run.triggering_actor),
    },
    ...common(repository, run.triggering_actor),
  };
}

/** `github.event` of a schedule's tick. */
export function schedulePayload(event: EventOf<"schedule">): Payload {
  return { schedule: event.cron, repository: repositoryPayload(event.repository) };
}

/** The `repository` object of every payload. */
export function repositoryPayload(repository: Repository): Payload {
  return {
    id: repository.id,
    node_id: repository.node_id,
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    owner: userPayload(repository.owner),
    private: repository.visibility === "private",
    visibility: repository.visibility,
    default_branch: repository.defaultBranch,
  };
}

function common(repository: Repository, actor: User): Payload {
  return { repository: repositoryPayload(repository), sender: userPayload(actor) };
}

function userPayload({ id, login, type }: User): Payload {
  return { id, login, type };
}

function issuePayload(issue: Issue): Payload {
  return {
    id: issue.id,
    node_id: issue.node_id,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: issue.locked,
    user: userPayload(issue.user),
    labels: issue.labels.map((name) => ({ name })),
    created_at: issue.created_at,
    updated_at: issue.updated_at,
  };
}

function commentPayload(comment: Comment, repository: Repository): Payload {
  return {
    id: comment.id,
    node_id: comment.node_id,
    body: comment.body,
    user: comment.user === null ? null : userPayload(comment.user),
    author_association: associationOf(comment.user, repository),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
  };
}

function associationOf(user: User | null, repository: Repository): string {
  if (user === null) return "NONE";
  if (user.id === repository.owner.id) return "OWNER";
  return repository.collaborators.has(user.id) ? "COLLABORATOR" : "NONE";
}
