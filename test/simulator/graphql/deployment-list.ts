import type { Deployment, Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";

export interface DeploymentArguments extends PageArguments {
  readonly environments?: readonly string[] | null;
  readonly orderBy?: { readonly field: "CREATED_AT"; readonly direction: "ASC" | "DESC" } | null;
}

/** `Repository.deployments` and `Commit.deployments`: oldest first unless asked otherwise. */
export function deploymentsOf(
  context: Context,
  repository: Repository,
  args: DeploymentArguments,
  belongs: (deployment: Deployment) => boolean = () => true,
): Fields {
  requireRead(context.token, repository, "deployments");
  const { environments, orderBy } = args;
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const items = repository.deployments
    .filter((deployment) => environments == null || environments.includes(deployment.environment))
    .filter(belongs)
    .toSorted((a, b) => sign * (Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id));
  return connection(args, {
    items,
    key: ({ id }) => id,
    node: (deployment) => context.build.deployment(repository, deployment),
  });
}
