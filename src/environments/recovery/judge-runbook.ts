import type { Block } from "../../github/block.ts";
import { endOfDay } from "../../policy/day.ts";
import { milliseconds } from "../../policy/duration.ts";
import { holds, type Statement } from "../statement.ts";
import { REVIEW, type RecoveryRule } from "./rule.ts";
import type { RunbookFact } from "./runbook.ts";
import { fail, type RecoveryAbout } from "./statements.ts";

const DAY = 86_400_000;

/** Whether there is a runbook that somebody read lately. */
export function judgeRunbook(
  about: RecoveryAbout,
  rule: RecoveryRule,
  found: Block<RunbookFact>,
): readonly Statement[] {
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
