import type { Client } from "../github/client.ts";
import { isFailure } from "../github/errors.ts";
import type { Repo } from "../github/repo.ts";
import { getAttempt, getRun, listJobs } from "../github/runs.ts";
import type { Block } from "../github/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { UpstreamRun, VerifiedRuns } from "./gate.ts";

/** The newest settled promotion of a release, if it is a success: the one that opens the environments downstream. */
export function newestSuccess({ settled }: EnvironmentState, release: string): Settled | undefined {
  const newest = settled.find((each) => each.release.id === release);
  return newest?.state === "succeeded" ? newest : undefined;
}

interface Asking {
  readonly client: Client;
  readonly repo: Repo;
}

type Cited = Pick<Settled, "run" | "attempt" | "checkRun" | "verification">;

/** The runs that a success cites: of the job that deployed, and of those that verified it. */
export async function readUpstreamRun(asking: Asking, settled: Cited): Promise<Block<UpstreamRun>> {
  const deployed = { run: settled.run ?? 0, attempt: settled.attempt ?? 1, checkRun: settled.checkRun };
  const [found, verified] = await Promise.all([settle(() => readRun(asking, deployed)), readVerified(asking, settled)]);
  return found.ok && verified !== undefined ? { ok: true, value: { ...found.value, verified } } : found;
}

async function readVerified(asking: Asking, { verification }: Cited): Promise<Block<VerifiedRuns> | undefined> {
  if (verification === undefined) return undefined;
  const { run, tests } = verification;
  return settle(async () => {
    const [judge, ran] = await Promise.all([
      readRun(asking, { run: run.id, attempt: run.attempt, checkRun: run.checkRun }),
      tests === null ? null : getRun(asking.client, { repo: asking.repo, run: tests }),
    ]);
    return { judge, tests: ran };
  });
}

/** A run that ended red, or goes on, may still hold a job that ended well. */
async function readRun(
  { client, repo }: Asking,
  { run, attempt, checkRun }: { readonly run: number; readonly attempt: number; readonly checkRun: number | null },
): Promise<UpstreamRun> {
  const place = { repo, run, attempt };
  const { path, headBranch, headRepositoryId, status, conclusion, createdAt } = await getAttempt(client, place);
  const whole = {
    path,
    branch: headBranch,
    repository: headRepositoryId,
    status,
    conclusion,
    whole: conclusion,
    createdAt,
  };
  if (status !== "completed" || conclusion === "success" || checkRun === null) return whole;
  const job = (await listJobs(client, place)).find(({ id }) => id === checkRun);
  return { ...whole, conclusion: job?.conclusion ?? conclusion };
}

async function settle<T>(read: () => Promise<T>): Promise<Block<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}
