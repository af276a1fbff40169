import { type CommitGateFacts, type GateResult, passed, type Verdict } from "../gate.ts";
import type { Finding } from "./finding.ts";
import type { RangeJudged } from "./range.ts";

const GATE = "checks";
const SHOWN = 10;

type Range = Extract<RangeJudged, { kind: "judged" }>;

/** One result for everything that was asked: the worst of it, with each of its kind named. */
export function combine(facts: CommitGateFacts, own: readonly Finding[], range?: Range): GateResult {
  const findings = [...own, ...(range?.findings ?? [])];
  const worst = (["fail", "unknown", "wait"] as const satisfies readonly Verdict[]).find((verdict) =>
    findings.some((finding) => finding.verdict === verdict),
  );
  const commit = facts.commit.slice(0, 12);
  if (own.length === 0) {
    return {
      gate: GATE,
      verdict: "fail",
      reason: "checks-none",
      message: `Nothing says that ${commit} was tested.`,
      evidence: [],
      unblock: `List what must have passed in gates.checks of ${facts.environment.name}.`,
    };
  }
  if (worst === undefined) {
    return passed(GATE, "checks-passed", `${names(own)} passed on ${commit}${alsoBefore(range)}.`, evidenceOf(own));
  }
  const bad = findings.filter(({ verdict }) => verdict === worst);
  const more = bad.length > SHOWN ? `; and ${bad.length - SHOWN} more` : "";
  const said = bad.slice(0, SHOWN).map(({ name, says }) => `${name} ${says}`);
  return {
    gate: GATE,
    verdict: worst,
    reason: bad[0]?.reason ?? "checks-failed",
    message: `On ${commit}${withRange(range)}: ${said.join("; ")}${more}.`,
    evidence: evidenceOf(bad),
    unblock: unblock(
      worst,
      facts,
      bad.some((finding) => range?.findings.includes(finding) === true),
    ),
  };
}

/** The other commits that passed too. */
function alsoBefore(range: Range | undefined): string {
  if (range === undefined || range.count === 0) return "";
  const merged = range.merged === 0 ? "" : `, ${range.merged} of them by the merge of their pull request`;
  return `, and on the ${range.count} before it since ${since(range)}${merged}`;
}

function withRange(range: Range | undefined): string {
  if (range === undefined || range.count === 0) return "";
  return ` and the ${range.count} before it since ${since(range)}`;
}

function since({ base }: Range): string {
  return base?.slice(0, 12) ?? "the beginning";
}

function unblock(worst: "fail" | "unknown" | "wait", { environment }: CommitGateFacts, before: boolean): string {
  const where = `What counts for ${environment.name} stands in gates.checks of .github/environments.yml.`;
  switch (worst) {
    case "wait":
      return "Wait for it to end; the promotion goes on by itself when it passes.";
    case "unknown":
      return "Give the job `permissions: pull-requests: read` too, or run this again when GitHub answers.";
    case "fail":
      return before
        ? `Re-run what failed on that commit, override the gate checks, or let only the release's own commit count: range: release, with because. ${where}`
        : `Re-run what failed, or fix it and promote the new release. ${where}`;
  }
}

export function unreadable(message: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "checks-unreadable",
    message,
    evidence: [],
    unblock:
      "Give the job `permissions: checks: read, statuses: read, actions: read`, or run it again if GitHub was not reachable.",
  };
}

function names(findings: readonly Finding[]): string {
  const all = findings.map(({ name }) => name);
  return all.length <= SHOWN ? all.join(", ") : `${all.slice(0, SHOWN).join(", ")} and ${all.length - SHOWN} more`;
}

function evidenceOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ evidence }) => evidence))].slice(0, SHOWN);
}
