import { stamp } from "../create-world.ts";
import type { Release, ReleaseAsset, Repository } from "../world.ts";
import { type Links, repositoryApi, repositoryWeb } from "./links.ts";
import { renderUser } from "./render-repository.ts";

interface Place {
  readonly links: Links;
  readonly repository: Repository;
}

/** GitHub's `release`. */
export function renderRelease(place: Place, release: Release): Record<string, unknown> {
  const { links, repository } = place;
  const api = repositoryApi(links, repository);
  const url = `${api}/releases/${release.id}`;
  const tag = encodeURIComponent(release.tag_name);
  return {
    url,
    html_url: `${repositoryWeb(links, repository)}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: `${api}/tarball/${tag}`,
    zipball_url: `${api}/zipball/${tag}`,
    id: release.id,
    node_id: release.node_id,
    tag_name: release.tag_name,
    target_commitish: release.target_commitish,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: stamp(release.created_at),
    published_at: release.published_at === null ? null : stamp(release.published_at),
    author: renderUser(links, release.author),
    assets: release.assets.map((asset) => renderAsset(place, release, asset)),
  };
}

/** GitHub's `release-asset`. */
export function renderAsset(place: Place, release: Release, asset: ReleaseAsset): Record<string, unknown> {
  const { links, repository } = place;
  const at = `${encodeURIComponent(release.tag_name)}/${encodeURIComponent(asset.name)}`;
  return {
    url: `${repositoryApi(links, repository)}/releases/assets/${asset.id}`,
    browser_download_url: `${repositoryWeb(links, repository)}/releases/download/${at}`,
    id: asset.id,
    node_id: asset.node_id,
    name: asset.name,
    label: null,
    state: asset.state,
    content_type: asset.content_type,
    size: asset.bytes.length,
    digest: asset.digest,
    download_count: 0,
    created_at: stamp(asset.created_at),
    updated_at: stamp(asset.created_at),
    uploader: renderUser(links, asset.uploader),
  };
}
