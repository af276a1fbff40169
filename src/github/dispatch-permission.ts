import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { inRepo, type Repo } from "./repo.ts";

/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";

/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
export async function mayDispatch(client: Client, { repo }: { readonly repo: Repo }): Promise<boolean> {
  try {
    await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
      ...inRepo(repo),
      workflow_id: NO_WORKFLOW,
      ref: "main",
    });
    return true;
  } catch (error) {
    if (isFailure(error, "not-found", "unprocessable")) return true;
    if (isFailure(error, "forbidden", "unauthorized")) return false;
    throw error;
  }
}
