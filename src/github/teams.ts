import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse } from "./parse.ts";

const TeamShape = v.object({ id: Id, slug: v.string() });
const MembershipShape = v.object({ state: v.string() });

/**
 * Whether somebody is an active member of a team, child teams included. GitHub answers 404 both for "no member" and for
 * "this token may not see the team", so the team itself is read first: only a token that sees the team can say no (R4).
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name
 */
export async function isTeamMember(
  client: Client,
  o: { readonly organization: string; readonly slug: string; readonly login: string },
): Promise<boolean> {
  const place = { org: o.organization, team_slug: o.slug };
  await seeTeam(client, o);
  const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
  try {
    const answer = await client.rest("read", route, { ...place, username: o.login });
    return parse(MembershipShape, answer.data, route).state === "active";
  } catch (error) {
    if (isFailure(error, "not-found")) return false;
    throw error;
  }
}

/**
 * Makes sure that there is a team, and that this token sees it.
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name
 */
export async function seeTeam(
  client: Client,
  o: { readonly organization: string; readonly slug: string },
): Promise<void> {
  const route = "GET /orgs/{org}/teams/{team_slug}";
  const answer = await client.rest("read", route, { org: o.organization, team_slug: o.slug });
  parse(TeamShape, answer.data, route);
}
