import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { AuditAsk } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { checkpointOf, checkpointText, originOf, subjectsToSign } from "../../ledger/checkpoint.ts";
import { linesInOrder } from "../../ledger/verify-chain.ts";

/** Findings beside which nothing is signed: a signature would vouch for a log that contradicts what is known of it. */
const CONTRADICTED = /^(?:ledger\/|checkpoints\/(?:cut-off|rewritten|unreadable|broken))/;

/**
 * Writes the checkpoint of a log that holds, ready to be signed (R111, R112): `checkpoint.txt`, and its subjects as
 * actions/attest takes them. Undefined where there is no log, anything speaks against it, or the policy asks for no
 * checkpoints: then nobody compared the log with what was signed before, and a signature would bury that.
 *
 * @returns path of the subjects
 */
export async function writeCheckpoint(
  ask: AuditAsk,
  findings: readonly Pick<Finding, "id" | "severity">[],
  folder: string,
): Promise<string | undefined> {
  if (!ask.policy.ok || ask.policy.value.checkpoints === undefined) return undefined;
  if (findings.some(({ id, severity }) => severity === "error" && CONTRADICTED.test(id))) return undefined;
  const ledger = await ask.ledger();
  if (ledger === null || !ledger.told.ok) return undefined;
  const checkpoint = checkpointOf(linesInOrder(ledger.files).map(({ text }) => text));
  const log = { repositoryId: ask.repository.id, branch: ask.branch };
  const subjects = path.join(folder, "checkpoint.sha256");
  await writeFile(path.join(folder, "checkpoint.txt"), checkpointText(originOf(log), checkpoint));
  await writeFile(subjects, subjectsToSign(log, checkpoint, ask.now.toISOString().slice(0, 10)));
  return subjects;
}
