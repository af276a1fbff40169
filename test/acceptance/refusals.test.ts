import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Built, build, release } from "./build.ts";
import { type Deployed, deploy, deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

let sample: Sample;
let first: Built;
beforeAll(async () => {
  sample = await createSample();
  first = await release(sample, "one");
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** Every decision but `deploy` ends a deploying step non-zero, so that the next step does not run (design.md section 3). */
function expectRefused({ main, deployed }: Deployed, decision: string, reason: string): void {
  expect({ decision: main.outputs["decision"], reason: main.outputs["reason"], log: main.log }).toMatchObject({
    decision,
    reason,
  });
  expect({ code: main.code, deployed, artifact: main.outputs["artifact"] }).toEqual({
    code: 1,
    deployed: false,
    artifact: "",
  });
}

/** Where the ledger alone says no, no bytes are asked for. */
function expectNoBytes(since: number): void {
  expect(sample.simulator.requests().slice(since)).not.toContainEqual(expect.objectContaining({ kind: "blob" }));
}

it("deploys once, and says so", async () => {
  const done = await deploy(sample, { environment: "development", release: first.release, by: sample.alice });
  expect(done.main.log).toContain("promote: deploy.");
  expect(done.main.outputs).toMatchObject({
    decision: "deploy",
    release: first.release,
    commit: first.commit,
    "previous-release": "",
  });
  expect(JSON.parse(done.main.outputs["artifacts"] ?? "")).toMatchObject({
    app: { kind: "file", digest: expect.stringMatching(/^sha256:/) },
  });
  expect((await readState(sample, "development")).current).toMatchObject({
    kind: "release",
    release: { id: first.release },
  });
});

it("unchanged: the release is there already (R90)", async () => {
  expectRefused(
    await deploy(sample, { environment: "development", release: first.release, by: sample.alice }),
    "unchanged",
    "already-there",
  );
});

it("unchanged: a settled promotion never opens again (R17)", async () => {
  const { settled } = await readState(sample, "development");
  const done = await deploy(sample, {
    environment: "development",
    release: first.release,
    promotion: settled[0]?.id ?? "",
  });
  expectRefused(done, "unchanged", "already-settled");
});

it("blocked: a promotion that never was", async () => {
  expectRefused(
    await deploy(sample, { environment: "development", release: first.release, promotion: "p-development-999" }),
    "blocked",
    "promotion-unknown",
  );
});

it("blocked: a release that never came through the environment before (R68)", async () => {
  const before = sample.simulator.requests().length;
  const done = await deploy(sample, { environment: "production", release: first.release, by: sample.alice });
  expectRefused(done, "blocked", "not-through-upstream");
  expectNoBytes(before);
  expect((await readState(sample, "production")).settled[0]).toMatchObject({ state: "rejected" });
});

it("error: a release that nobody registered", async () => {
  expectRefused(
    await deploy(sample, { environment: "development", release: "r-000000000000", by: sample.alice }),
    "error",
    "release-unknown",
  );
});

it("error: an environment the policy does not have, with what was meant", async () => {
  const { simulator, repository } = sample;
  const job = await startJob({
    simulator,
    repository,
    workflow: "production.yml",
    inputs: { environment: "prodution" },
  });
  const end = await job.step({ door: "promote", inputs: { environment: "prodution", "on-blocked": "fail" } });
  expect(end).toMatchObject({ code: 1, outputs: { reason: "environment-unknown" } });
  expect(end.log).toContain('Did you mean "production"?');
  expect(repository.environments.map(({ name }) => name)).toEqual(["development", "staging", "production"]);
  await job.close();
});

it("wrong-ref: the right workflow on another branch deploys nothing and starts nothing", async () => {
  const { simulator, repository, alice } = sample;
  await simulator.push(repository, { branch: "feature", files: { "x.md": "x" }, message: "Feature", actor: alice });
  const runs = repository.runs.length;
  const job = await startJob({
    simulator,
    repository,
    workflow: "production.yml",
    inputs: { environment: "production" },
    branch: "feature",
  });
  const end = await job.step({ door: "promote", inputs: { environment: "production", "on-blocked": "ignore" } });
  expect(end).toMatchObject({ code: 1, outputs: { decision: "blocked", reason: "wrong-ref" } });
  expect(repository.runs.length).toBe(runs + 1);
  await job.close();
});

it("dry-run: tells what would happen, writes nothing, and still ends the job", async () => {
  const next = await release(sample, "two");
  const before = await readState(sample, "development");
  const done = await deploy(sample, {
    environment: "development",
    release: next.release,
    by: sample.alice,
    more: { "dry-run": "true" },
  });
  expectRefused(done, "dry-run", "cleared");
  expect(done.main.log).toContain("Would be deploy");
  expect(await readState(sample, "development")).toEqual(before);
});

it("waiting: a locked environment; unlocking lets the same promotion go on (R67)", async () => {
  const next = await release(sample, "three");
  const { simulator, repository, alice, bob } = sample;
  const command = async (text: string, actor = alice) => {
    const job = await startJob({
      simulator,
      repository,
      workflow: "resume.yml",
      inputs: { command: text },
      actor,
      key: "resume",
      mayDispatch: true,
    });
    const end = await job.step({ door: "resume", inputs: { command: text } });
    job.end(end.code === 0 ? "success" : "failure");
    await job.close();
    return end;
  };
  expect((await command("/lock development audit", bob)).outputs["reason"]).toBe("not-allowed");
  const locked = await command("/lock development audit");
  expect(locked.code, locked.log).toBe(0);
  const before = simulator.requests().length;
  expectRefused(
    await deploy(sample, { environment: "development", release: next.release, by: alice }),
    "waiting",
    "locked",
  );
  expectNoBytes(before);
  const waiting = (await readState(sample, "development")).open[0];
  expect(waiting).toMatchObject({ state: "waiting", reasons: [{ gate: "lock", reason: "locked" }] });
  const runs = repository.runs.length;
  const unlocked = await command("/unlock development done");
  expect(unlocked.outputs["decision"]).toBe("moved");
  const dispatched = repository.runs.slice(runs + 1);
  expect(dispatched.map(({ path }) => path)).toEqual([".github/workflows/development.yml"]);
  const inputs = dispatched[0]?.payload["inputs"] as Record<string, string>;
  expect(inputs["promotion"]).toMatch(new RegExp(`^${waiting?.id}@[0-9a-f]{12}$`));
  const done = await deploy(sample, {
    environment: "development",
    release: next.release,
    promotion: inputs["promotion"] ?? "",
  });
  expect(done.main.outputs["decision"]).toBe("deploy");
  expect((await readState(sample, "development")).settled[0]).toMatchObject({ id: waiting?.id, state: "succeeded" });
});

it("not-owner: another job is in the environment; it settles by itself and is not disturbed (R84)", async () => {
  const next = await release(sample, "four");
  const job = await deployJob(sample, { environment: "development", release: next.release, by: sample.alice });
  const inputs = { environment: "development", release: next.release, "on-blocked": "fail" };
  expect((await job.step({ door: "promote", inputs })).outputs["decision"]).toBe("deploy");
  expectRefused(
    await deploy(sample, { environment: "development", release: next.release, by: sample.bob }),
    "not-owner",
    "not-owner",
  );
  const other = await release(sample, "five");
  expectRefused(
    await deploy(sample, { environment: "development", release: other.release, by: sample.bob }),
    "waiting",
    "busy",
  );
  expect((await job.step({ door: "promote", post: true, inputs })).code).toBe(0);
  job.end("success");
  await job.close();
  expect((await readState(sample, "development")).current).toMatchObject({ release: { id: next.release } });
});

it("digest-mismatch: one flipped bit in the artifact, and the environment is untouched (R30)", async () => {
  const next = await release(sample, "six");
  const artifact = sample.repository.artifacts.find(({ id }) => id === next.artifact);
  const before = await readState(sample, "development");
  const deployments = sample.repository.deployments.length;
  if (artifact !== undefined)
    artifact.bytes = Buffer.from(artifact.bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte)));
  expectRefused(
    await deploy(sample, { environment: "development", release: next.release, by: sample.alice }),
    "blocked",
    "digest-mismatch",
  );
  const after = await readState(sample, "development");
  expect({ current: after.current, fence: after.fence }).toEqual({ current: before.current, fence: before.fence });
  expect(sample.repository.deployments.length).toBe(deployments);
});

it("deferred, then wait: checks that cannot be read are neither yes nor no (R73)", async () => {
  const next = await release(sample, "seven");
  sample.simulator.faults.add({
    match: ({ operation }) => operation === "CommitFacts",
    fault: { drop: ["checkSuites"] },
  });
  const done = await deploy(sample, { environment: "development", release: next.release, by: sample.alice });
  sample.simulator.faults.clear();
  expectRefused(done, "deferred", "source-unreadable");
});

it("blocked: a red building run stops the promotion (R64)", async () => {
  const job = await build(sample, "eight");
  const registered = await job.step({ door: "register", inputs: { artifacts: "app=app", promote: "false" } });
  job.end("failure");
  await job.close();
  const folder = await mkdtemp(path.join(tmpdir(), "refused-"));
  const before = sample.simulator.requests().length;
  const done = await deploy(sample, {
    environment: "development",
    release: registered.outputs["release"] ?? "",
    by: sample.alice,
    more: { path: path.join(folder, "into") },
  });
  expectRefused(done, "blocked", "checks-failed");
  // What was fetched while GitHub was asked for the checks is gone.
  const asked = sample.simulator.requests().slice(before);
  expect(asked.some(({ route }) => route.endsWith("/{archive_format}"))).toBe(true);
  expect(await readdir(folder, { recursive: true })).toEqual(["into"]);
  await rm(folder, { recursive: true });
});

it("policy-invalid: every mistake is annotated at its place, and nothing happens (R54)", async () => {
  const { simulator, repository, alice } = sample;
  const good = sample.simulator.world.repositories.length;
  expect(good).toBeGreaterThan(0);
  const policy =
    "version: 1\nenvironments:\n  development: { preset: development, workflow: development.yml, aprovals: 1 }\n  staging: { preset: stagin, after: developmnt, workflow: staging.yml }\n";
  await simulator.push(repository, {
    branch: "main",
    files: { ".github/environments.yml": policy },
    message: "Break the policy",
    actor: alice,
  });
  const done = await deploy(sample, { environment: "development", release: first.release, by: alice });
  expectRefused(done, "error", "policy-invalid");
  expect(
    done.main.log.match(/^::error file=\.github\/environments\.yml,line=\d+,col=\d+/gm)?.length,
  ).toBeGreaterThanOrEqual(3);
});

it("deferred: a rate limit that outlasts the step is neither yes nor no (R72)", async () => {
  const { simulator } = sample;
  simulator.faults.add({ match: () => true, fault: { before: { status: 403, remaining: 0, retryAfter: 7_200 } } });
  const done = await deploy(sample, { environment: "development", release: first.release, by: sample.alice });
  simulator.faults.clear();
  expectRefused(done, "deferred", "github-rate-limited");
});

it("deferred: GitHub is out of reach (R73, R78)", async () => {
  const { simulator } = sample;
  simulator.faults.add({ match: () => true, fault: { before: { status: 503 } } });
  const done = await deploy(sample, { environment: "development", release: first.release, by: sample.alice });
  simulator.faults.clear();
  expectRefused(done, "deferred", "github-unavailable");
});
