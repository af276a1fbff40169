import { getRepositoryIds } from "../../github/attestations.ts";
import type { Attestation } from "../../provenance/attestation.ts";
import { type Bundles, storedBundles } from "../../provenance/stored.ts";
import type { BundleVerifier } from "../../provenance/verify.ts";
import type { ArtifactRecord } from "../../release/artifacts/record.ts";
import type { ReleaseIdentity } from "../../release/release.ts";
import type { GateAsk } from "../ask.ts";

/**
 * What was found out about a release's artifacts, every signature already checked. It is the release's identity too, so that
 * the judgement sees whether it is about this release and all of it.
 */
export interface Gathered extends ReleaseIdentity {
  /** Numeric id of the account that the repository belongs to, by GitHub. */
  readonly owner: number;
  readonly artifacts: readonly ArtifactEvidence[];
}

export interface ArtifactEvidence {
  readonly name: string;
  readonly kind: ArtifactRecord["kind"];
  readonly digest: string;
  /** Of every bundle that could be read. */
  readonly attestations: readonly Attestation[];
  /** Why some could not be read; undefined when all were. */
  readonly unread: string | undefined;
}

/** Where bundles lie and who verifies them. */
export interface Sources {
  /** Loaded when the gate is asked for, so that nobody else pays for it. */
  readonly verifier: () => Promise<BundleVerifier>;
  /**
   * Bundles kept beside an artifact, as an image's registry keeps referrers: parsed JSON. Rejects when they cannot be read.
   */
  readonly beside: (ask: GateAsk, record: ArtifactRecord) => Promise<readonly unknown[]>;
}

/** Reads and verifies what exists for each artifact of the release. A source that fails makes its artifact incomplete. */
export async function gatherProvenance(ask: GateAsk, sources: Sources): Promise<Gathered> {
  if (ask.subject.kind !== "release") throw new Error("provenance is asked of releases only");
  const { client, repo } = ask;
  const [record, ids, verifier] = await Promise.all([
    ask.subject.record(),
    getRepositoryIds(client, { repo }),
    sources.verifier(),
  ]);
  if (ids.repository !== record.repository.id) throw new Error("the release is of another repository");
  return {
    service: record.service,
    repository: ids.repository,
    owner: ids.owner,
    commit: record.commit,
    run: record.run.id,
    artifacts: await Promise.all(
      record.artifacts.map((artifact) => readEvidence(ask, artifact, { ...sources, verifier })),
    ),
  };
}

async function readEvidence(
  ask: GateAsk,
  record: ArtifactRecord,
  { verifier, beside }: Pick<Sources, "beside"> & { readonly verifier: BundleVerifier },
): Promise<ArtifactEvidence> {
  const { name, kind, digest } = record;
  if (kind === "commit") return { name, kind, digest, attestations: [], unread: undefined };
  const places = await Promise.all([
    readPlace(() => storedBundles(ask.client, ask.repo, digest), verifier, digest),
    readPlace(() => besides(beside, ask, record), verifier, digest),
  ]);
  return {
    name,
    kind,
    digest,
    attestations: places.flatMap(({ attestations }) => attestations),
    unread: places.find(({ unread }) => unread !== undefined)?.unread,
  };
}

async function readPlace(
  list: () => Promise<Bundles>,
  verifier: BundleVerifier,
  digest: string,
): Promise<Pick<ArtifactEvidence, "attestations" | "unread">> {
  const attestations: Attestation[] = [];
  let unread: string | undefined;
  try {
    for (const fetch of await list()) {
      const bundle = await fetch().catch((error: unknown) => {
        unread ??= whyOf(error);
      });
      if (bundle !== undefined) attestations.push(verifier.verify(bundle, digest));
    }
  } catch (error) {
    unread ??= whyOf(error);
  }
  return { attestations, unread };
}

async function besides(beside: Sources["beside"], ask: GateAsk, record: ArtifactRecord): Promise<Bundles> {
  return (await beside(ask, record)).map((bundle) => async () => bundle);
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
