/** OCI image specification 1.1 and Docker's image manifest version 2, schema 2. */
export const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
export const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
const DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

const INDEXES: ReadonlySet<string> = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES: ReadonlySet<string> = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);

/** For the `Accept` header. */
export const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(", ");

/** `index`: names other manifests. `image`: names blobs. Undefined: not something we know how to copy. */
export function shapeOf(mediaType: string): "index" | "image" | undefined {
  if (INDEXES.has(mediaType)) return "index";
  return IMAGES.has(mediaType) ? "image" : undefined;
}

/** Layers whose bytes a registry does not hold by design: Windows base layers of old, and "non-distributable" ones. */
export function isForeignLayer(mediaType: string): boolean {
  return mediaType.includes(".foreign.") || mediaType.includes(".nondistributable.");
}
