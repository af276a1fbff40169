import * as v from "valibot";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

const REQUEST = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
const Shape = v.object({ state: v.string() });

/**
 * Whether a workflow can be started: `active`, or why not in GitHub's words, as in `disabled_manually` (REST, "Get a workflow").
 *
 * @param o.workflow its file name, as in `production.yml`
 * @throws GitHubFailure `not-found` when GitHub knows no such workflow
 */
export async function readWorkflowState(
  client: Client,
  { repo, workflow }: { readonly repo: Repo; readonly workflow: string },
): Promise<string> {
  const answer = await client.rest("read", REQUEST, { ...inRepo(repo), workflow_id: workflow });
  return parse(Shape, answer.data, REQUEST).state;
}
