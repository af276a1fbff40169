import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getRepositoryIds, listAttestations } from "../../src/github/attestations.ts";
import { unpackBundle } from "../../src/provenance/unpack.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;
const LIMIT = 1_000_000;

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

function attest(
  bundle: unknown,
  says: { readonly digest?: string; readonly predicate?: string; readonly bytes?: Buffer } = {},
) {
  shop.repository.attestations ??= [];
  const id = shop.simulator.world.nextId();
  shop.repository.attestations.push({ id, digest: DIGEST, predicate: "provenance", bundle, ...says });
}

describe("the attestations of a digest", () => {
  test("are listed with addresses, and lie there compressed", async () => {
    attest({ mediaType: "one" });
    attest({ mediaType: "bill of materials" }, { predicate: "sbom" });
    attest({ mediaType: "of something else" }, { digest: `sha256:${"b".repeat(64)}` });
    const listed = await listAttestations(shop.client, { repo, digest: DIGEST });
    expect(listed).toEqual([{ bundle: null, url: expect.stringContaining("/_blob/") }]);
    const bytes = await shop.client.stored("an attestation", listed[0]?.url ?? "", LIMIT);
    expect(unpackBundle(bytes)).toEqual({ mediaType: "one" });
    const blob = shop.simulator.world.requests.filter(({ kind }) => kind === "blob");
    expect(blob.map(({ status }) => status)).toEqual([200]);
  });

  test("all pages are read (R5); more than a hundred are none", async () => {
    for (let index = 0; index < 100; index += 1) attest({ index });
    expect(await listAttestations(shop.client, { repo, digest: DIGEST })).toHaveLength(100);
    attest({ index: 100 });
    await expect(listAttestations(shop.client, { repo, digest: DIGEST })).rejects.toMatchObject({ kind: "unexpected" });
  });

  test("none is an empty list, and a token that may not ask is told what to add", async () => {
    expect(await listAttestations(shop.client, { repo, digest: DIGEST })).toEqual([]);
    shop.repository.visibility = "private";
    const blind = shop.clientWith({ contents: "read" });
    await expect(listAttestations(blind, { repo, digest: DIGEST })).rejects.toMatchObject({
      kind: "forbidden",
      hint: expect.stringContaining("attestations: read"),
    });
  });

  test("an address that has expired, or gives more than the limit, is a failure", async () => {
    attest({ mediaType: "one" }, { bytes: Buffer.alloc(2_000) });
    const [listed] = await listAttestations(shop.client, { repo, digest: DIGEST });
    const url = listed?.url ?? "";
    await expect(shop.client.stored("it", url, 1_999)).rejects.toMatchObject({ kind: "unexpected" });
    shop.simulator.world.advance(120_000);
    await expect(shop.client.stored("it", url, LIMIT)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test.each(["file:///etc/passwd", "ftp://store/1", "nonsense", ""])("%j is no address of a store", async (url) => {
    await expect(shop.client.stored("it", url, LIMIT)).rejects.toMatchObject({ kind: "unexpected" });
  });
});

test("the ids of repository and owner", async () => {
  expect(await getRepositoryIds(shop.client, { repo })).toEqual({
    repository: shop.repository.id,
    owner: shop.octo.id,
  });
});
