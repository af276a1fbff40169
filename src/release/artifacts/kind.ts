import type { Client } from "../../github/client.ts";
import type { Clock } from "../../github/clock.ts";
import type { Repo } from "../../github/repo.ts";
import type { ImageHouse } from "./image-house.ts";
import type { ArtifactRecord } from "./record.ts";
import type { ArtifactTarget } from "./target.ts";
import type { Underway } from "./underway.ts";

/** What `register` was told about one artifact, before anything was looked up. */
export interface NamedArtifact {
  /** The artifact's name in the policy and in outputs. */
  readonly name: string;
  /** What it is called where it comes from: an Actions artifact's name, a commit id, `<tag>/<asset name>`, or an image reference. */
  readonly source: string;
  /** The run that holds it; the building run unless the input names another. */
  readonly run: number;
  /** A digest claimed by somebody else (`$GITHUB_ARTIFACTS_LIST`); ours must equal it. */
  readonly claimed?: string;
}

/** Where and for whom artifacts are looked up. */
export interface KindContext {
  readonly client: Client;
  readonly repo: Repo;
  readonly clock: Clock;
  /** A folder of this job that is ours to write in. */
  readonly folder: string;
  /** What GitHub must say of an artifact's origin, whoever registered it: the commit it was built from (R29). */
  readonly commit: string;
  /** The registries, with the logins that this step has; nothing is loaded or asked before the first image. */
  readonly images: ImageHouse;
  /** Bytes that are on their way already. */
  readonly underway?: Underway;
  /** Nobody wants the bytes any more. */
  readonly stop?: AbortSignal;
}

/** The release that is on its way, as templates of the policy name it. */
export interface Moving {
  readonly release: { readonly id: string; readonly version: string | null; readonly commit: string };
  readonly environment: string;
}

/** One artifact and where an environment keeps its copy; without a target it keeps none. */
export interface Placed<K extends ArtifactRecord["kind"] = ArtifactRecord["kind"]> {
  readonly record: Extract<ArtifactRecord, { readonly kind: K }>;
  readonly target: Extract<ArtifactTarget, { readonly kind: K }> | undefined;
  readonly moving: Moving;
}

/** One artifact as the deploy steps get it: by digest, never by a name that can move. */
export interface Delivered {
  readonly name: string;
  readonly kind: ArtifactRecord["kind"];
  readonly digest: string;
  /** What a deploy step uses: a path for files and assets, a commit id for commits, `repository@sha256:…` for images. */
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

/** What moving one artifact took, for the log and the summary. All figures are bytes, `rate` bytes in a second. */
export interface Transfer {
  readonly artifact: string;
  readonly to: string;
  readonly sent: number;
  /** Not sent, because it was there, or was taken over inside the registry. */
  readonly skipped: number;
  readonly rate: number;
}

/** What can be said about bytes that are not there; `there` means that they were seen with the right digest. */
export type Existence = { readonly there: true } | { readonly there: false; readonly why: string };

/**
 * One kind of artifact. A new kind is one file that implements this, its record, its documentation and its tests.
 * Each function throws `ArtifactFault` when the artifact is not what it should be.
 */
export interface ArtifactKind<K extends ArtifactRecord["kind"]> {
  /** Pins what was named to a digest of bytes seen here and now. */
  resolve(context: KindContext, named: NamedArtifact): Promise<Placed<K>["record"]>;
  /** Whether the environment could take it now, from where it would take it: its own copy, else the source (R42). */
  exists(context: KindContext, placed: Placed<K>): Promise<Existence>;
  /** Fetches and verifies, without touching the environment. */
  prepare(context: KindContext, placed: Placed<K>): Promise<Delivered>;
  /**
   * Carries bytes to where the environment keeps them, before anything leads there: no tag, no branch. All artifacts of a
   * release are carried before the first is moved. Can be repeated.
   */
  carry(context: KindContext, placed: Placed<K>): Promise<readonly Transfer[]>;
  /**
   * The effect that others see: the tag, the branch, the files. Nothing to move is an empty list. Can be repeated.
   *
   * @param delivered everything that was prepared; what is written into files names the others by it
   */
  move(context: KindContext, placed: Placed<K>, delivered: readonly Delivered[]): Promise<readonly Moved[]>;
  /**
   * Reads back what the environment's place now holds and compares it with the release; a difference is a fault (R30).
   *
   * @param delivered as for `move`
   */
  prove(context: KindContext, placed: Placed<K>, delivered: readonly Delivered[]): Promise<void>;
  /** When its bytes end where the release took them from; null: not by themselves. */
  expires(record: Placed<K>["record"]): Date | null;
}
