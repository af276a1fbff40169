import { defineGate } from "../define.ts";
import type { CommitGateFacts, GateFacts, GateResult } from "../gate.ts";
import { judgeBuildingRun } from "./building-run.ts";
import { combine, unreadable } from "./combine.ts";
import { countingRelease } from "./counted.ts";
import { gatherRange, type RangeFound } from "./gather.ts";
import { judgeBranchRules, judgeListed, rulesUnread } from "./listed.ts";
import { judgeProposal } from "./proposal.ts";
import { judgeRange } from "./range.ts";
import { unjudgedRange } from "./range-unjudged.ts";
import { type ChecksRule, checksRule, checksWords } from "./words.ts";

/**
 * The checks of the release's commit passed (R63-R65): those the policy lists; without a list those that the default
 * branch's rules require, and the run that built the release. In preset production the same of every commit since the
 * release that is there now.
 */
export const checksGate = defineGate({
  name: "checks",
  where: "anywhere",
  words: checksWords,
  gather: (written, ask) => gatherRange(checksRule(written, ask.environment.preset), ask),
  judge: (facts, written, range) => [judgeChecks(facts, checksRule(written, facts.environment.preset), range)],
  judgeCommit: (facts, written) => [judgeCommitChecks(facts, checksRule(written, facts.environment.preset))],
});

/** What the checks of the release's commit say, and those of the commits before it. */
export function judgeChecks(
  facts: GateFacts,
  rule: ChecksRule,
  found: Parameters<typeof judgeRange>[2] = ALONE,
): GateResult {
  const { checks, commit, requiredChecks } = facts;
  if (!checks.ok) return unreadable(`The checks of ${commit} could not be read: ${checks.why}`);
  const unread = rule.list === undefined ? rulesUnread(facts) : undefined;
  if (unread !== undefined) return unreadable(unread);
  const contexts = requiredChecks.ok ? requiredChecks.value : [];
  const counting = countingRelease(facts);
  const own =
    rule.list === undefined
      ? [...judgeBranchRules(counting, checks.value, contexts), ...judgeBuildingRun(facts, checks.value)]
      : judgeListed(counting, checks.value, rule);
  const range = judgeRange(facts, rule, found);
  if (range.kind === "judged") return combine(facts, own, range);
  const result = combine(facts, own);
  // What is red on the release's own commit is the nearer reason.
  return result.verdict === "fail" ? result : unjudgedRange(facts, range);
}

const ALONE: { readonly ok: true; readonly value: RangeFound } = {
  ok: true,
  value: { kind: "alone", base: null, why: "first" },
};

/** What says that a commit which wants to be merged was tested. */
export function judgeCommitChecks(facts: CommitGateFacts, rule: ChecksRule): GateResult {
  const { checks, commit, requiredChecks } = facts;
  if (!checks.ok) return unreadable(`The checks of ${commit} could not be read: ${checks.why}`);
  const unread = rulesUnread(facts);
  if (unread !== undefined) return unreadable(unread);
  const contexts = requiredChecks.ok ? requiredChecks.value : [];
  return combine(facts, judgeProposal(facts, checks.value, rule, contexts));
}
