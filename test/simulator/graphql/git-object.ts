import { objectType, readCommit, readObject, resolve } from "../git.ts";
import type { Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { blobFields } from "./blob.ts";
import type { Context, Fields } from "./context.ts";
import { gitNodeId } from "./node-id.ts";
import { treeFields } from "./tree.ts";
import { pageOf } from "./urls.ts";

/** What every `GitObject` has. */
export function objectIdentity(context: Context, repository: Repository, oid: string): Fields {
  const page = pageOf(repository, `/commit/${oid}`);
  return {
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitUrl: page.url,
    commitResourcePath: page.resourcePath,
    repository: () => context.build.repository(repository),
  };
}

/** The commit, tree, blob or tag a revision names, or `null`. */
export async function gitObjectFields(
  context: Context,
  repository: Repository,
  revision: string,
  path = "",
): Promise<Fields | null> {
  requireRead(context.token, repository, "contents");
  const { gitDir } = repository;
  const [oid, type] = await Promise.all([resolve(gitDir, revision), objectType(gitDir, revision)]);
  if (oid === null || type === null) return null;
  const identity = objectIdentity(context, repository, oid);
  switch (type) {
    case "commit":
      return context.build.commitAt(repository, oid);
    case "tree":
      return { ...identity, ...treeFields(context, repository, { oid, path }) };
    case "blob":
      return { ...identity, ...blobFields(repository, oid) };
    case "tag":
      return { ...identity, ...(await tagFields(context, repository, oid)) };
  }
}

async function tagFields(context: Context, repository: Repository, oid: string): Promise<Fields> {
  const text = (await readObject(repository.gitDir, oid))?.content.toString("utf8") ?? "";
  const target = /^object ([0-9a-f]{40})$/m.exec(text)?.[1] ?? "";
  return {
    __typename: "Tag",
    id: gitNodeId("TA", repository, oid),
    name: /^tag (.+)$/m.exec(text)?.[1] ?? "",
    message: text.slice(text.indexOf("\n\n") + 2),
    target: () => context.build.gitObject(repository, target),
  };
}

/** The commit with this id, or `null`; a tag's id gives its commit. */
export async function commitAt(context: Context, repository: Repository, oid: string): Promise<Fields | null> {
  requireRead(context.token, repository, "contents");
  const commit = await readCommit(repository.gitDir, oid);
  return commit === null ? null : context.build.commit(repository, commit);
}
