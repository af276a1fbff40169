import { userFields } from "./actor.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { GithubError } from "./errors.ts";
import { findNode } from "./find-node.ts";
import { findRepository } from "./find-repository.ts";

const HOUR = 3_600_000;

/** The fields of `Query`. */
export function queryFields(context: Context): Fields {
  const { world, token, build } = context;
  const node = async ({ id }: { id: string }): Promise<Fields> => {
    const found = await findNode(context, id);
    if (found === null) throw new GithubError("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
    return found;
  };
  return {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      build.repository(findRepository(context, `${owner}/${name}`)),
    node,
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => node({ id })),
    viewer: userFields(token.user),
    user: ({ login }: { login: string }) => {
      const found = world.users.find((user) => user.type === "User" && user.login === login);
      if (found !== undefined) return userFields(found);
      throw new GithubError("NOT_FOUND", `Could not resolve to a User with the login of '${login}'.`);
    },
    rateLimit: rateLimitFields(context),
  };
}

/** Points per hour: 1,000 for a workflow token, 5,000 for people (github.md section 9). Earlier queries count one each. */
function rateLimitFields({ world, token, cost }: Context): Fields {
  const limit = token.workflowToken ? 1000 : 5000;
  const used = world.requests.filter(({ kind }) => kind === "graphql").length + cost.points;
  return {
    cost: cost.points,
    limit,
    nodeCount: cost.nodes,
    used,
    remaining: Math.max(0, limit - used),
    resetAt: dateTime(new Date((Math.floor(world.now().getTime() / HOUR) + 1) * HOUR)),
  };
}
