import { createHash } from "node:crypto";
import type { Checkpoint } from "../ledger/checkpoint.ts";
import type { Change } from "./change.ts";

/** How many changes an auditor traces end to end. */
const SIZE = 25;

export interface Sample {
  /** The root of the log: whoever exports cannot choose it without changing the log. */
  readonly seed: string;
  readonly how: string;
  readonly of: number;
  readonly changes: readonly string[];
}

/** Chooses changes by the log's checkpoint: the same for everybody who has the same log. */
export function sampleOf(changes: readonly Change[], { root }: Checkpoint): Sample {
  const drawn = changes
    .map(({ id }) => ({ id, lot: createHash("sha256").update(`${root} ${id}`).digest("hex") }))
    .sort((left, right) => (left.lot < right.lot ? -1 : 1))
    .slice(0, SIZE);
  return {
    seed: root,
    how: `the ${SIZE} smallest of sha256("<seed> <change>") in hex`,
    of: changes.length,
    changes: drawn.map(({ id }) => id),
  };
}
