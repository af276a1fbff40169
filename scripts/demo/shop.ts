import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createSample, type Sample } from "../../test/acceptance/sample.ts";
import type { Job, Run } from "../../test/simulator/world.ts";
import { readSummary, type Told } from "./summary.ts";

/** The sample repository `octo/shop`, as the story plays in it. */
export interface Shop extends Sample {
  /** What `deploy.sh` deploys to: one folder for each environment. */
  readonly deployed: string;
  /** Lets somebody do something, runs all that follows, and answers the runs it started. */
  after(deed: () => Promise<unknown>): Promise<readonly Ran[]>;
  push(files: Readonly<Record<string, string>>, message: string): Promise<string>;
}

/** A workflow run with what its doors told. */
export interface Ran {
  readonly run: Run;
  /** `production` for `.github/workflows/production.yml`. */
  readonly workflow: string;
  readonly job: Job;
  /** What its door said first; a job without a door says nothing. */
  readonly told: Told | undefined;
  /** What its door said last: after the job, where it settles something. */
  readonly ended: Told | undefined;
}

/** Opens the shop in a simulated GitHub; `folder` is emptied of what an earlier story deployed. */
export async function openShop(folder: string): Promise<Shop> {
  const deployed = join(folder, "deployed");
  await rm(deployed, { recursive: true, force: true });
  const sample = await createSample({ engine: { env: { DEPLOY_TO: deployed } } });
  const { simulator, repository, alice } = sample;
  const push = (files: Readonly<Record<string, string>>, message: string) =>
    simulator.push(repository, { branch: "main", files, message, actor: alice });
  const after = async (deed: () => Promise<unknown>) => {
    const before = repository.runs.length;
    await deed();
    await simulator.engine.drain();
    return repository.runs.slice(before).flatMap(look);
  };
  return { ...sample, deployed, push, after };
}

/** The last job of a run is the one in which a door works. */
function look(run: Run): readonly Ran[] {
  const job = run.jobs.at(-1);
  if (job === undefined) return [];
  const told = job.summaries.map(readSummary);
  const workflow = run.path.replace(/^.*\//, "").replace(/\.yml$/, "");
  return [{ run, workflow, job, told: told[0], ended: told.at(-1) }];
}
