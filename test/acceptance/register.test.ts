import { afterAll, beforeAll, expect, it } from "vitest";
import { resolve } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import { build, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const register = (inputs: Readonly<Record<string, string>> = {}) =>
  ({ door: "register", inputs: { artifacts: "app=app", promote: "false", ...inputs } }) as const;

it("says how to begin when there is no ledger, and begins it only when asked (R88, R116)", async () => {
  const job = await build(sample, "begin");
  const none = await job.step(register());
  expect(none).toMatchObject({ code: 1, outputs: { decision: "error", reason: "ledger-none" } });
  expect(none.log).toContain("init: true");
  expect(await resolve(sample.repository.gitDir, "refs/heads/env-actions")).toBe(null);
  const first = await job.step(register({ init: "true", version: "1.0.0" }));
  expect(first.outputs).toMatchObject({ decision: "registered", release: expect.stringMatching(/^r-[0-9a-f]{12}$/) });
  const again = await job.step(register({ init: "true", version: "1.0.0" }));
  expect(again.outputs).toMatchObject({ decision: "unchanged", release: first.outputs["release"] });
  job.end("success");
  await job.close();
});

it("a version names one release for ever", async () => {
  const job = await build(sample, "version");
  expect(await job.step(register({ version: "1.0.0" }))).toMatchObject({
    code: 1,
    outputs: { reason: "version-taken" },
  });
  expect((await job.step(register({ version: "1.1.0" }))).code).toBe(0);
  job.end("success");
  await job.close();
  const done = await deploy(sample, { environment: "development", release: "1.1.0", by: sample.alice });
  expect(done.main.outputs).toMatchObject({ decision: "deploy", version: "1.1.0" });
});

it("refuses an artifact that is missing, expired, or not what was claimed (R23, R29)", async () => {
  const job = await build(sample, "artifact");
  expect(await job.step(register({ artifacts: "app=other" }))).toMatchObject({
    code: 1,
    outputs: { reason: "artifact-missing" },
  });
  const artifact = sample.repository.artifacts.find(({ id }) => id === job.artifact);
  if (artifact === undefined) throw new Error("no artifact");
  artifact.expired = true;
  expect(await job.step(register())).toMatchObject({ code: 1, outputs: { reason: "artifact-expired" } });
  artifact.expired = false;
  artifact.bytes = Buffer.concat([artifact.bytes, Buffer.from("x")]);
  expect(await job.step(register())).toMatchObject({ code: 1, outputs: { reason: "digest-mismatch" } });
  await job.close();
});

it("refuses a run of a fork, of an event that others steer, and of a commit outside the default branch (R27, R29)", async () => {
  const { simulator, repository, alice } = sample;
  const fork = await build(sample, "fork");
  Object.assign(fork.run, { head_repository_id: 1 });
  expect(await fork.step(register())).toMatchObject({ code: 1, outputs: { reason: "run-refused" } });
  await fork.close();
  const steered = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "issue_comment",
    key: "release",
    actor: alice,
  });
  expect(await steered.step(register())).toMatchObject({ code: 1, outputs: { reason: "run-refused" } });
  await steered.close();
  await commit(simulator.world, repository, {
    branch: "feature",
    files: { "f.md": "f" },
    message: "Feature",
    actor: alice,
  });
  const feature = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "push",
    key: "release",
    actor: alice,
    branch: "feature",
  });
  const end = await feature.step(register());
  expect(end).toMatchObject({ code: 1, outputs: { reason: "run-refused" } });
  expect(end.log).toContain("is not part of main");
  await feature.close();
});

it("refuses an artifact of another run of an unlisted workflow or another commit, and takes none from a red one (R27, R29)", async () => {
  const other = await release(sample, "other run");
  const job = await build(sample, "own run");
  const end = await job.step(register({ artifacts: `app=run:${other.run}/app` }));
  expect(end).toMatchObject({ code: 1, outputs: { reason: "run-refused" } });
  expect(end.log).toContain("A release has one source commit");
  await job.close();
});

it("names every wrong line at once, before any request", async () => {
  const job = await build(sample, "lines");
  const end = await job.step(register({ artifacts: "app=app\n!!\napp=app\nweb=commit:abc" }));
  expect(end).toMatchObject({ code: 1, outputs: { reason: "artifacts-refused" } });
  expect(end.log).toContain("!!");
  expect(end.log).toContain("named twice");
  await job.close();
});

it("says what is wrong with inputs before any request, all at once (R51)", async () => {
  const job = await build(sample, "inputs");
  const before = sample.simulator.requests().length;
  const end = await job.step(register({ promote: "yes", init: "1" }));
  expect(end.code).toBe(1);
  expect(end.log).toMatch(/promote[\s\S]*init/);
  expect(sample.simulator.requests().length).toBe(before);
  await job.close();
});

it("starts the first environments, by the jobs that the asking one needs", async () => {
  const job = await build(sample, "start");
  const runs = sample.repository.runs.length;
  const end = await job.step(register({ promote: "true" }));
  expect(end.code, end.log).toBe(0);
  expect(JSON.parse(end.outputs["promotions"] ?? "")).toMatchObject([
    { environment: "development", did: "dispatched" },
  ]);
  expect(sample.repository.runs.slice(runs).map(({ path }) => path)).toEqual([".github/workflows/development.yml"]);
  const again = await job.step(register({ promote: "true" }));
  expect(again.outputs).toMatchObject({ decision: "unchanged" });
  expect(sample.repository.runs.length).toBe(runs + 1);
  job.end("success");
  await job.close();
});

it("waits while a job that the asking one needs has not ended", async () => {
  const untested = await build(sample, "untested");
  for (const each of untested.run.jobs)
    if (each.key === "build") Object.assign(each, { status: "in_progress", conclusion: null });
  for (const check of sample.repository.checkRuns) {
    if (untested.run.jobs.some(({ key, checkRunId }) => key === "build" && checkRunId === check.id)) {
      Object.assign(check, { status: "in_progress", conclusion: null });
    }
  }
  const end = await untested.step(register({ promote: "true" }));
  const [row] = JSON.parse(end.outputs["promotions"] ?? "");
  expect(row).toMatchObject({ environment: "development", did: "waits" });
  // What a person can do about it stands in the summary; the output stays what programs know.
  expect(Object.keys(row).sort()).toEqual(["did", "environment", "message", "promotion", "release"]);
  expect(end.summary).toContain("What unblocks it");
  await untested.close();
});

it("stops everything when the ledger was deleted or rewritten, and never makes a new one (R111, R116)", async () => {
  const { simulator, repository, alice } = sample;
  const { updateRef, ZERO_OID, readCommit } = await import("../simulator/git.ts");
  const branch = "refs/heads/env-actions";
  const head = (await resolve(repository.gitDir, branch)) ?? "";
  const older = (await readCommit(repository.gitDir, head))?.parents[0] ?? "";
  const built = await release(sample, "witness");
  const done = await deploy(sample, { environment: "development", release: built.release, by: alice });
  expect(done.main.outputs["decision"]).toBe("deploy");
  const now = (await resolve(repository.gitDir, branch)) ?? "";
  await updateRef(repository.gitDir, branch, older, now);
  const rewritten = await deploy(sample, { environment: "development", by: alice });
  expect(rewritten.main).toMatchObject({ code: 1, outputs: { decision: "error", reason: "ledger-rewritten" } });
  await updateRef(repository.gitDir, branch, ZERO_OID, older);
  const missing = await deploy(sample, { environment: "development", release: built.release, by: alice });
  expect(missing.main).toMatchObject({ code: 1, outputs: { decision: "error", reason: "ledger-missing" } });
  const job = await build(sample, "after");
  expect(await job.step(register({ init: "true" }))).toMatchObject({ code: 1, outputs: { reason: "ledger-missing" } });
  expect(await resolve(repository.gitDir, branch)).toBe(null);
  await job.close();
  expect(simulator.violations).toEqual([]);
});
