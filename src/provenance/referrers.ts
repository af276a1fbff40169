import { readBlob } from "../registry/blobs.ts";
import { RegistryFailure } from "../registry/errors.ts";
import { type Descriptor, parseManifest } from "../registry/manifest.ts";
import { getManifest, nameOf, type Place } from "../registry/manifests.ts";
import { listReferrers } from "../registry/referrers.ts";
import { LARGEST_BUNDLE } from "./unpack.ts";

/** How the media types of bundles begin, of all versions (sigstore/cosign, specs/BUNDLE_SPEC.md). */
const BUNDLE = "application/vnd.dev.sigstore.bundle";
/** Referrers of one image that are looked at; anybody who may push can add more. */
const MOST = 100;

/**
 * The Sigstore bundles that a registry keeps beside an image, as actions/attest puts them there with `push-to-registry`: parsed
 * JSON of unknown shape. Other referrers, such as bills of materials, are left out.
 *
 * @param digest of the image's own manifest
 * @throws RegistryFailure when the list or a bundle of it cannot be read whole
 */
export async function bundlesBeside(place: Place, digest: string): Promise<readonly unknown[]> {
  const what = nameOf(place, digest);
  const referrers = await listReferrers(place, digest);
  if (referrers.length > MOST) throw unexpected(`more than ${MOST} manifests refer to ${what}`);
  const found: unknown[] = [];
  for (const referrer of referrers) {
    const { bytes, mediaType } = await getManifest(place, referrer.digest);
    const content = parseManifest(bytes, mediaType, nameOf(place, referrer.digest));
    if (content.artifactType?.startsWith(BUNDLE) !== true) continue;
    for (const layer of content.blobs.filter((blob) => blob.mediaType.startsWith(BUNDLE))) {
      found.push(await readBundle(place, layer));
    }
  }
  return found;
}

async function readBundle(place: Place, blob: Descriptor): Promise<unknown> {
  const what = nameOf(place, blob.digest);
  if (blob.size > LARGEST_BUNDLE) throw unexpected(`${what} is larger than ${LARGEST_BUNDLE} bytes`);
  const chunks: Buffer[] = [];
  for await (const chunk of readBlob(place, blob).chunks) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch (error) {
    throw unexpected(`${what} is not JSON`, error);
  }
}

function unexpected(message: string, cause?: unknown): RegistryFailure {
  return new RegistryFailure({ kind: "unexpected", message, ...(cause === undefined ? {} : { cause }) });
}
