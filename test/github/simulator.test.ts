import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { downloadArtifact, getArtifact, listArtifacts } from "../../src/github/artifacts.ts";
import { commitOnBranch, findCommit } from "../../src/github/branch-commit.ts";
import type { Client } from "../../src/github/client.ts";
import { readCommitFacts } from "../../src/github/commit-facts.ts";
import { createDeployment, createStatus, deploymentStatuses, listDeployments } from "../../src/github/deployments.ts";
import { dispatchWorkflow, findDispatchedRun } from "../../src/github/dispatch.ts";
import { branchRules, createBranch } from "../../src/github/ledger-branch.ts";
import { getRole } from "../../src/github/people.ts";
import { compare, createBranchAt, fastForward, getBranch } from "../../src/github/refs.ts";
import { getAttempt, getRun, listJobs } from "../../src/github/runs.ts";
import { readSnapshot, type SnapshotQuery } from "../../src/github/snapshot.ts";
import { createSimulator, type Simulator } from "../simulator/index.ts";
import type { Repository, Scope, User } from "../simulator/world.ts";
import { clientOf, manualClock } from "./scripted-server.ts";

const WORKFLOW = `name: Production
on:
  workflow_dispatch:
    inputs:
      release: { type: string }
run-name: Deploy \${{ inputs.release }}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo deploy
`;

const repo = { owner: "octo", name: "shop" };

let simulator: Simulator;
let octo: User;
let repository: Repository;
let head: string;
const opened: Client[] = [];

function clientWith(scopes?: Partial<Record<Scope, "read" | "write">>): Client {
  const token = simulator.addToken({
    user: octo,
    workflowToken: scopes !== undefined,
    ...(scopes === undefined ? {} : { scopes, repository: "octo/shop" }),
  });
  const client = clientOf(
    { url: simulator.apiUrl },
    { graphqlUrl: simulator.graphqlUrl, token: token.value, requestTimeout: 10_000 },
  );
  opened.push(client);
  return client;
}

let client: Client;

beforeEach(async () => {
  simulator = await createSimulator();
  octo = simulator.createUser("octo");
  repository = await simulator.createRepository({
    owner: octo,
    name: "shop",
    files: {
      "README.md": "# Shop\n",
      ".github/env-actions.yml": "version: 1\n",
      ".github/workflows/production.yml": WORKFLOW,
    },
    environments: ["staging", "production"],
    collaborators: { mona: "maintain", hubot: "triage" },
  });
  client = clientWith();
  head = (await getBranch(client, { repo, branch: "main" })) ?? "";
});

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  const { violations } = simulator;
  await simulator.close();
  if (violations.length > 0) throw new Error(violations.join("\n"));
});

const ledgerFiles = [
  { path: "head.json", contents: '{"seq":1}' },
  { path: "state/api.json", contents: "{}" },
  { path: "state/api/production.json", contents: '{"a":"ä"}' },
  { path: "state/web/production.json", contents: "{}" },
  { path: "releases/api/r1.json", contents: '{"id":"r1"}' },
];

async function withLedger(): Promise<string> {
  await createBranch(client, { repo, branch: "env-actions", message: "Begin [skip ci]", files: ledgerFiles });
  return (await getBranch(client, { repo, branch: "env-actions" })) ?? "";
}

const query: SnapshotQuery = {
  repo,
  ledger: "env-actions",
  service: "api",
  files: ["releases/api/r1.json", "releases/api/none.json"],
  environment: "production",
  policyPath: ".github/env-actions.yml",
};

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

describe("a branch", () => {
  test("of its own begins with a commit without parents, once", async () => {
    await withLedger();
    const again = { repo, branch: "env-actions", message: "Again", files: [{ path: "x", contents: "y" }] };
    expect(await createBranch(client, again)).toBe("exists");
    await expect(compare(client, { repo, base: "main", head: "env-actions" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("made while the answer is lost is known again (R70)", async () => {
    simulator.faults.add({
      match: ({ method, path }) => method === "POST" && path.endsWith("/git/refs"),
      times: 1,
      fault: { after: { status: 502 } },
    });
    const message = "Begin";
    expect(await createBranch(client, { repo, branch: "env-actions", message, files: ledgerFiles })).toBe("created");
  });

  test("moves forward and never back", async () => {
    const newer = await simulator.push(repository, { branch: "main", files: { a: "1" }, message: "A", actor: octo });
    const other = await simulator.push(repository, { branch: "other", files: { b: "1" }, message: "B", actor: octo });
    expect(await createBranchAt(client, { repo, branch: "env/production", at: head })).toBe("created");
    expect(await createBranchAt(client, { repo, branch: "env/production", at: newer })).toBe("exists");
    const branch = "env/production";
    expect(await fastForward(client, { repo, branch, to: newer })).toBe("moved");
    expect(await fastForward(client, { repo, branch, to: newer })).toBe("already");
    expect(await fastForward(client, { repo, branch, to: head })).toBe("not-fast-forward");
    expect(await getBranch(client, { repo, branch })).toBe(newer);
    expect(await compare(client, { repo, base: head, head: newer })).toMatchObject({
      status: "ahead",
      ahead: 1,
      behind: 0,
    });
    expect(await compare(client, { repo, base: newer, head })).toMatchObject({ status: "behind", ahead: 0, behind: 1 });
    expect(await compare(client, { repo, base: head, head: head })).toMatchObject({ status: "identical" });
    expect((await compare(client, { repo, base: head, head: other })).status).toBe("ahead");
    expect(await getBranch(client, { repo, branch: "none" })).toBeNull();
  });

  test("has its rules", async () => {
    expect(await branchRules(client, { repo, branch: "env-actions" })).toEqual([]);
  });
});

const deployment = (payload: Readonly<Record<string, unknown>>) => ({
  repo,
  ref: head,
  environment: "production",
  task: "env-actions:api",
  payload,
  description: "x".repeat(200),
  production: true,
});

describe("a Deployment", () => {
  test("is made as asked, listed and given statuses", async () => {
    const made = await createDeployment(client, deployment({ promotion: "p-1" }));
    await createDeployment(client, { ...deployment({ promotion: "p-2" }), task: "env-actions:web" });
    const listed = await listDeployments(client, { repo, environment: "production", task: "env-actions:api" });
    expect(listed).toEqual([made]);
    expect(made).toMatchObject({ payload: { promotion: "p-1" }, commit: head, creator: "octo" });
    expect(await listDeployments(client, { repo, newest: 1 })).toHaveLength(1);
    for (const state of ["in_progress", "success"] as const) {
      await createStatus(client, {
        repo,
        deployment: made.id,
        state,
        description: "…".repeat(200),
        logUrl: "https://x.example/log",
      });
    }
    const statuses = await deploymentStatuses(client, { repo, deployment: made.id });
    expect(statuses.map(({ state }) => state)).toEqual(["success", "in_progress"]);
  });

  test("whose answer is lost is made once (R69)", async () => {
    for (const failure of [{ status: 502 }, { kind: "reset" }] as const) {
      simulator.faults.add({ match: ({ method }) => method === "POST", times: 1, fault: { after: failure } });
      const before = repository.deployments.length;
      await expect(createDeployment(client, deployment({ promotion: "p" }))).rejects.toMatchObject({
        kind: "ambiguous",
      });
      expect(repository.deployments.length - before).toBe(1);
    }
  });

  test("is read completely over several pages, and above 300 not at all (R5)", async () => {
    for (let each = 0; each < 230; each += 1) await createDeployment(client, deployment({ promotion: `p-${each}` }));
    expect(await listDeployments(client, { repo })).toHaveLength(230);
    for (let each = 230; each < 301; each += 1) await createDeployment(client, deployment({ promotion: `p-${each}` }));
    await expect(listDeployments(client, { repo })).rejects.toMatchObject({ kind: "unexpected" });
    expect(await listDeployments(client, { repo, newest: 5 })).toHaveLength(5);
  });

  test("without the permission names it (R80)", async () => {
    const poor = clientWith({ contents: "read", deployments: "read" });
    await expect(createDeployment(poor, deployment({}))).rejects.toMatchObject({
      kind: "forbidden",
      hint: "add `deployments: write` to the job's permissions:",
    });
  });
});

describe("a dispatched run", () => {
  const dispatch = { repo, workflow: "production.yml", ref: "main", inputs: { release: "r-12" } };

  test("is started and known by its id and by its title", async () => {
    const since = simulator.world.now();
    const { run } = await dispatchWorkflow(client, dispatch);
    expect(run).toEqual(expect.any(Number));
    const o = { repo, workflow: "production.yml", since };
    expect((await findDispatchedRun(client, { ...o, marker: "r-12" }))?.id).toBe(run);
    expect(await findDispatchedRun(client, { ...o, marker: "r-1" })).toBeNull();
    const fact = await getRun(client, { repo, run: run ?? 0 });
    expect(fact).toMatchObject({
      attempt: 1,
      path: ".github/workflows/production.yml",
      event: "workflow_dispatch",
      headBranch: "main",
      headSha: head,
      headRepositoryId: repository.id,
      title: "Deploy r-12",
      actor: { login: "octo", bot: false },
    });
    expect(await getAttempt(client, { repo, run: fact.id, attempt: 1 })).toEqual(fact);
    expect(await listJobs(client, { repo, run: fact.id, attempt: 1 })).toEqual(expect.any(Array));
  });

  test("whose answer is lost is started once (R69)", async () => {
    simulator.faults.add({ match: ({ method }) => method === "POST", times: 1, fault: { after: { status: 502 } } });
    await expect(dispatchWorkflow(client, dispatch)).rejects.toMatchObject({ kind: "ambiguous" });
    expect(repository.runs).toHaveLength(1);
  });

  test("of an unknown workflow is not-found", async () => {
    await expect(dispatchWorkflow(client, { ...dispatch, workflow: "none.yml" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("an artifact", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "artifact-test-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function upload(bytes: Buffer, expired = false): Promise<{ id: number; run: number }> {
    const { run } = await dispatchWorkflow(client, { repo, workflow: "production.yml", ref: "main", inputs: {} });
    const id = simulator.world.nextId();
    const time = simulator.world.now().toISOString();
    repository.artifacts.push({
      id,
      node_id: `A_${id}`,
      name: "app",
      bytes,
      contentType: "application/zip",
      digest: `sha256:${"0".repeat(64)}`,
      expired,
      created_at: time,
      expires_at: "2099-01-01T00:00:00Z",
      updated_at: time,
      run_id: run ?? 0,
    });
    return { id, run: run ?? 0 };
  }

  test("is listed by name and downloaded with the digest of its bytes", async () => {
    const bytes = Buffer.alloc(3_000_000, "env");
    const { id, run } = await upload(bytes);
    const [listed] = await listArtifacts(client, { repo, run, name: "app" });
    expect(listed).toMatchObject({
      id,
      name: "app",
      size: bytes.length,
      runId: run,
      repositoryId: repository.id,
      headSha: head,
    });
    expect(await listArtifacts(client, { repo, run, name: "ap" })).toEqual([]);
    expect(await getArtifact(client, { repo, id })).toEqual(listed);
    const to = join(folder, "app.zip");
    const { createHash } = await import("node:crypto");
    const sha256 = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    expect(await downloadArtifact(client, { repo, id, to, limit: 4_000_000 })).toEqual({
      sha256,
      size: bytes.length,
      contentType: "application/zip",
    });
    expect(bytes.equals(await readFile(to))).toBe(true);
  });

  test("above the limit or expired leaves no file", async () => {
    const to = join(folder, "app.zip");
    const { id } = await upload(Buffer.alloc(2_000));
    await expect(downloadArtifact(client, { repo, id, to, limit: 1_999 })).rejects.toMatchObject({
      kind: "unexpected",
    });
    await expect(stat(to)).rejects.toMatchObject({ code: "ENOENT" });
    const gone = await upload(Buffer.alloc(2_000), true);
    await expect(downloadArtifact(client, { repo, id: gone.id, to, limit: 9_999 })).rejects.toMatchObject({
      kind: "gone",
    });
  });
});

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
      ledgerOid,
      ledgerFile: "releases/api/r1.json",
      workflowPath: ".github/workflows/production.yml",
      witness,
    });
    expect(client.count.graphql - before).toBe(1);
    expect(facts.file).toEqual({ ok: true, value: '{"id":"r1"}' });
    expect(facts.workflowFile).toEqual({ ok: true, value: WORKFLOW });
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
    expect(facts).toMatchObject({ file: { ok: true, value: null }, workflowFile: { ok: true, value: null } });
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

describe("a person's role", () => {
  test.each([
    ["octo", "admin"],
    ["mona", "maintain"],
    ["hubot", "triage"],
  ])("of %s is %s", async (login, role) => {
    expect(await getRole(client, { repo, login: login.toUpperCase() })).toMatchObject({ role, bot: false });
  });

  test("is not found for nobody", async () => {
    await expect(getRole(client, { repo, login: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
  });
});

test("a rate limit in the middle is waited out, and nothing is done twice (R72)", async () => {
  const clock = manualClock();
  const token = simulator.addToken({ user: octo, workflowToken: false });
  const patient = clientOf({ url: simulator.apiUrl }, { graphqlUrl: simulator.graphqlUrl, token: token.value, clock });
  opened.push(patient);
  simulator.faults.add({
    match: ({ method }) => method === "POST",
    times: 1,
    fault: { before: { status: 403, retryAfter: 3, message: "You have exceeded a secondary rate limit" } },
  });
  await createDeployment(patient, deployment({ promotion: "p" }));
  expect(clock.slept).toEqual([3_000]);
  expect(repository.deployments).toHaveLength(1);
});
