import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileKind } from "../../src/release/artifacts/file.ts";
import { closeImages } from "../../src/release/artifacts/image-house.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { kindContext, placed } from "../release/placed.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import { type DebianRegistry, startDebianRegistry } from "./registry/debian.ts";
import { findTools } from "./tools.ts";

const tools = findTools("files kept in Debian's registry", ["docker-registry", "skopeo", "crane"]);
const run = promisify(execFile);
const BYTES = Buffer.alloc(3_000_000, "what the build made\n");

/** Tools that nobody here wrote find what was kept. */
describe.skipIf(tools.missing)("a file kept in Debian's registry", () => {
  let folder: string;
  let shop: Shop;
  let registry: DebianRegistry;
  let context: KindContext;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kept-file-"));
    shop = await openShop();
    const storage = join(folder, "registry");
    registry = await startDebianRegistry(tools.path("docker-registry"), { folder: storage, login: false });
    const rule = { plainHttp: true, privateAddresses: true, tokenHosts: [] };
    const rules = new Map([[registry.host, rule]]);
    context = kindContext({ client: shop.client, repo, folder: join(folder, "work"), commit: shop.head }, { rules });
  });
  afterAll(async () => {
    closeImages(context.images);
    await registry?.stop();
    await shop?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("is an OCI artifact for skopeo, and its bytes are the build's for crane", async () => {
    const { world } = shop.simulator;
    const digest = `sha256:${createHash("sha256").update(BYTES).digest("hex")}`;
    const from = { path: ".github/workflows/ci.yml", event: "push", headBranch: "main", headSha: shop.head };
    const { id: building } = createRun(world, shop.repository, { ...from, actor: shop.octo, payload: {} });
    const id = world.nextId("large");
    const now = world.now().toISOString();
    shop.repository.artifacts.push({
      id,
      node_id: `A_${id}`,
      name: "app.bin",
      bytes: BYTES,
      contentType: "application/octet-stream",
      digest,
      expired: false,
      created_at: now,
      updated_at: now,
      expires_at: "2027-02-20T00:00:00Z",
      run_id: building,
    });
    const record = await fileKind.resolve(context, { name: "app", source: "app.bin", run: building });
    const repository = `${registry.host}/octo/files`;
    const tag = { name: "v1", policy: "moving" } as const;
    const here = placed(record, { kind: "file", keep: { repository, tag } } as const);
    await fileKind.carry(context, here);
    await fileKind.move(context, here, []);
    await fileKind.prove(context, here, []);

    const looked = await run(tools.path("skopeo"), [
      "inspect",
      "--raw",
      "--tls-verify=false",
      `docker://${repository}:v1`,
    ]);
    expect(JSON.parse(looked.stdout)).toMatchObject({
      artifactType: "application/vnd.env-actions.file.v1",
      layers: [{ digest, size: BYTES.length, annotations: { "org.opencontainers.image.title": "app.bin" } }],
    });
    const pulled = await run(tools.path("crane"), ["blob", "--insecure", `${repository}@${digest}`], {
      encoding: "buffer",
      maxBuffer: 10_000_000,
    });
    expect(pulled.stdout.equals(BYTES)).toBe(true);
  });
});
