import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { unzip } from "../../test/simulator/engine/unzip.ts";

interface NamedBytes {
  /** From the root of the folder on, with `/`. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * One digest for a set of files: `sha256:` over a line for each file, in order of the paths, as `sha256sum` prints it.
 * It depends on names and bytes alone, so a folder and the archive it came from can be compared.
 */
function digestOf(files: readonly NamedBytes[]): string {
  const lines = [...files]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ path, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
  return `sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`;
}

/** What an uploaded zip holds. */
export async function digestOfArchive(bytes: Buffer): Promise<string> {
  return digestOf(await unzip(bytes));
}

/** What a folder holds; a folder that is not there holds nothing. */
export async function digestOfFolder(folder: string): Promise<string> {
  const files: NamedBytes[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.push({ path: relative(folder, file).split(sep).join("/"), bytes: await readFile(file) });
  }
  return digestOf(files);
}
