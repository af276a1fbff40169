import type { CheckRun, Conclusion, Job, Repository, Run, RunStatus, World } from "../world.ts";

/** Where a job belongs. */
export interface JobPlace {
  readonly world: World;
  readonly repository: Repository;
  readonly run: Run;
  readonly serverUrl: string;
}

/** Adds a queued job to the newest attempt of a run, with the check run GitHub shows for it. */
export function createJob({ world, repository, run, serverUrl }: JobPlace, key: string, name: string): Job {
  const check = createCheck(world, run, name);
  // GitHub gives a job and its check run one number.
  const { id } = check;
  check.details_url = `${serverUrl}/${repository.owner.login}/${repository.name}/actions/runs/${run.id}/job/${id}`;
  repository.checkRuns.push(check);
  const job: Job = {
    id,
    node_id: `WJ_${id}`,
    run_id: run.id,
    run_attempt: run.run_attempt,
    key,
    name,
    status: "queued",
    conclusion: null,
    started_at: null,
    completed_at: null,
    steps: [],
    log: "",
    summaries: [],
    checkRunId: check.id,
  };
  run.jobs.push(job);
  return job;
}

/** Moves a job and its check run on. */
export function setJobStatus(
  { world, repository, run }: JobPlace,
  job: Job,
  status: RunStatus,
  conclusion: Conclusion | null = null,
): void {
  const time = world.now().toISOString();
  job.status = status;
  job.conclusion = conclusion;
  if (status === "in_progress") job.started_at = time;
  if (status === "completed") job.completed_at = time;
  run.updated_at = time;
  const check = repository.checkRuns.find(({ id }) => id === job.checkRunId);
  if (check === undefined) return;
  check.status = status;
  check.conclusion = conclusion;
  if (status === "in_progress") check.started_at = time;
  if (status === "completed") check.completed_at = time;
}

/** Moves a run and its check suite on. */
export function setRunStatus(place: JobPlace, status: RunStatus, conclusion: Conclusion | null = null): void {
  const { world, repository, run } = place;
  run.status = status;
  run.conclusion = conclusion;
  run.updated_at = world.now().toISOString();
  const suite = repository.checkSuites.find(({ id }) => id === run.checkSuiteId);
  if (suite === undefined) return;
  suite.status = status;
  suite.conclusion = conclusion;
}

function createCheck(world: World, run: Run, name: string): CheckRun {
  const id = world.nextId();
  return {
    id,
    node_id: `CR_${id}`,
    suite_id: run.checkSuiteId,
    head_sha: run.head_sha,
    name,
    status: "queued",
    conclusion: null,
    external_id: "",
    details_url: "",
    started_at: world.now().toISOString(),
    completed_at: null,
    output: { title: null, summary: null, text: null },
  };
}
