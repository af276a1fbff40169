import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Entry, ZipFile } from "yauzl";
import { ARCHIVE_LIMITS, type ArchiveEntry, type ArchiveLimits, refuseArchive } from "./archive-names.ts";
import { ArtifactFault } from "./fault.ts";

const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip archive into a new folder. The whole directory of the archive is judged before the first byte is written
 * (R31), and what turns out to be broken on the way is removed again: after a refusal there is no folder. Throws
 * `ArtifactFault` `archive-refused`, also for a file that is no zip archive. Checksums inside are not looked at: the
 * digest of the whole archive was.
 */
export async function unpack(archive: string, folder: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<void> {
  // Loaded here because a door that moves no file must not pay for it.
  const { open } = await import("yauzl");
  const openArchive = () =>
    new Promise<ZipFile>((resolve, reject) => {
      open(
        archive,
        // Strict, because otherwise a backslash silently becomes a slash.
        { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true },
        (error, zip) => (error ? reject(error) : resolve(zip)),
      );
    });
  const zip = await openArchive().catch((error: unknown) => {
    throw refusal("it is not a readable zip archive", error);
  });
  try {
    const entries = await listEntries(zip, limits.entries);
    const refused = refuseArchive(entries.map(describe), limits) ?? entries.map(refuseFormat).find((why) => why);
    if (refused !== undefined) throw refusal(refused);
    await writeAll(zip, entries, folder);
  } finally {
    zip.close();
  }
}

function listEntries(zip: ZipFile, most: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > most) reject(refusal(`it has more than ${most} entries`));
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error: Error) => reject(refusal(error.message, error)));
    zip.readEntry();
  });
}

function describe(entry: Entry): ArchiveEntry {
  return {
    name: entry.fileName,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    mode: entry.externalFileAttributes >>> 16,
  };
}

/** What the library could not read half-way through is refused at the start. */
function refuseFormat(entry: Entry): string | undefined {
  const name = JSON.stringify(entry.fileName);
  if (entry.isEncrypted()) return `entry ${name} is encrypted`;
  const { compressionMethod: method } = entry;
  return method === STORED || method === DEFLATED ? undefined : `entry ${name} is packed by method ${method}`;
}

async function writeAll(zip: ZipFile, entries: readonly Entry[], folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  // Not recursive: the folder must be new, or what is removed after a refusal would be somebody else's.
  mkdirSync(folder);
  try {
    for (const entry of entries) await writeEntry(zip, entry, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error instanceof ArtifactFault || isFromDisk(error) ? error : refusal(reasonOf(error), error);
  }
}

/** A full disk is no fault of the archive. */
function isFromDisk(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function writeEntry(zip: ZipFile, entry: Entry, folder: string): Promise<void> {
  const target = path.join(folder, ...entry.fileName.split("/"));
  if (entry.fileName.endsWith("/")) {
    mkdirSync(target, { recursive: true });
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(refusal(error.message, error)) : resolve(opened)));
  });
  const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
  // "wx": the folder is ours and new, so a file that is already there means that somebody else writes in it.
  await pipeline(stream, createWriteStream(target, { flags: "wx", mode: executable ? 0o755 : 0o644 }));
}

function refusal(why: string, cause?: unknown): ArtifactFault {
  return new ArtifactFault(
    "archive-refused",
    `The archive is not safe to unpack: ${why}.`,
    "Build the artifact again with plain files only, for example with actions/upload-artifact.",
    { cause },
  );
}
