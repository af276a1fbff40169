import { parse } from "yaml";

/** A job that the calling job waits for. */
export interface NeededJob {
  readonly key: string;
  /** The name under which GitHub reports its checks; undefined when the file has an expression there. */
  readonly name: string | undefined;
}

const MOST_JOBS = 256;

/**
 * The jobs of a workflow that a job needs, directly or through others. `check` is the calling job's own check, where it
 * is known: a key that cannot have that name is of another file. `undefined` when the file does not tell: no such job, a
 * need that is not there, too many jobs, or not a workflow at all.
 */
export function neededJobs(workflow: string, job: string, check?: string): readonly NeededJob[] | undefined {
  const jobs = jobsOf(workflow);
  if (jobs === undefined || !Object.hasOwn(jobs, job)) return undefined;
  if (check !== undefined && !reports(check, { key: job, name: nameOf(job, jobs[job]) })) return undefined;
  const found = new Map<string, NeededJob>();
  const queue = needsOf(jobs[job]);
  while (queue.length > 0) {
    const key = queue.shift();
    if (key === undefined || found.has(key)) continue;
    if (!Object.hasOwn(jobs, key) || found.size === MOST_JOBS) return undefined;
    found.set(key, { key, name: nameOf(key, jobs[key]) });
    queue.push(...needsOf(jobs[key]));
  }
  return [...found.values()];
}

function jobsOf(workflow: string): Record<string, unknown> | undefined {
  try {
    const document: unknown = parse(workflow, { maxAliasCount: 100 });
    return record(record(document)?.["jobs"]);
  } catch {
    return undefined;
  }
}

/** Whether a check run may report this job: its name, a leg of its matrix, or a job of the workflow that it calls. */
export function reports(check: string, { name }: NeededJob): boolean {
  return name === undefined || check === name || check.startsWith(`${name} (`) || check.startsWith(`${name} / `);
}

function needsOf(job: unknown): string[] {
  const needs = record(job)?.["needs"];
  if (typeof needs === "string") return [needs];
  // What is no text becomes a key that no job has, so that a need is never overlooked.
  return Array.isArray(needs) ? needs.map(String) : [];
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
