import type { GateResult } from "../gate.ts";

/** The gate's name in its results. */
export const GATE = "approvals";

/** Without the policy that people agreed to nobody can say whether the one of now asks for less. */
export function policyLost(why: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "approvals-policy-lost",
    message: `Whether the policy asks for less than before cannot be said: ${why}.`,
    evidence: [],
    unblock:
      "Commit that version of the policy to the default branch once more and then the new one, or let somebody whom `allow: override` names override approvals once.",
  };
}

/** What could not be read approves nothing. */
export function unreadable(why: string, evidence: readonly string[] = []): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "approvals-unreadable",
    message: `Who approved could not be read: ${why}`,
    evidence,
    unblock:
      "Give the job `permissions: issues: read, actions: read` and what the message names, or run it again if GitHub was not reachable.",
  };
}
