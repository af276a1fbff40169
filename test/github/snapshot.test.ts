import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDeployment } from "../../src/github/deployments.ts";
import { readSnapshot, type SnapshotQuery } from "../../src/github/snapshot.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let octo: Shop["octo"];
let repository: Shop["repository"];
let head: Shop["head"];
let client: Shop["client"];
let clientWith: Shop["clientWith"];
let withLedger: Shop["withLedger"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, octo, repository, head, client, clientWith, withLedger } = shop);
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

const deployment = (payload: Readonly<Record<string, unknown>>) => ({
  repo,
  ref: head,
  environment: "production",
  task: "env-actions:api",
  payload,
  description: "x".repeat(200),
  production: true,
});

describe("a snapshot", () => {
  test("is one request and has everything", async () => {
    const oid = await withLedger();
    await createDeployment(client, deployment({ promotion: "p-1" }));
    const { graphql } = client.count;
    const snapshot = await readSnapshot(client, query);
    expect(client.count.graphql - graphql).toBe(1);
    expect(snapshot.repository).toEqual({
      id: repository.id,
      nodeId: repository.node_id,
      nameWithOwner: "octo/shop",
      visibility: "public",
      defaultBranch: "main",
      defaultHead: head,
      hasIssues: true,
    });
    expect(snapshot.policy).toEqual({ ok: true, value: "version: 1\n" });
    expect(snapshot.ledger).toEqual({
      ok: true,
      value: {
        oid,
        files: new Map([
          ["head.json", '{"seq":1}'],
          ["state/api.json", "{}"],
          ["releases/api/r1.json", '{"id":"r1"}'],
          ["state/api/production.json", '{"a":"ä"}'],
        ]),
      },
    });
    expect(snapshot.environment).toEqual({ ok: true, value: { id: expect.any(Number), name: "production" } });
    expect(snapshot.environments).toMatchObject({ ok: true, value: [{ name: "production" }, { name: "staging" }] });
    expect(snapshot.requiredChecks).toEqual({ ok: true, value: [] });
    expect(snapshot.deployments).toMatchObject({
      ok: true,
      value: [{ task: "env-actions:api", environment: "production", commit: head, payload: { promotion: "p-1" } }],
    });
    expect(Math.abs(snapshot.date.getTime() - simulator.world.now().getTime())).toBeLessThan(60_000);
  });

  test("tells what does not exist from what cannot be read", async () => {
    const snapshot = await readSnapshot(client, { ...query, environment: "prodution", policyPath: "none.yml" });
    expect(snapshot).toMatchObject({
      policy: { ok: true, value: null },
      ledger: { ok: true, value: null },
      environment: { ok: true, value: null },
      deployments: { ok: true, value: [] },
    });
  });

  test("without a permission loses that block only, and says what to add (R74, R80)", async () => {
    await withLedger();
    const snapshot = await readSnapshot(clientWith({ contents: "read", actions: "read" }), query);
    expect(snapshot.deployments).toEqual({ ok: false, why: expect.stringContaining("`deployments: read`") });
    expect(snapshot).toMatchObject({ policy: { ok: true }, ledger: { ok: true }, environment: { ok: true } });
  });

  test("of a repository that is not visible is not-found", async () => {
    const missing = readSnapshot(client, { ...query, repo: { owner: "octo", name: "none" } });
    await expect(missing).rejects.toMatchObject({ name: "GitHubFailure", kind: "not-found" });
  });

  test("does not take a cut-off or binary file for a text", async () => {
    await simulator.push(repository, {
      branch: "main",
      files: { big: "x".repeat(600_000), binary: Buffer.from([1, 0, 2]) },
      message: "Large",
      actor: octo,
    });
    for (const policyPath of ["big", "binary", ".github"]) {
      expect((await readSnapshot(client, { ...query, policyPath })).policy.ok).toBe(false);
    }
  });

  test("reads more than a hundred environments", async () => {
    for (let each = 0; each < 250; each += 1) {
      const [first] = repository.environments;
      if (first !== undefined)
        repository.environments.push({ ...first, id: simulator.world.nextId(), name: `preview-${each}` });
    }
    const snapshot = await readSnapshot(client, query);
    expect(snapshot.environments.ok && snapshot.environments.value).toHaveLength(252);
  });
});
