import * as v from "valibot";
import type { Client, RestAnswer } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";
import { type RunFact, RunShape } from "./runs.ts";

export interface Dispatch {
  readonly repo: Repo;
  /** The workflow's file name, as in `production.yml`. */
  readonly workflow: string;
  /** A branch or tag by name; GitHub takes no commit here. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const ROUTE = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
const Details = v.object({ workflow_run_id: Id });

/**
 * Starts a workflow. It is sent once; `ambiguous` means to look for the run with {@link findDispatchedRun}.
 *
 * @returns `run: null` where GitHub does not tell the run's id: it does on github.com since February 2026, GHES does not
 */
export async function dispatchWorkflow(client: Client, o: Dispatch): Promise<{ readonly run: number | null }> {
  const parameters = { ...inRepo(o.repo), workflow_id: o.workflow, ref: o.ref, inputs: o.inputs };
  const answer = await send(client, parameters);
  // The run has been started, so an answer without its id is no failure.
  const details = v.safeParse(Details, answer.data);
  return { run: details.success ? details.output.workflow_run_id : null };
}

/** A server that does not know `return_run_details` refuses it by name before doing anything: once more without. */
async function send(client: Client, parameters: Readonly<Record<string, unknown>>): Promise<RestAnswer> {
  try {
    return await client.rest("create", ROUTE, { ...parameters, return_run_details: true });
  } catch (failure) {
    if (!isFailure(failure, "unprocessable") || !failure.message.includes("return_run_details")) throw failure;
    return client.rest("create", ROUTE, parameters);
  }
}

/** GitHub's own limit for a filtered list of runs. */
const MOST_RUNS = 1_000;

export interface DispatchedSearch {
  readonly repo: Repo;
  readonly workflow: string;
  /** A word as a whole: `p-12` is not found in `p-123` */
  readonly marker: string;
  /** Only runs made at this time or later. */
  readonly since: Date;
  /** Only runs on this branch. */
  readonly branch?: string;
}

/** The dispatched runs that have a word in their title, which the workflow's `run-name` puts there; in no order. */
export async function listDispatchedRuns(client: Client, o: DispatchedSearch): Promise<readonly RunFact[]> {
  const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
  const created = `>=${o.since.toISOString().replace(/\.\d+Z$/, "Z")}`;
  const parameters = {
    ...inRepo(o.repo),
    workflow_id: o.workflow,
    event: "workflow_dispatch",
    created,
    ...(o.branch === undefined ? {} : { branch: o.branch }),
  };
  const items = await client.pages(route, parameters, { cap: MOST_RUNS, list: "workflow_runs" });
  return items.map((item) => parse(RunShape, item, route)).filter((run) => hasWord(run.title, o.marker));
}

/** Finds a dispatched run by a word in its title. Of several the first one made counts (R71). */
export async function findDispatchedRun(client: Client, o: DispatchedSearch): Promise<RunFact | null> {
  const runs = await listDispatchedRuns(client, o);
  return runs.reduce<RunFact | null>((first, run) => (first === null || run.id < first.id ? run : first), null);
}

/** Whether a word stands in a title as a whole. */
export function hasWord(title: string, word: string): boolean {
  for (let at = title.indexOf(word); word !== "" && at !== -1; at = title.indexOf(word, at + 1)) {
    const around = (title[at - 1] ?? " ") + (title[at + word.length] ?? " ");
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}
