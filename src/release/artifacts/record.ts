import * as v from "valibot";

const sha256 = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const commitDigest = v.pipe(v.string(), v.regex(/^gitCommit:(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** An Actions artifact. The digest is the sha256 of the bytes as stored, which we hashed ourselves (R29). */
const fileRecord = v.strictObject({
  kind: v.literal("file"),
  name: v.string(),
  digest: sha256,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  artifact: v.strictObject({ id, name: v.string(), run: id, expires: v.nullable(v.string()) }),
});

/** A commit of this repository. git's own id is its digest, under in-toto's name for it. */
const commitRecord = v.strictObject({ kind: v.literal("commit"), name: v.string(), digest: commitDigest });

/** An asset of a GitHub release of this repository, under the sha256 that we computed. */
const assetRecord = v.strictObject({
  kind: v.literal("asset"),
  name: v.string(),
  digest: sha256,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  asset: v.strictObject({ id, name: v.string(), release: id, tag: v.string() }),
});

/** An OCI artifact in a registry: the descriptor of its manifest, which we hashed, and where it was registered. */
const imageRecord = v.strictObject({
  kind: v.literal("image"),
  name: v.string(),
  digest: v.pipe(v.string(), v.regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  image: v.strictObject({
    /** `host[:port]/path`. */
    repository: v.string(),
    mediaType: v.string(),
    /** `linux/amd64`, `linux/arm64/v8`; none for what is no container image. */
    platforms: v.array(v.string()),
    /** The tag it was registered by; only for people, because tags move. */
    tag: v.nullable(v.string()),
  }),
});

const artifactRecord = v.variant("kind", [imageRecord, fileRecord, commitRecord, assetRecord]);

export type ImageRecord = v.InferOutput<typeof imageRecord>;
export type FileRecord = v.InferOutput<typeof fileRecord>;
export type CommitRecord = v.InferOutput<typeof commitRecord>;
export type AssetRecord = v.InferOutput<typeof assetRecord>;
export type ArtifactRecord = v.InferOutput<typeof artifactRecord>;

const releaseRecord = v.strictObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^r-[0-9a-f]{12}$/)),
  digest: sha256,
  service: v.string(),
  version: v.nullable(v.string()),
  commit: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  repository: v.strictObject({ id, name: v.string() }),
  run: v.strictObject({ id, attempt: id, path: v.string(), event: v.string() }),
  preview: v.boolean(),
  pull: v.nullable(id),
  // A release of nothing would prove nothing (R32).
  artifacts: v.pipe(v.array(artifactRecord), v.minLength(1)),
  notes: v.nullable(v.string()),
  compare: v.nullable(v.string()),
});

/** The shape of a stored release; anything else in the file makes it unreadable, which stops (R116). */
export function parseReleaseShape(value: unknown): v.InferOutput<typeof releaseRecord> | undefined {
  const parsed = v.safeParse(releaseRecord, value);
  return parsed.success ? parsed.output : undefined;
}
