import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FaultTarget } from "../simulator/faults.ts";
import { type Built, release } from "./build.ts";
import { deploy, deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

/**
 * One promotion dies at every request it makes, once before GitHub does it and once after: the process is killed there and
 * no post step runs. Whoever comes next must end right, with one Deployment for each promotion (R69, R84-R90, I5, I19).
 */
let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

interface Part {
  readonly release: Built;
  readonly post: boolean;
}

const inputsFor = (built: Built) => ({
  environment: "development",
  release: built.release,
  promotion: "",
  "on-blocked": "fail",
});

/** The requests of one undisturbed promotion, main and post, in order. */
async function requestsOf(content: string): Promise<{ readonly main: number; readonly post: number }> {
  const built = await release(sample, content);
  const job = await deployJob(sample, { environment: "development", release: built.release, by: sample.alice });
  const before = sample.simulator.requests().length;
  expect((await job.step({ door: "promote", inputs: inputsFor(built) })).code).toBe(0);
  const between = sample.simulator.requests().length;
  expect((await job.step({ door: "promote", post: true, inputs: inputsFor(built) })).code).toBe(0);
  job.end("success");
  await job.close();
  return { main: between - before, post: sample.simulator.requests().length - between };
}

/** Runs one part of a deploying job and kills its process at its nth request. */
async function dieAt(part: Part, nth: number, when: "before" | "after") {
  const { simulator } = sample;
  let child: ChildProcess | undefined;
  const job = await deployJob(sample, {
    environment: "development",
    release: part.release.release,
    by: sample.alice,
    started: (process) => {
      child = process;
    },
  });
  const inputs = inputsFor(part.release);
  if (part.post) expect((await job.step({ door: "promote", inputs })).code).toBe(0);
  let seen = 0;
  const strike = (_target: FaultTarget) => {
    seen += 1;
    if (seen !== nth) return false;
    if (when === "before") child?.kill("SIGKILL");
    else setImmediate(() => child?.kill("SIGKILL"));
    return true;
  };
  simulator.faults.add({
    match: strike,
    fault: when === "before" ? { before: { kind: "hang" } } : { after: { kind: "hang" } },
  });
  const end = await job.step({ door: "promote", post: part.post, inputs });
  simulator.faults.clear();
  job.end("failure");
  await job.close();
  return { end, run: job.run };
}

async function expectRight(built: Built): Promise<void> {
  const state = await readState(sample, "development");
  expect(state.current).toMatchObject({ kind: "release", release: { id: built.release } });
  expect(state.open).toEqual([]);
  const ours = sample.repository.deployments.filter(({ payload }) => JSON.stringify(payload).includes(built.release));
  const promotions = ours.map(({ payload }) => (payload as { promotion: string }).promotion);
  expect(new Set(promotions).size).toBe(promotions.length);
  for (const { id, state: ended, deployment } of state.settled) {
    const found = ours.find(({ payload }) => (payload as { promotion: string }).promotion === id);
    if (found === undefined) continue;
    expect({ id, deployment }).toEqual({ id, deployment: found.id });
    expect(found.statuses.at(-1)?.state).toBe(ended === "succeeded" ? "success" : "failure");
  }
}

it("ends right on a re-run after dying at any request, before and after it (R17, R69, R84-R90, R106, R107)", async () => {
  const counted = await requestsOf("undisturbed");
  expect(counted.main).toBeGreaterThan(4);
  let number = 0;
  for (const post of [false, true]) {
    for (let nth = 1; nth <= (post ? counted.post : counted.main); nth += 1) {
      for (const when of ["before", "after"] as const) {
        number += 1;
        const built = await release(sample, `crash ${number}`);
        const { end, run } = await dieAt({ release: built, post }, nth, when);
        expect(end.code, `request ${nth} ${when} of ${post ? "post" : "main"}: ${end.log}`).toBe(null);
        const again = await deploy(sample, {
          environment: "development",
          release: built.release,
          by: sample.alice,
          again: run,
        });
        const place = `request ${nth} ${when} of ${post ? "post" : "main"}`;
        const settled = (await readState(sample, "development")).settled.find(
          (each) => each.release.id === built.release,
        );
        expect(settled?.state, `${place}\n${again.main.log}\n${again.post.log}`).toBe("succeeded");
        await expectRight(built);
      }
    }
  }
}, 300_000);
