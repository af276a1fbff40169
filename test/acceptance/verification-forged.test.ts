import { afterEach, describe, expect, it } from "vitest";
import type { RunRef } from "../../src/ledger/actor.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { type LedgerSnapshot, stateOf } from "../../src/ledger/snapshot.ts";
import { readFile } from "../simulator/git.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";
import { policyWith } from "./verified.ts";

/**
 * Anyone with write access can append "verified". It keeps the chain and every rule of the log, and opens nothing
 * downstream: what judged is looked up at GitHub (R97, R98, design.md section 6).
 */
let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const HEALTH = `{ health: [{ name: health, url: "https://nowhere.invalid/", json: { version: "\${release.id}" } }] }`;
const TESTED = "{ workflow: e2e.yml }";
const SOAK =
  "  staging: { preset: staging, after: development, workflow: staging.yml, gates: { soak: { in: development, for: 1s } } }";

async function open(verification: string, soak = false): Promise<Built> {
  const policy = policyWith(verification);
  const written = soak ? policy.replace(/^ {2}staging: .*$/m, SOAK) : policy;
  sample = await createSample({ files: { ".github/environments.yml": written } });
  const built = await release(sample, "never verified");
  await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
  return built;
}

/** Appends a pass and a success for what stands deployed in development, as if this run had judged it. */
async function forgeVerified(built: Built, run: RunRef, tests: number | null = null): Promise<void> {
  const { gitDir, name } = sample.repository;
  const text = await readFile(gitDir, "refs/heads/env-actions", releasePath(name, built.release));
  const { digest } = JSON.parse(text?.toString() ?? "") as { readonly digest: string };
  await forge(sample, {
    run,
    now: sample.simulator.world.now(),
    decide: (ledger: LedgerSnapshot): readonly EventDraft[] => {
      const [promotion] = stateOf(ledger, "development").open;
      const about = { service: ledger.service, environment: "development", promotion: promotion?.id ?? "" };
      const fence = promotion?.fence ?? 0;
      const said = { verdict: "pass", reason: "verification-passed", message: "Everything is well." } as const;
      return [
        { ...about, event: "verification.started", data: { fence, digest, until: "2099-01-01T00:00:00Z" } },
        { ...about, event: "verification.judged", data: { fence, digest, ...said, checks: [], tests } },
        { ...about, event: "promotion.succeeded", data: {} },
      ];
    },
  });
}

/** A run of the workflow that a forger may start; it ends as told. */
async function runOf(workflow: string, ends: "success" | "failure" | null, branch?: string): Promise<RunRef> {
  const { simulator, repository, bob } = sample;
  if (branch !== undefined) {
    await simulator.push(repository, { branch, files: { "x.md": "x" }, message: "x", actor: bob });
  }
  const job = await startJob({
    simulator,
    repository,
    workflow,
    actor: bob,
    ...(branch === undefined ? {} : { branch }),
  });
  if (ends !== null) job.end(ends);
  await job.close();
  return { id: job.run.id, attempt: 1, job: "deploy", checkRun: job.job.checkRunId };
}

const staging = async (built: Built) => {
  const { main } = await deploy(sample, { environment: "staging", release: built.release, by: sample.bob });
  return main;
};

describe('a forged "verified"', () => {
  it("that cites a run of another branch, one that failed, or one that goes on, opens nothing", async () => {
    for (const [ends, branch, decision, reason] of [
      ["success", "evil", "blocked", "upstream-unproven"],
      ["failure", undefined, "blocked", "upstream-unproven"],
      [null, undefined, "waiting", "upstream-in-progress"],
    ] as const) {
      const built = await open(HEALTH);
      await forgeVerified(built, await runOf("development.yml", ends, branch));
      const main = await staging(built);
      expect(main.outputs, main.log).toMatchObject({ decision, reason });
      if (reason !== "upstream-in-progress") await sample.close();
    }
  }, 180_000);

  it("that cites a run from before the deployment opens nothing", async () => {
    sample = await createSample({ files: { ".github/environments.yml": policyWith(HEALTH) } });
    const early = await runOf("development.yml", "success");
    sample.simulator.world.advance(60_000);
    const built = await release(sample, "never verified");
    await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
    await forgeVerified(built, early);
    const main = await staging(built);
    expect(main.outputs, main.log).toMatchObject({ decision: "blocked", reason: "upstream-unproven" });
    expect(main.log).toContain("was there before the run that deployed");
  }, 120_000);

  it("without tests that the policy asks for, or with a run of something else as tests, opens nothing", async () => {
    for (const cited of ["none", "other"] as const) {
      const built = await open(TESTED);
      const judge = await runOf("development.yml", "success");
      await forgeVerified(built, judge, cited === "none" ? null : judge.id);
      const main = await staging(built);
      expect(main.outputs, main.log).toMatchObject({ decision: "blocked", reason: "upstream-unproven" });
      expect(main.log).toContain(cited === "none" ? "cites no run of e2e.yml" : "does not count");
      if (cited === "none") await sample.close();
    }
  }, 180_000);

  it("does not begin to soak either", async () => {
    const built = await open(HEALTH, true);
    await forgeVerified(built, await runOf("development.yml", "failure"));
    sample.simulator.world.advance(3_600_000);
    const main = await staging(built);
    expect(main.outputs, main.log).toMatchObject({ decision: "blocked" });
    const said = JSON.parse(main.outputs["result"] ?? "{}") as {
      readonly gates?: readonly { readonly gate: string; readonly verdict: string }[];
    };
    expect(said.gates?.filter(({ verdict }) => verdict === "fail").map(({ gate }) => gate)).toEqual(["order", "soak"]);
  }, 120_000);
});
