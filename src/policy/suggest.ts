/**
 * The candidate that was probably meant: the same word in other letters or separators, else one within two edits
 * (one edit for words of up to three letters), else the only one that starts with the word. Undefined when none is near.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = folded(word);
  const limit = plain.length <= 3 ? 1 : 2;
  let best: string | undefined;
  let distance = limit + 1;
  const started: string[] = [];
  for (const candidate of candidates) {
    const other = folded(candidate);
    if (plain.length >= 2 && other.startsWith(plain)) started.push(candidate);
    if (Math.abs(other.length - plain.length) > limit) continue;
    const edits = editsBetween(plain, other, limit);
    if (edits < distance) [best, distance] = [candidate, edits];
  }
  return best ?? (started.length === 1 ? started[0] : undefined);
}

/** ASCII letters in lower case, separators out: `githubEnvironment` and `GITHUB_ENVIRONMENT` are one word. */
function folded(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[-_ ]/g, "");
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap two neighbours. A number above
 * `limit` as soon as it is known to be above: each line follows from the two before it, and never falls below both.
 */
function editsBetween(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const best = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      line.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best);
    }
    [beforeLast, last] = [last, line];
    if (Math.min(...last) > limit && Math.min(...beforeLast) > limit) return limit + 1;
  }
  return last[right.length] ?? left.length;
}
