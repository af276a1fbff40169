import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineSince } from "../../../src/gates/checks/line.ts";
import type { HistoryCommit } from "../../../src/github/history.ts";

/** Commits by number; parents are older numbers, the first one first. */
function history(parents: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, HistoryCommit> {
  return new Map(Object.entries(parents).map(([oid, of]) => [oid, { oid, parents: of }]));
}
const oids = (known: ReadonlyMap<string, HistoryCommit>, head: string, base: string) =>
  lineSince(known, { head, base })?.commits.map(({ oid }) => oid);

describe("the states of a branch since a commit", () => {
  test("are its first parents down to the base", () => {
    expect(oids(history({ d: ["c"], c: ["b"], b: ["a"], a: [] }), "d", "b")).toEqual(["d", "c"]);
  });

  test("leave out the commits that a merge brought", () => {
    // m merges the branch y, x that began at a, before the base b.
    const known = history({ n: ["m"], m: ["b", "y"], y: ["x"], x: ["a"], b: ["a"], a: [] });
    expect(oids(known, "n", "b")).toEqual(["n", "m"]);
  });

  test("end where the base joined by another parent, too", () => {
    // The default branch was merged into a feature and then moved on to it: the base is a second parent.
    const known = history({ m: ["y", "b"], y: ["x"], x: ["a"], b: ["a"], a: [] });
    expect(oids(known, "m", "b")).toEqual(["m", "y", "x"]);
    expect(lineSince(known, { head: "m", base: "b" })?.until).toBe("a");
  });

  test("cannot be told from what leads out of the known", () => {
    expect(oids(history({ d: ["c"], b: ["a"] }), "d", "b")).toBeUndefined();
    expect(oids(history({ d: ["c"], c: ["b"] }), "d", "b")).toBeUndefined();
  });

  test("are none of a history that goes in a circle", () => {
    expect(oids(history({ d: ["c"], c: ["d"], b: [] }), "d", "b")).toBeUndefined();
  });

  /** Random histories: each commit has one or two older parents, but for the first. */
  const dag = fc
    .integer({ min: 2, max: 24 })
    .chain((size) =>
      fc
        .tuple(
          ...Array.from({ length: size - 1 }, (_, index) =>
            fc.array(fc.nat(index), { minLength: 1, maxLength: 2 }).map((parents) => [...new Set(parents)]),
          ),
        )
        .map((rows) => new Map([["0", { oid: "0", parents: [] }], ...rows.map(commitAt)])),
    );
  const commitAt = (parents: readonly number[], index: number): [string, HistoryCommit] => [
    `${index + 1}`,
    { oid: `${index + 1}`, parents: parents.map(String) },
  ];
  const ancestors = (known: ReadonlyMap<string, HistoryCommit>, oid: string): Set<string> =>
    new Set([oid, ...(known.get(oid)?.parents ?? []).flatMap((parent) => [...ancestors(known, parent)])]);

  test("are the same as by the whole ancestry, and with less known never fewer", () => {
    fc.assert(
      fc.property(dag, fc.nat(), fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (known, pick, kept) => {
        const head = `${known.size - 1}`;
        const all = ancestors(known, head);
        const base = [...all][pick % all.size] ?? head;
        const contained = ancestors(known, base);
        const expected: string[] = [];
        let oid: string | undefined = head;
        while (oid !== undefined && !contained.has(oid)) {
          expected.push(oid);
          oid = known.get(oid)?.parents[0];
        }
        expect(oids(known, head, base)).toEqual(expected);
        const some = new Map([...known].filter(([each]) => kept[Number(each)] === true || each === base));
        const found = oids(some, head, base);
        if (found !== undefined) expect(found.slice(0, expected.length)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
