import type { BranchRule, Repository } from "../world.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Fields } from "./context.ts";

/** The rules that hold for a branch. Private repositories of the free plan have no rulesets (github.md section 14). */
export function rulesFor(repository: Repository, branch: string): readonly BranchRule[] {
  return activeRules(repository).filter(
    (rule) => rule.branch === branch || (rule.branch === "~DEFAULT_BRANCH" && branch === repository.defaultBranch),
  );
}

function activeRules(repository: Repository): readonly BranchRule[] {
  return repository.visibility === "private" && repository.plan === "free" ? [] : repository.rules;
}

export function ruleConnection(args: PageArguments, rules: readonly BranchRule[]): Fields {
  return connection(args, { items: rules, key: ruleKey, node: ruleFields });
}

/** `Repository.rulesets`: one for each branch that has rules. */
export function rulesetConnection(args: PageArguments, repository: Repository): Fields {
  const branches = [...new Set(activeRules(repository).map(({ branch }) => branch))];
  return connection(args, {
    items: branches,
    key: String,
    node: (branch) => ({
      id: `RRS_${Buffer.from(`${repository.id}:${branch}`).toString("base64url")}`,
      name: `Rules for ${branch}`,
      enforcement: "ACTIVE",
      target: "BRANCH",
      conditions: {
        refName: { include: [branch.startsWith("~") ? branch : `refs/heads/${branch}`], exclude: [] },
      },
      rules: (inner: PageArguments) =>
        ruleConnection(
          inner,
          activeRules(repository).filter((rule) => rule.branch === branch),
        ),
    }),
  });
}

function ruleKey(rule: BranchRule): string {
  return `${rule.branch} ${rule.type} ${rule.contexts?.map(({ context }) => context).join() ?? ""}`;
}

function ruleFields(rule: BranchRule): Fields {
  return {
    id: `RRU_${Buffer.from(ruleKey(rule)).toString("base64url")}`,
    type: rule.type.toUpperCase(),
    parameters: parameterFields(rule),
  };
}

function parameterFields(rule: BranchRule): Fields | null {
  switch (rule.type) {
    case "required_status_checks":
      return {
        __typename: "RequiredStatusChecksParameters",
        doNotEnforceOnCreate: false,
        strictRequiredStatusChecksPolicy: false,
        requiredStatusChecks: (rule.contexts ?? []).map(({ context, integration_id }) => ({
          context,
          integrationId: integration_id ?? null,
        })),
      };
    case "pull_request":
      return {
        __typename: "PullRequestParameters",
        dismissStaleReviewsOnPush: false,
        requireCodeOwnerReview: false,
        requireLastPushApproval: false,
        requiredApprovingReviewCount: 1,
        requiredReviewThreadResolution: false,
      };
    case "update":
      return { __typename: "UpdateParameters", updateAllowsFetchAndMerge: false };
    case "creation":
    case "deletion":
    case "non_fast_forward":
      return null;
  }
}
