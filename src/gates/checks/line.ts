import type { HistoryCommit } from "../../github/history.ts";

/** A commit that the default branch had, and the one it had before. */
export interface LineCommit {
  readonly oid: string;
  /** Its first parent; `null` for the very first commit. */
  readonly parent: string | null;
}

export interface Line {
  /** The newest first. */
  readonly commits: readonly LineCommit[];
  /** Where it ends: the first commit that the base contains; `null` where it contains none of them. */
  readonly until: string | null;
}

/**
 * The states that a branch went through since a commit, the newest first: from a commit by first parents back to what the
 * base contains. First parents, because the other parents of a merge are the commits of a pull request: the branch never
 * was at them, and nothing but the pull request's own runs ever looked at them. What they brought is what the merge commit
 * was tested with.
 *
 * @param known what is known of the head's history; must have the base in it
 * @returns `undefined` while the line leads out of what is known
 */
export function lineSince(
  known: ReadonlyMap<string, HistoryCommit>,
  { head, base }: { readonly head: string; readonly base: string },
): Line | undefined {
  if (!known.has(base)) return undefined;
  const contained = containedIn(known, base);
  const commits: LineCommit[] = [];
  const seen = new Set<string>();
  let oid: string | null = head;
  while (oid !== null && !contained.has(oid)) {
    const commit = known.get(oid);
    if (commit === undefined || seen.has(oid)) return undefined;
    seen.add(oid);
    const parent: string | null = commit.parents[0] ?? null;
    commits.push({ oid, parent });
    oid = parent;
  }
  return { commits, until: oid };
}

/** The base and what it is known to contain. Less than all makes the line longer, never shorter. */
function containedIn(known: ReadonlyMap<string, HistoryCommit>, base: string): ReadonlySet<string> {
  const contained = new Set<string>();
  const queue = [base];
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    if (contained.has(oid)) continue;
    contained.add(oid);
    queue.push(...(known.get(oid)?.parents ?? []));
  }
  return contained;
}
