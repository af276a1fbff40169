import { commitFiles, resolve, updateRef } from "../git.ts";
import type { Repository, User } from "../world.ts";
import { nameWithOwner, requireWrite } from "./access.ts";
import { noreplyAddress } from "./actor.ts";
import type { Context, Fields } from "./context.ts";
import { GithubError } from "./errors.ts";
import { findRepository } from "./find-repository.ts";
import { readGitNodeId } from "./node-id.ts";
import { refuseByRule } from "./ref-rules.ts";
import { GITHUB_COMMITTER, markSigned } from "./signature.ts";
import { refuseWorkflowFiles } from "./workflow-files.ts";

export interface CreateCommitInput {
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

/**
 * One commit on top of a branch, only if the branch still is at `expectedHeadOid`: written and signed by GitHub, authored
 * by the token's owner. Workflows see it as a push.
 */
export async function createCommitOnBranch(context: Context, input: CreateCommitInput): Promise<Fields> {
  const { world, token, build } = context;
  const { repository, ref } = findBranch(context, input.branch);
  requireWrite(token, repository, "CreateCommitOnBranch", ["contents"]);
  const { gitDir } = repository;
  const head = await resolve(gitDir, ref);
  if (head === null)
    throw new GithubError("NOT_FOUND", `The branch "${ref.slice("refs/heads/".length)}" does not exist.`);
  refuseByRule(repository, { ref, change: "fast_forward" });
  if (head !== input.expectedHeadOid) throw stale(head);
  const additions = input.fileChanges?.additions ?? [];
  const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => path);
  refuseWorkflowFiles(token, [...additions.map(({ path }) => path), ...deletions]);
  for (const path of deletions) {
    if ((await resolve(gitDir, `${head}:${path}`)) === null) {
      const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
      throw new GithubError("UNPROCESSABLE", message);
    }
  }
  const { headline, body } = input.message;
  const oid = await commitFiles(gitDir, {
    parent: head,
    additions: additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents, "base64") })),
    deletions,
    message: body ? `${headline}\n\n${body}` : headline,
    author: authorOf(token.user),
    committer: GITHUB_COMMITTER,
    date: world.now(),
  });
  if (!(await updateRef(gitDir, ref, oid, head))) throw stale((await resolve(gitDir, ref)) ?? "");
  await markSigned(repository, oid);
  const push = { repository, ref, before: head, after: oid, actor: token.user };
  world.emit({ type: "push", ...push, byWorkflowToken: token.workflowToken });
  return { commit: () => build.commitAt(repository, oid), ref: () => build.ref(repository, { name: ref, oid }) };
}

function findBranch(context: Context, branch: CreateCommitInput["branch"]): { repository: Repository; ref: string } {
  if (branch.id != null) {
    const node = readGitNodeId(branch.id);
    const repository = context.world.repositories.find(({ id }) => id === node?.repositoryId);
    if (node?.kind === "REF" && repository !== undefined && node.name.startsWith("refs/heads/")) {
      return { repository: findRepository(context, nameWithOwner(repository)), ref: node.name };
    }
    throw new GithubError("NOT_FOUND", `Could not resolve to a node with the global id of '${branch.id}'`);
  }
  if (branch.repositoryNameWithOwner == null || branch.branchName == null) {
    const message = "A branch needs either an id or both repositoryNameWithOwner and branchName.";
    throw new GithubError("UNPROCESSABLE", message);
  }
  const repository = findRepository(context, branch.repositoryNameWithOwner);
  return { repository, ref: `refs/heads/${branch.branchName.replace(/^refs\/heads\//, "")}` };
}

function authorOf(user: User): { name: string; email: string } {
  return { name: user.login, email: noreplyAddress(user) };
}

/** Word for word, with two spaces, as ministryofjustice/modernisation-platform#11985 quotes it. */
function stale(actual: string): GithubError {
  return new GithubError("STALE_DATA", `Expected branch to point to "${actual}" but it did not.  Pull and try again.`);
}
