import type { RunContext } from "../action/context.ts";
import { at } from "../action/event.ts";
import { type AttemptedJob, listJobsOfAllAttempts } from "../github/rerun.ts";
import { getAttempt, type RunFact } from "../github/runs.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { Stop } from "../promotion/stop.ts";

/** The asking job, by GitHub's own record. */
export interface ThisJob {
  readonly run: RunFact;
  readonly name: string;
  /** 1, and one more for every earlier attempt in which this job succeeded. */
  readonly round: number;
}

/** Reads the run and its jobs: two requests. */
export async function readThisJob({ client, repo, calling }: PromotionContext): Promise<ThisJob> {
  const { id: run, attempt, checkRun, job: key } = calling;
  const [fact, jobs] = await Promise.all([
    getAttempt(client, { repo, run, attempt }),
    listJobsOfAllAttempts(client, { repo, run }),
  ]);
  const name = nameOf(jobs, { attempt, checkRun, key });
  if (name === undefined) {
    throw new Stop(
      "approval-job-unknown",
      `Which of the run's jobs this is cannot be said: GitHub lists none with the number ${checkRun ?? "(unsaid)"}.`,
      "Leave the input `job` alone; on a server that does not know `job.check_run_id`, give the job no `name:`.",
    );
  }
  return { run: fact, name, round: roundOf(jobs, { name, attempt }) };
}

function nameOf(
  jobs: readonly AttemptedJob[],
  { attempt, checkRun, key }: { readonly attempt: number; readonly checkRun: number | null; readonly key: string },
): string | undefined {
  const now = jobs.filter((job) => job.attempt === attempt);
  const mine = checkRun === null ? undefined : now.find((job) => job.checkRun === checkRun);
  if (mine !== undefined) return mine.name;
  // Servers that do not say the job's number: a job without a `name:` of its own is called by its key.
  return checkRun === null ? now.find(({ name }) => name === key)?.name : undefined;
}

/** An approval is used once: where this job succeeded before, it asks anew (R17). Pure. */
export function roundOf(
  jobs: readonly AttemptedJob[],
  { name, attempt }: { readonly name: string; readonly attempt: number },
): number {
  const used = jobs.filter((job) => job.name === name && job.attempt < attempt && job.conclusion === "success");
  return 1 + used.length;
}

/** Who opened the pull request that the event is about. */
export function authorIn({ event }: Pick<RunContext, "event">): number | null {
  const id = at(event, "pull_request", "user", "id");
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}
