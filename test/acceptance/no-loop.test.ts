import { afterEach, expect, it } from "vitest";
import { release } from "./build.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { look } from "./waiting.ts";

/** Automation never goes round and round (R94): three starts of a promotion, one try of a release, and then a new cause. */
const WORKFLOW = ".github/workflows/development.yml";
const HOUR = 3_600_000;

let sample: Sample;
afterEach(async () => {
  const { violations } = sample.simulator;
  await sample.close();
  expect(violations).toEqual([]);
});

/** The example, whose development does this in place of deploying. */
async function open(change: (workflow: string) => string): Promise<void> {
  const before = exampleFiles("three-environments")[WORKFLOW] ?? "";
  const text = change(before);
  if (text === before) throw new Error("the example deploys in another way");
  sample = await createSample({ files: { [WORKFLOW]: text } });
}

const state = () => readState(sample, "development");
const started = () => sample.repository.runs.filter(({ path }) => path === WORKFLOW).length;

/** A look of the schedule, everything that it starts, and an hour. */
async function hour(): Promise<void> {
  const { log, code } = await look(sample);
  expect(code, log).toBe(0);
  await sample.simulator.engine.drain();
  sample.simulator.world.advance(HOUR);
}

it("a workflow that never calls promote is started three times, and then the promotion is over (R94)", async () => {
  await open((text) => text.replace(/ {6}- uses: org\/env-actions\/promote@v1[\s\S]*$/, "      - run: echo nothing\n"));
  await release(sample, "one");
  for (let turn = 0; turn < 6; turn += 1) await hour();
  expect(started()).toBe(3);
  expect((await state()).settled).toMatchObject([{ state: "rejected", reason: "dispatch-failed" }]);
  expect((await state()).open).toEqual([]);
  await release(sample, "two");
  for (let turn = 0; turn < 4; turn += 1) await hour();
  expect(started()).toBe(6);
}, 240_000);

it("a release whose deployment failed is not tried again by itself, a new one is, and a person may (R94)", async () => {
  await open((text) => text.replace('run: ./deploy.sh "$ARTIFACT"', "run: exit 1"));
  await release(sample, "one");
  for (let turn = 0; turn < 5; turn += 1) await hour();
  expect(started()).toBe(1);
  expect((await state()).settled).toMatchObject([{ state: "failed" }]);
  await release(sample, "two");
  for (let turn = 0; turn < 3; turn += 1) await hour();
  expect((await state()).settled.map(({ state: is }) => is)).toEqual(["failed", "failed"]);
  expect(started()).toBe(2);
  await sample.dispatch("resume.yml", { command: "/promote development" });
  expect(started()).toBe(3);
}, 240_000);
