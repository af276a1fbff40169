import { afterEach, expect, it } from "vitest";
import { createSample, type Sample } from "./sample.ts";

let sample: Sample;
afterEach(() => sample.close());

it("moves one release through development and staging by itself, and into production by hand", async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  for (const run of sample.repository.runs) {
    console.log(run.id, run.path, run.display_title, run.event, run.status, run.conclusion);
    for (const job of run.jobs) console.log(job.name, job.conclusion, "\n", job.log);
  }
  expect(sample.simulator.violations).toEqual([]);
}, 120_000);
