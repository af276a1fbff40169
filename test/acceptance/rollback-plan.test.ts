import { afterAll, beforeAll, expect, it } from "vitest";
import { runGit } from "../simulator/git.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type DeployJob, type StepEnd, startJob } from "./step.ts";

const LEDGER = "refs/heads/env-actions";
const POLICY = ".github/environments.yml";
const DAY = 86_400_000;
const FILES = {
  ".github/workflows/plan.yml":
    "on: { workflow_dispatch: {} }\njobs: { plan: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n",
};

let sample: Sample;
const open: DeployJob[] = [];
beforeAll(async () => {
  sample = await createSample({ files: FILES });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  for (const job of open.splice(0)) await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function plan(inputs: Readonly<Record<string, string>>) {
  const { simulator, repository, alice } = sample;
  const job = await startJob({ simulator, repository, workflow: "plan.yml", key: "plan", actor: alice });
  open.push(job);
  const end = await job.step({ door: "rollback-plan", inputs: { environment: "staging", ...inputs } });
  job.end("success");
  return end;
}

/** Writes `rollback:` of staging into the policy. */
async function say(rollback: string): Promise<void> {
  const policy = exampleFiles("three-environments")[POLICY] ?? "";
  const said = policy.replace("workflow: staging.yml }", `workflow: staging.yml, rollback: ${rollback} }`);
  expect(said).not.toBe(policy);
  const { repository, simulator, alice } = sample;
  const files = { [POLICY]: said };
  await simulator.push(repository, { branch: "main", files, message: "[skip ci] policy", actor: alice });
}

/** Every plan that the ledger records, oldest first. */
async function recorded(): Promise<readonly Record<string, unknown>[]> {
  const found = await runGit(sample.repository.gitDir, ["grep", "-h", "rollback.planned", LEDGER, "--", "log"]);
  const lines = found.stdout.toString().split("\n");
  return lines.filter((line) => line !== "").map((line): Record<string, unknown> => JSON.parse(line));
}

const resultOf = (end: StepEnd): Record<string, unknown> => JSON.parse(end.outputs["result"] ?? "{}");

it("a first release has nothing to go back to; a dry run records nothing", async () => {
  const end = await plan({ "dry-run": "true" });
  expect(end.outputs, end.log).toMatchObject({ decision: "dry-run", reason: "rollback-plan-first", target: "" });
  expect(await recorded()).toEqual([]);
}, 60_000);

it("the way back to the release before is proven now and recorded with its digest, target and checks", async () => {
  const one = (await readState(sample, "staging")).succeeded?.release.id;
  const files = { "app/index.html": "<h1>Hello</h1>\n<p>two</p>\n" };
  await sample.simulator.push(sample.repository, { branch: "main", files, message: "two", actor: sample.alice });
  await sample.simulator.engine.drain();
  const two = (await readState(sample, "staging")).succeeded?.release.id;
  expect(two).not.toBe(one);
  const end = await plan({});
  expect(end.outputs, end.log).toMatchObject({ decision: "proven", release: two, target: one, promotion: "" });
  expect(end.code).toBe(0);
  expect(end.summary.split("\n\n")[1]).toMatch(/^\*\*staging could go back to /);
  expect(end.summary).toContain("| workflow | passed |");
  const [event] = await recorded();
  expect(event).toMatchObject({ environment: "staging", promotion: null, actor: { login: "alice" } });
  expect(event?.["data"]).toMatchObject({ release: two, target: one, digest: end.outputs["digest"] });
  const passed = (check: string) => ({ check, verdict: "pass", reason: "rollback-plan-proven" });
  const checks = expect.arrayContaining([passed("plan"), passed("workflow")]);
  expect(event?.["data"]).toMatchObject({ checks });
  expect(JSON.stringify(event)).not.toContain('"fail"');
}, 120_000);

it("an artifact that GitHub deletes within the time to go back fails the plan (R42)", async () => {
  sample.simulator.world.advance(85 * DAY);
  const before = (await recorded()).length;
  const end = await plan({});
  expect(end.outputs, end.log).toMatchObject({ decision: "unproven", reason: "rollback-artifact-expires" });
  expect(end.code).toBe(1);
  expect(end.log).toContain("going back has to be possible for");
  const [event] = (await recorded()).slice(before);
  expect(event?.["data"]).toMatchObject({
    checks: expect.arrayContaining([{ check: "artifact app", verdict: "fail", reason: "rollback-artifact-expires" }]),
  });
}, 60_000);

it("what cannot be read is neither yes nor no, and is not recorded", async () => {
  await say("{ owner: team:sre }");
  const before = await recorded();
  const end = await plan({});
  expect(end.outputs, end.log).toMatchObject({ decision: "deferred", reason: "rollback-plan-unreadable" });
  expect(end.code).toBe(1);
  expect(await recorded()).toEqual(before);
}, 60_000);

it("a plan that is not complete is red, and recorded as that", async () => {
  await say("{ data: irreversible }");
  const before = (await recorded()).length;
  const end = await plan({});
  expect(end.outputs, end.log).toMatchObject({ decision: "unproven", reason: "rollback-plan-incomplete" });
  expect(end.log).toContain("no `forward-fix` says what is done instead");
  expect(resultOf(end)).toMatchObject({ outcome: "unproven", plan: { data: "irreversible" } });
  const events = await recorded();
  expect(events).toHaveLength(before + 1);
  expect(events.at(-1)?.["data"]).toMatchObject({
    checks: expect.arrayContaining([{ check: "plan", verdict: "fail", reason: "rollback-plan-incomplete" }]),
  });
}, 60_000);

it("data that cannot be taken back needs people who agree to that, which the door says too (R104)", async () => {
  await say("{ data: irreversible, forward-fix: ship 2.0.1 }");
  const alone = await plan({});
  expect(alone.outputs, alone.log).toMatchObject({ decision: "unproven", reason: "rollback-approvers-none" });
  await say("{ data: irreversible, forward-fix: ship 2.0.1 }, approvals: { from: [user:alice, user:bob] }");
  const end = await plan({});
  expect(end.outputs, end.log).toMatchObject({ decision: "proven", reason: "rollback-plan-forward" });
  expect(end.summary).toContain("ship 2.0.1");
}, 60_000);

it("an environment that nothing is in, and nothing waits for, wants a release named", async () => {
  const end = await plan({ environment: "production" });
  expect(end.outputs["reason"], end.log).toBe("release-unknown");
}, 60_000);
