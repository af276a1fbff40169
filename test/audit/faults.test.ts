import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AUDITORS } from "../../src/audit/auditors.ts";
import { ruleOf } from "../../src/environments/finding.ts";
import type { Sample } from "../acceptance/sample.ts";
import { auditOf, SCOPES } from "./audited.ts";
import { createPair, withCommit } from "./pair.ts";
import { ALL, isFound, PLANTED, type Planted, plant, withSettings } from "./planted-faults.ts";

/** Each planted fault is found through the audit, by its id; on the clean pair nothing is found. */
let sample: Sample;
beforeAll(async () => {
  sample = await createPair();
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function idsWith(planted: Planted): Promise<readonly string[]> {
  const { id, edit, days = 0 } = planted;
  const only = id.split("/")[0] ?? "";
  const environment = sample.repository.environments.find(({ name }) => name === "staging");
  if (environment === undefined) throw new Error("the sample has no staging");
  let ids: readonly string[] = [];
  const look = async () => {
    const { findings } = await auditOf(sample, { dryRun: true, only, days });
    ids = findings.map((finding) => finding.id);
    for (const finding of findings) expectExplained(finding);
  };
  await withSettings({ environment, alice: sample.alice }, planted, () =>
    edit === undefined ? look() : withCommit(sample, plant(edit), look),
  );
  return ids;
}

function expectExplained(finding: { readonly id: string; readonly fix: string }): void {
  const [name = "", reason = ""] = ruleOf(finding).split("/");
  const auditor = AUDITORS.find((one) => one.name === name);
  expect([...Object.keys(auditor?.documentation.reasons ?? {}), "unreadable"], finding.id).toContain(reason);
  expect(finding.fix).not.toBe("");
}

const clean = async () => (await auditOf(sample, { dryRun: true })).ids;

test("on the clean pair nothing is found", async () => {
  expect(await clean()).toEqual([]);
});

test("R58: names that a workflow's own token can never list are said not to be known", async () => {
  const { ids } = await auditOf(sample, { dryRun: true, only: "config, parity", scopes: SCOPES });
  const unlisted = ["production", "staging"].flatMap((name) => [
    `config/references-unlisted/${name}:secrets`,
    `config/references-unlisted/${name}:variables`,
  ]);
  const unread = ["secrets", "variables"].map((kind) => `parity/unreadable/staging/${kind}`);
  expect(ids.toSorted()).toEqual([...unlisted, ...unread]);
});

describe.each(Object.entries(PLANTED))("%s", (_name, faults) => {
  test.each(faults)("$fault", async (planted) => {
    const ids = await idsWith(planted);
    expect(isFound(planted, ids), `${planted.id} among ${ids.join(", ")}`).toBe(true);
  });
});

test(`the ${ALL.length} planted faults are each of their own, at least 45, and the pair is clean after them`, async () => {
  expect(new Set(ALL.map(({ fault }) => fault)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(45);
  expect(await clean()).toEqual([]);
});
