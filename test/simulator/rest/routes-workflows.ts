import { START, stamp } from "../create-world.ts";
import { createRun } from "../engine/create-run.ts";
import { dispatchInputs, inputDefinitions } from "../engine/dispatch-inputs.ts";
import { repositoryPayload } from "../engine/event-payload.ts";
import { isObject } from "../engine/expression.ts";
import { readFile, resolve } from "../git.ts";
import type { Repository, Run } from "../world.ts";
import { flag, optionalObject, text } from "./body.ts";
import { repositoryApi, repositoryWeb } from "./links.ts";
import { paged } from "./paging.ts";
import { renderUser } from "./render-repository.ts";
import { type Answer, actor, type Call, NO_CONTENT, ok, Refusal, type Route } from "./route.ts";
import { knownWorkflows, triggersOf, type WorkflowEntry, workflowOf } from "./workflow-files.ts";

const BASE = "/repos/{owner}/{repo}/actions/workflows";

export const workflowRoutes: readonly Route[] = [
  { method: "GET", route: BASE, scope: "actions:read", handle: listWorkflows },
  { method: "GET", route: `${BASE}/{workflow_id}`, scope: "actions:read", handle: getWorkflow },
  { method: "POST", route: `${BASE}/{workflow_id}/dispatches`, scope: "actions:write", handle: dispatch },
];

/** Characters GitHub takes as inputs of one dispatch. */
const LARGEST_PAYLOAD = 65_535;

async function listWorkflows(call: Call): Promise<Answer> {
  const items = await knownWorkflows(call);
  return paged(call, { items, render: (workflow) => renderWorkflow(call, workflow), key: "workflows", newest: "last" });
}

async function getWorkflow(call: Call): Promise<Answer> {
  return ok(renderWorkflow(call, await workflowOf(call)));
}

function renderWorkflow({ links, repository }: Call, { id, path, name }: WorkflowEntry): unknown {
  const web = repositoryWeb(links, repository);
  return {
    id,
    node_id: `W_${id}`,
    name,
    path,
    state: repository.disabledWorkflows?.has(path) === true ? "disabled_manually" : "active",
    created_at: stamp(START),
    updated_at: stamp(START),
    url: `${repositoryApi(links, repository)}/actions/workflows/${id}`,
    html_url: `${web}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${web}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

/**
 * Starts a run: the file must be on the default branch, its version at `ref` (a branch or tag, never a commit) says which
 * inputs there are. `return_run_details` changes the answer from 204 to 200 with the run's id.
 */
async function dispatch(call: Call): Promise<Answer> {
  const { repository, body, world, links } = call;
  const { path } = await workflowOf(call);
  if (repository.disabledWorkflows?.has(path) === true) {
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  }
  const { fullRef, branch, sha } = await branchOrTag(repository, text(body, "ref"));
  const on = triggersOf((await readFile(repository.gitDir, sha, path))?.toString() ?? "");
  if (!isObject(on) || !("workflow_dispatch" in on)) {
    throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  }
  const inputs = checkedInputs(call, inputDefinitions(on, "workflow_dispatch"));
  const run = createRun(world, repository, {
    path,
    event: "workflow_dispatch",
    headBranch: branch,
    headSha: sha,
    actor: actor(call),
    payload: {
      inputs,
      ref: fullRef,
      workflow: path,
      repository: repositoryPayload(repository),
      sender: renderUser(links, actor(call)),
    },
  });
  world.emit({
    type: "workflow_dispatch",
    repository,
    workflow: path,
    ref: fullRef,
    inputs,
    actor: actor(call),
    run,
  });
  return flag(body, "return_run_details", false) ? ok(runDetails(call, run)) : NO_CONTENT;
}

function runDetails({ links, repository }: Call, run: Run): unknown {
  return {
    workflow_run_id: run.id,
    run_url: `${repositoryApi(links, repository)}/actions/runs/${run.id}`,
    html_url: `${repositoryWeb(links, repository)}/actions/runs/${run.id}`,
  };
}

async function branchOrTag(
  repository: Repository,
  ref: string,
): Promise<{ readonly fullRef: string; readonly branch: string; readonly sha: string }> {
  const branch = ref.replace(/^refs\/(heads|tags)\//, "");
  for (const fullRef of ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`]) {
    const sha = await resolve(repository.gitDir, `${fullRef}^{commit}`);
    if (sha !== null) return { fullRef, branch, sha };
  }
  throw new Refusal(422, `No ref found for: ${ref}`);
}

function checkedInputs(call: Call, definitions: ReturnType<typeof inputDefinitions>): Readonly<Record<string, string>> {
  const given = Object.entries(optionalObject(call.body, "inputs") ?? {});
  const texts = Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
  if (JSON.stringify(texts).length > LARGEST_PAYLOAD) throw new Refusal(422, "inputs are too large.");
  const checked = dispatchInputs(definitions, texts);
  if ("problem" in checked) throw new Refusal(422, checked.problem);
  return checked.inputs;
}
