import type { GitHubFailure } from "../../github/errors.ts";
import type { GitHubRelease } from "../../github/releases.ts";
import type { AssetSource } from "./asset-source.ts";
import { ArtifactFault } from "./fault.ts";

/** What can be wrong with a release asset, in words. */

export function badSource(name: string, source: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-name-refused",
    `"${source}" is not <tag>/<asset name>.`,
    `Write ${name}=asset:<tag>/<asset name>, such as ${name}=asset:v1.4.0/${name}.tgz.`,
  );
}

export function badName(name: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-name-refused",
    `"${name}" cannot be a file name on every system.`,
    "Upload the asset under a name of letters, digits, dots, dashes and underscores.",
  );
}

export function noRelease(tag: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `There is no published GitHub release of tag "${tag}"; a draft is not one.`,
    "Publish it before this step, as a pre-release if people shall not take it yet: gh release create --prerelease.",
  );
}

export function noAsset({ tag, asset }: AssetSource, cause?: unknown): ArtifactFault {
  return new ArtifactFault(
    "artifact-missing",
    `The GitHub release "${tag}" does not have the asset "${asset}": it was never uploaded completely, replaced or deleted.`,
    `Upload it before register: gh release upload ${tag} <file>. After that it must stay: register again what was replaced.`,
    { cause },
  );
}

export function mismatch(name: string, expected: string, found: string): ArtifactFault {
  return new ArtifactFault(
    "digest-mismatch",
    `The bytes of "${name}" are not the ones that were promised: expected ${expected}, found ${found}.`,
    "Nothing was deployed. Somebody or something changed the asset after it was built: build and register it again.",
  );
}

export function draft(tag: string): ArtifactFault {
  return new ArtifactFault(
    "asset-release-refused",
    `The GitHub release "${tag}" is a draft: its tag does not hold yet.`,
    "Publish it, as a pre-release if people shall not take it yet.",
  );
}

export function otherTag(registered: string, found: string): ArtifactFault {
  return new ArtifactFault(
    "asset-release-refused",
    `The GitHub release of "${registered}" now belongs to the tag "${found}".`,
    "Give it its tag back, or register what there is now as a new release.",
  );
}

export function otherCommit({ tag }: GitHubRelease, tagged: string | null, commit: string): ArtifactFault {
  const where = tagged === null ? "does not point at a commit" : `points at ${tagged}`;
  return new ArtifactFault(
    "asset-release-refused",
    `The tag "${tag}" ${where}; this release is of ${commit}.`,
    "An asset belongs to the commit it was built from: tag the commit that registers it, and never move the tag.",
  );
}

export function prereleaseAsLatest(tag: string): ArtifactFault {
  return new ArtifactFault(
    "asset-move-refused",
    `The GitHub release "${tag}" is a pre-release, which GitHub does not make the latest.`,
    "Say prerelease: false beside latest: true in this environment.",
  );
}

export function moveRefused(tag: string, failure: GitHubFailure, hint: string): ArtifactFault {
  const message = `GitHub refused to change the release "${tag}": ${failure.message}`;
  return new ArtifactFault("asset-move-refused", message, hint, { cause: failure });
}

export function notMoved(tag: string, what: string): ArtifactFault {
  return new ArtifactFault(
    "asset-move-refused",
    `The GitHub release "${tag}" was changed, but ${what}.`,
    "Somebody else may have changed it at the same moment, or GitHub shows it late: promote again.",
  );
}
