import { atLeast, roleOf } from "./access.ts";
import { fullName, repositoryApi, repositoryWeb } from "./links.ts";
import { hasFeature } from "./render-repository.ts";
import { type Answer, type Call, notFound, ok, type Route } from "./route.ts";

/** All rules of this world are of one ruleset. */
export const RULESET = 42;

export const rulesetRoutes: readonly Route[] = [
  {
    method: "GET",
    route: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
    scope: "metadata:read",
    handle: getRuleset,
  },
];

/** Who may bypass it is only told to those who may edit it, which no workflow's token may. */
function getRuleset(call: Call): Answer {
  const { repository, params, links, token, world } = call;
  if (!hasFeature(repository, "rulesets") || params["ruleset_id"] !== `${RULESET}`) throw notFound();
  const app = token?.user.type === "Bot" && token.scopes?.get("administration") === "write";
  const person = token !== null && atLeast(roleOf(repository, token.user.id), "admin");
  const editor = token?.workflowToken === false && (app || person);
  const time = world.now().toISOString();
  return ok({
    id: RULESET,
    name: "ledger",
    target: "branch",
    source_type: "Repository",
    source: fullName(repository),
    enforcement: "active",
    ...(editor
      ? {
          bypass_actors: (repository.bypass ?? []).map(({ type, id, mode }) => ({
            actor_type: type,
            actor_id: id,
            bypass_mode: mode,
          })),
        }
      : {}),
    node_id: "RRS_42",
    _links: {
      self: { href: `${repositoryApi(links, repository)}/rulesets/${RULESET}` },
      html: { href: `${repositoryWeb(links, repository)}/rules/${RULESET}` },
    },
    created_at: time,
    updated_at: time,
  });
}
