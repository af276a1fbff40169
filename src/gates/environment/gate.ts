import { builtInGate } from "../define.ts";
import { type CommitGateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "environment";

/**
 * The environment exists on GitHub under exactly this name (R55). GitHub makes a mistyped environment, without any rule,
 * when a job or a Deployment names it; so a missing one is a refusal here, before either happens.
 */
export const environmentGate = builtInGate({
  name: GATE,
  judge: judgeEnvironment,
  judgeCommit: judgeEnvironment,
});

function judgeEnvironment(facts: CommitGateFacts): GateResult {
  const { name, githubEnvironment } = facts.environment;
  if (githubEnvironment === "none") {
    return passed(
      GATE,
      "environment-ours-alone",
      `The policy asks for no GitHub environment: every protection of ${name} is ours alone.`,
    );
  }
  if (githubEnvironment === "unstated" && facts.visibility !== "public") return unstated(name, facts.visibility);
  const found = facts.githubEnvironment;
  if (!found.ok) return unreadable(name, found.why);
  if (found.value === null) return missing(facts);
  if (found.value.name !== name) return otherCase(name, found.value.name);
  return passed(GATE, "environment-exists", `GitHub has the environment ${name}.`, [
    `${facts.repositoryUrl}/settings/environments/${found.value.id}/edit`,
  ]);
}

function unstated(name: string, visibility: string): GateResult {
  return {
    gate: GATE,
    verdict: "fail",
    reason: "environment-unstated",
    message: `This repository is ${visibility}, where GitHub environments depend on the plan; the policy does not say whether ${name} has one.`,
    evidence: [],
    unblock: `Add to environments.${name} in .github/environments.yml: "github-environment: none" (Free plan) or "github-environment: required".`,
  };
}

function unreadable(name: string, why: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "environment-unreadable",
    message: `Whether GitHub has the environment ${name} could not be read: ${why}`,
    evidence: [],
    unblock: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
  };
}

function missing({ environment, repositoryUrl }: CommitGateFacts): GateResult {
  return {
    gate: GATE,
    verdict: "fail",
    reason: "environment-missing",
    message: `GitHub has no environment called ${environment.name}.`,
    evidence: [`${repositoryUrl}/settings/environments`],
    unblock: `Create it under Settings → Environments, or write "github-environment: none" if this plan has none.`,
  };
}

function otherCase(name: string, found: string): GateResult {
  return {
    gate: GATE,
    verdict: "fail",
    reason: "environment-other-name",
    message: `The policy says "${name}", GitHub's environment is called "${found}".`,
    evidence: [],
    unblock: "Write the same letters in both places.",
  };
}
