import type { RecoveryFound } from "../../../src/environments/recovery/judge.ts";
import type { RecoveryRule } from "../../../src/environments/recovery/rule.ts";
import type { RecoveryAbout } from "../../../src/environments/recovery/statements.ts";
import type { CitedRun } from "../../../src/github/cited-run.ts";
import type { Backup, Drill, Recovery } from "../../../src/ledger/recovery.ts";
import { ALICE, digest } from "../../ledger/sample.ts";

/** Production, recovered as its policy asks; it is 12:00 on 22 November 2026. */
export const RULE: RecoveryRule = {
  backup: "full",
  every: "24h",
  rpo: "1h",
  rto: "4h",
  drill: "90d",
  runbook: "docs/recovery.md",
};

export const NOW = new Date("2026-11-22T12:00:00Z");

export function backup(says: Partial<Backup> = {}): Backup {
  return {
    kind: "full",
    digest: digest("dump"),
    size: 4_096,
    location: "s3://backups/orders.dump",
    taken: "2026-11-22T03:17:00Z",
    run: { id: 7_001, attempt: 1, job: "backup", checkRun: 71 },
    actor: ALICE,
    at: "2026-11-22T03:20:00Z",
    seq: 40,
    ...says,
  };
}

export function drill(says: Partial<Drill> = {}): Drill {
  return {
    outcome: "accepted",
    why: "",
    backup: digest("dump"),
    started: "2026-11-01T04:00:00Z",
    recovery: 90 * 60_000,
    loss: 20 * 60_000,
    run: { id: 7_002, attempt: 1, job: "drill", checkRun: 72 },
    actor: ALICE,
    at: "2026-11-01T06:00:00Z",
    seq: 30,
    ...says,
  };
}

export function run(says: Partial<CitedRun> = {}): CitedRun {
  return {
    path: ".github/workflows/recovery.yml",
    branch: "main",
    repository: 77,
    status: "completed",
    conclusion: "success",
    title: "recovery",
    createdAt: "2026-11-22T03:15:00Z",
    ...says,
  };
}

export interface Situation {
  readonly recovery?: Recovery;
  readonly backupRun?: Partial<CitedRun>;
  readonly drillRun?: Partial<CitedRun>;
  readonly runbook?: RecoveryFound["runbook"];
}

export const RECOVERABLE: Recovery = { full: backup(), drill: drill() };

export function found({ backupRun, drillRun, runbook }: Situation = {}): RecoveryFound {
  return {
    runs: new Map([
      [7_001, { ok: true, value: run(backupRun) }],
      [7_002, { ok: true, value: run({ createdAt: "2026-11-01T03:55:00Z", ...drillRun }) }],
    ]),
    runbook: runbook ?? { ok: true, value: { present: true, reviewed: "2026-10-01" } },
  };
}

export function about({ recovery = RECOVERABLE }: Situation = {}, says: Partial<RecoveryAbout> = {}): RecoveryAbout {
  return {
    environment: "production",
    preset: "production",
    now: NOW,
    repositoryId: 77,
    defaultBranch: "main",
    repositoryUrl: "https://github.com/octo/shop",
    recovery,
    ...says,
  };
}
