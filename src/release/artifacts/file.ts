import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type ArtifactFact, getArtifact, listArtifacts } from "../../github/artifacts.ts";
import { isFailure } from "../../github/errors.ts";
import { ArtifactFault } from "./fault.ts";
import { badName, deleted, expired, foreign, mismatch, missing } from "./file-faults.ts";
import { isFileName } from "./file-name.ts";
import { fetchStored, isForeign, isOwn, readArtifact, type Stored } from "./file-source.ts";
import type { ArtifactKind, KindContext, Placed } from "./kind.ts";
import type { FileRecord } from "./record.ts";
import { unpack } from "./unpack.ts";

/** What keeps files for longer, and the registries behind it; loaded where a policy says `keep`. */
const keeping = () => import("./file-keep.ts");

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
    const { sha256, size } = await readArtifact(context, { name: named.name, id: fact.id });
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

  async exists(context, placed) {
    const { record, target } = placed;
    const why = await whyMissing(context, record);
    if (why === undefined) return { there: true };
    const kept = target !== undefined && (await (await keeping()).isKept(context, { ...placed, target }));
    return kept ? { there: true } : { there: false, why };
  },

  async prepare(context, placed) {
    const { record } = placed;
    if (!isFileName(record.name)) throw badName(record.name);
    const stored = await fetched(context, record).catch((error: unknown) => restored(context, placed, error));
    try {
      const reference = await place(context, record, stored);
      return { name: record.name, kind: "file", digest: record.digest, reference, bytes: stored.size };
    } finally {
      rmSync(stored.file, { force: true });
    }
  },

  // The bytes are handed to the next steps; without `keep` an environment keeps no copy of an Actions artifact.
  async carry(context, placed) {
    const { target } = placed;
    return target === undefined ? [] : (await keeping()).keepFile(context, { ...placed, target });
  },

  async move(context, placed) {
    const { target } = placed;
    return target === undefined ? [] : (await keeping()).keptAt(context, { ...placed, target });
  },

  async prove(context, placed) {
    const { target } = placed;
    if (target !== undefined) await (await keeping()).proveKept(context, { ...placed, target });
  },

  expires: ({ artifact }) => (artifact.expires === null ? null : new Date(artifact.expires)),
};

/** What was begun early may have failed when nobody wanted it yet: that does not count. */
function fetched(context: KindContext, record: FileRecord): Promise<Stored> {
  const early = context.underway?.take(record);
  return early === undefined ? fetchStored(context, record) : early.catch(() => fetchStored(context, record));
}

/** Of several artifacts of one name (re-run attempts) the newest counts, as in GitHub's own client. */
function newest(facts: readonly ArtifactFact[]): ArtifactFact | undefined {
  return [...facts].sort((left, right) => right.id - left.id)[0];
}

/** Why GitHub does not have the artifact any more; undefined when it has. */
async function whyMissing({ client, repo }: KindContext, record: FileRecord): Promise<string | undefined> {
  try {
    const fact = await getArtifact(client, { repo, id: record.artifact.id });
    if (fact.expired) return expired(record.name, fact.name).message;
    const known = fact.digest === null || fact.digest === record.digest;
    return known ? undefined : mismatch(record.name, record.digest, fact.digest).message;
  } catch (error) {
    if (isFailure(error, "not-found")) return deleted(record, error).message;
    throw error;
  }
}

/** The environment's own copy of an artifact that GitHub deleted meanwhile. Any other fault stays one. */
async function restored(context: KindContext, placed: Placed<"file">, error: unknown): Promise<Stored> {
  const { record, target } = placed;
  const isGone = error instanceof ArtifactFault && /^artifact-(?:missing|expired)$/.test(error.reason);
  if (!isGone || target === undefined) throw error;
  const { client, repo } = context;
  const fact = await getArtifact(client, { repo, id: record.artifact.id }).catch((failure: unknown) => {
    if (isFailure(failure, "not-found")) return undefined;
    throw failure;
  });
  // GitHub remembers expired artifacts for a while: as long as it does, it has to agree.
  if (fact !== undefined && !isOwn(context, record, fact)) {
    throw foreign({ name: record.name, source: record.artifact.name, run: record.artifact.run });
  }
  const kept = await (await keeping()).restoreKept(context, { ...placed, target });
  if (kept === null) throw error;
  return kept;
}

async function place({ folder }: KindContext, record: FileRecord, { file, archive }: Stored): Promise<string> {
  const target = path.join(folder, record.name);
  rmSync(target, { recursive: true, force: true });
  if (archive) {
    await unpack(file, target);
    return target;
  }
  // Uploaded with `archive: false`: one file, whose name is the artifact's name.
  if (!isFileName(record.artifact.name)) throw badName(record.artifact.name);
  mkdirSync(target);
  const placed = path.join(target, record.artifact.name);
  renameSync(file, placed);
  return placed;
}
