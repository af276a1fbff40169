import { git } from "./git-process.ts";

export interface FileChange {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  /** Blob id after the change, before it for a removed file. */
  readonly oid: string;
  readonly additions: number;
  readonly deletions: number;
}

const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** What differs from one commit to another (`null`: from nothing), by path. */
export async function changedFiles(gitDir: string, from: string | null, to: string): Promise<readonly FileChange[]> {
  const base = from ?? EMPTY_TREE;
  const output = await git(gitDir, ["diff-tree", "-r", "-M", "--raw", "--numstat", "--no-abbrev", "-z", base, to]);
  const fields = output.split("\0");
  const changes = new Map<string, FileChange>();
  for (let at = 0; at < fields.length; ) {
    const field = fields[at] ?? "";
    if (field.startsWith(":")) {
      const [, , before = "", after = "", letter = ""] = field.split(" ");
      const renamed = /^[RC]/.test(letter);
      const first = fields[at + 1] ?? "";
      const path = renamed ? (fields[at + 2] ?? "") : first;
      at += renamed ? 3 : 2;
      const status = statusOf(letter);
      const oid = status === "removed" ? before : after;
      const previous = renamed ? { previousPath: first } : {};
      changes.set(path, { path, status, oid, additions: 0, deletions: 0, ...previous });
    } else {
      const [additions = "", deletions = "", name = ""] = field.split("\t");
      const path = name === "" ? (fields[at + 2] ?? "") : name;
      at += name === "" && field !== "" ? 3 : 1;
      const known = changes.get(path);
      if (known !== undefined) {
        changes.set(path, { ...known, additions: Number(additions) || 0, deletions: Number(deletions) || 0 });
      }
    }
  }
  return [...changes.values()];
}

function statusOf(letter: string): FileChange["status"] {
  switch (letter.charAt(0)) {
    case "A":
    case "C":
      return "added";
    case "D":
      return "removed";
    case "R":
      return "renamed";
    case "T":
      return "changed";
    default:
      return "modified";
  }
}
