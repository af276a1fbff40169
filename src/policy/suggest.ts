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
 * Damerau-Levenshtein distance (optimal string alignment) of what is behind two places: insert, delete, replace, swap two
 * neighbours. A number above `limit` when it is above. At the first difference each edit is tried: a limit of two leaves few
 * ways to go, and most pairs of words end after one or two letters.
 */
function editsBetween(left: string, right: string, limit: number, leftFrom = 0, rightFrom = 0): number {
  let l = leftFrom;
  let r = rightFrom;
  if (Math.abs(left.length - l - (right.length - r)) > limit) return limit + 1;
  for (; l < left.length && left[l] === right[r]; l += 1) r += 1;
  if (l === left.length || r === right.length) return left.length - l + (right.length - r);
  if (limit === 0) return 1;
  const swapped = left[l] === right[r + 1] && left[l + 1] === right[r];
  const rest = Math.min(
    editsBetween(left, right, limit - 1, l + 1, r + 1),
    editsBetween(left, right, limit - 1, l + 1, r),
    editsBetween(left, right, limit - 1, l, r + 1),
    swapped ? editsBetween(left, right, limit - 1, l + 2, r + 2) : limit,
  );
  return rest + 1;
}
