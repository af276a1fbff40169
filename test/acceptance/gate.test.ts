import { afterEach, beforeEach, expect, it } from "vitest";
import { resolve } from "../simulator/git.ts";
import { jobsOf } from "./observe.ts";
import { openPullRequest } from "./pull-request.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

let sample: Sample;
beforeEach(async () => {
  sample = await createSample({ files: { ...exampleFiles("gate-merges"), ...CALLED } });
});
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** The tests of the sample fail where the file says so. */
const CALLED = { "app/test.sh": "#!/bin/sh\n! grep -q broken app/state.txt\n", "app/state.txt": "good\n" };

async function propose(branch: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { simulator, repository, bob } = sample;
  const head = await simulator.push(repository, { branch, files, message: branch, actor: bob });
  openPullRequest(sample, { head, branch, by: bob });
  await simulator.engine.drain();
  return head;
}

const checkOf = (head: string) =>
  sample.repository.checkRuns.filter(({ name, head_sha: sha }) => name === "env-actions: staging" && sha === head);
const gateJob = () => jobsOf(sample, "gate.yml", "staging").at(-1);

it("a good pull request is fit for staging: the job is green, and one check run says so on its head", async () => {
  const head = await propose("good", { "app/state.txt": "better\n" });
  expect(gateJob()?.conclusion, gateJob()?.log).toBe("success");
  expect(checkOf(head).map(({ conclusion }) => conclusion)).toEqual(["success"]);
  expect(gateJob()?.summaries.join("\n")).toMatch(/\*\*Fit\*\*: Commit [0-9a-f]{12} is fit for staging/);
  expect(gateJob()?.summaries.join("\n")).toContain("Judged later, before anything is deployed: ");
}, 60_000);

it("a red check blocks the merge, with its name and what to do (R64)", async () => {
  const head = await propose("bad", { "app/state.txt": "broken\n" });
  expect(gateJob()?.conclusion).toBe("failure");
  expect(checkOf(head).map(({ conclusion }) => conclusion)).toEqual(["failure"]);
  expect(gateJob()?.log).toContain("is not fit for staging: ");
  expect(gateJob()?.log).toContain("ci.yml");
}, 60_000);

it("a merge queue's commit is judged as its own", async () => {
  const { simulator, repository, alice } = sample;
  const base = (await resolve(repository.gitDir, "refs/heads/main")) ?? "";
  const head = await simulator.push(repository, {
    branch: "gh-readonly-queue/main/pr-1",
    files: { "app/state.txt": "queued\n", ".github/workflows/ci.yml": queued() },
    message: "Queue",
    actor: alice,
  });
  simulator.world.emit({ type: "merge_group", repository, head, base, actor: alice });
  await simulator.engine.drain();
  expect(checkOf(head).map(({ conclusion }) => conclusion)).toEqual(["success"]);
}, 60_000);

/** The example's tests, run for a merge queue too. */
function queued(): string {
  const tests = exampleFiles("three-environments")[".github/workflows/ci.yml"] ?? "";
  return tests.replace("  pull_request:\n", "  pull_request:\n  merge_group:\n");
}

it("a pull request that breaks the policy is refused, with each mistake at its line (R54)", async () => {
  await propose("policy", { ".github/environments.yml": "version: 1\nenvironments:\n  staging: { preset: stagin }\n" });
  expect(gateJob()?.conclusion).toBe("failure");
  expect(gateJob()?.log).toContain('Did you mean "staging"?');
  expect(gateJob()?.summaries.join("\n")).toContain("proposal-mistaken");
}, 60_000);

it("explains the whole pipeline on one page", async () => {
  await sample.dispatch("ci.yml", { init: "true" });
  await sample.dispatch("gate.yml", {});
  const job = jobsOf(sample, "gate.yml", "explain").at(-1);
  expect(job?.conclusion, job?.log).toBe("success");
  const page = job?.summaries.join("\n") ?? "";
  expect(page).toContain("Why shop stands as it does");
  expect(page).toMatch(/\| development \|.*\| up to date \|/);
  expect(page).toContain("production");
}, 120_000);

it("with a token that may not publish, as on a fork's pull request, the exit code speaks", async () => {
  const { simulator, repository } = sample;
  const head = await propose("good", { "app/state.txt": "better\n" });
  const before = checkOf(head).length;
  const job = await startJob({ simulator, repository, workflow: "gate.yml", event: "pull_request", key: "staging" });
  const good = await job.step({ door: "gate", inputs: { environment: "staging", commit: head } });
  expect(good).toMatchObject({ code: 0, outputs: { decision: "pass", check: "", enforced: "false" } });
  expect(good.log).toContain("was not published; this job's own result says the same.");
  const narrow = await job.step({ door: "gate", inputs: { environment: "staging", commit: head, only: "lock" } });
  expect(narrow).toMatchObject({ code: 1, outputs: { decision: "unknown", reason: "not-judged" } });
  expect(checkOf(head)).toHaveLength(before);
  await job.close();
}, 60_000);

it("its own red verdict never makes somebody's tests look red", async () => {
  const { simulator, repository } = sample;
  const head = await propose("blocked", {
    ".github/environments.yml": "version: 1\nenvironments:\n  staging: { preset: stagin }\n",
  });
  expect(checkOf(head).map(({ conclusion }) => conclusion)).toEqual(["failure"]);
  const tests = repository.checkSuites.find(({ id }) => id === checkOf(head)[0]?.suite_id);
  expect(tests?.conclusion).toBe("failure");
  const job = await startJob({ simulator, repository, workflow: "gate.yml", event: "push", key: "staging" });
  const again = await job.step({ door: "gate", inputs: { environment: "staging", commit: head } });
  expect(again, again.log).toMatchObject({ code: 0, outputs: { decision: "pass" } });
  await job.close();
}, 60_000);
