import type { GateFacts, GateResult } from "../gate.ts";
import type { Native } from "./found.ts";
import { GATE, unreadable } from "./unread.ts";

/**
 * Whether this job started as GitHub's own rules have it; the result that refuses it where it did not, or nobody knows
 * (R18). Said so that what is neither way lets nobody in.
 */
export function wayIn(facts: GateFacts, native: Native): GateResult | undefined {
  switch (native.kind) {
    case "unasked":
    case "elsewhere":
      return undefined;
    case "here":
      if (native.reviewers === false) return undefined;
      switch (native.record) {
        case "reviewed":
        case "other-plan":
          return undefined;
        case "none":
          return bypassed(facts, native);
        case "rerun":
          return unreviewed(facts);
        default:
          return unreadable("GitHub's reviews of this run were not read");
      }
    default:
      return unreadable("whether GitHub's reviewers were asked was not read");
  }
}

/** GitHub let the job start although nobody reviewed it: somebody went past the rule, and no comment makes that good. */
export function bypassed({ environment }: GateFacts, native: Native): GateResult | undefined {
  if (native.kind !== "here" || native.record !== "none" || native.reviewers === false) return undefined;
  return {
    gate: GATE,
    verdict: "fail",
    reason: "approvals-bypassed",
    message: `GitHub's environment ${environment.name} has required reviewers, and this job started without a review: somebody went past the rule.`,
    evidence: [],
    unblock: `Ask for the promotion again and let a reviewer approve its job; Settings, Environments, ${environment.name} can forbid administrators to bypass.`,
  };
}

/** GitHub's record does not say of which attempt a review is, so nobody knows whether this one was reviewed. */
function unreviewed({ environment }: GateFacts): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "approvals-rerun",
    message: `GitHub's environment ${environment.name} has required reviewers, and this is a re-run: GitHub does not say whether they were asked for it again.`,
    evidence: [],
    unblock:
      "Decide on the request, or ask for the promotion again: it gets a run of its own, which they are asked about.",
  };
}
