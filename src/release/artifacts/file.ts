import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type ArtifactFact, downloadArtifact, getArtifact, listArtifacts } from "../../github/artifacts.ts";
import { isFailure } from "../../github/errors.ts";
import { ArtifactFault } from "./fault.ts";
import { keepFile, keptAt, proveKept } from "./file-keep.ts";
import { isFileName } from "./file-name.ts";
import type { ArtifactKind, Delivered, KindContext, NamedArtifact } from "./kind.ts";
import type { FileRecord } from "./record.ts";
import { unpack } from "./unpack.ts";

/** GitHub's own limit for one artifact of a hosted runner is below this. */
const MOST_BYTES = 20 * 2 ** 30;
/** The content types by which GitHub's own client tells an archive from a file uploaded as it is. */
const ARCHIVE = /^application\/(?:x-)?zip(?:-compressed)?\s*(?:;|$)/i;

/**
 * An Actions artifact. The digest is over the bytes as GitHub stores them: the zip, or the file itself when it was
 * uploaded with `archive: false` (github.md section 7). We hash them ourselves at every hop (R29, R30).
 */
export const fileKind: ArtifactKind<"file"> = {
  async resolve(context, named) {
    const fact = newest(
      await listArtifacts(context.client, { repo: context.repo, run: named.run, name: named.source }),
    );
    if (fact === undefined) throw missing(named);
    if (isForeign(fact, named.run)) throw foreign(named);
    if (fact.expired) throw expired(named.name, fact.name);
    // Only the digest is wanted: nothing is kept.
    const { sha256, size } = await read(context, { name: named.name, id: fact.id });
    for (const claimed of [fact.digest, named.claimed]) {
      if (claimed !== null && claimed !== undefined && claimed !== sha256) throw mismatch(named.name, claimed, sha256);
    }
    return {
      kind: "file",
      name: named.name,
      digest: sha256,
      size,
      artifact: { id: fact.id, name: fact.name, run: named.run, expires: fact.expiresAt },
    };
  },

  async exists(context, { record }) {
    try {
      const { client, repo } = context;
      const fact = await getArtifact(client, { repo, id: record.artifact.id });
      if (fact.expired) return { there: false, why: expired(record.name, fact.name).message };
      const known = fact.digest === null || fact.digest === record.digest;
      return known ? { there: true } : { there: false, why: mismatch(record.name, record.digest, fact.digest).message };
    } catch (error) {
      if (isFailure(error, "not-found")) return { there: false, why: deleted(record, error).message };
      throw error;
    }
  },

  async prepare(context, { record }) {
    if (!isFileName(record.name)) throw badName(record.name);
    const { file, sha256, size, contentType } = await fetchProven(context, record).catch((error: unknown) => {
      if (isFailure(error, "not-found")) throw deleted(record, error);
      throw error;
    });
    try {
      if (sha256 !== record.digest) throw mismatch(record.name, record.digest, sha256);
      const reference = await place(context, record, { file, contentType });
      return { name: record.name, kind: "file", digest: record.digest, reference, bytes: size } satisfies Delivered;
    } finally {
      await rm(file, { force: true });
    }
  },

  // The bytes are handed to the next steps; without `keep` an environment keeps no copy of an Actions artifact.
  async carry(context, placed) {
    return placed.target === undefined ? [] : keepFile(context, { ...placed, target: placed.target });
  },

  async move(context, placed) {
    return placed.target === undefined ? [] : keptAt(context, { ...placed, target: placed.target });
  },

  async prove(context, placed) {
    if (placed.target !== undefined) await proveKept(context, { ...placed, target: placed.target });
  },

  expires: ({ artifact }) => (artifact.expires === null ? null : new Date(artifact.expires)),
};

/** Of several artifacts of one name (re-run attempts) the newest counts, as in GitHub's own client. */
function newest(facts: readonly ArtifactFact[]): ArtifactFact | undefined {
  return [...facts].sort((left, right) => right.id - left.id)[0];
}

/** Forks share the ids of artifacts; what GitHub says of an artifact's origin must be what was asked for (R29). */
function isForeign(fact: ArtifactFact, run: number): boolean {
  if (fact.runId !== null && fact.runId !== run) return true;
  return fact.headRepositoryId !== fact.repositoryId;
}

/** Downloads an artifact while GitHub is asked where it comes from: the ledger's word for it is not enough (R29). */
async function fetchProven(context: KindContext, record: FileRecord) {
  const { id, run } = record.artifact;
  const [fact, fetched] = await Promise.allSettled([
    getArtifact(context.client, { repo: context.repo, id }),
    download(context, record.name, id),
  ]);
  if (fetched.status === "rejected") throw fetched.reason;
  const proven = fact.status === "fulfilled" && !isForeign(fact.value, run) && fact.value.headSha === context.commit;
  if (proven) return fetched.value;
  await rm(fetched.value.file, { force: true });
  if (fact.status === "rejected") throw fact.reason;
  throw foreign({ name: record.name, source: record.artifact.name, run });
}

async function download(context: KindContext, name: string, id: number) {
  await mkdir(context.folder, { recursive: true });
  const file = path.join(context.folder, `.download-${id}`);
  return { ...(await read(context, { name, id, to: file })), file };
}

/** Reads an artifact's bytes for their digest, and into a file when one is named. */
async function read(
  { client, repo }: KindContext,
  { name, ...artifact }: { readonly name: string; readonly id: number; readonly to?: string },
) {
  return downloadArtifact(client, { repo, limit: MOST_BYTES, ...artifact }).catch((error: unknown) => {
    if (isFailure(error, "gone")) throw expired(name, name, error);
    throw error;
  });
}

async function place(
  { folder }: KindContext,
  record: FileRecord,
  { file, contentType }: { readonly file: string; readonly contentType: string },
): Promise<string> {
  const target = path.join(folder, record.name);
  await rm(target, { recursive: true, force: true });
  if (ARCHIVE.test(contentType)) {
    await unpack(file, target);
    return target;
  }
  // Uploaded with `archive: false`: one file, whose name is the artifact's name.
  if (!isFileName(record.artifact.name)) throw badName(record.artifact.name);
  await mkdir(target);
  const placed = path.join(target, record.artifact.name);
  await rename(file, placed);
  return placed;
}

function missing(named: NamedArtifact): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `Run ${named.run} has no artifact called "${named.source}".`,
    `Upload it before this step: uses: actions/upload-artifact with name: ${named.source}, or name the right one in artifacts:.`,
  );
}

function foreign(named: NamedArtifact): ArtifactFault {
  return new ArtifactFault(
    "artifact-foreign",
    `The artifact "${named.source}" was not made by run ${named.run} from this repository's own commits.`,
    "Build it in this repository; artifacts of forks and of other runs are never taken.",
  );
}

function deleted(record: FileRecord, cause: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `The artifact "${record.artifact.name}" of run ${record.artifact.run} was deleted.`,
    "Run the build again and promote the new release.",
    { cause },
  );
}

function expired(name: string, artifact: string, cause?: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-expired",
    `The artifact "${artifact}" for "${name}" has expired: GitHub no longer has its bytes.`,
    "Run the build again and promote the new release; a longer retention-days: at upload keeps it longer.",
    { cause },
  );
}

function mismatch(name: string, expected: string, found: string): ArtifactFault {
  return new ArtifactFault(
    "digest-mismatch",
    `The bytes of "${name}" are not the ones that were registered: expected ${expected}, found ${found}.`,
    "Nothing was deployed. Somebody or something changed the artifact after it was built: build and register it again.",
  );
}

function badName(name: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-name-refused",
    `"${name}" cannot be a file name on every system.`,
    "Upload the artifact under a name of letters, digits, dots, dashes and underscores.",
  );
}
