import { environmentPath, HEAD_PATH } from "../src/ledger/paths.ts";
import { parseHead } from "../src/ledger/snapshot.ts";
import { SETTLED_KEPT, type Settled } from "../src/ledger/state/settled.ts";
import { storedText } from "../src/ledger/stored-text.ts";
import { readState } from "../test/acceptance/observe.ts";
import type { Sample } from "../test/acceptance/sample.ts";
import { readFile, resolve } from "../test/simulator/git.ts";
import { commit } from "../test/simulator/populate.ts";
import { ACTIONS_BOT, type Deployment } from "../test/simulator/world.ts";

/** Events of one promotion: requested, cleared, entered, deployed, succeeded. */
const EVENTS = 5;

/**
 * Gives a shop, in which production has been deployed to, so many earlier promotions in these environments: the ledger's
 * state as it is after them, and a finished Deployment of each. The lines of the log, which no door reads, are left out.
 */
export async function addHistory(sample: Sample, promotions: number, environments: readonly string[]): Promise<void> {
  const { repository, simulator } = sample;
  const oid = await resolve(repository.gitDir, "refs/heads/env-actions");
  const stored = oid === null ? null : await readFile(repository.gitDir, oid, HEAD_PATH);
  const head = parseHead(stored?.toString());
  const files: Record<string, string> = {
    [HEAD_PATH]: storedText({
      ...head,
      seq: head.seq + promotions * EVENTS,
      promotions: head.promotions + promotions,
    }),
  };
  const model = await readState(sample, "production");
  for (const environment of environments) {
    const own = await readState(sample, environment);
    const state = own.settled.length > 0 ? own : { ...model, environment };
    const [newest] = model.settled;
    if (newest === undefined) throw new Error("nothing was promoted into production");
    const kept = Math.min(SETTLED_KEPT, Math.ceil(promotions / environments.length) + state.settled.length);
    const older = Array.from({ length: kept - state.settled.length }, (_, index): Settled => {
      const number = head.promotions + promotions - index;
      return { ...newest, number, id: `p-${environment}-${number}` };
    });
    const settled = [...state.settled, ...older];
    files[environmentPath(repository.name, environment)] = storedText({ ...state, settled });
  }
  await commit(simulator.world, repository, {
    branch: "env-actions",
    files,
    message: "Years later",
    actor: ACTIONS_BOT,
  });
  const [first] = repository.deployments;
  if (first === undefined) throw new Error("there is no Deployment");
  for (let index = 0; index < promotions; index += 1) {
    repository.deployments.push(olderDeployment(first, index, environments[index % environments.length] ?? ""));
  }
}

/** Made before the world's own beginning, under an id that no other has. */
function olderDeployment(model: Deployment, index: number, environment: string): Deployment {
  const id = 2_000_000_000 + index;
  const created_at = new Date(Date.parse(model.created_at) - 60_000 * (index + 1)).toISOString();
  return { ...model, id, node_id: `DE_${id}`, environment, created_at, updated_at: created_at };
}
