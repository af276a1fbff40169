import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoryFailed } from "./stage.ts";

/** Says that what lies beside it was made here and may be replaced. */
const MARK = ".made-by-the-demo";

/**
 * Makes the folder that the demo leaves its things in. Parts of it are deleted each time, so a folder with anything in it
 * that no demo made is refused by `StoryFailed`.
 */
export async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARK)) {
    throw new StoryFailed(`${folder} is empty or was made by the demo; name another one with --folder`);
  }
  await writeFile(join(folder, MARK), "npm run demo replaces what is in this folder.\n");
}
