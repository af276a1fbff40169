import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import type { Run } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";
import { healthOf, policyWith, type Service, startService } from "./verified.ts";

/** The way back after a verification that the controller found failing hours later (R97, R100, R101). */
let sample: Sample;
let service: Service;
let good: Built;
let bad: Built;
/** The run that deployed the bad one. */
let run: Run;
beforeEach(async () => {
  service = await startService();
  const verification = `{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(service)}] }`;
  const policy = policyWith(verification, "rollback: { automatic: true }, ");
  sample = await createSample({ files: { ".github/environments.yml": policy } });
  good = await arrive("good");
  await look("schedule");
  sample.simulator.world.advance(3 * 3_600_000);
  await look("schedule");
  expect((await dev()).settled[0]).toMatchObject({ state: "succeeded" });
  bad = await arrive("bad");
  await look("schedule");
  expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
  sample.simulator.world.advance(3_600_000);
}, 120_000);
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await service[Symbol.asyncDispose]();
});

const dev = () => readState(sample, "development");

async function arrive(content: string): Promise<Built> {
  const built = await release(sample, content);
  service.version = built.release;
  const deployed = await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
  expect(deployed.post.code, deployed.main.log).toBe(0);
  run = deployed.run;
  return built;
}

/** One look of the controller. */
async function look(event: "schedule" | "workflow_dispatch") {
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "resume.yml", key: "resume", event },
    ...{ mayDispatch: true, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs: {} });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return { end, job };
}

/** Every run that was started for a rollback, as the environment's own job. */
async function goBack() {
  const started = sample.repository.runs.filter(
    ({ path, status }) => path.endsWith("/development.yml") && status === "queued",
  );
  for (const each of started) {
    const inputs = each.payload["inputs"] as Record<string, string>;
    await deploy(sample, {
      environment: "development",
      again: each,
      release: inputs["release"] ?? "",
      promotion: inputs["promotion"] ?? "",
    });
  }
  return started.length;
}

describe("a failure that the controller found", () => {
  it("makes the look red, which proves it: the environment goes back by itself", async () => {
    service.status = 503;
    const { end } = await look("schedule");
    expect(end, end.log).toMatchObject({ code: 1 });
    expect(await goBack()).toBe(1);
    service.status = 200;
    service.version = good.release;
    const state = await dev();
    expect(state.settled[0]).toMatchObject({ state: "rolling-back", reason: "verification-failed" });
    expect(state.open[0]).toMatchObject({ state: "deployed", release: { id: good.release } });
  }, 120_000);

  it("in a run that a person started proves nothing, is said, and uses up no attempt", async () => {
    service.status = 503;
    const { end } = await look("workflow_dispatch");
    expect(end, end.log).toMatchObject({ code: 1 });
    expect(end.log).toContain("was started by workflow_dispatch, so nothing goes back by itself");
    const before = await dev();
    expect(before.settled[0]).toMatchObject({ state: "failed", release: { id: bad.release } });
    const { end: again } = await look("schedule");
    expect(again.log).toContain("so nothing goes back by itself");
    expect((await dev()).seq).toBe(before.seq);
    expect(await goBack()).toBe(0);
  }, 120_000);
});

describe("a person who may go back", () => {
  it("need not wait for the end of the bake: the word ends it, and what is found later changes nothing (R98)", async () => {
    service.version = good.release;
    const { job } = await byHand(sample, "/rollback development it is slow");
    expect(job.log).not.toContain(" waits: ");
    const state = await dev();
    expect(state.settled[0]).toMatchObject({
      ...{ state: "rolling-back", reason: "taken-back", release: { id: bad.release } },
    });
    expect(state.open[0]).toMatchObject({ state: "verifying", release: { id: good.release }, cause: "person" });
    await look("schedule");
    sample.simulator.world.advance(3 * 3_600_000);
    await look("schedule");
    const after = await dev();
    expect(after).toMatchObject({
      ...{ open: [], rejected: [bad.release], lock: null, hold: { rollback: state.open[0]?.id } },
      current: { kind: "release", release: { id: good.release } },
    });
    const there = sample.repository.deployments.filter(({ environment }) => environment === "development");
    expect(there.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(["inactive", "failure", "success"]);
  }, 120_000);
});

describe("a failure that was forged (design.md section 6)", () => {
  it.each(["a look that ended well", "the run of something else that ended red"])(
    "citing %s makes nothing go back",
    async (cited) => {
      const { simulator, repository } = sample;
      const job = await startJob({
        ...{ simulator, repository, event: "schedule" },
        ...(cited === "a look that ended well"
          ? { workflow: "resume.yml", key: "resume" }
          : { workflow: "ci.yml", key: "nightly" }),
      });
      job.end(cited === "a look that ended well" ? "success" : "failure");
      const ref = { id: job.run.id, attempt: 1, job: job.job.key, checkRun: job.job.checkRunId };
      await job.close();
      await forge(sample, {
        now: simulator.world.now(),
        run: ref,
        decide: (ledger) => {
          const open = stateOf(ledger, "development").open[0];
          if (open?.verification === undefined) throw new Error("nothing is verified");
          const { digest } = open.verification;
          const about = { service: ledger.service, environment: "development", promotion: open.id };
          const { fence, deployment } = open;
          const said = { verdict: "fail", reason: "verification-failed", message: "It failed." } as const;
          return [
            {
              ...about,
              event: "verification.judged",
              data: { fence: fence ?? 0, digest, ...said, checks: [], tests: null },
            },
            {
              ...about,
              event: "promotion.failed",
              data: { deployment, by: "verify", reason: said.reason, message: said.message },
            },
          ];
        },
      });
      const forged = await dev();
      expect(forged.settled[0]).toMatchObject({ state: "failed", run: run.id });
      const { end } = await look("schedule");
      expect(end.log).toContain("so nothing goes back by itself");
      expect(await goBack()).toBe(0);
      expect((await dev()).seq).toBe(forged.seq);
    },
    120_000,
  );
});
