import { digestOf } from "../../registry/digest.ts";
import type { Descriptor } from "../../registry/manifest.ts";
import type { FetchedManifest } from "../../registry/manifests.ts";
import { OCI_MANIFEST } from "../../registry/media-types.ts";
import type { Form } from "./file-shelf.ts";
import type { FileRecord } from "./record.ts";

/** What tools show as the kind of the artifact. */
const ARTIFACT_TYPE = "application/vnd.env-actions.file.v1";
/** OCI image specification 1.1, "Guidance for an empty descriptor". */
const EMPTY = { bytes: Buffer.from("{}"), mediaType: "application/vnd.oci.empty.v1+json" } as const;

/** A file as an OCI artifact. */
export interface FileManifest {
  readonly manifest: FetchedManifest;
  /** The file's bytes, under the release's own digest. */
  readonly blob: Descriptor;
  readonly config: Descriptor & { readonly bytes: Buffer };
}

/**
 * The manifest of a kept file (OCI image specification 1.1, "Guidelines for Artifact Usage"). It is made from the release's
 * record alone and always of the same bytes, so that its digest can be computed again when the file is wanted.
 */
export function fileManifest({ digest, size, artifact }: FileRecord, { archive }: Form): FileManifest {
  const config = {
    mediaType: EMPTY.mediaType,
    digest: digestOf(EMPTY.bytes, "sha256"),
    size: EMPTY.bytes.length,
  };
  const blob = { mediaType: archive ? "application/zip" : "application/octet-stream", digest, size };
  const title = archive ? `${artifact.name}.zip` : artifact.name;
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: ARTIFACT_TYPE,
      config,
      layers: [{ ...blob, annotations: { "org.opencontainers.image.title": title } }],
    }),
  );
  const manifest = { mediaType: OCI_MANIFEST, digest: digestOf(bytes, "sha256"), size: bytes.length, bytes };
  return { manifest, blob, config: { ...config, bytes: EMPTY.bytes } };
}
