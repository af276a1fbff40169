import { isDigest } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";
import { isForeignLayer, shapeOf } from "./media-types.ts";

/** A pointer to bytes, as the OCI image specification calls it. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What copying needs to know of a manifest. */
export interface ManifestContent {
  readonly mediaType: string;
  /** Manifests that an index names. */
  readonly manifests: readonly Descriptor[];
  /** Configuration and layers that the registry holds. */
  readonly blobs: readonly Descriptor[];
  /** What this is a signature, a bill of materials or an attestation of. */
  readonly subject: Descriptor | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: Readonly<Record<string, string>> | undefined;
}

/** More entries than any real image has. */
const MOST = 10_000;

/**
 * Reads a manifest strictly, so that two readers cannot take the same bytes for different things: the media type inside, if
 * it is there, must be the one it was served with, and an index has no layers.
 *
 * @param mediaType the `Content-Type` it was served with; empty or general when the registry does not say
 * @throws RegistryFailure `invalid-manifest`, `unsupported`
 */
export function parseManifest(bytes: Buffer, mediaType: string, what: string): ManifestContent {
  const fields = fieldsOf(parseJson(bytes, what), what);
  const inside = fields.get("mediaType");
  if (inside !== undefined && typeof inside !== "string") throw invalid(what, "its media type is no text");
  const general = mediaType === "" || mediaType === "application/json" || mediaType === "application/octet-stream";
  if (!general && inside !== undefined && inside !== mediaType) {
    throw invalid(what, `it was served as ${mediaType} and calls itself ${inside}`);
  }
  const type = general ? (inside ?? "") : mediaType;
  const shape = shapeOf(type);
  if (shape === undefined) throw unsupported(what, type);
  if (fields.get("schemaVersion") !== 2) throw invalid(what, "its schemaVersion is not 2");
  const subject = fields.get("subject");
  const common = {
    mediaType: type,
    subject: subject === undefined || subject === null ? undefined : descriptor(subject, what),
    artifactType: artifactTypeOf(fields, what),
    annotations: annotationsOf(fields.get("annotations")),
  };
  if (shape === "index") {
    if (fields.has("layers") || fields.has("config")) throw invalid(what, "it is an index and an image at once");
    const manifests = list(fields.get("manifests"), what).map((each) => descriptor(each, what));
    for (const each of manifests) if (shapeOf(each.mediaType) === undefined) throw unsupported(what, each.mediaType);
    return { ...common, manifests, blobs: [] };
  }
  if (fields.has("manifests")) throw invalid(what, "it is an index and an image at once");
  const layers = list(fields.get("layers"), what).filter((layer) => !isElsewhere(layer, what));
  const blobs = [fields.get("config"), ...layers].map((each) => descriptor(each, what));
  return { ...common, manifests: [], blobs };
}

function artifactTypeOf(fields: ReadonlyMap<string, unknown>, what: string): string | undefined {
  const own = fields.get("artifactType");
  if (typeof own === "string" && own !== "") return own;
  // OCI image specification 1.1: without one, an image's is the media type of its configuration.
  const config = fields.get("config");
  return config === undefined ? undefined : descriptor(config, what).mediaType;
}

function annotationsOf(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts);
}

/** Whether a layer's bytes are somewhere else by design; their addresses are never asked. */
function isElsewhere(layer: unknown, what: string): boolean {
  const fields = fieldsOf(layer, what);
  const mediaType = fields.get("mediaType");
  return typeof mediaType === "string" && isForeignLayer(mediaType);
}

export function descriptor(value: unknown, what: string): Descriptor {
  const fields = fieldsOf(value, what);
  const [mediaType, digest, size] = [fields.get("mediaType"), fields.get("digest"), fields.get("size")];
  if (typeof mediaType !== "string" || mediaType === "") throw invalid(what, "an entry has no media type");
  if (typeof digest !== "string" || !isDigest(digest)) throw invalid(what, "an entry has no sha256 or sha512 digest");
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw invalid(what, "an entry has no size");
  return { mediaType, digest, size };
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(what, "it has no list of what it consists of");
  if (value.length > MOST) throw invalid(what, `it has more than ${MOST} entries`);
  return value;
}

export function fieldsOf(value: unknown, what: string): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(what, "it is no JSON object");
  return new Map(Object.entries(value));
}

export function parseJson(bytes: Buffer, what: string): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch (error) {
    throw invalid(what, "it is not JSON", error);
  }
}

function invalid(what: string, why: string, cause?: unknown): RegistryFailure {
  return new RegistryFailure({ kind: "invalid-manifest", message: `${what} cannot be read: ${why}`, cause });
}

function unsupported(what: string, mediaType: string): RegistryFailure {
  return new RegistryFailure({
    kind: "unsupported",
    message: `${what} holds a manifest of type ${JSON.stringify(mediaType.slice(0, 200))}, which is not copied`,
  });
}
