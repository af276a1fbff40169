import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { downloadArtifact, getArtifact, listArtifacts } from "../../src/github/artifacts.ts";
import { dispatchWorkflow } from "../../src/github/dispatch.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let repository: Shop["repository"];
let head: Shop["head"];
let client: Shop["client"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, repository, head, client } = shop);
});

afterEach(() => shop.close());

describe("an artifact", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "artifact-test-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function upload(bytes: Buffer, expired = false): Promise<{ id: number; run: number }> {
    const { run } = await dispatchWorkflow(client, { repo, workflow: "production.yml", ref: "main", inputs: {} });
    const id = simulator.world.nextId();
    const time = simulator.world.now().toISOString();
    repository.artifacts.push({
      id,
      node_id: `A_${id}`,
      name: "app",
      bytes,
      contentType: "application/zip",
      digest: `sha256:${"0".repeat(64)}`,
      expired,
      created_at: time,
      expires_at: "2099-01-01T00:00:00Z",
      updated_at: time,
      run_id: run ?? 0,
    });
    return { id, run: run ?? 0 };
  }

  test("is listed by name and downloaded with the digest of its bytes", async () => {
    const bytes = Buffer.alloc(3_000_000, "env");
    const { id, run } = await upload(bytes);
    const [listed] = await listArtifacts(client, { repo, run, name: "app" });
    expect(listed).toMatchObject({
      id,
      name: "app",
      size: bytes.length,
      runId: run,
      repositoryId: repository.id,
      headSha: head,
    });
    expect(await listArtifacts(client, { repo, run, name: "ap" })).toEqual([]);
    expect(await getArtifact(client, { repo, id })).toEqual(listed);
    const to = join(folder, "app.zip");
    const { createHash } = await import("node:crypto");
    const sha256 = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    expect(await downloadArtifact(client, { repo, id, to, limit: 4_000_000 })).toEqual({
      sha256,
      size: bytes.length,
      contentType: "application/zip",
    });
    expect(bytes.equals(await readFile(to))).toBe(true);
  });

  test("above the limit or expired leaves no file", async () => {
    const to = join(folder, "app.zip");
    const { id } = await upload(Buffer.alloc(2_000));
    await expect(downloadArtifact(client, { repo, id, to, limit: 1_999 })).rejects.toMatchObject({
      kind: "unexpected",
    });
    await expect(stat(to)).rejects.toMatchObject({ code: "ENOENT" });
    const gone = await upload(Buffer.alloc(2_000), true);
    await expect(downloadArtifact(client, { repo, id: gone.id, to, limit: 9_999 })).rejects.toMatchObject({
      kind: "gone",
    });
  });
});
