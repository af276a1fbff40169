import { readFolder, refuseOther } from "../evidence/checkout.ts";
import type { Snapshot } from "../github/snapshot.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { HEAD_PATH } from "../ledger/paths.ts";
import type { Projection } from "../ledger/projection.ts";
import { parseHead } from "../ledger/snapshot.ts";
import type { Head } from "../ledger/state/head.ts";
import { verifyAndTell } from "../ledger/verify.ts";
import { Stop } from "../promotion/stop.ts";

/** A ledger that holds. */
export interface ReadLedger {
  readonly events: readonly LedgerEvent[];
  readonly projection: Projection;
  /** Events that the branch has and the checkout has not. */
  readonly missing: number;
}

const HINT =
  "Nothing is shown of a ledger that does not hold. docs/ledger.md says how to find the commit that broke it.";

/**
 * Reads a checkout of the ledger's branch and verifies all of it before anything is told of it: the chain, the rules, every
 * file, and that it is what the branch on GitHub has. Throws `Stop` or `LedgerUnreadable` for a ledger that does not hold, and
 * `UserError` for a folder that is none.
 */
export function readLedger(folder: string, snapshot: Pick<Snapshot, "ledger" | "repository">): ReadLedger {
  const files = refuseOther(folder, readFolder(folder));
  const verdict = verifyAndTell(files);
  if (verdict.kind !== "intact") {
    const why =
      verdict.kind === "broken" ? verdict.why : `these files do not follow from its log: ${verdict.paths.join(", ")}.`;
    throw new Stop("ledger-unreadable", `The ledger does not hold, so there is no board: ${why}`, HINT);
  }
  const { events, projection } = verdict;
  const [first] = events;
  if (first?.event !== "ledger.created" || first.data.repository !== snapshot.repository.id) {
    throw new Stop("ledger-unreadable", "The checkout is the ledger of another repository.", HINT);
  }
  return { events, projection, missing: missingIn(projection.head, branchHead(snapshot)) };
}

/** Of the branch as GitHub has it now. Throws `Stop` when there is none, or it cannot be read. */
function branchHead({ ledger }: Pick<Snapshot, "ledger">): Head {
  if (!ledger.ok)
    throw new Stop(
      "ledger-unreadable",
      `The ledger's branch cannot be read: ${ledger.why}`,
      "Give the job `contents: read`.",
    );
  if (ledger.value === null) {
    throw new Stop(
      "ledger-missing",
      "The checkout has a ledger, and GitHub has no such branch.",
      "Restore the branch, or name it with `ledger:`.",
    );
  }
  return parseHead(ledger.value.files.get(HEAD_PATH));
}

/** A checkout may be a little older than the branch, and never newer or another. */
function missingIn(here: Head, there: Head): number {
  const missing = there.seq - here.seq;
  if (missing > 0 || (missing === 0 && here.prev === there.prev)) return missing;
  throw new Stop(
    "ledger-rewritten",
    `The checkout has event ${here.seq} as no branch on GitHub has it: the branch ends at event ${there.seq}.`,
    "Check the branch out again with `ref: env-actions`. If it stays so, find out who forced the branch.",
  );
}
