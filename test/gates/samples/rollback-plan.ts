import type { ConfigFound } from "../../../src/gates/config/gather.ts";
import { rollbackPlanGate } from "../../../src/gates/rollback-plan/gate.ts";
import { digest } from "../../ledger/sample.ts";
import { recordOf } from "../../release/sample.ts";
import { ruled, upstreamRun } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";
import { briefOf, coming, evidence, OLD, running } from "../rollback-plan/situations.ts";

const USUAL = { within: "15m" };
const MINE = { within: "15m", owner: "user:alice" };
const file = recordOf().artifacts[0];
const there = { ok: true, value: { seen: "user:alice" } } as const;
const two = recordOf({
  commit: "b".repeat(40),
  artifacts: [...recordOf().artifacts, { kind: "commit", name: "source", digest: `gitCommit:${"b".repeat(40)}` }],
});

const PATH = ".github/workflows/deploy-production.yml";
const FORWARD = { data: "irreversible", "forward-fix": "ship the next one" };
const BY_ITSELF = { within: "15m", automatic: true };
const configured = { ...coming(), environment: ruled("config", "config/production.yml", "production") };
const found: ConfigFound = {
  ...{ commit: OLD.commit, outcome: "valid", digest: digest("config"), faults: [], count: 0 },
  ...{ secrets: "none", variables: "none" },
};
const valid = { ok: true, value: found } as const;
const invalid = { ok: true, value: { ...found, outcome: "invalid", digest: null, count: 1 } } as const;

export const samples = samplesOf(rollbackPlanGate, {
  vouched: {
    "facts.everywhere": "the ledger's head is read whole, against a closed shape, or not at all (R116)",
    "found.value.page": "GitHub says whether a file's text is whole, and what is cut is not read",
  },
  cases: {
    "it could be carried out now": { facts: coming(), rule: USUAL, found: evidence() },
    "there is nothing to go back to yet": {
      facts: coming({ succeeded: null, settled: [], current: { kind: "empty" } }),
      rule: USUAL,
      found: evidence(),
    },
    "its owner exists": { facts: coming(), rule: MINE, found: evidence({ owner: there }) },
    "its owner is gone": {
      facts: coming(),
      rule: MINE,
      found: evidence({ owner: { ok: true, value: { seen: null, why: "GitHub knows no account alice" } } }),
    },
    "one artifact is gone": {
      facts: coming(),
      rule: USUAL,
      found: evidence({
        artifacts: new Map([["app", { ok: true, value: { seen: null, why: "it was deleted" } } as const]]),
      }),
    },
    "one of two artifacts was not looked for": {
      facts: { environment: "production", states: [running(two)] },
      rule: USUAL,
      found: evidence({ record: { ok: true, value: JSON.stringify(two) } }),
    },
    "an artifact is deleted in three days": {
      facts: coming({}, { now: new Date("2027-02-17T00:00:00Z") }),
      rule: USUAL,
      found: evidence(),
    },
    "an artifact is revoked": {
      facts: coming(
        {},
        {
          everywhere: {
            revoked: [{ digest: file?.digest ?? "", why: "CVE", actor: null, at: "2026-11-22T10:00:00Z", seq: 9 }],
          },
        },
      ),
      rule: USUAL,
      found: evidence(),
    },
    "the run that brought it failed": {
      facts: coming(),
      rule: USUAL,
      found: evidence({
        run: {
          ok: true,
          value: upstreamRun({ path: ".github/workflows/deploy-production.yml", conclusion: "failure" }),
        },
      }),
    },
    "the run that brought it is of another workflow": {
      facts: coming(),
      rule: USUAL,
      found: evidence({ run: { ok: true, value: upstreamRun({ path: ".github/workflows/evil.yml" }) } }),
    },
    "the record is another release's": {
      facts: coming(),
      rule: USUAL,
      found: evidence({ record: { ok: true, value: JSON.stringify(two) } }),
    },
    "the workflow is gone": {
      facts: coming(),
      rule: USUAL,
      found: evidence({}, { ".github/workflows/deploy-production.yml": null }),
    },
    "the page says what nobody can do": {
      facts: coming(),
      rule: USUAL,
      found: evidence({ page: { ok: true, value: "---\ndata: needs-restore\n---\n" } }),
    },
    "everything that succeeded here was rejected": {
      facts: coming({ rejected: [briefOf(OLD).id] }),
      rule: USUAL,
      found: evidence(),
    },
    "its configuration is valid": { facts: configured, rule: USUAL, found: evidence({ config: valid }) },
    "its configuration is not valid": { facts: configured, rule: USUAL, found: evidence({ config: invalid }) },
    "its configuration was not read": { facts: configured, rule: USUAL, found: evidence() },
    "the job that brought it goes on": {
      facts: coming(),
      rule: USUAL,
      found: evidence({
        run: { ok: true, value: upstreamRun({ path: PATH, status: "in_progress", conclusion: null }) },
      }),
    },
    "nobody is asked about data that cannot be taken back": { facts: coming(), rule: FORWARD, found: evidence() },
    "nobody has to let it in": {
      facts: {
        ...coming(),
        environment: { ...ruled("rollback-plan", BY_ITSELF, "production"), githubEnvironment: "required" },
      },
      rule: BY_ITSELF,
      found: evidence({ stops: { ok: true, value: { reviewers: 0, wait: 0 } } }),
    },
    "it was never tried": { facts: coming(), rule: { ...USUAL, drill: "90d" }, found: evidence() },
  },
});
