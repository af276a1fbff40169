import { expect, test } from "vitest";
import type { AuditAsk } from "../../../src/environments/auditor.ts";
import { drillsAuditor } from "../../../src/environments/upkeep/drills.ts";
import { GitHubFailure } from "../../../src/github/errors.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import { settled, state } from "../../gates/facts.ts";
import { policyOf } from "../../policy/policies.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const text = (rollback: string) => `version: 1
environments:
  staging: { preset: staging, github-environment: none, workflow: deploy.yml }
  production: { github-environment: none, after: staging, workflow: deploy.yml${rollback} }
`;
const good = (at: string) => settled(4, "succeeded", { id: "p-production-4", at });
const back = (at: string) => ({
  lastRollback: {
    ...{ promotion: "p-staging-2", requestedAt: at, at },
    run: { id: 733, attempt: 1, job: "deploy", checkRun: null },
  },
});

/** What GitHub answers about that run; null: nothing. */
const RUN = {
  ...{ id: 733, run_attempt: 1, path: ".github/workflows/deploy.yml", event: "workflow_dispatch" },
  ...{ head_branch: "main", head_sha: "a".repeat(40), head_repository: { id: 77 }, status: "completed" },
  ...{ conclusion: "success", display_title: "staging r-0123456789ab p-staging-2@0123456789ab" },
  ...{ created_at: "2026-11-01T09:50:00Z", html_url: "https://github.com/octo/shop/actions/runs/733" },
};

async function found(states: readonly EnvironmentState[], rollback = "", says: object | null = {}) {
  const environments = new Map(states.map((each) => [each.environment, each]));
  const told = { ok: true, value: { events: [], projection: { environments } } };
  const ask = {
    now: NOW,
    url: "",
    policy: { ok: true, value: policyOf(text(rollback)) },
    ledger: async () => ({ told }),
    repo: { owner: "octo", repo: "shop" },
    repository: { id: 77, defaultBranch: "main" },
    client: {
      rest: async () => {
        if (says === null)
          throw new GitHubFailure({ kind: "forbidden", message: "the run: 403", status: 403, request: "GET" });
        return { data: { ...RUN, ...says } };
      },
    },
  };
  // The auditor asks for nothing else.
  const findings = await drillsAuditor.audit(ask as unknown as AuditAsk);
  return findings.map(({ id }) => id);
}

const old = state("production", { settled: [good("2026-01-01T10:00:00Z")] });

test("production in which nothing went back for ninety days, here or before it, is found (R105)", async () => {
  const untried = ["drills/untried/web:production"];
  expect(await found([old])).toEqual(untried);
  expect(await found([old, state("staging", back("2026-08-01T10:00:00Z"))])).toEqual(untried);
  expect(await found([old, state("staging", back("2026-11-01T10:00:00Z"))])).toEqual([]);
  expect(await found([state("production", { ...old, ...back("2026-11-01T10:00:00Z") })])).toEqual([]);
  const other = { ...state("staging", back("2026-11-01T10:00:00Z")), service: "api" };
  expect(await found([old, other])).toEqual(untried);
});

test.each([
  ["a run that ended red", { conclusion: "failure" }],
  ["a run of another promotion", { display_title: "staging r-0123456789ab p-staging-1@0123456789ab" }],
  ["a run of long ago", { created_at: "2026-01-01T10:00:00Z" }],
  ["a run of a workflow that deploys nothing there", { path: ".github/workflows/ci.yml" }],
])("a rollback that the ledger tells of, and that cites %s, is found as if it never was", async (_name, says) => {
  const forged = state("staging", back("2026-11-01T10:00:00Z"));
  expect(await found([old, forged], "", says)).toEqual(["drills/untried/web:production"]);
});

test("a rollback whose run cannot be read is no silence", async () => {
  const untold = state("staging", back("2026-11-01T10:00:00Z"));
  expect(await found([old, untold], "", null)).toEqual(["drills/unreadable/web:production"]);
});

test("a production that is younger, or in which nothing succeeded, is not; the policy may say another time", async () => {
  const young = state("production", { settled: [good("2026-10-22T10:00:00Z")] });
  expect(await found([young])).toEqual([]);
  expect(await found([young], ", rollback: { drill: 30d }")).toEqual(["drills/untried/web:production"]);
  expect(await found([state("production", { settled: [settled(4, "failed")] })])).toEqual([]);
  expect(await found([state("staging", { settled: [good("2026-01-01T10:00:00Z")] })])).toEqual([]);
});
