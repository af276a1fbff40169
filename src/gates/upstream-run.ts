import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import { getAttempt, listJobs } from "../github/runs.ts";
import type { Block } from "../github/snapshot.ts";
import type { EnvironmentState, Settled } from "../ledger/state.ts";
import type { UpstreamRun } from "./gate.ts";

/** The newest settled promotion of a release, if it is a success: the one that opens the environments downstream. */
export function newestSuccess({ settled }: EnvironmentState, release: string): Settled | undefined {
  const newest = settled.find((each) => each.release.id === release);
  return newest?.state === "succeeded" ? newest : undefined;
}

/** The run that a success cites. A run that ended red may still hold a deploying job that ended well. */
export async function readUpstreamRun(
  { client, repo }: { readonly client: Client; readonly repo: Repo },
  { run, attempt, checkRun }: Pick<Settled, "run" | "attempt" | "checkRun">,
): Promise<Block<UpstreamRun>> {
  const place = { repo, run: run ?? 0, attempt: attempt ?? 1 };
  try {
    const { path, headBranch, headRepositoryId, status, conclusion } = await getAttempt(client, place);
    const found = { path, branch: headBranch, repository: headRepositoryId, status, conclusion };
    if (status !== "completed" || conclusion === "success" || checkRun === null) return { ok: true, value: found };
    const job = (await listJobs(client, place)).find(({ id }) => id === checkRun);
    return { ok: true, value: { ...found, conclusion: job?.conclusion ?? conclusion } };
  } catch (error) {
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}
