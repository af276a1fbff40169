import type { CheckRun, CommitStatus, Repository } from "../world.ts";

/** The newest status of each context of a commit, newest first. */
export function latestStatuses(repository: Repository, sha: string): readonly CommitStatus[] {
  const seen = new Set<string>();
  return repository.statuses
    .filter((status) => status.sha === sha)
    .toReversed()
    .filter(({ context }) => !seen.has(context) && seen.add(context));
}

/** The newest check run of each name within each suite of a commit, newest first. */
export function latestCheckRuns(repository: Repository, sha: string): readonly CheckRun[] {
  const seen = new Set<string>();
  return repository.checkRuns
    .filter((run) => run.head_sha === sha)
    .toReversed()
    .filter((run) => {
      const key = `${run.suite_id} ${run.name}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** GitHub's combined state: one failure fails all, nothing yet is pending. */
export function combinedState(statuses: readonly CommitStatus[]): "failure" | "pending" | "success" {
  if (statuses.some(({ state }) => state === "error" || state === "failure")) return "failure";
  return statuses.length === 0 || statuses.some(({ state }) => state === "pending") ? "pending" : "success";
}

export interface ContextState {
  readonly context: string;
  readonly state: string;
}

/** Every status context and check of a commit with what a deployment's `required_contexts` makes of it. */
export function contextStates(repository: Repository, sha: string): readonly ContextState[] {
  return [
    ...latestStatuses(repository, sha).map(({ context, state }) => ({ context, state: state as string })),
    ...latestCheckRuns(repository, sha).map(({ name, conclusion }) => ({
      context: name,
      state:
        conclusion === null
          ? "pending"
          : ["success", "neutral", "skipped"].includes(conclusion)
            ? "success"
            : "failure",
    })),
  ];
}
