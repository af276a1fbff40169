import { shown } from "./mistake.ts";

/** Keys that JavaScript gives a meaning of its own (R53). */
const RESERVED_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Half a surrogate pair, a control character other than tab and line breaks, or one that reorders text on the screen. */
const HIDDEN = /[\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|(?![\t\n\r])\p{Cc}/u;

/** Why a text cannot stand in a policy, or undefined: what people review must be what counts. */
export function textProblem(text: string): string | undefined {
  return HIDDEN.test(text)
    ? "This text contains a character that cannot be seen: a control character, one that changes the direction of text, or half of a surrogate pair. Remove it."
    : undefined;
}

/** Why a key cannot stand in a policy, or undefined. */
export function keyProblem(key: string): string | undefined {
  if (key === "<<") {
    return "Merge keys (<<) are not supported: a policy says everything where it holds. Write the keys out.";
  }
  return RESERVED_KEYS.has(key) ? `The key ${shown(key)} is reserved. Choose another name.` : textProblem(key);
}
