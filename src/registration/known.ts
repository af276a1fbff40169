import { releasePath, versionPath } from "../ledger/paths.ts";
import { Stop } from "../promotion/stop.ts";
import { readRelease } from "../release/read.ts";
import type { ReleaseRecord } from "../release/release.ts";

/** The ledger's files that tell whether a release, or its version, is known. */
export function filesFor(release: ReleaseRecord): readonly string[] {
  const own = releasePath(release.service, release.id);
  return release.version === null ? [own] : [own, versionPath(release.service, release.version)];
}

/**
 * The same release as it was registered before, `undefined` when it is new. What was said first stays: its version, its
 * notes, its attempt. Throws `Stop` `version-taken` when its version is another release's, `release-broken` when the stored
 * record does not prove itself.
 */
export function knownRelease(files: ReadonlyMap<string, string>, release: ReleaseRecord): ReleaseRecord | undefined {
  const stored = files.get(releasePath(release.service, release.id));
  if (stored === undefined) {
    refuseTakenVersion(files, release);
    return undefined;
  }
  const read = readRelease(stored, release.id);
  if (read.kind === "release") return read.release;
  throw new Stop("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
}

function refuseTakenVersion(files: ReadonlyMap<string, string>, release: ReleaseRecord): void {
  if (release.version === null || !files.has(versionPath(release.service, release.version))) return;
  throw new Stop(
    "version-taken",
    `The version "${release.version}" already names another release of ${release.service}.`,
    "A version names one release for ever: give this build a version of its own.",
  );
}
