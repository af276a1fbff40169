import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { saveAndHash } from "../../github/save.ts";
import { hasBlob, readBlob } from "../../registry/blobs.ts";
import { copyImage } from "../../registry/copy.ts";
import type { Descriptor } from "../../registry/manifest.ts";
import { headManifest, type Place, placeOf, putManifest } from "../../registry/manifests.ts";
import { proveImage } from "../../registry/prove.ts";
import type { StreamedBody } from "../../registry/transport.ts";
import { uploadBlob } from "../../registry/upload.ts";
import { ArtifactFault } from "./fault.ts";
import { fileManifest } from "./file-manifest.ts";
import type { Form, Kept, Shelf } from "./file-shelf.ts";
import { locate } from "./image-location.ts";
import { isTag } from "./image-source.ts";
import { fieldOf } from "./image-tag.ts";
import type { KindContext, Moving } from "./kind.ts";
import type { Keeping } from "./target.ts";
import { render } from "./template.ts";

const FORMS: readonly Form[] = [{ archive: true }, { archive: false }];

/** Keeps a file as an OCI artifact in a repository of a registry. */
export function registryShelf({ images }: KindContext, { record, moving, target }: Kept): Shelf {
  const { keep } = target;
  const location = locate(images, keep.repository);
  const { registry, repository } = location;
  const reading = placeOf(registry, repository, "pull");
  const tagName = () => tagOf(keep, moving, record.name);
  return {
    where: keep.repository,
    find: async () => {
      for (const form of FORMS) {
        const { manifest } = fileManifest(record, form);
        if ((await headManifest(reading, manifest.digest)) !== null) return form;
      }
      return null;
    },
    put: async (stored) => {
      const place = placeOf(registry, repository, "pull,push");
      const { manifest, blob, config } = fileManifest(record, stored);
      await bring(place, config, () => inMemory(config.bytes));
      await bring(place, blob, () => fromFile(stored.file, stored.size));
      await putManifest(place, manifest.digest, manifest);
      await proveImage({ ...location, digest: manifest.digest });
    },
    take: async (form, file) => {
      const { chunks } = readBlob(reading, fileManifest(record, form).blob);
      return saveAndHash({ body: Readable.from(chunks), to: file, accept: () => undefined });
    },
    prove: async (form) => {
      await proveImage({ ...location, digest: fileManifest(record, form).manifest.digest, tag: tagName() });
    },
    show: async (form) => {
      const { digest } = fileManifest(record, form).manifest;
      const name = tagName();
      if (keep.tag === undefined || name === undefined) return `${keep.repository}@${digest}`;
      const tag = { name, policy: keep.tag.policy };
      await copyImage({ source: location, target: location, digest, tag });
      return `${keep.repository}:${name}`;
    },
  };
}

function tagOf({ tag }: Keeping, moving: Moving, name: string): string | undefined {
  if (tag === undefined) return undefined;
  const filled = render(tag.name, (field) => fieldOf(field, moving));
  if (!isTag(filled)) throw badTag(filled, name);
  return filled;
}

async function bring(place: Place, blob: Descriptor, read: () => StreamedBody): Promise<void> {
  if (await hasBlob(place, blob)) return;
  await uploadBlob({ target: place, blob, from: undefined, read });
}

function inMemory(bytes: Buffer): StreamedBody {
  async function* chunks() {
    yield Buffer.from(bytes);
  }
  return { length: bytes.length, chunks: chunks(), stop: () => undefined };
}

/** The registry compares the bytes with the digest that they are sent under. */
function fromFile(file: string, length: number): StreamedBody {
  const stream = createReadStream(file);
  async function* chunks() {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError("the file gave no bytes");
      yield chunk;
    }
  }
  return { length, chunks: chunks(), stop: (reason) => stream.destroy(reason) };
}

function badTag(tag: string, name: string): ArtifactFault {
  return new ArtifactFault(
    "tag-refused",
    `The tag "${tag}" for "${name}" is one that no registry accepts.`,
    `Tags have letters, digits, "_", "." and "-", at most 128: give the release such a version, or use \${release.id}.`,
  );
}
