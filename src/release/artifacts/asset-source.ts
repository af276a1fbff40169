import { isFileName } from "./file-name.ts";

/** Where a release asset comes from: the tag of its GitHub release, and what it is called there. */
export interface AssetSource {
  readonly tag: string;
  readonly asset: string;
}

/** Reads `<tag>/<asset name>`. A tag may have slashes, an asset's name cannot; `undefined` for anything else. */
export function parseAssetSource(source: string): AssetSource | undefined {
  const at = source.lastIndexOf("/");
  const [tag, asset] = [source.slice(0, Math.max(at, 0)), source.slice(at + 1)];
  return isTag(tag) && isFileName(asset) ? { tag, asset } : undefined;
}

/** The tags git accepts, in as far as they could be mistaken for something else in a path (git-check-ref-format). */
function isTag(tag: string): boolean {
  if (tag === "" || tag.length > 250 || /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\//u.test(tag)) return false;
  return tag.split("/").every((part) => part !== "" && !part.startsWith(".") && !/(?:\.|\.lock)$/.test(part));
}
