import { afterEach, expect, it } from "vitest";
import { approve } from "./approve.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it("moves the same bytes through development and staging by itself, and into production by hand (R23, R26, R29, R90)", async () => {
  sample = await createSample({ people: true });
  await sample.dispatch("ci.yml", { init: "true" });
  const staging = await readState(sample, "staging");
  expect(staging.current.kind).toBe("release");
  expect((await readState(sample, "production")).current.kind).toBe("empty");
  await sample.dispatch("production.yml", { environment: "production" });
  expect((await readState(sample, "production")).open).toMatchObject([{ state: "waiting" }]);
  await approve(sample, "production", sample.bob);
  const [ci] = jobsOf(sample, "ci.yml", "release");
  expect(ci?.conclusion).toBe("success");
  const deploys = ["development.yml", "staging.yml", "production.yml"].map((file) => jobsOf(sample, file, "deploy"));
  expect(deploys.map((jobs) => jobs.map(({ conclusion }) => conclusion))).toEqual([
    ["success"],
    ["success"],
    // Nobody had approved it yet when it was asked for by hand; once bob had, it was started again.
    ["failure", "success"],
  ]);
  const release = staging.current.kind === "release" ? staging.current.release.id : "";
  for (const jobs of deploys) expect(jobs.at(-1)?.log).toContain(`Deploying release ${release}`);
  for (const name of ["development", "staging", "production"]) {
    const state = await readState(sample, name);
    expect(state).toMatchObject({ current: { kind: "release", release: { id: release } }, open: [], fence: 1 });
    expect(state.settled.map(({ state: is }) => is)).toEqual(["succeeded"]);
  }
  const { deployments } = sample.repository;
  expect(deployments.map(({ environment, task }) => [environment, task])).toEqual([
    ["development", "env-actions:promote:shop"],
    ["staging", "env-actions:promote:shop"],
    ["production", "env-actions:promote:shop"],
  ]);
  for (const { statuses } of deployments)
    expect(statuses.map(({ state }) => state)).toEqual(["in_progress", "success"]);
}, 120_000);

it("writes inactive to the Deployment before, of a newer release", async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  await sample.simulator.push(sample.repository, {
    branch: "main",
    files: { "notes.md": "two\n" },
    message: "Two",
    actor: sample.alice,
  });
  await sample.simulator.engine.drain();
  const [first, second] = sample.repository.deployments.filter(({ environment }) => environment === "development");
  expect(first?.statuses.map(({ state }) => state)).toEqual(["in_progress", "success", "inactive"]);
  expect(second?.statuses.map(({ state }) => state)).toEqual(["in_progress", "success"]);
}, 120_000);

it("blocks a release that staging never had, and the job runs no deploy step (R68)", async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  const broken = "#!/bin/sh\necho broken; exit 1\n";
  await sample.simulator.push(sample.repository, {
    branch: "main",
    files: { "deploy.sh": broken },
    message: "Break the deployment",
    actor: sample.alice,
  });
  await sample.simulator.engine.drain();
  const development = await readState(sample, "development");
  expect(development.settled[0]?.state).toBe("failed");
  const release = development.candidate?.release.id ?? "";
  await sample.dispatch("production.yml", { environment: "production", release });
  const [production] = jobsOf(sample, "production.yml", "deploy");
  expect(production?.conclusion).toBe("failure");
  expect(production?.log).toContain("never came through staging");
  expect(production?.log).not.toContain("broken");
  const state = await readState(sample, "production");
  expect(state.current.kind).toBe("empty");
  expect(state.settled[0]).toMatchObject({ state: "rejected", release: { id: release } });
  expect(sample.repository.deployments.filter(({ environment }) => environment === "production")).toEqual([]);
}, 120_000);
