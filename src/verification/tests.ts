import type { Client } from "../github/client.ts";
import { dispatchWorkflow, listDispatchedRuns } from "../github/dispatch.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import { getRun, type RunFact } from "../github/runs.ts";

/** How the run of the test workflow stands. */
export type TestsFact =
  | { readonly kind: "running"; readonly run: number | null }
  | { readonly kind: "passed" | "failed" | "unknown"; readonly run: number | null; readonly message: string };

/** What a run of the test workflow must be, to count for one promotion. */
export interface TestsWanted {
  readonly repo: Repo;
  readonly repositoryId: number;
  /** File name of the workflow. */
  readonly workflow: string;
  readonly defaultBranch: string;
  /** The environment that it tests, and the word for the promotion: its run-name holds both. */
  readonly environment: string;
  readonly marker: string;
  /** When the intent was recorded; an older run was started for something else. */
  readonly since: Date;
}

/** The word by which the tests of one verification are found again. */
export function testsMarker(promotion: string): string {
  return `${promotion}@verify`;
}

/** Clocks may differ by this, in milliseconds. */
const SKEW = 60_000;
/** A dispatched run is to be seen after this long, in milliseconds, or it never started. */
const VISIBLE = 120_000;

/**
 * Starts the test workflow for a promotion, unless its run is there already: a lost answer starts nothing twice. What
 * GitHub refuses is said as the outcome, because nobody can judge then.
 */
export async function startTests(
  client: Client,
  wanted: TestsWanted,
  inputs: Readonly<Record<string, string>>,
): Promise<TestsFact | undefined> {
  if ((await findTests(client, wanted)) !== null) return undefined;
  const { repo, workflow, defaultBranch: ref } = wanted;
  try {
    await dispatchWorkflow(client, { repo, workflow, ref, inputs });
  } catch (error) {
    // The answer was lost: its run is looked for from now on.
    if (isFailure(error, "ambiguous")) return undefined;
    if (!isFailure(error, "forbidden", "not-found", "unprocessable")) throw error;
    const hint = error.hint === undefined ? "" : ` ${error.hint}`;
    return { kind: "unknown", run: null, message: `${workflow} could not be started: ${error.message}${hint}` };
  }
  return undefined;
}

/** Asks GitHub how the tests ended: only a run of this workflow file, on the default branch, for this promotion counts. */
export async function readTests(client: Client, wanted: TestsWanted, now: Date): Promise<TestsFact> {
  const { workflow, marker, since } = wanted;
  try {
    const run = await findTests(client, wanted);
    if (run !== null) return factOf(workflow, run);
    if (now.getTime() - since.getTime() < VISIBLE) return { kind: "running", run: null };
    const advice = `its run-name must hold \${{ inputs.environment }} and \${{ inputs.promotion }}`;
    const message = `No run of ${workflow} is named after ${wanted.environment} and ${marker}: ${advice}.`;
    return { kind: "unknown", run: null, message };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { kind: "unknown", run: null, message: `The runs of ${workflow} could not be read: ${error.message}` };
  }
}

async function findTests(client: Client, wanted: TestsWanted): Promise<RunFact | null> {
  const { repo, workflow, marker, since, defaultBranch } = wanted;
  const from = new Date(since.getTime() - SKEW);
  const found = await listDispatchedRuns(client, { repo, workflow, marker, since: from, branch: defaultBranch });
  // What somebody started for something else, under the same word, neither counts nor stands in the way.
  const [first] = found
    .filter((run) => refuteTests(run, wanted) === undefined)
    .toSorted((left, right) => left.id - right.id);
  if (first === undefined) return null;
  // The list is by attempt one; the newest attempt decides.
  const run = await getRun(client, { repo, run: first.id });
  return refuteTests(run, wanted) === undefined ? run : null;
}

/**
 * Why a run does not speak for this promotion; undefined when it does. A stale or foreign run never counts, nor does one that
 * somebody started by hand for this promotion and against another environment, where the tests succeed.
 */
export function refuteTests(
  run: Pick<RunFact, "path" | "event" | "headBranch" | "headRepositoryId" | "title">,
  wanted: Pick<TestsWanted, "repositoryId" | "workflow" | "defaultBranch" | "environment" | "marker">,
): string | undefined {
  if (run.path !== `.github/workflows/${wanted.workflow}`) return `it is of ${run.path}`;
  if (run.event !== "workflow_dispatch") return `it was started by ${run.event}`;
  if (run.headRepositoryId !== wanted.repositoryId || run.headBranch !== wanted.defaultBranch) {
    return `it did not run on ${wanted.defaultBranch} of this repository`;
  }
  const words = new Set(run.title.split(/[^\w.@-]+/));
  if (!words.has(wanted.marker)) return "it is named after something else";
  return words.has(wanted.environment) ? undefined : `its name does not say that it tests ${wanted.environment}`;
}

function factOf(workflow: string, { id, status, conclusion }: RunFact): TestsFact {
  if (status !== "completed") return { kind: "running", run: id };
  if (conclusion === "success") return { kind: "passed", run: id, message: `${workflow} succeeded in run ${id}.` };
  if (conclusion === "failure" || conclusion === "timed_out") {
    return { kind: "failed", run: id, message: `${workflow} ended with ${conclusion} in run ${id}.` };
  }
  return {
    kind: "unknown",
    run: id,
    message: `${workflow} ended ${conclusion ?? "without a conclusion"} in run ${id}.`,
  };
}
