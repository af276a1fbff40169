import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import { parseManifest } from "../../src/registry/manifest.ts";
import { proveImage } from "../../src/registry/prove.ts";
import { startRegistry } from "../simulator/registry/index.ts";
import { addIndex, clientOf, OCI_INDEX, OCI_MANIFEST } from "./sample.ts";

const entry = { mediaType: "a/b", digest: `sha256:${"a".repeat(64)}`, size: 3 };
const image = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: entry, layers: [entry] };
const parse = (manifest: unknown, type: string) => parseManifest(Buffer.from(JSON.stringify(manifest)), type, "it");

describe("a manifest", () => {
  test("says what it consists of", () => {
    expect(parse(image, OCI_MANIFEST)).toMatchObject({
      mediaType: OCI_MANIFEST,
      blobs: [entry, entry],
      artifactType: "a/b",
    });
    expect(parse(image, "application/json").mediaType).toBe(OCI_MANIFEST);
  });

  test.each<[string, unknown, string, string]>([
    ["served as something else than it is", image, OCI_INDEX, "invalid-manifest"],
    ["an index and an image at once", { ...image, manifests: [] }, OCI_MANIFEST, "invalid-manifest"],
    ["an index with layers", { schemaVersion: 2, manifests: [], layers: [] }, OCI_INDEX, "invalid-manifest"],
    ["of another schema", { ...image, schemaVersion: 1 }, OCI_MANIFEST, "invalid-manifest"],
    ["without a type", { ...image, mediaType: undefined }, "", "unsupported"],
    ["of an unknown type", { ...image, mediaType: "x/y" }, "x/y", "unsupported"],
    ["an index of unknown things", { schemaVersion: 2, manifests: [entry] }, OCI_INDEX, "unsupported"],
    [
      "with a weak digest (R35)",
      { ...image, config: { ...entry, digest: "md5:00" } },
      OCI_MANIFEST,
      "invalid-manifest",
    ],
    ["with a negative size", { ...image, layers: [{ ...entry, size: -1 }] }, OCI_MANIFEST, "invalid-manifest"],
    ["without layers", { ...image, layers: undefined }, OCI_MANIFEST, "invalid-manifest"],
    ["no object", [], OCI_MANIFEST, "invalid-manifest"],
  ])("that is %s is refused", (_name, manifest, type, kind) => {
    expect(() => parse(manifest, type)).toThrow(expect.objectContaining({ kind }));
  });
});

test("the embedded registry keeps in a folder what it is sent, and lists its tags", async () => {
  const folder = mkdtempSync(join(tmpdir(), "registry-"));
  await using from = await startRegistry();
  await using to = await startRegistry({ storage: { folder } });
  const index = addIndex(from.store, "octo/shop");
  const [source, target] = [clientOf(from), clientOf(to)];
  const place = { registry: target, repository: "prod/shop" };
  for (const name of ["v1", "v2", "v3"]) {
    const tag = { name, policy: "immutable" } as const;
    await copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: place,
      digest: index.digest,
      tag,
    });
  }
  // Read again, from the folder, into a third repository.
  await copyImage({ source: place, target: { registry: source, repository: "back" }, digest: index.digest });
  expect(await proveImage({ registry: source, repository: "back", digest: index.digest })).toMatchObject({ blobs: 5 });
  const page = await fetch(`${to.url}/v2/prod/shop/tags/list?n=2`);
  expect(await page.json()).toEqual({ name: "prod/shop", tags: ["v1", "v2"] });
  expect(page.headers.get("link")).toContain("last=v2");
  source.close();
  target.close();
  rmSync(folder, { recursive: true });
});
