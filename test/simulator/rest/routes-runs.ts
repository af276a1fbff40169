import { stamp } from "../create-world.ts";
import { resetForRerun } from "../engine/rerun.ts";
import type { Job, Run } from "../world.ts";
import { withinDates } from "./date-range.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { hasStatus, renderRun } from "./render-run.ts";
import { type Answer, actor, type Call, notFound, ok, Refusal, type Route } from "./route.ts";
import { workflowOf } from "./workflow-files.ts";

const BASE = "/repos/{owner}/{repo}/actions";

export const runRoutes: readonly Route[] = [
  {
    method: "GET",
    route: `${BASE}/runs`,
    scope: "actions:read",
    handle: (call) => listRuns(call, call.repository.runs),
  },
  {
    method: "GET",
    route: `${BASE}/workflows/{workflow_id}/runs`,
    scope: "actions:read",
    handle: async (call) => {
      const { path } = await workflowOf(call);
      return listRuns(
        call,
        call.repository.runs.filter((run) => run.path === path),
      );
    },
  },
  { method: "GET", route: `${BASE}/runs/{run_id}`, scope: "actions:read", handle: getRun },
  {
    method: "GET",
    route: `${BASE}/runs/{run_id}/attempts/{attempt_number}`,
    scope: "actions:read",
    handle: getAttempt,
  },
  { method: "POST", route: `${BASE}/runs/{run_id}/cancel`, scope: "actions:write", handle: cancelRun },
  { method: "POST", route: `${BASE}/runs/{run_id}/rerun`, scope: "actions:write", handle: rerunRun },
  {
    method: "POST",
    route: `${BASE}/runs/{run_id}/rerun-failed-jobs`,
    scope: "actions:write",
    handle: rerunFailedJobs,
  },
  { method: "GET", route: `${BASE}/runs/{run_id}/approvals`, scope: "actions:read", handle: listApprovals },
];

/** Filtered searches of runs end here, whatever `total_count` says. */
const SEARCH_LIMIT = 1_000;
const FILTERS = ["actor", "branch", "event", "status", "created", "head_sha", "check_suite_id"] as const;

async function listRuns(call: Call, runs: readonly Run[]): Promise<Answer> {
  const filters = FILTERS.flatMap((name) => {
    const value = call.query.get(name);
    return value === null ? [] : [{ name, value }];
  });
  const found = runs.filter((run) => filters.every(({ name, value }) => matches(run, name, value))).toReversed();
  const items = filters.length === 0 ? found : found.slice(0, SEARCH_LIMIT);
  return paged(call, { items, render: (run) => renderRun(call, run), key: "workflow_runs", newest: "first" });
}

function matches(run: Run, filter: (typeof FILTERS)[number], value: string): boolean {
  switch (filter) {
    case "actor":
      return run.actor.login === value;
    case "branch":
      return run.head_branch === value;
    case "event":
      return run.event === value;
    case "status":
      return hasStatus(run, value);
    case "created":
      return withinDates(run.created_at, value);
    case "head_sha":
      return run.head_sha === value;
    case "check_suite_id":
      return `${run.checkSuiteId}` === value;
  }
}

/** The run of the path, or 404. */
export function runOf({ repository, params }: Call): Run {
  const found = repository.runs.find(({ id }) => `${id}` === params["run_id"]);
  if (found === undefined) throw notFound();
  return found;
}

async function getRun(call: Call): Promise<Answer> {
  return ok(await renderRun(call, runOf(call)));
}

async function getAttempt(call: Call): Promise<Answer> {
  const run = runOf(call);
  const attempt = Number(call.params["attempt_number"]);
  if (!(attempt >= 1 && attempt <= run.run_attempt)) throw notFound();
  return ok(await renderRun(call, run, attempt));
}

/** A run that did nothing yet is over at once; any other is told to stop. */
function cancelRun(call: Call): Answer {
  const { repository, world } = call;
  const run = runOf(call);
  if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
  run.updated_at = world.now().toISOString();
  if (run.status === "queued") {
    run.status = "completed";
    run.conclusion = "cancelled";
  } else {
    run.cancelRequested = true;
  }
  world.emit({ type: "run_cancel", repository, run, actor: actor(call) });
  return { status: 202, json: {} };
}

function rerunRun(call: Call): Answer {
  const { repository, world } = call;
  const run = runOf(call);
  if (run.status !== "completed") throw new Refusal(403, "This workflow is already running");
  resetForRerun(world, { repository, run }, { actor: actor(call) }, () => {
    // Every job runs again, so none is kept.
  });
  world.emit({ type: "run_rerun", repository, run, actor: actor(call) });
  return { status: 201, json: {} };
}

/** Jobs that succeeded are taken over, with their outputs. A run that went well has nothing to run again. */
function rerunFailedJobs(call: Call): Answer {
  const { repository, world } = call;
  const run = runOf(call);
  if (run.status !== "completed") throw new Refusal(403, "This workflow is already running");
  if (run.conclusion === "success") throw new Refusal(403, "This workflow run cannot be retried");
  const kept: { readonly kept: Job; readonly original: Job }[] = [];
  resetForRerun(world, { repository, run }, { actor: actor(call), failedOnly: true }, (job, original) =>
    kept.push({ kept: job, original }),
  );
  world.emit({ type: "run_rerun", repository, run, actor: actor(call), kept });
  return { status: 201, json: {} };
}

/** The bare list GitHub gives: no paging and, notoriously, no time of the review. */
function listApprovals(call: Call): Answer {
  const { repository, links } = call;
  const approvals = (runOf(call).approvals ?? []).map(({ environments, state, user, comment }) => ({
    state,
    comment,
    user: renderUser(links, user),
    environments: environments.flatMap((wanted) => {
      const found = repository.environments.find(({ name }) => name === wanted);
      if (found === undefined) return [];
      const { id, node_id, name, created_at, updated_at } = found;
      return [
        {
          id,
          node_id,
          name,
          url: `${repositoryApi(links, repository)}/environments/${encodeURIComponent(name)}`,
          html_url: `${repositoryWeb(links, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
          created_at: stamp(created_at),
          updated_at: stamp(updated_at),
        },
      ];
    }),
  }));
  return ok(approvals);
}
