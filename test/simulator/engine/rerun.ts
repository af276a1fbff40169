import type { Job, Repository, Run, User, World } from "../world.ts";

/** Who runs what again. */
export interface Rerun {
  readonly actor: User;
  /** Keeps jobs that succeeded, with their outputs. Default: everything runs again. */
  readonly failedOnly?: boolean;
}

/**
 * Resets a completed run to a queued further attempt. Kept jobs are in the new attempt as completed ones, with `onKept`
 * told which job they came from.
 */
export function resetForRerun(
  world: World,
  { repository, run }: { readonly repository: Repository; readonly run: Run },
  { actor, failedOnly }: Rerun,
  onKept: (kept: Job, original: Job) => void,
): void {
  if (run.status !== "completed") throw new Error(`Run ${run.id} is ${run.status}: only completed runs can be re-run.`);
  const before = run.jobs.filter((job) => job.run_attempt === run.run_attempt);
  const time = world.now().toISOString();
  run.run_attempt += 1;
  run.triggering_actor = actor;
  run.status = "queued";
  run.conclusion = null;
  run.cancelRequested = false;
  run.run_started_at = time;
  run.updated_at = time;
  const suite = repository.checkSuites.find(({ id }) => id === run.checkSuiteId);
  if (suite !== undefined) Object.assign(suite, { status: "queued", conclusion: null });
  if (failedOnly !== true) return;
  for (const original of before.filter(({ conclusion }) => conclusion === "success")) {
    const id = world.nextId();
    const kept: Job = { ...original, id, node_id: `WJ_${id}`, run_attempt: run.run_attempt };
    run.jobs.push(kept);
    onKept(kept, original);
  }
}
