import * as v from "valibot";
import { canonicalJson } from "../release/canonical.ts";
import type { GateWords } from "./gate-words.ts";
import { isByName, isEither, isList, isMapping, required } from "./schema-kinds.ts";
import { saying } from "./words.ts";

/** A gate's rule in the one form that all ways to say it share, as JSON. `written` fits the words' schema. */
export function canonicalRule(words: GateWords, written: unknown): unknown {
  return words.canonical === undefined
    ? sorted(words.schema, written)
    : words.canonical(v.parse(words.schema, written));
}

/** Lists without an order are sorted; everything else stays as it is. Canonical JSON sorts the keys. */
function sorted(schema: v.GenericSchema, value: unknown): unknown {
  if (isEither(schema)) {
    const option = schema.options.find((one) => v.is(one, value));
    return option === undefined ? value : sorted(option, value);
  }
  if (isList(schema) && Array.isArray(value)) {
    const items = value.map((item: unknown) => sorted(schema.item, item));
    return saying(schema).uniqueItems ? inOrder(items) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const inside = isMapping(schema)
    ? (key: string) => (Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined)
    : isByName(schema)
      ? () => schema.value
      : () => undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => {
      const of = inside(key);
      return [key, of === undefined ? item : sorted(required(of).schema, item)];
    }),
  );
}

/** Each item once, by its canonical text. */
export function inOrder<T>(items: readonly T[]): readonly T[] {
  const byText = new Map(items.map((one) => [canonicalJson(one), one]));
  return [...byText].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
