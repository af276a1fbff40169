import type { User, World } from "../world.ts";
import type { Fields } from "./context.ts";

/**
 * An `Actor` or `RepositoryOwner`. GraphQL names a bot without the `[bot]` that REST shows; a client that compares logins
 * across the two must know.
 */
export function actorFields(user: User): Fields {
  const login = user.type === "Bot" ? user.login.replace(/\[bot\]$/, "") : user.login;
  return { ...identity(user, login), __typename: user.type };
}

/** The same account where the schema says `User` (viewer, commit authors): there bots keep their full login. */
export function userFields(user: User): Fields {
  return { ...identity(user, user.login), __typename: "User" };
}

function identity(user: User, login: string): Fields {
  const id = Buffer.from(`0${user.type.length}:${user.type}${user.id}`).toString("base64");
  const path = user.type === "Bot" ? `/apps/${user.login.replace(/\[bot\]$/, "")}` : `/${login}`;
  return {
    id,
    databaseId: user.id,
    login,
    name: null,
    url: `https://github.com${path}`,
    resourcePath: path,
  };
}

/** GitHub's private address for an account's commits; it leads back to the account. */
export function noreplyAddress(user: User): string {
  return `${user.id}+${user.login}@users.noreply.github.com`;
}

export function userOfAddress(world: World, known: readonly User[], email: string): User | null {
  const [, id] = /^(\d+)\+.*@users\.noreply\.github\.com$/.exec(email) ?? [];
  if (id === undefined) return null;
  return [...world.users, ...known].find((user) => user.id === Number(id)) ?? null;
}
