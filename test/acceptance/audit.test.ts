import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const period = await job.step({ door: "audit", inputs: { ...inputs, from: "2026-11-01", to: "2026-11-30" } });
  expect(period, period.log).toMatchObject({ code: 0 });
  const { evidence = "", "evidence-digest": digest } = period.outputs;
  const complete = JSON.parse(await readFile(join(evidence, "completeness.json"), "utf8")) as object;
  expect(complete).toMatchObject({ ledger: { changes: 2 }, github: { deployments: 2, differences: [] } });
  const commits = JSON.parse(await readFile(join(evidence, "commits.json"), "utf8")) as {
    commits: { committed: unknown }[];
  };
  expect(commits.commits.map(({ committed }) => typeof committed)).toEqual(["string"]);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  const half = await job.step({ door: "audit", inputs: { ...inputs, from: "2026-11-01" } });
  expect(half).toMatchObject({ code: 1, outputs: { decision: "error", reason: "invalid-input" } });
  expect(simulator.violations).toEqual([]);
  await job.close();
  await sample.close();
}, 120_000);
