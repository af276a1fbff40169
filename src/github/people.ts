import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { parse } from "./parse.ts";
import { PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;

/** What somebody may do in a repository, rising. */
export type Role = (typeof ROLES)[number];

export interface RoleFact {
  readonly id: number;
  readonly role: Role;
  readonly bot: boolean;
}

const PermissionShape = v.object({
  permission: v.picklist(["none", "read", "write", "admin"]),
  role_name: v.nullish(v.string()),
  user: PersonShape,
});

/**
 * Somebody's role in the repository. An organization's custom role counts as the built-in one it gives the permission of.
 *
 * @throws GitHubFailure `not-found` when there is no such account
 */
export async function getRole(client: Client, o: { readonly repo: Repo; readonly login: string }): Promise<RoleFact> {
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  const answer = await client.rest("read", route, { ...inRepo(o.repo), username: o.login });
  const found = parse(PermissionShape, answer.data, route);
  if (found.user.login.toLowerCase() !== o.login.toLowerCase()) {
    throw unexpected(route, `asked about ${o.login}, got ${found.user.login}`);
  }
  const { id, bot } = found.user;
  return { id, bot, role: roleOf(found.role_name ?? "", found.permission) };
}

/** `permission` folds maintain into write and triage into read, so it is only used when the role is not a built-in one. */
function roleOf(name: string, permission: Role): Role {
  const builtIn = ROLES.find((role) => role === name);
  if (builtIn === undefined) return permission;
  // A custom role could be named like a built-in one; it may not give more than the permission behind it.
  return builtIn === permission || FOLDED[builtIn] === permission ? builtIn : permission;
}

const FOLDED: Readonly<Record<Role, Role>> = {
  none: "none",
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};
