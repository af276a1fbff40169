import { createHash } from "node:crypto";
import { type Content, generatedContent, generatedDigest, memoryContent } from "./content.ts";

export interface StoredManifest {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

export interface Repository {
  readonly blobs: Set<string>;
  readonly manifests: Map<string, StoredManifest>;
  readonly tags: Map<string, string>;
}

/** A pointer as manifests hold it. */
export interface Pointer {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** What a registry holds: blobs once, repositories by name. */
export interface Store {
  readonly blobs: Map<string, Content>;
  readonly repositories: Map<string, Repository>;
  repository(name: string): Repository;
  addBlob(repository: string, bytes: Buffer | string, mediaType?: string): Pointer;
  /** A blob of any size whose bytes are made when they are read. */
  addGenerated(repository: string, size: number): Pointer;
  addManifest(
    repository: string,
    manifest: Readonly<Record<string, unknown>> & { readonly mediaType: string },
    tag?: string,
  ): Pointer;
}

export function createStore(): Store {
  const blobs = new Map<string, Content>();
  const repositories = new Map<string, Repository>();

  function repository(name: string): Repository {
    const known = repositories.get(name);
    if (known !== undefined) return known;
    const made = { blobs: new Set<string>(), manifests: new Map(), tags: new Map() };
    repositories.set(name, made);
    return made;
  }

  function hold(name: string, digest: string, content: Content): void {
    blobs.set(digest, content);
    repository(name).blobs.add(digest);
  }

  return {
    blobs,
    repositories,
    repository,
    addBlob: (name, data, mediaType = "application/vnd.oci.image.layer.v1.tar") => {
      const bytes = Buffer.from(data);
      hold(name, sha256(bytes), memoryContent(bytes));
      return { mediaType, digest: sha256(bytes), size: bytes.length };
    },
    addGenerated: (name, size) => {
      const digest = generatedDigest(size);
      hold(name, digest, generatedContent(size));
      return { mediaType: "application/vnd.oci.image.layer.v1.tar", digest, size };
    },
    addManifest: (name, manifest, tag) => {
      const bytes = Buffer.from(JSON.stringify(manifest, null, 1));
      const digest = sha256(bytes);
      const held = repository(name);
      held.manifests.set(digest, { bytes, mediaType: manifest.mediaType });
      if (tag !== undefined) held.tags.set(tag, digest);
      return { mediaType: manifest.mediaType, digest, size: bytes.length };
    },
  };
}

export function sha256(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
