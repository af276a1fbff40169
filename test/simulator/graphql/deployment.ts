import type { Deployment, DeploymentStatus, Repository } from "../world.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { findRef } from "./ref-name.ts";

/** Minutes after which GitHub calls a pending deployment nobody touched abandoned. */
const ABANDONED_AFTER = 30;

/** The fields of a `Deployment`. */
export function deploymentFields(context: Context, repository: Repository, deployment: Deployment): Fields {
  const { build, world } = context;
  const latest = deployment.statuses.at(-1);
  const status = (each: DeploymentStatus): Fields => deploymentStatusFields(context, repository, deployment, each);
  return {
    __typename: "Deployment",
    id: deployment.node_id,
    databaseId: deployment.id,
    createdAt: dateTime(deployment.created_at),
    updatedAt: dateTime(deployment.updated_at),
    state: deploymentState(deployment, world.now()),
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment ?? deployment.environment,
    task: deployment.task,
    payload: payloadText(deployment.payload),
    description: deployment.description,
    commitOid: deployment.sha,
    commit: () => build.commitAt(repository, deployment.sha),
    ref: async () => {
      const ref = await findRef(repository, deployment.ref);
      return ref === null ? null : build.ref(repository, ref);
    },
    creator: () => build.actor(deployment.creator),
    repository: () => build.repository(repository),
    latestStatus: () => (latest === undefined ? null : status(latest)),
    statuses: (args: PageArguments) =>
      connection(args, { items: deployment.statuses.toReversed(), key: ({ id }) => id, node: status }),
  };
}

/** GraphQL gives a payload that was sent as an object encoded twice; branch-deploy's parser knows both forms. */
function payloadText(payload: unknown): string | null {
  if (payload === null || payload === undefined || payload === "") return null;
  const once = JSON.stringify(payload);
  return typeof payload === "string" ? once : JSON.stringify(once);
}

function deploymentState(deployment: Deployment, now: Date): string {
  const state = deployment.statuses.at(-1)?.state ?? "pending";
  switch (state) {
    case "success":
      return "ACTIVE";
    case "inactive":
      return deployment.transient_environment ? "DESTROYED" : "INACTIVE";
    case "pending": {
      const minutes = (now.getTime() - Date.parse(deployment.updated_at)) / 60_000;
      return minutes >= ABANDONED_AFTER ? "ABANDONED" : "PENDING";
    }
    case "error":
    case "failure":
    case "in_progress":
    case "queued":
    case "waiting":
      return state.toUpperCase();
  }
}

function deploymentStatusFields(
  context: Context,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Fields {
  return {
    __typename: "DeploymentStatus",
    id: status.node_id,
    state: status.state.toUpperCase(),
    createdAt: dateTime(status.created_at),
    updatedAt: dateTime(status.created_at),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environment_url || null,
    logUrl: status.log_url || null,
    creator: () => context.build.actor(status.creator),
    deployment: () => context.build.deployment(repository, deployment),
  };
}
