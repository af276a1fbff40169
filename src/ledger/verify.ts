import { LedgerUnreadable } from "./errors.ts";
import type { LedgerEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { firstSeqOf, HEAD_PATH, README_PATH } from "./paths.ts";
import { type Projection, projectionFiles } from "./projection.ts";
import { parseHead } from "./snapshot.ts";
import { linesInOrder, verifyChain } from "./verify-chain.ts";

export type LedgerVerdict =
  | { readonly kind: "intact"; readonly seq: number; readonly prev: string }
  /** The log itself is bad from entry `seq` on. */
  | { readonly kind: "broken"; readonly seq: number; readonly why: string }
  /** The log is good, but these files are not what follows from it: changed, missing, or not of the ledger at all. */
  | { readonly kind: "different"; readonly paths: readonly string[] };

/**
 * Verifies a checkout of the ledger branch, offline: the chain, the rules every event must keep, and every other file
 * byte for byte against what the log says (R110). `files` are all files by path. Throws `LedgerUnreadable` when
 * `head.json` cannot be read and `ClientTooOld` when a newer client wrote it.
 */
export function verifyLedger(files: ReadonlyMap<string, string>): LedgerVerdict {
  const verdict = judge(files, () => {});
  if (verdict.kind !== "intact") return verdict;
  const { projection: _, ...intact } = verdict;
  return intact;
}

type Bad = Exclude<LedgerVerdict, { readonly kind: "intact" }>;
type Good = Extract<LedgerVerdict, { readonly kind: "intact" }> & { readonly projection: Projection };

/** The same, and of a ledger that holds every event in order, and what they amount to. Each line is read once. */
export function verifyAndTell(
  files: ReadonlyMap<string, string>,
): Bad | (Good & { readonly events: readonly LedgerEvent[] }) {
  const events: LedgerEvent[] = [];
  const verdict = judge(files, (event) => events.push(event));
  return verdict.kind === "intact" ? { ...verdict, events } : verdict;
}

function judge(files: ReadonlyMap<string, string>, tell: (event: LedgerEvent) => void): Bad | Good {
  const chain = verifyChain(files, parseHead(files.get(HEAD_PATH)));
  if (chain.kind === "broken") return chain;
  let projection: Projection;
  try {
    projection = fold(
      linesInOrder(files).map(({ text }) => text),
      tell,
    );
  } catch (error) {
    if (!(error instanceof LedgerUnreadable)) throw error;
    return { kind: "broken", seq: error.seq ?? chain.seq, why: error.message };
  }
  const expected = projectionFiles(projection);
  const paths = new Set([...expected.keys(), ...files.keys()]);
  const different = [...paths].filter(
    (path) => path !== README_PATH && firstSeqOf(path) === undefined && files.get(path) !== expected.get(path),
  );
  return different.length === 0 ? { ...chain, projection } : { kind: "different", paths: different.sort() };
}

/** Every event of a checkout in order, and what they amount to. Throws `LedgerUnreadable` at the first that cannot follow. */
export function tellLedger(files: ReadonlyMap<string, string>): {
  readonly events: readonly LedgerEvent[];
  readonly projection: Projection;
} {
  const events: LedgerEvent[] = [];
  const lines = linesInOrder(files).map(({ text }) => text);
  return { projection: fold(lines, (event) => events.push(event)), events };
}
