import { createHash } from "node:crypto";

/** A log by its size and its root, as RFC 6962 and C2SP's tlog-checkpoint name it (R111). */
export interface Checkpoint {
  readonly size: number;
  /** Hex of the Merkle tree hash over the lines as they are stored. */
  readonly root: string;
}

/** The checkpoint of lines without their line ends. */
export function checkpointOf(lines: readonly string[]): Checkpoint {
  const root = rootsAt(lines, new Set([lines.length])).get(lines.length) ?? hash().digest("hex");
  return { size: lines.length, root };
}

/** Roots of the log as it was at these sizes, in one pass; sizes beyond its end are left out. */
export function rootsAt(lines: readonly string[], sizes: ReadonlySet<number>): ReadonlyMap<number, string> {
  const roots = new Map<number, string>();
  // RFC 6962, 2.1, from the left: whole subtrees, each half as large as the one before or smaller.
  const edge: { readonly leaves: number; readonly hash: Buffer }[] = [];
  for (const [index, line] of lines.entries()) {
    let grown: (typeof edge)[number] = { leaves: 1, hash: hash().update(Buffer.of(0)).update(line, "utf8").digest() };
    for (let left = edge.at(-1); left?.leaves === grown.leaves; left = edge.at(-1)) {
      edge.pop();
      grown = { leaves: 2 * grown.leaves, hash: join(left.hash, grown.hash) };
    }
    edge.push(grown);
    if (!sizes.has(index + 1)) continue;
    const root = edge.reduceRight<Buffer | undefined>(
      (right, left) => (right === undefined ? left.hash : join(left.hash, right)),
      undefined,
    );
    if (root !== undefined) roots.set(index + 1, root.toString("hex"));
  }
  return roots;
}

function join(left: Buffer, right: Buffer): Buffer {
  return hash().update(Buffer.of(1)).update(left).update(right).digest();
}

function hash() {
  return createHash("sha256");
}

/** Which log it is: the repository by its number, as the first entry has it too, and the branch. */
export interface LogName {
  readonly repositoryId: number;
  readonly branch: string;
}

/** The first line of a checkpoint. */
export function originOf({ repositoryId, branch }: LogName): string {
  return `env-actions/${repositoryId}/${branch}`;
}

/** The checkpoint as a file that is signed: the body of C2SP's tlog-checkpoint, and nothing else. */
export function checkpointText(origin: string, { size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`;
}

/** `sha256:<hex>` under which a checkpoint is signed. */
export function checkpointDigest(origin: string, checkpoint: Checkpoint): string {
  return digestOf(checkpointText(origin, checkpoint));
}

/** `sha256:<hex>` under which every checkpoint of one log and one day (UTC) is found, without knowing any of them. */
export function dayDigest(origin: string, day: string): string {
  return digestOf(`${origin}\n${day}\n`);
}

function digestOf(text: string): string {
  return `sha256:${hash().update(text, "utf8").digest("hex")}`;
}

const NAME = "env-actions-checkpoint-";
const LEDGER = "env-actions-ledger-";

/**
 * What actions/attest signs, as its `subject-checksums` takes it: the checkpoint under its size, and the day under which it is
 * found again.
 */
export function subjectsToSign(log: LogName, checkpoint: Checkpoint, day: string): string {
  const origin = originOf(log);
  const row = (digest: string, name: string) => `${digest.slice("sha256:".length)}  ${name}\n`;
  return (
    row(checkpointDigest(origin, checkpoint), `${NAME}${checkpoint.size}`) +
    row(dayDigest(origin, day), `${LEDGER}${day}-${log.branch}`)
  );
}

/** The branch and day in the name of a signed subject; undefined for a subject that is about no ledger. */
export function logOf(name: string): { readonly branch: string; readonly day: string } | undefined {
  const [, day, branch] = /^([0-9]{4}-[0-9]{2}-[0-9]{2})-(\S{1,200})$/.exec(name.slice(LEDGER.length)) ?? [];
  return name.startsWith(LEDGER) && day !== undefined && branch !== undefined ? { branch, day } : undefined;
}

/** The size in the name of a signed subject; undefined for a subject that is no checkpoint. */
export function sizeIn(name: string): number | undefined {
  const digits = name.startsWith(NAME) ? name.slice(NAME.length) : "";
  return /^[1-9][0-9]{0,9}$/.test(digits) ? Number(digits) : undefined;
}
