import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import { keyProblem, textProblem } from "./forbidden.ts";
import { positionsIn } from "./lines.ts";
import type { PolicyMistake } from "./mistake.ts";
import { mistake, type Path, type Position, shown } from "./mistake.ts";
import type { SourceEntry, SourceNode } from "./source.ts";
import { syntaxMistakes } from "./syntax.ts";

/** Far beyond any policy that people wrote; aliases count with everything they stand for. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
/** Letters of a number that are told as they stand. */
const LONGEST_NUMBER = 40;

export interface ReadYaml {
  /** Undefined when the text cannot be understood as one YAML document. */
  readonly root: SourceNode | undefined;
  readonly mistakes: readonly PolicyMistake[];
}

/**
 * Reads one YAML 1.2 document (core schema) with the place of every key and value. Duplicate and reserved keys, merge
 * keys, unknown aliases and aliases that would unfold into a huge document are mistakes; nothing throws.
 *
 * @param what how messages call the file, at the beginning of a sentence
 */
export function readYaml(text: string, what = "The policy"): ReadYaml {
  const positionOf = positionsIn(text);
  const document = parse(text);
  if (document === undefined) {
    const problem = `${what} cannot be read as YAML: it is nested too deeply or is not a text document.`;
    return { root: undefined, mistakes: [mistake({ at: positionOf(0), path: [], problem })] };
  }
  const unreadable = syntaxMistakes(document, positionOf, what);
  if (unreadable.length > 0) return { root: undefined, mistakes: unreadable };
  const reading: Reading = { what, positionOf, anchors: new Map(), nodes: 0, mistakes: [] };
  const root = read(reading, document.contents, [], positionOf(0));
  return { root: reading.nodes > MAX_NODES ? undefined : root, mistakes: reading.mistakes };
}

function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      stringKeys: true,
      // Found again below, with a map: the library compares every key with every other.
      uniqueKeys: false,
      resolveKnownTags: false,
      prettyErrors: false,
      // "silent" would also silence the error about a second document.
      logLevel: "error",
    });
  } catch {
    // The parser recurses; whatever it throws on hostile text is a policy that cannot be read.
    return undefined;
  }
}

interface Reading {
  readonly what: string;
  readonly positionOf: (offset: number) => Position;
  /** What each anchor stands for, and how many nodes that is. */
  readonly anchors: Map<string, { readonly node: SourceNode; readonly size: number }>;
  nodes: number;
  readonly mistakes: PolicyMistake[];
}

/** `home` is the place of the key, for values that have none of their own. */
function read(reading: Reading, node: ParsedNode | null, path: Path, home: Position): SourceNode {
  const before = reading.nodes;
  reading.nodes += 1;
  const at = node === null || node.range[0] === node.range[1] ? home : reading.positionOf(node.range[0]);
  if (reading.nodes > MAX_NODES) return tooLarge(reading, before, at);
  if (node === null) return { kind: "scalar", at, value: null };
  if (isAlias(node)) return unfold(reading, node.source, path, at);
  if (path.length > MAX_DEPTH) {
    return refuse(reading, at, path.slice(0, 3), `${reading.what} is nested deeper than ${MAX_DEPTH} levels here.`);
  }
  const value = readValue(reading, node, path, at);
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, { node: value, size: reading.nodes - before });
  return value;
}

function readValue(reading: Reading, node: ParsedNode, path: Path, at: Position): SourceNode {
  if (isMap(node)) return { kind: "map", at, entries: readEntries(reading, node.items, path) };
  if (isSeq(node)) {
    return { kind: "list", at, items: node.items.map((item, index) => read(reading, item, [...path, index], at)) };
  }
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (value === null || typeof value === "boolean") return { kind: "scalar", at, value };
  if (typeof value === "number") {
    const written = isScalar(node) ? node.source : undefined;
    return {
      kind: "scalar",
      at,
      value,
      ...(written === undefined || written === String(value) || written.length > LONGEST_NUMBER ? {} : { written }),
    };
  }
  if (typeof value !== "string")
    return refuse(reading, at, path, "Only text, numbers, true and false are values here.");
  const problem = textProblem(value);
  return problem === undefined ? { kind: "scalar", at, value } : refuse(reading, at, path, problem);
}

type ParsedItems = readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[];

function readEntries(reading: Reading, items: ParsedItems, path: Path): Map<string, SourceEntry> {
  const entries = new Map<string, SourceEntry>();
  for (const item of items) {
    const keyAt = reading.positionOf(item.key.range[0]);
    const key = isScalar(item.key) && typeof item.key.value === "string" ? item.key.value : "";
    const inside = [...path, key];
    const value = read(reading, item.value, inside, keyAt);
    const first = entries.get(key);
    const twice = first && `The key ${shown(key)} is there twice, first in line ${first.keyAt.line}. Keep one.`;
    const problem = twice ?? keyProblem(key);
    if (problem === undefined) entries.set(key, { keyAt, value });
    else refuse(reading, keyAt, inside, problem);
  }
  return entries;
}

function unfold(reading: Reading, anchor: string, path: Path, at: Position): SourceNode {
  const known = reading.anchors.get(anchor);
  if (known === undefined) {
    const problem = `The alias ${shown(`*${anchor}`)} has no finished anchor before it. Write the value out.`;
    return refuse(reading, at, path, problem);
  }
  const before = reading.nodes;
  reading.nodes += known.size;
  return reading.nodes > MAX_NODES ? tooLarge(reading, before, at) : known.node;
}

/** Says once that the document is too large, at the node that crossed the limit. */
function tooLarge(reading: Reading, before: number, at: Position): SourceNode {
  if (before > MAX_NODES) return { kind: "unknown", at };
  const problem = `${reading.what} unfolds into more than ${MAX_NODES} values. Write fewer, or without aliases.`;
  return refuse(reading, at, [], problem);
}

function refuse(reading: Reading, at: Position, path: Path, problem: string): SourceNode {
  reading.mistakes.push(mistake({ at, path, problem }));
  return { kind: "unknown", at };
}
