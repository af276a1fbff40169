import fc from "fast-check";
import { expect, test } from "vitest";
import { closest } from "../../src/policy/suggest.ts";

/** Few letters, so that words are often near to each other. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 4, maxLength: 9 });

test("R55: a word within two edits is meant, one further away is not; small steps of swaps, gaps and other letters count alike", () => {
  fc.assert(
    fc.property(word, word, (typed, candidate) => {
      fc.pre(!candidate.startsWith(typed));
      expect(closest(typed, [candidate])).toBe(edits(typed, candidate) <= 2 ? candidate : undefined);
    }),
    { numRuns: 5_000 },
  );
});

test("R55: of several words the nearest is meant, the first of equals", () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 6 }), (typed, candidates) => {
      fc.pre(!candidates.some((candidate) => candidate.startsWith(typed)));
      const near = candidates.filter((candidate) => edits(typed, candidate) <= 2);
      const least = Math.min(...near.map((candidate) => edits(typed, candidate)));
      expect(closest(typed, candidates)).toBe(near.find((candidate) => edits(typed, candidate) === least));
    }),
    { numRuns: 2_000 },
  );
});

test("R55: a word of three letters allows one edit, and letters in another case or with other separators none", () => {
  expect(closest("abd", ["abc"])).toBe("abc");
  expect(closest("add", ["abc"])).toBeUndefined();
  expect(closest("GITHUB_ENVIRONMENT", ["github", "githubEnvironment"])).toBe("githubEnvironment");
  expect(closest("githubEnv", ["githubEnvironment"])).toBe("githubEnvironment");
  expect(closest("githubEnv", ["githubEnvironment", "githubEnvironments"])).toBeUndefined();
  const long = "x".repeat(100_000);
  expect(closest(`${long}ab`, [`${long}cde`, `${long}ba`])).toBe(`${long}ba`);
});

/** Optimal string alignment by its definition: the whole table, row by row. */
function edits(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) => [
    row,
    ...Array.from({ length: right.length }, (_, column) => (row === 0 ? column + 1 : 0)),
  ]);
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const best = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      table[row]?.splice(column, 1, best);
    }
  }
  return at(left.length, right.length);
}
