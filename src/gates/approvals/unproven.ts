import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import type { ApprovalsFound } from "./found.ts";
import { GATE, unreadable } from "./unread.ts";

/**
 * What refuses a promotion that enough people approved: nobody knows who asked for it, so nobody knows that none of them did
 * (R10). Said so that what is neither proven nor needless lets nobody in.
 */
export function unproven(
  facts: Pick<GateFacts, "promotion">,
  { not }: Pick<ApprovalFacts, "not">,
  asker: ApprovalsFound["asker"],
): GateResult | undefined {
  // Before there is a promotion this very job asks for it, and whoever started that is kept out by its own record.
  if (!not.includes("requester") || facts.promotion === undefined) return undefined;
  switch (asker.kind) {
    case "proven":
    case "anybody":
      return undefined;
    case "refuted": {
      const { requester, id, requestedSeq } = facts.promotion;
      const who = requester === null ? "somebody" : requester.login;
      return {
        gate: GATE,
        verdict: "fail",
        reason: "approvals-requester-unproven",
        message: `Event ${requestedSeq} of the ledger says that ${who} asked for ${id}, and nothing proves it: ${asker.why}. So nobody knows that whoever approved is somebody else.`,
        evidence: [],
        unblock: "Ask for the promotion again, by a command or by starting its workflow.",
      };
    }
    case "unasked":
      return unreadable("who asked for the promotion was not looked up");
    default:
      return unreadable("who asked for the promotion was not read");
  }
}
