import { buffer as readAll } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import type { ZipEntry } from "./zip.ts";

/** The files of a zip; folders are left out. yauzl refuses paths that would leave the folder they are unpacked in. */
export async function unzip(bytes: Buffer): Promise<ZipEntry[]> {
  const file = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries: ZipEntry[] = [];
  for await (const entry of file.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    entries.push({ path: entry.fileName, bytes: await readAll(await file.openReadStreamPromise(entry)) });
  }
  return entries;
}
