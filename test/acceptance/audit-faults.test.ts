import { afterAll, beforeAll, expect, it } from "vitest";
import { createPair, withCommit } from "../audit/pair.ts";
import { ALL, isFound, type Planted, plant, withSettings } from "../audit/planted-faults.ts";
import type { Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

/** What needs another day of GitHub's clock is planted in test/audit/faults.test.ts. */
const NOW: readonly Planted[] = ALL.filter(({ days }) => days === undefined);

let sample: Sample;
let job: DeployJob;
let token: string;
beforeAll(async () => {
  sample = await createPair();
  const { simulator, repository, alice } = sample;
  job = await startJob({ simulator, repository, workflow: "audit.yml", key: "audit" });
  token = simulator.addToken({ user: alice, workflowToken: false }).value;
}, 120_000);
afterAll(async () => {
  await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** What the bundled action finds, as the runner starts it. */
async function found(only?: string): Promise<readonly string[]> {
  const inputs = {
    ...{ token, "dry-run": "true", issue: "false", "fail-on": "never", baseline: ".github/audit-baseline.yml" },
    ...(only === undefined ? {} : { only }),
  };
  const { outputs, log } = await job.step({ door: "audit", inputs });
  const { findings }: { findings?: readonly { readonly id: string }[] } = JSON.parse(outputs["result"] ?? "{}");
  if (findings === undefined) throw new Error(log);
  return findings.map(({ id }) => id);
}

it(`the bundled audit finds ${NOW.length} planted faults, at least 45, each by its name, and nothing on the clean pair`, async () => {
  expect(NOW.length).toBeGreaterThanOrEqual(45);
  expect(await found()).toEqual([]);
  const environment = sample.repository.environments.find(({ name }) => name === "staging");
  if (environment === undefined) throw new Error("the pair has staging");
  const missed: string[] = [];
  for (const planted of NOW) {
    const { fault, id, edit } = planted;
    const look = async () => {
      const ids = await found(id.split("/")[0]);
      if (!isFound(planted, ids)) missed.push(`${fault}: no ${id} among ${ids.join(", ")}`);
    };
    await withSettings({ environment, alice: sample.alice }, planted, () =>
      edit === undefined ? look() : withCommit(sample, plant(edit), look),
    );
  }
  expect(missed).toEqual([]);
  expect(await found()).toEqual([]);
}, 600_000);
