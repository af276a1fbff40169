import { copyImage, type Location } from "../../registry/copy.ts";
import { algorithmOf, digestOf } from "../../registry/digest.ts";
import { isRegistryFailure } from "../../registry/errors.ts";
import { parseManifest } from "../../registry/manifest.ts";
import { findManifest, getManifest, headManifest, nameOf, placeOf } from "../../registry/manifests.ts";
import { proveImage } from "../../registry/prove.ts";
import { checkTag } from "../../registry/tag.ts";
import * as faults from "./image-faults.ts";
import { locate } from "./image-location.ts";
import { platformsOf } from "./image-platforms.ts";
import { lineOf, transferOf } from "./image-progress.ts";
import { parseImageSource } from "./image-source.ts";
import { tagOf } from "./image-tag.ts";
import type { Delivered, Existence, KindContext, Moved, NamedArtifact, Placed, Transfer } from "./kind.ts";
import type { ImageRecord } from "./record.ts";

type PlacedImage = Placed<"image">;

/** Reads the manifest that was named, hashes it here, and notes what it is. A tag is resolved this once. */
export function resolve(context: KindContext, named: NamedArtifact): Promise<ImageRecord> {
  return faults.asFault(named.name, async () => {
    const source = parseImageSource(named.source);
    if (source === undefined) throw faults.badSource(named.name, named.source);
    const { registry, repository } = locate(context.images, source.repository);
    const place = placeOf(registry, repository, "pull");
    const manifest = await getManifest(place, source.digest ?? source.tag ?? "");
    if (named.claimed !== undefined && named.claimed !== manifest.digest) {
      throw faults.mismatch(named.name, named.claimed, manifest.digest);
    }
    const content = parseManifest(manifest.bytes, manifest.mediaType, nameOf(place, manifest.digest));
    return {
      kind: "image",
      name: named.name,
      digest: manifest.digest,
      size: manifest.size,
      image: {
        repository: source.repository,
        mediaType: content.mediaType,
        platforms: [...(await platformsOf(place, manifest, content))],
        tag: source.tag ?? null,
      },
    };
  });
}

/** Whether the environment's own repository has the whole image, or the source that it would be copied from. */
export async function exists(context: KindContext, placed: PlacedImage): Promise<Existence> {
  const { record } = placed;
  const places = [...new Set([targetOf(placed), record.image.repository])];
  const missing: string[] = [];
  for (const repository of places) {
    try {
      await faults.asFault(record.name, () =>
        proveImage({ ...locate(context.images, repository), digest: record.digest }),
      );
      return { there: true };
    } catch (error) {
      if (!faults.isFault(error)) throw error;
      missing.push(error.message);
    }
  }
  return { there: false, why: missing.join(" ") };
}

/** The image is there to be taken, byte for byte as registered, and the environment would take it. Nothing is written. */
export function prepare(context: KindContext, placed: PlacedImage): Promise<Delivered> {
  const { record } = placed;
  return faults.asFault(record.name, async () => {
    await Promise.all([sourceOf(context, placed, findManifest), knock(context, placed)]);
    const reference = `${targetOf(placed)}@${record.digest}`;
    return { name: record.name, kind: "image", digest: record.digest, reference, bytes: 0 };
  });
}

/** Whether the environment's repository lets us write, as far as it says so beforehand, and the tag is free. */
async function knock(context: KindContext, placed: PlacedImage): Promise<void> {
  if (placed.target === undefined) return;
  const tag = tagOf(placed);
  const { registry, repository } = locate(context.images, targetOf(placed));
  const place = placeOf(registry, repository, "pull,push");
  await headManifest(place, placed.record.digest);
  if (tag !== undefined) await checkTag(place, tag, placed.record.digest);
}

/** Copies the image with its platforms and what refers to it, and proves it there. No tag leads to it yet. */
export function carry(context: KindContext, placed: PlacedImage): Promise<readonly Transfer[]> {
  const { record } = placed;
  return faults.asFault(record.name, async () => {
    if (placed.target?.repository === undefined) return [];
    const target = locate(context.images, placed.target.repository);
    // Registries that count pulls count manifests that are read; the copy reads and hashes it in any case.
    const source = await sourceOf(context, placed, headManifest);
    const copied = await copyImage({ source, target, digest: record.digest });
    await proveImage({ ...target, digest: record.digest });
    const transfer = transferOf(record.name, placed.target.repository, copied.progress);
    context.images.onProgress(lineOf(transfer, copied));
    return [transfer];
  });
}

/** Sets the tag, by digest. */
export function move(context: KindContext, placed: PlacedImage): Promise<readonly Moved[]> {
  const { record, target } = placed;
  return faults.asFault(record.name, async () => {
    if (target === undefined) return [];
    const repository = targetOf(placed);
    const tag = tagOf(placed);
    if (tag !== undefined) {
      const location = locate(context.images, repository);
      await copyImage({ source: location, target: location, digest: record.digest, tag });
    }
    const to = tag === undefined ? repository : `${repository}:${tag.name}`;
    return [{ artifact: record.name, digest: record.digest, to }];
  });
}

/** What the environment's repository now gives out, under the tag and below it, hashed here. */
export async function prove(context: KindContext, placed: PlacedImage): Promise<void> {
  const { record, target } = placed;
  if (target === undefined) return;
  await faults.asFault(record.name, async () => {
    const location = locate(context.images, targetOf(placed));
    // The bytes were proven before the tag; now the tag itself.
    const place = placeOf(location.registry, location.repository, "pull");
    const tag = tagOf(placed)?.name;
    const reference = tag ?? record.digest;
    const found = await getManifest(place, reference);
    const own = digestOf(found.bytes, algorithmOf(record.digest));
    if (own !== record.digest) throw faults.mismatch(nameOf(place, reference), record.digest, own);
  });
}

/** The repository that the environment takes it from. */
function targetOf({ record, target }: PlacedImage): string {
  return target?.repository ?? record.image.repository;
}

/**
 * Where the bytes come from: where they were registered, else the environment's own copy when that is whole.
 *
 * @param look how to find out whether the registered one is there
 */
async function sourceOf(
  context: KindContext,
  placed: PlacedImage,
  look: typeof findManifest | typeof headManifest,
): Promise<Location> {
  const { record } = placed;
  const source = locate(context.images, record.image.repository);
  const found = await look(placeOf(source.registry, source.repository, "pull"), record.digest);
  if (found !== null) return source;
  if (placed.target?.repository === undefined) throw faults.missing(record);
  const own = locate(context.images, placed.target.repository);
  await proveImage({ ...own, digest: record.digest }).catch((error: unknown) => {
    throw isRegistryFailure(error, "not-found") ? faults.missing(record, error) : error;
  });
  return own;
}
