import { execFileSync } from "node:child_process";
import { commitOf } from "./repository-files.ts";

const IDENTITY = {
  GIT_AUTHOR_NAME: "GitHub",
  GIT_AUTHOR_EMAIL: "noreply@github.com",
  GIT_COMMITTER_NAME: "GitHub",
  GIT_COMMITTER_EMAIL: "noreply@github.com",
};

/**
 * Writes `refs/pull/<number>/head` and `refs/pull/<number>/merge` and returns the merge commit, which is what a
 * `pull_request` run sees as `github.sha`. Nothing on a conflict: GitHub then starts no run.
 */
export function mergePullRequest(
  gitDir: string,
  number: number,
  pull: { readonly head_sha: string; readonly base_ref: string },
): string | undefined {
  const base = commitOf(gitDir, `refs/heads/${pull.base_ref}`);
  if (base === undefined) return undefined;
  const tree = mergedTree(gitDir, base, pull.head_sha);
  if (tree === undefined) return undefined;
  const message = `Merge ${pull.head_sha} into ${base}`;
  const merge = git(gitDir, ["commit-tree", tree, "-p", base, "-p", pull.head_sha, "-m", message]);
  git(gitDir, ["update-ref", `refs/pull/${number}/head`, pull.head_sha]);
  git(gitDir, ["update-ref", `refs/pull/${number}/merge`, merge]);
  return merge;
}

function mergedTree(gitDir: string, base: string, head: string): string | undefined {
  try {
    return git(gitDir, ["merge-tree", "--write-tree", base, head]);
  } catch {
    // git exits with 1 on a conflict.
    return undefined;
  }
}

function git(gitDir: string, args: readonly string[]): string {
  const env = { ...process.env, ...IDENTITY };
  return execFileSync("git", ["--git-dir", gitDir, ...args], { encoding: "utf8", env, stdio: "pipe" }).trim();
}
