import type { Good } from "../rollback/target.ts";

/** So many words at the beginning of a reason are looked at: a release, or one word before it. */
const BEGINNING = 2;

/**
 * The word at the beginning of a reason that names another release than the one that is gone to: `2.3.0 errors`, `v2.3.0: errors`,
 * `to2.3.0 errors`, `back to 2.3.0`. Whoever wrote it may have meant that one, and nobody guesses. Undefined where there is none.
 * What is gone back to anyway, or could not be, may begin a reason. Pure.
 */
export function otherMeant(choices: readonly Good[], good: Good, why: string): string | undefined {
  const others = choices.filter(({ release }) => release.id !== good.release.id);
  const names = new Set(
    others.flatMap(({ release: { id, version } }) => (version === null ? [id] : [id, version]).map(bare)),
  );
  const words = why.split(" ");
  const beginning = /^back$/i.test(words[0] ?? "") ? words.slice(1) : words;
  return beginning
    .slice(0, BEGINNING)
    .find((word) => names.has(bare(word)) || names.has(bare(word.replace(/^to/i, ""))));
}

/** A name without what people write around it: signs, the letter before a number, capitals, wide letters. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/^v(?=\d)/, "");
}
