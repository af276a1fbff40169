import { lockGate } from "../../../src/gates/lock/gate.ts";
import { ALICE, brief } from "../../ledger/sample.ts";
import { promotion, state } from "../facts.ts";
import { builtInSamples } from "../mutation/sample.ts";

const HELD = { why: "audit", actor: ALICE, at: "2026-11-22T09:00:00Z", seq: 5 };

export const samples = builtInSamples(lockGate, {
  vouched: { "facts.everywhere": "the ledger's head is read whole against its closed shape, or not at all (R116)" },
  cases: {
    "a lock is over": { states: [state("development", { lock: { ...HELD, until: "2026-11-22T10:00:00Z" } })] },
    "a lock with an end goes on": {
      states: [state("development", { lock: { ...HELD, until: "2026-11-22T13:00:00Z" } })],
    },
    "everything is locked": { everywhere: { lock: HELD } },
    "everything is locked until later": { everywhere: { lock: { ...HELD, until: "2026-11-22T13:00:00Z" } } },
    "it is empty": {},
    "a person may pass a hold": { states: [state("development", { hold: HELD })] },
    "it is locked": { states: [state("development", { lock: HELD })] },
    "automation may not pass a hold": { states: [state("development", { hold: HELD })], cause: "automation" },
    "another promotion is inside": {
      environment: "staging",
      states: [state("staging", { open: [promotion(7, "deploying", { release: brief(2) })] })],
    },
    "a failure left it unsettled": {
      environment: "production",
      states: [
        state("production", {
          current: { kind: "unknown", promotion: "p-production-4", since: "2026-11-22T09:00:00Z", seq: 40 },
          candidate: { release: brief(2), promotion: "p-production-4" },
          succeeded: { release: brief(3), promotion: "p-production-2", seq: 20 },
        }),
      ],
    },
  },
});
