import { describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import type { Registry, RegistryOptions } from "../../src/registry/registry.ts";
import { startDropProxy } from "../simulator/registry/drop-proxy.ts";
import type { Planned } from "../simulator/registry/faults.ts";
import { type EmbeddedRegistry, type RegistryRules, startRegistry } from "../simulator/registry/index.ts";
import type { Pointer } from "../simulator/registry/store.ts";
import { addImage, clientOf, failureOf, holdings, manualClock } from "./sample.ts";

const MIB = 1_024 * 1_024;

interface Scene {
  readonly from: EmbeddedRegistry;
  readonly to: EmbeddedRegistry;
  readonly image: Pointer;
  readonly source: Registry;
  readonly target: Registry;
  readonly slept: readonly number[];
  copy(): Promise<unknown>;
}

/** Two registries, and an image with one layer of this size in the first. */
async function withScene(
  o: { readonly size?: number; readonly target?: RegistryRules; readonly options?: Partial<RegistryOptions> },
  use: (scene: Scene) => Promise<void>,
): Promise<void> {
  await using from = await startRegistry();
  await using to = await startRegistry(o.target);
  const layers = [from.store.addGenerated("octo/shop", o.size ?? 3 * MIB)];
  const image = addImage(from.store, "octo/shop", { platform: "amd64", layers });
  const clock = manualClock();
  const source = clientOf(from, { clock, ...o.options });
  const target = clientOf(to, { clock, ...o.options });
  const copy = () =>
    copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: { registry: target, repository: "prod/shop" },
      digest: image.digest,
      tag: { name: "production", policy: "moving" },
    });
  await use({ from, to, image, source, target, slept: clock.slept, copy });
  source.close();
  target.close();
}

const gets = (registry: EmbeddedRegistry) =>
  registry.seen.filter(({ method, path }) => method === "GET" && path.includes("/blobs/sha256"));
const bodies = (registry: EmbeddedRegistry) =>
  registry.seen.filter(({ method }) => method === "PUT" || method === "PATCH");

function expectWhole(scene: Scene): void {
  const { manifests, blobs } = holdings(scene.from.store, "octo/shop");
  expect(holdings(scene.to.store, "prod/shop")).toEqual({ manifests, blobs, tags: { production: scene.image.digest } });
}

describe("a broken download", () => {
  test("goes on where it broke", async () => {
    await withScene({}, async (scene) => {
      scene.from.faults.plan({
        path: /blobs\/sha256/,
        method: "GET",
        times: 4,
        fault: { kind: "cut", after: 1.5 * MIB },
      });
      await scene.copy();
      expectWhole(scene);
      const ranges = gets(scene.from).flatMap(({ headers }) => headers.range ?? []);
      expect(ranges.length).toBeGreaterThan(0);
      expect(new Set(ranges).size).toBe(ranges.length);
      expect(bodies(scene.to).filter(({ path }) => path.includes("uploads"))).toHaveLength(2);
    });
  });

  test("goes on where it broke with a registry that only gives the whole", async () => {
    await withScene({}, async (scene) => {
      scene.from.faults.plan({ path: /blobs\/sha256/, method: "GET", times: 2, fault: { kind: "cut", after: MIB } });
      scene.from.faults.plan({ path: /blobs\/sha256/, method: "GET", times: 2, fault: { kind: "ignore-range" } });
      await scene.copy();
      expectWhole(scene);
    });
  });

  test("that never gets further is unavailable after a few tries", async () => {
    await withScene({}, async (scene) => {
      scene.from.faults.plan({ path: /blobs\/sha256/, method: "GET", times: 99, fault: { kind: "cut", after: 1_000 } });
      expect((await failureOf(scene.copy())).kind).toBe("unavailable");
      expect(gets(scene.from).length).toBeLessThan(20);
      expect(holdings(scene.to.store, "prod/shop").tags).toEqual({});
    });
  });
});

describe("an upload", () => {
  test("is one request for a blob where that works", async () => {
    await withScene({}, async (scene) => {
      await scene.copy();
      const sizes = bodies(scene.to).map(
        ({ method, received }) => `${method} ${received > 1_000 ? received : "small"}`,
      );
      expect(sizes.sort()).toEqual([`PUT ${3 * MIB}`, "PUT small", "PUT small"]);
    });
  });

  test.each([
    ["is in chunks where the registry asks for it", { smallestChunk: 5 * MIB }, []],
    ["in chunks goes on from where the registry stands", { smallestChunk: 5 * MIB }, [1.5 * MIB]],
    ["in chunks begins anew where the registry forgets", { smallestChunk: 5 * MIB, resumable: false }, [1.5 * MIB]],
    ["that breaks goes on in chunks", { resumable: false }, [1.5 * MIB, 2 * MIB]],
  ] satisfies [string, RegistryRules, number[]][])("%s", async (_name, target, cuts) => {
    const rules: RegistryRules = target;
    await withScene({ size: 12 * MIB, target: rules }, async (scene) => {
      for (const after of cuts) {
        scene.to.faults.plan({ method: "PUT", path: /blobs\/uploads/, times: 1, fault: { kind: "cut-upload", after } });
        scene.to.faults.plan({
          method: "PATCH",
          path: /blobs\/uploads/,
          times: 1,
          fault: { kind: "cut-upload", after },
        });
      }
      await scene.copy();
      expectWhole(scene);
      const chunks = scene.to.seen.filter(({ method }) => method === "PATCH");
      expect(chunks.length).toBeGreaterThan(1);
      expect(Math.max(...chunks.map(({ received }) => received))).toBeLessThanOrEqual(5 * MIB);
      if (rules.smallestChunk !== undefined && rules.resumable !== false) {
        const layer = chunks.reduce((sum, { received }) => sum + received, 0);
        expect(layer).toBe(12 * MIB + Number(scene.from.store.blobs.get(configOf(scene))?.size));
      }
    });
  });

  test("too large for something in between goes on in chunks", async () => {
    await withScene({}, async (scene) => {
      scene.to.faults.plan({ method: "PUT", path: /uploads/, times: 2, fault: { kind: "status", status: 413 } });
      await scene.copy();
      expectWhole(scene);
    });
  });

  test("whose answer was lost is looked for, and not sent again (R70)", async () => {
    await withScene({}, async (scene) => {
      scene.to.faults.plan({ method: "PUT", path: /uploads/, times: 2, fault: { kind: "reset", when: "after" } });
      await scene.copy();
      expectWhole(scene);
      expect(bodies(scene.to).filter(({ path }) => path.includes("uploads"))).toHaveLength(2);
    });
  });

  test("that keeps breaking is unavailable", async () => {
    await withScene({}, async (scene) => {
      scene.to.faults.plan({ path: /uploads\/./, times: 999, fault: { kind: "reset", when: "before" } });
      expect((await failureOf(scene.copy())).kind).toBe("unavailable");
      expect(holdings(scene.to.store, "prod/shop").tags).toEqual({});
    });
  });
});

function configOf(scene: Scene): string {
  const manifest = scene.from.store.repository("octo/shop").manifests.get(scene.image.digest);
  return JSON.parse(manifest?.bytes.toString() ?? "").config.digest;
}

describe("a proxy that breaks every connection after 5 MiB", () => {
  test.each([true, false])("in front of both registries stops nothing (uploads survive: %s)", async (resumable) => {
    await using from = await startRegistry();
    await using to = await startRegistry({ resumable });
    await using near = await startDropProxy(from.host, 5 * MIB);
    await using far = await startDropProxy(to.host, 5 * MIB);
    const layers = [from.store.addGenerated("octo/shop", 23 * MIB), from.store.addGenerated("octo/shop", 9 * MIB)];
    const image = addImage(from.store, "octo/shop", { platform: "amd64", layers });
    const source = clientOf(near);
    const target = clientOf(far);
    await copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: { registry: target, repository: "prod/shop" },
      digest: image.digest,
      tag: { name: "v1", policy: "immutable" },
    });
    source.close();
    target.close();
    const { manifests, blobs } = holdings(from.store, "octo/shop");
    expect(holdings(to.store, "prod/shop")).toEqual({ manifests, blobs, tags: { v1: image.digest } });
    expect(near.dropped + far.dropped).toBeGreaterThan(8);
  });
});

describe("a registry that is busy", () => {
  const busy = (status: number, headers = {}): Planned["fault"] => ({ kind: "status", status, headers });

  test.each([429, 500, 502, 503, 504])("and says %i is asked again", async (status) => {
    await withScene({}, async (scene) => {
      for (const registry of [scene.from, scene.to]) registry.faults.plan({ times: 3, fault: busy(status) });
      scene.to.faults.plan({ method: "PUT", path: /manifests/, fault: busy(status) });
      await scene.copy();
      expectWhole(scene);
    });
  });

  test("is left alone for as long as it asks", async () => {
    await withScene({}, async (scene) => {
      scene.from.faults.plan({ fault: busy(429, { "retry-after": "7" }) });
      const date = { date: "Sun, 22 Nov 2026 10:00:00 GMT", "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" };
      scene.from.faults.plan({ fault: busy(503, date) });
      await scene.copy();
      expect(scene.slept).toEqual([7_500, 30_500]);
    });
  });

  test("for longer than we may wait is the end", async () => {
    await withScene({ options: { longestWait: 10_000 } }, async (scene) => {
      scene.from.faults.plan({ fault: busy(429, { "retry-after": "11" }) });
      const failure = await failureOf(scene.copy());
      expect(failure).toMatchObject({ kind: "rate-limited", status: 429 });
      expect(failure.message).toContain("retry after 11 s");
      expect(scene.slept).toEqual([]);
    });
  });

  test("for good is unavailable", async () => {
    await withScene({}, async (scene) => {
      scene.from.faults.plan({ times: 99, fault: busy(503) });
      expect(await failureOf(scene.copy())).toMatchObject({ kind: "unavailable", status: 503 });
      expect(scene.from.seen).toHaveLength(6);
    });
  });
});

test("six blobs at most are on their way at the same time", async () => {
  await using from = await startRegistry();
  await using to = await startRegistry();
  const layers = Array.from({ length: 20 }, (_, n) => from.store.addGenerated("octo/shop", 200_000 + n));
  const image = addImage(from.store, "octo/shop", { platform: "amd64", layers });
  const source = clientOf(from);
  const target = clientOf(to);
  let most = 0;
  let running = 0;
  const limited = target.transfers;
  const watched: Registry = {
    ...target,
    transfers: (work) =>
      limited(async () => {
        running += 1;
        most = Math.max(most, running);
        return work().finally(() => {
          running -= 1;
        });
      }),
  };
  await copyImage({
    source: { registry: source, repository: "octo/shop" },
    target: { registry: watched, repository: "prod/shop" },
    digest: image.digest,
  });
  source.close();
  target.close();
  expect(most).toBe(6);
});
