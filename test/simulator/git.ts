/**
 * Git content of the simulated GitHub: real bare repositories, read and written with git's own plumbing and object format,
 * never with the user's configuration and never through a shell.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommitRecord, decodeCommit, decodeTree, type TreeEntry } from "./git-objects.ts";
import { git, runGit } from "./git-process.ts";
import { closeReader, type GitObject, type ObjectType, readRevision } from "./git-reader.ts";

export type { CommitRecord, Person, TreeEntry } from "./git-objects.ts";
export { git, gitEnvironment, runGit } from "./git-process.ts";
export type { GitObject, ObjectType } from "./git-reader.ts";
export {
  commitFiles,
  editTree,
  type TreeChange,
  writeBlob,
  writeCommit,
} from "./git-write.ts";

/** As an old id: the ref must not exist. As a new id: delete the ref. */
export const ZERO_OID = "0".repeat(40);

/** Makes an empty bare repository, with `defaultBranch` as its HEAD, that serves and takes pushes over HTTP. */
export async function initBare(dir: string, defaultBranch: string): Promise<void> {
  await mkdir(join(dir, "objects", "pack"), { recursive: true });
  await mkdir(join(dir, "refs", "heads"), { recursive: true });
  await mkdir(join(dir, "refs", "tags"), { recursive: true });
  await writeFile(join(dir, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  const config = [
    "[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsync = none\n\tlogAllRefUpdates = false",
    "[http]\n\treceivepack = true",
    "[receive]\n\tautogc = false\n\tadvertisePushOptions = true",
    "[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true",
    "[gc]\n\tauto = 0",
  ];
  await writeFile(join(dir, "config"), `${config.join("\n")}\n`);
}

/** The object id a revision names, or `null`. A tag object is not peeled; add `^{commit}` for that. */
export async function resolve(gitDir: string, rev: string): Promise<string | null> {
  return (await readRevision(gitDir, rev, false))?.oid ?? null;
}

/** The bytes of the file at `path` in the commit or tree `rev`, or `null` when there is none or it is a folder. */
export async function readFile(gitDir: string, rev: string, path: string): Promise<Buffer | null> {
  const object = await readRevision(gitDir, `${rev}:${path}`);
  return object?.type === "blob" ? object.content : null;
}

export interface ListedEntry extends TreeEntry {
  readonly type: "blob" | "tree" | "commit";
  /** Bytes, for blobs. */
  readonly size?: number;
}

/** The entries of the folder at `path` (`""` for the root) in git's order, or `null` when it is no folder. */
export async function listTree(gitDir: string, rev: string, path: string): Promise<ListedEntry[] | null> {
  const tree = await readRevision(gitDir, path === "" ? `${rev}^{tree}` : `${rev}:${path}`);
  if (tree?.type !== "tree") return null;
  return Promise.all(decodeTree(tree.content).map((entry) => withSize(gitDir, entry)));
}

async function withSize(gitDir: string, entry: TreeEntry): Promise<ListedEntry> {
  if (entry.mode === "040000") return { ...entry, type: "tree" };
  if (entry.mode === "160000") return { ...entry, type: "commit" };
  const blob = await readRevision(gitDir, entry.oid, false);
  return { ...entry, type: "blob", size: blob?.size ?? 0 };
}

/** The commit a revision names (tags peeled), or `null`. */
export async function readCommit(gitDir: string, rev: string): Promise<CommitRecord | null> {
  const object = await readRevision(gitDir, `${rev}^{commit}`);
  return object === null ? null : decodeCommit(object.oid, object.content);
}

/** Any object by id or revision, with its bytes. */
export function readObject(gitDir: string, rev: string): Promise<GitObject | null> {
  return readRevision(gitDir, rev);
}

export async function objectType(gitDir: string, rev: string): Promise<ObjectType | null> {
  return (await readRevision(gitDir, rev, false))?.type ?? null;
}

export interface RefUpdate {
  readonly ref: string;
  readonly newOid: string;
  /** `null`: whatever it is now. */
  readonly oldOid: string | null;
}

/** One writer at a time per repository, so that a lost race is always a different value and never a lock file. */
const writers = new Map<string, Promise<unknown>>();

/** Moves several refs or none, each only if it still is at `oldOid`. Answers whether it did. */
export function updateRefs(gitDir: string, updates: readonly RefUpdate[]): Promise<boolean> {
  const lines = updates.map(({ ref, newOid, oldOid }) => {
    if (newOid === ZERO_OID) return `delete ${ref}${oldOid === null ? "" : ` ${oldOid}`}\n`;
    return `update ${ref} ${newOid}${oldOid === null ? "" : ` ${oldOid}`}\n`;
  });
  const turn = (writers.get(gitDir) ?? Promise.resolve()).then(
    async () => (await runGit(gitDir, ["update-ref", "--stdin"], lines.join(""))).code === 0,
  );
  writers.set(
    gitDir,
    turn.catch(() => false),
  );
  return turn;
}

/**
 * Compare-and-swap on one fully qualified ref: moves it to `newOid` only if it is at `oldOid` ({@link ZERO_OID}: only if it
 * does not exist; `null`: always). `newOid` {@link ZERO_OID} deletes. Answers whether it did.
 */
export function updateRef(gitDir: string, ref: string, newOid: string, oldOid: string | null): Promise<boolean> {
  return updateRefs(gitDir, [{ ref, newOid, oldOid }]);
}

/** Whether commit `a` is `b` or reachable from it. */
export async function isAncestor(gitDir: string, a: string, b: string): Promise<boolean> {
  return a === b || (await runGit(gitDir, ["merge-base", "--is-ancestor", a, b])).code === 0;
}

/** The best common ancestor, or `null` when the histories share nothing. */
export async function mergeBase(gitDir: string, a: string, b: string): Promise<string | null> {
  const { code, stdout } = await runGit(gitDir, ["merge-base", a, b]);
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

/** Up to `n` commits from `rev` backwards, newest first; `exclude` leaves out what is reachable from it. */
export async function log(gitDir: string, rev: string, n: number, exclude?: string): Promise<CommitRecord[]> {
  const range = exclude === undefined ? [rev] : [rev, `^${exclude}`];
  const { code, stdout } = await runGit(gitDir, ["rev-list", "--topo-order", `--max-count=${n}`, ...range, "--"]);
  if (code !== 0) return [];
  const oids = stdout.toString("utf8").split("\n").filter(Boolean);
  const commits = await Promise.all(oids.map((oid) => readCommit(gitDir, oid)));
  return commits.filter((commit) => commit !== null);
}

export interface ListedRef {
  readonly name: string;
  readonly oid: string;
  readonly type: ObjectType;
}

/** Every ref under `prefix` (`refs/` by default), by name. Annotated tags show the tag object. */
export async function listRefs(gitDir: string, prefix = "refs/"): Promise<ListedRef[]> {
  const text = await git(gitDir, ["for-each-ref", "--format=%(objectname) %(objecttype) %(refname)"]);
  return text.split("\n").flatMap((line) => {
    const [oid, type, name] = line.split(" ");
    return oid && type && name?.startsWith(prefix) ? [{ name, oid, type: type as ObjectType }] : [];
  });
}

/** One fully qualified ref, or `null`. */
export async function readRef(gitDir: string, name: string): Promise<ListedRef | null> {
  if (!name.startsWith("refs/") || /[\^~:?*[\\\s]|\.\.|@\{/.test(name)) return null;
  const object = await readRevision(gitDir, name, false);
  return object === null ? null : { name, oid: object.oid, type: object.type };
}

/** Whether git accepts this as a fully qualified ref name. */
export async function isRefName(gitDir: string, ref: string): Promise<boolean> {
  return (await runGit(gitDir, ["check-ref-format", ref])).code === 0;
}

/** Ends the process that reads this repository; the repository can be deleted afterwards. */
export function closeGit(gitDir: string): void {
  closeReader(gitDir);
  writers.delete(gitDir);
}
