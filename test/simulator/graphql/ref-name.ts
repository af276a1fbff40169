import { resolve } from "../git.ts";
import type { Repository } from "../world.ts";
import type { NamedRef } from "./context.ts";

/** A ref by its full name, or by its short one as a branch and then as a tag; `null` when there is none. */
export async function findRef(repository: Repository, name: string): Promise<NamedRef | null> {
  if (/[~^:?*[\\\s]|@\{|\.\./.test(name) || name === "HEAD") return null;
  const candidates = name.startsWith("refs/") ? [name] : [`refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
  for (const candidate of candidates) {
    const oid = await resolve(repository.gitDir, candidate);
    if (oid !== null) return { name: candidate, oid };
  }
  return null;
}
