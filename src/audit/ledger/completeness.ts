import type { DeploymentFact } from "../../github/deployments.ts";
import type { LedgerEvent } from "../../ledger/event.ts";
import { payloadOf, TASK_PREFIX } from "../../promotion/witness.ts";

/** What the ledger says of one promotion that entered. */
export interface RecordedEntry {
  readonly promotion: string;
  readonly service: string;
  readonly environment: string;
  readonly release: string;
  readonly fence: number;
  /** By the event that closed it; `null` where it named none, `undefined` while it is open. */
  readonly deployment: number | null | undefined;
  readonly outcome: "open" | "succeeded" | "failed";
}

/** One way in which GitHub's Deployments and the ledger differ (R108, R114). */
export type Difference =
  /** A Deployment of our task that no event knows. */
  | { readonly kind: "unrecorded"; readonly deployment: DeploymentFact }
  /** A Deployment of our task whose payload is not one of ours. */
  | { readonly kind: "forged"; readonly deployment: DeploymentFact }
  /** It says another release, service or fencing number than the ledger. */
  | { readonly kind: "contradicts"; readonly deployment: DeploymentFact; readonly entry: RecordedEntry }
  /** The ledger knows it, GitHub does not. */
  | { readonly kind: "deleted"; readonly id: number; readonly entry: RecordedEntry };

/**
 * Every promotion that entered, as the log tells it. A promotion enters at most once; another try is another promotion.
 */
export function entriesIn(events: readonly LedgerEvent[]): ReadonlyMap<string, RecordedEntry> {
  const releases = new Map<string, string>();
  const entries = new Map<string, RecordedEntry>();
  for (const event of events) {
    const { promotion, service, environment } = event;
    if (promotion === null || service === null || environment === null) continue;
    if (event.event === "promotion.requested") releases.set(promotion, event.data.release.id);
    if (event.event === "promotion.entered") {
      const release = releases.get(promotion) ?? "";
      const { fence } = event.data;
      const opened = { promotion, service, environment, release, fence, deployment: undefined };
      entries.set(promotion, { ...opened, outcome: "open" });
    }
    const entry = entries.get(promotion);
    if (entry === undefined) continue;
    if (event.event === "promotion.deployed") entries.set(promotion, { ...entry, deployment: event.data.deployment });
    if (event.event === "promotion.succeeded") entries.set(promotion, { ...entry, outcome: "succeeded" });
    if (event.event === "promotion.failed") {
      const deployment = event.data.deployment ?? entry.deployment ?? null;
      entries.set(promotion, { ...entry, deployment, outcome: "failed" });
    }
  }
  return entries;
}

/** Compares both ways. `deployments` are all of the repository; those of other tasks are nobody's business here. */
export function differencesBetween(
  entries: ReadonlyMap<string, RecordedEntry>,
  deployments: readonly DeploymentFact[],
): readonly Difference[] {
  const ours = deployments.filter(({ task }) => task.startsWith(TASK_PREFIX));
  const known = new Set(ours.map(({ id }) => id));
  const there = ours.flatMap((deployment): readonly Difference[] => {
    const payload = payloadOf(deployment);
    if (payload === undefined) return [{ kind: "forged", deployment }];
    const entry = entries.get(payload.promotion);
    if (entry === undefined) return [{ kind: "unrecorded", deployment }];
    const same =
      entry.release === payload.release &&
      entry.service === payload.service &&
      entry.fence === payload.fence &&
      deployment.environment === entry.environment &&
      deployment.task === `${TASK_PREFIX}${entry.service}`;
    if (!same) return [{ kind: "contradicts", deployment, entry }];
    // While it is open nothing has named its Deployment yet, and a job that died may never have; a second one of a
    // promotion that names another is nobody's.
    const named = entry.deployment == null || entry.deployment === deployment.id;
    return named ? [] : [{ kind: "unrecorded", deployment }];
  });
  const gone = [...entries.values()].flatMap((entry): readonly Difference[] => {
    const { deployment: id } = entry;
    return id === undefined || id === null || known.has(id) ? [] : [{ kind: "deleted", id, entry }];
  });
  return [...there, ...gone];
}
