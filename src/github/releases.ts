import * as v from "valibot";
import type { Downloaded } from "./artifacts.ts";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";
import { saveAndHash } from "./save.ts";

/** A file of a GitHub release. Its name and id prove nothing; its bytes' digest does. */
export interface AssetFact {
  readonly id: number;
  readonly name: string;
  /** `sha256:…` as GitHub computed it at upload; null for older ones and on Enterprise Server. */
  readonly digest: string | null;
  /** Whether all of its bytes were received. */
  readonly uploaded: boolean;
}

/** A GitHub release: what people see on the page "Releases". */
export interface GitHubRelease {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  /** Neither its tag nor its assets can be changed any more. */
  readonly immutable: boolean;
  readonly assets: readonly AssetFact[];
}

const ReleaseShape = v.pipe(
  v.object({
    id: Id,
    tag_name: v.string(),
    draft: v.boolean(),
    prerelease: v.boolean(),
    immutable: v.nullish(v.boolean()),
    assets: v.array(
      v.object({
        id: Id,
        name: v.string(),
        state: v.string(),
        digest: v.nullish(v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))),
      }),
    ),
  }),
  v.transform(
    (found): GitHubRelease => ({
      id: found.id,
      tag: found.tag_name,
      draft: found.draft,
      prerelease: found.prerelease,
      immutable: found.immutable ?? false,
      assets: found.assets.map(({ id, name, state, digest }) => ({
        id,
        name,
        digest: digest ?? null,
        uploaded: state === "uploaded",
      })),
    }),
  ),
);

/** The published release of exactly this tag, or `null`; drafts are not found by their tag. */
export async function getReleaseByTag(
  client: Client,
  o: { readonly repo: Repo; readonly tag: string },
): Promise<GitHubRelease | null> {
  const route = "GET /repos/{owner}/{repo}/releases/tags/{tag}";
  return orNull(async () => {
    const answer = await client.rest("read", route, { ...inRepo(o.repo), tag: o.tag });
    const release = parse(ReleaseShape, answer.data, route);
    if (release.tag !== o.tag) throw unexpected(route, `asked for ${o.tag}, got ${release.tag}`);
    return release;
  });
}

/** A release by its id, drafts too, or `null` when it was deleted. */
export async function getRelease(
  client: Client,
  o: { readonly repo: Repo; readonly id: number },
): Promise<GitHubRelease | null> {
  const route = "GET /repos/{owner}/{repo}/releases/{release_id}";
  return orNull(async () => {
    const answer = await client.rest("read", route, { ...inRepo(o.repo), release_id: o.id });
    return parse(ReleaseShape, answer.data, route);
  });
}

/** The release that the repository shows as its latest, or `null` when it has none. */
export async function getLatestRelease(client: Client, o: { readonly repo: Repo }): Promise<GitHubRelease | null> {
  const route = "GET /repos/{owner}/{repo}/releases/latest";
  return orNull(async () => parse(ReleaseShape, (await client.rest("read", route, inRepo(o.repo))).data, route));
}

/** What of a release shall be different. Repeating it changes nothing more (R69). */
export interface ReleaseChange {
  readonly prerelease?: false;
  /** Said explicitly each time: what GitHub does when it is left out depends on the release. */
  readonly latest: boolean;
}

/** Changes a release and answers what it is now. Throws GitHubFailure `forbidden` or `unprocessable` when refused. */
export async function updateRelease(
  client: Client,
  o: { readonly repo: Repo; readonly id: number; readonly change: ReleaseChange },
): Promise<GitHubRelease> {
  const route = "PATCH /repos/{owner}/{repo}/releases/{release_id}";
  const { prerelease, latest } = o.change;
  const answer = await client.rest("idempotent", route, {
    ...inRepo(o.repo),
    release_id: o.id,
    make_latest: String(latest),
    ...(prerelease === undefined ? {} : { prerelease }),
  });
  return parse(ReleaseShape, answer.data, route);
}

const TagRefShape = v.object({
  ref: v.string(),
  object: v.object({ type: v.picklist(["commit", "tag", "tree", "blob"]), sha: Oid }),
});
const TagShape = v.object({ object: v.object({ type: v.string(), sha: Oid }) });

/** The commit a tag points at, through one annotation, or `null` when there is no such tag or it is of something else. */
export async function getTagCommit(
  client: Client,
  o: { readonly repo: Repo; readonly tag: string },
): Promise<string | null> {
  const refRoute = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  const tagRoute = "GET /repos/{owner}/{repo}/git/tags/{tag_sha}";
  return orNull(async () => {
    const answer = await client.rest("read", refRoute, { ...inRepo(o.repo), ref: `tags/${o.tag}` });
    const { ref, object } = parse(TagRefShape, answer.data, refRoute);
    if (ref !== `refs/tags/${o.tag}`) throw unexpected(refRoute, `asked for tag ${o.tag}, got ${ref}`);
    if (object.type !== "tag") return object.type === "commit" ? object.sha : null;
    const annotated = await client.rest("read", tagRoute, { ...inRepo(o.repo), tag_sha: object.sha });
    const target = parse(TagShape, annotated.data, tagRoute).object;
    return target.type === "commit" ? target.sha : null;
  });
}

/**
 * Streams a release asset to a file and hashes it on the way, as `downloadArtifact` does.
 *
 * @param o.to path of the file; it is made or overwritten
 * @param o.limit most bytes
 * @throws GitHubFailure `not-found` for a deleted asset, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
export async function downloadAsset(
  client: Client,
  o: { readonly repo: Repo; readonly id: number; readonly to: string; readonly limit: number },
): Promise<Pick<Downloaded, "sha256" | "size">> {
  const route = "GET /repos/{owner}/{repo}/releases/assets/{asset_id}";
  // Without this media type GitHub describes the asset instead of giving it.
  const parameters = { ...inRepo(o.repo), asset_id: o.id, accept: "application/octet-stream" };
  const accept = (received: number): void => {
    if (received > o.limit) throw unexpected(route, `asset ${o.id} is larger than ${o.limit} bytes`);
  };
  try {
    return await client.download(route, parameters, async (_head, body) => saveAndHash({ body, to: o.to, accept }));
  } catch (failure) {
    process.getBuiltinModule("node:fs").rmSync(o.to, { force: true });
    throw failure;
  }
}

async function orNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (failure) {
    if (isFailure(failure, "not-found")) return null;
    throw failure;
  }
}
