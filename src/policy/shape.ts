import type * as v from "valibot";
import { canonicalJson } from "../release/canonical.ts";
import { type KeyWhere, missingKey, unknownKey } from "./keys.ts";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, mistake, type Path, type Position } from "./mistake.ts";
import { isByKind, isByName, isEither, isList, isMapping, required } from "./schema-kinds.ts";
import { entriesOf, plain, type SourceList, type SourceMap, type SourceNode } from "./source.ts";
import { wrongName, wrongValue } from "./value.ts";
import { saying } from "./words.ts";

type Schema = v.GenericSchema;

interface Where {
  readonly path: Path;
  /** The path with `*` for names and `[]` for items: `environments.*.after[]`. */
  readonly place: string;
  /** The place of the value's key, for what is missing inside the value. */
  readonly home: Position;
  /** How messages call the file, inside a sentence. */
  readonly file: string;
}

/**
 * Compares the source with the schema, value by value, and reports every difference where it is. Valibot judges single
 * values only: its objects accept lists and stop at the first unknown key, and its records skip reserved names.
 */
export function checkShape(schema: Schema, root: SourceNode, file = "the policy"): PolicyMistake[] {
  return check(schema, root, { path: [], place: "", home: { line: 1, column: 1 }, file });
}

function check(schema: Schema, node: SourceNode, where: Where): PolicyMistake[] {
  if (node.kind === "unknown") return [];
  if (isEither(schema)) {
    const [option, ...others] = schema.options.filter((one) => kindOf(one) === node.kind);
    // Several kinds of single values, such as a text or a number: the choice as a whole says what it is.
    const isOne = option !== undefined && (others.length === 0 || node.kind !== "scalar");
    return isOne ? check(option, node, where) : wrongValue(schema, node, where);
  }
  if (kindOf(schema) !== node.kind) return wrongValue(schema, node, where);
  switch (node.kind) {
    case "scalar":
      return wrongValue(schema, node, where);
    case "list":
      return isList(schema) ? checkList(schema, schema.item, node, where) : [];
    case "map":
      return checkMap(schema, node, where);
  }
}

function kindOf(schema: Schema): SourceNode["kind"] {
  if (isList(schema)) return "list";
  return isMapping(schema) || isByName(schema) || isByKind(schema) ? "map" : "scalar";
}

function checkList(schema: Schema, item: Schema, node: SourceList, where: Where): PolicyMistake[] {
  const { minItems, uniqueItems, value } = saying(schema);
  if (minItems && node.items.length === 0) {
    const problem = `${dotted(where.path)} is an empty list. Leave it out, or make it ${value}.`;
    return [mistake({ at: node.at, path: where.path, problem })];
  }
  const seen = new Set<string>();
  return node.items.flatMap((one, index) => {
    const inside = { ...where, path: [...where.path, index], place: `${where.place}[]`, home: one.at };
    const found = check(item, one, inside);
    if (found.length > 0 || !uniqueItems) return found;
    const text = canonicalJson(plain(one));
    const twice = seen.has(text);
    seen.add(text);
    const problem = `${dotted(where.path)} lists ${text} twice. Keep one.`;
    return twice ? [mistake({ at: one.at, path: inside.path, problem })] : [];
  });
}

function checkMap(schema: Schema, node: SourceMap, where: Where): PolicyMistake[] {
  if (isByName(schema)) {
    const { minProperties, maxProperties } = saying(schema);
    const { size } = node.entries;
    const name = dotted(where.path);
    const wrongSize = (problem: string) => [mistake({ at: where.home, path: where.path, problem })];
    if (minProperties && size === 0) return wrongSize(`${name} is empty. Name at least one.`);
    if (size > maxProperties) return wrongSize(`${name} has ${size} entries; at most ${maxProperties} are possible.`);
    return [...node.entries].flatMap(([name, { keyAt, value }]) => [
      ...wrongName(schema.key, name, keyAt, where.path),
      ...check(schema.value, value, { ...where, path: [...where.path, name], place: `${where.place}.*`, home: keyAt }),
    ]);
  }
  if (isByKind(schema)) return checkKind(schema.key, schema.options, node, where);
  return isMapping(schema) ? checkKeys(schema.entries, node, where) : [];
}

type Entries = Readonly<Record<string, Schema>>;

/** Chooses by the value of one key; without a usable value there is nothing to say about the other keys. */
function checkKind(
  key: string,
  options: readonly { readonly entries: Entries }[],
  node: SourceMap,
  where: Where,
): PolicyMistake[] {
  const kinds = options.flatMap((option) => option.entries[key] ?? []);
  const found = entriesOf(node).get(key);
  const inside = step(where, key, found?.keyAt ?? where.home);
  if (found === undefined) return [missingKey(key, kinds, where)];
  if (found.value.kind === "unknown") return [];
  const tried = kinds.map((kind) => wrongValue(kind, found.value, inside));
  const chosen = options[tried.findIndex((mistakes) => mistakes.length === 0)];
  return chosen === undefined ? wrongValue(kinds, found.value, inside) : checkKeys(chosen.entries, node, where);
}

function checkKeys(entries: Entries, node: SourceMap, where: Where): PolicyMistake[] {
  const allowed = Object.keys(entries);
  const keyWhere = (at: Position): KeyWhere => ({ ...where, at, present: node.entries });
  const present = [...node.entries].flatMap(([key, { keyAt, value }]) => {
    // Own keys only: "toString" is not a key of the policy.
    const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (entry === undefined) return [unknownKey(key, allowed, keyWhere(keyAt))];
    return check(required(entry).schema, value, step(where, key, keyAt));
  });
  const missing = Object.entries(entries).filter(([key, entry]) => required(entry).required && !node.entries.has(key));
  return [...present, ...missing.map(([key, entry]) => missingKey(key, [entry], where))];
}

function step(where: Where, key: string, home: Position): Where {
  return { ...where, path: [...where.path, key], place: where.place === "" ? key : `${where.place}.${key}`, home };
}
