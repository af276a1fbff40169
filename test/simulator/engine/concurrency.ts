import type { Run } from "../world.ts";
import { asText, evaluateTemplate, isObject, type Json, type Scope } from "./expression.ts";

/** A `concurrency:` as evaluated. Group names are compared without case. */
export interface Concurrency {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: "single" | "max";
}

/** @throws Error for `queue: max` with `cancel-in-progress: true`, which GitHub refuses. */
export function readConcurrency(written: Json | undefined, scope: Scope): Concurrency | undefined {
  const value = evaluateTemplate(written ?? null, scope);
  if (value === null) return undefined;
  if (!isObject(value)) return { group: asText(value).toLowerCase(), cancelInProgress: false, queue: "single" };
  const cancelInProgress = asText(value["cancel-in-progress"] ?? false) === "true";
  const queue = value["queue"] === "max" ? "max" : "single";
  if (cancelInProgress && queue === "max") {
    throw new Error("concurrency: queue: max cannot be combined with cancel-in-progress: true.");
  }
  return { group: asText(value["group"] ?? "").toLowerCase(), cancelInProgress, queue };
}

/**
 * Which runs of a group a newcomer replaces: those that wait, unless it queues up behind them, and the one that holds the
 * group if it says so. The oldest unfinished run is the holder, begun or not: on GitHub it would have begun.
 */
export function replacedRuns(unfinished: readonly Run[], newcomer: Concurrency): Run[] {
  const [holder, ...pending] = unfinished;
  if (holder === undefined || newcomer.queue === "max") return [];
  return newcomer.cancelInProgress ? [holder, ...pending] : pending;
}
