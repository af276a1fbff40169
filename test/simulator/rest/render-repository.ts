import { START, stamp } from "../create-world.ts";
import { userFields } from "../graphql/actor.ts";
import type { Plan, Repository, User } from "../world.ts";
import { fullName, type Links, repositoryApi, repositoryWeb } from "./links.ts";

/** GitHub's `simple-user`. */
export function renderUser(links: Links, user: User): Record<string, unknown> {
  const api = `${links.api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: userFields(user)["id"],
    avatar_url: `${links.web}/avatars/u/${user.id}`,
    gravatar_id: "",
    url: api,
    html_url: `${links.web}/${encodeURIComponent(user.login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** Suffixes of the addresses in GitHub's `minimal-repository`, by key. */
const ADDRESSES = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
} as const;

/** GitHub's `minimal-repository`, as runs and checks carry it. */
export function renderMinimalRepository(links: Links, repository: Repository): Record<string, unknown> {
  const api = repositoryApi(links, repository);
  return {
    id: repository.id,
    node_id: repository.node_id,
    name: repository.name,
    full_name: fullName(repository),
    owner: renderUser(links, repository.owner),
    private: repository.visibility === "private",
    html_url: repositoryWeb(links, repository),
    description: null,
    fork: false,
    url: api,
    ...Object.fromEntries(Object.entries(ADDRESSES).map(([key, suffix]) => [key, `${api}${suffix}`])),
  };
}

/** GitHub's `full-repository`. */
export function renderRepository(links: Links, repository: Repository): Record<string, unknown> {
  const web = repositoryWeb(links, repository);
  const host = new URL(links.web).host;
  const openIssues = repository.issues.filter((issue) => issue.state === "open").length;
  return {
    ...renderMinimalRepository(links, repository),
    git_url: `git://${host}/${fullName(repository)}.git`,
    ssh_url: `git@${host}:${fullName(repository)}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 1,
    default_branch: repository.defaultBranch,
    open_issues_count: openIssues,
    has_issues: repository.hasIssues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.visibility,
    pushed_at: stamp(START),
    created_at: stamp(START),
    updated_at: stamp(START),
    subscribers_count: 0,
    network_count: 0,
    license: null,
    forks: 0,
    open_issues: openIssues,
    watchers: 0,
    ...(repository.owner.type === "Organization" ? { organization: renderUser(links, repository.owner) } : {}),
  };
}

/** Whether GitHub offers environments, rulesets and required checks here. */
export function hasFeature(
  repository: { readonly plan: Plan; readonly visibility: string },
  feature: "environments" | "rulesets" | "environment-reviewers",
): boolean {
  if (repository.visibility === "public" || repository.plan === "enterprise") return true;
  return feature !== "environment-reviewers" && repository.plan !== "free";
}
