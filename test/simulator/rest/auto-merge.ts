import { isAncestor, resolve, runGit, updateRef, writeCommit } from "../git.ts";
import { GITHUB_COMMITTER, markSigned } from "../graphql/signature.ts";
import { actor, byWorkflowToken, type Call, Refusal } from "./route.ts";

/**
 * What a deployment's `auto_merge`, on unless switched off, does: when the branch to deploy lacks commits of the default
 * branch, GitHub merges these into it and creates no deployment. Answers the message of that 202, or `null` when there was
 * nothing to merge.
 *
 * @throws Refusal 409 on a merge conflict.
 */
export async function mergeDefaultBranchInto(call: Call, branch: string): Promise<string | null> {
  const { repository, world } = call;
  const { gitDir, defaultBranch } = repository;
  const head = await resolve(gitDir, `refs/heads/${branch}`);
  const base = await resolve(gitDir, `refs/heads/${defaultBranch}`);
  if (head === null || base === null || branch === defaultBranch || (await isAncestor(gitDir, base, head))) return null;
  const merged = await runGit(gitDir, ["merge-tree", "--write-tree", head, base]);
  if (merged.code !== 0) throw new Refusal(409, `Conflict merging ${defaultBranch} into ${branch}.`);
  const tree = merged.stdout.toString("utf8").trim();
  const date = world.now();
  const author = {
    name: actor(call).login,
    email: `${actor(call).id}+${actor(call).login}@users.noreply.github.com`,
    date,
  };
  const message = `Merge ${defaultBranch} into ${branch}`;
  const commit = { tree, parents: [head, base], author, committer: { ...GITHUB_COMMITTER, date }, message };
  const oid = await writeCommit(gitDir, commit);
  await markSigned(repository, oid);
  if (!(await updateRef(gitDir, `refs/heads/${branch}`, oid, head))) {
    throw new Refusal(409, `Conflict merging ${defaultBranch} into ${branch}.`);
  }
  const change = { ref: `refs/heads/${branch}`, before: head, after: oid };
  world.emit({ type: "push", repository, ...change, actor: actor(call), byWorkflowToken: byWorkflowToken(call) });
  return `Auto-merged ${defaultBranch} into ${branch} on deployment.`;
}
