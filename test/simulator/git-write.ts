import {
  type CommitFields,
  decodeTree,
  encodeCommit,
  encodeTree,
  type Person,
  type TreeEntry,
  writeObject,
} from "./git-objects.ts";
import { readRevision } from "./git-reader.ts";

export function writeBlob(gitDir: string, content: Buffer): Promise<string> {
  return writeObject(gitDir, "blob", content);
}

/** Stores one tree object of exactly these entries. */
export function writeTree(gitDir: string, entries: readonly TreeEntry[]): Promise<string> {
  return writeObject(gitDir, "tree", encodeTree(entries));
}

export function writeCommit(gitDir: string, commit: CommitFields): Promise<string> {
  return writeObject(gitDir, "commit", encodeCommit(commit));
}

/** What to put at a path, or `null` to remove what is there. */
export type TreeChange = { readonly mode?: string; readonly oid: string } | null;

/** A tree like `base` (an id, or `null` for an empty one) with `changes` by path; folders left empty disappear. */
export async function editTree(
  gitDir: string,
  base: string | null,
  changes: ReadonlyMap<string, TreeChange>,
): Promise<{ readonly oid: string; readonly empty: boolean }> {
  const object = base === null ? null : await readRevision(gitDir, base);
  const entries = new Map((object === null ? [] : decodeTree(object.content)).map((entry) => [entry.name, entry]));
  const folders = new Map<string, Map<string, TreeChange>>();
  for (const [path, change] of changes) {
    const slash = path.indexOf("/");
    if (slash >= 0) {
      const name = path.slice(0, slash);
      const inner = folders.get(name) ?? new Map<string, TreeChange>();
      folders.set(name, inner.set(path.slice(slash + 1), change));
    } else if (change === null) {
      entries.delete(path);
    } else {
      entries.set(path, { name: path, mode: change.mode ?? fileMode(entries.get(path)), oid: change.oid });
    }
  }
  for (const [name, inner] of folders) {
    const old = entries.get(name);
    const { oid, empty } = await editTree(gitDir, old?.mode === "040000" ? old.oid : null, inner);
    if (!empty) entries.set(name, { name, mode: "040000", oid });
    else if (old?.mode === "040000") entries.delete(name);
  }
  return { oid: await writeTree(gitDir, [...entries.values()]), empty: entries.size === 0 };
}

/** A file keeps its mode when its content changes. */
function fileMode(old: TreeEntry | undefined): string {
  return old === undefined || old.mode === "040000" ? "100644" : old.mode;
}

export interface FileChanges {
  /** `null` makes a root commit. */
  readonly parent: string | null;
  /** Start from the parent's files (the default) or from nothing. */
  readonly base?: "parent" | "empty";
  readonly additions: readonly { readonly path: string; readonly contents: Buffer; readonly mode?: string }[];
  readonly deletions: readonly string[];
  readonly message: string;
  readonly author: Person;
  /** The author, unless said. */
  readonly committer?: Person;
  readonly date: Date;
}

/** Writes a commit with these file changes; no ref moves. Answers its id. Starts no process but the repository's reader. */
export async function commitFiles(gitDir: string, change: FileChanges): Promise<string> {
  const changes = new Map<string, TreeChange>(change.deletions.map((path) => [path, null]));
  const blobs = change.additions.map(async ({ path, contents, mode }) => {
    const oid = await writeBlob(gitDir, contents);
    return [path, mode === undefined ? { oid } : { mode, oid }] as const;
  });
  for (const [path, entry] of await Promise.all(blobs)) changes.set(path, entry);
  const inherit = change.parent !== null && change.base !== "empty";
  const base = inherit ? ((await readRevision(gitDir, `${change.parent}^{tree}`, false))?.oid ?? null) : null;
  if (inherit && base === null) throw new Error(`no commit ${change.parent} in ${gitDir} to build on`);
  return writeCommit(gitDir, {
    tree: (await editTree(gitDir, base, changes)).oid,
    parents: change.parent === null ? [] : [change.parent],
    author: { ...change.author, date: change.date },
    committer: { ...(change.committer ?? change.author), date: change.date },
    message: change.message,
  });
}
