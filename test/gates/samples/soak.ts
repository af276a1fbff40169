import type { SoakEvidence } from "../../../src/gates/soak/evidence.ts";
import { soakGate } from "../../../src/gates/soak/gate.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import type { Settled } from "../../../src/ledger/state/settled.ts";
import { brief } from "../../ledger/sample.ts";
import { type FactsWish, RELEASE, settled, state, upstreamRun } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const HOUR = { in: "staging", for: "1h" };
const OTHER = brief(2);

/** In staging since the given time; it is 12:00. */
function there(at: string): Partial<EnvironmentState> {
  const success = settled(4, "succeeded", { at, deployment: 41 });
  const since = { promotion: success.id, since: at, seq: success.seq };
  return { current: { kind: "release", release: RELEASE, ...since }, settled: [success] };
}

/** It was in staging, and another release is. */
function gone(at: string, left: string): Partial<EnvironmentState> {
  const other: Settled = settled(5, "succeeded", { release: OTHER, at: left });
  const since = { promotion: other.id, since: left, seq: other.seq };
  const past = settled(4, "succeeded", { at, left, deployment: 41 });
  return { current: { kind: "release", release: OTHER, ...since }, settled: [other, past] };
}

const on = (upstream: Partial<EnvironmentState>, more: FactsWish = {}): FactsWish => ({
  environment: "production",
  states: [state("staging", upstream)],
  ...more,
});

function evidence(createdAt: string, says: object = {}): SoakEvidence {
  const payload = { schema: 1, promotion: "p-staging-4", release: RELEASE.id };
  const deployment = { id: 41, task: "env-actions:promote:web", environment: "staging", commit: RELEASE.commit };
  const value = { ...deployment, state: "unknown", payload, createdAt, creator: null, ...says };
  return { runs: new Map(), deployments: new Map([[41, { ok: true, value }]]) };
}

const NINE = "2026-11-22T09:00:00Z";
const LATE = "2026-11-22T11:30:00Z";
const past = { runs: new Map([[804, { ok: true, value: upstreamRun() } as const]]) };

export const samples = samplesOf(soakGate, {
  cases: {
    "it is there for long enough": { facts: on(there(NINE)), rule: HOUR, found: evidence(NINE) },
    "it was there for long enough": {
      facts: on(gone(NINE, LATE)),
      rule: HOUR,
      found: { ...evidence(NINE), ...past },
    },
    "it is there since a moment": { facts: on(there(LATE)), rule: HOUR, found: evidence(LATE) },
    "it left too soon": {
      facts: on(gone(LATE, "2026-11-22T11:50:00Z")),
      rule: HOUR,
      found: { ...evidence(LATE), ...past },
    },
    "its Deployment is younger than the record says": { facts: on(there(NINE)), rule: HOUR, found: evidence(LATE) },
    "its Deployment is another one's": {
      facts: on(there(NINE)),
      rule: HOUR,
      found: evidence(NINE, { payload: { promotion: "p-staging-3", release: RELEASE.id } }),
    },
    "its run failed": {
      facts: on(there(NINE), {
        upstreamRuns: new Map([[804, { ok: true, value: upstreamRun({ conclusion: "failure" }) }]]),
      }),
      rule: HOUR,
      found: evidence(NINE),
    },
    "its end is recorded for tomorrow": {
      facts: on(gone(LATE, "2026-11-23T12:00:00Z")),
      rule: HOUR,
      found: { ...evidence(LATE), ...past },
    },
    "it never was there": { facts: on({}), rule: HOUR, found: evidence(NINE) },
    "one of two upstreams is missing": {
      facts: on(there(NINE)),
      rule: [HOUR, { in: "development", for: "1h" }],
      found: evidence(NINE),
    },
  },
});
