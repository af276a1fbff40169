import type { Deployment, DeploymentState, DeploymentStatus } from "../world.ts";
import { flag, optionalText, text } from "./body.ts";
import { paged } from "./paging.ts";
import { renderDeploymentStatus } from "./render-deployment.ts";
import { type Answer, actor, type Call, created, invalid, notFound, ok, type Route } from "./route.ts";
import { deploymentOf } from "./routes-deployments.ts";

const BASE = "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses";

export const deploymentStatusRoutes: readonly Route[] = [
  { method: "POST", route: BASE, scope: "deployments:write", handle: createStatus },
  { method: "GET", route: BASE, scope: "deployments:read", handle: listStatuses },
  { method: "GET", route: `${BASE}/{status_id}`, scope: "deployments:read", handle: getStatus },
];

const STATES: readonly DeploymentState[] = [
  "error",
  "failure",
  "inactive",
  "in_progress",
  "queued",
  "pending",
  "success",
];

function createStatus(call: Call): Answer {
  const { body } = call;
  const deployment = deploymentOf(call);
  const description = optionalText(body, "description") ?? "";
  if (description.length > 140) {
    throw invalid("DeploymentStatus", "description", "description is too long (maximum is 140 characters)");
  }
  const state = STATES.find((known) => known === text(body, "state"));
  if (state === undefined) throw invalid("DeploymentStatus", "state", "state is not included in the list", "invalid");
  const moved = optionalText(body, "environment");
  if (moved !== undefined && moved !== deployment.environment) {
    deployment.originalEnvironment ??= deployment.environment;
    deployment.environment = moved;
  }
  const status = addStatus(call, deployment, {
    state,
    description,
    environment_url: optionalText(body, "environment_url") ?? "",
    log_url: optionalText(body, "log_url") ?? optionalText(body, "target_url") ?? "",
  });
  if (state === "success" && flag(body, "auto_inactive", true)) retirePrior(call, deployment);
  return created(renderDeploymentStatus(call, deployment, status));
}

type Said = Pick<DeploymentStatus, "state" | "description" | "environment_url" | "log_url">;

function addStatus(call: Call, deployment: Deployment, said: Said): DeploymentStatus {
  const id = call.world.nextId();
  const time = call.world.now().toISOString();
  const status: DeploymentStatus = {
    id,
    node_id: `DES_${id}`,
    environment: deployment.environment,
    created_at: time,
    creator: actor(call),
    ...said,
  };
  deployment.statuses.push(status);
  deployment.updated_at = time;
  return status;
}

/**
 * `auto_inactive`: prior successes in this environment become inactive, but never production or transient ones.
 * Whoever reports last is believed, even if its deployment is not the newest.
 */
function retirePrior(call: Call, deployment: Deployment): void {
  for (const prior of call.repository.deployments) {
    const live = prior.statuses.at(-1)?.state === "success";
    if (prior === deployment || prior.environment !== deployment.environment || !live) continue;
    if (prior.production_environment || prior.transient_environment) continue;
    addStatus(call, prior, { state: "inactive", description: "", environment_url: "", log_url: "" });
  }
}

async function listStatuses(call: Call): Promise<Answer> {
  const deployment = deploymentOf(call);
  return paged(call, {
    items: deployment.statuses.toReversed(),
    render: (status) => renderDeploymentStatus(call, deployment, status),
    newest: "first",
  });
}

function getStatus(call: Call): Answer {
  const deployment = deploymentOf(call);
  const status = deployment.statuses.find(({ id }) => `${id}` === call.params["status_id"]);
  if (status === undefined) throw notFound();
  return ok(renderDeploymentStatus(call, deployment, status));
}
