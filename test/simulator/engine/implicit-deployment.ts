import { ACTIONS_BOT, type Deployment, type DeploymentState, type Job } from "../world.ts";
import type { JobPlace } from "./job-records.ts";
import { refOf, shortRef } from "./run-ref.ts";

/** The Deployment GitHub itself writes for a job with an `environment:`. */
export function createImplicitDeployment(place: JobPlace, environment: string, sha: string): Deployment {
  const { world, repository, run } = place;
  const id = world.nextId();
  const time = world.now().toISOString();
  const deployment: Deployment = {
    id,
    node_id: `DE_${id}`,
    sha,
    ref: shortRef(refOf(repository, run)),
    task: "deploy",
    payload: "",
    environment,
    description: null,
    transient_environment: false,
    production_environment: environment.toLowerCase() === "production",
    created_at: time,
    updated_at: time,
    creator: ACTIONS_BOT,
    statuses: [],
  };
  repository.deployments.push(deployment);
  return deployment;
}

/** What happened to a job, as a status of its Deployment. */
export interface ImplicitStatus {
  readonly job: Job;
  readonly state: DeploymentState;
  readonly url: string;
}

/** Adds a status. `success` makes earlier non-production deployments of the environment inactive, as `auto_inactive` does. */
export function addImplicitStatus(place: JobPlace, deployment: Deployment, status: ImplicitStatus): void {
  push(place, deployment, status);
  if (status.state !== "success") return;
  for (const earlier of place.repository.deployments) {
    const same = earlier.environment === deployment.environment && earlier.id < deployment.id;
    const last = earlier.statuses.at(-1)?.state;
    if (!same || earlier.transient_environment || earlier.production_environment || last !== "success") continue;
    push(place, earlier, { ...status, state: "inactive" });
  }
}

function push({ world, repository, run, serverUrl }: JobPlace, deployment: Deployment, status: ImplicitStatus): void {
  const id = world.nextId();
  const time = world.now().toISOString();
  const home = `${serverUrl}/${repository.owner.login}/${repository.name}`;
  deployment.updated_at = time;
  deployment.statuses.push({
    id,
    node_id: `DES_${id}`,
    state: status.state,
    description: "",
    environment: deployment.environment,
    environment_url: status.url,
    log_url: `${home}/actions/runs/${run.id}/job/${status.job.id}`,
    created_at: time,
    creator: ACTIONS_BOT,
  });
}
