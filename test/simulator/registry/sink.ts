import { createHash, type Hash, randomUUID } from "node:crypto";
import { appendFile, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { type Content, fileContent, memoryContent } from "./content.ts";

/** Where the bytes of an upload go. */
export interface Sink {
  readonly size: number;
  readonly digest: string;
  write(chunk: Buffer): Promise<void>;
  /** What was written, to be read again. */
  finish(): Promise<Content>;
}

/** `memory`; a folder; or `nothing`, which only hashes: such a blob is held but cannot be read. */
export type Storage = "memory" | "nothing" | { readonly folder: string };

export function createSink(storage: Storage): Sink {
  if (storage === "memory") return memorySink();
  return storage === "nothing" ? hashingSink(createHash("sha256")) : folderSink(storage.folder);
}

function memorySink(): Sink {
  const chunks: Buffer[] = [];
  const counted = hashingSink(createHash("sha256"));
  return {
    get size() {
      return counted.size;
    },
    get digest() {
      return counted.digest;
    },
    write: async (chunk) => {
      chunks.push(chunk);
      await counted.write(chunk);
    },
    finish: async () => memoryContent(Buffer.concat(chunks)),
  };
}

function folderSink(folder: string): Sink {
  const path = join(folder, "uploads", randomUUID());
  const counted = hashingSink(createHash("sha256"));
  return {
    get size() {
      return counted.size;
    },
    get digest() {
      return counted.digest;
    },
    write: async (chunk) => {
      await mkdir(join(folder, "uploads"), { recursive: true });
      await appendFile(path, chunk);
      await counted.write(chunk);
    },
    finish: async () => {
      if (counted.size === 0) return memoryContent(Buffer.alloc(0));
      const kept = join(folder, counted.digest.replace(":", "-"));
      await rename(path, kept);
      return fileContent(kept, counted.size);
    },
  };
}

function hashingSink(hash: Hash): Sink {
  let size = 0;
  return {
    get size() {
      return size;
    },
    get digest() {
      return `sha256:${hash.copy().digest("hex")}`;
    },
    write: async (chunk) => {
      size += chunk.length;
      hash.update(chunk);
    },
    finish: async () => ({
      size,
      read: () => {
        throw new Error("these bytes were not kept");
      },
    }),
  };
}
