import { missingAnswers, type Unanswered } from "../gates/answers/gate.ts";
import type { GateResult } from "../gates/gate.ts";
import { readPolicy } from "../gates/policy.ts";
import type { Block } from "../github/snapshot.ts";
import type { PolicyMistake } from "../policy/mistake.ts";
import { POLICY_PATH } from "../policy/policy.ts";

/** The policy as a commit has it, where that differs from the one in force. */
export type Proposal =
  | { readonly kind: "same" }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "removed" }
  | { readonly kind: "mistaken"; readonly mistakes: readonly PolicyMistake[] }
  /** Valid, and what it leaves open: shown before it is merged, and blocking nothing yet. */
  | { readonly kind: "valid"; readonly open: readonly Unanswered[] };

/**
 * Looks at the policy that a commit would bring. It judges nothing by it: what is in force is the default branch's (R54),
 * but a policy that nobody could read must not get there.
 *
 * @param present the text in force
 */
export function proposalOf(present: string | null, proposed: Block<string | null>): Proposal {
  if (!proposed.ok) return { kind: "unreadable", why: proposed.why };
  if (proposed.value === present) return { kind: "same" };
  if (proposed.value === null) return { kind: "removed" };
  const read = readPolicy(proposed.value);
  return read.ok ? { kind: "valid", open: missingAnswers(read.policy) } : { kind: "mistaken", mistakes: read.mistakes };
}

/** What stands in the way of merging the policy itself; empty when nothing does. */
export function judgeProposal(proposal: Proposal): readonly GateResult[] {
  switch (proposal.kind) {
    case "same":
    case "valid":
      return [];
    case "unreadable":
      return [
        result("unknown", "proposal-unreadable", `${POLICY_PATH} of this commit could not be read: ${proposal.why}`, {
          unblock: "Give the job `permissions: contents: read`, or run it again if GitHub was not reachable.",
        }),
      ];
    case "removed":
      return [
        result(
          "fail",
          "proposal-removed",
          `This commit has no ${POLICY_PATH}: once merged, nothing could be promoted.`,
          {
            unblock: `Keep ${POLICY_PATH}.`,
          },
        ),
      ];
    case "mistaken": {
      const [first] = proposal.mistakes;
      const count = proposal.mistakes.length === 1 ? "a mistake" : `${proposal.mistakes.length} mistakes`;
      const where = first === undefined ? "" : ` Line ${first.line}: ${first.message}`;
      return [
        result("fail", "proposal-mistaken", `${POLICY_PATH} of this commit has ${count}.${where}`, {
          unblock: "Correct what the annotations show; once merged, a wrong policy stops every promotion.",
        }),
      ];
    }
  }
}

function result(
  verdict: "fail" | "unknown",
  reason: string,
  message: string,
  { unblock }: { readonly unblock: string },
): GateResult {
  return { gate: "answers", verdict, reason, message, evidence: [], unblock };
}
