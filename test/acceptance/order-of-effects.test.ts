import { afterAll, beforeAll, expect, it } from "vitest";
import { addImage, holdings } from "../registry/sample.ts";
import { createImageSample, type ImageSample, tagsOf } from "./images-sample.ts";
import { readState } from "./observe.ts";

/**
 * What a promotion does, and in which order (R103): the intent is recorded and the Deployment opened before anything is moved, names
 * are moved when what they name is there, and what was there before stays. Going back takes the same steps.
 */
interface Effect {
  readonly method: string;
  readonly path: string;
  /** What GitHub had been asked for by then, in this job. */
  readonly before: readonly string[];
}

let sample: ImageSample;
let effects: Effect[] = [];
let from = 0;
const asked = () =>
  sample.simulator
    .requests()
    .slice(from)
    .map(({ operation, method, route }) => operation ?? `${method} ${route}`);

beforeAll(async () => {
  sample = await createImageSample({
    alone: true,
    rules: {
      onRequest: ({ method, path }) => {
        if (method !== "GET" && method !== "HEAD") effects.push({ method, path, before: asked() });
      },
    },
  });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function bring(digest: string, version: string): Promise<readonly Effect[]> {
  const registered = await sample.register(`app=${digest}`, version);
  expect(registered.code, registered.log).toBe(0);
  return into(version);
}

async function into(version: string, end: "success" | "failure" = "success"): Promise<readonly Effect[]> {
  effects = [];
  from = sample.simulator.requests().length;
  const { main, post } = await sample.into("production", version, { deploy: () => end });
  expect({ main: main.code, post: post.code }, main.log + post.log).toEqual({ main: 0, post: 0 });
  return effects;
}

/** Writes of bytes, then the one of the name, each after the record and the Deployment. */
function expectInOrder(made: readonly Effect[]): void {
  for (const { before } of made) {
    expect(before).toContain("Commit");
    expect(before.some((each) => each.startsWith("POST") && each.endsWith("/deployments"))).toBe(true);
  }
  const names = made.filter(({ path }) => path.endsWith("/manifests/production"));
  expect(names).toHaveLength(1);
  expect(made.at(-1)).toEqual(names[0]);
  expect(made.map(({ method }) => method)).not.toContain("DELETE");
}

it("a promotion records, opens the Deployment, moves bytes, and moves names last; going back undoes it in the same steps (R103)", async () => {
  const { build, prod } = sample;
  const older = addImage(build.store, "octo/shop", { platform: "older" });
  expectInOrder(await bring(older.digest, "1.0.0"));
  const kept = holdings(prod.store, "prod/shop").manifests;
  const newer = addImage(build.store, "octo/shop", { platform: "newer" });
  const forward = await bring(newer.digest, "1.1.0");
  expectInOrder(forward);
  expect(forward.length).toBeGreaterThan(1);
  expect(tagsOf(prod, "prod/shop")).toEqual({ production: newer.digest });
  expect(holdings(prod.store, "prod/shop").manifests).toEqual(expect.arrayContaining([...kept]));
  const both = holdings(prod.store, "prod/shop").manifests;
  const back = await into("1.0.0");
  expectInOrder(back);
  // Its bytes were never taken away.
  expect(back.filter(({ path }) => !path.includes("/manifests/"))).toEqual([]);
  expect(tagsOf(prod, "prod/shop")).toEqual({ production: older.digest });
  expect(holdings(prod.store, "prod/shop").manifests).toEqual(both);
  expect((await readState(sample, "production")).settled[0]).toMatchObject({ state: "succeeded" });
}, 120_000);
