import type { EventBody } from "./event.ts";

/** The rules that a ledger begins with. */
export const FIRST_PROTOCOL = 1;

/** The version of the ledger's rules that this client writes. A head that asks for more stops it (R95). */
export const PROTOCOL = 3;

/** The name of the gate whose verdict a clearance is remembered by, once the promotion enters. */
export const APPROVALS = "approvals";

/** What it says when people agreed, and nobody went on without them. */
export const APPROVED = "approvals-given";

/** From these rules on a ledger knows rollbacks. */
export const ROLLBACKS = 3;

/**
 * The rules a reader must know to understand an event. A ledger's `min-protocol` rises with the first event that needs it,
 * so that a ledger without such events stays what it was, byte for byte, and an old client stops at the first one.
 * 2: stays that end, overrides, closings with an end or for the whole repository, promotions that wait until a moment,
 * approvals.
 * 3: requests that say on what they ask, and are remembered until their page has its last word; rollbacks, and what they
 * reject; how a release would be left again; revoked artifacts; verification; commands that a comment carried; the
 * configuration that a promotion came with, and what its plan says of the data and of where to go back to; what proves who asked for one; clearances that say whether people agreed; backups and drills; reviews of who
 * has access; what GitHub's settings were; what a person found to run after a rollback failed.
 */
export function protocolOf(event: EventBody): number {
  switch (event.event) {
    case "verification.started":
    case "verification.judged":
    case "recovery.backup":
    case "recovery.drill":
      return 3;
    case "promotion.deployed":
    case "promotion.failed":
      return event.data.by === "verify" ? 3 : FIRST_PROTOCOL;
    case "promotion.overridden":
      return event.data.comment === undefined ? 2 : 3;
    case "approval.given":
    case "approval.revoked":
    case "repository.locked":
    case "repository.held":
    case "repository.unheld":
      return 2;
    case "promotion.cleared":
      return event.data.verdicts.some(({ gate }) => gate === APPROVALS) ? 3 : FIRST_PROTOCOL;
    case "approval.requested":
      return event.data.kind === undefined ? 2 : 3;
    case "repository.unlocked":
      return event.data.comment === undefined ? 2 : 3;
    case "promotion.waiting":
    case "promotion.rejected":
      return event.data.reasons.every(({ retryAt }) => retryAt === undefined) ? FIRST_PROTOCOL : 2;
    case "access.reviewed":
    case "settings.observed":
    case "artifact.revoked":
    case "release.readmitted":
    case "rollback.planned":
      return 3;
    case "promotion.requested":
      return event.data.kind === undefined && event.data.by === undefined ? FIRST_PROTOCOL : 3;
    case "promotion.entered": {
      const { config, reviews, dataCost, backTo, displaces } = event.data;
      if ([config, reviews, dataCost, backTo].some((each) => each !== undefined)) return 3;
      return displaces === undefined ? FIRST_PROTOCOL : 2;
    }
    case "environment.unlocked":
      if (event.data.comment !== undefined || event.data.runs !== undefined) return 3;
      return event.data.lock === undefined ? FIRST_PROTOCOL : 2;
    case "environment.locked":
    case "environment.held":
      return event.data.until === undefined ? FIRST_PROTOCOL : 2;
    default:
      return FIRST_PROTOCOL;
  }
}
