import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FaultTarget } from "../simulator/faults.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";
import { healthOf, policyWith, type Service, startService } from "./verified.ts";

/**
 * The door `verify` dies at everything it writes, once before GitHub does it and once after, and while it looks at the
 * service. A process that dies at a read leaves what one leaves that dies after the write before it. Whoever comes next,
 * verify again or the resuming workflow, must end right: settled once, one Deployment, one promotion downstream (R69,
 * R84-R90, R98).
 */
let sample: Sample;
let service: Service;
beforeAll(async () => {
  service = await startService();
  const policy = policyWith(`{ bake: 1s, interval: 1s, failures: 1, health: [${healthOf(service)}] }`);
  sample = await createSample({ files: { ".github/environments.yml": policy } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await service[Symbol.asyncDispose]();
});

interface Deployed {
  readonly built: Built;
  readonly run: DeployJob["run"];
}

async function deployed(content: string): Promise<Deployed> {
  const built = await release(sample, content);
  service.version = built.release;
  const { main, run } = await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
  expect(main, main.log).toMatchObject({ code: 0, outputs: { decision: "deploy" } });
  return { built, run };
}

/** Runs verify in a job of the same run; `strike` is told of its process. */
async function verify({ run }: Pick<Deployed, "run">, strike: (child: ChildProcess) => void = () => {}) {
  run.run_attempt -= 1;
  const job = await startJob({
    ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", key: "verify" },
    ...{ inputs: { environment: "development" }, again: run, mayDispatch: true, started: strike },
  });
  const end = await job.step({ door: "verify", inputs: { environment: "development" } });
  sample.simulator.faults.clear();
  service.onAsk = undefined;
  job.end(end.code === 0 ? "success" : end.code === null ? "cancelled" : "failure");
  await job.close();
  return end;
}

/** Whether a request changes anything at GitHub. */
const isWrite = ({ method, route, operation }: FaultTarget) =>
  route === "/graphql" ? operation === "Commit" : method !== "GET";

/** Verifies, and counts what is written. */
async function count(subject: Deployed) {
  let writes = 0;
  sample.simulator.faults.add({
    match: (target) => {
      if (isWrite(target)) writes += 1;
      return false;
    },
    fault: { before: { kind: "hang" } },
  });
  return { end: await verify(subject), writes };
}

/** Kills the process at the nth thing that it writes. */
async function dieAt(subject: Deployed, nth: number, when: "before" | "after") {
  let child: ChildProcess | undefined;
  let seen = 0;
  sample.simulator.faults.add({
    match: (target) => {
      if (!isWrite(target)) return false;
      seen += 1;
      if (seen !== nth) return false;
      if (when === "before") child?.kill("SIGKILL");
      else setImmediate(() => child?.kill("SIGKILL"));
      return true;
    },
    fault: when === "before" ? { before: { kind: "hang" } } : { after: { kind: "hang" } },
  });
  return verify(subject, (process) => {
    child = process;
  });
}

async function expectRight({ built }: Deployed, place: string): Promise<void> {
  const development = await readState(sample, "development");
  const [settled, ...more] = development.settled.filter((each) => each.release.id === built.release);
  expect(more, place).toEqual([]);
  expect(settled, place).toMatchObject({ state: "succeeded", verification: { verdict: "pass" } });
  expect(development.open, place).toEqual([]);
  const ours = sample.repository.deployments.filter(({ payload, environment }) => {
    return environment === "development" && JSON.stringify(payload).includes(built.release);
  });
  expect(
    ours.map(({ id }) => id),
    place,
  ).toEqual([settled?.deployment]);
  expect(ours[0]?.statuses.at(-1)?.state, place).toBe("success");
  // Who died after saying "pass" is no proof, whatever the ledger says: GitHub's record of that job is not green (R97).
  const cited = settled?.verification?.run;
  const run = sample.repository.runs.find(({ id }) => id === cited?.id);
  const job = run?.jobs.find(({ checkRunId }) => checkRunId === cited?.checkRun);
  const isProven = run?.conclusion === "success" || job?.conclusion === "success";
  const staging = await readState(sample, "staging");
  const there = [...staging.open, ...staging.settled].filter((each) => each.release.id === built.release);
  expect(
    there.map(({ state }) => state),
    place,
  ).toEqual([isProven ? "succeeded" : "rejected"]);
}

/** Hours pass, and the resuming workflow runs, with everything that follows: once to begin, once to judge. */
async function tick(): Promise<void> {
  for (let hour = 0; hour < 2; hour += 1) {
    sample.simulator.world.advance(3_600_000);
    await sample.dispatch("resume.yml", {});
  }
}

it("ends right after dying at anything it writes, before and after it, whoever comes next", async () => {
  const counting = await deployed("undisturbed");
  const { end: whole, writes } = await count(counting);
  expect(whole.code, whole.log).toBe(0);
  // The beginning, the verdict, the Deployment, what is due downstream and its start.
  expect(writes).toBeGreaterThan(4);
  await sample.simulator.engine.drain();
  await expectRight(counting, "undisturbed");
  for (let nth = 1; nth <= writes; nth += 1) {
    for (const when of ["before", "after"] as const) {
      const place = `write ${nth} of ${writes}, ${when}`;
      const subject = await deployed(place);
      const end = await dieAt(subject, nth, when);
      expect(end.code, `${place}: ${end.log}`).toBe(null);
      // Each comes next after half of the deaths before a write, and after half of those after one.
      if ((nth + (when === "before" ? 0 : 1)) % 2 === 0) {
        const again = await verify(subject);
        expect(again.code, `${place}: ${again.log}`).toBe(0);
      }
      await tick();
      await expectRight(subject, place);
    }
  }
}, 600_000);

it("a job that is cancelled, or dies, while it watches leaves its promotion to the resuming workflow: no success, nothing lost", async () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
    const subject = await deployed(`cancelled by ${signal}`);
    const end = await verify(subject, (child) => {
      service.onAsk = () => void child.kill(signal);
    });
    expect(end.code, end.log).not.toBe(0);
    const [open] = (await readState(sample, "development")).open;
    expect(open).toMatchObject({ state: "verifying", release: { id: subject.built.release } });
    expect(open?.verification).not.toHaveProperty("judged");
    await tick();
    await expectRight(subject, signal);
  }
}, 180_000);
