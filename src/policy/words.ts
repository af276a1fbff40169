import * as v from "valibot";
import { REASON } from "./names.ts";

/**
 * What a schema says about itself besides its type: `value` completes "must be …" in messages and the table of the
 * reference; the rest are words of JSON Schema, enforced by the shape check and copied into the editors' schema.
 */
export interface Says {
  readonly value: string;
  readonly description: string;
  readonly minItems?: 1;
  readonly minProperties?: 1;
  readonly maxProperties?: number;
  readonly uniqueItems?: true;
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
}

/** Attaches what a schema says to it; an interface has no index signature, so the words are spread. */
export function says<T>(words: Says): v.MetadataAction<T, Record<string, unknown>> {
  return v.metadata({ ...words });
}

/** What the schema says about itself. Every schema of the policy says it; a test goes through all of them. */
export function saying(schema: v.GenericSchema): {
  value: string;
  description: string;
  minItems: boolean;
  minProperties: boolean;
  maxProperties: number;
  uniqueItems: boolean;
} {
  const words = v.getMetadata(schema);
  return {
    value: String(words["value"] ?? ""),
    description: String(words["description"] ?? ""),
    minItems: words["minItems"] === 1,
    minProperties: words["minProperties"] === 1,
    maxProperties: typeof words["maxProperties"] === "number" ? words["maxProperties"] : Number.POSITIVE_INFINITY,
    uniqueItems: words["uniqueItems"] === true,
  };
}

/** A text of one form. */
export const text = (pattern: RegExp, value: string, description: string) =>
  v.pipe(v.string(), v.regex(pattern), says({ value, description }));

/** The reason beside a value that is weaker than the preset. */
export const because = (what: string) =>
  v.optional(
    text(REASON, "the reason, in words", `Why ${what} weaker than the preset. Shown wherever the value counts.`),
  );
