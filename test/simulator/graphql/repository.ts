import type { Issue, Repository } from "../world.ts";
import { canRead, nameWithOwner, requireRead, roleOf } from "./access.ts";
import { emptyConnection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { labelNamed } from "./conversation.ts";
import { type DeploymentArguments, deploymentsOf } from "./deployment-list.ts";
import { type EnvironmentArguments, environmentConnection, environmentsOf } from "./environment.ts";
import { GithubError } from "./errors.ts";
import { type IssueArguments, issuesOf } from "./issue.ts";
import { pullRequestsOf } from "./pull-request.ts";
import { type RefsArguments, refsOf } from "./ref.ts";
import { findRef } from "./ref-name.ts";
import { rulesetConnection } from "./rule.ts";
import { pageOf } from "./urls.ts";

/** The fields of a `Repository`. */
export function repositoryFields(context: Context, repository: Repository): Fields {
  const { build, token } = context;
  const isPrivate = repository.visibility === "private";
  const refNamed = async (name: string): Promise<Fields | null> => {
    requireRead(token, repository, "contents");
    const ref = await findRef(repository, name);
    return ref === null ? null : build.ref(repository, ref);
  };
  return {
    ...pageOf(repository),
    __typename: "Repository",
    id: repository.node_id,
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: nameWithOwner(repository),
    owner: build.actor(repository.owner),
    visibility: repository.visibility.toUpperCase(),
    isPrivate,
    isInOrganization: repository.owner.type === "Organization",
    isArchived: false,
    isDisabled: false,
    isFork: false,
    hasIssuesEnabled: repository.hasIssues,
    viewerPermission: viewerPermission(context, repository),
    defaultBranchRef: () => refNamed(`refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refNamed(qualifiedName),
    refs: (args: RefsArguments) => refsOf(context, repository, args),
    object: (args: ObjectArguments) => objectOf(context, repository, args),
    environment: ({ name }: { name: string }) => {
      requireRead(token, repository, "actions");
      const found = environmentsOf(repository).find((environment) => environment.name === name);
      return found === undefined ? null : build.environment(repository, found);
    },
    environments: (args: EnvironmentArguments) => environmentConnection(context, repository, args),
    deployments: (args: DeploymentArguments) => deploymentsOf(context, repository, args),
    issue: ({ number }: { number: number }) => numbered(context, repository, "Issue", number),
    pullRequest: ({ number }: { number: number }) => numbered(context, repository, "PullRequest", number),
    issueOrPullRequest: ({ number }: { number: number }) => numbered(context, repository, "IssueOrPullRequest", number),
    issues: (args: IssueArguments) => issuesOf(context, repository, args),
    label: ({ name }: { name: string }) => {
      if (!canRead(token, repository, "issues")) requireRead(token, repository, "pull-requests");
      return labelNamed(repository, name);
    },
    pullRequests: (args: PullRequestListArguments) => {
      requireRead(token, repository, "pull-requests");
      const { labels, states, headRefName, baseRefName, orderBy } = args;
      return pullRequestsOf(
        context,
        repository,
        args,
        ({ merge_commit_sha, head_ref, base_ref }, issue) =>
          (headRefName == null || head_ref === headRefName) &&
          (baseRefName == null || base_ref === baseRefName) &&
          (labels == null || issue.labels.some((label) => labels.includes(label))) &&
          (states == null ||
            states.includes(merge_commit_sha === undefined ? (issue.state === "open" ? "OPEN" : "CLOSED") : "MERGED")),
        newestFirst(orderBy),
      );
    },
    rulesets: (args: PageArguments) => rulesetConnection(args, repository),
    vulnerabilityAlerts: (args: PageArguments) => {
      requireRead(token, repository, "vulnerability-alerts");
      return emptyConnection(args);
    },
  };
}

/** What a person's role is called; for a workflow token, what its `contents` permission amounts to. */
function viewerPermission({ token }: Context, repository: Repository): string | null {
  if (token.scopes === undefined) return roleOf(repository, token.user)?.toUpperCase() ?? null;
  if (token.repository === nameWithOwner(repository) && token.scopes.get("contents") === "write") return "WRITE";
  return canRead(token, repository, "contents") ? "READ" : null;
}

interface PullRequestListArguments extends PageArguments {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly ("OPEN" | "CLOSED" | "MERGED")[] | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: "ASC" | "DESC" } | null;
}

/** Pull requests are known here by when they were made, and by nothing else. */
function newestFirst(orderBy: PullRequestListArguments["orderBy"]): boolean {
  if (orderBy != null && orderBy.field !== "CREATED_AT") {
    throw new GithubError(undefined, `The simulated GitHub does not order pull requests by ${orderBy.field}.`);
  }
  return orderBy?.direction === "DESC";
}

interface ObjectArguments {
  readonly oid?: string | null;
  readonly expression?: string | null;
}

function objectOf(context: Context, repository: Repository, { oid, expression }: ObjectArguments) {
  requireRead(context.token, repository, "contents");
  if (oid != null) {
    if (!/^[0-9a-f]{40}$/.test(oid)) throw new GithubError(undefined, `\`${oid}\` is not a valid GitObjectID`);
    return context.build.gitObject(repository, oid);
  }
  if (expression == null) return null;
  const path = /^[^:]+:(.*)$/.exec(expression)?.[1] ?? "";
  return context.build.gitObject(repository, expression, path);
}

function numbered(
  context: Context,
  repository: Repository,
  kind: "Issue" | "PullRequest" | "IssueOrPullRequest",
  number: number,
): Fields {
  const found = repository.issues.find((issue) => issue.number === number);
  const actual = found?.pull_request === undefined ? "Issue" : "PullRequest";
  if (found === undefined || (kind !== "IssueOrPullRequest" && kind !== actual)) {
    const name =
      kind === "IssueOrPullRequest" ? "an issue or pull request" : kind === "Issue" ? "an Issue" : "a PullRequest";
    throw new GithubError("NOT_FOUND", `Could not resolve to ${name} with the number of ${number}.`);
  }
  return conversation(context, repository, found);
}

/** An issue or pull request, if the token may read that kind. */
export function conversation(context: Context, repository: Repository, issue: Issue): Fields {
  const isIssue = issue.pull_request === undefined;
  requireRead(context.token, repository, isIssue ? "issues" : "pull-requests");
  return isIssue ? context.build.issue(repository, issue) : context.build.pullRequest(repository, issue);
}
