import { parse } from "yaml";

/** A job that the calling job waits for, by the name under which GitHub reports its checks. */
export interface NeededJob {
  readonly key: string;
  readonly name: string;
}

const MOST_JOBS = 256;

/**
 * The jobs of a workflow that a job needs, directly or through others. `undefined` when the file does not tell: no such
 * job (a reusable workflow's), a name that is an expression, or not a workflow at all.
 */
export function neededJobs(workflow: string, job: string): readonly NeededJob[] | undefined {
  let jobs: Record<string, unknown> | undefined;
  try {
    const document: unknown = parse(workflow, { maxAliasCount: 100 });
    jobs = record(record(document)?.["jobs"]);
  } catch {
    return undefined;
  }
  if (jobs === undefined || !Object.hasOwn(jobs, job)) return undefined;
  const found = new Map<string, NeededJob>();
  const queue = needsOf(jobs[job]);
  while (queue.length > 0 && found.size <= MOST_JOBS) {
    const key = queue.shift();
    if (key === undefined || found.has(key)) continue;
    if (!Object.hasOwn(jobs, key)) return undefined;
    const name = nameOf(key, jobs[key]);
    if (name === undefined) return undefined;
    found.set(key, { key, name });
    queue.push(...needsOf(jobs[key]));
  }
  return [...found.values()];
}

/** Whether a check run reports this job: its name, a leg of its matrix, or a job of the workflow that it calls. */
export function reports(check: string, job: NeededJob): boolean {
  return check === job.name || check.startsWith(`${job.name} (`) || check.startsWith(`${job.name} / `);
}

function needsOf(job: unknown): string[] {
  const needs = record(job)?.["needs"];
  if (typeof needs === "string") return [needs];
  return Array.isArray(needs) ? needs.filter((need): need is string => typeof need === "string") : [];
}

function nameOf(key: string, job: unknown): string | undefined {
  const name = record(job)?.["name"];
  if (name === undefined) return key;
  return typeof name === "string" && !name.includes("${{") ? name : undefined;
}

function record(value: unknown): Record<string, unknown> | undefined {
  // Any object that is not a list can be asked for its properties by name.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
