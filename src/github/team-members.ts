import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { PersonShape } from "./person.ts";

/** A larger team decides nothing: nobody could say who is in it (R5). */
const MOST_MEMBERS = 1_000;

/**
 * The active members of a team by numeric id, child teams included: one request for each hundred, however many people are
 * asked about. A token that may not see the team gets a failure, never an empty team (R4).
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name;
 *   `unexpected` when it has more than a thousand members
 */
export async function listTeamMembers(
  client: Client,
  o: { readonly organization: string; readonly slug: string },
): Promise<ReadonlySet<number>> {
  const route = "GET /orgs/{org}/teams/{team_slug}/members";
  const items = await client.pages(route, { org: o.organization, team_slug: o.slug }, { cap: MOST_MEMBERS });
  return new Set(items.map((item) => parse(PersonShape, item, route).id));
}
