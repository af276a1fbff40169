/**
 * Text from outside, made harmless for a terminal and a page: no control characters (a tab and line ends stay), no
 * characters that turn the reading direction around, no lone surrogates. What is taken out leaves a visible `�`.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(hidden, "\ufffd");
}

/** The same on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}

/** `text` cut to `length` UTF-16 units, with an ellipsis where something is missing; never inside a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}

const hidden = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;
