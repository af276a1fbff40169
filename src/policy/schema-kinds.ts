import type * as v from "valibot";

type Any = v.GenericSchema;
type Mapping = v.StrictObjectSchema<v.ObjectEntries, undefined>;
type ByName = v.RecordSchema<v.GenericSchema<string, string>, Any, undefined>;
type List = v.ArraySchema<Any, undefined>;
type Either = v.UnionSchema<Any[], undefined>;
type ByKind = v.VariantSchema<string, Mapping[], undefined>;
type Optional = v.OptionalSchema<Any, undefined>;
type OneOf = v.PicklistSchema<readonly string[], undefined>;

// Valibot keeps a schema's kind in `type` and its parts beside it; these guards are the only place that relies on that.
export const isMapping = (schema: Any): schema is Mapping => schema.type === "strict_object";
export const isByName = (schema: Any): schema is ByName => schema.type === "record";
export const isList = (schema: Any): schema is List => schema.type === "array";
export const isEither = (schema: Any): schema is Either => schema.type === "union";
export const isByKind = (schema: Any): schema is ByKind => schema.type === "variant";
export const isOneOf = (schema: Any): schema is OneOf => schema.type === "picklist";
const isOptional = (schema: Any): schema is Optional => schema.type === "optional";

/** The schema of the value itself, and whether it may be left out. */
export function required(schema: Any): { schema: Any; required: boolean } {
  return isOptional(schema) ? { schema: schema.wrapped, required: false } : { schema, required: true };
}
