import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as git from "./git.ts";

const author = { name: "Alice", email: "alice@example.com" };
const date = new Date("2026-11-19T16:50:00Z");
let root = "";
let made = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "simulator-git-"));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

async function repository(): Promise<string> {
  const dir = join(root, `${made++}.git`);
  await git.initBare(dir, "main");
  return dir;
}

function commit(dir: string, parent: string | null, files: Record<string, string>, deletions: string[] = []) {
  const additions = Object.entries(files).map(([path, text]) => ({ path, contents: Buffer.from(text) }));
  return git.commitFiles(dir, { parent, additions, deletions, message: "change", author, date });
}

describe("git", () => {
  test("a written commit is read back, and git itself finds the repository sound", async () => {
    const dir = await repository();
    const first = await commit(dir, null, { "a.txt": "one", "d/b.txt": "two", "d/e/c.txt": "three", d0: "four" });
    const second = await commit(dir, first, { "d/b.txt": "changed" }, ["d/e/c.txt"]);
    expect(await git.updateRef(dir, "refs/heads/main", second, git.ZERO_OID)).toBe(true);
    expect((await git.readFile(dir, "main", "d/b.txt"))?.toString()).toBe("changed");
    expect(await git.readFile(dir, "main", "d/e/c.txt")).toBeNull();
    expect(await git.readFile(dir, "main", "d")).toBeNull();
    expect((await git.listTree(dir, "main", ""))?.map((e) => [e.name, e.type, e.size])).toEqual([
      ["a.txt", "blob", 3],
      ["d", "tree", undefined],
      ["d0", "blob", 4],
    ]);
    expect((await git.listTree(dir, second, "d"))?.map((e) => e.name)).toEqual(["b.txt"]);
    expect(await git.readCommit(dir, "main")).toMatchObject({
      oid: second,
      parents: [first],
      message: "change",
      author,
    });
    expect((await git.log(dir, "main", 5)).map((c) => c.oid)).toEqual([second, first]);
    expect(await git.git(dir, ["fsck", "--strict", "--full", "--no-dangling"])).toBe("");
  });

  test("compare-and-swap: only the writer that saw the present value moves the ref", async () => {
    const dir = await repository();
    const base = await commit(dir, null, { a: "0" });
    expect(await git.updateRef(dir, "refs/heads/x", base, git.ZERO_OID)).toBe(true);
    expect(await git.updateRef(dir, "refs/heads/x", base, git.ZERO_OID)).toBe(false);
    const rivals = await Promise.all([1, 2, 3, 4].map((n) => commit(dir, base, { a: `${n}` })));
    const won = await Promise.all(rivals.map((oid) => git.updateRef(dir, "refs/heads/x", oid, base)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await git.resolve(dir, "refs/heads/x")).toBe(rivals[won.indexOf(true)]);
    expect(await git.updateRef(dir, "refs/heads/x", git.ZERO_OID, base)).toBe(false);
    expect(await git.updateRef(dir, "refs/heads/x", git.ZERO_OID, rivals[won.indexOf(true)] ?? "")).toBe(true);
    expect(await git.resolve(dir, "refs/heads/x")).toBeNull();
  });

  test("several refs move together or not at all", async () => {
    const dir = await repository();
    const a = await commit(dir, null, { a: "0" });
    const update = (ref: string, oldOid: string) => ({ ref, newOid: a, oldOid });
    expect(await git.updateRefs(dir, [update("refs/heads/p", git.ZERO_OID), update("refs/heads/q", a)])).toBe(false);
    expect(await git.listRefs(dir)).toEqual([]);
    expect(await git.updateRefs(dir, [update("refs/heads/p", git.ZERO_OID), update("refs/x/q", git.ZERO_OID)])).toBe(
      true,
    );
    expect(await git.listRefs(dir, "refs/x/")).toEqual([{ name: "refs/x/q", oid: a, type: "commit" }]);
  });

  test("ancestry", async () => {
    const dir = await repository();
    const base = await commit(dir, null, { a: "0" });
    const left = await commit(dir, base, { a: "1" });
    const right = await commit(dir, base, { a: "2" });
    const orphan = await commit(dir, null, { z: "9" });
    expect(await git.isAncestor(dir, base, left)).toBe(true);
    expect(await git.isAncestor(dir, left, right)).toBe(false);
    expect(await git.mergeBase(dir, left, right)).toBe(base);
    expect(await git.mergeBase(dir, left, orphan)).toBeNull();
  });

  test("unknown revisions, strange paths and line breaks are nothing, not errors", async () => {
    const dir = await repository();
    const oid = await commit(dir, null, { "a file.txt": "x" });
    expect((await git.readFile(dir, oid, "a file.txt"))?.toString()).toBe("x");
    for (const rev of ["main", "", "f".repeat(40), "a\nb", "no such rev"])
      expect(await git.resolve(dir, rev)).toBeNull();
    expect(await git.readFile(dir, oid, "a\ncontents HEAD")).toBeNull();
  });

  test("property: any sequence of edits leaves the files a map would hold", async () => {
    const dir = await repository();
    const path = fc.constantFrom("a", "b/c", "b/d", "b/e/f", "g", "b.x/y", "b-z");
    const step = fc.record({ path, text: fc.option(fc.string({ maxLength: 8 })) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const expected = new Map<string, string>();
        let head = await commit(dir, null, { keep: "k" });
        for (const { path: at, text } of steps) {
          if (text === null) expected.delete(at);
          else expected.set(at, text);
          head = await commit(dir, head, text === null ? {} : { [at]: text }, text === null ? [at] : []);
        }
        for (const [at, text] of expected) expect((await git.readFile(dir, head, at))?.toString()).toBe(text);
        const names = (await git.git(dir, ["ls-tree", "-r", "--name-only", head])).split("\n");
        expect(names.sort()).toEqual([...expected.keys(), "keep"].sort());
      }),
      { numRuns: 25 },
    );
  });
});
