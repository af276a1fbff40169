import type { Issue, Repository, Scope } from "../world.ts";
import { canSee, requireRead } from "./access.ts";
import type { Context, Fields } from "./context.ts";
import { readGitNodeId } from "./node-id.ts";
import { findRef } from "./ref-name.ts";
import { conversation } from "./repository.ts";

/** The object with a node id among those the token may see, or `null`. */
export async function findNode(context: Context, id: string): Promise<Fields | null> {
  const git = readGitNodeId(id);
  for (const repository of context.world.repositories) {
    if (!canSee(context.token, repository)) continue;
    if (git === null) {
      const found = record(context, repository, id);
      if (found !== null) return found();
    } else if (git.repositoryId === repository.id) {
      requireRead(context.token, repository, "contents");
      if (git.kind !== "REF") return context.build.gitObject(repository, git.name);
      const ref = await findRef(repository, git.name);
      return ref === null ? null : context.build.ref(repository, ref);
    }
  }
  return null;
}

function record(context: Context, repository: Repository, id: string): (() => Fields) | null {
  const { build, token } = context;
  const find = <Item extends { readonly node_id: string }>(
    items: readonly Item[],
    scope: Scope,
    node: (repository: Repository, item: Item) => Fields,
  ): (() => Fields) | null => {
    const item = items.find(({ node_id }) => node_id === id);
    if (item === undefined) return null;
    return () => {
      requireRead(token, repository, scope);
      return node(repository, item);
    };
  };
  if (repository.node_id === id) return () => build.repository(repository);
  return (
    find(repository.deployments, "deployments", build.deployment) ??
    find(repository.environments, "actions", build.environment) ??
    find(repository.runs, "actions", build.workflowRun) ??
    find(repository.checkSuites, "checks", build.checkSuite) ??
    find(repository.checkRuns, "checks", build.checkRun) ??
    find(repository.issues, "metadata", (_, issue) => conversation(context, repository, issue)) ??
    commentNamed(context, repository, id)
  );
}

function commentNamed(context: Context, repository: Repository, id: string): (() => Fields) | null {
  const found = findComment(repository, id);
  if (found === null) return null;
  return () => {
    conversation(context, repository, found.issue);
    return context.build.comment(repository, found.issue, found.comment);
  };
}

/** A comment and where it stands, by node id. */
export function findComment(
  repository: Repository,
  id: string,
): { issue: Issue; comment: Issue["comments"][number] } | null {
  for (const issue of repository.issues) {
    const comment = issue.comments.find(({ node_id }) => node_id === id);
    if (comment !== undefined) return { issue, comment };
  }
  return null;
}
