import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSample, PROJECT, type Sample } from "./sample.ts";

/** R61: the workflow of docs/credentials.md, as it stands there, in the bundle. */
const [, DOCUMENTED = ""] =
  /```yaml\n(on:\n[\s\S]*?)```/.exec(readFileSync(join(PROJECT, "docs/credentials.md"), "utf8")) ?? [];
const NEVER = "# It may not delete.\n";
const UPLOAD = /^ {6}- uses: actions\/upload-artifact@.*\n.*fingerprints-staging.*\n/m;
const SAME = "s3cr3t-that-is-in-both-of-them";
const files = {
  ".github/workflows/fingerprints.yml": DOCUMENTED,
  ".github/workflows/beside.yml": DOCUMENTED.replace(
    UPLOAD,
    (step) => `${step}${step.replace("fingerprints-staging", "fingerprintsheet")}`,
  ),
  ".github/workflows/kept.yml": `${NEVER}${DOCUMENTED.replace("actions: write", "actions: read")}`,
};

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files });
  give(
    { DATABASE_URL: SAME, API_KEY: "only-in-staging-0123456" },
    { DATABASE_URL: "postgres://prod:0123456789", API_KEY: SAME },
  );
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

function give(staging: Readonly<Record<string, string>>, production: Readonly<Record<string, string>>): void {
  for (const environment of sample.repository.environments) {
    if (environment.name === "staging") environment.secretValues = staging;
    if (environment.name === "production") environment.secretValues = production;
  }
}

async function run(workflow: string) {
  const { repository } = sample;
  await sample.dispatch(workflow, {});
  const [last] = repository.runs.toSorted((left, right) => right.id - left.id);
  const logs = (last?.jobs ?? []).map(({ log }) => log).join("\n");
  const left = repository.artifacts.filter(({ run_id: id }) => id === last?.id).map(({ name }) => name);
  return { conclusion: last?.conclusion, logs, left };
}

describe("comparing the secrets of two environments", () => {
  it("finds the one that both have, under its two names, and leaves no artifact behind", async () => {
    const { conclusion, logs, left } = await run("fingerprints.yml");
    expect(logs).toContain("staging have the same secret: API_KEY there, DATABASE_URL here");
    expect(conclusion).toBe("failure");
    expect(left).toEqual([]);
    // The uploading action tells the digest of its zip, which is GitHub's.
    expect(logs.replace(/^SHA256 digest of uploaded artifact.*$/gm, "")).not.toMatch(/[0-9a-f]{64}/);
  }, 240_000);

  it("is green where each has its own", async () => {
    give(
      { DATABASE_URL: "postgres://stag:0123456789", API_KEY: "only-in-staging-0123456" },
      { DATABASE_URL: "postgres://prod:0123456789", API_KEY: SAME },
    );
    const { conclusion, left } = await run("fingerprints.yml");
    expect([conclusion, left]).toEqual(["success", []]);
  }, 240_000);

  it("deletes nothing else that the run has uploaded, whatever it begins with", async () => {
    const { conclusion, left } = await run("beside.yml");
    expect([conclusion, left]).toEqual(["success", ["fingerprintsheet"]]);
  }, 240_000);

  it("says which artifacts are left, and until when, where the job may not delete them", async () => {
    const { logs, left } = await run("kept.yml");
    expect(left.toSorted()).toEqual(["fingerprints", "fingerprints-staging"]);
    expect(logs).toMatch(/The artifact fingerprints-staging holds the salt .* GitHub does it on 20/);
  }, 240_000);
});
