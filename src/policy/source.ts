import type { Path, Position } from "./mistake.ts";

/** The file's content with the place of every key and value; what all rules about the policy look at. */
export type SourceNode = SourceMap | SourceList | SourceScalar | SourceUnknown;

export interface SourceMap {
  readonly kind: "map";
  readonly at: Position;
  /** In the order of the file. */
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

export interface SourceEntry {
  readonly keyAt: Position;
  readonly value: SourceNode;
}

export interface SourceList {
  readonly kind: "list";
  readonly at: Position;
  readonly items: readonly SourceNode[];
}

export interface SourceScalar {
  readonly kind: "scalar";
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** A number as it stands in the file, where it would be written in another way: `1.10`. */
  readonly written?: string;
}

/** A value that cannot be read; the mistake is reported, and nothing more is said about it. */
export interface SourceUnknown {
  readonly kind: "unknown";
  readonly at: Position;
}

/** The value at a path of keys, or undefined as soon as a step is missing. */
export function nodeAt(node: SourceNode | undefined, ...path: readonly string[]): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>((inside, key) => entriesOf(inside).get(key)?.value, node);
}

const NOTHING: ReadonlyMap<string, SourceEntry> = new Map();

/** The entries of a mapping; none for anything else, which the shape check reports. */
export function entriesOf(node: SourceNode | undefined): ReadonlyMap<string, SourceEntry> {
  return node?.kind === "map" ? node.entries : NOTHING;
}

/** The items of a list; none where something else stands. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** A text, or nothing for any other value. */
export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

/** One text or a list of them, each with its place; `path` is the way to the value, extended by the item's number. */
export function textsOf(node: SourceNode | undefined, path: Path): { text: string; at: Position; path: Path }[] {
  if (node === undefined) return [];
  const items = node.kind === "list" ? node.items.map((item, index) => ({ item, path: [...path, index] })) : [];
  const all = node.kind === "list" ? items : [{ item: node, path: [...path] }];
  return all.flatMap(({ item, path: place }) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, at: item.at, path: place }];
  });
}

/** The plain value without places. Keys are own properties whatever they are called. */
export function plain(node: SourceNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "unknown":
      return null;
    case "list":
      return node.items.map(plain);
    case "map":
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
  }
}
