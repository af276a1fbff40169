import type { Deployment, DeploymentState } from "../world.ts";
import {
  hasReviewRules,
  type JobEnvironment,
  jobEnvironment,
  openEnvironment,
  refusedRef,
  reviewSince,
} from "./environment-gate.ts";
import type { Json, Scope } from "./expression.ts";
import { addImplicitStatus, createImplicitDeployment } from "./implicit-deployment.ts";
import { type JobPlace, setJobStatus } from "./job-records.ts";
import type { PlannedJob } from "./planned-job.ts";

interface Gate {
  readonly environment: JobEnvironment;
  readonly deployment: Deployment | undefined;
  /** Reviews before this one were for something else. */
  readonly from: number;
  approved: boolean;
}

const MINUTE = 60_000;

/** The environments that the jobs of one run enter: who waits for a review, and GitHub's own Deployments of them. */
export class EnvironmentGates {
  readonly #gates = new Map<number, Gate>();
  readonly #place: JobPlace;
  readonly #sha: string;

  constructor(place: JobPlace, sha: string) {
    this.#place = place;
    this.#sha = sha;
  }

  /** Applies the rules of a job's environment, if it has one. `waiting`: until somebody reviewed it. */
  enter(planned: PlannedJob, scope: Scope): "entered" | "waiting" | "refused" {
    const written = planned.definition.body["environment"];
    const known = this.#gates.get(planned.job.id);
    if (known?.approved === true) return "entered";
    const environment = jobEnvironment(written, scope);
    if (environment === undefined) return "entered";
    return this.#enter(planned, environment);
  }

  /** Looks at the reviews that came in: approved jobs are queued again, rejected ones handed to `reject`. */
  review(jobs: readonly PlannedJob[], reject: (planned: PlannedJob) => void): void {
    for (const planned of jobs) {
      const gate = this.#gates.get(planned.job.id);
      if (planned.state !== "waiting" || gate === undefined) continue;
      const review = reviewSince(this.#place.run, gate.environment.name, gate.from);
      if (review === "rejected") reject(planned);
      if (review !== "approved") continue;
      gate.approved = true;
      planned.state = "queued";
      setJobStatus(this.#place, planned.job, "queued");
      this.#report(planned, "queued");
    }
  }

  begin(planned: PlannedJob): void {
    this.#report(planned, "in_progress");
  }

  leave(planned: PlannedJob, url: string): void {
    this.#report(planned, planned.job.conclusion === "success" ? "success" : "failure", url);
  }

  /** The template of `environment.url`. */
  urlOf(planned: PlannedJob): Json | undefined {
    return this.#gates.get(planned.job.id)?.environment.url;
  }

  #enter(planned: PlannedJob, environment: JobEnvironment): "entered" | "waiting" | "refused" {
    const { repository, run, world } = this.#place;
    const record = openEnvironment(this.#place, environment.name);
    const deployment = environment.deployment
      ? createImplicitDeployment(this.#place, environment.name, this.#sha)
      : undefined;
    const from = run.approvals?.length ?? 0;
    const gate: Gate = { environment, deployment, from, approved: false };
    this.#gates.set(planned.job.id, gate);
    const refused = record === undefined ? undefined : refusedRef(repository, run, record);
    if (refused !== undefined) {
      planned.job.log += `##[error]${refused}\n`;
      return "refused";
    }
    if (record !== undefined && hasReviewRules(repository)) {
      if (record.reviewers.length > 0) {
        planned.state = "waiting";
        setJobStatus(this.#place, planned.job, "waiting");
        this.#report(planned, "waiting");
        return "waiting";
      }
      if (record.waitTimer > 0) world.advance(record.waitTimer * MINUTE);
    }
    gate.approved = true;
    return "entered";
  }

  #report({ job }: PlannedJob, state: DeploymentState, url = ""): void {
    const deployment = this.#gates.get(job.id)?.deployment;
    if (deployment !== undefined) addImplicitStatus(this.#place, deployment, { job, state, url });
  }
}
