import type { CheckFacts } from "../../github/commit-facts.ts";
import type { GateFacts } from "../gate.ts";
import { ACTIONS_APP_ID } from "./counted.ts";
import { type Finding, judgeReported, neverReported } from "./finding.ts";
import { type NeededJob, neededJobs, reports } from "./needs.ts";
import { outcomeOfRun } from "./own.ts";

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
    return [judgeReported({ name, ...outcomeOfRun(suite), url }, [])];
  }
  const calling = suite.checks.find(({ id }) => id === facts.calling.checkRun);
  const others = newestByName(
    suite.checks.filter((check) => (calling === undefined ? check.name !== facts.calling.job : check !== calling)),
  );
  const needed = neededByCalling(facts, calling?.name);
  if (needed === undefined) return unlisted(others, url);
  if (needed.length === 0) return [unproven(name, url)];
  return needed.flatMap((job) => {
    // GitHub starts a job when all it needs have ended: without its name, it is among the checks that have ended.
    if (job.name === undefined) return ended(others, url);
    const found = others.filter((check) => reports(check.name, job));
    return found.length === 0 ? [neverReported(job.name)] : judged(found, url);
  });
}

type Checks = CheckFacts["suites"][number]["checks"];

/**
 * What the calling job needs, by the workflow file. In a reusable workflow the runner gives the key of a job in another
 * file; its check is called "<job of this file> / <job>", so the check's name must be one that the key can have here.
 */
function neededByCalling(facts: GateFacts, check: string | undefined): readonly NeededJob[] | undefined {
  if (!facts.buildWorkflow.ok || facts.buildWorkflow.value === null) return undefined;
  return neededJobs(facts.buildWorkflow.value, facts.calling.job, check);
}

/** The workflow file does not tell which jobs are needed: every other job must have ended, and must have passed. */
function unlisted(others: Checks, url: string): readonly Finding[] {
  return others.length === 0 ? [unproven("this run", url)] : judged(others, url);
}

/** All that has ended must have passed. */
function ended(others: Checks, url: string): readonly Finding[] {
  return unlisted(
    others.filter(({ status }) => status === "completed"),
    url,
  );
}

function judged(checks: Checks, url: string): readonly Finding[] {
  return checks.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, []));
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
