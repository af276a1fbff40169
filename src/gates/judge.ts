import { checksGate } from "./checks/gate.ts";
import { environmentGate } from "./environment.ts";
import type { Gate, GateFacts, GateResult } from "./gate.ts";
import { lockGate } from "./lock.ts";
import { orderGate } from "./order.ts";
import { sourceGate } from "./source.ts";

/** Every gate, cheap and static first, the lock last (design.md section 5). A new gate is one file and one line here. */
export const GATES: readonly Gate[] = [environmentGate, sourceGate, orderGate, checksGate, lockGate];

/** What all gates say. All are evaluated and explained, also after one has failed. */
export function judgeGates(facts: GateFacts): readonly GateResult[] {
  return GATES.map((gate) => gate.judge(facts));
}

export type Outcome = "clear" | "wait" | "fail" | "unknown";

/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting.
 */
export function outcomeOf(results: readonly GateResult[]): Outcome {
  if (results.length === 0) return "unknown";
  if (results.some(({ verdict }) => verdict === "fail")) return "fail";
  if (results.some(({ verdict }) => verdict === "unknown")) return "unknown";
  if (results.some(({ verdict }) => verdict === "wait")) return "wait";
  return "clear";
}
