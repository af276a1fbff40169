import type { Issue, User } from "../simulator/world.ts";
import type { Sample } from "./sample.ts";

/** Opens a pull request of this repository's own branch and tells the world. */
export function openPullRequest(
  { simulator, repository }: Sample,
  pull: { readonly head: string; readonly branch: string; readonly by: User },
): void {
  const { world } = simulator;
  const id = world.nextId();
  const now = world.now().toISOString();
  const issue: Issue = {
    id,
    node_id: `PR_${id}`,
    number: repository.issues.length + 1,
    title: pull.branch,
    body: "",
    state: "open",
    locked: false,
    user: pull.by,
    labels: [],
    comments: [],
    created_at: now,
    updated_at: now,
    pull_request: { head_sha: pull.head, head_ref: pull.branch, base_ref: repository.defaultBranch },
  };
  repository.issues.push(issue);
  world.emit({ type: "pull_request", repository, issue, action: "opened", actor: pull.by, byWorkflowToken: false });
}
