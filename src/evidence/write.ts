import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../action/errors.ts";
import type { Evidence } from "./pack.ts";

/** Writes a pack into a new folder. Throws `UserError` where something is already there: what is left over would be evidence. */
export function writeEvidence({ files }: Evidence, folder: string): Promise<void> {
  return writeFiles(files, folder);
}

/** Writes files, by path, into a new folder. Throws `UserError` where something is already there. */
export async function writeFiles(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch {
    throw new UserError(`${folder} is there already.`, {
      reason: "folder-exists",
      hint: "Name a new folder: files of another export must not get into this one.",
    });
  }
  for (const [name, text] of files) {
    const target = path.join(folder, ...name.split("/"));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: "wx" });
  }
}
