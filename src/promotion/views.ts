import type { DeploymentFact } from "../github/snapshot.ts";
import { newestArrival } from "../ledger/arrival.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { PromotionContext } from "./context.ts";
import { writeStatus } from "./deployment.ts";
import type { Ground } from "./ground.ts";
import { payloadOf } from "./witness.ts";

/** A Deployment that says something else than the ledger, and what it should say. */
export interface StaleView {
  readonly deployment: number;
  readonly promotion: string;
  readonly state: "success" | "failure" | "inactive";
}

/** States that say that something is still going on. GitHub calls one abandoned that was silent for half an hour. */
const UNDER_WAY = new Set(["pending", "queued", "in_progress", "waiting", "abandoned"]);

/**
 * The Deployments that a step left behind when it died between recording an end and showing it: the ledger is the truth,
 * Deployments are views of it (R108). Only what was read is compared; foreign Deployments are never touched.
 */
export function staleViews(state: EnvironmentState, deployments: readonly DeploymentFact[]): readonly StaleView[] {
  const stale: StaleView[] = [];
  const newest = newestArrival(state);
  for (const settled of state.settled) {
    const ours = deployments
      .filter((each) => {
        const payload = payloadOf(each);
        return payload?.promotion === settled.id && payload.service === state.service;
      })
      .toSorted((left, right) => left.id - right.id);
    for (const [index, { id, state: shown }] of ours.entries()) {
      const counts = index === 0;
      const wanted = counts ? wantedState(settled, settled.id === newest?.id) : "inactive";
      if (wanted === undefined) continue;
      const isWrong = UNDER_WAY.has(shown) || (wanted === "inactive" && shown === "active");
      if (isWrong) stale.push({ deployment: id, promotion: settled.id, state: wanted });
    }
  }
  return stale;
}

function wantedState({ state, reason }: Settled, isNewest: boolean): StaleView["state"] | undefined {
  switch (state) {
    case "succeeded":
      return isNewest ? "success" : "inactive";
    case "rolling-back":
    case "rolled-back":
      // A success has no reason: it was good when it came, and is there until the rollback has entered.
      if (reason !== null) return "failure";
      return isNewest ? "success" : "inactive";
    case "failed":
    case "indeterminate":
      return "failure";
    default:
      return undefined;
  }
}

/** Writes what the ledger says over Deployments that say something else. Costs nothing when all agree. */
export async function repairViews(context: PromotionContext, ground: Ground, environment: string): Promise<void> {
  const { deployments } = ground.snapshot;
  if (!deployments.ok) return;
  const { url } = ground.policy.environments.get(environment) ?? {};
  for (const { deployment, promotion, state } of staleViews(stateOf(ground.ledger, environment), deployments.value)) {
    context.log.info(`Deployment ${deployment} did not show yet that ${promotion} ended; it is marked ${state}.`);
    await writeStatus(context, deployment, state, `By ${promotion}`, state === "success" ? url : undefined);
  }
}
