import type { Block } from "./block.ts";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import type { Repo } from "./repo.ts";
import { getAttempt, listJobs } from "./runs.ts";

/** What GitHub says of a run that a record cites. */
export interface CitedRun {
  readonly path: string;
  readonly branch: string | null;
  readonly repository: number | null;
  readonly status: string;
  /** Of the job that recorded, where the record names it, else of the run. */
  readonly conclusion: string | null;
  /** What `run-name` made. */
  readonly title: string;
  readonly createdAt: string;
}

/** Reads it: one request, and one more where the run ended red, because it may still hold a recording job that ended well. */
export async function readCitedRun(
  client: Client,
  { repo, id, attempt, checkRun }: { repo: Repo; id: number; attempt: number; checkRun: number | null },
): Promise<Block<CitedRun>> {
  try {
    const run = await getAttempt(client, { repo, run: id, attempt });
    const { path, headBranch: branch, headRepositoryId: repository, status, conclusion, title, createdAt } = run;
    const found = { path, branch, repository, status, conclusion, title, createdAt };
    if (status !== "completed" || conclusion === "success" || checkRun === null) return { ok: true, value: found };
    const job = (await listJobs(client, { repo, run: id, attempt })).find((one) => one.id === checkRun);
    return { ok: true, value: { ...found, conclusion: job?.conclusion ?? conclusion } };
  } catch (error) {
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}
