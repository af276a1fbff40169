import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Bytes that can be read from anywhere, as often as wanted. */
export interface Content {
  readonly size: number;
  read(from: number): AsyncIterable<Buffer>;
}

export function memoryContent(bytes: Buffer): Content {
  return { size: bytes.length, read: (from) => slices(bytes, from) };
}

export function fileContent(path: string, size: number): Content {
  return {
    size,
    read: async function* (from) {
      for await (const chunk of createReadStream(path, { start: from })) if (Buffer.isBuffer(chunk)) yield chunk;
    },
  };
}

const BLOCK = 65_536;

/** Bytes made on the fly: block `n` begins with its number, so that no two are alike; nothing is stored. */
export function generatedContent(size: number): Content {
  return {
    size,
    read: async function* (from) {
      for (let at = from; at < size; ) {
        const block = blockOf(Math.floor(at / BLOCK));
        const chunk = block.subarray(at % BLOCK, Math.min(BLOCK, (at % BLOCK) + size - at));
        at += chunk.length;
        yield chunk;
      }
    },
  };
}

/** The digest of {@link generatedContent}. */
export function generatedDigest(size: number): string {
  const hash = createHash("sha256");
  for (let at = 0; at < size; at += BLOCK) hash.update(blockOf(at / BLOCK).subarray(0, Math.min(BLOCK, size - at)));
  return `sha256:${hash.digest("hex")}`;
}

function blockOf(number: number): Buffer {
  const block = Buffer.alloc(BLOCK, 0x61);
  block.writeDoubleBE(number, 0);
  return block;
}

async function* slices(bytes: Buffer, from: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = from; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK);
}
