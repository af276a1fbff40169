import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import * as actions from "../../actions/index.ts";
import { doorsOf } from "../../scripts/doors.ts";
import { jobsOf } from "./observe.ts";
import { createSample, PROJECT, type Sample } from "./sample.ts";

/** The job that opens every door once on GitHub's own runners, as our own workflow says it. */
const smoke = parse(readFileSync(join(PROJECT, ".github/workflows/ci.yml"), "utf8")).jobs.smoke;
const doors = [...doorsOf(actions).values()].map(({ name }) => name);

let sample: Sample;
beforeAll(async () => {
  const { name: _name, strategy: _strategy, ...job } = smoke;
  const steps = job.steps.map((step: { readonly uses?: string }) => ({
    ...step,
    ...(step.uses?.startsWith("./") === true ? { uses: published(step.uses) } : {}),
  }));
  const workflow = {
    name: "smoke",
    on: { workflow_dispatch: {} },
    jobs: { smoke: { ...job, "runs-on": "ubuntu-latest", steps } },
  };
  sample = await createSample({
    files: { ".github/workflows/smoke.yml": stringify(workflow), ".github/environments.yml": "" },
  });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** What people write for an action of this repository. */
function published(local: string): string {
  const folder = local.slice("./".length);
  return folder === "" ? "org/env-actions@v1" : `org/env-actions/${folder}@v1`;
}

it("opens every door of the suite", () => {
  const opened = smoke.steps.flatMap(({ id, uses }: { readonly id?: string; readonly uses?: string }) =>
    uses?.startsWith("./") === true ? [id ?? uses] : [],
  );
  expect(opened.sort()).toEqual([...doors].sort());
});

it("each of them starts, looks, and gives a result where there is nothing to look at", async () => {
  await sample.dispatch("smoke.yml", {});
  const [job] = jobsOf(sample, "smoke.yml", "smoke");
  expect(job?.conclusion, job?.log).toBe("success");
  for (const door of doors) expect(job?.log).toContain(`\n${door.replaceAll("-", "_")} {`);
}, 240_000);
