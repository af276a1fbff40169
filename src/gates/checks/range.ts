import type { RangeCommitFacts } from "../../github/range-checks.ts";
import type { Block } from "../../github/snapshot.ts";
import type { GateFacts } from "../gate.ts";
import { countingRelease } from "./counted.ts";
import type { Finding } from "./finding.ts";
import { baseOf, type RangeFound } from "./gather.ts";
import { judgeBranchRules, judgeListed } from "./listed.ts";
import type { ChecksRule } from "./words.ts";

/** What the commits since the environment's release say, beside the release's own. */
export type RangeJudged =
  | {
      readonly kind: "judged";
      /** Each names its commit. */
      readonly findings: readonly Finding[];
      /** Commits beside the release's own. */
      readonly count: number;
      /** Of them: came in with others, by a pull request whose merge was judged. */
      readonly merged: number;
      readonly base: string | null;
    }
  /** Nobody can say which commits are new. */
  | { readonly kind: "apart" | "long"; readonly base: string }
  | { readonly kind: "unreadable"; readonly why: string };

/**
 * Judges every commit that the default branch had since the release in the environment (`range: all-commits`). A commit
 * that nothing reported on counts as covered only when a pull request brought it in together with others, and the commit
 * that merged them is among those judged.
 */
export function judgeRange(facts: GateFacts, rule: ChecksRule, found: Block<RangeFound>): RangeJudged {
  // What was good enough once may come back, whatever came after it.
  if (facts.action === "rollback") return nothing(null);
  if (!found.ok) return { kind: "unreadable", why: found.why };
  if (rule.range === "release") return nothing(null);
  const range = found.value;
  const base = baseOf(facts.stateOf(facts.environment.name));
  if (range.base !== base) return { kind: "unreadable", why: "the environment changed while its range was read" };
  switch (range.kind) {
    case "apart":
    case "long":
      return { kind: range.kind, base: range.base };
    case "alone":
      return isAlone(range.why, facts, rule) ? nothing(base) : unread();
    case "line":
      return base === null ? unread() : judgeLine(facts, rule, range);
    default:
      return unread();
  }
}

/** Facts must bear out why no other commit is asked. */
function isAlone(why: string, facts: GateFacts, { list }: ChecksRule): boolean {
  const base = baseOf(facts.stateOf(facts.environment.name));
  switch (why) {
    case "first":
      return base === null;
    case "same":
      return base === facts.commit;
    case "older":
      return base !== null;
    case "unasked":
      return list === undefined && facts.requiredChecks.ok && facts.requiredChecks.value.length === 0;
    default:
      return false;
  }
}

function judgeLine(facts: GateFacts, rule: ChecksRule, range: Extract<RangeFound, { kind: "line" }>): RangeJudged {
  if (!isWhole(facts, range)) return unread();
  const counting = countingRelease(facts);
  const contexts = facts.requiredChecks.ok ? facts.requiredChecks.value : [];
  const findings: Finding[] = [];
  let merged = 0;
  for (const [index, commit] of range.facts.entries()) {
    const newer = new Set(range.line.commits.slice(0, index + 1).map(({ oid }) => oid));
    const all =
      rule.list === undefined
        ? judgeBranchRules(counting, commit.checks, contexts)
        : judgeListed(counting, commit.checks, rule);
    const missing = all.filter(({ reason }) => reason === "checks-missing");
    const isCovered = missing.length > 0 && isMergedBy(commit, newer);
    if (isCovered) merged += 1;
    const counted = isCovered ? all.filter(({ reason }) => reason !== "checks-missing") : all;
    findings.push(...counted.map((finding) => named(finding, commit)));
  }
  return { kind: "judged", findings, count: range.facts.length, merged, base: range.base };
}

/** The line leads from the release's commit down, each commit to the next, and every one has its facts. */
function isWhole({ commit }: GateFacts, { line, facts }: Extract<RangeFound, { kind: "line" }>): boolean {
  const { commits, until } = line;
  const [first, ...others] = commits;
  return (
    first?.oid === commit &&
    commits.every(({ parent }, index) => parent === (commits[index + 1]?.oid ?? until)) &&
    others.length === facts.length &&
    others.every(({ oid }, index) => facts[index]?.commit === oid)
  );
}

/** The commit that merged the pull request, if it is another one and is judged itself. */
function isMergedBy({ commit, mergedBy }: RangeCommitFacts, newer: ReadonlySet<string>): boolean {
  return mergedBy.ok && mergedBy.value.some((by) => by !== commit && newer.has(by));
}

function named(finding: Finding, { commit, mergedBy }: RangeCommitFacts): Finding {
  const name = `${commit.slice(0, 12)}: ${finding.name}`;
  if (finding.reason !== "checks-missing" || mergedBy.ok) return { ...finding, name };
  // It may have come with a pull request; nobody can say.
  return {
    ...finding,
    name,
    verdict: "unknown",
    reason: "checks-unreadable",
    says: `never reported, and whether a pull request brought this commit could not be read (${mergedBy.why})`,
  };
}

function nothing(base: string | null): RangeJudged {
  return { kind: "judged", findings: [], count: 0, merged: 0, base };
}

function unread(): RangeJudged {
  return { kind: "unreadable", why: "the commits of the range were read only in part" };
}
