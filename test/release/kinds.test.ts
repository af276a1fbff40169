import { describe, expect, test } from "vitest";
import { atOnce } from "../../src/release/artifacts/at-once.ts";
import { inOrderOfMoving, placeArtifact, resolveArtifact } from "../../src/release/artifacts/kinds.ts";
import type { ArtifactRecord } from "../../src/release/artifacts/record.ts";
import type { ArtifactTarget } from "../../src/release/artifacts/target.ts";
import { kindContext, placed } from "./placed.ts";

const DIGEST = `sha256:${"1".repeat(64)}`;
const RECORDS: readonly ArtifactRecord[] = [
  { kind: "commit", name: "source", digest: `gitCommit:${"a".repeat(40)}` },
  {
    kind: "image",
    name: "app",
    digest: DIGEST,
    size: 1,
    image: { repository: "ghcr.io/octo/shop", mediaType: "x", platforms: [], tag: null },
  },
  { kind: "file", name: "zip", digest: DIGEST, size: 1, artifact: { id: 1, name: "zip", run: 1, expires: null } },
  { kind: "asset", name: "cli", digest: DIGEST, size: 1, asset: { id: 1, name: "cli", release: 1, tag: "v1" } },
];
const TARGETS: readonly ArtifactTarget[] = [
  { kind: "image", repository: "ghcr.io/octo/prod", tag: undefined },
  { kind: "commit", by: "branch", branch: "env/production" },
  { kind: "commit", by: "values", values: new Map(), via: "commit" },
  { kind: "asset", release: true, latest: false },
  { kind: "file", keep: { repository: "ghcr.io/octo/files", tag: undefined } },
];
const { moving } = placed(RECORDS[0] as ArtifactRecord);

describe("an artifact with its environment", () => {
  test.each(RECORDS.flatMap((record) => TARGETS.map((target) => [record, target] as const)))(
    "$0.kind is kept like $1.kind, or refused",
    (record, target) => {
      const place = () => placeArtifact(record, target, moving);
      if (record.kind === target.kind) expect(place().record).toBe(record);
      else expect(place).toThrow(expect.objectContaining({ reason: "artifact-kind-differs" }));
    },
  );

  test("is moved after what it may name: commits are the last", () => {
    const all = RECORDS.map((record) => placeArtifact(record, undefined, moving));
    expect(inOrderOfMoving(all).map(({ record }) => record.kind)).toEqual(["image", "file", "asset", "commit"]);
  });

  test("knows when its bytes end", () => {
    const expires = "2027-01-01T00:00:00Z";
    for (const record of RECORDS) expect(placeArtifact(record, undefined, moving).expires()).toBeNull();
    const file: ArtifactRecord = {
      kind: "file",
      name: "zip",
      digest: DIGEST,
      size: 1,
      artifact: { id: 1, name: "zip", run: 1, expires },
    };
    expect(placeArtifact(file, undefined, moving).expires()).toEqual(new Date(expires));
  });

  test("is registered by its kind", async () => {
    const context = kindContext({
      client: undefined as never,
      repo: { owner: "octo", name: "shop" },
      folder: "/nowhere",
      commit: "",
    });
    const named = { name: "source", source: "main", run: 1 };
    await expect(resolveArtifact(context, "commit", named)).rejects.toMatchObject({ reason: "artifact-name-refused" });
    await expect(resolveArtifact(context, "image", named)).rejects.toMatchObject({ reason: "artifact-name-refused" });
  });
});

describe("several artifacts at once", () => {
  test("come back in order, at most eight on their way", async () => {
    let running = 0;
    let most = 0;
    const results = await atOnce([...Array(30).keys()], async (item) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 30 - item; turn += 1) await Promise.resolve();
      running -= 1;
      return item * 2;
    });
    expect(results).toEqual([...Array(30).keys()].map((item) => item * 2));
    expect(most).toBe(8);
    expect(await atOnce([], async () => 1)).toEqual([]);
  });

  test("end with the first failure, when those under way have ended, and begin no other", async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = atOnce([...Array(30).keys()], async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 3) throw new Error("three");
      await Promise.resolve();
      ended.push(item);
    });
    await expect(work).rejects.toThrow("three");
    expect(begun.length).toBeLessThan(30);
    expect(ended.length).toBe(begun.length - 1);
  });
});
