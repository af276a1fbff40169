import { diagramLabel, escapeHtml, escapeText, line } from "./markdown.ts";
import { oneLine, plainText } from "./plain-text.ts";

/**
 * Takes secrets out of everything a step writes (R49), beside the runner's own masking: as they are, and in the disguises
 * that error messages and request dumps use: base64 (at each of its three alignments), URL-escaped, JSON-escaped.
 */
export interface Secrets {
  /** What the runner is told to mask; it masks line by line, and finds the disguises by itself. */
  readonly masks: readonly string[];
  /** `text` with each secret replaced by `***`. */
  readonly redact: (text: string) => string;
  /** Whether `text` holds one of them, in any disguise. */
  readonly within: (text: string) => boolean;
  /** Learns one more, from now on; gives back what the runner is to be told to mask. */
  readonly add: (value: string) => readonly string[];
}

/** Shorter words are no secrets worth the name, and hiding them would mangle ordinary text. */
const shortest = 8;

export function secretsOfStep(values: readonly string[]): Secrets {
  const masks = new Set(values.flatMap(masksOf));
  let forms = formsOfAll(masks);
  return {
    masks: [...masks],
    redact: (text) => forms.reduce((left, form) => left.replaceAll(form, "***"), text),
    within: (text) => forms.some((form) => text.includes(form)),
    add: (value) => {
      const more = masksOf(value).filter((mask) => !masks.has(mask));
      for (const mask of more) masks.add(mask);
      if (more.length > 0) forms = formsOfAll(masks);
      return more;
    },
  };
}

/** The value and each of its lines, because a log shows lines. */
function masksOf(value: string): string[] {
  return [...new Set([value, ...value.split(/\r?\n/)])].filter((mask) => mask.length >= shortest);
}

/** The longest first: a shorter one may be part of it. */
function formsOfAll(masks: Iterable<string>): string[] {
  return [...new Set([...masks].flatMap(formsOf))]
    .filter((form) => form.length >= shortest)
    .sort((a, b) => b.length - a.length);
}

function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    ...base64Forms(secret),
  ].flatMap(shownForms);
}

/** As our own pages show a text: escaped for Markdown, for HTML, for a cell or a diagram. `ghs_…` becomes `ghs\_…` there. */
function shownForms(form: string): string[] {
  const plain = [form, plainText(form), oneLine(form)];
  return [...plain, line(form), escapeText(form), escapeHtml(form), diagramLabel(form)].flatMap((shown) => [
    shown,
    shown.replaceAll("|", "\\|"),
  ]);
}

/**
 * The part of a base64 text that does not depend on what stands before or after the secret, for the three ways in which
 * its bytes can fall on the groups of three: `x-access-token:<secret>` in a Basic header is found as well.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, "utf8");
  return [0, 1, 2].flatMap((shift) => {
    const skip = (3 - shift) % 3;
    const whole = bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3);
    return [whole.toString("base64"), whole.toString("base64url")];
  });
}
