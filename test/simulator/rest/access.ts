import type { Issue, Repository, Role, Scope, Token, World } from "../world.ts";
import { fullName } from "./links.ts";
import { type Need, notFound, Refusal, type Route } from "./route.ts";

const ROLES: readonly Role[] = ["read", "triage", "write", "maintain", "admin"];

/** Finds whose token this is; `null` when none was sent. Throws GitHub's 401 for one it does not know or has revoked. */
export function authenticate(world: World, authorization: string | undefined): Token | null {
  const value = tokenValue(authorization);
  if (value === null) return null;
  const token = world.tokens.get(value);
  if (token === undefined || token.revoked === true) throw new Refusal(401, "Bad credentials");
  return token;
}

function tokenValue(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const [scheme = "", rest = ""] = authorization.trim().split(/\s+/, 2);
  switch (scheme.toLowerCase()) {
    case "token":
    case "bearer":
      return rest;
    case "basic": {
      const decoded = Buffer.from(rest, "base64").toString("utf8");
      const password = decoded.slice(decoded.indexOf(":") + 1);
      return password === "" || password === "x-oauth-basic" ? decoded.slice(0, decoded.indexOf(":")) : password;
    }
    default:
      return "";
  }
}

/** What a person may do in a repository; `null` for nothing beyond what everybody may. */
export function roleOf(repository: Repository, userId: number): Role | null {
  if (repository.owner.id === userId) return "admin";
  return repository.collaborators.get(userId) ?? null;
}

export function atLeast(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Whether the caller may know that the repository exists. */
export function canSee(repository: Repository, token: Token | null): boolean {
  if (repository.visibility === "public") return true;
  if (token === null) return false;
  if (token.repository !== undefined) return token.repository === fullName(repository);
  return roleOf(repository, token.user.id) !== null;
}

/** Throws the refusal GitHub would give for this route; returns when the caller may proceed. */
export function authorize(route: Route, repository: Repository, token: Token | null, issue: Issue | undefined): void {
  if (!canSee(repository, token)) throw notFound();
  const needs = [route.scope];
  if (issue?.pull_request !== undefined && route.pullRequestScope !== undefined) needs.push(route.pullRequestScope);
  const seen = route.closed === true ? ({ ...repository, visibility: "private" } as const) : repository;
  if (needs.some((need) => grants(token, seen, need, route.role))) return;
  if (token === null) throw new Refusal(401, "Requires authentication");
  if (token.scopes === undefined) throw new Refusal(403, "Must have push access to repository");
  const kind = token.user.type === "User" ? "personal access token" : "integration";
  throw new Refusal(403, `Resource not accessible by ${kind}`, {
    headers: { "x-accepted-github-permissions": needs.map(accepted).join("; ") },
  });
}

/** Whether this token carries the permission in this repository, by its scopes and, for people, by their role. */
export function grants(token: Token | null, repository: Repository, need: Need, role?: Role): boolean {
  const [scope, access] = splitNeed(need);
  const reading = access === "read";
  if (token === null) return reading && repository.visibility === "public" && role === undefined;
  const own = token.repository === undefined || token.repository === fullName(repository);
  if (token.workflowToken || token.user.type === "Bot") {
    if (reading && (repository.visibility === "public" || (own && scope === "metadata"))) return true;
    return own && hasScope(token, scope, access);
  }
  if (reading && role === undefined && repository.visibility === "public") return true;
  const held = roleOf(repository, token.user.id) ?? (repository.visibility === "public" ? "read" : null);
  return own && hasScope(token, scope, access) && atLeast(held, role ?? (reading ? "read" : "write"));
}

function hasScope(token: Token, scope: Scope, access: string): boolean {
  if (token.scopes === undefined) return true;
  const held = token.scopes.get(scope);
  return held === "write" || (held === "read" && access === "read");
}

function splitNeed(need: Need): readonly [Scope, "read" | "write"] {
  const at = need.lastIndexOf(":");
  return [need.slice(0, at) as Scope, need.endsWith(":write") ? "write" : "read"];
}

function accepted(need: Need): string {
  return need.replaceAll("-", "_").replace(":", "=");
}
