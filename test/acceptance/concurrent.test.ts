import { afterAll, beforeAll, expect, it } from "vitest";
import { type Built, release } from "./build.ts";
import { deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import type { DeployJob, StepEnd } from "./step.ts";

const PROMOTERS = 64;

let sample: Sample;
const releases: Built[] = [];
beforeAll(async () => {
  sample = await createSample({ rateLimit: 100_000 });
  for (const content of ["one", "two", "three", "four"]) releases.push(await release(sample, content));
}, 60_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it(`of ${PROMOTERS} concurrent promoters exactly one enters, none is lost, and all say what happened (R89, R90, I2)`, async () => {
  const jobs: { readonly job: DeployJob; readonly built: Built }[] = [];
  for (let index = 0; index < PROMOTERS; index += 1) {
    const built = releases[index % releases.length];
    if (built === undefined) continue;
    jobs.push({
      job: await deployJob(sample, { environment: "development", release: built.release, by: sample.alice }),
      built,
    });
  }
  const ends = await Promise.all(
    jobs.map(
      async ({ job, built }): Promise<StepEnd> =>
        job.step({
          door: "promote",
          inputs: { environment: "development", release: built.release, "on-blocked": "fail" },
        }),
    ),
  );
  const decisions = ends.map(({ outputs }) => outputs["decision"] ?? "none");
  const count = (word: string) => decisions.filter((decision) => decision === word).length;
  expect(count("deploy")).toBe(1);
  const errors = ends.filter(({ outputs }) => outputs["decision"] === "error").map(({ log }) => log);
  expect(errors).toEqual([]);
  expect(decisions.filter((word) => !["deploy", "waiting", "not-owner", "unchanged"].includes(word))).toEqual([]);
  expect(ends.filter(({ code }) => code === 0).length).toBe(1);
  const during = await readState(sample, "development");
  expect(during.open.filter(({ state }) => state === "deploying").length).toBe(1);
  expect(during.fence).toBe(1);
  const winner = jobs[decisions.indexOf("deploy")];
  const inputs = { environment: "development", release: winner?.built.release ?? "", "on-blocked": "fail" };
  expect((await winner?.job.step({ door: "promote", post: true, inputs }))?.code).toBe(0);
  for (const { job } of jobs) {
    job.end(job === winner?.job ? "success" : "failure");
    await job.close();
  }
  const after = await readState(sample, "development");
  expect(after.current).toMatchObject({ kind: "release", release: { id: winner?.built.release } });
  const asked = new Set([...after.open, ...after.settled].map(({ release: { id } }) => id));
  expect([...asked].sort()).toEqual(releases.map(({ release: id }) => id).sort());
  expect(sample.repository.deployments.length).toBe(1);
}, 240_000);
