import { expect, test } from "vitest";
import { ARCHIVE_LIMITS, type ArchiveEntry, refuseArchive } from "../../src/release/artifacts/archive-names.ts";

const entry = (name: string, says: Partial<ArchiveEntry> = {}): ArchiveEntry => ({
  name,
  compressedSize: 10,
  size: 10,
  mode: 0o100644,
  ...says,
});
const why = (...entries: readonly ArchiveEntry[]) => refuseArchive(entries, ARCHIVE_LIMITS);

test.each<[string, readonly ArchiveEntry[], string]>([
  ["a link", [entry("a", { mode: 0o120777 })], "is a link"],
  ["a device", [entry("a", { mode: 0o020666 })], "neither a file nor a folder"],
  ["a way up", [entry("a/../b")], "leaves or repeats its folder"],
  ["nothing but up", [entry("..")], "leaves or repeats its folder"],
  ["a folder named twice in a row", [entry("a//b")], "leaves or repeats its folder"],
  ["a way up that Windows sees", [entry("a/.. /b")], "ends a name with a dot or a space"],
  ["an absolute name", [entry("/a")], "absolute"],
  ["a drive", [entry("c:a")], "absolute"],
  ["a backslash", [entry("a\\b")], "backslash"],
  ["no name", [entry("")], "empty name"],
  ["a NUL", [entry("a\0b")], "NUL"],
  ["letter cases alone apart", [entry("a/README"), entry("A/x")], 'collides with "a"'],
  ["composition alone apart", [entry("caf\u00e9"), entry("cafe\u0301")], "collides"],
  ["width alone apart", [entry("\uff21"), entry("a")], "collides"],
  ["a file where a folder is", [entry("a/b"), entry("a")], "collides"],
  ["a folder where a file is", [entry("a"), entry("a/b")], "collides"],
  ["a hundred times its size", [entry("a", { size: 2 ** 21, compressedSize: 20_000 })], "100 times"],
])("%s is refused by its name", (_name, entries, reason) => {
  expect(why(...entries)).toContain(reason);
});

test("ordinary names pass, folders before or after what is in them", () => {
  expect(
    why(entry("a/"), entry("a/b"), entry("a/c/"), entry("a/c/d.txt"), entry(".hidden"), entry("a..b")),
  ).toBeUndefined();
  expect(why(entry("a/b"), entry("a/"))).toBeUndefined();
  expect(why(entry("a", { mode: 0 }), entry("b", { size: 2 ** 21, compressedSize: 30_000 }))).toBeUndefined();
});
