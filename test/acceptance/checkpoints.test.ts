import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayDigest, originOf } from "../../src/ledger/checkpoint.ts";
import type { Claims } from "../../src/provenance/attestation.ts";
import { type Authority, type BundleJson, createAuthority, statement } from "../provenance/authority.ts";
import { git } from "../simulator/git.ts";
import { createSample, exampleFiles, PROJECT, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

const POLICY = ".github/environments.yml";
const LEDGER = "refs/heads/env-actions";
const DAY = 86_400_000;
const QUICK = new URL("quick-timers.mjs", import.meta.url).href;
const OTHER_ROOTS = new URL("other-roots.mjs", import.meta.url).href;

let sample: Sample;
let authority: Authority;
let folder: string;
/** The ledger's head after the first release, and the Deployments that there were. */
let early: { readonly head: string; readonly deployments: number };

beforeAll(async () => {
  authority = await createAuthority();
  folder = await mkdtemp(join(tmpdir(), "checkpoints-"));
  await writeFile(roots(), JSON.stringify(authority.publicGood));
  const policy = exampleFiles("three-environments")[POLICY] ?? "";
  const files = { [POLICY]: `${policy}\ncheckpoints: { workflow: audit.yml, every: 7d }\n` };
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
  early = { head: await head(), deployments: sample.repository.deployments.length };
  await sample.simulator.push(sample.repository, {
    ...{
      branch: "main",
      files: { "app/index.html": "<h1>Hello</h1>\n<p>two</p>\n" },
      message: "two",
      actor: sample.bob,
    },
  });
  await sample.simulator.engine.drain();
  expect(sample.repository.deployments.length).toBeGreaterThan(early.deployments);
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

const atAttestations = ({ route }: { readonly route: string }) => route.endsWith("/attestations/{subject_digest}");
const roots = () => join(folder, "root.json");
const ours = () => ["--import", `${OTHER_ROOTS}?${roots()}`];
const head = () => git(sample.repository.gitDir, ["rev-parse", LEDGER]);
const today = () => sample.simulator.world.now().toISOString().slice(0, 10);

interface Audited {
  readonly code: number | null;
  readonly decision: string | undefined;
  /** About the ledger, its Deployments and its checkpoints. */
  readonly ids: readonly string[];
  /** The rows that are to be signed; undefined where the door names none. */
  readonly rows: readonly string[] | undefined;
  readonly log: string;
}

/** The whole audit, as the scheduled job runs it, with the test's own authority among the pinned roots. */
async function audit(trust: "ours" | "shipped" = "ours"): Promise<Audited> {
  const { simulator, repository } = sample;
  const node = ["--import", QUICK, ...(trust === "ours" ? ours() : [])];
  const scopes = { attestations: "read" } as const;
  const job = await startJob({ simulator, repository, workflow: "audit.yml", key: "audit", node, scopes });
  try {
    const inputs = { issue: "false", "fail-on": "error", baseline: ".github/audit-baseline.yml" };
    const done = await job.step({ door: "audit", inputs });
    const { outputs, code, log } = done;
    // A deferred audit wrote no files.
    const { findings = "", checkpoint = "" } = outputs;
    const text = findings === "" ? '{"findings":[]}' : await readFile(findings, "utf8");
    const read: { readonly findings: readonly { readonly id: string }[] } = JSON.parse(text);
    return {
      ...{ code, log, decision: outputs["decision"] },
      ids: read.findings.map(({ id }) => id).filter((id) => /^(?:ledger|deployments|checkpoints)\//.test(id)),
      rows: checkpoint === "" ? undefined : (await readFile(checkpoint, "utf8")).trimEnd().split("\n"),
    };
  } finally {
    job.end("success");
    await job.close();
  }
}

/** What a job of the policy's workflow signs of the file that the audit wrote, on this server. */
async function attest(rows: readonly string[], server: string, says: Partial<Claims> = {}): Promise<BundleJson> {
  const { repository } = sample;
  const url = `${server}/octo/shop`;
  const workflow = `${url}/.github/workflows/audit.yml@refs/heads/main`;
  const commit = await git(repository.gitDir, ["rev-parse", "refs/heads/main"]);
  const claims: Claims = {
    ...{ issuer: "https://token.actions.githubusercontent.com", subject: workflow, signer: workflow },
    ...{ signerCommit: commit, runner: "github-hosted", repository: url, commit, ref: "refs/heads/main" },
    ...{ repositoryId: `${repository.id}`, ownerId: `${repository.owner.id}`, workflow, workflowCommit: commit },
    ...{ trigger: "schedule", run: `${url}/actions/runs/1/attempts/1`, ...says },
  };
  return authority.attest({ claims, statement: { ...statement("sha256:"), subject: subjectsIn(rows) } });
}

/** The subjects of `subject-checksums`, as actions/attest reads them. */
function subjectsIn(rows: readonly string[]) {
  return rows.map((row) => {
    const [sha256 = "", name = ""] = row.split("  ");
    return { name, digest: { sha256 } };
  });
}

/** The same, left in GitHub's store under each subject. */
async function sign(rows: readonly string[], says: Partial<Claims> = {}): Promise<void> {
  const { simulator, repository } = sample;
  const bundle = await attest(rows, simulator.url, says);
  repository.attestations ??= [];
  for (const { digest } of subjectsIn(rows)) {
    const id = simulator.world.nextId();
    repository.attestations.push({ id, digest: `sha256:${digest.sha256}`, predicate: "provenance", bundle });
  }
}

/** Does something to the ledger and to GitHub's Deployments, looks, and puts both back. */
async function cutOff(to: string | null, kept: number, look: () => Promise<void>): Promise<void> {
  const { repository } = sample;
  const before = await head();
  const gone = repository.deployments.splice(kept);
  await git(repository.gitDir, to === null ? ["update-ref", "-d", LEDGER] : ["update-ref", LEDGER, to]);
  try {
    await look();
  } finally {
    await git(repository.gitDir, ["update-ref", LEDGER, before]);
    repository.deployments.splice(kept, repository.deployments.length, ...gone);
  }
}

function sizeOf(rows: readonly string[]): number {
  return Number(/ {2}env-actions-checkpoint-(\d+)$/.exec(rows[0] ?? "")?.[1]);
}

function verify(bundle: string, workflow = "audit.yml", trust: "ours" | "shipped" = "ours") {
  const clone = join(folder, "ledger");
  spawnSync("rm", ["-rf", clone]);
  spawnSync("git", ["clone", "-q", "--single-branch", "--branch", "env-actions", sample.repository.gitDir, clone]);
  const signer = `https://github.com/octo/shop/.github/workflows/${workflow}@refs/heads/main`;
  const node = trust === "ours" ? ours() : [];
  const words = [...node, join(PROJECT, "dist/cli.mjs"), "verify", clone, signer, bundle];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    ...{ encoding: "utf8", env: { PATH: process.env["PATH"] } },
  });
  return { code: status, said: stdout + stderr };
}

describe("R111, R112: signed checkpoints of the ledger, by the bundle from end to end", () => {
  let signed: readonly string[] = [];

  it("the audit writes what is to be signed, under the size and under the day", async () => {
    const first = await audit();
    expect(
      first.ids.filter((id) => !id.startsWith("deployments/")),
      first.log,
    ).toEqual([]);
    signed = first.rows ?? [];
    const log = { repositoryId: sample.repository.id, branch: "env-actions" };
    expect(signed).toHaveLength(2);
    expect(sizeOf(signed)).toBeGreaterThan(10);
    expect(`sha256:${signed[1]?.split("  ")[0]}`).toBe(dayDigest(originOf(log), today()));
  }, 60_000);

  it("signed by the policy's workflow and served by GitHub, the next audit is content and writes the next", async () => {
    await sign(signed);
    const { ids, rows, log } = await audit();
    expect(ids, log).toEqual([]);
    expect(sizeOf(rows ?? [])).toBeGreaterThanOrEqual(sizeOf(signed));
  }, 60_000);

  it("offline the bundle's own command agrees, and knows no other workflow and no other authority", async () => {
    const file = join(folder, "bundle.json");
    await writeFile(file, JSON.stringify(await attest(signed, "https://github.com")));
    const good = verify(file);
    expect(good.code, good.said).toBe(0);
    expect(verify(file, "ci.yml").code).toBe(1);
    expect(verify(file, "audit.yml", "shipped").code).toBe(1);
    await cutOff(early.head, early.deployments, async () => {
      const { code, said } = verify(file);
      expect(code, said).toBe(1);
      expect(said).toContain(`${sizeOf(signed)}`);
    });
  }, 60_000);

  it("the branch cut off to what it once was, and the Deployments that saw more deleted: an alarm, nothing to sign", async () => {
    await cutOff(early.head, early.deployments, async () => {
      const { code, decision, ids, rows, log } = await audit();
      // Nothing but the signature tells.
      expect(ids, log).toEqual([`checkpoints/cut-off/${sizeOf(signed)}`]);
      expect({ code, decision, rows }).toEqual({ code: 1, decision: "findings", rows: undefined });
    });
  }, 60_000);

  it("the branch and every Deployment deleted, as if there had never been a ledger: an alarm too (R116)", async () => {
    await cutOff(null, 0, async () => {
      const { code, ids, rows, log } = await audit();
      expect(ids, log).toEqual([`checkpoints/cut-off/${sizeOf(signed)}`, "ledger/none"]);
      expect({ code, rows }).toEqual({ code: 1, rows: undefined });
    });
  }, 60_000);

  it("attestations that cannot be read are an error and nothing is signed, also of a log that was cut off (R58)", async () => {
    const { simulator, repository } = sample;
    const refused = async () => {
      const { code, ids, rows, log } = await audit();
      expect(ids, log).toEqual(["checkpoints/unreadable"]);
      expect({ code, rows }).toEqual({ code: 1, rows: undefined });
    };
    const both = async () => {
      await refused();
      await cutOff(early.head, early.deployments, refused);
    };
    simulator.faults.add({ match: atAttestations, fault: { before: { status: 503 } } });
    try {
      await both();
    } finally {
      simulator.faults.clear();
    }
    const { attestations = [] } = repository;
    repository.attestations = attestations.map((each) => ({ ...each, bytes: Buffer.from("no bundle") }));
    try {
      await both();
    } finally {
      repository.attestations = attestations;
    }
  }, 240_000);

  it("where GitHub is too busy to tell, nothing is judged and nothing is signed (R72)", async () => {
    const { faults } = sample.simulator;
    faults.add({ match: atAttestations, fault: { before: { status: 429 } } });
    try {
      const { code, decision, rows } = await audit();
      expect({ code, decision, rows }).toEqual({ code: 1, decision: "deferred", rows: undefined });
    } finally {
      faults.clear();
    }
  }, 60_000);

  it("the roots that ship do not trust the test's authority: its signature counts for nothing (R32)", async () => {
    const { ids, log } = await audit("shipped");
    expect(ids, log).toEqual([`checkpoints/other-signer/${today()}`]);
  }, 60_000);

  it("what another workflow signed beside it counts for nothing, and is told (R33)", async () => {
    const workflow = `${sample.simulator.url}/octo/shop/.github/workflows/ci.yml@refs/heads/main`;
    await sign(signed, { workflow, signer: workflow, subject: workflow });
    const { ids, log } = await audit();
    expect(ids, log).toEqual([`checkpoints/other-signer/${today()}`]);
  }, 60_000);

  it("none for longer than the policy allows is overdue, and the next signature ends it", async () => {
    sample.simulator.world.advance(9 * DAY);
    const late = await audit();
    expect(late.ids, late.log).toContain("checkpoints/overdue");
    expect(late.code).toBe(1);
    await sign(late.rows ?? []);
    const { ids, log } = await audit();
    expect(
      ids.filter((id) => id.startsWith("checkpoints/")),
      log,
    ).toEqual([]);
  }, 120_000);

  it("an audit whose policy asks for none compares nothing, and so gives nothing to sign", async () => {
    const { simulator, repository, bob } = sample;
    const before = await git(repository.gitDir, ["rev-parse", "refs/heads/main"]);
    const policy = await git(repository.gitDir, ["show", `refs/heads/main:${POLICY}`]);
    const files = { [POLICY]: `${policy.replace(/^checkpoints:.*$/m, "")}\n` };
    await simulator.push(repository, { branch: "main", files, message: "fewer questions", actor: bob });
    try {
      await cutOff(early.head, early.deployments, async () => {
        const { ids, rows, log } = await audit();
        expect(
          ids.filter((id) => id.startsWith("checkpoints/")),
          log,
        ).toEqual([]);
        expect(rows).toBeUndefined();
      });
    } finally {
      await git(repository.gitDir, ["update-ref", "refs/heads/main", before]);
    }
  }, 60_000);
});
