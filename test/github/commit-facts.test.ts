import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commitOnBranch } from "../../src/github/branch-commit.ts";
import { readCommitFacts, textOf } from "../../src/github/commit-facts.ts";
import { createDeployment } from "../../src/github/deployments.ts";
import { dispatchWorkflow } from "../../src/github/dispatch.ts";
import { openShop, repo, type Shop, WORKFLOW } from "./simulated-shop.ts";

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

describe("what is known about a commit", () => {
  test("comes in one request", async () => {
    const witness = await withLedger();
    const ledger = { repo, branch: "env-actions" };
    const next = await commitOnBranch(client, {
      ...ledger,
      expectedHead: witness,
      headline: "N",
      body: "",
      additions: [{ path: "a", contents: "b" }],
    });
    const ledgerOid = next.kind === "committed" ? next.oid : "";
    const record = { commit: ledgerOid, path: "releases/api/r1.json" };
    const workflow = { commit: head, path: ".github/workflows/production.yml" };
    const missing = { commit: head, path: ".github/nothing.yml" };
    for (const environment of ["staging", "production"]) {
      const payload = {};
      const wanted = { ref: head, environment, task: "deploy", payload, description: "", production: false };
      await createDeployment(client, { repo, ...wanted });
    }
    await dispatchWorkflow(client, { repo, workflow: "production.yml", ref: "main", inputs: {} });
    const time = simulator.world.now().toISOString();
    repository.statuses.push({
      id: simulator.world.nextId(),
      node_id: "S_1",
      sha: head,
      context: "ci/outside",
      state: "success",
      description: null,
      target_url: null,
      creator: octo,
      created_at: time,
    });
    const before = client.count.graphql;
    const facts = await readCommitFacts(client, {
      repo,
      commit: head,
      ledgerBranch: "env-actions",
      files: [record, workflow, record, missing],
      deploymentsOf: ["staging"],
      witness,
    });
    expect(client.count.graphql - before).toBe(1);
    expect(textOf(facts, record)).toEqual({ ok: true, value: '{"id":"r1"}' });
    expect(textOf(facts, workflow)).toEqual({ ok: true, value: WORKFLOW });
    expect(textOf(facts, missing)).toEqual({ ok: true, value: null });
    expect(textOf(facts, { commit: head, path: "never asked for" }).ok).toBe(false);
    expect(facts.deployments).toMatchObject({ ok: true, value: [{ environment: "staging", commit: head }] });
    expect(facts.witness).toEqual({ ok: true, value: "ancestor" });
    expect(facts.checks).toMatchObject({
      ok: true,
      value: {
        suites: [
          {
            app: { id: 15368 },
            branch: "main",
            run: { event: "workflow_dispatch", path: ".github/workflows/production.yml" },
          },
        ],
        statuses: [{ context: "ci/outside", state: "success", creator: { id: octo.id, login: "octo", bot: false } }],
      },
    });
  });

  test("shows a ledger that was rewritten or is gone", async () => {
    await withLedger();
    const asked = { repo, commit: head, ledgerBranch: "env-actions" };
    for (const witness of [head, "1".repeat(40)]) {
      const { witness: found } = await readCommitFacts(client, { ...asked, witness });
      expect(found).toEqual({ ok: true, value: "not-ancestor" });
    }
    const gone = await readCommitFacts(client, { ...asked, ledgerBranch: "none", witness: head });
    expect(gone.witness.ok).toBe(false);
    const facts = await readCommitFacts(client, asked);
    expect(facts.witness).toEqual({ ok: true, value: "unasked" });
    expect(facts.deployments).toEqual({ ok: true, value: [] });
  });

  test.each([
    [101, 3, true],
    [999, 1, true],
    [1_001, 0, false],
    [2, 250, true],
    [2, 501, false],
  ])("with %i suites of %i checks is complete or not ok (R65)", async (suites, checks, ok) => {
    fill(suites, checks);
    const facts = await readCommitFacts(client, { repo, commit: head, ledgerBranch: "env-actions" });
    expect(facts.checks.ok).toBe(ok);
    if (!facts.checks.ok) return;
    expect(facts.checks.value.suites).toHaveLength(suites);
    expect(facts.checks.value.suites.flatMap((suite) => suite.checks)).toHaveLength(suites * checks);
  });

  test("without the permission is not ok and says what to add (R80)", async () => {
    const facts = await readCommitFacts(clientWith({ contents: "read" }), { repo, commit: head, ledgerBranch: "x" });
    expect(facts.checks).toEqual({ ok: false, why: expect.stringContaining("`checks: read`") });
  });

  test("is nothing for an unknown commit", async () => {
    const facts = await readCommitFacts(client, { repo, commit: "1".repeat(40), ledgerBranch: "x" });
    expect(facts.checks.ok).toBe(false);
  });
});

function fill(suites: number, checks: number): void {
  const time = simulator.world.now().toISOString();
  for (let suite = 0; suite < suites; suite += 1) {
    const id = simulator.world.nextId();
    repository.checkSuites.push({
      id,
      node_id: `CS_${id}`,
      head_sha: head,
      head_branch: "main",
      app: { id: 7, slug: "some-app" },
      status: "completed",
      conclusion: "success",
      created_at: time,
    });
    for (let check = 0; check < checks; check += 1) {
      const run = simulator.world.nextId();
      repository.checkRuns.push({
        id: run,
        node_id: `CR_${run}`,
        suite_id: id,
        head_sha: head,
        name: `check-${check}`,
        status: "completed",
        conclusion: "success",
        external_id: "",
        details_url: "https://x.example",
        started_at: time,
        completed_at: time,
        output: { title: null, summary: null, text: null },
      });
    }
  }
}
