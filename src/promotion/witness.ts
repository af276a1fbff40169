import type { DeploymentFact, Snapshot } from "../github/snapshot.ts";
import type { PromotionKind } from "../ledger/events/promotion.ts";
import { Stop } from "./stop.ts";

/** Our Deployments are told from everybody else's by their task; the service follows. */
export const TASK_PREFIX = "env-actions:promote:";

/** What our Deployments carry: enough to be found again, and the ledger's head as it was (R111). */
export interface DeploymentPayload {
  readonly schema: 1;
  readonly promotion: string;
  readonly release: string;
  readonly service: string;
  readonly fence: number;
  /** The ledger's head that recorded the intent. */
  readonly ledger: string;
  /** Why it came: for boards and for whoever counts failures and how long they last. Left out by older versions. */
  readonly kind?: PromotionKind;
  readonly cause?: "person" | "automation";
  /** The promotion that a rollback takes back. */
  readonly of?: string;
}

/** The payload of a Deployment of ours; `undefined` for anybody else's, and for one that was tampered with. */
export function payloadOf(deployment: DeploymentFact): DeploymentPayload | undefined {
  if (!deployment.task.startsWith(TASK_PREFIX)) return undefined;
  const { payload } = deployment;
  if (typeof payload !== "object" || payload === null) return undefined;
  const { schema, promotion, release, service, fence, ledger } = payload as Record<string, unknown>;
  if (schema !== 1 || typeof promotion !== "string" || typeof release !== "string") return undefined;
  if (typeof service !== "string" || typeof fence !== "number" || typeof ledger !== "string") return undefined;
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ledger)) return undefined;
  return { schema, promotion, release, service, fence, ledger };
}

/**
 * The ledger's head as the newest Deployment of ours saw it; `undefined` when there is none. Deployments that cannot be
 * read stop everything: without them nobody can say whether the ledger was rewritten (R111, R116).
 */
export function witnessIn(snapshot: Snapshot): string | undefined {
  if (!snapshot.deployments.ok) {
    throw new Stop(
      "ledger-unreadable",
      `The Deployments that witness the ledger could not be read: ${snapshot.deployments.why}`,
      "Give the job `permissions: deployments: read`.",
    );
  }
  for (const deployment of snapshot.deployments.value) {
    const payload = payloadOf(deployment);
    if (payload !== undefined) return payload.ledger;
  }
  return undefined;
}
