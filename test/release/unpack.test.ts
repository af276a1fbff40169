import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "../../src/release/artifacts/archive-names.ts";
import { ArtifactFault } from "../../src/release/artifacts/fault.ts";
import { unpack } from "../../src/release/artifacts/unpack.ts";
import { type Packed, pack, unicodeName } from "./zip-writer.ts";

let base: string;
let archive: string;
let out: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), "unpack-"));
  mkdirSync(path.join(base, "a", "b"), { recursive: true });
  writeFileSync(path.join(base, "a", "canary"), "canary");
  archive = path.join(base, "archive.zip");
  out = path.join(base, "a", "b", "out");
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Unpacks into a new folder and answers how it ended: `unpacked`, or the reason of the refusal. */
async function attempt(bytes: Buffer, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<string> {
  rmSync(out, { recursive: true, force: true });
  return attemptOnTop(bytes, limits);
}

async function attemptOnTop(bytes: Buffer, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<string> {
  writeFileSync(archive, bytes);
  try {
    await unpack(archive, out, limits);
    return "unpacked";
  } catch (error) {
    if (error instanceof ArtifactFault) return error.reason;
    throw error;
  }
}

/** Everything below the base but the archive, with what it is. */
function everything(): readonly string[] {
  const all = readdirSync(base, { recursive: true, encoding: "utf8" });
  const told: string[] = [];
  for (const name of all.filter((each) => each !== "archive.zip")) {
    const stat = lstatSync(path.join(base, name));
    told.push(stat.isFile() ? `${name} ${stat.size}` : `${name}${stat.isDirectory() ? "/" : "?"}`);
  }
  return told.toSorted();
}

const UNTOUCHED = ["a/", "a/b/", "a/canary 6"];

const plain: fc.Arbitrary<Packed> = fc
  .record({
    at: fc.integer({ min: 0, max: 999_999 }),
    method: fc.constantFrom(0, 8),
    content: fc.string({ maxLength: 40 }),
  })
  .map(({ at, ...rest }) => ({ name: `plain-${at % 1000}/${at}.txt`, ...rest }));

const SEGMENT = fc.constantFrom("x", "..", ".", "", "etc", "CON", "...", ".. ", "a:b", "ünï", "~");
const hostileName = fc.oneof(
  fc.constantFrom(
    "../evil",
    "../../canary",
    "../canary",
    "x/../../evil",
    "x/..",
    "..",
    ".",
    "./x",
    "x//y",
    "x/./y",
    "/etc/evil",
    "//server/share",
    "C:/evil",
    "c:evil",
    "..\\evil",
    "x\\y",
    "\\\\server\\share",
    "nul\0byte",
    "",
    "/",
    "x/.. /evil",
    "dot.",
    "space ",
  ),
  fc.array(SEGMENT, { minLength: 1, maxLength: 6 }).map((segments) => `../${segments.join("/")}`),
  fc.array(SEGMENT, { minLength: 1, maxLength: 6 }).map((segments) => `/${segments.join("/")}`),
  fc.array(SEGMENT, { minLength: 2, maxLength: 6 }).map((segments) => segments.join("\\")),
);

/** Two megabytes of nothing in two kilobytes, packed once. */
const BOMB: Packed = { name: "bomb", packed: deflateRawSync(Buffer.alloc(2 ** 21)), size: 2 ** 21 };

/** Entries that no archive may have, each a reason of its own (R31). */
const hostile: fc.Arbitrary<readonly Packed[]> = fc.oneof(
  hostileName.map((name) => [{ name, content: "evil" }]),
  // An extra field without a name in it is none.
  hostileName
    .filter(Boolean)
    .map((name) => [{ name: "looks-good", extra: unicodeName("looks-good", name), content: "evil" }]),
  // Link, socket, block device, character device, pipe.
  fc
    .constantFrom(0o120777, 0o140777, 0o060666, 0o020666, 0o010666)
    .map((mode) => [{ name: "link", content: "../../canary", mode, method: 0 }]),
  fc.constant([
    { name: "way", content: "../..", mode: 0o120777, method: 0 },
    { name: "way/evil", content: "evil" },
  ]),
  fc
    .constantFrom(
      ["twice", "twice"],
      ["readme", "README"],
      ["caf\u00e9", "cafe\u0301"],
      ["\u212b", "\u00c5"],
      ["ß", "SS"],
      ["file", "file/inside"],
      ["Folder/x", "folder/y"],
      ["file/inside", "FILE"],
      ["folder/", "folder"],
    )
    .map((names) => names.map((name) => ({ name, content: "x" }))),
  fc.constant([BOMB]),
  fc.constantFrom(1, 9, 12, 14, 93, 99).map((method) => [{ name: "odd", content: "packed", method }]),
  fc.constant([{ name: "secret", content: "x", flags: 0x0801 }]),
  // More or less than was announced.
  fc.constantFrom(0, 3, 5, 4000).map((size) => [{ name: "liar", content: "four", size }]),
  fc.constantFrom(0, 1, 3).map((compressedSize) => [{ name: "short", content: "four, or a bit more", compressedSize }]),
  fc.constant([
    { name: "torn", content: Buffer.from([0xff, 0xff, 0xff]), method: 0, compressedSize: 4000, size: 4000 },
  ]),
);

describe("an archive that may not be unpacked (R31)", () => {
  test("writes nothing outside its folder, and nothing at all, whatever it hides", async () => {
    let archives = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(plain, { selector: ({ name }) => name, maxLength: 4 }),
        hostile,
        fc.nat(),
        async (rest, evil, at) => {
          archives += 1;
          const place = at % (rest.length + 1);
          const entries = [...rest.slice(0, place), ...evil, ...rest.slice(place)];
          expect(await attempt(pack(entries))).toBe("archive-refused");
          expect(everything()).toEqual(UNTOUCHED);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(archives).toBeGreaterThanOrEqual(1_000);
  }, 60_000);

  test("with too many entries, or too many bytes in all", async () => {
    const three = ["a", "b", "c"].map((name) => ({ name, content: "0123456789" }));
    expect(await attempt(pack(three), { ...ARCHIVE_LIMITS, entries: 2 })).toBe("archive-refused");
    expect(await attempt(pack(three), { ...ARCHIVE_LIMITS, bytes: 29 })).toBe("archive-refused");
    expect(everything()).toEqual(UNTOUCHED);
    expect(await attempt(pack(three), { ...ARCHIVE_LIMITS, entries: 3, bytes: 30 })).toBe("unpacked");
  });

  test("that is no archive, or only a part of one", async () => {
    const whole = pack([{ name: "a", content: "some content" }]);
    for (const bytes of [Buffer.alloc(0), Buffer.from("#!/bin/sh\n"), Buffer.alloc(4096, 1)]) {
      expect(await attempt(bytes)).toBe("archive-refused");
    }
    for (let length = 0; length < whole.length; length += 1) {
      expect(await attempt(whole.subarray(0, length)), `${length} bytes`).toBe("archive-refused");
    }
    expect(everything()).toEqual(UNTOUCHED);
  });

  test("leaves a folder that was there alone", async () => {
    mkdirSync(out);
    writeFileSync(path.join(out, "mine"), "mine");
    await expect(attemptOnTop(pack([{ name: "a", content: "x" }]))).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(path.join(out, "mine"), "utf8")).toBe("mine");
  });
});

describe("an archive of plain files", () => {
  test("comes out byte for byte, with folders and executable bits", async () => {
    const random = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31 + (index >> 7)) % 256));
    const entries: readonly Packed[] = [
      { name: "bin/", mode: 0o040755 },
      { name: "bin/run", content: "#!/bin/sh\n", mode: 0o100755 },
      { name: "data.bin", content: random, mode: 0o100644 },
      { name: "stored.bin", content: random, method: 0, mode: 0o100600 },
      { name: "deep/er/ünïcode 文.txt", content: "ok", mode: 0 },
      { name: "empty", content: "" },
      { name: "empty-folder/", mode: 0o040755 },
      { name: "setuid", content: "x", mode: 0o104755 },
    ];
    expect(await attempt(pack(entries))).toBe("unpacked");
    expect(everything()).toEqual(
      [
        ...UNTOUCHED,
        "a/b/out/",
        "a/b/out/bin/",
        "a/b/out/bin/run 10",
        "a/b/out/data.bin 70000",
        "a/b/out/stored.bin 70000",
        "a/b/out/deep/",
        "a/b/out/deep/er/",
        "a/b/out/deep/er/ünïcode 文.txt 2",
        "a/b/out/empty 0",
        "a/b/out/empty-folder/",
        "a/b/out/setuid 1",
      ].toSorted(),
    );
    expect(readFileSync(path.join(out, "data.bin")).equals(random)).toBe(true);
    expect(readFileSync(path.join(out, "stored.bin")).equals(random)).toBe(true);
    const mode = (name: string) => lstatSync(path.join(out, name)).mode & 0o7777;
    const umask = process.umask();
    expect(mode("bin/run")).toBe(0o755 & ~umask);
    expect(mode("data.bin")).toBe(0o644 & ~umask);
    expect(mode("setuid")).toBe(0o755 & ~umask);
  });

  test("of any names stays in its folder, or is refused", async () => {
    const part = fc.oneof(
      SEGMENT,
      fc.string({ maxLength: 5 }),
      fc.string({ unit: "grapheme-composite", maxLength: 3 }),
    );
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), async (names) => {
        await attempt(pack(names.map((each) => ({ name: each, content: "x" }))));
        expect(everything().filter((each) => !each.startsWith("a/b/out/"))).toEqual(UNTOUCHED);
      }),
      { numRuns: 300 },
    );
  });

  test("goes by its directory, not by the names before the bytes", async () => {
    expect(await attempt(pack([{ name: "good", localName: "../evil", content: "x" }]))).toBe("unpacked");
    expect(everything()).toEqual(["a/", "a/b/", "a/b/out/", "a/b/out/good 1", "a/canary 6"]);
  });

  test("of a high ratio is let through while it is small", async () => {
    expect(await attempt(pack([{ name: "zeros", content: Buffer.alloc(2 ** 20) }]))).toBe("unpacked");
  });
});
