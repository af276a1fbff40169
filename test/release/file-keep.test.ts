import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileKind } from "../../src/release/artifacts/file.ts";
import { closeImages } from "../../src/release/artifacts/image-house.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { FileRecord } from "../../src/release/artifacts/record.ts";
import type { FileTarget, TagTarget } from "../../src/release/artifacts/target.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import type { Artifact } from "../simulator/world.ts";
import { kindContext, placed } from "./placed.ts";
import { pack } from "./zip-writer.ts";

const PLAIN = Buffer.from("#!/bin/sh\necho hello\n");
const ZIP = pack([{ name: "site/index.html", content: "<h1>hello</h1>" }]);
const sha256 = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

let shop: Shop;
let registry: EmbeddedRegistry;
let folder: string;
let context: KindContext;

beforeEach(async () => {
  shop = await openShop();
  registry = await startRegistry();
  folder = mkdtempSync(path.join(tmpdir(), "file-keep-"));
  const allowed = { plainHttp: true, privateAddresses: true, tokenHosts: [] };
  const rules = new Map([[registry.host, allowed]]);
  context = kindContext({ client: shop.client, repo, folder, commit: shop.head }, { rules });
});
afterEach(async () => {
  closeImages(context.images);
  await registry[Symbol.asyncDispose]();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

async function built(bytes: Buffer, says: Partial<Artifact> = {}): Promise<{ artifact: Artifact; record: FileRecord }> {
  const { simulator, repository, head } = shop;
  const wish = { path: ".github/workflows/ci.yml", event: "push", headBranch: "main", headSha: head };
  const run = createRun(simulator.world, repository, { ...wish, actor: repository.owner, payload: {} }).id;
  const id = simulator.world.nextId("large");
  const time = simulator.world.now().toISOString();
  const artifact: Artifact = {
    id,
    node_id: `A_${id}`,
    name: "hello.sh",
    bytes,
    contentType: "application/octet-stream",
    digest: sha256(bytes),
    expired: false,
    created_at: time,
    updated_at: time,
    expires_at: "2027-02-20T00:00:00Z",
    run_id: run,
    ...says,
  };
  repository.artifacts.push(artifact);
  const record = await fileKind.resolve(context, { name: "app", source: artifact.name, run });
  return { artifact, record: record as FileRecord };
}

const target = (tag?: TagTarget): FileTarget => ({
  kind: "file",
  keep: { repository: `${registry.host}/octo/files`, tag },
});
const held = () => registry.store.repository("octo/files");
const written = () => registry.seen.filter(({ method }) => method !== "GET" && method !== "HEAD").length;

async function keep(record: FileRecord, where = target()) {
  await fileKind.carry(context, placed(record, where));
  const moved = await fileKind.move(context, placed(record, where), []);
  await fileKind.prove(context, placed(record, where), []);
  return moved;
}

describe.each([
  ["a file uploaded as it is", PLAIN, "application/octet-stream"],
  ["an uploaded archive", ZIP, "application/zip"],
])("%s", (_name, bytes, contentType) => {
  test("is kept under the release's own digest, and again nothing is sent", async () => {
    const { record } = await built(bytes, { contentType });
    expect(await fileKind.carry(context, placed(record, target()))).toMatchObject([{ sent: bytes.length, skipped: 0 }]);
    expect(held().blobs).toContain(record.digest);
    expect(held().tags.size).toBe(0);
    const before = written();
    expect(await fileKind.carry(context, placed(record, target()))).toMatchObject([{ sent: 0, skipped: bytes.length }]);
    expect(written()).toBe(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is handed over from there when GitHub has deleted it (R42)", async () => {
    const { artifact, record } = await built(bytes, { contentType });
    const here = placed(record, target());
    const first = await fileKind.prepare(context, here);
    const content = () => contentOf(first.reference);
    const before = content();
    await keep(record);
    for (const gone of [() => Object.assign(artifact, { expired: true }), () => shop.repository.artifacts.splice(0)]) {
      gone();
      rmSync(folder, { recursive: true });
      expect(await fileKind.exists(context, here)).toEqual({ there: true });
      expect(await fileKind.exists(context, placed(record))).toMatchObject({ there: false });
      expect(await fileKind.prepare(context, here)).toMatchObject({
        reference: first.reference,
        digest: record.digest,
      });
      expect(content()).toEqual(before);
      await expect(fileKind.prepare(context, placed(record))).rejects.toMatchObject({
        reason: expect.stringMatching(/^artifact-(?:expired|missing)$/),
      });
    }
  });
});

function contentOf(reference: string): string[] {
  const names = readdirSync(path.dirname(reference), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(path.join(entry.parentPath, entry.name), "utf8")}`)
    .sort();
}

describe("a kept file", () => {
  test("is an artifact that other tools can read: type, title, tag", async () => {
    const { record } = await built(PLAIN);
    const moved = await keep(record, target({ name: `v\${release.version}`, policy: "immutable" }));
    expect(moved).toEqual([{ artifact: "app", digest: record.digest, to: `${registry.host}/octo/files:v1.4.0` }]);
    const manifest = held().manifests.get(held().tags.get("v1.4.0") ?? "");
    expect(JSON.parse(manifest?.bytes.toString() ?? "")).toMatchObject({
      artifactType: "application/vnd.env-actions.file.v1",
      layers: [{ digest: record.digest, annotations: { "org.opencontainers.image.title": "hello.sh" } }],
    });
  });

  test("does not move the tag of another release", async () => {
    const wish = target({ name: `v\${release.version}`, policy: "immutable" });
    await keep((await built(PLAIN)).record, wish);
    const other = (await built(Buffer.from("other"))).record;
    await expect(keep(other, wish)).rejects.toMatchObject({ reason: "tag-taken" });
  });

  test("that another release left there, or that was changed there, is never handed over (R30)", async () => {
    const { artifact, record } = await built(PLAIN);
    await keep(record);
    artifact.expired = true;
    registry.faults.plan({ method: "GET", path: /\/blobs\/sha256:/, times: 20, fault: { kind: "corrupt", at: 3 } });
    await expect(fileKind.prepare(context, placed(record, target()))).rejects.toMatchObject({
      reason: "digest-mismatch",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of a fork's run is not taken in place of the release's (R29)", async () => {
    const { artifact, record } = await built(PLAIN);
    await keep(record);
    artifact.expired = true;
    const elsewhere = { ...context, commit: "b".repeat(40) };
    await expect(fileKind.prepare(elsewhere, placed(record, target()))).rejects.toMatchObject({
      reason: "artifact-foreign",
    });
  });

  test("that was deleted there is noticed", async () => {
    const { record } = await built(PLAIN);
    await keep(record);
    held().manifests.clear();
    await expect(fileKind.prove(context, placed(record, target()), [])).rejects.toMatchObject({
      reason: "artifact-missing",
    });
  });

  test("is never made of bytes that are not the release's (R30)", async () => {
    const { artifact, record } = await built(PLAIN);
    artifact.bytes = Buffer.from("#!/bin/sh\necho hallo\n");
    await expect(fileKind.carry(context, placed(record, target()))).rejects.toMatchObject({
      reason: "digest-mismatch",
    });
    expect(held().blobs.size).toBe(0);
  });
});
