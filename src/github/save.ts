import type { Readable } from "node:stream";

/** Bytes of one write. Received pieces are copied into two buffers of this size, which keeps memory flat whatever arrives. */
const BATCH = 256 * 1024;

export interface Receiving {
  readonly body: Readable;
  /** Called with the number of bytes received so far; it may throw. */
  accept(received: number): void;
}

/** What was received; `sha256` is `sha256:…` of the bytes. */
export interface Received {
  readonly sha256: string;
  readonly size: number;
}

/** Hashes a stream and keeps nothing. When it throws, the stream is destroyed. */
export function hashBytes(receiving: Receiving): Promise<Received> {
  return receive(receiving, async () => {});
}

/**
 * Writes a stream to a file and hashes it on the way. One batch is written while the next is received, so that neither
 * waits for the other. When it throws, the stream is destroyed and the file closed; what was written of it is still there.
 *
 * @param to path of the file; it is made or overwritten
 */
export async function saveAndHash({ to, ...receiving }: Receiving & { readonly to: string }): Promise<Received> {
  const file = open(to, receiving.body);
  let [filling, other] = [Buffer.allocUnsafeSlow(BATCH), Buffer.allocUnsafeSlow(BATCH)];
  let filled = 0;
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    writing = write(file, filling.subarray(0, filled));
    // It is awaited before the next write; until then its failure must not end the process.
    writing.catch(() => undefined);
    [filling, other] = [other, filling];
    filled = 0;
  };
  try {
    const received = await receive(receiving, async (chunk) => {
      for (let taken = 0; taken < chunk.length; ) {
        const copied = chunk.copy(filling, filled, taken);
        taken += copied;
        filled += copied;
        if (filled === BATCH) await flush();
      }
    });
    await flush();
    await writing;
    return received;
  } finally {
    await writing.catch(() => undefined);
    process.getBuiltinModule("node:fs").closeSync(file);
  }
}

async function receive({ body, accept }: Receiving, use: (chunk: Buffer) => Promise<void>): Promise<Received> {
  const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
  let size = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
    size += chunk.length;
    accept(size);
    hash.update(chunk);
    await use(chunk);
  }
  return { sha256: `sha256:${hash.digest("hex")}`, size };
}

function open(to: string, body: Readable): number {
  try {
    return process.getBuiltinModule("node:fs").openSync(to, "w");
  } catch (error) {
    body.destroy();
    throw error;
  }
}

function write(file: number, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.getBuiltinModule("node:fs").write(file, bytes, (error, count) => {
      if (error !== null) reject(error);
      else if (count < bytes.length) reject(new Error(`only ${count} of ${bytes.length} bytes could be written`));
      else resolve();
    });
  });
}
