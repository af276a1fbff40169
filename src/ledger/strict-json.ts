import { LedgerUnreadable } from "./errors.ts";
import { storedText } from "./stored-text.ts";

/** Deeper records than this are refused (R53). */
const MAX_DEPTH = 64;

/** The tokens of a text that is known to be valid JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Reads JSON that was stored, more strictly than `JSON.parse`: repeated keys, a `__proto__` key, nesting deeper than 64,
 * halves of surrogate pairs and numbers that would lose digits are refused (R52, R53), because two readers could
 * understand two different things. Throws `LedgerUnreadable`, naming `place`.
 */
export function parseStrict(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new LedgerUnreadable(`${place} is not JSON.`, { cause });
  }
  const oddity = isPlain(text, value) ? undefined : findOddity(text);
  if (oddity !== undefined) throw new LedgerUnreadable(`${place} ${oddity}.`);
  return value;
}

/**
 * Whether the text is, byte for byte, what is written for its value, and holds none of the oddities that would be written
 * too. Nearly everything that is read is like that, and looking at every token instead takes several times as long, in
 * a loop so hot that Node brings its optimizer into memory. `false` for some harmless texts.
 */
function isPlain(text: string, value: unknown): boolean {
  if (text.includes("__proto__") || text.includes("\\ud") || !isOrdinary(value, MAX_DEPTH)) return false;
  return text === (text.endsWith("\n") ? storedText(value) : JSON.stringify(value));
}

/** Nested no deeper than so many levels, and without integers beyond 2^53. */
function isOrdinary(value: unknown, levels: number): boolean {
  if (typeof value === "number") return !losesDigits(value);
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isOrdinary(inner, levels - 1));
}

/** `text` is valid JSON. Each open bracket is on the stack: an object with the keys seen so far, a list as null. */
function findOddity(text: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let keyComesNext = false;
  for (const token of text.match(TOKEN) ?? []) {
    const inside = open.at(-1);
    switch (token) {
      case "{":
      case "[":
        open.push(token === "{" ? new Set() : null);
        if (open.length > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
        keyComesNext = token === "{";
        break;
      case "}":
      case "]":
        open.pop();
        keyComesNext = false;
        break;
      case ",":
        keyComesNext = inside instanceof Set;
        break;
      case ":":
        keyComesNext = false;
        break;
      default: {
        const oddity = token.startsWith('"') ? oddText(textOf(token), keyComesNext ? inside : null) : oddNumber(token);
        if (oddity !== undefined) return oddity;
      }
    }
  }
  return undefined;
}

function textOf(token: string): string {
  return token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
}

function oddText(text: string, keys: Set<string> | null | undefined): string | undefined {
  if (!text.isWellFormed()) return "contains half of a surrogate pair";
  if (keys === null || keys === undefined) return undefined;
  if (text === "__proto__") return "contains the key __proto__";
  if (keys.has(text)) return `contains the key ${JSON.stringify(text)} twice`;
  keys.add(text);
  return undefined;
}

function oddNumber(token: string): string | undefined {
  if (token === "true" || token === "false" || token === "null") return undefined;
  const number = Number(token);
  if (!Number.isFinite(number)) return `contains the number ${token}`;
  return losesDigits(number) ? `contains ${token}, an integer beyond 2^53` : undefined;
}

function losesDigits(number: number): boolean {
  return Number.isInteger(number) && !Number.isSafeInteger(number);
}
