import type { Readable } from "node:stream";

/** Bytes that are collected before they are written: larger writes cost less, and this much is held twice at most. */
const BATCH = 1024 * 1024;

/**
 * Writes a stream to a file and hashes it on the way. One batch is written while the next is received, so that neither
 * waits for the other and memory stays flat. When it throws, the stream is destroyed and the file closed; what was
 * written of it is still there.
 *
 * @param to path of the file; it is made or overwritten
 * @param accept called with the number of bytes received so far; it may throw
 * @returns `sha256:…` of the bytes
 */
export async function saveAndHash(o: {
  readonly body: Readable;
  readonly to: string;
  accept(received: number): void;
}): Promise<{ readonly sha256: string; readonly size: number }> {
  const fs = process.getBuiltinModule("node:fs");
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
  const file = open(o);
  let size = 0;
  let batch: Buffer[] = [];
  let batched = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    const [buffers, bytes] = [batch, batched];
    batch = [];
    batched = 0;
    const written = new Promise<void>((resolve, reject) => {
      fs.writev(file, buffers, (error, count) => {
        if (error !== null) reject(error);
        else if (count < bytes) reject(new Error(`only ${count} of ${bytes} bytes could be written to ${o.to}`));
        else resolve();
      });
    });
    // It is awaited before the next write; until then its failure must not end the process.
    written.catch(() => undefined);
    return written;
  };
  try {
    for await (const chunk of o.body) {
      if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
      size += chunk.length;
      o.accept(size);
      hash.update(chunk);
      batch.push(chunk);
      batched += chunk.length;
      if (batched < BATCH) continue;
      await writing;
      writing = write();
    }
    await writing;
    writing = batched > 0 ? write() : writing;
    await writing;
  } finally {
    await writing.catch(() => undefined);
    fs.closeSync(file);
  }
  return { sha256: `sha256:${hash.digest("hex")}`, size };
}

function open({ to, body }: { readonly to: string; readonly body: Readable }): number {
  try {
    return process.getBuiltinModule("node:fs").openSync(to, "w");
  } catch (error) {
    body.destroy();
    throw error;
  }
}
