import { afterAll, beforeAll, expect, it } from "vitest";
import { publish, sha256 } from "../release/release-asset.ts";
import { resolve, updateRef } from "../simulator/git.ts";
import { deploy } from "./deploy.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

const POLICY = `version: 1
artifacts:
  app: { kind: asset, name: app.tgz }
environments:
  development: { preset: development, workflow: development.yml }
  production:
    preset: production
    after: development
    workflow: production.yml
    monitoring: { off: true, because: nobody uses it, until: 2026-12-18 }
    artifacts: { app: { prerelease: false, latest: true } }
`;
const BYTES = Buffer.from("what the build made");

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it("registers a release asset, deploys its bytes, and production makes it the latest release", async () => {
  const { simulator, repository, alice } = sample;
  const head = await resolve(repository.gitDir, "refs/heads/main");
  if (head === null) throw new Error("no main");
  await updateRef(repository.gitDir, "refs/tags/v1.0.0", head, null);
  const { release, asset } = publish(simulator, repository, { by: alice, tag: "v1.0.0", bytes: BYTES });
  const job = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "push",
    key: "release",
    actor: alice,
  });
  const inputs = { artifacts: "app=asset:v1.0.0/app.tgz", version: "1.0.0", init: "true", promote: "false" };
  const end = await job.step({ door: "register", inputs });
  expect(end.outputs, end.log).toMatchObject({ decision: "registered", artifact: sha256(BYTES) });
  job.end("success");
  await job.close();

  const development = await deploy(sample, { environment: "development", release: "1.0.0", by: alice });
  expect(development.main.outputs, development.main.log).toMatchObject({
    decision: "deploy",
    artifact: expect.stringMatching(/[/\\]app[/\\]app\.tgz$/),
  });
  expect(development.post.code, development.post.log).toBe(0);
  expect(release).toMatchObject({ prerelease: true, latest: false });

  asset.bytes = Buffer.from("what somebody else made");
  const changed = await deploy(sample, { environment: "production", release: "1.0.0", by: alice });
  expect(changed.main).toMatchObject({ code: 1, outputs: { decision: "blocked", reason: "digest-mismatch" } });
  expect(release).toMatchObject({ prerelease: true, latest: false });

  asset.bytes = BYTES;
  const production = await deploy(sample, { environment: "production", release: "1.0.0", by: alice });
  expect(production.main.outputs, production.main.log).toMatchObject({ decision: "deploy" });
  expect(production.post.code, production.post.log).toBe(0);
  expect(release).toMatchObject({ prerelease: false, latest: true });
});
