import type { AuditAsk } from "../environments/auditor.ts";
import { needed } from "../environments/needed.ts";
import { readCommitTimes } from "../github/commit-times.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { Stop } from "../promotion/stop.ts";
import { readPages } from "./approvals.ts";
import { changesIn } from "./change.ts";
import { type Evidence, packEvidence } from "./pack.ts";
import { type Period, untilEndOf } from "./period.ts";
import { writeEvidence } from "./write.ts";

/**
 * Exports a period from the ledger on GitHub, compared with GitHub's Deployments, with GitHub's times of
 * the commits that moved, and with the comments by which people approved. Throws `Stop` where there is no ledger, or
 * where it does not hold: of such a log nothing is evidence.
 */
export async function exportEvidence(
  ask: Pick<AuditAsk, "ledger" | "deployments" | "client" | "repo">,
  period: Period,
  folder: string,
): Promise<Evidence> {
  const [ledger, deployments] = await Promise.all([ask.ledger(), ask.deployments()]);
  if (ledger === null) throw new Stop("ledger-none", "There is no ledger to export evidence from.");
  const { events } = needed(ledger.told);
  const verdict = verifyLedger(ledger.files);
  if (verdict.kind !== "intact") {
    const why =
      verdict.kind === "broken" ? verdict.why : `These files do not follow from it: ${verdict.paths.join(", ")}.`;
    throw new Stop("ledger-unreadable", `The ledger does not hold, so nothing was exported. ${why}`);
  }
  const changes = changesIn(untilEndOf(period, events), period);
  const asked = [...new Set(changes.map(({ release }) => release.commit))];
  const commits = await readCommitTimes(ask.client, { repo: ask.repo, commits: asked });
  const pages = await readPages(ask.client, changes);
  const evidence = packEvidence({ files: ledger.files, events, period, deployments, commits, pages });
  await writeEvidence(evidence, folder);
  return evidence;
}
