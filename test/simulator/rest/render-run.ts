import { stamp } from "../create-world.ts";
import { readCommit } from "../git.ts";
import type { Artifact, Conclusion, Job, Repository, Run, RunStatus } from "../world.ts";
import { type Links, repositoryApi, repositoryWeb } from "./links.ts";
import { renderSimpleCommit } from "./render-commit.ts";
import { renderMinimalRepository, renderUser } from "./render-repository.ts";

interface Place {
  readonly links: Links;
  readonly repository: Repository;
}

/** GitHub's `workflow-run`, as it was in an attempt (the newest unless said). */
export async function renderRun({ links, repository }: Place, run: Run, attempt = run.run_attempt): Promise<unknown> {
  const api = repositoryApi(links, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const commit = await readCommit(repository.gitDir, run.head_sha);
  const outcome = attempt === run.run_attempt ? run : pastOutcome(run, attempt);
  return {
    id: run.id,
    name: run.name,
    node_id: run.node_id,
    check_suite_id: run.checkSuiteId,
    check_suite_node_id: `CS_${run.checkSuiteId}`,
    head_branch: run.head_branch,
    head_sha: run.head_sha,
    path: run.path,
    display_title: run.display_title,
    run_number: run.run_number,
    event: run.event,
    status: outcome.status,
    conclusion: outcome.conclusion,
    workflow_id: run.workflow_id,
    url,
    html_url: `${repositoryWeb(links, repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: stamp(run.created_at),
    updated_at: stamp(run.updated_at),
    actor: renderUser(links, run.actor),
    run_attempt: attempt,
    referenced_workflows: [],
    run_started_at: stamp(outcome.run_started_at),
    triggering_actor: renderUser(links, outcome.triggering_actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.checkSuiteId}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${run.workflow_id}`,
    head_commit: commit === null ? null : renderSimpleCommit(commit),
    repository: renderMinimalRepository(links, repository),
    // Of a fork the id is all that is known here.
    head_repository: { ...renderMinimalRepository(links, repository), id: run.head_repository_id },
  };
}

/** An attempt that was run again is over; its jobs say how it went. */
function pastOutcome(
  run: Run,
  attempt: number,
): Pick<Run, "status" | "conclusion" | "run_started_at" | "triggering_actor"> {
  const conclusions = run.jobs.filter((job) => job.run_attempt === attempt).map((job) => job.conclusion);
  const worst = (["failure", "timed_out", "cancelled"] as const).find((word) => conclusions.includes(word));
  return {
    status: "completed",
    conclusion: worst ?? "success",
    run_started_at: run.created_at,
    triggering_actor: run.actor,
  };
}

export function renderJob({ links, repository }: Place, run: Run, job: Job): unknown {
  const api = repositoryApi(links, repository);
  const started = job.started_at !== null;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.name,
    head_branch: run.head_branch,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: job.run_attempt,
    node_id: job.node_id,
    head_sha: run.head_sha,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${repositoryWeb(links, repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: stamp(run.run_started_at),
    started_at: stamp(job.started_at ?? run.run_started_at),
    completed_at: job.completed_at === null ? null : stamp(job.completed_at),
    name: job.name,
    steps: job.steps.map((step) => ({
      name: step.name,
      status: step.status === "waiting" ? "queued" : step.status,
      conclusion: step.conclusion,
      number: step.number,
    })),
    check_run_url: `${api}/check-runs/${job.checkRunId}`,
    labels: ["ubuntu-latest"],
    runner_id: started ? 1 : null,
    runner_name: started ? "GitHub Actions 1" : null,
    runner_group_id: started ? 0 : null,
    runner_group_name: started ? "GitHub Actions" : null,
  };
}

export function renderArtifact({ links, repository }: Place, artifact: Artifact, now: Date): unknown {
  const url = `${repositoryApi(links, repository)}/actions/artifacts/${artifact.id}`;
  const run = repository.runs.find(({ id }) => id === artifact.run_id);
  return {
    id: artifact.id,
    node_id: artifact.node_id,
    name: artifact.name,
    size_in_bytes: artifact.bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact, now),
    created_at: stamp(artifact.created_at),
    expires_at: stamp(artifact.expires_at),
    updated_at: stamp(artifact.updated_at),
    digest: artifact.digest,
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: repository.id,
            head_repository_id: run.head_repository_id,
            head_branch: run.head_branch,
            head_sha: run.head_sha,
          },
  };
}

export function isExpired(artifact: Artifact, now: Date): boolean {
  return artifact.expired || Date.parse(artifact.expires_at) <= now.getTime();
}

/** Whether a run answers to GitHub's `status` filter, which takes statuses and conclusions alike. */
export function hasStatus(run: { status: RunStatus; conclusion: Conclusion | null }, wanted: string): boolean {
  return run.status === wanted || run.conclusion === wanted;
}
