import type { Client } from "../../github/client.ts";
import type { Repo } from "../../github/repo.ts";
import type { ArtifactRecord } from "./record.ts";

/** What `register` was told about one artifact, before anything was looked up. */
export interface NamedArtifact {
  /** The artifact's name in the policy and in outputs. */
  readonly name: string;
  /** What it is called where it comes from: an Actions artifact's name, a commit id, or `<tag>/<asset name>`. */
  readonly source: string;
  /** The run that holds it; the building run unless the input names another. */
  readonly run: number;
  /** A digest claimed by somebody else (`$GITHUB_ARTIFACTS_LIST`); ours must equal it. */
  readonly claimed?: string;
}

export interface KindContext {
  readonly client: Client;
  readonly repo: Repo;
  /** A folder of this job that is ours to write in. */
  readonly folder: string;
  /** What GitHub must say of an artifact's origin, whoever registered it: the commit it was built from (R29). */
  readonly commit: string;
}

/** What an environment makes of an asset's GitHub release. */
export interface ReleaseTarget {
  /** Turn a pre-release into a release. */
  readonly release: boolean;
  /** Make it the latest release of the repository. */
  readonly latest: boolean;
}

/** Where an environment keeps its copy, as far as the policy says. */
export interface Target {
  /** The branch to fast-forward, for commits. */
  readonly branch: string | undefined;
  /** What becomes of the GitHub release, for assets. */
  readonly release?: ReleaseTarget | undefined;
}

/** One artifact as the deploy steps get it: by digest, never by a name that can move. */
export interface Delivered {
  readonly name: string;
  readonly kind: ArtifactRecord["kind"];
  readonly digest: string;
  /** What a deploy step uses: a path for files and assets, a commit id for commits. */
  readonly reference: string;
  /** Bytes that came over the wire. */
  readonly bytes: number;
}

/** An artifact that was moved into the environment, as the ledger records it. */
export interface Moved {
  readonly artifact: string;
  readonly digest: string;
  readonly to: string;
}

/**
 * One kind of artifact. A new kind is one file that implements this, its record, its documentation and its tests.
 * Each function throws `ArtifactFault` when the artifact is not what it should be.
 */
export interface ArtifactKind<R extends ArtifactRecord> {
  /** Pins what was named to a digest of bytes seen here and now. */
  resolve(context: KindContext, named: NamedArtifact): Promise<R>;
  /** Fetches and verifies, without touching the environment. */
  prepare(context: KindContext, record: R, target: Target): Promise<Delivered>;
  /** The effect: puts the artifact where the environment keeps it. Nothing to move is an empty list. Can be repeated. */
  move(context: KindContext, record: R, target: Target): Promise<readonly Moved[]>;
}
