import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { type Before, numbersIn, type Point } from "../../verification/metric.ts";
import type { MetricPlan } from "../../verification/plan.ts";

export interface Standing {
  readonly state: EnvironmentState;
  /** What is watched, and when its deployment began; undefined where the ledger does not say any more. */
  readonly watched: { readonly id: string; readonly release: string; readonly enteredAt: string | undefined };
  /** A time of the ledger on the clock that the metrics are asked by, in milliseconds since 1970; NaN for none. */
  timeOf(time: string | undefined): number;
}

/**
 * What a metric was before, where the policy compares. Never while something was there that is being taken back, or that
 * failed: against a release that only answers errors, and quickly, the good one would look slow.
 */
export async function readBefore(
  { name, baseline, samples }: Pick<MetricPlan, "name" | "baseline" | "samples">,
  standing: Standing,
  read: (time: { readonly from: number; readonly until: number }) => Promise<readonly Point[]>,
): Promise<Before> {
  const { state, watched } = standing;
  const back = state.open.find(({ id }) => id === watched.id)?.rollback;
  if (baseline === undefined) return { kind: "none-asked" };
  if (baseline.before === undefined) {
    if (back !== undefined && state.baseline?.promotion === back.of)
      return { kind: "nothing", why: `what ${back.of} measured is what is taken back.` };
    const kept = state.baseline?.metrics.find(({ metric }) => metric === name);
    if (kept === undefined) return { kind: "nothing", why: "no release was verified here by this metric yet." };
    return { kind: "values", values: kept.values, of: `while ${state.baseline?.promotion} was verified` };
  }
  if (state.succeeded === null) return { kind: "nothing", why: "nothing ran here before." };
  const until = endOfGood(standing, back);
  if (Number.isNaN(until)) return { kind: "nothing", why: "when the deployment began is not known any more." };
  try {
    const values = numbersIn(await read({ from: until - baseline.before, until }));
    // Its last stay may be longer ago than Prometheus keeps values; its limits hold all the same.
    if (back !== undefined && values.length < samples)
      return { kind: "nothing", why: "Prometheus has too little of the time in which it was here before." };
    const of = back === undefined ? "before the deployment" : "when it was here before";
    return { kind: "values", values, of };
  } catch (error) {
    return { kind: "unreadable", why: error instanceof Error ? error.message : "it could not be read" };
  }
}

/** The end of the last time in which something good was there: of a rollback the stay of the very release it goes back to. */
function endOfGood({ state, watched, timeOf }: Standing, back: Promotion["rollback"]): number {
  const entered = timeOf(watched.enteredAt);
  const stay = state.settled.find(
    ({ id, release, state: is }) =>
      is === "succeeded" && (back === undefined ? id === state.succeeded?.promotion : release.id === watched.release),
  );
  return stay?.left === undefined ? entered : Math.min(entered, timeOf(stay.left));
}
