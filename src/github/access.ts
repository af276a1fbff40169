import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** More than this many people or teams are no list that anybody could review. */
const MOST_PEOPLE = 5_000;
const MOST_TEAMS = 1_000;
const MOST_KEYS = 500;

/** Somebody with access, whatever way it came: as a collaborator, by a team, or as an owner of the organization. */
export interface Collaborator {
  readonly id: number;
  readonly login: string;
  readonly bot: boolean;
  /** The effective role, custom ones by their own name. */
  readonly role: string;
  /** What the role amounts to, by GitHub's own flags. */
  readonly permission: "read" | "triage" | "write" | "maintain" | "admin";
}

export interface RepositoryTeam {
  readonly id: number;
  readonly slug: string;
  readonly permission: string;
}

export interface DeployKey {
  readonly id: number;
  readonly title: string;
  readonly readOnly: boolean;
}

const FLAGS = ["admin", "maintain", "push", "triage", "pull"] as const;
const WORDS = { admin: "admin", maintain: "maintain", push: "write", triage: "triage", pull: "read" } as const;

const Permissions = v.object({
  pull: v.boolean(),
  triage: v.optional(v.boolean()),
  push: v.boolean(),
  maintain: v.optional(v.boolean()),
  admin: v.boolean(),
});
const CollaboratorShape = v.object({
  id: Id,
  login: v.pipe(v.string(), v.minLength(1)),
  type: v.string(),
  role_name: v.pipe(v.string(), v.minLength(1)),
  permissions: Permissions,
});
const TeamShape = v.object({ id: Id, slug: v.pipe(v.string(), v.minLength(1)), permission: v.string() });
const KeyShape = v.object({ id: Id, title: v.string(), read_only: v.boolean() });

/**
 * Everybody who has access to the repository, with what they effectively may. One request a hundred.
 *
 * @param most a longer list is not read
 * @throws GitHubFailure `forbidden` for who may not push, `unexpected` for a list that nobody could review
 */
export async function listCollaborators(
  client: Client,
  repo: Repo,
  most = MOST_PEOPLE,
): Promise<readonly Collaborator[]> {
  const route = "GET /repos/{owner}/{repo}/collaborators";
  const items = await client.pages(route, inRepo(repo), { cap: most });
  return items.map((item) => {
    const { id, login, type, role_name: role, permissions } = parse(CollaboratorShape, item, route);
    const flag = FLAGS.find((one) => permissions[one] === true) ?? "pull";
    return { id, login, bot: type === "Bot", role, permission: WORDS[flag] };
  });
}

/**
 * The teams that have access to the repository. The workflow's own token never sees them.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without `Administration: read`
 */
export async function listRepositoryTeams(client: Client, repo: Repo): Promise<readonly RepositoryTeam[]> {
  const route = "GET /repos/{owner}/{repo}/teams";
  const items = await client.pages(route, inRepo(repo), { cap: MOST_TEAMS });
  return items.map((item) => parse(TeamShape, item, route));
}

/**
 * The keys by which machines read or write the repository. The workflow's own token never sees them.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without `Administration: read`
 */
export async function listDeployKeys(client: Client, repo: Repo): Promise<readonly DeployKey[]> {
  const route = "GET /repos/{owner}/{repo}/keys";
  const items = await client.pages(route, inRepo(repo), { cap: MOST_KEYS });
  return items.map((item) => {
    const { id, title, read_only: readOnly } = parse(KeyShape, item, route);
    return { id, title, readOnly };
  });
}
