import { afterEach, expect, it } from "vitest";
import { approve } from "./approve.ts";
import { jobsOf, readState } from "./observe.ts";
import { openPullRequest } from "./pull-request.ts";
import { createSample, type Sample } from "./sample.ts";

let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it("the Free private variant needs no GitHub environments, and says that every protection is ours (R57)", async () => {
  sample = await createSample({
    example: "free-private",
    visibility: "private",
    plan: "free",
    environments: [],
    people: true,
  });
  await sample.dispatch("ci.yml", { init: "true" });
  await sample.dispatch("production.yml", { environment: "production" });
  await approve(sample, "production", sample.bob);
  for (const name of ["development", "staging", "production"]) {
    expect(
      (await readState(sample, name)).settled.map(({ state }) => state),
      name,
    ).toEqual(["succeeded"]);
  }
  const job = jobsOf(sample, "production.yml", "deploy").at(-1);
  expect(job?.summaries.join("\n")).toContain("ours alone");
  const minutes = sample.repository.runs.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0);
  expect(minutes).toBeLessThanOrEqual(10);
}, 120_000);

it("the variant for public and Enterprise repositories runs on environments that exist, with one Deployment each", async () => {
  sample = await createSample({ example: "public-or-enterprise", plan: "enterprise", people: true });
  await sample.dispatch("ci.yml", { init: "true" });
  await sample.dispatch("production.yml", { environment: "production" });
  await approve(sample, "production", sample.bob);
  expect((await readState(sample, "production")).settled.map(({ state }) => state)).toEqual(["succeeded"]);
  expect(sample.repository.deployments.map(({ environment }) => environment)).toEqual([
    "development",
    "staging",
    "production",
  ]);
}, 120_000);

it("an environment that GitHub does not have is refused before GitHub makes an unprotected one (R55)", async () => {
  sample = await createSample({ environments: ["development"] });
  await sample.dispatch("ci.yml", { init: "true" });
  const staging = await readState(sample, "staging");
  expect(staging.settled[0]).toMatchObject({ state: "rejected", reason: "environment-missing" });
  expect(sample.repository.environments.map(({ name }) => name)).toEqual(["development"]);
}, 120_000);

it("a pull request makes a preview that development takes and staging refuses", async () => {
  sample = await createSample({ files: { ".github/workflows/ci.yml": PREVIEWS } });
  await sample.dispatch("ci.yml", { init: "true" });
  const { simulator, repository, bob } = sample;
  const base = await readState(sample, "development");
  const head = await simulator.push(repository, {
    branch: "idea",
    files: { "idea.md": "idea\n" },
    message: "Idea",
    actor: bob,
  });
  openPullRequest(sample, { head, branch: "idea", by: bob });
  await simulator.engine.drain();
  const development = await readState(sample, "development");
  expect(development.current).toMatchObject({ release: { commit: head, preview: true } });
  expect(development.fence).toBe(base.fence + 1);
  const release = development.current.kind === "release" ? development.current.release.id : "";
  await sample.dispatch("staging.yml", { environment: "staging", release });
  expect((await readState(sample, "staging")).settled[0]).toMatchObject({
    state: "rejected",
    reason: "preview-refused",
  });
}, 120_000);

const PREVIEWS = `name: ci
on:
  push: { branches: [main] }
  pull_request:
  workflow_dispatch: { inputs: { init: { type: boolean, default: false } } }
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - run: mkdir site && echo hello > site/index.html
      - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
        with: { name: app, path: site/ }
  release:
    needs: build
    runs-on: ubuntu-latest
    permissions: { contents: write, actions: write, checks: read, statuses: read, deployments: read }
    steps:
      - uses: org/env-actions/register@v1
        with: { init: "\${{ inputs.init || false }}" }
`;
