import type { CheckFacts } from "../../github/commit-facts.ts";
import { defineGate } from "../define.ts";
import { type GateFacts, type GateResult, passed, type Verdict } from "../gate.ts";
import { judgeBuildingRun } from "./building-run.ts";
import { checksDocumentation } from "./documentation.ts";
import type { Finding } from "./finding.ts";
import { judgeRequired, judgeWorkflow } from "./required.ts";
import { type ChecksRule, checksRule, checksWords } from "./words.ts";

const GATE = "checks";
const SHOWN = 10;

/**
 * The checks of the release's commit passed (R63-R65): those the policy lists; without a list those that the default
 * branch's rules require, and the run that built the release.
 */
export const checksGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: checksWords,
  gather: async () => undefined,
  judge: (facts, written) => [judgeChecks(facts, checksRule(written))],
  documentation: checksDocumentation,
});

/** What the checks of the release's commit say. */
export function judgeChecks(facts: GateFacts, rule: ChecksRule): GateResult {
  if (!facts.checks.ok)
    return unreadable(`The checks of ${facts.release.commit} could not be read: ${facts.checks.why}`);
  const findings = findingsOf(facts, facts.checks.value, rule);
  if (typeof findings === "string") return unreadable(findings);
  return combine(facts, findings);
}

function findingsOf(facts: GateFacts, checks: CheckFacts, { list, allow }: ChecksRule): readonly Finding[] | string {
  if (list !== undefined) {
    return [
      ...list.workflows.map((file) => judgeWorkflow(facts, checks, file, allow)),
      ...list.required.map(({ name, app }) => judgeRequired(facts, checks, { name, app: { slug: app } }, allow)),
    ];
  }
  if (!facts.requiredChecks.ok) {
    return `The rules of ${facts.defaultBranch} could not be read: ${facts.requiredChecks.why}`;
  }
  const required = facts.requiredChecks.value.map(({ context, app }) =>
    judgeRequired(facts, checks, { name: context, app: app === null ? undefined : { id: app } }, []),
  );
  return [...required, ...judgeBuildingRun(facts, checks)];
}

function combine(facts: GateFacts, findings: readonly Finding[]): GateResult {
  const worst = (["fail", "unknown", "wait"] as const satisfies readonly Verdict[]).find((verdict) =>
    findings.some((finding) => finding.verdict === verdict),
  );
  const commit = facts.release.commit.slice(0, 12);
  if (findings.length === 0) {
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
    return passed(GATE, "checks-passed", `${names(findings)} passed on ${commit}.`, evidenceOf(findings));
  }
  const bad = findings.filter(({ verdict }) => verdict === worst);
  return {
    gate: GATE,
    verdict: worst,
    reason: bad[0]?.reason ?? "checks-failed",
    message: `On ${commit}: ${bad
      .slice(0, SHOWN)
      .map(({ name, says }) => `${name} ${says}`)
      .join("; ")}${bad.length > SHOWN ? `; and ${bad.length - SHOWN} more` : ""}.`,
    evidence: evidenceOf(bad),
    unblock: unblock(worst, facts),
  };
}

function unblock(worst: "fail" | "unknown" | "wait", { environment }: GateFacts): string {
  switch (worst) {
    case "wait":
      return "Wait for it to end; the promotion goes on by itself when it passes.";
    case "unknown":
      return "Run this again when GitHub answers.";
    case "fail":
      return `Re-run what failed, or fix it and promote the new release. What counts for ${environment.name} stands in gates.checks of .github/environments.yml.`;
  }
}

function unreadable(message: string): GateResult {
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
