import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { releasePath } from "../../src/ledger/paths.ts";
import { type LedgerSnapshot, parseLedger } from "../../src/ledger/snapshot.ts";
import type { PromotionState } from "../../src/ledger/state/promotion.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { readRelease } from "../../src/release/read.ts";
import type { ReleaseRecord } from "../../src/release/release.ts";
import { gitEnvironment } from "../../test/simulator/git-process.ts";
import { CannotStart } from "./stage.ts";

const run = promisify(execFile);

/** The ledger as anybody can have it: a clone of one branch, read and verified without asking GitHub again. */
export interface LedgerClone {
  readonly folder: string;
  /** The commit, as a full id. */
  readonly head: string;
  /** How many events the log holds; each names the hash of the one before. */
  readonly events: number;
  readonly snapshot: LedgerSnapshot;
  /** Every promotion, in the order they were asked for. */
  readonly promotions: readonly PromotionLine[];
  release(id: string): ReleaseRecord;
}

export interface PromotionLine {
  readonly id: string;
  readonly environment: string;
  readonly release: string;
  readonly state: PromotionState;
}

/**
 * Clones the ledger's branch into `folder`, which is emptied first, and verifies the clone. Throws when git fails, or
 * when the log, its chain or a state file is not what it should be.
 */
export async function cloneLedger(address: string, folder: string, service: string): Promise<LedgerClone> {
  await rm(folder, { recursive: true, force: true });
  await git(["clone", "--quiet", "--branch", "env-actions", "--single-branch", address, folder]);
  const head = (await git(["-C", folder, "rev-parse", "HEAD"])).trim();
  const files = await readFiles(folder);
  const verdict = verifyLedger(files);
  if (verdict.kind !== "intact") throw new Error(`The ledger's clone is ${verdict.kind}: ${JSON.stringify(verdict)}`);
  const snapshot = parseLedger(files, head, service);
  return {
    folder,
    head,
    events: verdict.seq,
    snapshot,
    promotions: promotionsIn(snapshot),
    release: (id) => {
      const read = readRelease(files.get(releasePath(service, id)) ?? "", id);
      if (read.kind === "broken") throw new Error(read.why);
      return read.release;
    },
  };
}

/** Throws `CannotStart` when there is no git: repositories of the simulated GitHub are real ones. */
export async function needGit(): Promise<void> {
  const found = await git(["--version"]).catch(() => undefined);
  if (found === undefined) throw new CannotStart("The demo needs git, and there is none on the PATH.");
}

function promotionsIn({ states }: LedgerSnapshot): readonly PromotionLine[] {
  return [...states.values()]
    .flatMap(({ environment, open, settled }) => [...open, ...settled].map((each) => ({ ...each, environment })))
    .sort((left, right) => left.number - right.number)
    .map(({ id, environment, release, state }) => ({ id, environment, release: release.id, state }));
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isFile() && !path.startsWith(".git/")) files.set(path, await readFile(join(folder, path), "utf8"));
  }
  return files;
}

async function git(words: readonly string[]): Promise<string> {
  return (await run("git", [...words], { env: gitEnvironment() })).stdout;
}
