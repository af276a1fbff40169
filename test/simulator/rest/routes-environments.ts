import { stamp } from "../create-world.ts";
import type { Environment, Reviewer } from "../world.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { paged } from "./paging.ts";
import { hasFeature, renderUser } from "./render-repository.ts";
import { type Answer, type Call, notFound, ok, type Route } from "./route.ts";

const BASE = "/repos/{owner}/{repo}/environments";

export const environmentRoutes: readonly Route[] = [
  { method: "GET", route: BASE, scope: "actions:read", handle: listEnvironments },
  { method: "GET", route: `${BASE}/{environment_name}`, scope: "actions:read", handle: getEnvironment },
  {
    method: "GET",
    route: `${BASE}/{environment_name}/deployment-branch-policies`,
    scope: "actions:read",
    handle: listBranchPolicies,
  },
];

/** What the plan lets the repository have: private repositories of the Free plan have no environments at all. */
function visible({ repository }: Call): readonly Environment[] {
  return hasFeature(repository, "environments") ? repository.environments : [];
}

function environmentOf(call: Call): Environment {
  const name = call.params["environment_name"]?.toLowerCase();
  const found = visible(call).find((environment) => environment.name.toLowerCase() === name);
  if (found === undefined) throw notFound();
  return found;
}

async function listEnvironments(call: Call): Promise<Answer> {
  return paged(call, {
    items: visible(call),
    render: (environment) => renderEnvironment(call, environment),
    key: "environments",
    newest: "last",
  });
}

function getEnvironment(call: Call): Answer {
  return ok(renderEnvironment(call, environmentOf(call)));
}

async function listBranchPolicies(call: Call): Promise<Answer> {
  const { branchPolicy, id } = environmentOf(call);
  const patterns = branchPolicy === null || branchPolicy === "protected" ? [] : branchPolicy.patterns;
  return paged(call, {
    items: patterns.map((name, index) => ({
      id: id * 100 + index,
      node_id: `EBP_${id}_${index}`,
      name,
      type: "branch",
    })),
    render: (policy) => policy,
    key: "branch_policies",
    newest: "last",
  });
}

function renderEnvironment(call: Call, environment: Environment): unknown {
  const { links, repository } = call;
  const name = encodeURIComponent(environment.name);
  const gated = hasFeature(repository, "environment-reviewers");
  const policy = environment.branchPolicy;
  return {
    id: environment.id,
    node_id: environment.node_id,
    name: environment.name,
    url: `${repositoryApi(links, repository)}/environments/${name}`,
    html_url: `${repositoryWeb(links, repository)}/deployments/activity_log?environments_filter=${name}`,
    created_at: stamp(environment.created_at),
    updated_at: stamp(environment.updated_at),
    can_admins_bypass: environment.canAdminsBypass,
    protection_rules: [
      ...(gated && environment.waitTimer > 0
        ? [{ ...ruleId(environment, 1), type: "wait_timer", wait_timer: environment.waitTimer }]
        : []),
      ...(gated && environment.reviewers.length > 0 ? [reviewerRule(call, environment)] : []),
      ...(policy === null ? [] : [{ ...ruleId(environment, 3), type: "branch_policy" }]),
    ],
    deployment_branch_policy:
      policy === null
        ? null
        : { protected_branches: policy === "protected", custom_branch_policies: policy !== "protected" },
  };
}

function reviewerRule(call: Call, environment: Environment): unknown {
  return {
    ...ruleId(environment, 2),
    type: "required_reviewers",
    prevent_self_review: environment.preventSelfReview,
    reviewers: environment.reviewers.map((reviewer) => renderReviewer(call, reviewer)),
  };
}

function renderReviewer({ world, links, repository }: Call, { type, id }: Reviewer): unknown {
  if (type === "Team") return { type, reviewer: renderTeam(repositoryApi(links, repository), id) };
  const user = world.users.find((candidate) => candidate.id === id);
  if (user === undefined) throw new Error(`environment reviewer ${id} is no user of this world`);
  return { type, reviewer: renderUser(links, user) };
}

function renderTeam(api: string, id: number): unknown {
  return {
    id,
    node_id: `T_${id}`,
    url: `${api}/teams/${id}`,
    html_url: `${api}/teams/${id}`,
    name: `team-${id}`,
    slug: `team-${id}`,
    description: null,
    privacy: "closed",
    notification_setting: "notifications_enabled",
    permission: "pull",
    members_url: `${api}/teams/${id}/members{/member}`,
    repositories_url: `${api}/teams/${id}/repos`,
    parent: null,
    type: "organization",
  };
}

function ruleId(environment: Environment, number: number): { id: number; node_id: string } {
  return { id: environment.id * 10 + number, node_id: `GA_${environment.id}_${number}` };
}
