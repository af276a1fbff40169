import { stamp } from "../create-world.ts";
import { associationOf } from "../graphql/association.ts";
import type { Comment, Issue, Label, Reaction, Repository } from "../world.ts";
import { type Links, repositoryApi, repositoryWeb } from "./links.ts";
import { renderUser } from "./render-repository.ts";

interface Place {
  readonly links: Links;
  readonly repository: Repository;
}

export function renderIssue({ links, repository }: Place, issue: Issue): Readonly<Record<string, unknown>> {
  const api = repositoryApi(links, repository);
  const url = `${api}/issues/${issue.number}`;
  const pull = `${api}/pulls/${issue.number}`;
  const html = `${repositoryWeb(links, repository)}/${issue.pull_request ? "pull" : "issues"}/${issue.number}`;
  const closed = issue.state === "closed";
  return {
    id: issue.id,
    node_id: issue.node_id,
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    number: issue.number,
    state: issue.state,
    state_reason: closed ? "completed" : null,
    title: issue.title,
    body: issue.body,
    user: renderUser(links, issue.user),
    labels: issue.labels.map((name) => renderLabel({ links, repository }, labelNamed(repository, name))),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: issue.comments.length,
    closed_at: closed ? stamp(issue.updated_at) : null,
    created_at: stamp(issue.created_at),
    updated_at: stamp(issue.updated_at),
    author_association: associationOf(repository, issue.user),
    ...(issue.pull_request === undefined
      ? {}
      : {
          pull_request: {
            ...{ url: pull, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
            merged_at: issue.pull_request.merge_commit_sha === undefined ? null : stamp(issue.updated_at),
          },
        }),
  };
}

/** `updated_at` moves when the body changes; that an edit happened shows nowhere else in REST. */
export function renderComment({ links, repository }: Place, comment: Comment): unknown {
  const api = repositoryApi(links, repository);
  return {
    id: comment.id,
    node_id: comment.node_id,
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${repositoryWeb(links, repository)}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    user: comment.user === null ? null : renderUser(links, comment.user),
    body: comment.body,
    created_at: stamp(comment.created_at),
    updated_at: stamp(comment.updated_at),
    author_association: associationOf(repository, comment.user),
    performed_via_github_app: comment.app === undefined ? null : renderApp(links, comment),
  };
}

function renderApp(links: Links, { app = "", user, created_at }: Comment): unknown {
  return {
    id: 4_711,
    slug: app,
    node_id: `A_${app}`,
    owner: user === null ? null : renderUser(links, user),
    name: app,
    description: null,
    external_url: `${links.web}/apps/${app}`,
    html_url: `${links.web}/apps/${app}`,
    created_at: stamp(created_at),
    updated_at: stamp(created_at),
    permissions: { issues: "write" },
    events: [],
  };
}

export function renderReaction(links: Links, reaction: Reaction): unknown {
  return {
    id: reaction.id,
    node_id: reaction.node_id,
    user: renderUser(links, reaction.user),
    content: reaction.content,
    created_at: stamp(reaction.created_at),
  };
}

export function renderLabel({ links, repository }: Place, label: Label): Record<string, unknown> {
  return {
    id: label.id,
    node_id: label.node_id,
    url: `${repositoryApi(links, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    description: label.description,
    color: label.color,
    default: false,
  };
}

/** Issues may carry labels that were written straight into the world; these have no record. */
function labelNamed(repository: Repository, name: string): Label {
  const found = (repository.labels ?? []).find((label) => label.name.toLowerCase() === name.toLowerCase());
  return found ?? { id: 1, node_id: `LA_${name}`, name, color: "ededed", description: null };
}
