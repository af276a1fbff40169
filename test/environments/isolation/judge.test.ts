import { expect, test } from "vitest";
import { judgeConfigNames } from "../../../src/environments/isolation/config-names.ts";
import { judgeJob } from "../../../src/environments/isolation/job.ts";
import { judgeSeparation } from "../../../src/environments/isolation/separation.ts";
import { territoriesOf } from "../../../src/environments/isolation/territory.ts";
import type { RunFact } from "../../../src/github/runs.ts";
import { policyOf } from "../../policy/policies.ts";
import { PAIR, successOf } from "./pair.ts";

const about = {
  now: new Date("2026-11-22T12:00:00Z"),
  repositoryId: 77,
  defaultBranch: "main",
  environment: "staging",
};
const words = { part: "cleanup", what: "cleans up", code: "isolation-cleanup", proven: "isolation-proven" };
const reasonOf = (says: Partial<RunFact>) =>
  judgeJob(
    words,
    { workflow: "cleanup.yml", every: "7d" },
    { ok: true, value: [successOf("cleanup.yml", says)] },
    about,
  ).reason;

test("a run counts by what GitHub says of it, whatever list it came in", () => {
  expect(reasonOf({})).toBe("isolation-proven");
  for (const says of [
    { headBranch: "topic" },
    { headRepositoryId: 99 },
    { path: ".github/workflows/other.yml" },
    { conclusion: "skipped" },
    { status: "in_progress" },
    { event: "pull_request_target" },
    { createdAt: "2026-11-23T12:00:00Z" },
    { createdAt: "soon" },
  ]) {
    expect(reasonOf(says), JSON.stringify(says)).toBe("isolation-cleanup-never");
  }
});

test("nothing is shared with production, even if both sides said so", () => {
  const [staging, production] = territoriesOf(policyOf(PAIR));
  if (staging === undefined || production === undefined) throw new Error("two environments declare something");
  const store = production.stores[0];
  if (store === undefined) throw new Error("production has a store");
  const lent = (to: string) => ({ ...store, rule: { ...store.rule, shared: [to] } });
  const both = [
    { ...staging, stores: [lent("production")] },
    { ...production, stores: [lent("staging")] },
  ];
  const reasons = judgeSeparation("staging", both).map(({ reason }) => reason);
  expect(reasons).toContain("isolation-store-shared");
});

test("names that were not told whole are no clean configuration", () => {
  const value = { file: "config/staging.yml", count: 1, foreign: [] };
  expect(judgeConfigNames("staging", { ok: true, value })[0]?.verdict).toBe("unknown");
  expect(judgeConfigNames("staging", { ok: false, why: "502" })[0]?.verdict).toBe("unknown");
});
