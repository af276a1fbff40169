import { createHash } from "node:crypto";

/** A log by its size and its root, as RFC 6962 and C2SP's tlog-checkpoint name it (R111). */
export interface Checkpoint {
  readonly size: number;
  /** Hex of the Merkle tree hash over the lines as they are stored. */
  readonly root: string;
}

/** The checkpoint of lines without their line ends. */
export function checkpointOf(lines: readonly string[]): Checkpoint {
  return { size: lines.length, root: rootOf(lines.map(leaf)).toString("hex") };
}

function leaf(line: string): Buffer {
  return createHash("sha256").update(Buffer.of(0)).update(line, "utf8").digest();
}

/** RFC 6962, 2.1: the left half is the largest power of two below the whole; pairing level by level gives the same tree. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return createHash("sha256").digest();
  let level = hashes;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]];
      if (left === undefined) continue;
      above.push(
        right === undefined ? left : createHash("sha256").update(Buffer.of(1)).update(left).update(right).digest(),
      );
    }
    level = above;
  }
  return level[0] ?? Buffer.of();
}
