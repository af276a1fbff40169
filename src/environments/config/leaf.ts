import { dotted, type Path } from "../../policy/mistake.ts";
import type { ConfigNode, ConfigReference } from "./node.ts";

/** A value at the end of a way of keys: a single value, a reference, or a list as a whole. An empty mapping is one too. */
export interface Leaf {
  readonly path: readonly string[];
  /** Dotted, as people write it. */
  readonly key: string;
  readonly node: ConfigNode;
}

/** All values of a configuration, in the order of their keys. */
export function leavesOf(root: ConfigNode): ReadonlyMap<string, Leaf> {
  const leaves: Leaf[] = [];
  const walk = (node: ConfigNode, path: readonly string[]): void => {
    if (node.kind === "mapping" && node.entries.size > 0) {
      for (const [key, { value }] of node.entries) walk(value, [...path, key]);
    } else if (path.length > 0) leaves.push({ path, key: dotted(path), node });
  };
  walk(root, []);
  leaves.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
  return new Map(leaves.map((leaf) => [leaf.key, leaf]));
}

export interface Referred extends ConfigReference {
  readonly key: string;
}

/** Every reference, also those inside lists, in the order of their keys. */
export function referencesIn(root: ConfigNode): readonly Referred[] {
  const found: Referred[] = [];
  const walk = (node: ConfigNode, path: Path): void => {
    if (node.kind === "reference") found.push({ ...node, key: dotted(path) });
    if (node.kind === "list") for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (node.kind === "mapping") for (const [key, { value }] of node.entries) walk(value, [...path, key]);
  };
  walk(root, []);
  return found.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}
