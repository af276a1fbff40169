import { type BlockerFacts, type LabelledFact, type OpenFact, readBlockers } from "../../github/blockers.ts";
import type { Block } from "../../github/snapshot.ts";
import type { GateAsk } from "../ask.ts";
import { defineGate } from "../define.ts";
import { type CommitGateFacts, type GateResult, passed } from "../gate.ts";
import { type IssuesRule, issuesWords } from "./words.ts";

const GATE = "issues";
const SHOWN = 10;

/**
 * No open issue has a label that blocks. Where issues are switched off, or a label does not exist, nobody could say so:
 * that is not the same as none (R73).
 */
export const issuesGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: issuesWords,
  gather: (rule, ask: GateAsk) =>
    readBlockers(ask.client, {
      repo: ask.repo,
      labels: rule.labels,
      pullRequests: rule["pull-requests"] === true,
      closing: ask.subject.kind === "commit",
    }),
  judge: (facts, rule, found) => [judgeIssues(facts, rule, found)],
  // A pull request may always fix what blocks, and carry the label itself.
  judgeCommit: (facts, rule, found) => [judgeIssues(facts, rule, found, facts.commit)],
});

/** What is open and blocks; `fixing` is the commit of a pull request, which does not stand in its own way. */
export function judgeIssues(
  facts: CommitGateFacts,
  rule: IssuesRule,
  found: Block<BlockerFacts>,
  fixing?: string,
): GateResult {
  if (!found.ok) return unreadable(`The issues could not be read: ${found.why}.`);
  const { hasIssues, issues, pullRequests } = found.value;
  const withPulls = rule["pull-requests"] === true;
  if (hasIssues !== true) return switchedOff(facts);
  if (!issues.ok) return unreadable(`The issues could not be read: ${issues.why}.`);
  if (!pullRequests.ok) return unreadable(`The pull requests could not be read: ${pullRequests.why}.`);
  const lists = withPulls ? [issues.value, pullRequests.value] : [issues.value];
  const asked = lists.map((list) => rule.labels.map((label) => list.find((one) => one.label === label)));
  const answered = asked.flat();
  if (answered.some((one) => one === undefined || !isWhole(one))) {
    return unreadable("What GitHub listed for the labels is not complete.");
  }
  const labelled = answered.filter((one): one is LabelledFact => one !== undefined);
  const missing = rule.labels.find((label) => labelled.some((one) => one.label === label && one.exists !== true));
  if (missing !== undefined) return noLabel(facts, missing);
  return judgeOpen(facts, rule, labelled, fixing);
}

/** A list says how long it is; only a hundred are shown. */
function isWhole({ count, open }: LabelledFact): boolean {
  return Number.isSafeInteger(count) && open.length === Math.min(count, 100);
}

function judgeOpen(
  facts: CommitGateFacts,
  rule: IssuesRule,
  labelled: readonly LabelledFact[],
  fixing: string | undefined,
): GateResult {
  const isOther = ({ heads }: OpenFact) => fixing === undefined || !heads.includes(fixing);
  const others = new Map(labelled.flatMap(({ open }) => open.filter(isOther)).map((one) => [one.number, one]));
  const isMore = labelled.some(({ count, open }) => count > open.length);
  const words = rule.labels.join(", ");
  if (others.size === 0 && !isMore) {
    const kinds = rule["pull-requests"] === true ? "issue or pull request" : "issue";
    const message =
      fixing === undefined
        ? `No open ${kinds} is labelled ${words}.`
        : `No open ${kinds} is labelled ${words}, but for what this pull request fixes.`;
    return passed(GATE, "issues-none", message, [`${facts.repositoryUrl}/issues`]);
  }
  const all = [...others.values()].toSorted((left, right) => left.number - right.number);
  const shown = all.slice(0, SHOWN).map(({ number, title }) => `#${number} ${title.slice(0, 80).toWellFormed()}`);
  const more = isMore || all.length > SHOWN ? ", and more" : "";
  return {
    gate: GATE,
    verdict: "fail",
    reason: "issues-open",
    message: `Open and labelled ${words}: ${shown.join(", ")}${more}.`,
    evidence: all.slice(0, SHOWN).map(({ url }) => url),
    unblock: "Close them, or take the label off what does not block any more.",
  };
}

function switchedOff({ repositoryUrl }: CommitGateFacts): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "issues-off",
    message: "Issues are switched off in this repository, so nobody could report a blocker.",
    evidence: [],
    unblock: `Switch them on at ${repositoryUrl}/settings (Features), or remove gates.issues from the policy.`,
  };
}

function noLabel({ repositoryUrl, environment }: CommitGateFacts, label: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "issues-label-missing",
    message: `This repository has no label ${label}, so no issue could have it.`,
    evidence: [],
    unblock: `Make it at ${repositoryUrl}/labels, or correct its name in gates.issues of ${environment.name}.`,
  };
}

function unreadable(message: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "issues-unreadable",
    message,
    evidence: [],
    unblock: "Give the job `permissions: issues: read`, and `pull-requests: read` where they count; or run this again.",
  };
}
