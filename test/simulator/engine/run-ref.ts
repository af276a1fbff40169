import type { Repository, Run } from "../world.ts";
import { commitOf } from "./repository-files.ts";

/** The full ref a run is about (`github.ref`), from its event and payload. */
export function refOf(repository: Repository, run: Run): string {
  switch (run.event) {
    case "push":
      return textOf(run.payload["ref"]);
    case "workflow_dispatch":
      return fullRef(repository, textOf(run.payload["ref"]));
    case "pull_request":
      return `refs/pull/${String(run.payload["number"])}/merge`;
    case "merge_group":
      return `refs/heads/${run.head_branch}`;
    default:
      return `refs/heads/${repository.defaultBranch}`;
  }
}

/** `main` → `refs/heads/main`, `v1` → `refs/tags/v1`; full refs stay. A branch wins over a tag of the same name. */
export function fullRef(repository: Repository, ref: string): string {
  if (ref.startsWith("refs/")) return ref;
  const branch = `refs/heads/${ref}`;
  return commitOf(repository.gitDir, branch) === undefined ? `refs/tags/${ref}` : branch;
}

/** `refs/heads/main` → `main`, `refs/pull/7/merge` → `7/merge` (`github.ref_name`). */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, "");
}

/** The commit a run works on (`github.sha`) and whose workflow file it follows: for pull requests the merge commit. */
export function sourceCommit(run: Run): string {
  const pull = run.payload["pull_request"];
  if (run.event !== "pull_request" || typeof pull !== "object" || pull === null) return run.head_sha;
  return "merge_commit_sha" in pull ? textOf(pull.merge_commit_sha) : run.head_sha;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
