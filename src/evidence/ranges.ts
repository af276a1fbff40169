import type { Block } from "../github/block.ts";
import { readChanges } from "../github/changes.ts";
import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import type { Change } from "./change.ts";

/** The commits that a change brought, by GitHub. */
export interface Range {
  /** Full ids, at most a hundred. */
  readonly commits: readonly string[];
  /** How many there are. */
  readonly all: number;
}

/** By the id of the change. */
export type Ranges = ReadonlyMap<string, Block<Range>>;

const MOST_CHANGES = 500;

/** Reads which commits each change brought that entered: one request each. The order of commits says nothing and is not used (R28). */
export async function readRanges(client: Client, repo: Repo, changes: readonly Change[]): Promise<Ranges> {
  const ranges = new Map<string, Block<Range>>();
  for (const { id, entered, kind, range } of changes) {
    if (entered === null || kind === "rollback" || range.from === null) continue;
    if (ranges.size >= MOST_CHANGES) {
      ranges.set(id, { ok: false, why: `only ${MOST_CHANGES} ranges are read at once` });
      continue;
    }
    try {
      const { status, ahead, commits } = await readChanges(client, { repo, base: range.from, head: range.to });
      // Of histories that parted nobody can say what one brought to the other.
      const brought = status === "ahead" ? commits.map(({ commit }) => commit) : [];
      ranges.set(id, { ok: true, value: { commits: brought, all: status === "ahead" ? ahead : 0 } });
    } catch (error) {
      if (isFailure(error, "rate-limited") || !isFailure(error)) throw error;
      ranges.set(id, { ok: false, why: error.message });
    }
  }
  return ranges;
}

/** The commits that a change brought, as far as GitHub was asked; else the release's own. */
export function commitsBrought(
  { id, release }: Pick<Change, "id" | "release">,
  ranges: Ranges | undefined,
): readonly string[] {
  const range = ranges?.get(id);
  return range?.ok === true && range.value.commits.length > 0 ? range.value.commits : [release.commit];
}
