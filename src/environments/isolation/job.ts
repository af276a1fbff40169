import type { Block } from "../../github/block.ts";
import type { RunFact } from "../../github/runs.ts";
import { milliseconds } from "../../policy/duration.ts";
import type { Statement } from "../statement.ts";

/** The newest runs of one workflow that GitHub lists as successes on the default branch. */
export type JobRuns = Block<readonly RunFact[]>;

/** What a job is asked for: its last success on the default branch, not older than `every`. */
export interface JobWords {
  readonly part: string;
  /** What the workflow does, as in "sanitizes its data". */
  readonly what: string;
  /** `<code>-late`, `<code>-never`. */
  readonly code: string;
  readonly proven: string;
}

/** Runs that outsiders can start, or whose content they can steer, are nobody's success. */
const REFUSED: ReadonlySet<string> = new Set(["pull_request", "pull_request_target"]);

/** A run begins before anybody reads of it; clocks of GitHub's own machines may differ by so much, in milliseconds. */
const SKEW = 5 * 60_000;

/**
 * Whether a workflow succeeded lately: by GitHub's own record, of that file, on the default branch of this repository. Its
 * age counts from the beginning of the run. What could not be read is unknown.
 */
export function judgeJob(
  { part, what, code, proven }: JobWords,
  rule: { readonly workflow: string; readonly every: string },
  runs: JobRuns,
  about: {
    readonly now: Date;
    readonly repositoryId: number;
    readonly defaultBranch: string;
    readonly environment: string;
  },
): Statement {
  const { workflow, every } = rule;
  const said = { part, about: workflow, evidence: [] } as const;
  if (runs?.ok !== true || !Array.isArray(runs.value)) {
    return {
      ...said,
      verdict: "unknown",
      reason: "isolation-unreadable",
      message: `When ${workflow}, which ${what}, last succeeded could not be read: ${runs?.ok === false ? runs.why : "no list"}`,
      unblock: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
    };
  }
  const path = `.github/workflows/${workflow}`;
  const ages = runs.value
    .filter((run) => isSuccess(run, path, about))
    .map((run) => ({ run, age: about.now.getTime() - Date.parse(run.createdAt) }))
    // Said so that what is no time counts for nothing.
    .filter(({ age }) => age >= -SKEW)
    .toSorted((left, right) => left.age - right.age);
  const [newest] = ages;
  if (newest === undefined) {
    return {
      ...said,
      verdict: "fail",
      reason: `${code}-never`,
      message: `${workflow}, which ${what}, has no success on ${about.defaultBranch} that GitHub knows of.`,
      unblock: `Run ${workflow} on ${about.defaultBranch}, and let a schedule do it from then on.`,
    };
  }
  const evidence = [newest.run.url];
  const since = `${workflow}, which ${what}, last succeeded at ${newest.run.createdAt}`;
  if (newest.age <= milliseconds(every)) {
    return {
      ...said,
      verdict: "pass",
      reason: proven,
      message: `${since}; ${every} are allowed.`,
      unblock: "",
      evidence,
    };
  }
  return {
    ...said,
    verdict: "fail",
    reason: `${code}-late`,
    message: `${since}; ${every} are allowed.`,
    unblock: `Run ${workflow} on ${about.defaultBranch}, and look why its schedule did not (GitHub stops schedules of quiet repositories).`,
    evidence,
  };
}

function isSuccess(
  run: RunFact,
  path: string,
  { repositoryId, defaultBranch }: { readonly repositoryId: number; readonly defaultBranch: string },
): boolean {
  return (
    typeof run === "object" &&
    run !== null &&
    run.path === path &&
    run.status === "completed" &&
    run.conclusion === "success" &&
    run.headRepositoryId === repositoryId &&
    run.headBranch === defaultBranch &&
    typeof repositoryId === "number" &&
    typeof defaultBranch === "string" &&
    !REFUSED.has(run.event)
  );
}
