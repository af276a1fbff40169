import { copyBlobs } from "./copy-blobs.ts";
import { isDigest } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";
import { parseManifest } from "./manifest.ts";
import {
  type FetchedManifest,
  getManifest,
  headManifest,
  nameOf,
  type Place,
  placeOf,
  putManifest,
} from "./manifests.ts";
import { type CopyProgress, createMeter } from "./progress.ts";
import { addToFallback } from "./referrers.ts";
import type { Registry } from "./registry.ts";
import { checkTag, type TagWish } from "./tag.ts";
import { together } from "./together.ts";
import { type Node, readAttached, readTree, type Tree } from "./tree.ts";

/** A repository of a connected registry. */
export interface Location {
  readonly registry: Registry;
  readonly repository: string;
}

export interface CopyOptions {
  readonly source: Location;
  readonly target: Location;
  /** What to copy; a tag is resolved before, once. */
  readonly digest: string;
  /** Set last, when everything is there. */
  readonly tag?: TagWish | undefined;
  /** Whether signatures, bills of materials and attestations come along. Default: yes. */
  readonly referrers?: boolean | undefined;
  readonly onProgress?: ((progress: CopyProgress) => void) | undefined;
}

export interface Copied {
  readonly digest: string;
  readonly mediaType: string;
  /** Manifests of the image, and of what refers to it. */
  readonly manifests: { readonly image: number; readonly attached: number };
  readonly progress: CopyProgress;
  /** Tags beside the image (`sha256-….sig`) that the target has with other bytes; they were left alone. */
  readonly kept: readonly string[];
}

/**
 * Copies an image, an index with all its platforms, or any other OCI artifact by digest: blobs, then children before parents,
 * then what refers to it, and last the tag. Whatever fails, fails before the tag. Within one repository only the tag is set.
 *
 * @throws RegistryFailure
 */
export async function copyImage(options: CopyOptions): Promise<Copied> {
  const { digest, tag } = options;
  if (!isDigest(digest)) {
    const message = `${JSON.stringify(digest.slice(0, 200))} is not a digest; images are copied by digest only`;
    throw new RegistryFailure({ kind: "invalid-reference", message });
  }
  const { source, target } = placesOf(options);
  const meter = createMeter({
    image: `${target.registry.name}/${target.repository}`,
    clock: target.registry.patience.clock,
    report: options.onProgress,
  });
  const root = await begin(source, target, options);
  if (isSamePlace(source, target)) {
    const { mediaType } = parseManifest(root.bytes, root.mediaType, nameOf(source, digest));
    const manifest = { ...root, mediaType };
    await finish(target, manifest, tag);
    return {
      digest,
      mediaType,
      manifests: { image: 1, attached: 0 },
      progress: meter.now(),
      kept: [],
    };
  }
  const bare = await readTree(source, root);
  const bring = (nodes: ReadonlyMap<string, Node>) =>
    copyBlobs({ source, target, blobs: [...nodes.values()].flatMap(({ content }) => content.blobs), meter });
  // What belongs to the image is looked for while its bytes are on their way.
  const [found, brought] = await Promise.allSettled([
    options.referrers === false ? bare : readAttached(source, bare),
    bring(bare.image),
  ]);
  if (brought.status === "rejected") throw brought.reason;
  if (found.status === "rejected") throw found.reason;
  const tree = found.value;
  if (tree.attached.size > 0) await bring(tree.attached);
  const kept = await writeManifests(target, tree);
  const { manifest } = rootOf(tree);
  await finish(target, manifest, tag);
  const manifests = { image: tree.image.size, attached: tree.attached.size };
  return { digest, mediaType: manifest.mediaType, manifests, progress: meter.now(), kept };
}

/** One token for both repositories where the same login serves both. */
function placesOf(options: CopyOptions): { readonly source: Place; readonly target: Place } {
  const source = placeOf(options.source.registry, options.source.repository, "pull");
  const target = placeOf(options.target.registry, options.target.repository, "pull,push");
  if (source.registry !== target.registry) return { source, target };
  const scopes = source.repository === target.repository ? target.scopes : [...target.scopes, ...source.scopes];
  return { source: { ...source, scopes }, target: { ...target, scopes } };
}

function isSamePlace(source: Place, target: Place): boolean {
  return source.registry.name === target.registry.name && source.repository === target.repository;
}

/** Reads the manifest, and learns at the same time whether the target would let us in and the tag is free. */
async function begin(source: Place, target: Place, options: CopyOptions): Promise<FetchedManifest> {
  const { digest, tag } = options;
  const look = async () => {
    if (tag !== undefined) await checkTag(target, tag, digest);
  };
  if (source.registry === target.registry) {
    const manifest = await getManifest(source, digest);
    await look();
    return manifest;
  }
  // A first question also makes the target name its token server, while the source is being read.
  const greet = () => (tag?.policy === "immutable" ? look() : headManifest(target, digest).then(look));
  const [manifest] = await Promise.all([getManifest(source, digest), greet()]);
  return manifest;
}

function rootOf(tree: Tree): Node {
  const root = tree.image.get(tree.root);
  if (root === undefined) throw new TypeError("a tree without its root");
  return root;
}

/** Writes everything but the image's own last step. */
async function writeManifests(target: Place, tree: Tree): Promise<readonly string[]> {
  await writeLevels(
    target,
    [...tree.image.values()].filter(({ manifest }) => manifest.digest !== tree.root),
  );
  if (tree.attached.size === 0) return [];
  // Some registries want a referrer's subject to be there first.
  await putManifest(target, tree.root, rootOf(tree).manifest);
  // One after the other: the list behind a fallback tag is read, changed and written.
  for (const { manifest, content } of tree.attached.values()) {
    const { tracksSubject } = await putManifest(target, manifest.digest, manifest);
    if (content.subject !== undefined && !tracksSubject) await addToFallback(target, manifest, content);
  }
  const kept: string[] = [];
  for (const { tag, digest } of tree.tags) {
    const node = tree.attached.get(digest) ?? tree.image.get(digest);
    const standing = await headManifest(target, tag);
    if (standing !== null && standing !== digest) kept.push(tag);
    else if (standing === null && node !== undefined) await putManifest(target, tag, node.manifest);
  }
  return kept;
}

/** Images at once, then the indexes that name them, innermost first. */
async function writeLevels(target: Place, nodes: readonly Node[]): Promise<void> {
  const write = async ({ manifest }: Node) => {
    if ((await headManifest(target, manifest.digest)) === null) await putManifest(target, manifest.digest, manifest);
  };
  await together(
    nodes.filter(({ content }) => content.manifests.length === 0),
    write,
  );
  for (const node of nodes) if (node.content.manifests.length > 0) await write(node);
}

/** The last step: the tag, or the manifest under its digest. */
async function finish(target: Place, manifest: FetchedManifest, tag: TagWish | undefined): Promise<void> {
  if (tag === undefined) {
    await putManifest(target, manifest.digest, manifest);
    return;
  }
  // Looked up again: between the first look and now somebody may have taken it.
  if (await checkTag(target, tag, manifest.digest)) return;
  await putManifest(target, tag.name, manifest);
}
