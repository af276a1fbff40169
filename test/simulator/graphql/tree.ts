import { posix } from "node:path";
import { type ListedEntry, listTree } from "../git.ts";
import type { Repository } from "../world.ts";
import type { Context, Fields } from "./context.ts";
import { SimulatorGap } from "./errors.ts";
import { gitNodeId } from "./node-id.ts";

/** The fields of a `Tree` that sits at `path` of its commit (`""` for the root). */
export function treeFields(context: Context, repository: Repository, tree: { oid: string; path: string }): Fields {
  return {
    __typename: "Tree",
    id: gitNodeId("T", repository, tree.oid),
    entries: async () => {
      const entries = (await listTree(repository.gitDir, tree.oid, "")) ?? [];
      return entries.map((entry) => treeEntryFields(context, repository, posix.join(tree.path, entry.name), entry));
    },
  };
}

/** The file or folder at `path` in a commit, or `null`. */
export async function fileFields(
  context: Context,
  repository: Repository,
  at: { commit: string; path: string },
): Promise<Fields | null> {
  const path = posix.normalize(at.path).replace(/^\/|\/$/g, "");
  const folder = posix.dirname(path);
  const entries = (await listTree(repository.gitDir, at.commit, folder === "." ? "" : folder)) ?? [];
  const entry = entries.find(({ name }) => name === posix.basename(path));
  return entry === undefined ? null : treeEntryFields(context, repository, path, entry);
}

function treeEntryFields(context: Context, repository: Repository, path: string, entry: ListedEntry): Fields {
  return {
    name: entry.name,
    path,
    extension: posix.extname(entry.name),
    type: entry.type,
    mode: Number.parseInt(entry.mode, 8),
    oid: entry.oid,
    size: entry.size ?? 0,
    isGenerated: false,
    object: () => {
      if (entry.type === "commit") throw new SimulatorGap("the object of a submodule");
      return context.build.gitObject(repository, entry.oid, path);
    },
    repository: () => context.build.repository(repository),
  };
}
