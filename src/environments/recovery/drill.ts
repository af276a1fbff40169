import { describeDuration, milliseconds } from "../../policy/duration.ts";
import { holds, type Statement } from "../statement.ts";
import { proveRecord } from "./proof.ts";
import { type RecoveryRule, recordersOf } from "./rule.ts";
import { type Cited, fail, type RecoveryAbout, runPage, unproven } from "./statements.ts";

/** Whether restoring was rehearsed, lately enough, and within the targets of time and loss (R105). */
export function judgeDrill(about: RecoveryAbout, rule: RecoveryRule, cited: Cited): readonly Statement[] {
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
