import type { CheckFacts, SuiteFact } from "../../github/commit-facts.ts";
import { ACTIONS_APP_ID, type Counting, countedApp, countedRuns, workflowPath } from "./counted.ts";
import { asksItself, type Finding, judgeReported, neverReported } from "./finding.ts";
import { outcomeOfRun } from "./own.ts";
import { untrusted } from "./status.ts";

/** One check that must have passed: by name and by who reports it (R63). */
export interface RequiredCheck {
  readonly name: string;
  readonly app: { readonly id?: number; readonly slug?: string } | undefined;
}

/**
 * The newest report of a check by name and app; re-runs and newer runs replace older ones, so a pending one after a
 * success waits (R64). Several workflows may have a job of that name: then the newest of each must have passed, because
 * one must not hide the failure of another. The calling job itself never counts; where it is the only report, its end
 * is waited for.
 */
export function judgeRequired(
  counting: Counting,
  checks: CheckFacts,
  required: RequiredCheck,
  allow: readonly string[],
): Finding {
  const { name, app } = required;
  const fromActions = app === undefined || app.id === ACTIONS_APP_ID || app.slug === "github-actions";
  const suites: readonly SuiteFact[] = fromActions ? countedRuns(counting, checks) : countedApp(checks, app);
  const reported = suites
    .flatMap((suite) =>
      suite.checks.map((check) => ({ ...check, run: suite.run, by: suite.run?.path ?? suite.app.id })),
    )
    .filter((check) => check.name === name);
  const [first, ...others] = newestOfEach(reported.filter(({ id }) => id !== counting.calling.checkRun)).map(
    (found) => {
      const url = found.run === null ? undefined : `${counting.repositoryUrl}/actions/runs/${found.run.id}`;
      return judgeReported({ name, status: found.status, conclusion: found.conclusion, url }, allow);
    },
  );
  if (first !== undefined) return worstOf(first, others);
  return reported.length > 0 ? asksItself(name) : (withStatus(checks, name) ?? neverReported(name));
}

function newestOfEach<T extends { readonly id: number; readonly by: string | number }>(found: readonly T[]): T[] {
  const newest = new Map<string | number, T>();
  for (const check of found.toSorted((left, right) => left.id - right.id)) newest.set(check.by, check);
  return [...newest.values()];
}

function worstOf(first: Finding, others: readonly Finding[]): Finding {
  const all = [first, ...others];
  return (
    all.find(({ verdict }) => verdict === "fail") ??
    all.find(({ verdict }) => verdict === "unknown") ??
    all.find(({ verdict }) => verdict === "wait") ??
    first
  );
}

/** A commit status of that name exists: say why it does not count, instead of "never reported". */
function withStatus(checks: CheckFacts, name: string): Finding | undefined {
  const status = checks.statuses.find(({ context }) => context === name);
  return status && untrusted(name, status, ", which anyone with write access can do");
}

/** A workflow file that must have run on this commit: its newest counted run decides. */
export function judgeWorkflow(counting: Counting, checks: CheckFacts, file: string, allow: readonly string[]): Finding {
  const newest = countedRuns(counting, checks)
    .filter(({ run }) => run.path === workflowPath(file))
    .sort((left, right) => right.run.id - left.run.id)[0];
  if (newest === undefined) return neverReported(file);
  const url = `${counting.repositoryUrl}/actions/runs/${newest.run.id}`;
  return judgeReported({ name: file, ...outcomeOfRun(newest), url }, allow);
}
