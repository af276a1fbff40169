import type { CheckFacts } from "../../github/commit-facts.ts";
import type { GateFacts } from "../gate.ts";
import { ACTIONS_APP_ID } from "./counted.ts";
import { type Finding, judgeReported, neverReported } from "./finding.ts";
import { neededJobs, reports } from "./needs.ts";

/**
 * What the run that built the release says, when no list of checks says more (design.md section 4). From outside, the
 * whole run must have ended well; from inside, the jobs that the calling job needs, because the run itself cannot have
 * ended while a job of it is asking.
 */
export function judgeBuildingRun(facts: GateFacts, checks: CheckFacts): readonly Finding[] {
  const suite = checks.suites.find(({ app, run }) => app.id === ACTIONS_APP_ID && run?.id === facts.release.run);
  const name = `build run ${facts.release.run}`;
  if (suite === undefined) return [neverReported(name)];
  const url = `${facts.repositoryUrl}/actions/runs/${facts.release.run}`;
  if (facts.calling.run !== facts.release.run) {
    return [judgeReported({ name, status: suite.status, conclusion: suite.conclusion, url }, [])];
  }
  const others = newestByName(
    suite.checks.filter(({ id, name: of }) => id !== facts.calling.checkRun && of !== facts.calling.job),
  );
  const needed =
    facts.buildWorkflow.ok && facts.buildWorkflow.value !== null
      ? neededJobs(facts.buildWorkflow.value, facts.calling.job)
      : undefined;
  if (needed === undefined) return unlisted(others, url);
  if (needed.length === 0) return [unproven(name, url)];
  return needed.flatMap((job) => {
    const found = others.filter((check) => reports(check.name, job));
    if (found.length === 0) return [neverReported(job.name)];
    return found.map(({ name: of, status, conclusion }) => judgeReported({ name: of, status, conclusion, url }, []));
  });
}

/** The workflow file does not tell which jobs are needed: every other job that has completed must have passed. */
function unlisted(others: CheckFacts["suites"][number]["checks"], url: string): readonly Finding[] {
  const completed = others.filter(({ status }) => status === "completed");
  if (completed.length === 0) return [unproven("this run", url)];
  return completed.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, []));
}

function unproven(name: string, url: string): Finding {
  return {
    name,
    verdict: "wait",
    reason: "build-unproven",
    says: "has not ended, and the asking job needs no other job that could have tested this commit",
    evidence: [url],
  };
}

function newestByName<T extends { readonly id: number; readonly name: string }>(checks: readonly T[]): readonly T[] {
  const newest = new Map<string, T>();
  for (const check of checks) {
    const known = newest.get(check.name);
    if (known === undefined || known.id < check.id) newest.set(check.name, check);
  }
  return [...newest.values()];
}
