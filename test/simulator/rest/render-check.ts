import { stamp } from "../create-world.ts";
import { readCommit, ZERO_OID } from "../git.ts";
import { ACTIONS_APP, ACTIONS_BOT, type CheckRun, type CheckSuite, type CommitStatus, type User } from "../world.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { renderSimpleCommit } from "./render-commit.ts";
import { renderApp } from "./render-deployment.ts";
import { renderMinimalRepository, renderUser } from "./render-repository.ts";
import type { Call } from "./route.ts";

/** The app an account acts for; `null` for a person, who cannot make checks. */
export function appOf(user: User): CheckSuite["app"] | null {
  if (user.id === ACTIONS_BOT.id) return ACTIONS_APP;
  return user.type === "Bot" ? { id: user.id, slug: user.login.replace(/\[bot\]$/, "") } : null;
}

export function renderCheckRun({ links, repository }: Call, run: CheckRun): unknown {
  const url = `${repositoryApi(links, repository)}/check-runs/${run.id}`;
  const suite = repository.checkSuites.find(({ id }) => id === run.suite_id);
  const job = suite?.run_id;
  const web = repositoryWeb(links, repository);
  return {
    id: run.id,
    name: run.name,
    node_id: run.node_id,
    head_sha: run.head_sha,
    external_id: run.external_id,
    url,
    html_url: job === undefined ? `${web}/runs/${run.id}` : `${web}/actions/runs/${job}/job/${run.id}`,
    details_url: run.details_url,
    status: run.status,
    conclusion: run.conclusion,
    started_at: stamp(run.started_at),
    completed_at: run.completed_at === null ? null : stamp(run.completed_at),
    output: { ...run.output, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suite_id },
    app: renderApp(links, suite?.app ?? ACTIONS_APP),
    pull_requests: [],
  };
}

export async function renderCheckSuite({ links, repository }: Call, suite: CheckSuite): Promise<unknown> {
  const url = `${repositoryApi(links, repository)}/check-suites/${suite.id}`;
  const commit = await readCommit(repository.gitDir, suite.head_sha);
  if (commit === null) throw new Error(`check suite ${suite.id} is about ${suite.head_sha}, which is no commit`);
  return {
    id: suite.id,
    node_id: suite.node_id,
    head_branch: suite.head_branch,
    head_sha: suite.head_sha,
    status: suite.status,
    conclusion: suite.conclusion,
    url,
    before: ZERO_OID,
    after: suite.head_sha,
    pull_requests: [],
    app: renderApp(links, suite.app),
    repository: renderMinimalRepository(links, repository),
    created_at: stamp(suite.created_at),
    updated_at: stamp(suite.created_at),
    head_commit: renderSimpleCommit(commit),
    latest_check_runs_count: repository.checkRuns.filter((run) => run.suite_id === suite.id).length,
    check_runs_url: `${url}/check-runs`,
  };
}

/** GitHub's `simple-commit-status`; with the creator it is a `status`. */
export function renderStatus({ links, repository }: Call, status: CommitStatus): Record<string, unknown> {
  return {
    url: `${repositoryApi(links, repository)}/statuses/${status.sha}`,
    avatar_url: `${links.web}/avatars/u/${status.creator.id}`,
    id: status.id,
    node_id: status.node_id,
    state: status.state,
    description: status.description,
    target_url: status.target_url,
    context: status.context,
    created_at: stamp(status.created_at),
    updated_at: stamp(status.created_at),
  };
}

export function renderFullStatus(call: Call, status: CommitStatus): unknown {
  return { ...renderStatus(call, status), creator: renderUser(call.links, status.creator) };
}
