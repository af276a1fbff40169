import type { GateAsk } from "./ask.ts";
import type { CommitGateFacts, GateFacts, GateName, GateResult, PreparedGate } from "./gate.ts";
import { GATES } from "./gates.ts";
import type { Where } from "./where.ts";

export interface Preparing {
  readonly here: Where;
  /** The gates that are asked; all without it. */
  readonly only?: ReadonlySet<GateName>;
  /** What was gathered before and is not asked for again. */
  readonly kept?: ReadonlyMap<GateName, PreparedGate>;
  /** Called as soon as a gate has what it needs. */
  readonly prepared?: (gate: PreparedGate) => void;
}

/** Gathers what each gate needs, all at once. */
export function prepareGates(
  ask: GateAsk,
  { here, only, kept, prepared }: Preparing,
): Promise<readonly PreparedGate[]> {
  const asked = GATES.filter(({ name }) => only?.has(name) ?? true);
  return Promise.all(
    asked.map(async (gate) => {
      const done = kept?.get(gate.name) ?? (await gate.prepare(ask, here));
      prepared?.(done);
      return done;
    }),
  );
}

/** What the prepared gates say of a release. All are evaluated and explained, also after one has failed. */
export function judgeGates(prepared: readonly PreparedGate[], facts: GateFacts): readonly GateResult[] {
  return prepared.flatMap((gate) => gate.judge(facts));
}

/** What can be said of a commit alone, and which gates can only be asked about a release, later. */
export function judgeCommitGates(
  prepared: readonly PreparedGate[],
  facts: CommitGateFacts,
): { readonly results: readonly GateResult[]; readonly later: readonly GateName[] } {
  return {
    results: prepared.flatMap((gate) => gate.judgeCommit?.(facts) ?? []),
    later: prepared.flatMap(({ name, judgeCommit }) => (judgeCommit === undefined ? [name] : [])),
  };
}

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
