import { afterEach, expect, it } from "vitest";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const WAITING = '#!/bin/sh\necho "deploying now"\nsleep 20\n';
const SIGNALS = { engine: { signalDelays: { term: 200, kill: 200 } } };

it("a job cancelled while it deploys settles as failed, and its Deployment says so (R106)", async () => {
  sample = await createSample({ ...SIGNALS, files: { "deploy.sh": WAITING } });
  sample.simulator.engine.cancelAt({ workflow: ".github/workflows/development.yml", onLine: /^deploying now/ });
  await sample.dispatch("ci.yml", { init: "true" });
  const [job] = jobsOf(sample, "development.yml", "deploy");
  expect(job?.conclusion).toBe("cancelled");
  const state = await readState(sample, "development");
  expect(state.settled[0]).toMatchObject({ state: "failed", reason: "job-cancelled" });
  expect(state.current.kind).toBe("unknown");
  expect(sample.repository.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(["failure"]);
  expect((await readState(sample, "staging")).settled).toEqual([]);
}, 120_000);

it("when the runner dies nothing runs; the next step that looks settles it by the job's conclusion (R87, R107)", async () => {
  sample = await createSample({ ...SIGNALS, files: { "deploy.sh": WAITING } });
  const { engine } = sample.simulator;
  engine.kill({ workflow: ".github/workflows/development.yml", onLine: /^deploying now/ });
  await sample.dispatch("ci.yml", { init: "true" });
  const during = await readState(sample, "development");
  expect(during.open.map(({ state }) => state)).toEqual(["deploying"]);
  await sample.dispatch("resume.yml", {});
  expect((await readState(sample, "development")).open.map(({ state }) => state)).toEqual(["deploying"]);
  engine.buryDeadRuns();
  await sample.dispatch("resume.yml", {});
  const after = await readState(sample, "development");
  expect(after.open).toEqual([]);
  expect(after.settled[0]).toMatchObject({ state: "failed", reason: "owner-gone" });
  expect(sample.repository.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(["failure"]);
}, 120_000);

it("a failed deployment may be tried again by re-running its job, as a new promotion (R17)", async () => {
  sample = await createSample({ files: { "deploy.sh": '#!/bin/sh\ntest -n "$LET_ME" || exit 1\n' } });
  await sample.dispatch("ci.yml", { init: "true" });
  const [run] = sample.repository.runs.filter(({ path }) => path === ".github/workflows/development.yml");
  expect((await readState(sample, "development")).settled.map(({ state }) => state)).toEqual(["failed"]);
  sample.simulator.engine.rerun(run?.id ?? 0, { actor: sample.alice });
  await sample.simulator.engine.drain();
  const { settled } = await readState(sample, "development");
  expect(settled.map(({ state, retryOf }) => [state, retryOf])).toEqual([
    ["failed", "p-development-1"],
    ["failed", null],
  ]);
  expect(sample.repository.deployments.length).toBe(2);
}, 120_000);
