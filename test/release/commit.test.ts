import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getBranch } from "../../src/github/refs.ts";
import { commitKind } from "../../src/release/artifacts/commit.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { CommitRecord } from "../../src/release/artifacts/record.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { kindContext, placed } from "./placed.ts";
import { COMMIT } from "./sample.ts";

let shop: Shop;
let context: KindContext;
let first: string;
let second: string;
let aside: string;

const record = (commit: string): CommitRecord => ({ kind: "commit", name: "source", digest: `gitCommit:${commit}` });
const to = (branch: string) => ({ kind: "commit", by: "branch", branch }) as const;
const head = (branch: string) => getBranch(shop.client, { repo, branch });
const push = (branch: string, text: string) =>
  shop.simulator.push(shop.repository, { branch, files: { "a.txt": text }, message: text, actor: shop.octo });

beforeAll(async () => {
  shop = await openShop();
  context = kindContext({ client: shop.client, repo, folder: "/nowhere", commit: "" });
  first = shop.head;
  aside = await push("aside", "aside");
  second = await push("main", "second");
});
afterAll(() => shop.close());

describe("a commit", () => {
  test("is pinned by its full id alone (R23)", async () => {
    const named = (source: string) => ({ name: "source", source, run: 1 });
    expect(await commitKind.resolve(context, named(COMMIT))).toEqual(record(COMMIT));
    for (const source of ["main", COMMIT.slice(0, 39), COMMIT.toUpperCase(), `${COMMIT} `, ""]) {
      await expect(commitKind.resolve(context, named(source))).rejects.toMatchObject({
        reason: "artifact-name-refused",
      });
    }
  });

  test("is handed over as it is where the environment follows no branch", async () => {
    expect(await commitKind.prepare(context, placed(record(COMMIT)))).toMatchObject({
      reference: COMMIT,
    });
    expect(await commitKind.move(context, placed(record(COMMIT)), [])).toEqual([]);
  });

  test("makes the environment's branch, moves it forward, and changes nothing when it is repeated", async () => {
    const moved = (commit: string) => [{ artifact: "source", digest: `gitCommit:${commit}`, to: "refs/heads/env/one" }];
    for (const commit of [first, first, second, second]) {
      await commitKind.prepare(context, placed(record(commit), to("env/one")));
      expect(await commitKind.move(context, placed(record(commit), to("env/one")), [])).toEqual(moved(commit));
      expect(await head("env/one")).toBe(commit);
    }
  });

  test("never moves a branch back or aside, and preparing says so before anything is touched", async () => {
    await commitKind.move(context, placed(record(second), to("env/two")), []);
    for (const commit of [first, aside]) {
      await expect(commitKind.prepare(context, placed(record(commit), to("env/two")))).rejects.toMatchObject({
        reason: "not-fast-forward",
      });
      await expect(commitKind.move(context, placed(record(commit), to("env/two")), [])).rejects.toMatchObject({
        reason: "not-fast-forward",
      });
    }
    expect(await head("env/two")).toBe(second);
  });

  test("preparing moves nothing", async () => {
    await commitKind.prepare(context, placed(record(second), to("env/three")));
    expect(await head("env/three")).toBeNull();
  });
});
