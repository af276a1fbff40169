import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assetKind } from "../../src/release/artifacts/asset.ts";
import { ArtifactFault } from "../../src/release/artifacts/fault.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { AssetRecord } from "../../src/release/artifacts/record.ts";
import type { AssetTarget } from "../../src/release/artifacts/target.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { git, updateRef } from "../simulator/git.ts";
import type { Release, ReleaseAsset } from "../simulator/world.ts";
import { kindContext, placed } from "./placed.ts";
import { publish, sha256 } from "./release-asset.ts";

const BYTES = Buffer.from("the bytes that were built");
const TAG = "web/v1.0.0";
const to = (asked: Omit<AssetTarget, "kind">) => ({ kind: "asset", ...asked }) as const;
const LATEST = to({ release: true, latest: true });

let shop: Shop;
let folder: string;
let context: KindContext;
let other: string;
let release: Release;
let asset: ReleaseAsset;

beforeAll(async () => {
  shop = await openShop();
  const { simulator, repository, octo } = shop;
  other = await simulator.push(repository, { branch: "aside", files: { a: "a" }, message: "aside", actor: octo });
});
afterAll(() => shop.close());
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "asset-kind-"));
  context = kindContext({ client: shop.client, repo, folder, commit: shop.head });
  shop.repository.releases.length = 0;
  await tagAt(shop.head);
  ({ release, asset } = publish(shop.simulator, shop.repository, { by: shop.octo, tag: TAG, bytes: BYTES }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tagAt = (oid: string) => updateRef(shop.repository.gitDir, `refs/tags/${TAG}`, oid, null);
const named = (source = `${TAG}/app.tgz`, claimed = {}) => ({ name: "app", source, run: 1, ...claimed });
const record = (): AssetRecord => ({
  kind: "asset",
  name: "app",
  digest: sha256(BYTES),
  size: BYTES.length,
  asset: { id: asset.id, name: "app.tgz", release: release.id, tag: TAG },
});
const files = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
const patches = () => shop.simulator.world.requests.filter(({ method }) => method === "PATCH").length;
const flipped = (bit: number) => {
  const copy = Buffer.from(BYTES);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
};

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.catch((error: unknown) => error);
  if (!(outcome instanceof ArtifactFault)) throw new Error(`no fault, but ${String(outcome)}`);
  expect(outcome.hint).not.toBe("");
  return outcome.reason;
}

describe("resolving an asset", () => {
  test("pins it to the digest of the bytes that were received, and leaves nothing behind (R29)", async () => {
    expect(await assetKind.resolve(context, named())).toEqual(record());
    expect(files()).toEqual([]);
  });

  test("works without GitHub's own digest, and with an annotated tag", async () => {
    asset.digest = null;
    const { gitDir } = shop.repository;
    const text = `object ${shop.head}\ntype commit\ntag ${TAG}\ntagger o <o@x> 1700000000 +0000\n\nOne\n`;
    await tagAt((await git(gitDir, ["hash-object", "-t", "tag", "-w", "--stdin"], text)).trim());
    expect(await assetKind.resolve(context, named())).toEqual(record());
  });

  test.each<[string, () => unknown, string]>([
    ["a tag without a release", () => shop.repository.releases.pop(), "artifact-missing"],
    ["a draft", () => Object.assign(release, { draft: true }), "artifact-missing"],
    ["a release without that asset", () => Object.assign(asset, { name: "other.tgz" }), "artifact-missing"],
    ["an upload that never ended", () => Object.assign(asset, { state: "open" }), "artifact-missing"],
    ["a tag of another commit", () => tagAt(other), "asset-release-refused"],
    [
      "a release whose tag is gone",
      () => git(shop.repository.gitDir, ["update-ref", "-d", `refs/tags/${TAG}`]),
      "asset-release-refused",
    ],
    ["bytes that GitHub's digest denies (R30)", () => Object.assign(asset, { bytes: flipped(3) }), "digest-mismatch"],
  ])("refuses %s", async (_name, change, reason) => {
    await change();
    expect(await faultOf(assetKind.resolve(context, named()))).toBe(reason);
    expect(files()).toEqual([]);
  });

  test.each(["app.tgz", "/app.tgz", "v1/", "v1/..", "../x/app.tgz", "v 1/app", "a..b/x", "x.lock/y", ""])(
    "refuses the name %j before anything is asked",
    async (source) => {
      const before = shop.client.count.rest;
      expect(await faultOf(assetKind.resolve(context, named(source)))).toBe("artifact-name-refused");
      expect(shop.client.count.rest).toBe(before);
    },
  );
});

describe("preparing an asset", () => {
  test("places the registered bytes under the asset's name, and moves nothing unless asked", async () => {
    const reference = path.join(folder, "app", "app.tgz");
    expect(await assetKind.prepare(context, placed(record()))).toEqual({
      name: "app",
      kind: "asset",
      digest: sha256(BYTES),
      reference,
      bytes: BYTES.length,
    });
    expect(readFileSync(reference).equals(BYTES)).toBe(true);
    expect(files()).toEqual(["app", "app/app.tgz"]);
    const before = patches();
    expect(await assetKind.move(context, placed(record()), [])).toEqual([]);
    expect(patches()).toBe(before);
  });

  test("finds one flipped bit wherever it is, and leaves nothing to deploy (R30)", async () => {
    for (let bit = 0; bit < BYTES.length * 8; bit += 23) {
      asset.bytes = flipped(bit);
      asset.digest = sha256(asset.bytes);
      expect(await faultOf(assetKind.prepare(context, placed(record()))), `bit ${bit}`).toBe("digest-mismatch");
    }
    expect(files()).toEqual([]);
  });

  test.each<[string, () => unknown, string]>([
    ["an asset that was deleted", () => release.assets.pop(), "artifact-missing"],
    ["a release that was deleted", () => shop.repository.releases.pop(), "artifact-missing"],
    ["a release that became a draft", () => Object.assign(release, { draft: true }), "asset-release-refused"],
    [
      "a release that got another tag, though of the same commit",
      async () => {
        await updateRef(shop.repository.gitDir, "refs/tags/v2", shop.head, null);
        release.tag_name = "v2";
      },
      "asset-release-refused",
    ],
    ["a tag that was moved", () => tagAt(other), "asset-release-refused"],
    ["an asset that was renamed", () => Object.assign(asset, { name: "other" }), "artifact-missing"],
  ])("refuses %s, and so does moving", async (_name, change, reason) => {
    await change();
    expect(await faultOf(assetKind.prepare(context, placed(record())))).toBe(reason);
    if (reason !== "artifact-missing" || release.assets.length > 0) {
      expect(await faultOf(assetKind.move(context, placed(record(), LATEST), []))).toBe(reason);
    }
    expect(files()).toEqual([]);
  });

  test.each(["..", "a/b", "", "x "])("refuses the name %j", async (name) => {
    expect(await faultOf(assetKind.prepare(context, placed({ ...record(), name })))).toBe("artifact-name-refused");
    const inside = { ...record(), asset: { ...record().asset, name } };
    expect(await faultOf(assetKind.prepare(context, placed(inside)))).toBe("artifact-name-refused");
    expect(files()).toEqual([]);
  });

  test("says before anything is touched that a pre-release cannot be the latest", async () => {
    const latest = to({ release: false, latest: true });
    expect(await faultOf(assetKind.prepare(context, placed(record(), latest)))).toBe("asset-move-refused");
    await assetKind.prepare(context, placed(record(), LATEST));
    expect(release).toMatchObject({ prerelease: true, latest: false });
  });
});

describe("moving an asset", () => {
  const moved = (where: string) => ({ artifact: "app", digest: sha256(BYTES), to: where });
  const older = () =>
    publish(shop.simulator, shop.repository, {
      by: shop.octo,
      tag: "v0",
      bytes: BYTES,
      says: { prerelease: false, latest: true },
    }).release;

  test("makes the pre-release the latest release, and changes nothing when it is repeated", async () => {
    const before = older();
    const wanted = [moved(`releases/tag/${TAG}`), moved("releases/latest")];
    expect(await assetKind.move(context, placed(record(), LATEST), [])).toEqual(wanted);
    expect([release, before]).toMatchObject([{ prerelease: false, latest: true }, { latest: false }]);
    const sent = patches();
    expect(await assetKind.move(context, placed(record(), LATEST), [])).toEqual(wanted);
    expect(patches()).toBe(sent);
  });

  test("does not touch what is the latest when only the release is asked for", async () => {
    const before = older();
    expect(await assetKind.move(context, placed(record(), to({ release: true, latest: false })), [])).toHaveLength(1);
    expect([release, before]).toMatchObject([{ prerelease: false, latest: false }, { latest: true }]);
  });

  test("respects an immutable release: it can become the latest, and a refusal is explained", async () => {
    older();
    Object.assign(release, { immutable: true });
    await expect(assetKind.move(context, placed(record(), LATEST), [])).rejects.toMatchObject({
      reason: "asset-move-refused",
      hint: expect.stringContaining("immutable"),
    });
    release.prerelease = false;
    expect(await assetKind.move(context, placed(record(), LATEST), [])).toHaveLength(2);
    expect(release).toMatchObject({ latest: true, immutable: true, tag_name: TAG });
  });

  test("says which permission is missing", async () => {
    const client = shop.clientWith({ contents: "read" });
    await expect(assetKind.move({ ...context, client }, placed(record(), LATEST), [])).rejects.toMatchObject({
      reason: "asset-move-refused",
      hint: expect.stringContaining("contents: write"),
    });
    expect(release.prerelease).toBe(true);
  });
});
