import * as v from "valibot";
import type { Client } from "./client.ts";
import { Id, Oid, parse, Time } from "./parse.ts";
import { type Person, PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

export type { Person } from "./person.ts";

/** One attempt of a workflow run. */
export interface RunFact {
  readonly id: number;
  readonly attempt: number;
  /** The workflow's file, as in `.github/workflows/build.yml`, without the ref that GitHub may add. */
  readonly path: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** `null` when the repository (a fork) no longer exists. */
  readonly headRepositoryId: number | null;
  readonly status: string;
  readonly conclusion: string | null;
  /** What `run-name` made. */
  readonly title: string;
  readonly actor: Person | null;
  readonly triggeringActor: Person | null;
  readonly createdAt: string;
  /** When this attempt started; where GitHub does not say, when the run was made. */
  readonly startedAt?: string;
  readonly url: string;
}

export interface JobFact {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly url: string | null;
  /** Left out where GitHub does not say it. */
  readonly startedAt?: string | null;
}

/** A run as REST gives it. */
export const RunShape = v.pipe(
  v.object({
    id: Id,
    run_attempt: Id,
    path: v.string(),
    event: v.string(),
    head_branch: v.nullable(v.string()),
    head_sha: Oid,
    head_repository: v.nullish(v.object({ id: Id })),
    status: v.string(),
    conclusion: v.nullable(v.string()),
    display_title: v.string(),
    actor: v.nullish(PersonShape),
    triggering_actor: v.nullish(PersonShape),
    created_at: Time,
    run_started_at: v.optional(Time),
    html_url: v.string(),
  }),
  v.transform(
    (run): RunFact => ({
      id: run.id,
      attempt: run.run_attempt,
      path: run.path.replace(/@.*$/s, ""),
      event: run.event,
      headBranch: run.head_branch,
      headSha: run.head_sha,
      headRepositoryId: run.head_repository?.id ?? null,
      status: run.status,
      conclusion: run.conclusion,
      title: run.display_title,
      actor: run.actor ?? null,
      triggeringActor: run.triggering_actor ?? null,
      createdAt: run.created_at,
      ...(run.run_started_at === undefined ? {} : { startedAt: run.run_started_at }),
      url: run.html_url,
    }),
  ),
);

const JobShape = v.pipe(
  v.object({
    id: Id,
    name: v.string(),
    status: v.string(),
    conclusion: v.nullable(v.string()),
    html_url: v.nullable(v.string()),
    started_at: v.nullish(Time),
  }),
  v.transform(
    ({ html_url: url, started_at: startedAt, ...job }): JobFact => ({
      ...job,
      url,
      ...(startedAt === undefined ? {} : { startedAt }),
    }),
  ),
);

/** A matrix has at most 256 jobs; a workflow has few of them. */
const MOST_JOBS = 2_000;

/** The newest attempt of a run. */
export async function getRun(client: Client, o: { readonly repo: Repo; readonly run: number }): Promise<RunFact> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
  const answer = await client.rest("read", route, { ...inRepo(o.repo), run_id: o.run });
  return parse(RunShape, answer.data, route);
}

/** One attempt of a run. */
export async function getAttempt(
  client: Client,
  o: { readonly repo: Repo; readonly run: number; readonly attempt: number },
): Promise<RunFact> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}";
  const parameters = { ...inRepo(o.repo), run_id: o.run, attempt_number: o.attempt };
  const answer = await client.rest("read", route, parameters);
  return parse(RunShape, answer.data, route);
}

/** All jobs of one attempt. */
export async function listJobs(
  client: Client,
  o: { readonly repo: Repo; readonly run: number; readonly attempt: number },
): Promise<readonly JobFact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs";
  const parameters = { ...inRepo(o.repo), run_id: o.run, attempt_number: o.attempt };
  const items = await client.pages(route, parameters, { cap: MOST_JOBS, list: "jobs" });
  return items.map((item) => parse(JobShape, item, route));
}
