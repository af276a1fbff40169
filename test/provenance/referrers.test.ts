import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlesBeside } from "../../src/provenance/referrers.ts";
import { placeOf } from "../../src/registry/manifests.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { addImage, addReferrer, clientOf, failureOf, OCI_MANIFEST } from "../registry/sample.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import type { Pointer } from "../simulator/registry/store.ts";

const BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";

let registry: EmbeddedRegistry;
let client: Registry;
let image: Pointer;
const start = async (rules = {}) => {
  registry = await startRegistry(rules);
  client = clientOf(registry);
  image = addImage(registry.store, "octo/shop", { platform: "amd64", tag: "1.0" });
};
const stop = async () => {
  client.close();
  await registry[Symbol.asyncDispose]();
};
beforeEach(() => start());
afterEach(stop);

/** What actions/attest pushes beside an image. */
function attach(content: string, subject = image, type = BUNDLE): Pointer {
  const { store } = registry;
  const { mediaType, digest, size } = subject;
  return store.addManifest("octo/shop", {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: type,
    config: store.addBlob("octo/shop", "{}", "application/vnd.oci.empty.v1+json"),
    layers: [store.addBlob("octo/shop", content, type)],
    subject: { mediaType, digest, size },
    annotations: { "dev.sigstore.bundle.predicateType": "https://slsa.dev/provenance/v1" },
  });
}

const read = () => bundlesBeside(placeOf(client, "octo/shop", "pull"), image.digest);

describe("bundles beside an image", () => {
  test("are found by its digest; other referrers and other images' are left out", async () => {
    attach('{"mediaType":"one"}');
    attach('{"mediaType":"two"}');
    addReferrer(registry.store, "octo/shop", { subject: image, type: "application/spdx+json" });
    attach('{"mediaType":"other"}', addImage(registry.store, "octo/shop", { platform: "arm64" }));
    expect(await read()).toHaveLength(2);
    expect(await read()).toEqual(expect.arrayContaining([{ mediaType: "one" }, { mediaType: "two" }]));
  });

  test("none is an empty list, also in a registry without the referrers API", async () => {
    expect(await read()).toEqual([]);
    await stop();
    await start({ referrers: false });
    expect(await read()).toEqual([]);
  });

  test("one that is not JSON, or a list that cannot be read, is a failure and not an empty list (R73)", async () => {
    attach("not json");
    expect(await failureOf(read())).toMatchObject({ message: expect.stringContaining("is not JSON") });
    registry.faults.plan({ path: /referrers/, times: 99, fault: { kind: "status", status: 500 } });
    expect(await failureOf(read())).toMatchObject({ kind: "unavailable" });
  });

  test("more than a hundred are a failure and not a part of the list (R5)", async () => {
    for (let index = 0; index <= 100; index += 1) attach(`{"index":${index}}`);
    expect(await failureOf(read())).toMatchObject({ message: expect.stringContaining("more than 100") });
  });
});
