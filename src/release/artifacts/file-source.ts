import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type ArtifactFact, downloadArtifact, getArtifact } from "../../github/artifacts.ts";
import { isFailure } from "../../github/errors.ts";
import { deleted, expired, foreign, mismatch } from "./file-faults.ts";
import type { KindContext } from "./kind.ts";
import type { FileRecord } from "./record.ts";

/** GitHub's own limit for one artifact of a hosted runner is below this. */
const MOST_BYTES = 20 * 2 ** 30;
/** The content types by which GitHub's own client tells an archive from a file uploaded as it is. */
const ARCHIVE = /^application\/(?:x-)?zip(?:-compressed)?\s*(?:;|$)/i;

/** A file as GitHub stores it, in a folder of ours. To be removed by whoever asked for it. */
export interface Stored {
  readonly file: string;
  readonly size: number;
  /** Whether it is the zip of an upload, and not a file that was uploaded as it is. */
  readonly archive: boolean;
}

/**
 * Downloads an artifact and proves that its bytes are the release's, while GitHub is asked where it comes from: the ledger's
 * word for that is not enough (R29, R30).
 */
export async function fetchStored(context: KindContext, record: FileRecord): Promise<Stored> {
  const { file, sha256, size, contentType } = await fetchProven(context, record).catch((error: unknown) => {
    if (isFailure(error, "not-found")) throw deleted(record, error);
    throw error;
  });
  if (sha256 === record.digest) return { file, size, archive: ARCHIVE.test(contentType) };
  rmSync(file, { force: true });
  throw mismatch(record.name, record.digest, sha256);
}

async function fetchProven(context: KindContext, record: FileRecord) {
  const { id, run } = record.artifact;
  // The bytes take two requests, one after the other, so theirs is sent first.
  const [fetched, fact] = await Promise.allSettled([
    download(context, record.name, id),
    getArtifact(context.client, { repo: context.repo, id }),
  ]);
  if (fetched.status === "rejected") throw fetched.reason;
  const proven = fact.status === "fulfilled" && isOwn(context, record, fact.value);
  if (proven) return fetched.value;
  rmSync(fetched.value.file, { force: true });
  if (fact.status === "rejected") throw fact.reason;
  throw foreign({ name: record.name, source: record.artifact.name, run });
}

async function download(context: KindContext, name: string, id: number) {
  mkdirSync(context.folder, { recursive: true });
  const file = path.join(context.folder, `.download-${id}`);
  return { ...(await readArtifact(context, { name, id, to: file })), file };
}

/** Reads an artifact's bytes for their digest, and into a file when one is named. */
export async function readArtifact(
  { client, repo, stop }: KindContext,
  { name, ...artifact }: { readonly name: string; readonly id: number; readonly to?: string },
) {
  return downloadArtifact(client, { repo, limit: MOST_BYTES, stop, ...artifact }).catch((error: unknown) => {
    if (isFailure(error, "gone")) throw expired(name, name, error);
    throw error;
  });
}

/** Forks share the ids of artifacts; what GitHub says of an artifact's origin must be what was asked for (R29). */
export function isForeign(fact: ArtifactFact, run: number): boolean {
  if (fact.runId !== null && fact.runId !== run) return true;
  return fact.headRepositoryId !== fact.repositoryId;
}

/** Made by the run that the record names, from the release's own commit. */
export function isOwn({ commit }: KindContext, { artifact }: FileRecord, fact: ArtifactFact): boolean {
  return !isForeign(fact, artifact.run) && fact.headSha === commit;
}
