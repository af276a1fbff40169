import { orderGate } from "../../../src/gates/order/gate.ts";
import { ALICE, RUN } from "../../ledger/sample.ts";
import { type FactsWish, RELEASE, settled, state, upstreamRun } from "../facts.ts";
import { builtInSamples } from "../mutation/sample.ts";

const success = settled(3, "succeeded");
const through = (says: Parameters<typeof upstreamRun>[0]): FactsWish => ({
  environment: "production",
  states: [state("staging", { settled: [success] })],
  upstreamRuns: new Map([[success.run ?? 0, { ok: true, value: upstreamRun(says) }]]),
});

const AT = "2026-11-22T10:00:00Z";
const BACK = { release: RELEASE.id, why: "fixed", actor: ALICE, run: RUN, at: AT, seq: 9, after: AT };

export const samples = builtInSamples(orderGate, {
  cases: {
    "it comes first": {},
    "it came through": through({}),
    "it never was there": { environment: "production" },
    "its newest promotion there failed": {
      environment: "production",
      states: [state("staging", { settled: [settled(4, "failed"), success] })],
    },
    "the cited run is of another workflow": through({ path: ".github/workflows/other.yml" }),
    "the cited run was on another branch": through({ branch: "fix" }),
    "the cited run is another repository's": through({ repository: 5 }),
    "the cited run goes on": through({ status: "in_progress", conclusion: null }),
    "the cited run failed": through({ conclusion: "failure" }),
    "the cited run could not be read": { ...through({}), upstreamRuns: new Map([[803, { ok: false, why: "502" }]]) },
    "it is a preview": { environment: "production", release: { ...RELEASE, preview: true } },
    "nobody proved that it may come back": {
      states: [state("development", { readmitted: [BACK] })],
      unproven: [{ environment: "development", release: RELEASE.id, why: "the comment was edited." }],
    },
    "it was rejected": { states: [state("development", { rejected: [RELEASE.id] })] },
  },
});
