import type { Block } from "../../github/block.ts";
import type { CitedRun } from "../../github/cited-run.ts";
import type { Statement } from "../statement.ts";
import { judgeBackup } from "./backup.ts";
import { judgeDrill } from "./drill.ts";
import { judgeRunbook } from "./judge-runbook.ts";
import { PARTS, type RecoveryRule } from "./rule.ts";
import type { RunbookFact } from "./runbook.ts";
import type { RecoveryAbout } from "./statements.ts";

/** What the recovery of one environment is judged by, beside the policy and the ledger. */
export interface RecoveryFound {
  /** By run id. */
  readonly runs: ReadonlyMap<number, Block<CitedRun>>;
  /** Undefined where the policy names none. */
  readonly runbook: Block<RunbookFact> | undefined;
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
