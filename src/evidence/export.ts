import type { AuditAsk } from "../environments/auditor.ts";
import { needed } from "../environments/needed.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { Stop } from "../promotion/stop.ts";
import { type Asked, askGitHub } from "./asked.ts";
import { changesIn } from "./change.ts";
import { type Evidence, packEvidence } from "./pack.ts";
import { type Period, untilEndOf } from "./period.ts";
import { writeEvidence } from "./write.ts";

/**
 * Exports a period from the ledger on GitHub, compared with and completed by what GitHub says of the same days. Throws `Stop` where there is no ledger, or
 * where it does not hold: of such a log nothing is evidence.
 */
export async function exportEvidence(
  ask: AuditAsk,
  period: Period,
  folder: string,
  audit?: Asked["audit"],
): Promise<Evidence> {
  const ledger = await ask.ledger();
  if (ledger === null) throw new Stop("ledger-none", "There is no ledger to export evidence from.");
  const { events } = needed(ledger.told);
  const verdict = verifyLedger(ledger.files);
  if (verdict.kind !== "intact") {
    const why =
      verdict.kind === "broken" ? verdict.why : `These files do not follow from it: ${verdict.paths.join(", ")}.`;
    throw new Stop("ledger-unreadable", `The ledger does not hold, so nothing was exported. ${why}`);
  }
  const until = untilEndOf(period, events);
  const asked = await askGitHub(ask, { changes: changesIn(until, period), events: until, period });
  const evidence = packEvidence({
    files: ledger.files,
    events,
    period,
    ...asked,
    ...(audit === undefined ? {} : { audit }),
  });
  await writeEvidence(evidence, folder);
  return evidence;
}
