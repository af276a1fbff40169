import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readPolicy } from "../../src/gates/policy.ts";
import { formerPolicy } from "../../src/promotion/former-policy.ts";
import { state } from "../gates/facts.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";

const POLICY = ".github/environments.yml";
const text = (approvals: string, more = "") => `version: 1
environments:
  production: { preset: production, workflow: production.yml, github-environment: none, approvals: ${approvals} }
${more}`;
const TWO = text("{ from: [user:alice, user:bob], count: 2 }", "# früher\r\n");
const ONE = text("{ from: [user:alice, user:bob] }");

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const commit = (contents: string) =>
  shop.simulator.push(shop.repository, {
    branch: "main",
    files: { [POLICY]: contents },
    message: "policy",
    actor: shop.octo,
  });

const sha256 = (contents: string) => policyOf(contents).sha256;

function policyOf(contents: string) {
  const read = readPolicy(contents);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.policy;
}

function former(now: string, agreed: string | undefined) {
  const states = new Map([["production", state("production", agreed === undefined ? {} : { agreed })]]);
  // Of the ledger only the states are looked at.
  const ledger = { states, service: "web" } as never;
  return formerPolicy({ client: shop.client, repo }, { ledger, policy: policyOf(now) }, "production");
}

describe("the policy by which people agreed last (R54)", () => {
  test("is asked for only when it is another one, and then once", async () => {
    const before = shop.client.count.graphql;
    expect(await former(ONE, undefined)()).toEqual({ kind: "none" });
    expect(await former(ONE, sha256(ONE))()).toEqual({ kind: "none" });
    expect(shop.client.count.graphql).toBe(before);
    await commit(TWO);
    await commit(ONE);
    const read = former(ONE, sha256(TWO));
    await Promise.all([read(), read()]);
    expect(shop.client.count.graphql).toBe(before + 1);
  });

  test("is found in the default branch's history by its bytes, also behind its removal", async () => {
    await commit(TWO);
    await shop.simulator.push(shop.repository, {
      branch: "main",
      files: {},
      delete: [POLICY],
      message: "x",
      actor: shop.octo,
    });
    await commit(ONE);
    const found = await former(ONE, sha256(TWO))();
    expect(found.kind === "found" && found.environment.rules.get("approvals")).toEqual({
      from: ["user:alice", "user:bob"],
      count: 2,
    });
  });

  test("is lost where only another branch has it, where nobody can read it, and where GitHub does not answer", async () => {
    await commit(ONE);
    await shop.simulator.push(shop.repository, {
      branch: "topic",
      files: { [POLICY]: TWO },
      message: "x",
      actor: shop.octo,
    });
    expect(await former(ONE, sha256(TWO))()).toMatchObject({ kind: "lost" });
    await commit(TWO);
    shop.simulator.faults.add({
      match: ({ operation }) => operation === "FileVersions",
      fault: { before: { status: 502 } },
    });
    expect(await former(ONE, sha256(TWO))()).toMatchObject({ kind: "lost" });
  });
});
