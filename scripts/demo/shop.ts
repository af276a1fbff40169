import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createSample, requestRun, type Sample } from "../../test/acceptance/sample.ts";
import { type EmbeddedRegistry, startRegistry } from "../../test/simulator/registry/index.ts";
import type { Job, Run, User } from "../../test/simulator/world.ts";
import { demoFiles } from "./files.ts";
import { startService } from "./service.ts";
import { readSummary, type Told } from "./summary.ts";

/** How long work takes here, in seconds: about as long as on GitHub for so small a shop. */
export const PACE = { queue: 6, step: 2 } as const;

/** The sample repository `octo/shop`, as the story plays in it. */
export interface Shop extends Sample {
  /** She may write, as bob may. */
  readonly carol: User;
  /** What `deploy.sh` deploys to: one folder for each environment. */
  readonly deployed: string;
  /** Two registries that speak to nobody but this machine. */
  readonly registries: { readonly build: EmbeddedRegistry; readonly production: EmbeddedRegistry };
  /** Presses "Run workflow". */
  start(workflow: string, inputs?: Readonly<Record<string, string>>, by?: User): Promise<readonly Ran[]>;
  /** Lets time pass. */
  wait(until: Date): void;
  /** Lets time pass, and runs the hourly `resume` that comes then. */
  until(moment: Date): Promise<readonly Ran[]>;
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
  const registries = { build: await startRegistry(), production: await startRegistry() };
  const { build, production } = registries;
  const service = await startService(deployed);
  const sample = await createSample({
    engine: {
      env: { DEPLOY_TO: deployed, REGISTRY: build.host },
      pace: { queue: PACE.queue * 1_000, step: PACE.step * 1_000 },
    },
    files: demoFiles({ build: build.host, production: production.host, health: service.url }),
    people: true,
  });
  const { simulator, repository, alice } = sample;
  const carol = simulator.createUser("carol");
  repository.collaborators.set(carol.id, "write");
  // What an administrator switches on: the ledger's branch is neither deleted nor rewritten, and dependencies are watched.
  for (const type of ["deletion", "non_fast_forward"] as const) repository.rules.push({ branch: "env-actions", type });
  repository.alerts = { dependabot: [] };
  const push = (files: Readonly<Record<string, string>>, message: string) =>
    simulator.push(repository, { branch: "main", files, message, actor: alice });
  const after = async (deed: () => Promise<unknown>) => {
    const before = repository.runs.length;
    await deed();
    await simulator.engine.drain();
    return repository.runs.slice(before).flatMap(look);
  };
  const start: Shop["start"] = (workflow, inputs = {}, by = alice) =>
    after(() => requestRun(simulator, repository, { workflow, inputs, by }));
  const wait = (moment: Date) => {
    simulator.world.advance(Math.max(0, moment.getTime() - simulator.world.now().getTime()));
  };
  const until = (moment: Date) => {
    wait(moment);
    return start("resume.yml");
  };
  const close = async () => {
    await sample.close();
    await service[Symbol.asyncDispose]();
    for (const registry of Object.values(registries)) await registry[Symbol.asyncDispose]();
  };
  return { ...sample, carol, registries, deployed, push, after, start, wait, until, close };
}

/** The last job of a run that was not skipped is the one in which a door works. */
function look(run: Run): readonly Ran[] {
  const job = run.jobs.findLast(({ conclusion }) => conclusion !== "skipped") ?? run.jobs.at(-1);
  if (job === undefined) return [];
  const told = job.summaries.map(readSummary);
  const workflow = run.path.replace(/^.*\//, "").replace(/\.yml$/, "");
  return [{ run, workflow, job, told: told[0], ended: told.at(-1) }];
}
