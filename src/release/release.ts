import { createHash } from "node:crypto";
import type { ArtifactRecord } from "./artifacts/record.ts";
import { canonicalJson } from "./canonical.ts";

/** What makes a release this release: change any of it and it is another one. */
export interface ReleaseIdentity {
  readonly service: string;
  /** GitHub's numeric repository id; names can be taken over (R29). */
  readonly repository: number;
  /** Full commit id, 40 or 64 hex digits (R23). */
  readonly commit: string;
  /** The run that built the artifacts. The attempt is not part: a re-run that built the same bytes built the same release. */
  readonly run: number;
  readonly artifacts: readonly Pick<ArtifactRecord, "name" | "kind" | "digest">[];
}

/** The immutable record of a release, stored once at `releases/<service>/<id>.json`. */
export interface ReleaseRecord {
  readonly v: 1;
  /** `r-` and twelve hex digits of `digest`. */
  readonly id: string;
  /** `sha256:` of the canonical JSON of the identity (design.md section 2). */
  readonly digest: string;
  readonly service: string;
  readonly version: string | null;
  readonly commit: string;
  readonly repository: { readonly id: number; readonly name: string };
  readonly run: { readonly id: number; readonly attempt: number; readonly path: string; readonly event: string };
  /** Built from a pull request of this repository: welcome in `preset: development`, refused downstream. */
  readonly preview: boolean;
  readonly pull: number | null;
  readonly artifacts: readonly ArtifactRecord[];
  /** Release notes, an https URL. */
  readonly notes: string | null;
  /** What changed since the release before, an https URL. */
  readonly compare: string | null;
}

/** A release as states and events carry it. */
export interface ReleaseName {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  readonly run: number;
  readonly preview: boolean;
}

/** Whether people mean this release: by its id, or by its version, which is never like an id. */
export function isCalled({ id, version }: Pick<ReleaseName, "id" | "version">, name: string): boolean {
  return id === name || version === name;
}

export const RELEASE_ID = /^r-[0-9a-f]{12}$/;
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Whether the text is a full commit id: abbreviations, branches and tags are not (R23). */
export function isCommitId(text: string): boolean {
  return COMMIT_ID.test(text);
}

/** `sha256:<64 hex>` of the release's identity. Artifacts count by name, kind and digest, in order of their names. */
export function releaseDigest(identity: ReleaseIdentity): string {
  const artifacts = identity.artifacts
    .map(({ name, kind, digest }) => ({ name, kind, digest }))
    .map((artifact) => ({ artifact, text: canonicalJson([artifact.name, artifact.kind, artifact.digest]) }))
    .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
    .map(({ artifact }) => artifact);
  const text = canonicalJson({
    service: identity.service,
    repository: identity.repository,
    commit: identity.commit,
    run: identity.run,
    artifacts,
  });
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The id people write: short enough to type, long enough that two releases of one service never share it by accident. */
export function releaseId(digest: string): string {
  return `r-${digest.slice("sha256:".length, "sha256:".length + 12)}`;
}

/** Whether a stored record still says what its id promises: the id is computed again from what it contains. */
export function provesItself(record: ReleaseRecord): boolean {
  const digest = releaseDigest({
    service: record.service,
    repository: record.repository.id,
    commit: record.commit,
    run: record.run.id,
    artifacts: record.artifacts,
  });
  return record.digest === digest && record.id === releaseId(digest);
}

export function nameOf(record: ReleaseRecord): ReleaseName {
  const { id, version, commit, run, preview } = record;
  return { id, version, commit, run: run.id, preview };
}

/** How a person reads a release: its version where it has one, always its id. */
export function describeRelease(release: { readonly id: string; readonly version: string | null }): string {
  return release.version === null ? release.id : `${release.version} (${release.id})`;
}
