import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";
import { look } from "./waiting.ts";

/** A schedule that GitHub stopped: the doors that somebody still runs say so, and how to wake it (design.md section 7). */
const HOUR = 3_600_000;
const WORDS = "most likely the resuming workflow does not run";

let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  // It waits for the hour in staging.
  await sample.dispatch("resume.yml", { command: "/promote production" });
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");

/** Somebody asks for development, of which nothing is due. */
async function promote(): Promise<StepEnd & { readonly asked: readonly string[] }> {
  const { simulator, repository, alice } = sample;
  const inputs = { environment: "development", release: "", promotion: "", "on-blocked": "ignore", "dry-run": "true" };
  const job = await startJob({
    simulator,
    repository,
    workflow: "staging.yml",
    actor: alice,
    inputs,
    mayDispatch: true,
  });
  const before = simulator.requests().length;
  const end = await job.step({ door: "promote", inputs });
  const asked = simulator.requests().slice(before);
  job.end("success");
  await job.close();
  return { ...end, asked: asked.map(({ operation, method, path }) => operation ?? `${method} ${path}`) };
}

describe("a promotion that has been due for long", () => {
  it("is told of by a door that is about something else, in log and summary; that decides nothing and asks nothing more", async () => {
    expect((await production()).open).toMatchObject([{ state: "waiting", reasons: [{ retryAt: expect.anything() }] }]);
    sample.simulator.world.advance(3 * HOUR);
    const soon = await promote();
    expect(soon.log).not.toContain(WORDS);
    expect(soon.summary).not.toContain("Nobody looks after");
    sample.simulator.world.advance(26 * HOUR);
    const late = await promote();
    expect(late.log.split(WORDS)).toHaveLength(2);
    expect(late.log).toContain("::warning");
    expect(late.summary).toContain("**Nobody looks after what waits for time**: p-production-");
    expect(late.summary).toContain("/octo/shop/actions)");
    expect(late.asked).toEqual(soon.asked);
    expect([late.code, late.outputs["decision"], late.outputs["reason"]]).toEqual([
      soon.code,
      soon.outputs["decision"],
      soon.outputs["reason"],
    ]);
  }, 120_000);

  it("is told of by the resuming workflow too when a person woke it, which goes on all the same", async () => {
    const { simulator, repository, alice } = sample;
    const inputs = { command: "/status" };
    const job = await startJob({
      ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, inputs },
      ...{ mayDispatch: true, scopes: { issues: "write" } },
    });
    const end = await job.step({ door: "resume", inputs: { ...inputs, "dry-run": "true" } });
    job.end("success");
    await job.close();
    expect(end.log).toContain(WORDS);
  }, 120_000);

  it("is no news to the schedule itself, which takes it; and then nobody is told any more", async () => {
    const looked = await look(sample);
    expect(looked.log).toContain("production: dispatched");
    expect(looked.log).not.toContain(WORDS);
    await sample.simulator.engine.drain();
    expect((await production()).current.kind).toBe("release");
    sample.simulator.world.advance(100 * HOUR);
    expect((await promote()).log).not.toContain(WORDS);
  }, 120_000);
});
