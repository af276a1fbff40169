import { afterAll, beforeAll, expect, it } from "vitest";
import { resolve } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import { deploy } from "./deploy.ts";
import { createSample, type Sample } from "./sample.ts";
import { registerCommit } from "./service-release.ts";
import { startJob } from "./step.ts";

const POLICY = `version: 1
services: [api, web]
artifacts:
  source: { kind: commit }
environments:
  development: { preset: development, workflow: development.yml, artifacts: { source: { branch: env/development } } }
  production: { preset: production, after: development, workflow: production.yml, monitoring: { off: true, because: nobody uses it, until: 2026-12-18 } }
`;

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const deployService = (service: string, release: string) =>
  deploy(sample, { environment: "development", release, service, by: sample.alice });

it("asks which service is meant, and suggests one", async () => {
  const { simulator, repository, alice } = sample;
  const job = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "push",
    key: "release",
    actor: alice,
  });
  expect(await job.step({ door: "register", inputs: {} })).toMatchObject({
    code: 1,
    outputs: { reason: "service-unknown" },
  });
  const end = await job.step({ door: "register", inputs: { service: "wep" } });
  expect(end.log).toContain("web");
  job.end("failure");
  await job.close();
});

it("fast-forwards the environment's branch to the release's commit, and hands the commit on", async () => {
  const one = await registerCommit(sample, { content: "one", service: "api" });
  const done = await deployService("api", one.release);
  expect(done.main.outputs, done.main.log).toMatchObject({
    decision: "deploy",
    artifact: one.commit,
    commit: one.commit,
  });
  expect(done.post.code, done.post.log).toBe(0);
  expect(await resolve(sample.repository.gitDir, "refs/heads/env/development")).toBe(one.commit);
  const two = await registerCommit(sample, { content: "two", service: "api" });
  expect((await deployService("api", two.release)).main.code).toBe(0);
  expect(await resolve(sample.repository.gitDir, "refs/heads/env/development")).toBe(two.commit);
});

it("refuses to force a branch that went another way, and leaves the environment untouched", async () => {
  const { simulator, repository, alice } = sample;
  const { gitDir } = repository;
  const before = await resolve(gitDir, "refs/heads/env/development");
  await commit(simulator.world, repository, {
    branch: "env/development",
    files: { "hand.md": "by hand" },
    message: "By hand",
    actor: alice,
  });
  const three = await registerCommit(sample, { content: "three", service: "api" });
  const done = await deployService("api", three.release);
  expect(done.main).toMatchObject({ code: 1, outputs: { decision: "blocked", reason: "not-fast-forward" } });
  expect(await resolve(gitDir, "refs/heads/env/development")).not.toBe(before);
});

it("numbers promotions per repository and keeps the Deployments of services apart", async () => {
  const { deployments } = sample.repository;
  expect(deployments.map(({ task }) => task)).toEqual(["env-actions:promote:api", "env-actions:promote:api"]);
  const web = await registerCommit(sample, { content: "web", service: "web" });
  const done = await deployService("web", web.release);
  // Its branch is the api's too, and was moved by hand above: refused, but numbered after the api's promotions.
  expect(done.main.outputs).toMatchObject({ reason: "not-fast-forward", promotion: "p-development-4" });
});
