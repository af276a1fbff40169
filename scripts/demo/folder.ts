import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CannotStart } from "./stage.ts";

/** Says that what lies beside it was made here and may be replaced. */
const MARK = ".made-by-the-demo";

/**
 * Makes the folder that the demo leaves its things in. Parts of it are deleted each time, so a folder with anything in it
 * that no demo made is refused by `CannotStart`.
 */
export async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARK)) {
    throw new CannotStart(
      `${folder} holds files that the demo did not make. Empty it, or name another one with --folder.`,
    );
  }
  await writeFile(join(folder, MARK), "npm run demo replaces what is in this folder.\n");
}
