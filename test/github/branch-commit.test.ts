import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commitOnBranch, findCommit } from "../../src/github/branch-commit.ts";
import { getBranch } from "../../src/github/refs.ts";
import { readSnapshot, type SnapshotQuery } from "../../src/github/snapshot.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let head: Shop["head"];
let client: Shop["client"];
let clientWith: Shop["clientWith"];
let withLedger: Shop["withLedger"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, head, client, clientWith, withLedger } = shop);
});

afterEach(() => shop.close());

const query: SnapshotQuery = {
  repo,
  ledger: "env-actions",
  folder: "state/api",
  files: ["head.json", "state/api.json", "releases/api/r1.json", "releases/api/none.json"],
  environment: "production",
  policyPath: ".github/env-actions.yml",
};

describe("a commit by compare-and-swap", () => {
  const change = { headline: "Step", body: "Intent: 1", additions: [{ path: "head.json", contents: "ü\n" }] };
  const ledger = { repo, branch: "env-actions" };

  test("writes once, and a second one from the same head is stale (R82)", async () => {
    const oid = await withLedger();
    const answer = await commitOnBranch(client, { ...ledger, ...change, expectedHead: oid });
    expect(answer).toMatchObject({ kind: "committed", oid: await getBranch(client, ledger) });
    expect(await commitOnBranch(client, { ...ledger, ...change, expectedHead: oid })).toEqual({ kind: "stale" });
    const { ledger: read } = await readSnapshot(client, query);
    expect(read.ok && read.value?.files.get("head.json")).toBe("ü\n");
  });

  test("is found again by its line after every way to lose the answer (R69, R70)", async () => {
    for (const failure of [{ status: 502 }, { kind: "reset" }, { kind: "graphql" }] as const) {
      const since = (await getBranch(client, ledger)) ?? (await withLedger());
      const marker = `Intent: ${JSON.stringify(failure)}`;
      simulator.faults.add({ match: ({ operation }) => operation === "Commit", times: 1, fault: { after: failure } });
      const before = client.count.graphql;
      const answer = await commitOnBranch(client, { ...ledger, ...change, body: marker, expectedHead: since });
      expect(answer.kind).toBe("ambiguous");
      expect(client.count.graphql - before).toBe(1);
      const oid = await getBranch(client, ledger);
      expect(await findCommit(client, { ...ledger, since, marker })).toEqual({ kind: "found", oid });
      expect(await findCommit(client, { ...ledger, since, marker: "Intent: none" })).toEqual({
        kind: "absent",
        head: oid,
      });
    }
  });

  test("is refused without permission, with the line to add (R80)", async () => {
    const oid = await withLedger();
    const answer = await commitOnBranch(clientWith({ contents: "read" }), { ...ledger, ...change, expectedHead: oid });
    expect(answer).toEqual({ kind: "refused", why: expect.stringContaining("`contents: write`") });
  });

  test("is refused for a branch that does not exist", async () => {
    const answer = await commitOnBranch(client, { ...ledger, ...change, expectedHead: head });
    expect(answer.kind).toBe("refused");
  });

  test("is looked for through many pages, and never beyond a rewritten history", async () => {
    const since = await withLedger();
    let expectedHead = since;
    for (let each = 0; each < 130; each += 1) {
      const answer = await commitOnBranch(client, { ...ledger, ...change, body: `Intent: ${each}`, expectedHead });
      if (answer.kind === "committed") expectedHead = answer.oid;
    }
    expect(await findCommit(client, { ...ledger, since, marker: "Intent: 0" })).toMatchObject({ kind: "found" });
    expect(await findCommit(client, { ...ledger, since, marker: "Intent: 13" })).toMatchObject({ kind: "found" });
    expect(await findCommit(client, { ...ledger, since, marker: "x" })).toEqual({ kind: "absent", head: expectedHead });
    await expect(findCommit(client, { ...ledger, since: head, marker: "x" })).rejects.toMatchObject({
      kind: "unexpected",
    });
    expect(await findCommit(client, { repo, branch: "none", since, marker: "x" })).toEqual({ kind: "missing" });
  });
});
