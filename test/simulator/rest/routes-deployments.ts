import { resolve } from "../git.ts";
import type { Deployment, Environment, Repository } from "../world.ts";
import { mergeDefaultBranchInto } from "./auto-merge.ts";
import { flag, optionalText, text, texts } from "./body.ts";
import { contextStates } from "./commit-checks.ts";
import { paged } from "./paging.ts";
import { renderDeployment } from "./render-deployment.ts";
import { hasFeature } from "./render-repository.ts";
import { type Answer, actor, type Call, created, NO_CONTENT, notFound, ok, Refusal, type Route } from "./route.ts";
import { commitOf } from "./routes-repositories.ts";

const BASE = "/repos/{owner}/{repo}/deployments";

export const deploymentRoutes: readonly Route[] = [
  { method: "POST", route: BASE, scope: "deployments:write", handle: createDeployment },
  { method: "GET", route: BASE, scope: "deployments:read", handle: listDeployments },
  { method: "GET", route: `${BASE}/{deployment_id}`, scope: "deployments:read", handle: getDeployment },
  { method: "DELETE", route: `${BASE}/{deployment_id}`, scope: "deployments:write", handle: deleteDeployment },
];

/**
 * GitHub's dangerous defaults hold here too: `auto_merge` merges instead of deploying, `required_contexts` wants every
 * context green, an unknown environment name makes an environment without protection.
 */
async function createDeployment(call: Call): Promise<Answer> {
  const { repository, body, world } = call;
  const ref = text(body, "ref");
  const sha = await commitOf(repository, ref, () => new Refusal(422, `No ref found for: ${ref}`));
  if (flag(body, "auto_merge", true) && (await resolve(repository.gitDir, `refs/heads/${ref}`)) !== null) {
    const message = await mergeDefaultBranchInto(call, ref);
    if (message !== null) return { status: 202, json: { message } };
  }
  requireContexts(repository, { ref, sha, wanted: texts(body, "required_contexts") });
  const environment = optionalText(body, "environment") ?? "production";
  ensureEnvironment(call, environment);
  const id = world.nextId();
  const time = world.now().toISOString();
  const deployment: Deployment = {
    id,
    node_id: `DE_${id}`,
    sha,
    ref,
    task: optionalText(body, "task") ?? "deploy",
    payload: body["payload"] ?? {},
    environment,
    description: optionalText(body, "description") ?? null,
    transient_environment: flag(body, "transient_environment", false),
    production_environment: flag(body, "production_environment", environment === "production"),
    created_at: time,
    updated_at: time,
    creator: actor(call),
    statuses: [],
  };
  repository.deployments.push(deployment);
  return created(renderDeployment(call, deployment));
}

interface Contexts {
  readonly ref: string;
  readonly sha: string;
  /** `undefined`: all there are; empty: none. */
  readonly wanted: readonly string[] | undefined;
}

function requireContexts(repository: Repository, { ref, sha, wanted }: Contexts): void {
  const states = contextStates(repository, sha);
  const needed =
    wanted === undefined
      ? states
      : wanted.map((name) => states.find(({ context }) => context === name) ?? { context: name, state: "pending" });
  if (needed.every(({ state }) => state === "success")) return;
  throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ contexts: needed, resource: "Deployment", field: "required_contexts", code: "invalid" }],
  });
}

function ensureEnvironment({ repository, world }: Call, name: string): void {
  if (!hasFeature(repository, "environments")) return;
  if (repository.environments.some((known) => known.name.toLowerCase() === name.toLowerCase())) return;
  const id = world.nextId();
  const time = world.now().toISOString();
  const environment: Environment = {
    id,
    node_id: `EN_${id}`,
    name,
    created_at: time,
    updated_at: time,
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    canAdminsBypass: true,
    branchPolicy: null,
  };
  repository.environments.push(environment);
}

async function listDeployments(call: Call): Promise<Answer> {
  const { repository, query } = call;
  const wanted = (["sha", "ref", "task", "environment"] as const).flatMap((key) => {
    const value = query.get(key);
    return value === null || value === "none" ? [] : [[key, value] as const];
  });
  const items = repository.deployments
    .filter((deployment) => wanted.every(([key, value]) => deployment[key] === value))
    .toReversed();
  return paged(call, { items, render: (deployment) => renderDeployment(call, deployment), newest: "first" });
}

function getDeployment(call: Call): Answer {
  return ok(renderDeployment(call, deploymentOf(call)));
}

function deleteDeployment(call: Call): Answer {
  const { deployments } = call.repository;
  const deployment = deploymentOf(call);
  if (deployment.statuses.at(-1)?.state !== "inactive" && deployments.length > 1) {
    throw new Refusal(
      422,
      "We cannot delete an active deployment unless it is the only deployment in a given repository.",
    );
  }
  deployments.splice(deployments.indexOf(deployment), 1);
  return NO_CONTENT;
}

/** The deployment of the path, or 404. */
export function deploymentOf({ repository, params }: Call): Deployment {
  const found = repository.deployments.find(({ id }) => `${id}` === params["deployment_id"]);
  if (found === undefined) throw notFound();
  return found;
}
