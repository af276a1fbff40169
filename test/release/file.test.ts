import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ArtifactFault } from "../../src/release/artifacts/fault.ts";
import { fileKind } from "../../src/release/artifacts/file.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { FileRecord } from "../../src/release/artifacts/record.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import type { Artifact } from "../simulator/world.ts";
import { kindContext, placed } from "./placed.ts";
import { pack } from "./zip-writer.ts";

const ZIP = pack([
  { name: "bin/run", content: "#!/bin/sh\necho hello\n", mode: 0o100755 },
  { name: "site/index.html", content: "<h1>hello</h1>" },
]);
const sha256 = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const flipped = (bytes: Buffer, bit: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
};

let shop: Shop;
let run: number;
let folder: string;
let context: KindContext;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "file-kind-"));
  context = kindContext({ client: shop.client, repo, folder, commit: shop.head });
  run = newRun();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newRun(): number {
  const { simulator, repository, head } = shop;
  const wish = { path: ".github/workflows/ci.yml", event: "push", headBranch: "main", headSha: head };
  return createRun(simulator.world, repository, { ...wish, actor: repository.owner, payload: {} }).id;
}

function upload(bytes: Buffer, says: Partial<Artifact> = {}): Artifact {
  const { world } = shop.simulator;
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const artifact: Artifact = {
    id,
    node_id: `A_${id}`,
    name: "app",
    bytes,
    contentType: "application/zip",
    digest: sha256(bytes),
    expired: false,
    created_at: time,
    expires_at: "2099-01-01T00:00:00Z",
    updated_at: time,
    run_id: run,
    ...says,
  };
  shop.repository.artifacts.push(artifact);
  return artifact;
}

const named = (says: { readonly source?: string; readonly claimed?: string } = {}) => ({
  name: "app",
  source: "app",
  run,
  ...says,
});
const recordOf = ({ id, bytes, name }: Artifact): FileRecord => ({
  kind: "file",
  name: "app",
  digest: sha256(bytes),
  size: bytes.length,
  artifact: { id, name, run, expires: null },
});
const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.catch((error: unknown) => error);
  if (!(outcome instanceof ArtifactFault)) throw new Error(`no fault, but ${String(outcome)}`);
  expect(outcome.hint).not.toBe("");
  return outcome.reason;
}

describe("resolving a file", () => {
  test("pins it to the digest of the bytes that were received, and leaves nothing behind (R29)", async () => {
    const { id } = upload(ZIP);
    expect(await fileKind.resolve(context, named({ claimed: sha256(ZIP) }))).toEqual({
      kind: "file",
      name: "app",
      digest: sha256(ZIP),
      size: ZIP.length,
      artifact: { id, name: "app", run, expires: "2099-01-01T00:00:00Z" },
    });
    expect(files()).toEqual([]);
  });

  test("takes the newest of several of one name, wherever GitHub lists it", async () => {
    upload(Buffer.from("old"));
    const newest = upload(Buffer.from("new"));
    shop.repository.artifacts.reverse();
    const { artifact, digest } = await fileKind.resolve(context, named());
    expect({ id: artifact.id, digest }).toEqual({ id: newest.id, digest: sha256(Buffer.from("new")) });
  });

  test("does not go back to an older one when the newest has expired", async () => {
    upload(Buffer.from("old"));
    upload(Buffer.from("new"), { expired: true });
    expect(await faultOf(fileKind.resolve(context, named()))).toBe("artifact-expired");
  });

  test("works without GitHub's own digest", async () => {
    upload(ZIP, { digest: null });
    expect((await fileKind.resolve(context, named())).digest).toBe(sha256(ZIP));
  });

  test.each<[string, () => void, string]>([
    ["no artifact of that name", () => upload(ZIP, { name: "apps" }), "artifact-missing"],
    ["only another run's", () => upload(ZIP, { run_id: newRun() }), "artifact-missing"],
    ["an expired one", () => upload(ZIP, { expired: true }), "artifact-expired"],
    [
      "bytes that are not what GitHub's digest says (R30)",
      () => upload(ZIP, { digest: sha256(flipped(ZIP, 9)) }),
      "digest-mismatch",
    ],
  ])("refuses %s", async (_name, prepare, reason) => {
    prepare();
    expect(await faultOf(fileKind.resolve(context, named()))).toBe(reason);
    expect(files()).toEqual([]);
  });

  test("refuses bytes that are not what the build announced (R30)", async () => {
    upload(ZIP);
    for (const claimed of [sha256(flipped(ZIP, 0)), sha256(ZIP).toUpperCase(), "", "sha256:"]) {
      expect(await faultOf(fileKind.resolve(context, named({ claimed })))).toBe("digest-mismatch");
    }
  });

  test("refuses what a fork's run made (R29)", async () => {
    upload(ZIP);
    const made = shop.repository.runs.find(({ id }) => id === run);
    Object.assign(made ?? {}, { head_repository_id: 999_999 });
    expect(await faultOf(fileKind.resolve(context, named()))).toBe("artifact-foreign");
  });
});

describe("preparing a file", () => {
  test("unpacks an archive whose bytes are the registered ones, byte for byte, with executable bits", async () => {
    const record = recordOf(upload(ZIP));
    const reference = path.join(folder, "app");
    expect(await fileKind.prepare(context, placed(record))).toEqual({
      name: "app",
      kind: "file",
      digest: record.digest,
      reference,
      bytes: ZIP.length,
    });
    expect(files()).toEqual(["app", "app/bin", "app/bin/run", "app/site", "app/site/index.html"]);
    expect(readFileSync(path.join(reference, "site/index.html"), "utf8")).toBe("<h1>hello</h1>");
    expect(statSync(path.join(reference, "bin/run")).mode & 0o100).toBe(0o100);
    expect(await fileKind.move(context, placed(record), [])).toEqual([]);
  });

  test("replaces what an attempt before it left there", async () => {
    const record = recordOf(upload(ZIP));
    await fileKind.prepare(context, placed(record));
    writeFileSync(path.join(folder, "app", "left-over"), "x");
    await fileKind.prepare(context, placed(record));
    expect(files()).not.toContain("app/left-over");
  });

  test.each([
    ["application/octet-stream", "app.tgz"],
    ["application/gzip", "app.tgz"],
    ["application/epub+zip", "book.epub"],
    ["text/plain; charset=zip", "notes.txt"],
  ])("hands over a file of type %s as it was uploaded, under its name", async (contentType, name) => {
    const bytes = Buffer.from("raw bytes");
    const { reference } = await fileKind.prepare(context, placed(recordOf(upload(bytes, { contentType, name }))));
    expect(reference).toBe(path.join(folder, "app", name));
    expect(readFileSync(reference).equals(bytes)).toBe(true);
    expect(files()).toEqual(["app", `app/${name}`]);
  });

  test("finds one flipped bit wherever it is, and leaves nothing to deploy (R30)", async () => {
    const artifact = upload(ZIP);
    const record = recordOf(artifact);
    for (let bit = 0; bit < ZIP.length * 8; bit += 97) {
      artifact.bytes = flipped(ZIP, bit);
      expect(await faultOf(fileKind.prepare(context, placed(record))), `bit ${bit}`).toBe("digest-mismatch");
    }
    for (const bytes of [ZIP.subarray(0, -1), Buffer.concat([ZIP, Buffer.from([0])]), Buffer.alloc(0)]) {
      artifact.bytes = bytes;
      expect(await faultOf(fileKind.prepare(context, placed(record)))).toBe("digest-mismatch");
    }
    expect(files()).toEqual([]);
  });

  test("believes its own digest alone, not the one that GitHub tells now (R30)", async () => {
    const artifact = upload(ZIP);
    const record = recordOf(artifact);
    const { id } = artifact;
    shop.repository.artifacts.pop();
    upload(flipped(ZIP, 100), { id });
    expect(await faultOf(fileKind.prepare(context, placed(record)))).toBe("digest-mismatch");
  });

  test("says that an artifact has expired (410), or was deleted (404)", async () => {
    const record = recordOf(upload(ZIP, { expired: true }));
    expect(await faultOf(fileKind.prepare(context, placed(record)))).toBe("artifact-expired");
    shop.repository.artifacts.pop();
    expect(await faultOf(fileKind.prepare(context, placed(record)))).toBe("artifact-missing");
    expect(files()).toEqual([]);
  });

  test("refuses an archive that is not safe, though its digest is right (R31)", async () => {
    const evil = pack([
      { name: "good", content: "x" },
      { name: "../../evil", content: "x" },
    ]);
    const record = recordOf(upload(evil));
    expect(await faultOf(fileKind.prepare(context, placed(record)))).toBe("archive-refused");
    expect(files()).toEqual([]);
  });

  test.each(["..", ".", "a/b", "../x", "a\\b", "", "a\0b", "x ", "C:"])("refuses the name %j", async (name) => {
    const raw = upload(Buffer.from("x"), { contentType: "text/plain" });
    const record = recordOf(raw);
    expect(await faultOf(fileKind.prepare(context, placed({ ...record, name })))).toBe("artifact-name-refused");
    const other = { ...record, artifact: { ...record.artifact, name } };
    expect(await faultOf(fileKind.prepare(context, placed(other)))).toBe("artifact-name-refused");
    expect(files().filter((each) => each !== "app")).toEqual([]);
  });
});
