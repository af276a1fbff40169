import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import { auditOf } from "./audited.ts";

/** What people leave behind: a failure nobody looked after, a wish nobody decided about, an environment nobody declares. */
const POLICY = ".github/environments.yml";
const DEPLOY = "deploy.sh";

let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  await sample.dispatch("resume.yml", { command: "/lock production until the audit is over" });
  await sample.dispatch("resume.yml", { command: "/promote production" });
  await push({ [DEPLOY]: '#!/bin/sh\nif [ "$ENVIRONMENT" = development ]; then exit 1; fi\n' });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function push(files: Readonly<Record<string, string>>): Promise<void> {
  const { simulator, repository, alice } = sample;
  await simulator.push(repository, { branch: "main", files, message: "Change", actor: alice });
  await simulator.engine.drain();
}
const idsOf = async (only: string, days: number) => (await auditOf(sample, { dryRun: true, only, days })).ids;

describe("what people leave behind is found by the audit, and not before its time", () => {
  test("an environment of which nobody knows for a week what runs there", async () => {
    expect(await idsOf("stale", 6)).not.toContain("stale/unsettled/shop:development");
    expect(await idsOf("stale", 8)).toContain("stale/unsettled/shop:development");
  });

  test("a promotion that waits for a month", async () => {
    expect(await idsOf("locks", 29)).not.toContainEqual(expect.stringContaining("waiting-long"));
    expect(await idsOf("locks", 31)).toContainEqual(expect.stringMatching(/^locks\/waiting-long\/p-production-\d+$/));
  });

  test("an environment that runs something and that the policy no longer declares", async () => {
    const before = exampleFiles("three-environments")[POLICY] ?? "";
    const lines = before.split("\n");
    const from = lines.findIndex((line) => line.startsWith("  production:"));
    expect(from).toBeGreaterThan(0);
    const without = lines.slice(0, from).filter((line) => !line.startsWith("  staging:"));
    expect(await idsOf("stale", 0)).not.toContain("stale/environment-gone/shop:staging");
    await push({ [POLICY]: `${without.join("\n")}\n` });
    expect(await idsOf("stale", 0)).toContain("stale/environment-gone/shop:staging");
  });
});
