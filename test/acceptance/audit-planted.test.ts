import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCommit } from "../audit/pair.ts";
import { readFile as readAt } from "../simulator/git.ts";
import { bringToProduction, createEverything, type Everything } from "./everything.ts";
import { ACCESS, CREDENTIALS } from "./planted-access.ts";
import { CONFIGURATION, ISOLATION } from "./planted-environments.ts";
import { UPKEEP } from "./planted-upkeep.ts";
import type { Planted } from "./planting.ts";
import { startJob } from "./step.ts";

/** Issue 7: one fault after the other in the example that says everything, each found by the bundled door and named. */
let everything: Everything;
beforeAll(async () => {
  everything = await createEverything();
  await bringToProduction(everything.sample);
}, 400_000);
afterAll(async () => {
  expect(everything.sample.simulator.violations).toEqual([]);
  await everything.sample.close();
});

/** The ids that the bundled door finds. */
async function audit(only: string | undefined): Promise<readonly string[]> {
  const { sample, token } = everything;
  const { simulator, repository } = sample;
  const at = await startJob({ simulator, repository, workflow: "audit.yml", key: "audit" });
  try {
    const inputs = {
      ...{ token, issue: "false", "fail-on": "never", baseline: ".github/audit-baseline.yml", "dry-run": "true" },
      ...(only === undefined ? {} : { only }),
    };
    const done = await at.step({ door: "audit", inputs });
    expect(done.code, done.log).toBe(0);
    const { findings }: { readonly findings: readonly { readonly id: string }[] } = JSON.parse(
      await readFile(done.outputs["findings"] ?? "", "utf8"),
    );
    return findings.map(({ id }) => id);
  } finally {
    at.end("success");
    await at.close();
  }
}

async function planted({ id, edit, also, plant }: Planted): Promise<void> {
  const { sample } = everything;
  const back = plant?.(sample.repository, sample);
  const look = async () => expect(await audit(id.split("/")[0])).toContain(id);
  const files: Record<string, string> = {};
  const gone: string[] = [];
  for (const [path, was, is] of [edit, also].filter((one) => one !== undefined)) {
    const found = await readAt(sample.repository.gitDir, "refs/heads/main", path);
    const text = files[path] ?? found?.toString("utf8") ?? "";
    if (was !== null && (found === null || !text.includes(was))) throw new Error(`${path} does not say ${was}`);
    if (was === "") gone.push(path);
    else files[path] = was === null ? is : text.replace(was, is);
  }
  try {
    await (edit === undefined ? look() : withCommit(sample, { files, gone }, look));
  } finally {
    back?.();
  }
}

describe("the example with everything on", () => {
  it("has no finding", async () => expect(await audit(undefined)).toEqual([]), 60_000);

  it.each([...ACCESS, ...CREDENTIALS, ...CONFIGURATION, ...ISOLATION, ...UPKEEP])("names $fault: $id", planted, 60_000);

  it("has no finding after all of that", async () => expect(await audit(undefined)).toEqual([]), 60_000);
});
