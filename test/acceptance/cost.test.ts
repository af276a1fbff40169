import { afterAll, beforeAll, expect, it } from "vitest";
import type { Run } from "../simulator/world.ts";
import { approve } from "./approve.ts";
import { ownIssue, say } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

/**
 * What a month costs in GitHub's account (issue 5): the example for a private repository on the Free plan, with a controller
 * that looks once an hour. Each kind of run is really run once; the month is their number times their billed minutes.
 */
const RESUME = ".github/workflows/resume.yml";
const HOURLY = "17 * * * *";
const MONTH = { hours: 31 * 24, releases: 20 };

let sample: Sample;
beforeAll(async () => {
  const workflow = exampleFiles("free-private")[RESUME] ?? "";
  const hourly = workflow.replace('"17 5 * * *"', `"${HOURLY}"`);
  if (hourly === workflow) throw new Error("the example says its schedule in another way");
  sample = await createSample({
    ...{ example: "free-private", visibility: "private", plan: "free", environments: [], files: { [RESUME]: hourly } },
    people: true,
  });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const minutes = (runs: readonly Run[]) => runs.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0);

/** The billed minutes of everything that starts meanwhile. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = new Set(sample.repository.runs);
  await work();
  const runs = sample.repository.runs.filter((run) => !before.has(run));
  expect(runs.filter(({ conclusion }) => conclusion === "failure")).toEqual([]);
  return minutes(runs);
}

async function look(): Promise<void> {
  sample.simulator.world.emit({ type: "schedule", repository: sample.repository, cron: HOURLY });
  await sample.simulator.engine.drain();
}

it("a month of releases and hourly looks stays under 1,000 billed minutes", async () => {
  const { simulator, repository, alice, bob } = sample;
  const issue = ownIssue(sample);
  const idle = await costOf(look);
  const release = await costOf(async () => {
    await simulator.push(repository, { branch: "main", files: { "notes.md": "two\n" }, message: "Two", actor: bob });
    await simulator.engine.drain();
    // The hour in staging passes; the looks of that hour are counted with the others.
    simulator.world.advance(3_600_000);
    await say(sample, issue, "/promote production", alice);
    await approve(sample, "production", bob);
  });
  expect((await readState(sample, "production")).settled[0]).toMatchObject({ state: "succeeded" });
  const robot = simulator.createUser("robot", "Bot");
  repository.collaborators.set(robot.id, "write");
  const talk = await costOf(async () => {
    await say(sample, issue, "looks good to me", bob);
    await say(sample, issue, "/status", robot);
  });
  const question = await costOf(() => say(sample, issue, "/status", bob));
  expect({ idle, talk, question }).toEqual({ idle: 1, talk: 0, question: 1 });
  // One more decision for each release, and ten questions and refused words.
  const month = MONTH.hours * idle + MONTH.releases * (release + 1) + 10 * question;
  expect(month).toBeLessThan(1_000);
}, 240_000);
