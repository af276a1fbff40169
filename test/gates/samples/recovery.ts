import { recoveryGate } from "../../../src/gates/recovery/gate.ts";
import { backup, drill, found, RECOVERABLE, RULE, type Situation } from "../../environments/recovery/situation.ts";
import { policyOf } from "../../policy/policies.ts";
import { type FactsWish, state } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const BLOCKING = policyOf(`version: 1
environments:
  production:
    preset: production
    workflow: production.yml
    recovery: ${JSON.stringify(RULE)}
    gates: { recovery: { block: true } }
`);

const on = ({ recovery = RECOVERABLE }: Situation): FactsWish => ({
  policy: BLOCKING,
  environment: "production",
  states: [state("production", { recovery })],
});
const sample = (situation: Situation) => ({
  facts: on(situation),
  rule: RULE,
  found: found(situation),
});

export const samples = samplesOf(recoveryGate, {
  cases: {
    "all is as it is asked": sample({}),
    "there is no backup": sample({ recovery: { drill: drill() } }),
    "the backup is old": sample({ recovery: { ...RECOVERABLE, full: backup({ taken: "2026-11-20T00:00:00Z" }) } }),
    "its run was of another workflow": sample({ backupRun: { path: ".github/workflows/ci.yml" } }),
    "its run failed": sample({ backupRun: { conclusion: "failure" } }),
    "its run goes on": sample({ backupRun: { status: "in_progress", conclusion: null } }),
    "its run began long before": sample({ backupRun: { createdAt: "2026-11-01T00:00:00Z" } }),
    "the drill failed": sample({ recovery: { ...RECOVERABLE, drill: drill({ outcome: "failed", why: "no" }) } }),
    "the drill took too long": sample({ recovery: { ...RECOVERABLE, drill: drill({ recovery: 5 * 3_600_000 }) } }),
    "the drill ran on a branch": sample({ drillRun: { branch: "topic" } }),
    "there is no runbook": sample({ runbook: { ok: true, value: { present: false, reviewed: null } } }),
    "the runbook is old": sample({ runbook: { ok: true, value: { present: true, reviewed: "2026-01-01" } } }),
  },
});
