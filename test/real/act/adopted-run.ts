import { createJob, type JobPlace, setJobStatus, setRunStatus } from "../../simulator/engine/job-records.ts";
import { tokenScopes } from "../../simulator/engine/permissions.ts";
import { readFileAt } from "../../simulator/engine/repository-files.ts";
import { parseWorkflowFile, type WorkflowFile } from "../../simulator/engine/workflow-file.ts";
import { ACTIONS_BOT, type Conclusion, type Job, type Token } from "../../simulator/world.ts";
import type { ActLine } from "./act-process.ts";

/**
 * A run of the simulated GitHub whose jobs somebody else executes: keeps the records of jobs, checks and the token in step
 * with what act's log says, as GitHub keeps them in step with its runner.
 */
export class AdoptedRun {
  readonly file: WorkflowFile;
  readonly #place: JobPlace;
  readonly #token: Token;

  constructor(place: JobPlace, token: string) {
    const { run, repository } = place;
    this.#place = place;
    this.file = parseWorkflowFile(run.path, readFileAt(repository.gitDir, run.head_sha, run.path) ?? "");
    this.#token = {
      ...{ value: token, user: ACTIONS_BOT, workflowToken: true, scopes: new Map() },
      repository: `${repository.owner.login}/${repository.name}`,
    };
    setRunStatus(place, "in_progress");
    for (const { key, needs } of this.file.jobs) if (needs.length === 0) this.#job(key);
  }

  /** Takes in one line of act's log. */
  follow(line: ActLine): void {
    if (line.job === undefined || !this.file.jobs.some(({ key }) => key === line.job)) return;
    const job = this.#job(line.job);
    if (job.status === "queued") this.#begin(job);
    if (line.raw) job.log += line.msg;
    if (line.summary !== undefined) job.summaries.push(line.summary);
    if (line.jobResult !== undefined) this.#end(job, line.jobResult === "success" ? "success" : "failure");
  }

  /** act has ended: what never began was skipped, what never ended failed; the token is void. */
  finish(code: number): void {
    for (const { key } of this.file.jobs) {
      const job = this.#job(key);
      if (job.status === "queued") this.#end(job, "skipped");
      else if (job.status !== "completed") this.#end(job, "failure");
    }
    this.#place.world.tokens.delete(this.#token.value);
    const { world, repository, run } = this.#place;
    setRunStatus(this.#place, "completed", code === 0 ? "success" : "failure");
    world.emit({ type: "workflow_run", repository, run });
  }

  /** act has one token for all jobs of a run; here it may do what the job in progress may, as each job's own would. */
  #begin(job: Job): void {
    const definition = this.file.jobs.find(({ key }) => key === job.key);
    const scopes = tokenScopes(this.file.body["permissions"], definition?.body["permissions"]);
    this.#place.world.tokens.set(this.#token.value, { ...this.#token, scopes });
    setJobStatus(this.#place, job, "in_progress");
  }

  #end(job: Job, conclusion: Conclusion): void {
    setJobStatus(this.#place, job, "completed", conclusion);
    this.#place.world.tokens.delete(this.#token.value);
  }

  #job(key: string): Job {
    const known = this.#place.run.jobs.find((job) => job.key === key);
    if (known !== undefined) return known;
    const name = this.file.jobs.find((job) => job.key === key)?.body["name"];
    return createJob(this.#place, key, typeof name === "string" ? name : key);
  }
}
