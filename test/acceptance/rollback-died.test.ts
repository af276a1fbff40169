import type { ChildProcess } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";
import { healthOf, policyWith, type Service, startService } from "./verified.ts";
import { look } from "./waiting.ts";

/**
 * A rollback whose job dies inside, and one whose job with `verify` does: what nobody can vouch for is `indeterminate`, which
 * locks the environment, ends the look that finds it red, and opens an issue. Nothing claims success (R99, R102, R107).
 */
let sample: Sample;
let service: Service;
let good: Built;
let bad: Built;
beforeEach(async () => {
  service = await startService();
  const verification = `{ bake: 1s, interval: 1s, failures: 1, health: [${healthOf(service)}] }`;
  const policy = policyWith(verification, "rollback: { automatic: true, within: 15m }, ");
  sample = await createSample({ files: { ".github/environments.yml": policy } });
  good = await release(sample, "good");
  await arrive(good);
  bad = await release(sample, "bad");
  service.status = 503;
  await arrive(bad, 1);
  service.status = 200;
  service.version = good.release;
}, 120_000);
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await service[Symbol.asyncDispose]();
});

const dev = () => readState(sample, "development");
const incidents = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));

/** Deploys and verifies. */
async function arrive(built: Built, code = 0): Promise<void> {
  service.version = built.release;
  const { post, main, run } = await deploy(sample, {
    ...{ environment: "development", release: built.release, by: sample.alice },
  });
  expect(post.code, main.log).toBe(0);
  const end = await verify(run);
  expect(end.code, end.log).toBe(code);
}

/** The job with `verify`, of the run that deployed; it starts what is due. */
async function verify(run: Run, strike: (child: ChildProcess) => void = () => {}) {
  run.run_attempt -= 1;
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", key: "verify" },
    ...{ inputs: { environment: "development" }, again: run, mayDispatch: true, started: strike },
  });
  const end = await job.step({ door: "verify", inputs: { environment: "development" } });
  service.onAsk = undefined;
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

/** The run that was started to go back. */
function started(): Run {
  const [run] = sample.repository.runs.filter(
    ({ path, status }) => path.endsWith("/development.yml") && status === "queued",
  );
  if (run === undefined) throw new Error("nothing was started");
  return run;
}

async function goBack(): Promise<Run> {
  const run = started();
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  const gone = await deploy(sample, { environment: "development", again: run, release: wanted, promotion });
  expect(gone.post.code, gone.main.log + gone.post.log).toBe(0);
  return run;
}

/** The environment is locked, loudly, and stays so until a person goes back again, which works. */
async function expectLocked(end: Pick<Awaited<ReturnType<typeof look>>, "code" | "log">): Promise<void> {
  expect(end.code, end.log).toBe(1);
  expect(end.log).toContain("it is locked");
  const state = await dev();
  const [back, taken] = state.settled;
  expect(back).toMatchObject({ state: "indeterminate", rollbackOf: taken?.id });
  expect(taken).toMatchObject({ state: "failed", release: { id: bad.release } });
  expect(state).toMatchObject({ current: { kind: "unknown" }, lock: { rollback: back?.id }, rejected: [], hold: null });
  const shown = sample.repository.deployments.map(({ statuses }) => statuses.at(-1)?.state);
  expect(shown.filter((each) => each === "success")).toHaveLength(1);
  expect(incidents().map(({ title }) => title)).toEqual([`Rollback failed: development (${back?.id})`]);
  sample.simulator.world.advance(3_600_000);
  expect((await look(sample)).code).toBe(0);
  expect((await dev()).seq, "nothing is tried again by itself (R101)").toBe(state.seq);
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "resume.yml", key: "resume" },
    ...{ actor: sample.alice, mayDispatch: true, scopes: { issues: "write" } },
    inputs: { command: "/rollback development again" },
  });
  const said = await job.step({ door: "resume", inputs: { command: "/rollback development again" } });
  job.end("success");
  await job.close();
  expect(said.code, said.log).toBe(0);
  service.status = 200;
  service.version = good.release;
  const last = await verify(await goBack());
  expect(last.code, last.log).toBe(0);
  expect(await dev()).toMatchObject({ lock: null, rejected: [bad.release], hold: { actor: null } });
}

describe("a rollback whose job dies inside", () => {
  it.each(["before its post step", "in its post step"])(
    "%s is nobody's success",
    async (where) => {
      const run = started();
      const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
      const inputs = { environment: "development", release: wanted, promotion, "on-blocked": "fail" };
      const struck: { child?: ChildProcess } = {};
      const job: DeployJob = await startJob({
        ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", again: run },
        started: (child) => {
          struck.child = child;
        },
      });
      const main = await job.step({ door: "promote", inputs });
      expect(main.code, main.log).toBe(0);
      if (where === "in its post step") {
        const match = ({ operation }: { readonly operation?: string | undefined }) => {
          if (operation !== "Commit") return false;
          struck.child?.kill("SIGKILL");
          return true;
        };
        sample.simulator.faults.add({ match, fault: { before: { kind: "hang" } } });
        expect((await job.step({ door: "promote", post: true, inputs })).code).toBe(null);
        sample.simulator.faults.clear();
      }
      expect((await look(sample)).code, "a job that GitHub says is alive is left alone").toBe(0);
      expect((await dev()).open[0]).toMatchObject({ state: "deploying" });
      job.end("failure");
      await job.close();
      sample.simulator.world.advance(20 * 60_000);
      await expectLocked(await look(sample));
      expect(incidents()[0]?.body).toMatch(/It took 20 min; the policy allows 15 min, and that is over\./);
    },
    180_000,
  );
});

describe("a rollback whose job with verify dies", () => {
  async function die(): Promise<void> {
    const run = await goBack();
    const end = await verify(run, (child) => {
      service.onAsk = () => void child.kill("SIGKILL");
    });
    expect(end.code, end.log).toBe(null);
    expect((await dev()).open[0]).toMatchObject({ state: "verifying", release: { id: good.release } });
    sample.simulator.world.advance(60_000);
  }

  it("is verified by the resuming workflow: held and rejected once it is well, and not before", async () => {
    await die();
    expect(await dev()).toMatchObject({ rejected: [], hold: null });
    const end = await look(sample);
    expect(end.code, end.log).toBe(0);
    const state = await dev();
    expect(state.settled[0]).toMatchObject({ state: "succeeded", verification: { run: { job: "resume" } } });
    expect(state).toMatchObject({ rejected: [bad.release], lock: null, hold: { rollback: state.settled[0]?.id } });
    expect(incidents().map(({ title }) => title)).toEqual([`Rolled back: development (${state.settled[0]?.id})`]);
  }, 180_000);

  it.each<[string, () => void]>([
    ["is ill", () => (service.status = 503)],
    ["says that another release answers", () => (service.version = bad.release)],
  ])(
    "is indeterminate when the service %s",
    async (_name, spoil) => {
      await die();
      spoil();
      await expectLocked(await look(sample));
    },
    180_000,
  );

  it("is indeterminate when the service is gone", async () => {
    await die();
    await service[Symbol.asyncDispose]();
    const end = await look(sample);
    const [back] = (await dev()).settled;
    expect(end.code, end.log).toBe(1);
    expect(back).toMatchObject({ state: "indeterminate", reason: "verification-failed" });
    expect((await dev()).lock).toMatchObject({ rollback: back?.id });
    service = await startService();
  }, 180_000);
});
