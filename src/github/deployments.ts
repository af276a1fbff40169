import * as v from "valibot";
import type { Client } from "./client.ts";
import { type DeploymentFact, RestDeployment } from "./deployment-fact.ts";
import { unexpected } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

export type { DeploymentFact } from "./deployment-fact.ts";

/** Longest description GitHub takes, in UTF-16 units. */
const LONGEST_DESCRIPTION = 140;
/** Deployments of one task and environment looked at before the list counts as endless. */
const MOST_DEPLOYMENTS = 300;
const MOST_STATUSES = 1_000;

export type DeploymentState = "error" | "failure" | "inactive" | "in_progress" | "queued" | "pending" | "success";

export interface NewDeployment {
  readonly repo: Repo;
  /** A full commit id, never a branch. */
  readonly ref: string;
  readonly environment: string;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Cut to 140 characters. */
  readonly description: string;
  readonly production: boolean;
}

/**
 * Makes a Deployment. It is sent once; `ambiguous` means to look for it with {@link listDeployments} (R70). GitHub must
 * neither merge the default branch into the commit nor judge other checks in our place (R26), and what it made must be
 * what was asked for (R25).
 *
 * @throws GitHubFailure `unexpected` when a merge was answered (202) or the Deployment is another one
 */
export async function createDeployment(client: Client, wanted: NewDeployment): Promise<DeploymentFact> {
  const route = "POST /repos/{owner}/{repo}/deployments";
  const answer = await client.rest("create", route, {
    ...inRepo(wanted.repo),
    ref: wanted.ref,
    environment: wanted.environment,
    task: wanted.task,
    payload: wanted.payload,
    description: cut(wanted.description),
    auto_merge: false,
    required_contexts: [],
    transient_environment: false,
    production_environment: wanted.production,
  });
  if (answer.status !== 201) throw unexpected(route, `status ${answer.status} instead of a new Deployment`);
  const made = parse(RestDeployment, answer.data, route);
  const differing = differences(made, wanted);
  if (differing.length > 0) {
    throw unexpected(route, `Deployment ${made.id} differs from what was asked for in its ${differing.join(", ")}`);
  }
  return made;
}

function differences(made: DeploymentFact, wanted: NewDeployment): readonly string[] {
  const fields: readonly (readonly [string, unknown, unknown])[] = [
    ["commit", made.commit, wanted.ref],
    ["environment", made.environment, wanted.environment],
    ["task", made.task, wanted.task],
    ["payload", promotionOf(made.payload), promotionOf(wanted.payload)],
  ];
  return fields.filter(([, is, should]) => is !== should).map(([name]) => name);
}

/** Our own key inside a payload. */
function promotionOf(payload: unknown): unknown {
  return typeof payload === "object" && payload !== null && "promotion" in payload ? payload.promotion : undefined;
}

/**
 * Deployments, newest first, without their states.
 *
 * @param o.newest at most 100: only so many, in one request, however long the history is. Without it the list is complete
 *   or, above `most` (300 when left out), `unexpected`.
 */
export async function listDeployments(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly environment?: string;
    readonly task?: string;
    readonly newest?: number;
    readonly most?: number;
  },
): Promise<readonly DeploymentFact[]> {
  const route = "GET /repos/{owner}/{repo}/deployments";
  const filter = { ...inRepo(o.repo), environment: o.environment, task: o.task };
  const items =
    o.newest === undefined
      ? await client.pages(route, filter, { cap: o.most ?? MOST_DEPLOYMENTS })
      : parse(v.array(v.unknown()), (await client.rest("read", route, { ...filter, per_page: o.newest })).data, route);
  return items.map((item) => parse(RestDeployment, item, route));
}

/** One Deployment, without its state. */
export async function getDeployment(
  client: Client,
  o: { readonly repo: Repo; readonly deployment: number },
): Promise<DeploymentFact> {
  const route = "GET /repos/{owner}/{repo}/deployments/{deployment_id}";
  const answer = await client.rest("read", route, { ...inRepo(o.repo), deployment_id: o.deployment });
  return parse(RestDeployment, answer.data, route);
}

export interface NewStatus {
  readonly repo: Repo;
  readonly deployment: number;
  readonly state: DeploymentState;
  /** Cut to 140 characters. */
  readonly description: string;
  readonly logUrl?: string;
  readonly environmentUrl?: string;
}

const StatusShape = v.object({ id: Id, state: v.string() });

/**
 * Adds a status to a Deployment, sent once; after `ambiguous` the caller reads {@link deploymentStatuses}. Other
 * Deployments stay as they are: GitHub's own `auto_inactive` would go by who answers last.
 */
export async function createStatus(client: Client, status: NewStatus): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
  const answer = await client.rest("create", route, {
    ...inRepo(status.repo),
    deployment_id: status.deployment,
    state: status.state,
    description: cut(status.description),
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    auto_inactive: false,
  });
  const made = parse(StatusShape, answer.data, route);
  if (made.state !== status.state) throw unexpected(route, `the status is ${made.state} instead of ${status.state}`);
}

/** All statuses of a Deployment, newest first. */
export async function deploymentStatuses(
  client: Client,
  o: { readonly repo: Repo; readonly deployment: number },
): Promise<readonly { readonly id: number; readonly state: string }[]> {
  const route = "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
  const items = await client.pages(route, { ...inRepo(o.repo), deployment_id: o.deployment }, { cap: MOST_STATUSES });
  return items.map((item) => parse(StatusShape, item, route));
}

function cut(description: string): string {
  if (description.length <= LONGEST_DESCRIPTION) return description;
  // Half of a surrogate pair would be no text any more.
  return `${description.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
