import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ZipEntry } from "../zip.ts";

/** Files to upload, with the paths they get inside the archive. */
export interface ArtifactFile extends ZipEntry {
  readonly file: string;
}

/**
 * The files behind `path:` (one per line; files, folders, `*` and `**`; `!` takes away), as upload-artifact lays them
 * out: below the folder that all of them share.
 */
export function artifactFiles(workspace: string, path: string): ArtifactFile[] {
  const found = new Set<string>();
  const roots: string[] = [];
  for (const line of path.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const negated = line.startsWith("!");
    const pattern = resolve(workspace, negated ? line.slice(1) : line);
    if (!negated) roots.push(searchRoot(pattern));
    for (const file of expand(pattern)) {
      if (negated) found.delete(file);
      else found.add(file);
    }
  }
  const root = commonFolder(roots);
  return [...found]
    .sort()
    .map((file) => ({ file, path: relative(root, file).split(sep).join("/"), bytes: readFileSync(file) }));
}

function expand(pattern: string): string[] {
  const matches = globSync(pattern).flatMap((match) =>
    statSync(match).isDirectory() ? globSync(join(match, "**", "*")) : [match],
  );
  return matches.filter((file) => statSync(file).isFile() && !isHidden(file, pattern));
}

/** Hidden files stay out, as upload-artifact's default is. */
function isHidden(file: string, pattern: string): boolean {
  return relative(searchRoot(pattern), file)
    .split(sep)
    .some((part) => part.startsWith(".") && part !== ".." && part !== ".");
}

function searchRoot(pattern: string): string {
  const parts = pattern.split(sep);
  const wild = parts.findIndex((part) => /[*?[{]/.test(part));
  if (wild !== -1) return parts.slice(0, wild).join(sep);
  return statSync(pattern, { throwIfNoEntry: false })?.isDirectory() === true ? pattern : dirname(pattern);
}

function commonFolder(folders: readonly string[]): string {
  const split = folders.map((folder) => folder.split(sep));
  const [first = []] = split;
  const differs = first.findIndex((part, index) => split.some((parts) => parts[index] !== part));
  return first.slice(0, differs === -1 ? undefined : differs).join(sep) || sep;
}
