import { afterAll, beforeAll, expect, it } from "vitest";
import { release } from "./build.ts";
import { deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await createSample();
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it("never counts a promote step that did not finish as a success, whatever the job says (R107)", async () => {
  const { simulator, alice } = sample;
  const built = await release(sample, "unfinished");
  const job = await deployJob(sample, { environment: "development", release: built.release, by: alice });
  const inputs = { environment: "development", release: built.release, "on-blocked": "fail" };
  simulator.faults.add({
    match: ({ method, route }) => method === "POST" && route.endsWith("/deployments"),
    fault: { before: { status: 403, message: "Resource not accessible by integration" } },
  });
  const main = await job.step({ door: "promote", inputs });
  simulator.faults.clear();
  expect(main.code, main.log).toBe(1);
  expect((await readState(sample, "development")).open.map(({ state }) => state)).toEqual(["deploying"]);
  job.carryOn();
  expect((await job.step({ door: "promote", post: true, inputs })).code).toBe(0);
  job.end("success");
  await job.close();
  const { settled, current } = await readState(sample, "development");
  expect(settled[0]).toMatchObject({ state: "failed", reason: "promote-unfinished" });
  expect(current.kind).toBe("unknown");
});
