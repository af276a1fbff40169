import { issuerOf, TEST_CARDS } from "./card.ts";
import { KEYS } from "./keys.ts";

/** Something that must not be in test data. The value itself is never part of it. */
export interface Discovery {
  readonly kind: "card" | "email" | "key";
  /** Counts from 1. */
  readonly line: number;
  /** What it is, with nothing of it that somebody could use. */
  readonly masked: string;
}

/** Of one file so many are told. */
export const MOST_OF_FILE = 20;

/** 13 to 19 digits together, or in the groups that are printed on cards. */
const CARD =
  /(?<![A-Za-z0-9]|[0-9][.,])(?:[0-9]{13,19}|[0-9]{4}(?<a>[ -])[0-9]{4}\k<a>[0-9]{4}\k<a>[0-9]{1,4}(?:\k<a>[0-9]{1,3})?|[0-9]{4}(?<b>[ -])[0-9]{6}\k<b>[0-9]{4,5})(?![A-Za-z0-9])/g;
const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?<domain>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})(?![A-Za-z0-9-])/g;

/** Domains that nobody can own (RFC 2606, RFC 6761), and GitHub's own for addresses that nobody reads. */
const EXAMPLES =
  /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|local|users\.noreply\.github\.com)$/;
/** A picture at twice its size, such as `logo@2x.png`, and a version of a package are no addresses. */
const NO_DOMAIN = /^[0-9]+(?:\.[0-9]+)?x\.|\.(?:[0-9]+|[a-z]*[0-9][a-z0-9]*)$/i;

/**
 * What a text holds of card numbers by check digit and issuer, addresses at domains that somebody can own, private keys and
 * well-known forms of keys. `allow` are further numbers, addresses and domains of tests.
 */
export function discover(text: string, allow: ReadonlySet<string>): readonly Discovery[] {
  const found: Discovery[] = [];
  let line = 0;
  for (const content of text.split("\n")) {
    line += 1;
    for (const masked of cardsIn(content, allow)) found.push({ kind: "card", line, masked });
    for (const masked of emailsIn(content, allow)) found.push({ kind: "email", line, masked });
    for (const masked of keysIn(content)) found.push({ kind: "key", line, masked });
    if (found.length >= MOST_OF_FILE) return found.slice(0, MOST_OF_FILE);
  }
  return found;
}

function* cardsIn(line: string, allow: ReadonlySet<string>): Generator<string> {
  for (const [written] of line.matchAll(CARD)) {
    const digits = written.replace(/[ -]/g, "");
    const issuer = issuerOf(digits);
    if (issuer === undefined || TEST_CARDS.has(digits) || allow.has(digits)) continue;
    // The last four may be shown to anybody (PCI DSS 3.4.1).
    yield `a card number of ${issuer} that ends with ${digits.slice(-4)}`;
  }
}

function* emailsIn(line: string, allow: ReadonlySet<string>): Generator<string> {
  if (!line.includes("@")) return;
  for (const { 0: written, groups, index } of line.matchAll(EMAIL)) {
    const domain = (groups?.["domain"] ?? "").toLowerCase();
    if (EXAMPLES.test(domain) || NO_DOMAIN.test(domain)) continue;
    // `git@host:path` is an address of a repository.
    if (written.startsWith("git@") && line[index + written.length] === ":") continue;
    if (allow.has(domain) || allow.has(written.toLowerCase())) continue;
    yield `an e-mail address, ***@***${domain.slice(domain.lastIndexOf("."))}`;
  }
}

function* keysIn(line: string): Generator<string> {
  for (const { what, form, published } of KEYS) {
    for (const [written] of line.matchAll(form)) if (published?.has(written) !== true) yield what;
  }
}
