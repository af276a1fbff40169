import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringToProduction, createEverything, logOf, openIssues, run } from "./everything.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";

/** The example that says everything, set up as its README says, in the bundle. */
let sample: Sample;
beforeAll(async () => {
  ({ sample } = await createEverything());
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

describe("the example with everything on", () => {
  it("brings a release to staging by itself, with its own configuration and account", async () => {
    const staging = await readState(sample, "staging");
    const log = sample.repository.runs.filter(({ path }) => path.endsWith("/staging.yml")).map(logOf);
    expect(staging.settled[0], log.join("\n")).toMatchObject({ state: "succeeded" });
  }, 240_000);

  it("keeps production closed until there is a backup, an accepted drill, a signed review and an approval", async () => {
    await run(sample, "production.yml", { environment: "production" });
    const before = await readState(sample, "production");
    expect(before.settled.filter(({ state }) => state === "succeeded")).toEqual([]);
    await bringToProduction(sample);
    const production = await readState(sample, "production");
    expect(production.settled[0], JSON.stringify(production.settled[0])).toMatchObject({ state: "succeeded" });
    const deployed = sample.repository.runs.filter(({ path }) => path.endsWith("/production.yml")).at(-1);
    expect(deployed === undefined ? "" : logOf(deployed)).toContain("Deploying release");
  }, 240_000);

  it("is clean under its own audit, with the token that sees everything", async () => {
    const audited = await run(sample, "audit.yml");
    expect(audited.conclusion, logOf(audited)).toBe("success");
    expect(openIssues(sample, "env-audit").map(({ body }) => body)).toEqual([]);
    expect(logOf(audited)).not.toMatch(/##\[(?:error|warning)\]/);
    expect(openIssues(sample, "env-access-review")).toEqual([]);
  }, 240_000);

  it("shows on its board what runs in production, and that it came by a promotion", async () => {
    const reported = await run(sample, "report.yml");
    expect(reported.conclusion, logOf(reported)).toBe("success");
    const board = sample.repository.artifacts.find(({ name }) => name === "board");
    expect(board, logOf(reported)).toBeDefined();
    expect(logOf(reported)).toContain("Every environment runs what came this far, and production runs");
  }, 240_000);

  it("finds no secret in two environments, and leaves no fingerprint behind", async () => {
    const compared = await run(sample, "fingerprints.yml");
    expect(compared.conclusion, logOf(compared)).toBe("success");
    const names = sample.repository.artifacts.filter(({ name }) => name.startsWith("fingerprints"));
    expect(names).toEqual([]);
  }, 240_000);

  it("stops a deployment whose credentials log in to another account, before anything is touched", async () => {
    const staging = sample.repository.environments.find(({ name }) => name === "staging");
    const before = sample.repository.deployments.length;
    Object.assign(staging ?? {}, {
      secretValues: { ...staging?.secretValues, DEPLOY_TOKEN: "shop-production:0123456789-abcdef" },
    });
    await sample.simulator.push(sample.repository, {
      ...{ branch: "main", files: { "docs/new.md": "# New\n" }, message: "New", actor: sample.alice },
    });
    await sample.simulator.engine.drain();
    const { settled } = await readState(sample, "staging");
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "credentials-elsewhere" });
    const deployed = sample.repository.deployments.slice(before).map(({ environment }) => environment);
    expect(deployed).toEqual(["development"]);
  }, 240_000);
});
