import { resolve } from "../git.ts";
import { rulesFor } from "../graphql/rule.ts";
import type { BranchRule, Repository, Role } from "../world.ts";
import { roleOf } from "./access.ts";
import { fullName } from "./links.ts";
import { paged } from "./paging.ts";
import { hasFeature, renderRepository, renderUser } from "./render-repository.ts";
import { type Answer, type Call, notFound, ok, Refusal, type Route } from "./route.ts";
import { RULESET } from "./routes-rulesets.ts";

export const repositoryRoutes: readonly Route[] = [
  { method: "GET", route: "/repos/{owner}/{repo}", scope: "metadata:read", handle: getRepository },
  {
    method: "GET",
    route: "/repos/{owner}/{repo}/collaborators/{username}/permission",
    scope: "metadata:read",
    handle: getPermission,
  },
  {
    method: "GET",
    route: "/repos/{owner}/{repo}/rules/branches/{branch}",
    scope: "metadata:read",
    handle: getBranchRules,
  },
];

function getRepository({ links, repository, token }: Call): Answer {
  const json = renderRepository(links, repository);
  const role = token === null ? null : roleOf(repository, token.user.id);
  return ok(token === null ? json : { ...json, permissions: permissions(role) });
}

/** `permission` knows four words; `role_name` says which of the five roles it really is. */
function getPermission({ links, repository, world, params }: Call): Answer {
  const user = world.users.find(({ login }) => login.toLowerCase() === params["username"]?.toLowerCase());
  if (user === undefined) throw notFound();
  const role = roleOf(repository, user.id) ?? (repository.visibility === "public" ? "read" : null);
  return ok({
    permission: role === null ? "none" : legacyPermission(role),
    role_name: role ?? "none",
    user: { ...renderUser(links, user), permissions: permissions(role), role_name: role ?? "none" },
  });
}

function legacyPermission(role: Role): "admin" | "write" | "read" {
  switch (role) {
    case "admin":
      return "admin";
    case "maintain":
    case "write":
      return "write";
    case "triage":
    case "read":
      return "read";
  }
}

export function permissions(role: Role | null): Record<string, boolean> {
  return {
    admin: role === "admin",
    maintain: role === "maintain" || role === "admin",
    push: role === "write" || role === "maintain" || role === "admin",
    triage: role !== null && role !== "read",
    pull: role !== null,
  };
}

/** Rules of any branch name, existing or not. Private repositories of the Free plan have no rulesets and no such answer. */
async function getBranchRules(call: Call): Promise<Answer> {
  const { repository, params } = call;
  if (!hasFeature(repository, "rulesets")) {
    throw new Refusal(403, "Upgrade to GitHub Pro or make this repository public to enable this feature.");
  }
  return paged(call, {
    items: rulesFor(repository, params["branch"] ?? ""),
    render: (rule) => renderRule(repository, rule),
    newest: "last",
  });
}

function renderRule(repository: Repository, rule: BranchRule): unknown {
  const base = {
    type: rule.type,
    ruleset_source_type: "Repository",
    ruleset_source: fullName(repository),
    ruleset_id: RULESET,
  };
  switch (rule.type) {
    case "required_status_checks":
      return {
        ...base,
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: (rule.contexts ?? []).map((check) => ({ ...check })),
        },
      };
    case "pull_request":
      return {
        ...base,
        parameters: {
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: false,
          require_last_push_approval: false,
          required_approving_review_count: 1,
          required_review_thread_resolution: false,
        },
      };
    case "update":
      return { ...base, parameters: { update_allows_fetch_and_merge: false } };
    case "deletion":
    case "non_fast_forward":
    case "creation":
      return base;
  }
}

/** The commit that a branch, tag, full ref or id names; throws the given refusal when it names none. */
export async function commitOf(repository: Repository, name: string, refusal: () => Refusal): Promise<string> {
  for (const candidate of [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name]) {
    const oid = await resolve(repository.gitDir, `${candidate}^{commit}`);
    if (oid !== null) return oid;
  }
  throw refusal();
}
