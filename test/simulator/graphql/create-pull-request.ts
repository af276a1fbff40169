import { isAncestor, resolve } from "../git.ts";
import { nextNumber } from "../rest/routes-issues.ts";
import type { Issue, Repository } from "../world.ts";
import { canSee, requireWrite } from "./access.ts";
import type { Context, Fields } from "./context.ts";
import { GithubError } from "./errors.ts";

export interface CreatePullRequestInput {
  readonly repositoryId: string;
  readonly baseRefName: string;
  readonly headRefName: string;
  readonly title: string;
  readonly body?: string | null;
  readonly draft?: boolean | null;
}

/** A pull request between two branches of one repository; at most one is open for the same two. */
export async function createPullRequest(context: Context, input: CreatePullRequestInput): Promise<Fields> {
  const { world, token, build } = context;
  const repository = world.repositories.find(({ node_id }) => node_id === input.repositoryId);
  if (repository === undefined || !canSee(token, repository)) {
    throw new GithubError("NOT_FOUND", `Could not resolve to a node with the global id of '${input.repositoryId}'`);
  }
  requireWrite(token, repository, "CreatePullRequest", ["pull-requests"]);
  if (token.workflowToken && repository.workflowsMayOpenPullRequests !== true) {
    const message = "GitHub Actions is not permitted to create or approve pull requests (createPullRequest)";
    throw new GithubError("FORBIDDEN", message);
  }
  if (input.draft === true && repository.visibility === "private" && repository.plan === "free") {
    throw new GithubError("UNPROCESSABLE", "Draft pull requests are not supported in this repository.");
  }
  const [base, head] = [await headOf(repository, input.baseRefName), await headOf(repository, input.headRefName)];
  if (base === null || head === null) {
    throw new GithubError("UNPROCESSABLE", `${base === null ? "Base" : "Head"} ref must be a branch`);
  }
  if (await isAncestor(repository.gitDir, head, base)) {
    throw new GithubError("UNPROCESSABLE", `No commits between ${input.baseRefName} and ${input.headRefName}`);
  }
  const same = ({ state, pull_request }: Issue): boolean =>
    state === "open" && pull_request?.head_ref === input.headRefName && pull_request.base_ref === input.baseRefName;
  if (repository.issues.some(same)) {
    const who = `${repository.owner.login}:${input.headRefName}`;
    throw new GithubError("UNPROCESSABLE", `A pull request already exists for ${who}.`);
  }
  const id = world.nextId();
  const time = world.now().toISOString();
  const issue: Issue = {
    id,
    node_id: `PR_${id}`,
    number: nextNumber(repository),
    title: input.title,
    body: input.body ?? "",
    state: "open",
    locked: false,
    user: token.user,
    labels: [],
    comments: [],
    created_at: time,
    updated_at: time,
    pull_request: {
      head_sha: head,
      head_ref: input.headRefName,
      base_ref: input.baseRefName,
      ...(input.draft === true ? { draft: true } : {}),
    },
  };
  repository.issues.push(issue);
  return { pullRequest: () => build.pullRequest(repository, issue) };
}

function headOf({ gitDir }: Repository, branch: string): Promise<string | null> {
  return resolve(gitDir, `refs/heads/${branch}`);
}
