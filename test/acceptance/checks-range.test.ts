import { afterEach, beforeEach, expect, it } from "vitest";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

/** Production asks nothing but the checks, of every commit. */
const policy = (checks: string) => `version: 1
artifacts:
  app: { kind: file }
environments:
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
  production:
    preset: staging
    promote: manual
    after: staging
    workflow: production.yml
    gates: { checks: ${checks} }
`;
const EVERY_COMMIT = policy("{ workflows: [ci.yml], range: all-commits }");

let sample: Sample;
beforeEach(async () => {
  const files = { ".github/environments.yml": EVERY_COMMIT, "app/test.sh": "#!/bin/sh\ntest ! -e broken\n" };
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function push(files: Readonly<Record<string, string>>, removed: readonly string[] = []): Promise<string> {
  const { simulator, repository, alice } = sample;
  const oid = await simulator.push(repository, {
    branch: "main",
    files,
    delete: removed,
    message: "Next",
    actor: alice,
  });
  await simulator.engine.drain();
  return oid;
}
const production = () => jobsOf(sample, "production.yml", "deploy").at(-1);

it("a red commit between two releases keeps the newer one out of production, and is named (R63-R65)", async () => {
  await sample.dispatch("production.yml", { environment: "production" });
  expect(production()?.conclusion, production()?.log).toBe("success");
  const broken = await push({ broken: "yes\n" });
  const fixed = await push({}, ["broken"]);
  const staging = await readState(sample, "staging");
  expect(staging.current).toMatchObject({ kind: "release", release: { commit: fixed } });
  const before = sample.simulator.requests().length;
  await sample.dispatch("production.yml", { environment: "production" });
  expect(production()?.conclusion).toBe("failure");
  expect(production()?.log).toContain(`${broken.slice(0, 12)}: ci.yml ended with failure`);
  const operations = sample.simulator
    .requests()
    .slice(before)
    .flatMap(({ operation }) => operation ?? []);
  // The history comes with the facts about the commit; the others' checks are one request more.
  expect(operations.filter((name) => name === "RangeChecks")).toHaveLength(1);
  expect(operations).not.toContain("CommitHistory");
  expect((await readState(sample, "production")).settled[0]).toMatchObject({ state: "rejected" });

  const release = staging.current.kind === "release" ? staging.current.release.id : "";
  const only = policy("{ workflows: [ci.yml], range: release }");
  await push({ ".github/environments.yml": only });
  await sample.dispatch("production.yml", { environment: "production", release });
  expect(production()?.conclusion, production()?.log).toBe("success");
}, 180_000);
