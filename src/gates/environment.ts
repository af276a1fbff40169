import { builtInGate } from "./define.ts";
import { type CommitGateFacts, type GateDocumentation, type GateResult, passed } from "./gate.ts";

const GATE = "environment";

const DOCUMENTATION: GateDocumentation = {
  summary: "GitHub has the environment, under exactly the policy's name.",
  proves: [
    "a mistyped name is refused before GitHub makes an environment of it, without any rule",
    "where the policy says `github-environment: none`, that every protection is ours alone",
  ],
  cannotProve: ["that GitHub's environment has reviewers or other rules: a workflow's token cannot read the plan"],
  example: "github-environment: required",
  needs: ["`actions: read`, for the list of environments"],
  reasons: {
    "environment-exists": { means: "GitHub has it", remedy: "" },
    "environment-ours-alone": { means: "the policy asks for none of GitHub's", remedy: "" },
    "environment-unstated": {
      means: "a private repository, and the policy does not say whether GitHub's environment exists",
      remedy: "add `github-environment: required` or `none`",
    },
    "environment-missing": {
      means: "GitHub has no such environment",
      remedy: "create it, or say `github-environment: none`",
    },
    "environment-other-name": {
      means: "the policy and GitHub write it differently",
      remedy: "the same letters in both places",
    },
    "environment-unreadable": {
      means: "the list of environments could not be read",
      remedy: "`actions: read`, or run it again",
    },
  },
};

/**
 * The environment exists on GitHub under exactly this name (R55). GitHub makes a mistyped environment, without any rule,
 * when a job or a Deployment names it; so a missing one is a refusal here, before either happens.
 */
export const environmentGate = builtInGate({
  name: GATE,
  judge: judgeEnvironment,
  judgeCommit: judgeEnvironment,
  documentation: DOCUMENTATION,
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
