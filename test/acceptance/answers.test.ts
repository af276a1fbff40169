import { afterAll, beforeAll, expect, test } from "vitest";
import { commit } from "../simulator/populate.ts";
import { build } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const PATH = ".github/environments.yml";
const ANSWERED = exampleFiles("three-environments")[PATH] ?? "";
/** The example's policy before anybody has said how production is monitored. */
const OPEN = ANSWERED.replace(/^ {4}monitoring: .*\n/m, "");

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: { [PATH]: OPEN }, people: true });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

test("what the policy does not say is asked from the first release on, keeps nobody out of staging, and leaves it to people once said", async () => {
  const job = await build(sample, "one");
  const registered = await job.step({
    door: "register",
    inputs: { artifacts: "app=app", promote: "false", init: "true" },
  });
  job.end("success");
  await job.close();
  expect(registered).toMatchObject({ code: 0, outputs: { decision: "registered" } });
  for (const words of ["What the policy does not say yet", "environments:\n  production:\n    monitoring:"]) {
    expect(registered.summary).toContain(words);
  }
  const release = registered.outputs["release"] ?? "";
  for (const environment of ["development", "staging"]) {
    expect((await deploy(sample, { environment, release })).deployed).toBe(true);
  }

  const refused = await deploy(sample, { environment: "production", release });
  expect(refused.deployed).toBe(false);
  expect(refused.main.outputs).toMatchObject({ decision: "blocked", reason: "needs-answer" });
  expect(refused.main.summary).toContain("environments:\n  production:\n    monitoring:");
  expect(refused.main.summary).toContain("off: true");
  expect((await readState(sample, "production")).settled[0]).toMatchObject({
    state: "rejected",
    reason: "needs-answer",
  });

  const { simulator, repository, alice } = sample;
  await commit(simulator.world, repository, {
    branch: "main",
    files: { [PATH]: ANSWERED },
    message: "Say how production is monitored",
    actor: alice,
  });
  const answered = await deploy(sample, { environment: "production", release });
  expect(answered.main.outputs).toMatchObject({ decision: "waiting", reason: "approvals-missing" });
});
