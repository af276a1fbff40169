import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashBytes, saveAndHash } from "../../src/github/save.ts";

const MEBIBYTE = 1024 * 1024;
const BATCH = MEBIBYTE / 4;
const all = (): void => {};

describe("saving a stream", () => {
  let folder: string;
  let to: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "save-"));
    to = join(folder, "bytes");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ["nothing", []],
    ["one byte", [1]],
    ["exactly one batch", [BATCH]],
    ["many odd pieces over several batches", Array.from({ length: 90 }, (_, index) => 1 + index * 700)],
    ["one piece larger than a batch, then a small one", [3 * MEBIBYTE + 1, 5]],
    [
      "sixty batches, large and small in turn",
      Array.from({ length: 60 }, (_, index) => MEBIBYTE * (1 + (index % 2) * 3)),
    ],
  ])("keeps every byte in order and gives their digest: %s", async (_, sizes) => {
    const pieces = sizes.map((size) => randomBytes(size));
    const bytes = Buffer.concat(pieces);
    const saved = await saveAndHash({ body: Readable.from(pieces), to, accept: all });
    expect(saved).toEqual({
      size: bytes.length,
      sha256: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    });
    expect(bytes.equals(await readFile(to))).toBe(true);
    expect(await hashBytes({ body: Readable.from(pieces), accept: all })).toEqual(saved);
  });

  test("overwrites what was there, also when it was longer", async () => {
    await saveAndHash({ body: Readable.from([Buffer.alloc(100)]), to, accept: all });
    await saveAndHash({ body: Readable.from([Buffer.from("short")]), to, accept: all });
    expect(await readFile(to, "utf8")).toBe("short");
  });

  test("stops reading when the number of bytes is not accepted", async () => {
    const body = Readable.from(Array.from({ length: 100 }, () => Buffer.alloc(10)));
    const accept = (received: number): void => {
      if (received > 25) throw new Error("enough");
    };
    await expect(saveAndHash({ body, to, accept })).rejects.toThrow("enough");
    expect(body.destroyed).toBe(true);
  });

  test("a stream that breaks off while a batch is being written is an error", async () => {
    async function* breaking(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(2 * MEBIBYTE);
      throw new Error("connection lost");
    }
    await expect(saveAndHash({ body: Readable.from(breaking()), to, accept: all })).rejects.toThrow("connection lost");
  });

  test("a place that cannot be written destroys the stream", async () => {
    const body = Readable.from([Buffer.alloc(10)]);
    await expect(saveAndHash({ body, to: join(folder, "no", "such"), accept: all })).rejects.toThrow("ENOENT");
    expect(body.destroyed).toBe(true);
  });

  test.runIf(process.platform === "linux")("a full disk is an error, whichever write it meets", async () => {
    for (const size of [10, 5 * MEBIBYTE]) {
      const body = Readable.from([Buffer.alloc(size), Buffer.alloc(size), Buffer.alloc(size)]);
      await expect(saveAndHash({ body, to: "/dev/full", accept: all })).rejects.toThrow("ENOSPC");
      expect(body.destroyed).toBe(true);
    }
  });
});
