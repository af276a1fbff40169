import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { createSample } from "./sample.ts";
import { startJob } from "./step.ts";

it("the bundled audit judges a repository, writes its files, and ends as fail-on says", async () => {
  const sample = await createSample();
  const { simulator, repository } = sample;
  await sample.dispatch("ci.yml", { init: "true" });
  const job = await startJob({ simulator, repository, workflow: "audit.yml", key: "audit" });
  const inputs = {
    issue: "false",
    "fail-on": "error",
    baseline: ".github/audit-baseline.yml",
    only: "ledger,deployments,workflows,ledger-branch",
  };
  const green = await job.step({ door: "audit", inputs });
  expect(green, green.log).toMatchObject({
    code: 0,
    outputs: { decision: "findings", reason: "audit-findings", warnings: "2" },
  });
  expect(green.summary).toContain("**To be seen to**: 2 warnings.");
  const sarif = JSON.parse(await readFile(green.outputs["sarif"] ?? "", "utf8")) as { runs: { results: unknown[] }[] };
  expect(sarif.runs[0]?.results.length).toBe(2 + Number(green.outputs["notes"]));
  const red = await job.step({ door: "audit", inputs: { ...inputs, "fail-on": "warning" } });
  expect(red).toMatchObject({ code: 1, outputs: { decision: "findings" } });
  const wrong = await job.step({ door: "audit", inputs: { ...inputs, only: "ledgers" } });
  expect(wrong).toMatchObject({ code: 1, outputs: { decision: "error", reason: "invalid-input" } });
  expect(simulator.violations).toEqual([]);
  await job.close();
  await sample.close();
}, 120_000);
