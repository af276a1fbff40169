import { START, stamp } from "../create-world.ts";
import type { Team, Token, User, World } from "../world.ts";
import type { Links } from "./links.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { type Answer, notFound, ok, Refusal } from "./route.ts";

/** A request about an organization. */
export interface OrganizationCall {
  readonly world: World;
  readonly token: Token | null;
  readonly params: Readonly<Record<string, string>>;
  readonly links: Links;
  readonly query: URLSearchParams;
  readonly omitNewest: number;
}

export interface OrganizationRoute {
  readonly method: "GET";
  readonly route: string;
  readonly ask: (call: OrganizationCall) => Answer | Promise<Answer>;
}

const BASE = "/orgs/{org}/teams/{team_slug}";

export const teamRoutes: readonly OrganizationRoute[] = [
  { method: "GET", route: BASE, ask: (call) => ok(renderTeam(call.links, teamOf(call))) },
  { method: "GET", route: `${BASE}/memberships/{username}`, ask: getMembership },
  { method: "GET", route: `${BASE}/members`, ask: listMembers },
];

/** The team, if this token may see it. A workflow's token never may; who is not of the organization sees nothing. */
function teamOf({ world, token, params }: OrganizationCall): Team {
  if (token === null) throw new Refusal(401, "Requires authentication");
  if (token.workflowToken) {
    throw new Refusal(403, "Resource not accessible by integration", {
      headers: { "x-accepted-github-permissions": "members=read" },
    });
  }
  const same = (left: string, right: string | undefined): boolean => left.toLowerCase() === right?.toLowerCase();
  const team = world.teams.find(
    ({ organization, slug }) => same(organization.login, params["org"]) && same(slug, params["team_slug"]),
  );
  const scoped = token.scopes === undefined || token.scopes.has("members");
  if (team === undefined || !scoped || !isOfOrganization(world, team.organization, token.user)) throw notFound();
  return team;
}

function isOfOrganization(world: World, { id }: User, user: User): boolean {
  if (user.type === "Bot") return true;
  return (
    world.teams.some(({ organization, members }) => organization.id === id && members.get(user.id) === "active") ||
    world.repositories.some(({ owner, collaborators }) => owner.id === id && collaborators.get(user.id) === "admin")
  );
}

function getMembership(call: OrganizationCall): Answer {
  const team = teamOf(call);
  const login = call.params["username"] ?? "";
  const user = call.world.users.find((each) => each.login.toLowerCase() === login.toLowerCase());
  const state = user === undefined ? undefined : team.members.get(user.id);
  if (state === undefined) throw notFound();
  const url = `${teamApi(call.links, team)}/memberships/${encodeURIComponent(login)}`;
  return ok({ url, role: "member", state });
}

/** Invitations that were not accepted are no members. */
function listMembers(call: OrganizationCall): Promise<Answer> {
  const { members } = teamOf(call);
  const active = call.world.users.filter(({ id }) => members.get(id) === "active");
  return paged(call, { items: active, render: (user) => renderUser(call.links, user), newest: "last" });
}

function teamApi(links: Links, { organization, slug }: Team): string {
  return `${links.api}/orgs/${organization.login}/teams/${slug}`;
}

/** GitHub's `team-full`. */
function renderTeam(links: Links, team: Team): unknown {
  const api = teamApi(links, team);
  const time = stamp(START);
  return {
    id: team.id,
    node_id: `T_${team.id}`,
    url: api,
    html_url: `${links.web}/orgs/${team.organization.login}/teams/${team.slug}`,
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "pull",
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    parent: null,
    members_count: team.members.size,
    repos_count: 1,
    created_at: time,
    updated_at: time,
    organization: renderOrganization(links, team.organization),
    type: "organization",
    organization_id: team.organization.id,
  };
}

/** GitHub's `team-organization`. */
function renderOrganization(links: Links, { id, login }: User): unknown {
  const api = `${links.api}/orgs/${login}`;
  const time = stamp(START);
  return {
    login,
    id,
    node_id: `O_${id}`,
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${links.web}/avatars/u/${id}`,
    description: null,
    is_verified: false,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${links.web}/${login}`,
    created_at: time,
    updated_at: time,
    archived_at: null,
    type: "Organization",
  };
}
