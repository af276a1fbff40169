/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;

/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$", 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > MAX_DEPTH) throw refused(place, `is nested deeper than ${MAX_DEPTH} levels`);
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "string":
      return writeText(value, place);
    case "number":
      return writeNumber(value, place);
    case "object":
      return Array.isArray(value) ? writeList(value, place, depth) : writeRecord(value, place, depth);
    case "bigint":
    case "function":
    case "symbol":
    case "undefined":
      break;
  }
  throw refused(place, `is ${typeof value}`);
}

function writeText(text: string, place: string): string {
  if (!text.isWellFormed()) throw refused(place, "contains half of a surrogate pair");
  return JSON.stringify(text);
}

function writeNumber(number: number, place: string): string {
  if (!Number.isFinite(number)) throw refused(place, `is ${number}`);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw refused(place, "is an integer beyond 2^53, which loses digits; keep it as text");
  }
  return JSON.stringify(number);
}

function writeList(list: readonly unknown[], place: string, depth: number): string {
  const parts: string[] = [];
  // By index, because a hole in the list must be refused and not skipped.
  for (let index = 0; index < list.length; index += 1) parts.push(write(list[index], `${place}[${index}]`, depth + 1));
  return `[${parts.join(",")}]`;
}

function writeRecord(record: object, place: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) throw refused(place, "is an instance of a class");
  if (Object.getOwnPropertySymbols(record).length > 0) throw refused(place, "has a symbol for a key");
  const parts: string[] = [];
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(record)).sort(byKey)) {
    const inside = `${place}.${key}`;
    if (key === "__proto__") throw refused(inside, "is a key that JavaScript treats as a prototype");
    if (!("value" in property)) throw refused(inside, "is computed by a getter");
    if (!property.enumerable) throw refused(inside, "is hidden (not enumerable)");
    parts.push(`${writeText(key, inside)}:${write(property.value, inside, depth + 1)}`);
  }
  return `{${parts.join(",")}}`;
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function refused(place: string, why: string): TypeError {
  return new TypeError(`No canonical JSON: ${place} ${why}.`);
}
