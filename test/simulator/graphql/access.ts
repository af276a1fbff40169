import type { Repository, Role, Scope, Token, User } from "../world.ts";
import { forbidden, GithubError } from "./errors.ts";

/** Of a public repository any token may read these; the other kinds of data want their permission there as well. */
const OPEN_ON_PUBLIC: ReadonlySet<Scope> = new Set(["actions", "contents", "metadata"]);

const PUSHES: ReadonlySet<Role> = new Set(["write", "maintain", "admin"]);

export function nameWithOwner(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

/** The role a person has in a repository, or `null` for a stranger to a private one. */
export function roleOf(repository: Repository, user: User): Role | null {
  if (repository.owner.id === user.id) return "admin";
  return repository.collaborators.get(user.id) ?? (repository.visibility === "public" ? "read" : null);
}

/** Whether the token knows that the repository exists. */
export function canSee(token: Token, repository: Repository): boolean {
  if (repository.visibility === "public") return true;
  if (token.repository !== undefined) return token.repository === nameWithOwner(repository);
  return roleOf(repository, token.user) !== null;
}

function granted(token: Token, repository: Repository, scope: Scope): "read" | "write" | undefined {
  if (token.repository !== undefined && token.repository !== nameWithOwner(repository)) return undefined;
  return scope === "metadata" ? (token.scopes?.get(scope) ?? "read") : token.scopes?.get(scope);
}

/** Whether the token may read this kind of data (github.md section 9: a missing permission nulls the field). */
export function canRead(token: Token, repository: Repository, scope: Scope): boolean {
  if (!canSee(token, repository)) return false;
  if (token.scopes === undefined) return true;
  if (repository.visibility === "public" && OPEN_ON_PUBLIC.has(scope)) return true;
  return granted(token, repository, scope) !== undefined;
}

/** Stops a field that needs a permission the token lacks, with GitHub's error. */
export function requireRead(token: Token, repository: Repository, scope: Scope): void {
  if (!canRead(token, repository, scope)) throw forbidden();
}

/** Stops a mutation the token may not do; `scopes` are alternatives. People need a role that pushes. */
export function requireWrite(token: Token, repository: Repository, mutation: string, scopes: readonly Scope[]): void {
  if (token.scopes !== undefined) {
    if (!scopes.some((scope) => granted(token, repository, scope) === "write")) throw forbidden();
    return;
  }
  const role = roleOf(repository, token.user);
  if (role === null || !PUSHES.has(role)) {
    throw new GithubError(
      "FORBIDDEN",
      `${token.user.login} does not have the correct permissions to execute \`${mutation}\``,
    );
  }
}
