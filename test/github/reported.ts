import { createRun } from "../simulator/engine/create-run.ts";
import type { CheckRun, CheckSuite, Repository, World } from "../simulator/world.ts";

export interface Report {
  readonly commit: string;
  /** Of the check. */
  readonly name: string;
  /** `null`: not finished. */
  readonly conclusion: "success" | "failure" | "cancelled" | "skipped" | "neutral" | null;
  /** An app other than GitHub Actions reports it. */
  readonly app?: CheckSuite["app"];
  /** The workflow file of the run that reports it; `ci.yml` unless said. Only for GitHub Actions. */
  readonly workflow?: string;
  /** What started that run; a push unless said. */
  readonly event?: string;
  readonly branch?: string;
  /** A check of the same run. */
  readonly beside?: CheckRun;
}

/** One check run on a commit of the simulated GitHub, with its suite and its workflow run. */
export function report(world: World, repository: Repository, wish: Report): CheckRun {
  const state = {
    status: wish.conclusion === null ? "in_progress" : "completed",
    conclusion: wish.conclusion,
  } as const;
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const check: CheckRun = {
    id,
    node_id: `CR_${id}`,
    suite_id: wish.beside?.suite_id ?? suiteOf(world, repository, wish),
    head_sha: wish.commit,
    name: wish.name,
    ...state,
    external_id: "",
    details_url: "https://example.com/checks",
    started_at: time,
    completed_at: wish.conclusion === null ? null : time,
    output: { title: null, summary: null, text: null },
  };
  const suite = repository.checkSuites.find((each) => each.id === check.suite_id);
  if (suite !== undefined) Object.assign(suite, state);
  repository.checkRuns.push(check);
  return check;
}

function suiteOf(world: World, repository: Repository, wish: Report): number {
  return wish.app === undefined ? ofRun(world, repository, wish) : ofApp(world, repository, wish, wish.app);
}

function ofRun(world: World, repository: Repository, wish: Report): number {
  const run = createRun(world, repository, {
    path: `.github/workflows/${wish.workflow ?? "ci.yml"}`,
    event: wish.event ?? "push",
    headBranch: wish.branch ?? "main",
    headSha: wish.commit,
    actor: repository.owner,
    payload: {},
  });
  Object.assign(run, { status: wish.conclusion === null ? "in_progress" : "completed", conclusion: wish.conclusion });
  return run.checkSuiteId;
}

function ofApp(world: World, repository: Repository, wish: Report, app: CheckSuite["app"]): number {
  const id = world.nextId();
  repository.checkSuites.push({
    id,
    node_id: `CS_${id}`,
    head_sha: wish.commit,
    head_branch: wish.branch ?? "main",
    app,
    status: "queued",
    conclusion: null,
    created_at: world.now().toISOString(),
  });
  return id;
}
