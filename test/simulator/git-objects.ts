import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { ObjectType } from "./git-reader.ts";

export interface TreeEntry {
  readonly name: string;
  /** Six digits as git prints them: `100644`, `100755`, `120000`, `040000`, `160000`. */
  readonly mode: string;
  readonly oid: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person & { readonly date: Date };
  readonly committer: Person & { readonly date: Date };
  readonly message: string;
}

/** Stores an object loose, exactly as `git hash-object -w` does, without a process. Answers its id. */
export async function writeObject(gitDir: string, type: ObjectType, content: Buffer): Promise<string> {
  const store = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const oid = createHash("sha1").update(store).digest("hex");
  const folder = join(gitDir, "objects", oid.slice(0, 2));
  const file = join(folder, oid.slice(2));
  if (existsSync(file)) return oid;
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `tmp_obj_${randomUUID()}`);
  await writeFile(temporary, deflateSync(store, { level: 1 }), { mode: 0o444 });
  await rename(temporary, file);
  return oid;
}

/** The bytes of a tree object, entries in git's order (folders sort as if their names ended with a slash). */
export function encodeTree(entries: readonly TreeEntry[]): Buffer {
  const key = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === "040000" ? `${entry.name}/` : entry.name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
  return Buffer.concat(
    sorted.flatMap((entry) => [
      Buffer.from(`${entry.mode.replace(/^0/, "")} ${entry.name}\0`),
      Buffer.from(entry.oid, "hex"),
    ]),
  );
}

export function decodeTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const nul = content.indexOf(0, space);
    const mode = content.toString("utf8", at, space).padStart(6, "0");
    entries.push({
      mode,
      name: content.toString("utf8", space + 1, nul),
      oid: content.toString("hex", nul + 1, nul + 21),
    });
    at = nul + 21;
  }
  return entries;
}

export function encodeCommit(commit: CommitFields): Buffer {
  const person = (p: Person & { readonly date: Date }): string =>
    `${clean(p.name)} <${clean(p.email)}> ${Math.floor(p.date.getTime() / 1000)} +0000`;
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person(commit.author)}`,
    `committer ${person(commit.committer)}`,
    "",
    commit.message.endsWith("\n") ? commit.message : `${commit.message}\n`,
  ];
  return Buffer.from(lines.join("\n"));
}

export interface CommitRecord {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person & { readonly date: Date };
  readonly committer: Person & { readonly date: Date };
  /** Without the final newline that git stores. */
  readonly message: string;
}

export function decodeCommit(oid: string, content: Buffer): CommitRecord {
  const text = content.toString("utf8");
  const blank = text.indexOf("\n\n");
  const headers = text.slice(0, blank).split("\n");
  const values = (name: string): string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    oid,
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: decodePerson(values("author")[0] ?? ""),
    committer: decodePerson(values("committer")[0] ?? ""),
    message: text.slice(blank + 2).replace(/\n$/, ""),
  };
}

function decodePerson(text: string): Person & { readonly date: Date } {
  const [, name, email, seconds] = /^(.*?) ?<(.*)> (\d+) [+-]\d{4}$/.exec(text) ?? [];
  return { name: name ?? "", email: email ?? "", date: new Date(Number(seconds ?? 0) * 1000) };
}

/** Git refuses these characters in a name. */
function clean(text: string): string {
  return text.replace(/[<>\n\0]/g, "");
}
