import { backupThatCounts } from "../../environments/recovery/backup.ts";
import type { RecoveryFound } from "../../environments/recovery/judge.ts";
import type { RecoveryRule } from "../../environments/recovery/rule.ts";
import { type RunbookFact, reviewedOn } from "../../environments/recovery/runbook.ts";
import type { Block } from "../../github/block.ts";
import { readCitedRun } from "../../github/cited-run.ts";
import type { Client } from "../../github/client.ts";
import { isFailure } from "../../github/errors.ts";
import { readRepositoryFile } from "../../github/file.ts";
import type { Repo } from "../../github/repo.ts";
import type { Recovery } from "../../ledger/recovery.ts";

/** Bytes of a runbook that are read at most. */
const LIMIT = 256 * 1024;

/** Reads the runs that the ledger cites and the runbook: a request each. What fails makes only its own part unknown. */
export async function gatherRecovery(
  rule: RecoveryRule,
  { client, repo, recovery }: { readonly client: Client; readonly repo: Repo; readonly recovery: Recovery | undefined },
): Promise<RecoveryFound> {
  const asksBackup = rule.backup !== undefined || rule.every !== undefined;
  const asksDrill = rule.drill !== undefined || rule.rto !== undefined || rule.rpo !== undefined;
  const cited = [
    ...(asksBackup ? [backupThatCounts(rule, recovery)] : []),
    ...(asksDrill ? [recovery?.drill] : []),
  ].flatMap((record) => (record === undefined ? [] : [record.run]));
  const each = new Map(cited.map((run) => [run.id, run]));
  const [runs, runbook] = await Promise.all([
    Promise.all([...each.values()].map(async (run) => [run.id, await readCitedRun(client, { repo, ...run })] as const)),
    rule.runbook === undefined ? undefined : readRunbook(client, repo, rule.runbook),
  ]);
  return { runs: new Map(runs), runbook };
}

async function readRunbook(client: Client, repo: Repo, path: string): Promise<Block<RunbookFact>> {
  try {
    const bytes = await readRepositoryFile(client, { repo, path, limit: LIMIT });
    return { ok: true, value: { present: true, reviewed: reviewedOn(new TextDecoder().decode(bytes)) } };
  } catch (error) {
    // The policy was read from the same branch with the same token: the file is what is missing, not the permission.
    if (isFailure(error, "not-found")) return { ok: true, value: { present: false, reviewed: null } };
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}
