import { afterEach, describe, expect, it } from "vitest";
import { shortPlan } from "../../src/promotion/marker.ts";
import { resolve } from "../simulator/git.ts";
import type { Run } from "../simulator/world.ts";
import { requestFor } from "./approve.ts";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { look, openPage, openWaiting } from "./waiting.ts";

/** Attempts 2 to 5 of the run that an approval let in, in the bundle: an approval is used once (R17). */
const HOUR = 3_600_000;
let sample: Sample;
/** What every attempt of the run is dispatched with. */
let promotion: string;
afterEach(async () => {
  const { violations } = sample.simulator;
  await sample.close();
  expect(violations).toEqual([]);
});

const development = () => readState(sample, "development");

/** Bob approves one release, and a run is started for it. */
async function approved(): Promise<void> {
  sample = await openWaiting({}, "approvals: { from: [user:bob, user:carol], expire: 24h }");
  await release(sample, "one");
  await look(sample);
  await approve();
  const [cleared] = (await development()).open;
  expect(cleared).toMatchObject({ id: "p-development-1", state: "cleared" });
  promotion = `${cleared?.id}@${shortPlan(cleared?.plan ?? "")}`;
}

async function approve(): Promise<void> {
  sample.simulator.world.advance(1_000);
  const { issue, plan } = await requestFor(sample, "development");
  await write(sample, issue, `/approve ${plan}`, sample.bob);
  await look(sample);
}

/** The next attempt of that run, by somebody who may not approve. */
function attempt(again: Run | undefined, outcome: "success" | "failure"): Promise<Deployed> {
  sample.simulator.world.advance(60_000);
  const { alice: by } = sample;
  const scopes = { issues: "read" } as const;
  return deploy(sample, {
    ...{ environment: "development", promotion, by, scopes, deploy: () => outcome },
    ...(again === undefined ? {} : { again }),
  });
}

/** Everything that a promotion leaves behind. */
async function effects() {
  const { deployments, issues, runs, gitDir } = sample.repository;
  return {
    ledger: await resolve(gitDir, "refs/heads/env-actions"),
    deployments: deployments.map(({ id, statuses }) => [id, statuses.length]),
    pages: issues.map(({ number, state, comments }) => [number, state, comments.length]),
    runs: runs.map(({ id }) => id),
  };
}

describe("a run that succeeded", () => {
  it("does nothing in its attempts 2 to 5 (R17)", async () => {
    await approved();
    const { main, run } = await attempt(undefined, "success");
    expect(main.code, main.log).toBe(0);
    await look(sample);
    const before = await effects();
    for (const nth of [2, 3, 4, 5]) {
      const again = await attempt(run, "success");
      expect(again.run.run_attempt).toBe(nth);
      expect([again.deployed, again.main.outputs["decision"]], again.main.log).toEqual([false, "unchanged"]);
      expect(await effects()).toEqual(before);
    }
    expect((await development()).settled.map(({ id, state }) => [id, state])).toEqual([
      ["p-development-1", "succeeded"],
    ]);
  }, 120_000);

  it("nor brings its release back over a newer one (R17)", async () => {
    await approved();
    const { run } = await attempt(undefined, "success");
    const newer = await release(sample, "two");
    await look(sample);
    await approve();
    const [cleared] = (await development()).open;
    const first = promotion;
    promotion = `${cleared?.id}@${shortPlan(cleared?.plan ?? "")}`;
    expect((await attempt(undefined, "success")).deployed).toBe(true);
    promotion = first;
    await look(sample);
    const before = await effects();
    for (const nth of [2, 3, 4, 5]) {
      const again = await attempt(run, "success");
      expect([again.run.run_attempt, again.deployed], again.main.log).toEqual([nth, false]);
      expect(await effects()).toEqual(before);
    }
    expect((await development()).current).toMatchObject({ release: { id: newer.release } });
  }, 120_000);
});

describe("a run that failed", () => {
  it("inherits once in attempt 2, asks in 3, waits in 4, and goes on in 5 by an approval of its own (R17)", async () => {
    await approved();
    const { deployed, run } = await attempt(undefined, "failure");
    expect(deployed).toBe(true);

    const second = await attempt(run, "failure");
    expect(second.deployed, second.main.log).toBe(true);
    expect((await development()).settled[0]).toMatchObject({ retryOf: "p-development-1", state: "failed" });

    const third = await attempt(run, "success");
    expect([third.deployed, third.main.outputs["reason"]], third.main.log).toEqual([false, "approvals-missing"]);
    expect((await development()).open).toMatchObject([
      { id: "p-development-3", retryOf: "p-development-2", state: "waiting" },
    ]);
    await look(sample);
    const page = openPage(sample);
    expect(page.body).toContain("**1 approval is missing**");

    const before = await effects();
    const fourth = await attempt(run, "success");
    expect([fourth.deployed, fourth.main.outputs["reason"]], fourth.main.log).toEqual([false, "approvals-missing"]);
    expect(await effects()).toEqual(before);

    await approve();
    const fifth = await attempt(run, "success");
    expect([fifth.run.run_attempt, fifth.deployed], fifth.main.log).toEqual([5, true]);
    const { settled, open } = await development();
    expect(open).toEqual([]);
    expect(settled.map(({ id, state }) => [id, state])).toEqual([
      ["p-development-3", "succeeded"],
      ["p-development-2", "failed"],
      ["p-development-1", "failed"],
    ]);
    const after = (await effects()).deployments;
    expect((await attempt(run, "success")).deployed).toBe(false);
    expect((await effects()).deployments).toEqual(after);
  }, 180_000);

  it.each<[string, () => Promise<unknown> | undefined]>([
    ["withdrawn", () => say("/revoke")],
    ["deleted", () => void sample.repository.issues[0]?.comments.splice(0)],
    ["expired", async () => sample.simulator.world.advance(25 * HOUR)],
    ["of somebody who lost access", () => void sample.repository.collaborators.set(sample.bob.id, "read")],
  ])(
    "inherits no approval that is %s since (R7, R8, R9, R16, R17)",
    async (_name, happens) => {
      await approved();
      const { run } = await attempt(undefined, "failure");
      sample.simulator.world.advance(1_000);
      await happens();
      for (const nth of [2, 3, 4, 5]) {
        const again = await attempt(run, "success");
        expect([again.run.run_attempt, again.deployed], again.main.log).toEqual([nth, false]);
        expect(again.main.outputs["reason"]).toBe("approvals-missing");
      }
      const { open, settled } = await development();
      expect([open.length, settled.length, sample.repository.deployments.length]).toEqual([1, 1, 1]);
    },
    180_000,
  );

  it("inherits nothing once it had a successor, whatever became of that one (R17)", async () => {
    await approved();
    const { run } = await attempt(undefined, "failure");
    const { bob, simulator } = sample;
    sample.repository.collaborators.set(bob.id, "read");
    expect((await attempt(run, "success")).deployed).toBe(false);
    await look(sample);
    await say("/reject not like this", simulator.createUser("carol"), [openPage(sample)]);
    await look(sample);
    sample.repository.collaborators.set(bob.id, "write");
    expect(await development()).toMatchObject({
      open: [],
      settled: [{ id: "p-development-2", retryOf: "p-development-1", state: "rejected" }, { id: "p-development-1" }],
    });
    for (const nth of [3, 4, 5]) {
      const again = await attempt(run, "success");
      expect([again.run.run_attempt, again.deployed], again.main.log).toEqual([nth, false]);
    }
    expect((await development()).open).toMatchObject([
      { id: "p-development-3", retryOf: "p-development-1", reasons: [{ reason: "approvals-missing" }] },
    ]);
  }, 120_000);
});

async function say(body: string, by = sample.bob, [page] = sample.repository.issues): Promise<void> {
  if (page === undefined) throw new Error("nobody was asked");
  await write(sample, page, body, by);
}
