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
