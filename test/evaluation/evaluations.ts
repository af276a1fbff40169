import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { GateName, GateResult } from "../../src/gates/gate.ts";
import { outcomeOf } from "../../src/gates/outcome.ts";
import { facts, RELEASE } from "../gates/facts.ts";

export const NOW = new Date("2026-11-22T10:00:00Z");

export function result(gate: GateName, verdict: GateResult["verdict"], says: Partial<GateResult> = {}): GateResult {
  const unblock = verdict === "pass" ? "" : `mend ${gate}`;
  return { gate, verdict, reason: `${gate}-said`, message: `${gate} said ${verdict}.`, evidence: [], unblock, ...says };
}

/** What the gates of development say about the usual release. */
export function evaluation(results: readonly GateResult[], says: Partial<Evaluation> = {}): Evaluation {
  const { environment, policy } = facts();
  return {
    environment,
    service: "web",
    subject: { kind: "release", release: RELEASE },
    results,
    later: [],
    outcome: outcomeOf(results, "anywhere"),
    now: NOW,
    enforced: true,
    policy: policy.sha256,
    ...says,
  };
}
