import { hasBlob } from "./blobs.ts";
import type { Location } from "./copy.ts";
import { RegistryFailure } from "./errors.ts";
import { getManifest, nameOf, placeOf } from "./manifests.ts";
import { together } from "./together.ts";
import { readTree } from "./tree.ts";

export interface Proof {
  readonly digest: string;
  /** Manifests read and hashed here. */
  readonly manifests: number;
  /** Blobs that the registry says it holds, with the right size. */
  readonly blobs: number;
}

/**
 * Reads back what a registry now holds: the manifest behind the tag (or under the digest) and every manifest below it, hashed
 * here, and whether every blob is there (R30).
 *
 * @param at.tag the tag that must lead to `digest`
 * @throws RegistryFailure `digest-mismatch` when the tag leads elsewhere, `not-found` when something is missing
 */
export async function proveImage(
  at: Location & { readonly digest: string; readonly tag?: string | undefined },
): Promise<Proof> {
  const place = placeOf(at.registry, at.repository, "pull");
  const found = await getManifest(place, at.tag ?? at.digest);
  if (found.digest !== at.digest) {
    const message = `${nameOf(place, at.tag ?? at.digest)} leads to ${found.digest}, not to ${at.digest}`;
    throw new RegistryFailure({
      kind: "digest-mismatch",
      message,
      hint: "Somebody else moved it meanwhile: promote again.",
    });
  }
  const { image } = await readTree(place, found);
  const blobs = new Map([...image.values()].flatMap(({ content }) => content.blobs).map((blob) => [blob.digest, blob]));
  await together([...blobs.values()], async (blob) => {
    if (await hasBlob(place, blob)) return;
    throw new RegistryFailure({
      kind: "not-found",
      message: `${nameOf(place, at.digest)} lacks its blob ${blob.digest}`,
    });
  });
  return { digest: at.digest, manifests: image.size, blobs: blobs.size };
}
