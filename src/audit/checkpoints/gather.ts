import { getRepositoryIds } from "../../github/attestations.ts";
import type { Client } from "../../github/client.ts";
import { isFailure } from "../../github/errors.ts";
import type { Repo } from "../../github/repo.ts";
import { dayDigest, originOf } from "../../ledger/checkpoint.ts";
import { storedBundles } from "../../provenance/stored.ts";
import type { BundleVerifier } from "../../provenance/verify.ts";
import { readSigned, type Signed, type Signer } from "./signed.ts";

/** What GitHub has of one day of a log. */
export interface SignedDay {
  readonly day: string;
  readonly signed: readonly Signed[];
  /** The bundles themselves, in the order of `signed`. */
  readonly bundles: readonly unknown[];
  /** Why not all could be read; undefined when all were. */
  readonly unread: string | undefined;
}

export interface SignedLog {
  readonly client: Client;
  readonly repo: Repo;
  readonly branch: string;
  readonly signer: Omit<Signer, "ownerId">;
  readonly verifier: BundleVerifier;
}

/** Whose repository it is. Throws GitHubFailure. */
export async function signerOf({ client, repo, signer }: SignedLog): Promise<Signer> {
  const { repository, owner } = await getRepositoryIds(client, { repo });
  if (repository !== signer.repositoryId) throw new Error("the repository is another one than the one that was read");
  return { ...signer, ownerId: owner };
}

/** Every bundle about one day, verified. What cannot be read is said, and never looks like "nothing was signed". */
export async function readDay(log: SignedLog, signer: Signer, day: string): Promise<SignedDay> {
  const origin = originOf({ repositoryId: signer.repositoryId, branch: log.branch });
  const signed: Signed[] = [];
  const bundles: unknown[] = [];
  let unread: string | undefined;
  try {
    for (const fetch of await storedBundles(log.client, log.repo, dayDigest(origin, day))) {
      const bundle = await fetch();
      bundles.push(bundle);
      signed.push(readSigned(bundle, { origin, day, signer, verifier: log.verifier }));
    }
  } catch (error) {
    if (isFailure(error, "rate-limited")) throw error;
    unread = error instanceof Error ? error.message : "something that is no error was thrown";
  }
  return { day, signed, bundles, unread };
}

/** The days that end with this one, newest first. */
export function daysBefore(now: Date, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10),
  );
}
