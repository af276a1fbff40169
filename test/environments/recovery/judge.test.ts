import { describe, expect, test } from "vitest";
import { judgeRecovery } from "../../../src/environments/recovery/judge.ts";
import type { RecoveryRule } from "../../../src/environments/recovery/rule.ts";
import { reviewedOn } from "../../../src/environments/recovery/runbook.ts";
import { findingsOf } from "../../../src/environments/statement.ts";
import { about, backup, drill, found, RECOVERABLE, RULE, type Situation } from "./situation.ts";

function said(situation: Situation, rule: RecoveryRule = RULE) {
  return judgeRecovery(about(situation), rule, { ok: true, value: found(situation) });
}
const faults = (situation: Situation, rule: RecoveryRule = RULE) =>
  said(situation, rule)
    .filter(({ verdict }) => verdict !== "pass")
    .map(({ part, verdict, reason }) => `${part}: ${verdict} ${reason}`);

test("an environment that is recovered as its policy asks has nothing to complain of (CP-4, CP-9, CP-10)", () => {
  expect(faults({})).toEqual([]);
  expect(said({}).map(({ part }) => part)).toEqual(["backup", "drill", "recovery time", "data loss", "runbook"]);
});

const without = (key: keyof RecoveryRule): RecoveryRule => {
  const { [key]: _left, ...rest } = RULE;
  return rest;
};

test.each<[string, Situation, string, RecoveryRule?]>([
  ["no backup", { recovery: { drill: drill() } }, "backup: fail recovery-backup-missing"],
  [
    "only a backup of a kind that does not count",
    { recovery: { incremental: backup({ kind: "incremental" }), drill: drill() } },
    "backup: fail recovery-backup-missing",
  ],
  [
    "an old backup",
    {
      recovery: { ...RECOVERABLE, full: backup({ taken: "2026-11-20T03:00:00Z", at: "2026-11-20T03:20:00Z" }) },
      backupRun: { createdAt: "2026-11-20T02:50:00Z" },
    },
    "backup: fail recovery-backup-late",
  ],
  [
    "an old backup that was recorded again",
    { recovery: { ...RECOVERABLE, full: backup({ taken: "2026-11-20T03:00:00Z" }) } },
    "backup: fail recovery-backup-late",
  ],
  [
    "a backup that a forged line says is new",
    {
      recovery: { ...RECOVERABLE, full: backup({ at: "2026-11-22T11:00:00Z", taken: "2026-11-22T11:00:00Z" }) },
      backupRun: { createdAt: "2026-11-19T03:00:00Z" },
    },
    "backup: fail recovery-unproven",
  ],
  ["a backup from a pull request's branch", { backupRun: { branch: "topic" } }, "backup: fail recovery-unproven"],
  ["a backup from a fork", { backupRun: { repository: 99 } }, "backup: fail recovery-unproven"],
  [
    "a backup from another workflow",
    { backupRun: { path: ".github/workflows/ci.yml" } },
    "backup: fail recovery-unproven",
  ],
  ["a backup whose job failed", { backupRun: { conclusion: "failure" } }, "backup: fail recovery-unproven"],
  ["a backup whose job was skipped", { backupRun: { conclusion: "skipped" } }, "backup: fail recovery-unproven"],
  [
    "a backup whose job goes on",
    { backupRun: { status: "in_progress", conclusion: null } },
    "backup: wait recovery-in-progress",
  ],
  ["no drill", { recovery: { full: backup() } }, "drill: fail recovery-drill-missing"],
  [
    "an old drill",
    {
      recovery: { ...RECOVERABLE, drill: drill({ started: "2026-07-01T04:00:00Z", at: "2026-07-01T06:00:00Z" }) },
      drillRun: { createdAt: "2026-07-01T03:55:00Z" },
    },
    "drill: fail recovery-drill-late",
  ],
  [
    "a drill that failed",
    { recovery: { ...RECOVERABLE, drill: drill({ outcome: "failed", why: "the restore ended with 1" }) } },
    "drill: fail recovery-drill-failed",
  ],
  [
    "a drill whose negative test stayed green",
    { recovery: { ...RECOVERABLE, drill: drill({ outcome: "unproven", why: "green" }) } },
    "drill: fail recovery-drill-failed",
  ],
  [
    "a drill that took too long",
    { recovery: { ...RECOVERABLE, drill: drill({ recovery: 5 * 3_600_000 }) } },
    "recovery time: fail recovery-rto-missed",
  ],
  [
    "a drill that lost too much",
    { recovery: { ...RECOVERABLE, drill: drill({ loss: 2 * 3_600_000 }) } },
    "data loss: fail recovery-rpo-missed",
  ],
  [
    "a drill that did not measure what was lost",
    { recovery: { ...RECOVERABLE, drill: drill({ loss: null }) } },
    "data loss: fail recovery-rpo-missed",
  ],
  [
    "a drill of another workflow",
    { drillRun: { path: ".github/workflows/deploy.yml" } },
    "drill: fail recovery-unproven",
  ],
  [
    "no runbook",
    { runbook: { ok: true, value: { present: false, reviewed: null } } },
    "runbook: fail recovery-runbook-missing",
  ],
  [
    "a runbook without a day",
    { runbook: { ok: true, value: { present: true, reviewed: null } } },
    "runbook: fail recovery-runbook-undated",
  ],
  [
    "a runbook reviewed next year",
    { runbook: { ok: true, value: { present: true, reviewed: "2027-03-01" } } },
    "runbook: fail recovery-runbook-undated",
  ],
  [
    "a runbook that nobody read for long",
    { runbook: { ok: true, value: { present: true, reviewed: "2026-02-01" } } },
    "runbook: fail recovery-runbook-late",
  ],
  ["a runbook that cannot be read", { runbook: { ok: false, why: "502" } }, "runbook: unknown recovery-unreadable"],
  ["a policy without a drill's age", {}, "drill: fail recovery-undeclared", without("drill")],
  ["a policy without a runbook", {}, "runbook: fail recovery-undeclared", without("runbook")],
  ["a policy without a time objective", {}, "rto: fail recovery-undeclared", without("rto")],
])("%s is found, and is the only thing", (_, situation, expected, rule) => {
  expect(faults(situation, rule)).toEqual([expected]);
  const [finding] = findingsOf(said(situation, rule), {
    auditor: "recovery",
    environment: "production",
    severity: "warning",
  });
  expect(finding?.id).toMatch(/^recovery\/(?!recovery-)[a-z-]+\/production/);
  expect(finding?.fix).not.toBe("");
});

test("nothing that could not be read counts", () => {
  const all = judgeRecovery(about(), RULE, { ok: false, why: "502" });
  expect(all.filter(({ verdict }) => verdict === "pass").map(({ part }) => part)).toEqual([
    "recovery time",
    "data loss",
  ]);
  expect(all.filter(({ verdict }) => verdict === "unknown").map(({ part }) => part)).toEqual([
    "backup",
    "drill",
    "runbook",
  ]);
});

test("which backups count is said by their kind, and the newest of them does", () => {
  const hourly = { kind: "incremental", taken: "2026-11-22T11:00:00Z", at: "2026-11-22T11:05:00Z" } as const;
  const recovery = { full: backup({ taken: "2026-11-15T03:17:00Z" }), incremental: backup(hourly), drill: drill() };
  expect(faults({ recovery })).toEqual(["backup: fail recovery-backup-late"]);
  expect(faults({ recovery }, { ...RULE, backup: "incremental" })).toEqual([]);
  const occasion = { "on-demand": backup({ ...hourly, kind: "on-demand" }), drill: drill() };
  expect(faults({ recovery: occasion }, { ...RULE, backup: "incremental" })).toEqual([
    "backup: fail recovery-backup-missing",
  ]);
  expect(faults({ recovery: occasion }, { ...RULE, backup: "on-demand" })).toEqual([]);
});

describe("a runbook's review", () => {
  test.each([
    ["---\nreviewed: 2026-10-01\n---\n# Recover\n", "2026-10-01"],
    ['---\r\ntitle: x\r\nreviewed: "2026-10-01" # by alice\r\n---\r\n', "2026-10-01"],
    ["---\nreviewed: 2026-02-30\n---\n", null],
    ["---\nreviewed: soon\n---\n", null],
    ["# Recover\n\n---\nreviewed: 2026-10-01\n---\n", null],
    ["---\ntitle: x\n---\nreviewed: 2026-10-01\n", null],
    ["", null],
  ])("%j is of %j", (text, day) => {
    expect(reviewedOn(text)).toBe(day);
  });
});
