import { describe, expect, test } from "vitest";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import type { Head } from "../../src/ledger/state/head.ts";
import { dueRollback } from "../../src/rollback/due.ts";
import { promotion, settled, state } from "../gates/facts.ts";
import { brief, digest } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

const [one, two] = [brief(1), brief(2)] as const;
const id = (number: number) => `p-staging-${number}`;
const failed = settled(2, "failed", { release: two, reason: "job-failure" });
const good = settled(1, "succeeded", { release: one });

function due(
  says: Partial<EnvironmentState> = {},
  rollback = "rollback: { automatic: true }",
  everywhere: Pick<Head, "revoked"> = {},
) {
  const text = `version: 1\nenvironments:\n  staging: { preset: staging, github-environment: none, workflow: deploy.yml, ${rollback} }\n`;
  const environment = policyOf(text).environments.get("staging");
  if (environment === undefined) throw new Error("no staging");
  return dueRollback(
    environment,
    state("staging", {
      current: { kind: "unknown", promotion: id(2), since: "2026-11-22T10:00:00Z", seq: 20 },
      candidate: { release: two, promotion: id(2) },
      succeeded: { release: one, promotion: id(1), seq: 10 },
      settled: [failed, good],
      ...says,
    }),
    everywhere,
  );
}

describe("a rollback is due by itself (R100, R101, I14, I15)", () => {
  test("after a failure that the environment still holds, back to what last succeeded", () => {
    expect(due()).toEqual({ release: one, of: id(2), why: "p-staging-2 failed: job-failure" });
  });

  test("not back to what was banned, nor further back by itself (R41)", () => {
    const revoked = [
      { digest: digest("web"), why: "CVE-1", actor: null, at: "2026-11-22T10:00:00Z", seq: 9, releases: [one.id] },
    ];
    const older = settled(0, "succeeded", { release: brief(7) });
    expect(due({ settled: [failed, good, older] }, undefined, { revoked })).toBeUndefined();
  });

  test("back to the release that the plan named when it came in, and to no other, also where it is refused then (R100)", () => {
    const named = { ...failed, backTo: brief(7).id };
    const older = settled(0, "succeeded", { release: brief(7) });
    expect(due({ settled: [named, good, older] })).toMatchObject({ release: { id: brief(7).id }, of: id(2) });
    expect(due({ settled: [named, good] })).toBeUndefined();
    expect(due({ settled: [named, good, older], rejected: [brief(7).id] })).toMatchObject({
      release: { id: brief(7).id },
    });
  });

  const rollback = {
    of: id(2),
    rejects: [two.id],
    why: "x",
    actor: null,
    run: null,
    at: "2026-11-22T10:00:00Z",
    seq: 21,
  };
  test.each<[string, Partial<EnvironmentState>]>([
    [
      "something newer has entered",
      { current: { kind: "unknown", promotion: id(3), since: "2026-11-22T10:00:00Z", seq: 30 } },
    ],
    [
      "something runs there",
      { current: { kind: "release", release: one, promotion: id(1), since: "2026-11-22T10:00:00Z", seq: 30 } },
    ],
    [
      "it is known what runs there, whatever its promotion became",
      { current: { kind: "release", release: two, promotion: id(2), since: "2026-11-22T10:00:00Z", seq: 30 } },
    ],
    ["it was taken back already", { settled: [{ ...failed, state: "rolled-back" }, good] }],
    ["nobody knows what a rollback left", { settled: [{ ...failed, state: "indeterminate" }, good] }],
    ["one is under way", { open: [promotion(3, "cleared", { rollback })] }],
    [
      "one was tried, whatever became of it",
      { settled: [settled(3, "rejected", { release: one, rollbackOf: id(2) }), failed, good] },
    ],
    ["it is a rollback itself that failed", { settled: [{ ...failed, rollbackOf: id(1) }, good] }],
    ["nothing succeeded before", { succeeded: null, settled: [failed] }],
    ["what last succeeded is what failed", { succeeded: { release: two, promotion: id(1), seq: 10 } }],
    ["what last succeeded was rejected", { rejected: [one.id] }],
  ])("never when %s", (_name, says) => {
    expect(due(says)).toBeUndefined();
  });

  test.each(["url: https://example.com", "rollback: {}", "rollback: { automatic: false }"])(
    "never by the policy %s",
    (rollback) => {
      expect(due({}, rollback)).toBeUndefined();
    },
  );
});
