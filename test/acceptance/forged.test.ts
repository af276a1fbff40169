import { afterAll, beforeAll, expect, it } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { type LedgerSnapshot, stateOf } from "../../src/ledger/snapshot.ts";
import { type ReleaseRecord, releaseDigest, releaseId } from "../../src/release/release.ts";
import { readFile } from "../simulator/git.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * Anyone with write access can append to the ledger. A forged "succeeded" in staging keeps the chain and every rule of the
 * log, and still opens nothing: the run it cites is looked up (design.md section 6).
 */
let sample: Sample;
let built: Built;
beforeAll(async () => {
  sample = await createSample();
  built = await release(sample, "never in staging");
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

function forgeStaging(run: number, checkRun: number): Promise<void> {
  const decide = (ledger: LedgerSnapshot): readonly EventDraft[] => {
    const number = ledger.head.promotions + 1;
    const about = { service: ledger.service, environment: "staging", promotion: `p-staging-${number}` };
    const brief = { id: built.release, version: null, commit: built.commit, run: built.run, preview: false };
    const plan = `sha256:${"0".repeat(64)}`;
    const owner = { id: run, attempt: 1, job: "deploy", checkRun };
    const fence = stateOf(ledger, "staging").fence + 1;
    const requested = { number, release: brief, cause: "person", requester: null, retryOf: null, plan } as const;
    return [
      { ...about, event: "promotion.requested", data: requested },
      { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
      { ...about, event: "promotion.entered", data: { fence, owner, previous: null, rollForward: false } },
      { ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } },
      { ...about, event: "promotion.succeeded", data: {} },
    ];
  };
  return forge(sample, { asked: [releasePath(sample.repository.name, built.release)], decide });
}

/** A release that nobody's register made: its own digest and id are right, its origin is made up. */
async function forgeRelease(says: Partial<Pick<ReleaseRecord, "commit" | "run">>): Promise<string> {
  const { gitDir, id, name } = sample.repository;
  const text = await readFile(gitDir, "refs/heads/env-actions", releasePath(name, built.release));
  const record = { ...(JSON.parse(text?.toString() ?? "") as ReleaseRecord), ...says };
  const { service, commit, run, artifacts } = record;
  const digest = releaseDigest({ service, repository: id, commit, run: run.id, artifacts });
  const release = { ...record, digest, id: releaseId(digest) };
  await forge(sample, {
    decide: (ledger) => [
      { service: ledger.service, environment: null, promotion: null, event: "release.registered", data: { release } },
    ],
  });
  return release.id;
}

it("a release of a commit that nobody merged opens nothing (R27)", async () => {
  const { simulator, repository, bob } = sample;
  const commit = await simulator.push(repository, {
    branch: "evil",
    files: { "x.md": "x" },
    message: "Evil",
    actor: bob,
  });
  const own = await startJob({ simulator, repository, workflow: "ci.yml", event: "push", actor: bob, branch: "evil" });
  own.end("success");
  await own.close();
  const run = { id: own.run.id, attempt: 1, path: ".github/workflows/ci.yml", event: "push" };
  const done = await deploy(sample, {
    environment: "development",
    release: await forgeRelease({ commit, run }),
    by: bob,
  });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "commit-unreachable" },
  });
});

it("a release that claims another run's artifact opens nothing (R29)", async () => {
  const { simulator, repository, bob } = sample;
  const own = await startJob({ simulator, repository, workflow: "ci.yml", event: "push", actor: bob });
  own.end("success");
  await own.close();
  const run = { id: own.run.id, attempt: 1, path: ".github/workflows/ci.yml", event: "push" };
  const record = await forgeRelease({ commit: own.run.head_sha, run });
  const artifact = repository.artifacts.find(({ id }) => id === built.artifact);
  Object.assign(artifact ?? {}, { run_id: own.run.id + 1 });
  const done = await deploy(sample, { environment: "development", release: record, by: bob });
  Object.assign(artifact ?? {}, { run_id: built.run });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "artifact-foreign" },
  });
});

it("a success that cites another workflow's run opens nothing", async () => {
  const { simulator, repository, bob } = sample;
  const own = await startJob({ simulator, repository, workflow: "ci.yml", event: "push", actor: bob });
  own.end("success");
  await own.close();
  await forgeStaging(own.run.id, own.job.checkRunId);
  const done = await deploy(sample, { environment: "production", release: built.release, by: bob });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "upstream-unproven" },
  });
  expect(done.main.log).toContain("is of .github/workflows/ci.yml and not of .github/workflows/staging.yml");
});

it("a success that cites a run of the right workflow that failed opens nothing", async () => {
  const failed = await deploy(sample, { environment: "staging", release: built.release, by: sample.bob });
  const [job] = failed.run.jobs;
  await forgeStaging(failed.run.id, job?.checkRunId ?? 0);
  const done = await deploy(sample, { environment: "production", release: built.release, by: sample.bob });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "upstream-unproven" },
  });
});
