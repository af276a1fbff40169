import type { BranchFiles } from "../../github/branch-files.ts";
import { ArtifactFault } from "./fault.ts";
import type { FileValues } from "./target.ts";
import { editYaml } from "./yaml-edit.ts";

/** A file with its new text. */
export interface Addition {
  readonly path: string;
  readonly contents: string;
}

/**
 * The files that have to change for the values to be in them; none when they are there already.
 *
 * @throws ArtifactFault `values-refused` with everything that stands in the way
 */
export async function changesFor(
  values: FileValues,
  { branch, files }: Pick<BranchFiles, "branch" | "files">,
): Promise<readonly Addition[]> {
  const refused: string[] = [];
  const additions: Addition[] = [];
  for (const [path, inFile] of values) {
    const before = files.get(path) ?? null;
    if (before === null) {
      refused.push(`${path} is not on ${branch}.`);
      continue;
    }
    const edited = await editYaml(before, inFile);
    if (!edited.ok) refused.push(`${path}: ${edited.why}`);
    else if (edited.changed) additions.push({ path, contents: edited.text });
  }
  if (refused.length === 0) return additions;
  throw new ArtifactFault(
    "values-refused",
    refused.join("\n"),
    `Add the places to the files on ${branch} first, with any text: a promotion changes values and makes none.`,
  );
}
