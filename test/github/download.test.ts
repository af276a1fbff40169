import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { downloadArtifact } from "../../src/github/artifacts.ts";
import { isFailure } from "../../src/github/errors.ts";
import { type Behaviour, json, reset, scriptedServer, withClient } from "./scripted-server.ts";

const repo = { owner: "o", name: "r" };

describe("a download", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "download-test-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const bytes = Buffer.alloc(200_000, "0123456789");
  const whole: Behaviour = (response) => {
    response.writeHead(200, { "content-type": "application/zip", "content-length": String(bytes.length) });
    response.end(bytes);
  };
  const half: Behaviour = (response) => {
    response.writeHead(200, { "content-type": "application/zip", "content-length": String(bytes.length) });
    response.write(bytes.subarray(0, 100_000), () => response.socket?.destroy());
  };
  const stalled: Behaviour = (response) => {
    response.writeHead(200, { "content-type": "application/zip", "content-length": String(bytes.length) });
    response.write(bytes.subarray(0, 100_000));
  };
  const download = async (api: readonly Behaviour[], store: readonly Behaviour[], stop?: AbortSignal) => {
    await using blobs = await scriptedServer(...store);
    const moved = json(302, undefined, { location: `${blobs.url}/blob?sig=x` });
    return await withClient(api.length === 0 ? [moved] : api, async (client, server) => {
      const to = join(folder, "a.zip");
      const outcome = await downloadArtifact(client, { repo, id: 9, to, limit: 1_000_000, stop }).catch(
        (error: unknown) => error,
      );
      return { outcome, api: server.seen, store: blobs.seen, to, rest: client.count.rest };
    });
  };

  test("hashes what it stores, and the token does not go to the store", async () => {
    const { outcome, api, store, to } = await download([], [whole]);
    const sha256 = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    expect(outcome).toEqual({ sha256, size: bytes.length, contentType: "application/zip" });
    expect(bytes.equals(await readFile(to))).toBe(true);
    expect(api[0]).toMatchObject({
      url: "/repos/o/r/actions/artifacts/9/zip",
      headers: { authorization: "token test-token" },
    });
    expect(store[0]?.headers.authorization).toBeUndefined();
  });

  test.each([
    ["breaks off", half],
    ["is answered with 503", json(503, {})],
    ["is reset", reset],
    ["falls silent", stalled],
  ])("begins again with a new address when it %s", async (_name, broken) => {
    const { outcome, api, store, to } = await download([], [broken, broken, whole]);
    expect(outcome).toMatchObject({ size: bytes.length });
    expect([api.length, store.length]).toEqual([3, 3]);
    expect(bytes.equals(await readFile(to))).toBe(true);
  });

  test("that keeps breaking is unavailable and leaves nothing", async () => {
    const { outcome, store } = await download([], [half]);
    expect(isFailure(outcome, "unavailable")).toBe(true);
    expect(store).toHaveLength(4);
    expect(await readdir(folder)).toEqual([]);
  });

  test("that is stopped ends at once, asks for no new address, and leaves nothing", async () => {
    const stopping = new AbortController();
    const stopped: Behaviour = (response) => {
      response.writeHead(200, { "content-type": "application/zip", "content-length": String(bytes.length) });
      response.write(bytes.subarray(0, 100_000), () => stopping.abort());
    };
    const { outcome, api, store } = await download([], [stopped, whole], stopping.signal);
    expect(isFailure(outcome, "unavailable")).toBe(true);
    expect([api.length, store.length]).toEqual([1, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ["gone", json(410, {})],
    ["not-found", json(404, {})],
    ["unexpected", json(200, { not: "a redirect" })],
  ])("is %s by the answer of the API, without asking again", async (kind, behaviour) => {
    const { outcome, api } = await download([behaviour], [whole]);
    expect(outcome).toMatchObject({ name: "GitHubFailure", kind });
    expect(api).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });
});
