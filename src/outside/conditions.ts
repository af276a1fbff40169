/** A value that a condition can ask for. */
export type Scalar = string | number | boolean;

/** What stood at one place of an answer. `kind` is the type of a value, kept beside it: the two must agree. */
export type Found =
  | { readonly kind: "string" | "number" | "boolean"; readonly value: Scalar }
  | { readonly kind: "missing" }
  | { readonly kind: "other"; readonly what: "null" | "a list" | "a mapping" };

/**
 * Looks up a key, or a path such as `$.change.states[0]`; only own keys are found. A key without `$.` before it is one
 * key, dots and all.
 */
export function lookUp(document: unknown, path: string): Found {
  let value = document;
  for (const step of stepsOf(path)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return { kind: "missing" };
    if (Array.isArray(value) && !/^\d+$/.test(step)) return { kind: "missing" };
    value = Reflect.get(value, step);
  }
  if (typeof value === "string") return { kind: "string", value };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "other", what: value === null ? "null" : Array.isArray(value) ? "a list" : "a mapping" };
}

function stepsOf(path: string): readonly string[] {
  if (!path.startsWith("$.")) return [path];
  return path
    .slice(2)
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".");
}

/** Whether it is exactly this value: the text "1" is not the number 1, and what is missing is nothing. */
export function isExactly(found: Found | undefined, wanted: Scalar): boolean {
  if (found === undefined || found.kind === "missing" || found.kind === "other") return false;
  return found.kind === typeof wanted && found.value === wanted;
}

/** What was found, for a message. Long texts are cut. */
export function describeFound(found: Found | undefined): string {
  if (found === undefined || found.kind === "missing") return "missing";
  if (found.kind === "other") return found.what;
  const text = JSON.stringify(found.value);
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
}
