import type { Release } from "../world.ts";
import { flag, optionalText } from "./body.ts";
import { paged } from "./paging.ts";
import { renderAsset, renderRelease } from "./render-release.ts";
import { type Answer, type Call, invalid, notFound, ok, type Route } from "./route.ts";

const BASE = "/repos/{owner}/{repo}/releases";

export const releaseRoutes: readonly Route[] = [
  { method: "GET", route: BASE, scope: "contents:read", handle: listReleases },
  { method: "GET", route: `${BASE}/latest`, scope: "contents:read", handle: getLatest },
  { method: "GET", route: `${BASE}/tags/{tag}`, scope: "contents:read", handle: getByTag },
  { method: "GET", route: `${BASE}/{release_id}`, scope: "contents:read", handle: getRelease },
  { method: "PATCH", route: `${BASE}/{release_id}`, scope: "contents:write", handle: updateRelease },
  { method: "GET", route: `${BASE}/assets/{asset_id}`, scope: "contents:read", handle: getAsset },
];

async function listReleases(call: Call): Promise<Answer> {
  const items = call.repository.releases.toReversed();
  return paged(call, { items, render: (release) => renderRelease(call, release), newest: "first" });
}

/** The one that was made the latest, else the newest that could be. */
function getLatest(call: Call): Answer {
  const eligible = call.repository.releases.filter(({ draft, prerelease }) => !draft && !prerelease);
  const found = eligible.find(({ latest }) => latest) ?? eligible.at(-1);
  if (found === undefined) throw notFound();
  return ok(renderRelease(call, found));
}

/** Published releases only: a draft has no tag yet. */
function getByTag(call: Call): Answer {
  const found = call.repository.releases.find(({ tag_name, draft }) => tag_name === call.params["tag"] && !draft);
  if (found === undefined) throw notFound();
  return ok(renderRelease(call, found));
}

function getRelease(call: Call): Answer {
  return ok(renderRelease(call, releaseOf(call)));
}

/**
 * GitHub documents that neither tag nor assets of an immutable release change; that its pre-release mark stays too is the
 * stricter reading, so that callers have to cope with it.
 */
function updateRelease(call: Call): Answer {
  const release = releaseOf(call);
  const { body, repository } = call;
  const tag = optionalText(body, "tag_name") ?? release.tag_name;
  const prerelease = flag(body, "prerelease", release.prerelease);
  const draft = flag(body, "draft", release.draft);
  if (release.immutable && (tag !== release.tag_name || prerelease !== release.prerelease || draft)) {
    throw invalid("Release", "base", "Cannot update an immutable release");
  }
  const makeLatest = optionalText(body, "make_latest");
  if (makeLatest === "true" && (draft || prerelease)) {
    throw invalid("Release", "make_latest", "Drafts and prereleases cannot be set as latest");
  }
  Object.assign(release, { tag_name: tag, prerelease, draft });
  if (makeLatest === "true") for (const each of repository.releases) each.latest = each === release;
  if (makeLatest === "false") release.latest = false;
  return ok(renderRelease(call, release));
}

/** JSON, or for `Accept: application/octet-stream` the way to the bytes: a signed address of the storage host. */
function getAsset(call: Call): Answer {
  for (const release of call.repository.releases) {
    const asset = release.assets.find(({ id }) => `${id}` === call.params["asset_id"]);
    if (asset === undefined) continue;
    if (!/\bapplication\/octet-stream\b/.test(call.accept)) return ok(renderAsset(call, release, asset));
    const stored = { bytes: asset.bytes, contentType: asset.content_type, fileName: asset.name };
    const location = `${call.links.web}${call.site.blobs.sign(stored, call.world.now())}`;
    return { status: 302, headers: { location } };
  }
  throw notFound();
}

function releaseOf({ repository, params }: Call): Release {
  const found = repository.releases.find(({ id }) => `${id}` === params["release_id"]);
  if (found === undefined) throw notFound();
  return found;
}
