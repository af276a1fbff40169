import type { Repository } from "../world.ts";

export type GitNodeKind = "C" | "T" | "B" | "TA" | "REF";

/** The node id of what lives in git and has no record: its repository and its object id or ref name, opaque to clients. */
export function gitNodeId(kind: GitNodeKind, repository: Repository, name: string): string {
  return `${kind}_${Buffer.from(`${repository.id}:${name}`).toString("base64url")}`;
}

/** The reverse of {@link gitNodeId}, or `null` for an id of another kind. */
export function readGitNodeId(id: string): { kind: string; repositoryId: number; name: string } | null {
  const [, kind, encoded] = /^(C|T|B|TA|REF)_([\w-]+)$/.exec(id) ?? [];
  if (kind === undefined || encoded === undefined) return null;
  const [, repositoryId, name] = /^(\d+):(.+)$/.exec(Buffer.from(encoded, "base64url").toString("utf8")) ?? [];
  return name === undefined ? null : { kind, repositoryId: Number(repositoryId), name };
}
