import { readFile } from "node:fs/promises";
import { UserError } from "../action/errors.ts";
import { readSigned } from "../audit/checkpoints/signed.ts";
import { checkpointDigest, logOf, originOf, rootsAt } from "../ledger/checkpoint.ts";
import { subjectsOf } from "../provenance/subjects.ts";
import type { BundleVerifier } from "../provenance/verify.ts";

/** The address of a workflow as a certificate has it: repository, file, full branch. */
const ADDRESS =
  /^(https:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+)\/\.github\/workflows\/([A-Za-z0-9._-]+\.ya?ml)@refs\/heads\/(\S+)$/;

/** A log without anything around it. */
export interface Log {
  readonly lines: readonly string[];
  /** The number of the repository, by the log's first entry. */
  readonly repositoryId: number;
}

export interface BundlesVerdict {
  readonly ok: boolean;
  /** In words, a line for each file and each checkpoint. */
  readonly says: readonly string[];
}

/**
 * Verifies signed checkpoints against a log, without any network (R37, R112, R113): the signature, the one workflow that may
 * sign, and that the log still has what was signed. Nothing to verify is no success (R32). Throws `UserError` for an address
 * that is none, and for files that hold no bundles.
 */
export async function verifyBundles(
  log: Log,
  o: { readonly signer: string; readonly files: readonly string[]; readonly verifier: BundleVerifier },
): Promise<BundlesVerdict> {
  const [, repositoryUrl, workflow, branch] = ADDRESS.exec(o.signer) ?? [];
  if (repositoryUrl === undefined || workflow === undefined || branch === undefined) {
    throw new UserError(`${o.signer} is no address of a workflow.`, {
      reason: "invalid-input",
      hint: "Write it whole: https://github.com/<owner>/<name>/.github/workflows/<file>@refs/heads/<branch>",
    });
  }
  const signer = { repositoryUrl, repositoryId: log.repositoryId, ownerId: undefined, workflow, branch };
  const says: string[] = [];
  let ok = o.files.length > 0;
  for (const file of o.files) {
    for (const bundle of await bundlesIn(file)) {
      const verdict = judge(log, bundle, { signer, verifier: o.verifier });
      ok &&= verdict.ok;
      says.push(`${file}: ${verdict.says}`);
    }
  }
  return { ok, says };
}

function judge(
  { lines, repositoryId }: Log,
  bundle: unknown,
  { signer, verifier }: Omit<Parameters<typeof readSigned>[1], "origin" | "day">,
): { readonly ok: boolean; readonly says: string } {
  // Which branch and day it says that it is about is proven by the digest of exactly that, which was signed.
  const [named] = subjectsOf(bundle).flatMap(({ name }) => logOf(name) ?? []);
  if (named === undefined) return { ok: false, says: "it is about no ledger" };
  const origin = originOf({ repositoryId, branch: named.branch });
  const signed = readSigned(bundle, { origin, day: named.day, signer, verifier });
  if (signed.kind === "other") return { ok: false, says: signed.why };
  const { size, digest } = signed;
  const root = rootsAt(lines, new Set([size])).get(size);
  if (root === undefined)
    return { ok: false, says: `a log of ${size} events was signed; this one has ${lines.length}: it was cut off` };
  if (checkpointDigest(origin, { size, root }) !== digest) {
    return { ok: false, says: `the log of ${size} events that was signed is another one: this one was rewritten` };
  }
  return { ok: true, says: `signed on ${named.day} with ${size} events, by ${signed.run}` };
}

/** One bundle, or one a line, as \`gh attestation download\` writes them. */
async function bundlesIn(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, "utf8");
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    // Lines, then.
  }
  try {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length > 0) return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    // Said below.
  }
  throw new UserError(`${file} holds no bundle.`, {
    reason: "bundle-unreadable",
    hint: "gh attestation download checkpoint.txt --repo <owner>/<name>",
  });
}
