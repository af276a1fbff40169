import type { Run } from "../world.ts";
import { paged } from "./paging.ts";
import { renderJob } from "./render-run.ts";
import { type Answer, type Call, notFound, ok, type Route } from "./route.ts";
import { runOf } from "./routes-runs.ts";

const BASE = "/repos/{owner}/{repo}/actions";

export const jobRoutes: readonly Route[] = [
  { method: "GET", route: `${BASE}/jobs/{job_id}`, scope: "actions:read", handle: getJob },
  {
    method: "GET",
    route: `${BASE}/runs/{run_id}/jobs`,
    scope: "actions:read",
    handle: (call) => {
      const run = runOf(call);
      return listJobs(call, run, call.query.get("filter") === "all" ? undefined : run.run_attempt);
    },
  },
  {
    method: "GET",
    route: `${BASE}/runs/{run_id}/attempts/{attempt_number}/jobs`,
    scope: "actions:read",
    handle: (call) => {
      const run = runOf(call);
      const attempt = Number(call.params["attempt_number"]);
      if (!(attempt >= 1 && attempt <= run.run_attempt)) throw notFound();
      return listJobs(call, run, attempt);
    },
  },
];

async function listJobs(call: Call, run: Run, attempt: number | undefined): Promise<Answer> {
  const items = run.jobs.filter((job) => attempt === undefined || job.run_attempt === attempt);
  return paged(call, { items, render: (job) => renderJob(call, run, job), key: "jobs", newest: "last" });
}

function getJob(call: Call): Answer {
  for (const run of call.repository.runs) {
    const job = run.jobs.find(({ id }) => `${id}` === call.params["job_id"]);
    if (job !== undefined) return ok(renderJob(call, run, job));
  }
  throw notFound();
}
