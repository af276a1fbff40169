import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileKind } from "../../src/release/artifacts/file.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { FileRecord } from "../../src/release/artifacts/record.ts";
import { fetchUnderway } from "../../src/release/artifacts/underway.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import type { Artifact } from "../simulator/world.ts";
import { kindContext, placed } from "./placed.ts";

const BYTES = Buffer.from("what was built");
const sha256 = `sha256:${createHash("sha256").update(BYTES).digest("hex")}`;

let shop: Shop;
let folder: string;
let context: KindContext;
let artifact: Artifact;
let record: FileRecord;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "underway-"));
  context = kindContext({ client: shop.client, repo, folder, commit: shop.head });
  const { simulator, repository, head } = shop;
  const wish = { path: ".github/workflows/ci.yml", event: "push", headBranch: "main", headSha: head };
  const run = createRun(simulator.world, repository, { ...wish, actor: repository.owner, payload: {} }).id;
  const id = simulator.world.nextId("large");
  const time = simulator.world.now().toISOString();
  const times = { created_at: time, updated_at: time, expires_at: "2099-01-01T00:00:00Z" };
  const stored = { name: "app.txt", bytes: BYTES, contentType: "text/plain", digest: sha256, expired: false };
  artifact = { id, node_id: `A_${id}`, run_id: run, ...stored, ...times };
  repository.artifacts.push(artifact);
  const source = { id, name: artifact.name, run, expires: null };
  record = { kind: "file", name: "app", digest: sha256, size: BYTES.length, artifact: source };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
const downloads = () => shop.simulator.requests().filter(({ kind }) => kind === "blob").length;

describe("bytes that were begun early", () => {
  test("are handed over once, and nothing is fetched again", async () => {
    const before = downloads();
    const underway = fetchUnderway(context, [record]);
    const { reference } = await fileKind.prepare({ ...context, underway }, placed(record));
    expect(reference).toBe(path.join(folder, "app", "app.txt"));
    expect(underway.take(record)).toBeUndefined();
    await underway.end();
    expect(downloads() - before).toBe(1);
    expect(files()).toEqual(["app", "app/app.txt"]);
  });

  test("are gone when nobody took them", async () => {
    await fetchUnderway(context, [record]).end();
    expect(files()).toEqual([]);
  });

  test("are of no use for another record, and proven like all others (R30)", async () => {
    const underway = fetchUnderway(context, [record]);
    expect(underway.take({ ...record, digest: `sha256:${"0".repeat(64)}` })).toBeUndefined();
    expect(underway.take({ ...record, artifact: { ...record.artifact, id: artifact.id + 1 } })).toBeUndefined();
    await underway.end();
    artifact.bytes = Buffer.from("what was swapped");
    const swapped = fetchUnderway(context, [record]);
    const prepared = fileKind.prepare({ ...context, underway: swapped }, placed(record));
    await expect(prepared).rejects.toMatchObject({ reason: "digest-mismatch" });
    await swapped.end();
    expect(files()).toEqual([]);
  });

  test("may have failed before anybody wanted them: then they are fetched when they are wanted", async () => {
    artifact.expired = true;
    const underway = fetchUnderway(context, [record]);
    const taken = underway.take(record);
    await expect(taken).rejects.toMatchObject({ reason: "artifact-expired" });
    artifact.expired = false;
    const early = { take: () => taken, end: async () => {} };
    await fileKind.prepare({ ...context, underway: early }, placed(record));
    expect(files()).toEqual(["app", "app/app.txt"]);
  });
});
