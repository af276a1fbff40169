import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";
import { type RunFact, RunShape } from "./runs.ts";

const Shape = v.object({ workflow_runs: v.pipe(v.array(RunShape), v.maxLength(100)) });

/**
 * The newest successful runs of a workflow file on a branch, at most ten: enough to know the last success. A workflow that is
 * not there is `not-found`.
 */
export async function listSuccesses(
  client: Client,
  o: { readonly repo: Repo; readonly workflow: string; readonly branch: string },
): Promise<readonly RunFact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
  const answer = await client.rest("read", route, {
    ...inRepo(o.repo),
    workflow_id: o.workflow,
    branch: o.branch,
    status: "success",
    per_page: 10,
  });
  return parse(Shape, answer.data, route).workflow_runs;
}
