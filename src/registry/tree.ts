import { RegistryFailure } from "./errors.ts";
import { type Descriptor, type ManifestContent, parseManifest } from "./manifest.ts";
import { type FetchedManifest, getManifest, mismatch, nameOf, type Place } from "./manifests.ts";
import { cosignTags, listReferrers } from "./referrers.ts";
import { together } from "./together.ts";

/** A manifest and what it consists of. */
export interface Node {
  readonly manifest: FetchedManifest;
  readonly content: ManifestContent;
}

/** An image with everything that belongs to it. */
export interface Tree {
  /** Digest of the image itself. */
  readonly root: string;
  /** The image's manifests by digest, children before parents; the root is the last. */
  readonly image: ReadonlyMap<string, Node>;
  /** What refers to them: signatures, bills of materials, attestations; children before parents, subjects before referrers. */
  readonly attached: ReadonlyMap<string, Node>;
  /** Tags by which older tools find what is attached. */
  readonly tags: readonly { readonly tag: string; readonly digest: string }[];
}

const DEEPEST = 8;
const MOST = 5_000;

/** Reads an image's manifests from a repository, level by level, each checked against its digest and size. */
export async function readTree(source: Place, root: FetchedManifest): Promise<Tree> {
  const image = await readImage(source, root);
  return { root: root.digest, image, attached: new Map(), tags: [] };
}

/** Adds to a tree what refers to any of its manifests, and what refers to that. */
export async function readAttached(source: Place, tree: Tree): Promise<Tree> {
  const attached = new Map<string, Node>();
  const tags: { tag: string; digest: string }[] = [];
  let subjects = [...tree.image.keys()];
  for (let depth = 0; subjects.length > 0; depth += 1) {
    if (depth > DEEPEST) throw tooMuch(source, tree.root);
    const found = await together(subjects, async (subject) => {
      const [referrers, cosign] = await Promise.all([listReferrers(source, subject), cosignTags(source, subject)]);
      tags.push(...cosign);
      return [...referrers.map(({ digest }) => digest), ...cosign.map(({ digest }) => digest)];
    });
    const fresh = [...new Set(found.flat())].filter((digest) => !tree.image.has(digest) && !attached.has(digest));
    const trees = await together(fresh, async (digest) => readImage(source, await getManifest(source, digest)));
    subjects = [];
    for (const [digest, node] of trees.flatMap((each) => [...each])) {
      if (tree.image.has(digest) || attached.has(digest)) continue;
      attached.set(digest, node);
      subjects.push(digest);
    }
    if (attached.size > MOST) throw tooMuch(source, tree.root);
  }
  return { ...tree, attached, tags };
}

async function readImage(source: Place, root: FetchedManifest): Promise<ReadonlyMap<string, Node>> {
  const nodes = new Map<string, Node>();
  let level: readonly FetchedManifest[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST || nodes.size > MOST) throw tooMuch(source, root.digest);
    const wanted = new Map<string, Descriptor>();
    for (const manifest of level) {
      const content = parseManifest(manifest.bytes, manifest.mediaType, nameOf(source, manifest.digest));
      // Set anew, so that what is a child on two levels comes before both parents once the order is turned around.
      nodes.delete(manifest.digest);
      nodes.set(manifest.digest, { manifest: { ...manifest, mediaType: content.mediaType }, content });
      for (const child of content.manifests) wanted.set(child.digest, child);
    }
    level = await together([...wanted.values()], (child) => readChild(source, child, nodes.get(child.digest)));
  }
  return new Map([...nodes].reverse());
}

async function readChild(source: Place, child: Descriptor, known: Node | undefined): Promise<FetchedManifest> {
  const manifest = known?.manifest ?? (await getManifest(source, child.digest));
  if (manifest.size === child.size) return manifest;
  const what = `read the manifest of ${nameOf(source, child.digest)}`;
  throw mismatch(what, `${child.size} bytes`, `${manifest.size} bytes long`);
}

function tooMuch(source: Place, digest: string): RegistryFailure {
  const message = `${nameOf(source, digest)} names more manifests than any real image`;
  return new RegistryFailure({ kind: "invalid-manifest", message });
}
