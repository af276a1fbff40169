import type { Block } from "../../github/block.ts";
import type { CitedRun } from "../../github/cited-run.ts";
import type { Backup, Recovery } from "../../ledger/recovery.ts";
import { endOfDay } from "../../policy/day.ts";
import { describeDuration, milliseconds } from "../../policy/duration.ts";
import type { Preset } from "../../policy/presets.ts";
import { holds, type Statement } from "../statement.ts";
import { type ProofAbout, proveRecord } from "./proof.ts";
import { PARTS, REVIEW, type RecoveryRule, recordersOf } from "./rule.ts";
import type { RunbookFact } from "./runbook.ts";

/** What the recovery of one environment is judged by, beside the policy and the ledger. */
export interface RecoveryFound {
  /** By run id. */
  readonly runs: ReadonlyMap<number, Block<CitedRun>>;
  /** Undefined where the policy names none. */
  readonly runbook: Block<RunbookFact> | undefined;
}

export interface RecoveryAbout extends ProofAbout {
  readonly environment: string;
  readonly preset: Preset;
  readonly repositoryUrl: string;
  /** By the ledger. */
  readonly recovery: Recovery | undefined;
}

const DAY = 86_400_000;

/** The newest backup of the kinds that count. */
export function backupThatCounts({ backup }: RecoveryRule, recovery: Recovery | undefined): Backup | undefined {
  const { full, incremental, "on-demand": onDemand } = recovery ?? {};
  const counting =
    backup === "full" ? [full] : backup === "incremental" ? [full, incremental] : [full, incremental, onDemand];
  const known = counting.flatMap((each) => each ?? []);
  return known.toSorted((left, right) => (left.taken < right.taken ? 1 : -1))[0];
}

/** Everything the rule asks for, one statement a part; of production also what it does not say. */
export function judgeRecovery(
  about: RecoveryAbout,
  rule: RecoveryRule,
  found: Block<RecoveryFound>,
): readonly Statement[] {
  const known = found.ok ? found.value : { runs: new Map<number, Block<CitedRun>>(), runbook: undefined };
  const unread = { ok: false, why: found.ok ? "it was not read" : found.why } as const;
  const cited = (run: number) => known.runs.get(run) ?? unread;
  return [
    ...judgeSaid(about, rule),
    ...judgeBackup(about, rule, cited),
    ...judgeDrill(about, rule, cited),
    ...judgeRunbook(about, rule, known.runbook ?? unread),
  ];
}

function judgeSaid({ environment, preset }: RecoveryAbout, rule: RecoveryRule): readonly Statement[] {
  if (preset !== "production") return [];
  return PARTS.filter(({ key }) => rule[key] === undefined && !(key === "every" && rule.backup === "on-demand")).map(
    ({ key, line }) => ({
      part: key,
      about: key,
      verdict: "fail",
      reason: "recovery-undeclared",
      message: `The policy does not say \`${key}\` of the recovery of ${environment}.`,
      unblock: `Add it to \`recovery\`, such as \`${line}\`.`,
      evidence: [],
    }),
  );
}

type Cited = (run: number) => Block<CitedRun>;

function judgeBackup(about: RecoveryAbout, rule: RecoveryRule, cited: Cited): readonly Statement[] {
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

function judgeDrill(about: RecoveryAbout, rule: RecoveryRule, cited: Cited): readonly Statement[] {
  const { drill: longest, rto, rpo } = rule;
  if (longest === undefined && rto === undefined && rpo === undefined) return [];
  const drill = about.recovery?.drill;
  if (drill === undefined) {
    const unblock = `Rehearse it: the action \`recovery\` with \`record: drill\`, from ${recordersOf(rule).join(" or ")}.`;
    return [fail("drill", "recovery-drill-missing", `No restore drill of ${about.environment} is recorded.`, unblock)];
  }
  const evidence = [runPage(about, drill.run.id)];
  const told = `The last restore drill of ${about.environment}, at ${drill.started},`;
  if (drill.outcome !== "accepted") {
    const unblock = "Correct what it found, and rehearse it again.";
    return [
      fail(
        "drill",
        "recovery-drill-failed",
        `${told} was no success (${drill.outcome}): ${drill.why}`,
        unblock,
        evidence,
      ),
    ];
  }
  const figures = [
    ...figure("recovery time", { told, measured: drill.recovery, target: rto, code: "recovery-rto-missed" }, evidence),
    ...figure("data loss", { told, measured: drill.loss, target: rpo, code: "recovery-rpo-missed" }, evidence),
  ];
  const proof = proveRecord(drill, cited(drill.run.id), recordersOf(rule), about);
  if (proof.kind !== "proven") return [unproven("drill", told, proof, evidence), ...figures];
  const age = about.now.getTime() - Math.min(Date.parse(drill.started), proof.since);
  if (longest === undefined || age <= milliseconds(longest)) {
    const allowed = longest === undefined ? "" : `; ${longest} are allowed`;
    return [holds("drill", "recovery-proven", `${told} was accepted${allowed}.`, evidence), ...figures];
  }
  const unblock = "Rehearse it again, and let a schedule do it from then on.";
  return [
    fail("drill", "recovery-drill-late", `${told} is too old: ${longest} are allowed.`, unblock, evidence),
    ...figures,
  ];
}

function figure(
  part: string,
  o: {
    readonly told: string;
    readonly measured: number | null;
    readonly target: string | undefined;
    readonly code: string;
  },
  evidence: readonly string[],
): readonly Statement[] {
  const { told, measured, target, code } = o;
  if (target === undefined) return [];
  if (measured === null) {
    const unblock = "Let the check print `newest-record=<instant>`, and rehearse it again.";
    return [fail(part, code, `${told} did not measure its ${part}; ${target} are allowed.`, unblock, evidence)];
  }
  const message = `${told} measured a ${part} of ${describeDuration(measured)}; ${target} are allowed.`;
  if (measured <= milliseconds(target)) return [holds(part, "recovery-proven", message, evidence)];
  return [
    fail(part, code, message, "Make it faster or the backups more frequent, or decide on another target.", evidence),
  ];
}

function judgeRunbook(about: RecoveryAbout, rule: RecoveryRule, found: Block<RunbookFact>): readonly Statement[] {
  const { runbook, review = REVIEW } = rule;
  if (runbook === undefined) return [];
  const evidence = [`${about.repositoryUrl}/blob/${about.defaultBranch}/${runbook}`];
  const date = "Read it through, and write `reviewed: <today>` between two lines of `---` at its beginning.";
  const bad = (code: string, message: string, unblock: string) => [
    { ...fail("runbook", code, message, unblock, evidence), file: { path: runbook, line: 1 } },
  ];
  if (!found.ok || typeof found.value.present !== "boolean") {
    const why = found.ok ? "its answer was not whole" : found.why;
    const unblock = "Give the job `permissions: contents: read`, or run it again if GitHub was not reachable.";
    const message = `The runbook ${runbook} could not be read: ${why}`;
    return [
      { part: "runbook", about: "", verdict: "unknown", reason: "recovery-unreadable", message, unblock, evidence },
    ];
  }
  const { present, reviewed } = found.value;
  if (!present) {
    return bad(
      "recovery-runbook-missing",
      `The default branch has no ${runbook}.`,
      "Write it, or correct `recovery.runbook`.",
    );
  }
  const end = typeof reviewed === "string" ? endOfDay(reviewed).getTime() : Number.NaN;
  const age = about.now.getTime() - end;
  // A day that is no day, or not yet: nobody has reviewed anything.
  if (!(age >= -2 * DAY)) {
    return bad("recovery-runbook-undated", `The runbook ${runbook} does not say when it was last reviewed.`, date);
  }
  if (age <= milliseconds(review)) {
    return [
      holds(
        "runbook",
        "recovery-proven",
        `The runbook ${runbook} was reviewed on ${reviewed}; ${review} are allowed.`,
        evidence,
      ),
    ];
  }
  return bad(
    "recovery-runbook-late",
    `The runbook ${runbook} was last reviewed on ${reviewed}; ${review} are allowed.`,
    date,
  );
}

function unproven(
  part: string,
  what: string,
  proof: Exclude<ReturnType<typeof proveRecord>, { kind: "proven" }>,
  evidence: readonly string[],
): Statement {
  const message = `${what} does not count: ${proof.why}.`.replace(/\.\.$/, ".");
  const said = { part, about: "", message, evidence } as const;
  switch (proof.kind) {
    case "unreadable": {
      const unblock = "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.";
      return { ...said, verdict: "unknown", reason: "recovery-unreadable", unblock };
    }
    case "running":
      return {
        ...said,
        verdict: "wait",
        reason: "recovery-in-progress",
        unblock: "Nothing to do but wait until it has ended.",
      };
    case "unproven": {
      const unblock =
        "Record it from a run of that workflow on the default branch; find out who wrote the other record (docs/ledger.md).";
      return { ...said, verdict: "fail", reason: "recovery-unproven", unblock };
    }
  }
}

function fail(
  part: string,
  reason: string,
  message: string,
  unblock: string,
  evidence: readonly string[] = [],
): Statement {
  return { part, about: "", verdict: "fail", reason, message, unblock, evidence };
}

const runPage = ({ repositoryUrl }: RecoveryAbout, run: number) => `${repositoryUrl}/actions/runs/${run}`;
