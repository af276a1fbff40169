import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Claims } from "../../src/provenance/attestation.ts";
import { type Authority, createAuthority } from "../provenance/authority.ts";
import { type Built, release } from "./build.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

const POLICY = `version: 1
environments:
  development:
    preset: development
    workflow: development.yml
    gates:
      provenance: { workflow: ci.yml, branches: [main] }
`;
const QUICK = new URL("quick-timers.mjs", import.meta.url).href;
const OTHER_ROOTS = new URL("other-roots.mjs", import.meta.url).href;

let sample: Sample;
let authority: Authority;
let folder: string;
beforeAll(async () => {
  authority = await createAuthority();
  folder = await mkdtemp(join(tmpdir(), "roots-"));
  await writeFile(join(folder, "root.json"), JSON.stringify(authority.publicGood));
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

/** What actions/attest leaves for the artifact of a build. */
async function attest(built: Built, says: Partial<Claims> = {}): Promise<void> {
  const { simulator, repository } = sample;
  const digest = repository.artifacts.find(({ id }) => id === built.artifact)?.digest ?? "";
  const url = `${simulator.url}/octo/shop`;
  const workflow = `${url}/.github/workflows/ci.yml@refs/heads/main`;
  const claims: Claims = {
    issuer: "https://token.actions.githubusercontent.com",
    subject: workflow,
    signer: workflow,
    signerCommit: built.commit,
    runner: "github-hosted",
    repository: url,
    commit: built.commit,
    ref: "refs/heads/main",
    repositoryId: `${repository.id}`,
    ownerId: `${repository.owner.id}`,
    workflow,
    workflowCommit: built.commit,
    trigger: "push",
    run: `${url}/actions/runs/${built.run}/attempts/1`,
    ...says,
  };
  const bundle = await authority.attest({ claims, digest });
  repository.attestations ??= [];
  repository.attestations.push({ id: simulator.world.nextId(), digest, predicate: "provenance", bundle });
}

/** Deploys with the test's own authority among the pinned roots, or with the shipped ones. */
function enter(built: Built, roots: "ours" | "shipped" = "ours"): Promise<Deployed> {
  const ours = ["--import", `${OTHER_ROOTS}?${join(folder, "root.json")}`];
  return deploy(sample, {
    environment: "development",
    release: built.release,
    by: sample.alice,
    node: ["--import", QUICK, ...(roots === "ours" ? ours : [])],
  });
}

async function expectRefused(built: Built, reason: string, message: string, roots?: "shipped"): Promise<void> {
  const before = await readState(sample, "development");
  const runs = sample.repository.runs.length;
  const deployments = sample.repository.deployments.length;
  const { main, deployed } = await enter(built, roots);
  expect({ deployed, code: main.code, outputs: main.outputs }, main.log).toMatchObject({
    deployed: false,
    code: 1,
    outputs: { decision: "blocked", reason },
  });
  expect(main.log).toContain(message);
  // The deploying run itself, and nothing that it started.
  expect(sample.repository.runs.length).toBe(runs + 1);
  expect(sample.repository.deployments.length).toBe(deployments);
  const after = await readState(sample, "development");
  expect({ current: after.current, fence: after.fence }).toEqual({ current: before.current, fence: before.fence });
}

it("a release that nobody attested is refused: nothing to verify is a failure (R32)", async () => {
  await expectRefused(await release(sample, "one"), "provenance-missing", "Nobody has attested where app");
});

it("a release that the policy's workflow attested enters", async () => {
  const built = await release(sample, "two");
  await attest(built, { repositoryId: "1" });
  await attest(built);
  const done = await enter(built);
  expect({ deployed: done.deployed, outputs: done.main.outputs }, done.main.log).toMatchObject({
    deployed: true,
    outputs: { decision: "deploy" },
  });
  expect(done.post.code, done.post.log).toBe(0);
});

it("provenance of another repository is refused, and says what differs (R33)", async () => {
  const built = await release(sample, "three");
  await attest(built, { repositoryId: "1" });
  await expectRefused(built, "provenance-other-builder", `repository id is "1"`);
});

it("provenance of a forged authority is refused by the roots that ship", async () => {
  const built = await release(sample, "four");
  await attest(built);
  await expectRefused(built, "provenance-refused", "no trusted authority is called", "shipped");
});

it("attestations that cannot be read are neither yes nor no (R73)", async () => {
  const built = await release(sample, "five");
  await attest(built);
  sample.simulator.faults.add({
    match: ({ route }) => route.endsWith("/attestations/{subject_digest}"),
    fault: { before: { status: 503 } },
  });
  const { main, deployed } = await enter(built);
  sample.simulator.faults.clear();
  expect({ deployed, outputs: main.outputs }, main.log).toMatchObject({
    deployed: false,
    outputs: { decision: "deferred", reason: "provenance-unreadable" },
  });
});
