import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/**
 * Runs the jobs of a completed run again that did not succeed, and those that need them (`actions: write`). Sent once; GitHub
 * refuses it for a run that is not completed, and `ambiguous` means to look at the run.
 */
export async function rerunFailedJobs(
  client: Client,
  { repo, run }: { readonly repo: Repo; readonly run: number },
): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs";
  await client.rest("create", route, { ...inRepo(repo), run_id: run });
}

/** A job of one attempt of a run. */
export interface AttemptedJob {
  /** The number of its check run, which is what a step knows of its job. */
  readonly checkRun: number | null;
  readonly name: string;
  readonly attempt: number;
  readonly status: string;
  readonly conclusion: string | null;
}

const JobShape = v.object({
  check_run_url: v.nullish(v.string()),
  name: v.string(),
  run_attempt: Id,
  status: v.string(),
  conclusion: v.nullable(v.string()),
});

/** More jobs than this in all attempts are not read in part: it fails (R5). */
const MOST_JOBS = 5_000;

/** The jobs of every attempt of a run. Jobs that an attempt took over from the one before stand in both. */
export async function listJobsOfAllAttempts(
  client: Client,
  { repo, run }: { readonly repo: Repo; readonly run: number },
): Promise<readonly AttemptedJob[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
  const asked = { ...inRepo(repo), run_id: run, filter: "all" };
  const items = await client.pages(route, asked, { cap: MOST_JOBS, list: "jobs" });
  return items.map((item) => {
    const { run_attempt: attempt, check_run_url: check, ...job } = parse(JobShape, item, route);
    const checkRun = Number(/\/check-runs\/([1-9]\d{0,14})$/.exec(check ?? "")?.[1]);
    return { ...job, attempt, checkRun: Number.isSafeInteger(checkRun) ? checkRun : null };
  });
}
