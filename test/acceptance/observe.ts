import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { type EnvironmentState, emptyEnvironment } from "../../src/ledger/state/environment.ts";
import { listTree, readFile, resolve } from "../simulator/git.ts";
import type { Job } from "../simulator/world.ts";
import type { Sample } from "./sample.ts";

/** The ledger's state of one environment, read from the git repository itself; the service is the repository's unless said. */
export async function readState(
  { repository }: Pick<Sample, "repository">,
  environment: string,
  name = repository.name,
): Promise<EnvironmentState> {
  const { gitDir } = repository;
  const oid = await resolve(gitDir, "refs/heads/env-actions");
  if (oid === null) return emptyEnvironment(name, environment);
  const files = new Map<string, string>();
  const paths = ["head.json", `state/${name}.json`];
  for (const entry of (await listTree(gitDir, oid, `state/${name}`)) ?? []) paths.push(`state/${name}/${entry.name}`);
  for (const path of paths) {
    const contents = await readFile(gitDir, oid, path);
    if (contents !== null) files.set(path, contents.toString());
  }
  return stateOf(parseLedger(files, oid, name), environment);
}

/** The jobs of a workflow file, oldest run first. */
export function jobsOf({ repository }: Pick<Sample, "repository">, workflow: string, key: string): readonly Job[] {
  return repository.runs
    .filter(({ path }) => path === `.github/workflows/${workflow}`)
    .flatMap(({ jobs }) => jobs.filter((job) => job.key === key));
}
