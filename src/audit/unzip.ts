import type { Entry, ZipFile } from "yauzl";

/** A ledger of a hundred thousand events has about as many small files. */
const MOST_FILES = 500_000;
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The files of a zip archive as text by path, without the folder that GitHub puts around them. Throws an `Error` for what is
 * no archive, too large, or not UTF-8: a byte that another reader could read otherwise is no evidence (R53).
 */
export async function textsIn(archive: Buffer): Promise<Map<string, string>> {
  // Loaded here: only an audit pays for it.
  const { fromBuffer } = await import("yauzl");
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const files = new Map<string, string>();
  let bytes = 0;
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith("/")) continue;
    bytes += entry.uncompressedSize;
    if (files.size >= MOST_FILES || bytes > MOST_BYTES) throw new Error("the archive is larger than can be audited");
    const path = entry.fileName.slice(entry.fileName.indexOf("/") + 1);
    if (files.has(path)) throw new Error(`the archive has ${path} twice`);
    files.set(path, decode(path, await contentsOf(zip, entry)));
  }
  return files;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      const settle = (done: () => void) => {
        zip.removeAllListeners("entry");
        zip.removeAllListeners("end");
        zip.removeAllListeners("error");
        done();
      };
      zip.once("entry", (found: Entry) => settle(() => resolve(found)));
      zip.once("end", () => settle(() => resolve(undefined)));
      zip.once("error", (error: Error) => settle(() => reject(error)));
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

function contentsOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
      stream.on("error", reject);
    });
  });
}

/** Throws for bytes that are not UTF-8. */
export function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`${path} is not text`, { cause });
  }
}
