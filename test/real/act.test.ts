import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import { readState } from "../acceptance/observe.ts";
import { afterSoak, createSample, requestRun, type Sample } from "../acceptance/sample.ts";
import { unzip } from "../simulator/engine/unzip.ts";
import { type ActRun, ActRunner } from "./act/act-runner.ts";
import { findTools } from "./tools.ts";

const tools = findTools("the copied workflow files under act", ["act", "git"]);
const ENVIRONMENTS = ["development", "staging", "production"];

/**
 * The workflow files of `examples/three-environments`, run by nektos/act, a workflow runner nobody here wrote, against the
 * simulated GitHub. What is not as on GitHub:
 * - `queue: max` and `deployment: false` are removed, as act refuses both (new-keys.ts); all other bytes stay.
 * - actions/checkout and actions/upload-artifact are stand-ins of this project (test/real/actions): act cannot fetch the real
 *   ones here. `org/env-actions` is the committed bundle, started by act.
 * - act does not say `GITHUB_WORKFLOW_REF`, `GITHUB_REPOSITORY_ID`, `GITHUB_ACTOR_ID` and `GITHUB_TRIGGERING_ACTOR`: they are given
 *   to it. `job.check_run_id` it cannot be given: our actions know their job by its name then.
 */
describe.skipIf(tools.missing)("the copied workflow files under act", () => {
  let sample: Sample;
  let runner: ActRunner;
  /** What act ran: of the first release up to staging, by hand to production, of a release that breaks, of a refused one. */
  let straight: ActRun[];
  let byHand: ActRun[];
  let broken: ActRun[];
  let refused: ActRun[];
  /** The environments when the first release had arrived everywhere. */
  let arrived: EnvironmentState[];
  let first: string;
  let second: string;

  beforeAll(async () => {
    sample = await createSample();
    runner = await ActRunner.start(tools.path("act"), sample.simulator, sample.repository);
    await request("ci.yml", { init: "true" });
    straight = await runner.drain();
    first = await releaseIn(sample, "staging");
    await request("production.yml", { environment: "production" });
    byHand = await runner.drain();
    arrived = await Promise.all(ENVIRONMENTS.map((name) => readState(sample, name)));
    await sample.simulator.push(sample.repository, {
      ...{ branch: "main", message: "Break the deployment", actor: sample.alice },
      files: { "deploy.sh": "#!/bin/sh\necho broken deployment\nexit 1\n", "app/index.html": "<h1>Hello</h1> again\n" },
    });
    broken = await runner.drain();
    second = (await readState(sample, "development")).candidate?.release.id ?? "";
    await request("production.yml", { environment: "production", release: second });
    refused = await runner.drain();
  });

  afterAll(async () => {
    await runner?.close();
    await sample?.close();
  });

  /** As a person would with "Run workflow", after the hour that production asks of staging. */
  async function request(workflow: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const { simulator, repository, alice } = sample;
    afterSoak(simulator, inputs["environment"]);
    await requestRun(simulator, repository, { workflow, inputs, by: alice });
  }

  it("keep every byte but the two keys that act does not know", () => {
    const both = ["deployment: false", "queue: max"];
    expect(straight[0]?.removed).toEqual({
      ...{ "audit.yml": ["vulnerability-alerts: read"], "ci.yml": [], "resume.yml": [] },
      ...{ "development.yml": both, "staging.yml": both, "production.yml": both },
    });
  });

  it("build, register and travel to staging by themselves, and to production by hand", () => {
    const went = (runs: readonly ActRun[]) => runs.map(({ run, code }) => `${run.name} ${run.event} ${code}`);
    expect(went(straight).filter((line) => !line.startsWith("resume"))).toEqual([
      "ci workflow_dispatch 0",
      "development workflow_dispatch 0",
      "staging workflow_dispatch 0",
    ]);
    expect(went(byHand)).toEqual(["production workflow_dispatch 0", "resume workflow_run 0"]);
    expect(straight.flatMap(({ run }) => run.jobs.map(({ conclusion }) => conclusion))).not.toContain("failure");
    for (const { current, settled, open } of arrived) {
      expect(current).toMatchObject({ kind: "release", release: { id: first } });
      expect(settled.map(({ state }) => state)).toEqual(["succeeded"]);
      expect(open).toEqual([]);
    }
  });

  it("hand deploy.sh the bytes that were uploaded, in every environment (R23)", async () => {
    const [artifact] = sample.repository.artifacts;
    const [page] = await unzip(artifact?.bytes ?? Buffer.alloc(0));
    expect(page?.path).toBe("index.html");
    for (const name of ENVIRONMENTS) {
      expect(readFileSync(join(runner.deployed, name, "index.html"))).toEqual(page?.bytes);
    }
    const deploys = [...straight, ...byHand].flatMap(({ run }) => run.jobs.filter(({ key }) => key === "deploy"));
    expect(deploys.map(({ log }) => /^Deploying release (\S+) to (\S+)/m.exec(log)?.slice(1))).toEqual(
      ENVIRONMENTS.map((name) => [first, name]),
    );
  });

  it("settle in the post step of promote, by the job's outcome (R106, R107)", () => {
    for (const { run, steps } of [...straight, ...byHand].filter(({ run }) => ENVIRONMENTS.includes(run.name))) {
      expect(steps.filter(({ step }) => step.startsWith("org/env-actions/promote"))).toEqual([
        { job: "deploy", stage: "Main", step: "org/env-actions/promote@v1", result: "success" },
        { job: "deploy", stage: "Post", step: "org/env-actions/promote@v1", result: "success" },
      ]);
      expect(run.jobs[0]?.log).toMatch(/p-[a-z]+-\d+ of r-[0-9a-f]{12}: succeeded/);
    }
    const states = sample.repository.deployments
      .slice(0, 3)
      .map(({ environment, statuses }) => [environment, statuses.map(({ state }) => state)]);
    expect(states).toEqual(ENVIRONMENTS.map((name) => [name, ["in_progress", "success"]]));
  });

  it("settle a deployment that broke as failed, and start nothing after it", async () => {
    const development = broken.find(({ run }) => run.name === "development");
    expect(development?.code).not.toBe(0);
    expect(development?.steps.map(({ stage, step, result }) => `${stage} ${step} ${result}`).slice(-3)).toEqual([
      "Main org/env-actions/promote@v1 success",
      "Main Deploy failure",
      "Post org/env-actions/promote@v1 success",
    ]);
    expect(broken.map(({ run }) => run.name)).not.toContain("staging");
    const { settled, current } = await readState(sample, "development");
    expect(settled.find(({ release }) => release.id === second)?.state).toBe("failed");
    expect(current.kind).toBe("unknown");
    expect(await releaseIn(sample, "staging")).toBe(first);
  });

  it("end a refused production job before its deploy step (R68)", async () => {
    const production = refused.find(({ run }) => run.name === "production");
    expect(production?.code).not.toBe(0);
    expect(production?.run.jobs[0]).toMatchObject({ key: "deploy", conclusion: "failure" });
    expect(production?.steps.find(({ step }) => step.startsWith("org/env-actions/promote"))?.result).toBe("failure");
    expect(production?.steps.map(({ step }) => step)).not.toContain("Deploy");
    expect(production?.run.jobs[0]?.log).not.toContain("broken deployment");
    expect(production?.run.jobs[0]?.summaries.join("")).not.toBe("");
    expect(await releaseIn(sample, "production")).toBe(first);
    expect(existsSync(join(runner.deployed, "production", "index.html"))).toBe(true);
    expect(sample.repository.deployments.filter(({ environment }) => environment === "production")).toHaveLength(1);
  });

  it("ask the simulated GitHub for nothing it could not answer as GitHub describes it", () => {
    expect(sample.simulator.violations).toEqual([]);
  });
});

async function releaseIn(sample: Sample, environment: string): Promise<string> {
  const { current } = await readState(sample, environment);
  return current.kind === "release" ? current.release.id : current.kind;
}
