import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { startJob } from "./step.ts";
import { approvalOn, look, openPage, openWaiting } from "./waiting.ts";

/** Events that never came and an hour and a quarter without GitHub: the next look of the schedule does it, once (R78). */
const MINUTE = 60_000;

let sample: Sample;
beforeAll(async () => {
  sample = await openWaiting();
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const carol = () => {
  const found = sample.simulator.world.users.find(({ login }) => login === "carol");
  if (found === undefined) throw new Error("carol is gone");
  return found;
};
const state = (environment = "development") => readState(sample, environment);
const dispatches = (asked: readonly string[]) => asked.filter((word) => word.endsWith("/dispatches")).length;

describe("missed events", () => {
  it("of a build, of every approval, and of an outage between them are healed by the schedule, once each", async () => {
    // Nobody was told of the release: the event of its build was lost.
    await release(sample, "one");
    expect((await state()).open).toEqual([]);
    await look(sample);
    const page = openPage(sample);
    expect((await state()).open).toMatchObject([{ state: "waiting", request: { issue: page.number } }]);
    // Both approve, and neither comment starts a run.
    await write(sample, page, approvalOn(page), sample.bob);
    const { seq } = await state();
    for (const status of [502, 503, 500] as const) {
      sample.simulator.faults.add({ match: () => true, fault: { before: { status } } });
      const during = await look(sample);
      sample.simulator.faults.clear();
      expect(during, during.log).toMatchObject({ code: 1, outputs: { decision: "deferred" } });
      sample.simulator.world.advance(25 * MINUTE);
    }
    expect((await state()).seq).toBe(seq);
    await write(sample, page, approvalOn(page), carol());
    sample.simulator.world.advance(15 * MINUTE);
    const healed = await look(sample);
    expect(healed.code, healed.log).toBe(0);
    expect(dispatches(healed.asked)).toBe(1);
    expect((await state()).open).toMatchObject([{ state: "cleared", dispatch: { times: 1 } }]);
    expect(dispatches((await look(sample)).asked)).toBe(0);
  }, 240_000);

  it("of a deployment that ended: the next environment is started by the schedule, once", async () => {
    const [open] = (await state()).open;
    const promotion = `${open?.id}@${open?.plan.slice(7, 19)}`;
    const done = await deploy(sample, {
      ...{ environment: "development", release: open?.release.id ?? "", promotion, by: sample.alice },
      scopes: { issues: "read" },
    });
    expect(done.deployed, done.main.log).toBe(true);
    expect((await state("staging")).open).toEqual([]);
    const healed = await look(sample);
    expect(dispatches(healed.asked), healed.log).toBe(1);
    expect((await state("staging")).open).toMatchObject([{ state: "cleared" }]);
    expect(dispatches((await look(sample)).asked)).toBe(0);
  }, 240_000);

  it("of a deployment whose runner died: it is settled from what GitHub says of its job", async () => {
    const [open] = (await state("staging")).open;
    const inputs = {
      environment: "staging",
      release: open?.release.id ?? "",
      promotion: `${open?.id}@${open?.plan.slice(7, 19)}`,
    };
    const job = await startJob({
      ...{ simulator: sample.simulator, repository: sample.repository, workflow: "staging.yml", inputs },
      actor: sample.alice,
    });
    const entered = await job.step({ door: "promote", inputs: { ...inputs, "on-blocked": "fail" } });
    expect(entered.code, entered.log).toBe(0);
    job.end("failure");
    await job.close();
    expect((await state("staging")).open).toMatchObject([{ state: "deploying" }]);
    await look(sample);
    expect((await state("staging")).settled).toMatchObject([{ state: "failed" }]);
  }, 240_000);
});
