import { ACTIONS_APP, type CheckSuite, type Repository, type Run, type User, type World } from "../world.ts";
import { readFileAt } from "./repository-files.ts";
import { workflowName } from "./workflow-name.ts";

/** What a caller knows about a run that is about to exist; everything else follows from the repository. */
export interface NewRun {
  /** `.github/workflows/x.yml` */
  readonly path: string;
  readonly event: string;
  /** Branch name without `refs/heads/`. */
  readonly headBranch: string;
  readonly headSha: string;
  /** The commit whose version of the workflow file runs, if not `headSha`: a pull request's merge commit. */
  readonly fileCommit?: string;
  readonly actor: User;
  /** The event payload; dispatches need `ref` and `inputs` in it. */
  readonly payload: Record<string, unknown>;
  /** Until a `run-name:` is evaluated; without it the workflow's name. */
  readonly displayTitle?: string;
}

/**
 * Adds a queued run and its check suite to the repository, numbered as GitHub numbers them: `run_number` per workflow
 * file, ids from the world. Starts nothing and emits nothing.
 */
export function createRun(world: World, repository: Repository, run: NewRun): Run {
  const id = world.nextId();
  const time = world.now().toISOString();
  const name = workflowName(readFileAt(repository.gitDir, run.fileCommit ?? run.headSha, run.path) ?? "", run.path);
  const suite = createSuite(world, run, id);
  repository.checkSuites.push(suite);
  const created: Run = {
    id,
    node_id: `WFR_${id}`,
    workflow_id: workflowId(world, repository, run.path),
    path: run.path,
    name,
    display_title: run.displayTitle ?? name,
    run_number: 1 + repository.runs.filter(({ path }) => path === run.path).length,
    run_attempt: 1,
    event: run.event,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_repository_id: repository.id,
    actor: run.actor,
    triggering_actor: run.actor,
    status: "queued",
    conclusion: null,
    created_at: time,
    run_started_at: time,
    updated_at: time,
    jobs: [],
    checkSuiteId: suite.id,
    payload: run.payload,
    billedMinutes: 0,
  };
  repository.runs.push(created);
  return created;
}

/** The id GitHub gives a workflow file, the same for all its runs. */
export function workflowId(world: World, repository: Repository, path: string): number {
  const known = repository.workflowIds.get(path);
  if (known !== undefined) return known;
  const id = world.nextId();
  repository.workflowIds.set(path, id);
  return id;
}

function createSuite(world: World, run: NewRun, runId: number): CheckSuite {
  const id = world.nextId();
  return {
    id,
    node_id: `CS_${id}`,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    app: ACTIONS_APP,
    run_id: runId,
    status: "queued",
    conclusion: null,
    created_at: world.now().toISOString(),
  };
}
