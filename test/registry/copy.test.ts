import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CopyOptions, copyImage } from "../../src/registry/copy.ts";
import { proveImage } from "../../src/registry/prove.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { type EmbeddedRegistry, type RegistryRules, startRegistry } from "../simulator/registry/index.ts";
import { addImage, addIndex, addReferrer, clientOf, failureOf, holdings, OCI_INDEX } from "./sample.ts";

let from: EmbeddedRegistry;
let to: EmbeddedRegistry;
let source: Registry;
let target: Registry;

async function start(sourceRules: RegistryRules = {}, targetRules: RegistryRules = {}): Promise<void> {
  from = await startRegistry(sourceRules);
  to = await startRegistry(targetRules);
  source = clientOf(from);
  target = clientOf(to);
}

beforeEach(() => start());
afterEach(async () => {
  source.close();
  target.close();
  await from[Symbol.asyncDispose]();
  await to[Symbol.asyncDispose]();
});

/** Copies `octo/shop` of the source to `prod/shop` of the target. */
function copy(digest: string, options: Partial<CopyOptions> = {}) {
  return copyImage({
    source: { registry: source, repository: "octo/shop" },
    target: { registry: target, repository: "prod/shop" },
    digest,
    ...options,
  });
}

const sentBlobs = (registry: EmbeddedRegistry) =>
  registry.seen.filter(({ method, path }) => /uploads\/./.test(path) && (method === "PUT" || method === "PATCH"));

describe("copying an image", () => {
  test("brings every byte, and the tag last", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const copied = await copy(image.digest, { tag: { name: "production", policy: "moving" } });
    expect(holdings(to.store, "prod/shop")).toEqual({
      ...holdings(from.store, "octo/shop"),
      tags: { production: image.digest },
    });
    expect(copied).toMatchObject({ digest: image.digest, manifests: { image: 1, attached: 0 }, kept: [] });
    expect(to.seen.at(-1)).toMatchObject({ method: "PUT", path: "/v2/prod/shop/manifests/production" });
    const place = { registry: target, repository: "prod/shop" };
    expect(await proveImage({ ...place, digest: image.digest, tag: "production" })).toEqual({
      digest: image.digest,
      manifests: 1,
      blobs: 3,
    });
  });

  test("that is an index brings all platforms, children before the index", async () => {
    const index = addIndex(from.store, "octo/shop");
    const copied = await copy(index.digest);
    expect(holdings(to.store, "prod/shop")).toEqual(holdings(from.store, "octo/shop"));
    expect(copied).toMatchObject({ mediaType: OCI_INDEX, manifests: { image: 3 } });
    // The shared layer went once: two configurations, three layers.
    expect(sentBlobs(to)).toHaveLength(5);
  });

  test("of indexes within an index, innermost first", async () => {
    const inner = addIndex(from.store, "octo/shop");
    const manifests = [inner, addImage(from.store, "octo/shop", { platform: "riscv64" })];
    const outer = from.store.addManifest("octo/shop", { schemaVersion: 2, mediaType: OCI_INDEX, manifests });
    await copy(outer.digest);
    expect(holdings(to.store, "prod/shop")).toEqual(holdings(from.store, "octo/shop"));
  });

  test("a second time sends nothing but the tag", async () => {
    const index = addIndex(from.store, "octo/shop");
    await copy(index.digest);
    const before = to.seen.length;
    const copied = await copy(index.digest, { tag: { name: "production", policy: "moving" } });
    const changes = to.seen.slice(before).filter(({ method }) => method !== "GET" && method !== "HEAD");
    expect(changes.map(({ method, path }) => `${method} ${path}`)).toEqual(["PUT /v2/prod/shop/manifests/production"]);
    expect(copied.progress.bytes).toMatchObject({ sent: 0, mounted: 0, present: copied.progress.bytes.total });
  });

  test("within a registry mounts every blob and sends none", async () => {
    const index = addIndex(from.store, "octo/shop");
    const copied = await copy(index.digest, { target: { registry: source, repository: "prod/shop" } });
    expect(holdings(from.store, "prod/shop")).toEqual(holdings(from.store, "octo/shop"));
    expect(sentBlobs(from)).toEqual([]);
    expect(copied.progress.bytes).toMatchObject({ sent: 0, mounted: copied.progress.bytes.total });
  });

  test("within a registry that does not mount sends what is missing", async () => {
    await using only = await startRegistry({ mounts: false });
    const client = clientOf(only);
    const index = addIndex(only.store, "octo/shop");
    await copy(index.digest, {
      source: { registry: client, repository: "octo/shop" },
      target: { registry: client, repository: "prod/shop" },
    });
    expect(holdings(only.store, "prod/shop")).toEqual(holdings(only.store, "octo/shop"));
    expect(sentBlobs(only)).toHaveLength(5);
    client.close();
  });

  test("within a repository only sets the tag, in two requests", async () => {
    const index = addIndex(from.store, "octo/shop");
    const here = { registry: source, repository: "octo/shop" };
    await copy(index.digest, { target: here, tag: { name: "production", policy: "moving" } });
    expect(from.seen.map(({ method }) => method)).toEqual(["GET", "PUT"]);
    expect(holdings(from.store, "octo/shop").tags).toEqual({ production: index.digest });
  });

  test("does not ask for layers that are elsewhere by design", async () => {
    const foreign = {
      mediaType: "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
      digest: `sha256:${"f".repeat(64)}`,
      size: 12,
      urls: ["http://169.254.169.254/"],
    };
    const layers = [foreign, from.store.addBlob("octo/shop", "a layer")];
    const image = addImage(from.store, "octo/shop", { platform: "amd64", layers });
    await copy(image.digest);
    expect([...from.seen, ...to.seen].filter(({ path }) => path.includes("ffff"))).toEqual([]);
  });

  test("reports what went how, per blob and at the end", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const reports: string[] = [];
    const copied = await copy(image.digest, {
      onProgress: ({ image: name, blobs, bytes }) => reports.push(`${name} ${blobs.done}/${blobs.total} ${bytes.sent}`),
    });
    expect(reports.at(-1)).toBe(`${to.host}/prod/shop 3/3 ${copied.progress.bytes.total}`);
  });
});

describe("what refers to an image", () => {
  for (const [name, there, here] of [
    ["with the referrers API on both sides", true, true],
    ["from the API to the fallback tag", true, false],
    ["from the fallback tag to the API", false, true],
    ["by fallback tags alone", false, false],
  ] as const) {
    test(`comes along, ${name}`, async () => {
      await from[Symbol.asyncDispose]();
      await to[Symbol.asyncDispose]();
      await start({ referrers: there }, { referrers: here });
      const index = addIndex(from.store, "octo/shop");
      const found = ["signature", "sbom", "provenance"].map((type) =>
        addReferrer(from.store, "octo/shop", { subject: index, type: `application/x-${type}` }),
      );
      const [, sbom] = found;
      if (sbom === undefined) throw new Error("no sbom");
      const signed = addReferrer(from.store, "octo/shop", { subject: sbom, type: "application/x-signature" });
      const fallback = (subject: string) => subject.replace(":", "-");
      if (!there) {
        for (const [subject, manifests] of [
          [index, found],
          [sbom, [signed]],
        ] as const) {
          from.store.addManifest(
            "octo/shop",
            { schemaVersion: 2, mediaType: OCI_INDEX, manifests },
            fallback(subject.digest),
          );
        }
      }
      const copied = await copy(index.digest, { tag: { name: "v1", policy: "immutable" } });
      expect(copied.manifests).toEqual({ image: 3, attached: 4 });
      const held = holdings(to.store, "prod/shop");
      for (const { digest } of [...found, signed]) expect(held.manifests).toContain(digest);
      expect(Object.keys(held.tags).sort()).toEqual(
        here ? ["v1"] : [fallback(index.digest), fallback(sbom.digest), "v1"].sort(),
      );
      if (!here) {
        const list = to.store.repository("prod/shop").manifests.get(held.tags[fallback(index.digest)] ?? "");
        const listed = JSON.parse(list?.bytes.toString() ?? "{}").manifests;
        expect(listed.map(({ digest }: { digest: string }) => digest).sort()).toEqual(
          found.map(({ digest }) => digest).sort(),
        );
        expect(listed.map((each: { artifactType: string }) => each.artifactType)).toContain("application/x-sbom");
      }
      // Once more changes nothing.
      const before = holdings(to.store, "prod/shop");
      await copy(index.digest);
      expect(holdings(to.store, "prod/shop")).toEqual(before);
    });
  }

  test("by the tags of older cosign comes along, and never over other bytes", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const name = image.digest.replace(":", "-");
    const signature = addImage(from.store, "octo/shop", { platform: "signature", tag: `${name}.sig` });
    addImage(from.store, "octo/shop", { platform: "attestation", tag: `${name}.att` });
    const own = addImage(to.store, "prod/shop", { platform: "their own attestation", tag: `${name}.att` });
    const copied = await copy(image.digest);
    expect(copied.kept).toEqual([`${name}.att`]);
    expect(holdings(to.store, "prod/shop").tags).toEqual({
      [`${name}.sig`]: signature.digest,
      [`${name}.att`]: own.digest,
    });
  });

  test("stays where it is when that is asked for", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    addReferrer(from.store, "octo/shop", { subject: image, type: "application/x-signature" });
    expect((await copy(image.digest, { referrers: false })).manifests.attached).toBe(0);
    expect(holdings(to.store, "prod/shop").manifests).toEqual([image.digest]);
  });
});

describe("a tag", () => {
  test("that is immutable is set once, and again to the same digest", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const tag = { name: "1.2.3", policy: "immutable" } as const;
    await copy(image.digest, { tag });
    await copy(image.digest, { tag });
    expect(holdings(to.store, "prod/shop").tags).toEqual({ "1.2.3": image.digest });
  });

  test("that is immutable does not move, and nothing is sent", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const other = addImage(to.store, "prod/shop", { platform: "other", tag: "1.2.3" });
    const failure = await failureOf(copy(image.digest, { tag: { name: "1.2.3", policy: "immutable" } }));
    expect(failure).toMatchObject({ kind: "tag-taken", reason: "registry-tag-taken" });
    expect(failure.message).toContain(other.digest);
    expect(holdings(to.store, "prod/shop").tags).toEqual({ "1.2.3": other.digest });
    expect(to.seen.every(({ method }) => method === "GET" || method === "HEAD")).toBe(true);
  });

  test("that moves does", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    addImage(to.store, "prod/shop", { platform: "other", tag: "production" });
    await copy(image.digest, { tag: { name: "production", policy: "moving" } });
    expect(holdings(to.store, "prod/shop").tags).toEqual({ production: image.digest });
  });

  test.each(["", "a b", "-x", "../x", "v1@sha256", "$(x)", "x".repeat(129)])("%j is none", async (name) => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const failure = await failureOf(copy(image.digest, { tag: { name, policy: "moving" } }));
    expect(failure.kind).toBe("invalid-reference");
    expect(holdings(to.store, "prod/shop").manifests).toEqual([]);
  });
});

describe("reading back", () => {
  test("notices a tag that leads elsewhere, and a blob that is gone (R30)", async () => {
    const image = addImage(from.store, "octo/shop", { platform: "amd64", tag: "v1" });
    const other = addImage(from.store, "octo/shop", { platform: "other" });
    const place = { registry: source, repository: "octo/shop" };
    expect((await failureOf(proveImage({ ...place, digest: other.digest, tag: "v1" }))).kind).toBe("digest-mismatch");
    from.store.repository("octo/shop").blobs.clear();
    expect((await failureOf(proveImage({ ...place, digest: image.digest }))).kind).toBe("not-found");
  });
});

test("a digest is wanted, not a tag", async () => {
  expect((await failureOf(copy("latest"))).kind).toBe("invalid-reference");
  expect((await failureOf(copy("sha256:abc"))).kind).toBe("invalid-reference");
  expect((await failureOf(copy(`sha256:${"0".repeat(64)}`))).kind).toBe("not-found");
});
