import { createHash } from "node:crypto";
import type { Simulator } from "../simulator/index.ts";
import type { Release, ReleaseAsset, Repository, User } from "../simulator/world.ts";

export const sha256 = (bytes: Buffer): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** Publishes a GitHub release with one file, as `gh release create <tag> <file>` does; its tag is not made here. */
export function publish(
  { world }: Simulator,
  repository: Repository,
  wanted: { readonly by: User; readonly tag: string; readonly bytes: Buffer; readonly says?: Partial<Release> },
): { readonly release: Release; readonly asset: ReleaseAsset } {
  const { by, tag, bytes } = wanted;
  const time = world.now().toISOString();
  const id = world.nextId();
  const fileId = world.nextId();
  const asset: ReleaseAsset = {
    id: fileId,
    node_id: `RA_${fileId}`,
    name: "app.tgz",
    bytes,
    content_type: "application/gzip",
    digest: sha256(bytes),
    state: "uploaded",
    created_at: time,
    uploader: by,
  };
  const release: Release = {
    id,
    node_id: `RE_${id}`,
    tag_name: tag,
    target_commitish: "main",
    name: tag,
    body: "",
    draft: false,
    prerelease: true,
    immutable: false,
    latest: false,
    created_at: time,
    published_at: time,
    author: by,
    assets: [asset],
    ...wanted.says,
  };
  repository.releases.push(release);
  return { release, asset };
}
