import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { isFailure } from "../../github/errors.ts";
import {
  type AssetFact,
  downloadAsset,
  type GitHubRelease,
  getRelease,
  getReleaseByTag,
  getTagCommit,
} from "../../github/releases.ts";
import * as faults from "./asset-faults.ts";
import { moveRelease, proveMoved } from "./asset-move.ts";
import { parseAssetSource } from "./asset-source.ts";
import { ArtifactFault } from "./fault.ts";
import { isFileName } from "./file-name.ts";
import type { ArtifactKind, KindContext } from "./kind.ts";
import type { AssetRecord } from "./record.ts";

/** GitHub takes files below 2 GiB (docs.github.com, "About releases", storage and bandwidth quotas). */
const MOST_BYTES = 2 ** 31;

/**
 * An asset of a GitHub release of this repository. Assets can be replaced and tags can be moved by whoever may write, so
 * the bytes are hashed by us at every hop (R29, R30), and the tag must point at the release's commit each time.
 */
export const assetKind: ArtifactKind<"asset"> = {
  async resolve(context, named) {
    const { name } = named;
    const source = parseAssetSource(named.source);
    if (source === undefined) throw faults.badSource(name, named.source);
    const { client, repo } = context;
    const release = await getReleaseByTag(client, { repo, tag: source.tag });
    if (release === null) throw faults.noRelease(source.tag);
    await proveRelease(context, release);
    const asset = release.assets.find((each) => each.name === source.asset);
    if (asset === undefined || !asset.uploaded) throw faults.noAsset(source);
    const { file, sha256, size } = await download(context, { id: asset.id, ...source });
    // Only the digest was wanted.
    rmSync(file, { force: true });
    refuseDifference(name, asset, sha256);
    return {
      kind: "asset",
      name,
      digest: sha256,
      size,
      asset: { id: asset.id, name: asset.name, release: release.id, tag: release.tag },
    };
  },

  async exists(context, { record }) {
    try {
      await proveAsset(context, record);
      return { there: true };
    } catch (error) {
      if (error instanceof ArtifactFault) return { there: false, why: error.message };
      throw error;
    }
  },

  async prepare(context, { record, target }) {
    const { name, digest, asset } = record;
    if (!isFileName(name)) throw faults.badName(name);
    if (!isFileName(asset.name)) throw faults.badName(asset.name);
    const [proven, fetched] = await Promise.allSettled([
      proveAsset(context, record),
      download(context, { id: asset.id, tag: asset.tag, asset: asset.name }),
    ]);
    if (fetched.status === "rejected") throw proven.status === "rejected" ? proven.reason : fetched.reason;
    const { file, sha256, size } = fetched.value;
    try {
      if (proven.status === "rejected") throw proven.reason;
      if (sha256 !== digest) throw faults.mismatch(name, digest, sha256);
      if (target?.latest && !target.release && proven.value.prerelease) throw faults.prereleaseAsLatest(asset.tag);
      const reference = await place(context, record, file);
      return { name, kind: "asset", digest, reference, bytes: size };
    } finally {
      rmSync(file, { force: true });
    }
  },

  // The release has the bytes already.
  carry: async () => [],

  async move(context, { record, target }) {
    if (target === undefined) return [];
    return moveRelease(context, record, { release: await proveAsset(context, record), wanted: target });
  },

  async prove(context, { record, target }) {
    if (target === undefined) return;
    await proveMoved(context, await proveAsset(context, record), target);
  },

  expires: () => null,
};

/** A release that people can see, with a tag that points at the commit of the release to be deployed. */
async function proveRelease({ client, repo, commit }: KindContext, release: GitHubRelease): Promise<void> {
  if (release.draft) throw faults.draft(release.tag);
  const tagged = await getTagCommit(client, { repo, tag: release.tag });
  if (tagged !== commit) throw faults.otherCommit(release, tagged, commit);
}

/** What register saw, seen again: the release under its tag, and the asset among its files. */
async function proveAsset(context: KindContext, { asset }: AssetRecord): Promise<GitHubRelease> {
  const release = await getRelease(context.client, { repo: context.repo, id: asset.release });
  if (release === null) throw faults.noRelease(asset.tag);
  if (release.tag !== asset.tag) throw faults.otherTag(asset.tag, release.tag);
  await proveRelease(context, release);
  const found = release.assets.some(({ id, name, uploaded }) => id === asset.id && name === asset.name && uploaded);
  if (!found) throw faults.noAsset({ tag: asset.tag, asset: asset.name });
  return release;
}

async function download(
  { client, repo, folder }: KindContext,
  o: { readonly id: number; readonly tag: string; readonly asset: string },
) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `.asset-${o.id}`);
  try {
    return { ...(await downloadAsset(client, { repo, id: o.id, to: file, limit: MOST_BYTES })), file };
  } catch (error) {
    if (isFailure(error, "not-found", "gone")) throw faults.noAsset(o, error);
    throw error;
  }
}

function refuseDifference(name: string, { digest }: AssetFact, sha256: string): void {
  if (digest !== null && digest !== sha256) throw faults.mismatch(name, digest, sha256);
}

async function place({ folder }: KindContext, record: AssetRecord, file: string): Promise<string> {
  const target = path.join(folder, record.name);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const placed = path.join(target, record.asset.name);
  renameSync(file, placed);
  return placed;
}
