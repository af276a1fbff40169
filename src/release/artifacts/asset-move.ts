import { type GitHubFailure, isFailure } from "../../github/errors.ts";
import { type GitHubRelease, getLatestRelease, updateRelease } from "../../github/releases.ts";
import * as faults from "./asset-faults.ts";
import type { KindContext, Moved } from "./kind.ts";
import type { AssetRecord } from "./record.ts";
import type { AssetTarget } from "./target.ts";

/**
 * Makes the asset's GitHub release what the environment asks for: no pre-release any more, the latest. What is so already
 * is left alone, and what was asked is read back. `latest` never moves unless it is asked for.
 */
export async function moveRelease(
  context: KindContext,
  record: AssetRecord,
  { release, wanted }: { readonly release: GitHubRelease; readonly wanted: AssetTarget },
): Promise<readonly Moved[]> {
  const { client, repo } = context;
  const { id, tag } = release;
  const isLatest = async (): Promise<boolean> => (await getLatestRelease(client, { repo }))?.id === id;
  const publish = wanted.release && release.prerelease;
  if (publish || (wanted.latest && !(await isLatest()))) {
    const change = { latest: wanted.latest, ...(publish ? { prerelease: false as const } : {}) };
    const now = await updateRelease(client, { repo, id, change }).catch((error: unknown) => {
      if (isFailure(error, "forbidden", "unprocessable", "not-found", "conflict")) throw refused(release, error);
      throw error;
    });
    await proveMoved(context, now, wanted);
  }
  const moved = (to: string): Moved => ({ artifact: record.name, digest: record.digest, to });
  return [
    ...(wanted.release ? [moved(`releases/tag/${tag}`)] : []),
    ...(wanted.latest ? [moved("releases/latest")] : []),
  ];
}

/** The GitHub release is what the environment asks for. */
export async function proveMoved(
  { client, repo }: KindContext,
  { id, tag, prerelease }: GitHubRelease,
  wanted: AssetTarget,
): Promise<void> {
  if (wanted.release && prerelease) throw faults.notMoved(tag, "it is still a pre-release");
  if (!wanted.latest || (await getLatestRelease(client, { repo }))?.id === id) return;
  throw faults.notMoved(tag, "another release is still the latest");
}

function refused({ tag, immutable }: GitHubRelease, failure: GitHubFailure) {
  const denied = failure.kind === "forbidden" || failure.kind === "not-found";
  if (denied) return faults.moveRefused(tag, failure, "Give the deploying job permissions: contents: write.");
  const hint = immutable
    ? "The release is immutable: publish it as what it shall be, or take prerelease and latest out of this environment."
    : "Look at the release on GitHub: what refused the change is in the message.";
  return faults.moveRefused(tag, failure, hint);
}
