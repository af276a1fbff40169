import { stamp } from "../create-world.ts";
import { ACTIONS_APP, type Deployment, type DeploymentStatus, type Repository } from "../world.ts";
import { type Links, repositoryApi } from "./links.ts";
import { renderUser } from "./render-repository.ts";

interface Place {
  readonly links: Links;
  readonly repository: Repository;
}

export function renderDeployment({ links, repository }: Place, deployment: Deployment): unknown {
  const api = repositoryApi(links, repository);
  const url = `${api}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: deployment.node_id,
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment ?? deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: renderUser(links, deployment.creator),
    created_at: stamp(deployment.created_at),
    updated_at: stamp(deployment.updated_at),
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: deployment.transient_environment,
    production_environment: deployment.production_environment,
  };
}

export function renderDeploymentStatus(place: Place, deployment: Deployment, status: DeploymentStatus): unknown {
  const api = repositoryApi(place.links, place.repository);
  return {
    url: `${api}/deployments/${deployment.id}/statuses/${status.id}`,
    id: status.id,
    node_id: status.node_id,
    state: status.state,
    creator: renderUser(place.links, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.log_url,
    log_url: status.log_url,
    environment_url: status.environment_url,
    created_at: stamp(status.created_at),
    updated_at: stamp(status.created_at),
    deployment_url: `${api}/deployments/${deployment.id}`,
    repository_url: api,
  };
}

/** GitHub's `integration`: the app behind a check. */
export function renderApp(links: Links, app: { readonly id: number; readonly slug: string }): unknown {
  const owner = app.id === ACTIONS_APP.id ? "github" : app.slug;
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    owner: renderUser(links, { id: 9919, login: owner, type: "Organization" }),
    name: app.id === ACTIONS_APP.id ? "GitHub Actions" : app.slug,
    description: null,
    external_url: `${links.web}/apps/${app.slug}`,
    html_url: `${links.web}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { checks: "write", contents: "read", metadata: "read" },
    events: [],
  };
}
