import { afterEach, beforeEach, expect, test } from "vitest";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import { readDueReviews } from "../../src/promotion/review-proof.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { brief, cleared, entered, ledgerOf, overridden, registered, requested } from "../ledger/sample.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

/** An override was used on 22 November at ten. */
async function read(at: string) {
  const files = await ledgerOf([registered(1), requested(1, brief(1))], [overridden(1)], [cleared(1), entered(1, 1)]);
  const ground = { ledger: parseLedger(files, "oid", "web"), now: new Date(at) };
  const client = shop.clientWith({ issues: "read" });
  const context = { client, repo, repositoryUrl: "https://github.com/octo/shop" };
  const due = await readDueReviews(context, ground, { environment: { name: "production" } });
  return { due, requests: client.count.rest + client.count.graphql };
}

test("without a due review GitHub is asked nothing (R22)", async () => {
  expect(await read("2026-11-25T09:59:59Z")).toEqual({ due: [], requests: 0 });
});

test("a due review costs one request while its issue is open or gone", async () => {
  const { due, requests } = await read("2026-11-25T10:00:00Z");
  expect(due).toMatchObject([{ review: { promotion: "p-production-1" }, told: { ok: true, value: [] } }]);
  expect(requests).toBe(1);
});

test("a refusal of GitHub is no answer, and no error of the step", async () => {
  shop.repository.hasIssues = false;
  const { due } = await read("2026-11-25T10:00:00Z");
  expect(due).toMatchObject([{ told: { ok: false, why: expect.stringContaining("410") } }]);
});
