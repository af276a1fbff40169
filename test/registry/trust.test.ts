import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPrivateAddress } from "../../src/network/address.ts";
import { copyImage } from "../../src/registry/copy.ts";
import type { Credential } from "../../src/registry/credential.ts";
import { RegistryFailure } from "../../src/registry/errors.ts";
import { getManifest, headManifest, placeOf, putManifest } from "../../src/registry/manifests.ts";
import type { AuthRules } from "../simulator/registry/auth.ts";
import type { Fault, Planned } from "../simulator/registry/faults.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import { readWhole } from "../simulator/registry/reply.ts";
import { sha256 } from "../simulator/registry/store.ts";
import { addImage, addIndex, addReferrer, clientOf, failureOf } from "./sample.ts";

const login = (username: string): Credential => ({ kind: "basic", username, password: `password of ${username}` });
const auth = (username: string, kind: "basic" | "bearer"): AuthRules => ({
  kind,
  username,
  password: `password of ${username}`,
});
const carried = (registry: EmbeddedRegistry) =>
  registry.seen.filter(({ headers }) => headers.authorization !== undefined);

interface Scene {
  readonly from: EmbeddedRegistry;
  readonly to: EmbeddedRegistry;
  /** A host that is none of ours. */
  readonly other: EmbeddedRegistry;
  copy(digest: string): Promise<unknown>;
}

async function withScene<T>(
  o: { kind: "basic" | "bearer"; checksDigest?: boolean },
  use: (scene: Scene) => Promise<T>,
): Promise<T> {
  await using from = await startRegistry({ auth: auth("source", o.kind) });
  await using to = await startRegistry({ auth: auth("target", o.kind), checksDigest: o.checksDigest ?? true });
  await using other = await startRegistry();
  const source = clientOf(from, { login: login("source"), silence: 300 });
  const target = clientOf(to, { login: login("target"), silence: 300 });
  const copy = (digest: string) =>
    copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: { registry: target, repository: "prod/shop" },
      digest,
      tag: { name: "production", policy: "moving" },
    });
  const outcome = await use({ from, to, other, copy });
  source.close();
  target.close();
  return outcome;
}

describe("a login stays with its host", () => {
  test.each(["basic", "bearer"] as const)("when blobs and manifests are elsewhere (%s)", async (kind) => {
    await withScene({ kind }, async ({ from, to, other, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      addImage(other.store, "octo/shop", { platform: "amd64" });
      // Each request is sent elsewhere once it is let in.
      for (const { digest } of [image, ...[...from.store.blobs.keys()].map((digest) => ({ digest }))]) {
        from.faults.plan({
          method: "GET",
          path: new RegExp(`blobs/${digest}`),
          fault: { kind: "redirect", to: `${other.url}/v2/octo/shop/blobs/${digest}` },
        });
      }
      await copy(image.digest);
      expect(other.seen).toHaveLength(3);
      expect(carried(other)).toEqual([]);
      expect(to.store.repository("prod/shop").tags.get("production")).toBe(image.digest);
    });
  });

  test("when that other host asks for it", async () => {
    await withScene({ kind: "bearer" }, async ({ from, other, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      const headers = { "www-authenticate": `Bearer realm="${other.url}/token",service="x"` };
      other.faults.plan({ times: 99, fault: { kind: "status", status: 401, headers } });
      from.faults.plan({ path: /blobs/, times: 99, fault: { kind: "redirect", to: `${other.url}/blob` } });
      expect((await failureOf(copy(image.digest))).kind).toBe("unauthorized");
      expect(carried(other)).toEqual([]);
      expect(other.seen.filter(({ path }) => path.startsWith("/token"))).toEqual([]);
    });
  });

  test("when uploads are to go to another host", async () => {
    await withScene({ kind: "bearer" }, async ({ from, to, other, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      const headers = { location: `${other.url}/v2/prod/shop/blobs/uploads/x` };
      to.faults.plan({ method: "POST", path: /uploads/, times: 99, fault: { kind: "status", status: 202, headers } });
      await failureOf(copy(image.digest));
      expect(other.seen.length).toBeGreaterThan(0);
      expect(carried(other)).toEqual([]);
    });
  });

  test("when a write is redirected, which is not followed", async () => {
    await withScene({ kind: "basic" }, async ({ from, to, other, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      to.faults.plan({ method: "PUT", path: /manifests/, times: 9, fault: { kind: "redirect", to: `${other.url}/x` } });
      expect((await failureOf(copy(image.digest))).kind).toBe("unexpected");
      expect(other.seen).toEqual([]);
    });
  });

  test("when the next page of referrers is elsewhere", async () => {
    await withScene({ kind: "bearer" }, async ({ from, other, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      const headers = {
        link: `<${other.url}/next>; rel="next"`,
        "content-type": "application/vnd.oci.image.index.v1+json",
      };
      const body = '{"schemaVersion":2,"manifests":[]}';
      from.faults.plan({ path: /referrers/, times: 9, fault: { kind: "status", status: 200, headers, body } });
      const failure = await failureOf(copy(image.digest));
      expect(failure.kind === "unexpected" || failure.kind === "unauthorized").toBe(true);
      expect(other.seen).toEqual([]);
    });
  });

  test("and redirects in a circle end", async () => {
    await withScene({ kind: "basic" }, async ({ from, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      from.faults.plan({
        path: /manifests/,
        times: 99,
        fault: { kind: "redirect", to: "/v2/octo/shop/manifests/again" },
      });
      expect((await failureOf(copy(image.digest))).kind).toBe("unexpected");
      expect(from.seen.length).toBeLessThan(10);
    });
  });
});

describe("an address that nobody allowed", () => {
  test("by plain http, of this machine or by a name that leads there, is not asked", async () => {
    await using registry = await startRegistry();
    const image = addImage(registry.store, "octo/shop", { platform: "amd64" });
    const port = registry.host.split(":")[1];
    for (const options of [
      { plainHttp: false },
      { privateAddresses: false },
      { privateAddresses: false, registry: `localhost:${port}` },
      { privateAddresses: false, registry: `[::1]:${port}` },
    ]) {
      const client = clientOf(registry, options);
      const work = getManifest(placeOf(client, "octo/shop", "pull"), image.digest);
      // TLS with a server that speaks http fails by itself; nothing is asked over plain http.
      if ("plainHttp" in options) expect((await failureOf(work)).kind).toBe("unavailable");
      else expect((await failureOf(work)).kind).toBe("address-refused");
      client.close();
    }
    expect(registry.seen).toEqual([]);
  });

  test.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a9fe:a9fe",
  ])("%s is private", (address) => expect(isPrivateAddress(address)).toBe(true));
  test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "example.com"])(
    "%s is not",
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});

describe("wrong bytes (R30)", () => {
  test.each<[string, Planned]>([
    ["a manifest with one bit changed", { path: /manifests/, times: 99, fault: { kind: "corrupt", at: 40 } }],
    ["a blob with one bit changed", { path: /blobs/, method: "GET", times: 99, fault: { kind: "corrupt", at: 0 } }],
    ["a manifest that is cut short", { path: /manifests/, times: 99, fault: { kind: "truncate", to: 50 } }],
  ])("of %s are never tagged", async (_name, planned) => {
    await withScene({ kind: "basic", checksDigest: false }, async ({ from, to, copy }) => {
      const image = addImage(from.store, "octo/shop", { platform: "amd64" });
      from.faults.plan({ path: /manifests/, fault: { kind: "status", status: 503 } });
      from.faults.plan(planned);
      expect((await failureOf(copy(image.digest))).kind).toBe("digest-mismatch");
      expect(to.store.repository("prod/shop").tags.size).toBe(0);
      expect([...to.store.blobs.keys()].every((digest) => from.store.blobs.has(digest))).toBe(true);
    });
  });

  test("behind a claim about another digest are noticed, reading and writing", async () => {
    await using registry = await startRegistry();
    const image = addImage(registry.store, "octo/shop", { platform: "amd64", tag: "v1" });
    const client = clientOf(registry);
    const place = placeOf(client, "octo/shop", "pull,push");
    const manifest = await getManifest(place, "v1");
    const claim: Fault = { kind: "claim", digest: `sha256:${"0".repeat(64)}` };
    for (const work of [
      () => getManifest(place, "v1"),
      () => headManifest(place, image.digest),
      () => putManifest(place, "v2", manifest),
      () => putManifest(place, image.digest, manifest),
    ]) {
      registry.faults.plan({ fault: claim });
      expect((await failureOf(work())).kind).toBe("digest-mismatch");
    }
    expect((await failureOf(putManifest(place, "v3", { ...manifest, bytes: Buffer.from("{}") }))).kind).toBe(
      "digest-mismatch",
    );
    expect((await failureOf(putManifest(place, claim.digest, manifest))).kind).toBe("digest-mismatch");
    client.close();
  });
});

const fault = (other: string): fc.Arbitrary<Fault> =>
  fc.oneof(
    fc.constantFrom<Fault[]>(
      { kind: "reset", when: "before" },
      { kind: "reset", when: "after" },
      { kind: "ignore-range" },
    ),
    fc.constantFrom(401, 403, 404, 413, 429, 500, 503).map((status): Fault => ({ kind: "status", status })),
    fc
      .constantFrom("/blob", "/v2/octo/shop/manifests/latest")
      .map((path): Fault => ({ kind: "redirect", to: `${other}${path}` })),
    fc.nat(3_000).map((at): Fault => ({ kind: "corrupt", at })),
    fc.nat(3_000).map((to): Fault => ({ kind: "truncate", to })),
    fc.nat(100_000).map((after): Fault => ({ kind: "cut", after })),
    fc.nat(100_000).map((after): Fault => ({ kind: "cut-upload", after })),
    fc.constant<Fault>({ kind: "claim", digest: `sha256:${"1".repeat(64)}` }),
  );

test("whatever goes wrong, no tag is on wrong bytes and no login is elsewhere (R30, R49)", {
  timeout: 120_000,
}, async () => {
  const places = fc.constantFrom(
    /./,
    /manifests/,
    /manifests\/production/,
    /blobs\/sha256/,
    /uploads/,
    /referrers/,
    /token/,
  );
  const plans = (other: string) =>
    fc.array(
      fc.record({
        where: fc.constantFrom("from", "to"),
        path: places,
        times: fc.integer({ min: 1, max: 8 }),
        fault: fault(other),
      }),
      { maxLength: 6 },
    );
  let succeeded = 0;
  await fc.assert(
    fc.asyncProperty(
      plans("OTHER"),
      fc.constantFrom("basic", "bearer"),
      fc.boolean(),
      async (planned, kind, checksDigest) =>
        withScene({ kind, checksDigest }, async ({ from, to, other, copy }) => {
          const index = addIndex(from.store, "octo/shop");
          addReferrer(from.store, "octo/shop", { subject: index, type: "application/x-signature" });
          for (const { where, path, times, fault: each } of planned) {
            const told: Fault = each.kind === "redirect" ? { ...each, to: each.to.replace("OTHER", other.url) } : each;
            (where === "from" ? from : to).faults.plan({ path, times, fault: told });
          }
          const outcome = await copy(index.digest).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(RegistryFailure);
          else succeeded += 1;
          expect(carried(other)).toEqual([]);
          for (const [registry, stranger] of [
            [from, "target"],
            [to, "source"],
          ] as const) {
            const seen = carried(registry).map(({ headers }) =>
              atob((headers.authorization ?? "").replace(/^Basic |^Bearer .*/, "")),
            );
            expect(seen.filter((each) => each.startsWith(stranger))).toEqual([]);
          }
          await expectTrue(to, { digest: index.digest, must: !(outcome instanceof Error) });
        }),
    ),
    { numRuns: 60 },
  );
  expect(succeeded).toBeGreaterThan(5);
});

/** What is under the tag is the digest, and everything below it is there with its own bytes. */
async function expectTrue(registry: EmbeddedRegistry, o: { digest: string; must: boolean }): Promise<void> {
  const held = registry.store.repository("prod/shop");
  const tagged = held.tags.get("production");
  if (tagged === undefined) {
    expect(o.must).toBe(false);
    return;
  }
  expect(tagged).toBe(o.digest);
  for (const [digest, { bytes }] of held.manifests) {
    expect(sha256(bytes)).toBe(digest);
    const manifest = JSON.parse(bytes.toString("utf8"));
    for (const { digest: child } of manifest.manifests ?? []) expect(held.manifests.has(child)).toBe(true);
    for (const { digest: blob } of [manifest.config, ...(manifest.layers ?? [])].filter((each) => each !== undefined)) {
      expect(held.blobs.has(blob)).toBe(true);
      const content = registry.store.blobs.get(blob);
      expect(sha256(content === undefined ? Buffer.alloc(0) : await readWhole(content.read(0)))).toBe(blob);
    }
  }
}
