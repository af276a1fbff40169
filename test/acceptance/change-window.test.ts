import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commit } from "../simulator/populate.ts";
import type { Run } from "../simulator/world.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/** Production with nothing in the way but its window. */
const POLICY = `version: 1
artifacts:
  app: { kind: file }
environments:
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
  production:
    preset: staging
    promote: manual
    after: staging
    workflow: production.yml
    gates:
      change-window: { open: ["Mon-Thu 09:00-16:00 Europe/Berlin"], calendar: .github/freeze.ics }
`;

const NO_FREEZE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nEND:VCALENDAR\r\n";
const google = readFileSync(new URL("../gates/change-window/calendars/google.ics", import.meta.url), "utf8");

let sample: Sample;
beforeEach(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY, ".github/freeze.ics": NO_FREEZE } });
  // A release comes to staging; production is manual.
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

function moveTo(moment: string): void {
  const { world } = sample.simulator;
  world.advance(Date.parse(moment) - world.now().getTime());
}

/** The hourly run of the resuming workflow, with all that follows it. */
async function tick(): Promise<void> {
  const { simulator, repository } = sample;
  simulator.world.emit({ type: "schedule", repository, cron: "17 * * * *" });
  await simulator.engine.drain();
}

const production = () => jobsOf(sample, "production.yml", "deploy");
const deployments = () => sample.repository.deployments.filter(({ environment }) => environment === "production");

it("keeps a promotion waiting while production is closed, dispatches nothing, and goes on by itself when it opens", async () => {
  moveTo("2026-11-21T12:00:00Z");
  await sample.dispatch("resume.yml", { command: "/promote production" });
  const [waiting] = (await readState(sample, "production")).open;
  expect(waiting).toMatchObject({
    state: "waiting",
    reasons: [
      {
        gate: "change-window",
        reason: "window-closed",
        message:
          "production is open Mon-Thu 09:00-16:00 Europe/Berlin; not now. It opens Mon 2026-11-23 09:00 Europe/Berlin.",
      },
    ],
  });
  await tick();
  moveTo("2026-11-23T07:17:00Z");
  await tick();
  expect(production()).toEqual([]);
  // What was already told is not told again.
  expect((await readState(sample, "production")).open[0]).toEqual(waiting);
  moveTo("2026-11-23T08:17:00Z");
  await tick();
  expect(production().map(({ conclusion }) => conclusion)).toEqual(["success"]);
  const state = await readState(sample, "production");
  expect(state).toMatchObject({ current: { kind: "release" }, open: [] });
  expect(state.settled).toMatchObject([{ id: waiting?.id, state: "succeeded" }]);
}, 120_000);

/** Asks in time: the environment's workflow is started, and its job has not begun yet. */
async function dispatchProduction(): Promise<Run | undefined> {
  const { simulator, repository, alice } = sample;
  const place = { simulator, repository, actor: alice, workflow: "resume.yml", key: "resume", mayDispatch: true };
  const job = await startJob({ ...place, inputs: { command: "/promote production" } });
  const end = await job.step({ door: "resume", inputs: { command: "/promote production" } });
  expect(end.code, end.log).toBe(0);
  job.end("success");
  await job.close();
  expect((await readState(sample, "production")).open[0]?.state).toBe("cleared");
  return repository.runs.find(({ path, status }) => path === ".github/workflows/production.yml" && status === "queued");
}

it("does not enter when the window closes between the request and the start (R24)", async () => {
  moveTo("2026-11-23T14:58:00Z");
  expect(await dispatchProduction()).toBeDefined();
  moveTo("2026-11-23T15:00:00Z");
  await sample.simulator.engine.drain();
  const [job] = production();
  expect(job?.conclusion).toBe("failure");
  expect(job?.log).toContain("not now. It opens Tue 2026-11-24 09:00 Europe/Berlin.");
  expect(job?.log).not.toContain("Deploying release");
  const { current, open } = await readState(sample, "production");
  expect({ current, open }).toMatchObject({ current: { kind: "empty" }, open: [{ state: "waiting" }] });
  expect(deployments()).toEqual([]);
  moveTo("2026-11-24T08:17:00Z");
  await tick();
  expect((await readState(sample, "production")).current.kind).toBe("release");
}, 120_000);

it("does not enter when a freeze is merged between the request and the start (R67)", async () => {
  moveTo("2026-12-28T10:00:00Z");
  expect(await dispatchProduction()).toBeDefined();
  const { simulator, repository, alice } = sample;
  await commit(simulator.world, repository, {
    branch: "main",
    files: { ".github/freeze.ics": google },
    message: "Freeze",
    actor: alice,
  });
  await simulator.engine.drain();
  expect(production().map(({ conclusion }) => conclusion)).toEqual(["failure"]);
  expect((await readState(sample, "production")).open[0]?.reasons).toMatchObject([
    { gate: "change-window", reason: "window-frozen", message: expect.stringContaining("Year end freeze") },
  ]);
  expect(deployments()).toEqual([]);
}, 120_000);

it("stops at a calendar that nobody can read, and goes on when it is repaired", async () => {
  moveTo("2026-11-23T10:00:00Z");
  const { simulator, repository, alice } = sample;
  const put = (text: string) =>
    commit(simulator.world, repository, {
      branch: "main",
      files: { ".github/freeze.ics": text },
      message: "Calendar",
      actor: alice,
    });
  await put(google.slice(0, -200));
  await sample.dispatch("resume.yml", { command: "/promote production" });
  expect(production()).toEqual([]);
  expect((await readState(sample, "production")).open[0]?.reasons).toMatchObject([
    { gate: "change-window", verdict: "unknown", reason: "change-window-unreadable" },
  ]);
  await put(google);
  await tick();
  expect(production().map(({ conclusion }) => conclusion)).toEqual(["success"]);
}, 120_000);
