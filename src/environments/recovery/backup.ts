import type { Backup, Recovery } from "../../ledger/recovery.ts";
import { milliseconds } from "../../policy/duration.ts";
import { holds, type Statement } from "../statement.ts";
import { proveRecord } from "./proof.ts";
import { type RecoveryRule, recordersOf } from "./rule.ts";
import { type Cited, fail, type RecoveryAbout, runPage, unproven } from "./statements.ts";

/** The newest backup of the kinds that count. */
export function backupThatCounts({ backup }: RecoveryRule, recovery: Recovery | undefined): Backup | undefined {
  const { full, incremental, "on-demand": onDemand } = recovery ?? {};
  const counting =
    backup === "full" ? [full] : backup === "incremental" ? [full, incremental] : [full, incremental, onDemand];
  const known = counting.flatMap((each) => each ?? []);
  return known.toSorted((left, right) => (left.taken < right.taken ? 1 : -1))[0];
}

/** Whether a backup was taken that counts, and lately enough (R105). */
export function judgeBackup(about: RecoveryAbout, rule: RecoveryRule, cited: Cited): readonly Statement[] {
  if (rule.backup === undefined && rule.every === undefined) return [];
  const backup = backupThatCounts(rule, about.recovery);
  const kind = rule.backup === undefined || rule.backup === "on-demand" ? "" : `${rule.backup} `;
  if (backup === undefined) {
    const unblock = `Record one: the action \`recovery\` with \`record: backup\`, from ${recordersOf(rule).join(" or ")}.`;
    return [
      fail("backup", "recovery-backup-missing", `No ${kind}backup of ${about.environment} is recorded.`, unblock),
    ];
  }
  const evidence = [runPage(about, backup.run.id)];
  const proof = proveRecord(backup, cited(backup.run.id), recordersOf(rule), about);
  if (proof.kind !== "proven") return [unproven("backup", `The backup of ${backup.taken}`, proof, evidence)];
  const age = about.now.getTime() - Math.min(Date.parse(backup.taken), proof.since);
  const told = `The last ${kind}backup of ${about.environment} that counts was taken at ${backup.taken}`;
  if (rule.every === undefined) return [holds("backup", "recovery-proven", `${told}.`, evidence)];
  if (age <= milliseconds(rule.every))
    return [holds("backup", "recovery-proven", `${told}; ${rule.every} are allowed.`, evidence)];
  const unblock = "Take one and record it, and look why the schedule did not.";
  return [
    fail(
      "backup",
      "recovery-backup-late",
      `${told}, by a run that began then or before; ${rule.every} are allowed.`,
      unblock,
      evidence,
    ),
  ];
}
