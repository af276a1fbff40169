import * as v from "valibot";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, mistake, type Path, type Position, shown } from "./mistake.ts";
import { neverValues, valuesNotYet } from "./not-yet.ts";
import { isOneOf } from "./schema-kinds.ts";
import type { SourceNode } from "./source.ts";
import { closest } from "./suggest.ts";
import { saying } from "./words.ts";

interface ValueWhere {
  readonly path: Path;
  readonly place: string;
}

/** Judges one value: nothing, or the mistake with what is allowed and what was probably meant. Several schemas: any. */
export function wrongValue(
  schema: v.GenericSchema | readonly v.GenericSchema[],
  node: SourceNode,
  where: ValueWhere,
): PolicyMistake[] {
  const schemas = "type" in schema ? [schema] : schema;
  if (node.kind === "unknown") return [];
  if (node.kind === "scalar" && schemas.some((one) => v.is(one, node.value))) return [];
  const name = where.path.length === 0 ? "The policy" : dotted(where.path);
  const allowed = schemas.map((one) => saying(one).value).join(" or ");
  const report = (problem: string, suggestion?: Scalar) => [
    mistake({ at: node.at, path: where.path, problem, suggestion }),
  ];
  if (node.kind !== "scalar") {
    return report(`${name} must be ${allowed}, not a ${node.kind === "map" ? "mapping" : "list"}.`);
  }
  const { value } = node;
  if (value === null) return report(`${name} is empty. It must be ${allowed}.`);
  if (neverValues(where.place).includes(String(value).toLowerCase())) {
    return report(`${name} must be ${allowed}: order, digests and checks cannot be switched off, for any reason.`);
  }
  if (valuesNotYet(where.place).includes(String(value))) {
    return report(
      `${name}: ${String(value)} is not supported yet: this version cannot handle it. Allowed: ${allowed}.`,
    );
  }
  const told = node.written ?? shown(withoutPassword(value, where.place));
  return report(`${name} must be ${allowed}, not ${told}.`, repair(schemas, node.written ?? value, where.place));
}

/** Judges a name that the user chose: the key of a mapping. */
export function wrongName(schema: v.GenericSchema, name: string, at: Position, path: Path): PolicyMistake[] {
  if (v.is(schema, name)) return [];
  const problem = `${shown(name)} cannot be a name in ${dotted(path)}: it must be ${saying(schema).value}.`;
  return [mistake({ at, path: [...path, name], problem, suggestion: repair([schema], name, "") })];
}

/** The password in an address is never repeated (R49). */
function withoutPassword(value: Scalar, place: string): Scalar {
  return typeof value === "string" && place.endsWith(".url") ? value.replace(/^.*@/s, "…@") : value;
}

type Scalar = string | number | boolean;

/** The nearest allowed word, else the first of the usual corrections that makes the value right. */
function repair(schemas: readonly v.GenericSchema[], value: Scalar, place: string): Scalar | undefined {
  const words = schemas.flatMap((schema) => (isOneOf(schema) ? schema.options : []));
  const text = String(value);
  const near = closest(text, words);
  if (near !== undefined || text.length > 300) return near;
  return corrections(text.trim(), place).find((candidate) => schemas.some((schema) => v.is(schema, candidate)));
}

function corrections(text: string, place: string): Scalar[] {
  const word = text.toLowerCase();
  const file = text.slice(text.lastIndexOf("/") + 1);
  const address = text.replace(/^[a-z]*:?\/\//i, "").replace(/^[^/@]*@/, "");
  return [
    text,
    word,
    ...(/\.workflows?(\[\])?$/.test(place) && file !== "" ? [file, `${file}.yml`] : []),
    ...(place.endsWith(".url") && address.includes(".") ? [`https://${address}`] : []),
    // A command with a dash in place of a pipe would be another command.
    ...(place.endsWith(".run") ? [] : [text.replace(/[^A-Za-z0-9._-]+/g, "-")]),
    ...(/^\d{1,4}$/.test(text) ? [Number(text)] : []),
    ...(["yes", "on", "y"].includes(word) ? [true] : []),
    ...(["no", "off", "n"].includes(word) ? [false] : []),
  ];
}
