import type { GateResult } from "./gate.ts";
import type { Where } from "./where.ts";

/** What all gates together say. */
export type Outcome = "clear" | "wait" | "fail" | "unknown";

/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting. What only the environment's own job can judge is left to it, and counts there;
 * what an allowed person overrode stands in nobody's way (R22). Nothing judged is never clear (R32).
 */
export function outcomeOf(results: readonly GateResult[], here: Where): Outcome {
  const counted = results.filter(({ deferred }) => deferred !== true || here === "in-environment");
  if (counted.length === 0) return "unknown";
  const open = counted.filter((result) => !isClear(result));
  if (open.some(({ verdict }) => verdict === "fail")) return "fail";
  if (open.some(({ verdict }) => verdict === "unknown")) return "unknown";
  return open.length > 0 ? "wait" : "clear";
}

/** Whether a result stands in nobody's way: it passed, or somebody answers for it. */
export function isClear({ verdict, override }: GateResult): boolean {
  return verdict === "pass" || override !== undefined;
}

/** The results that keep a release out, here and now. */
export function blocking(results: readonly GateResult[]): readonly GateResult[] {
  return results.filter((result) => !isClear(result) && result.deferred !== true);
}
