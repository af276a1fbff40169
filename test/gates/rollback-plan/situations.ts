import type { DrillRuns } from "../../../src/gates/rollback-plan/drill.ts";
import type { PlanEvidence } from "../../../src/gates/rollback-plan/gather.ts";
import type { CitedRun } from "../../../src/github/cited-run.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import type { ReleaseRecord } from "../../../src/release/release.ts";
import { RUN } from "../../ledger/sample.ts";
import { recordOf } from "../../release/sample.ts";
import { type FactsWish, RELEASE, settled, state, upstreamRun } from "../facts.ts";

/** The release that production would go back to, as its record stands in the ledger. */
const SHOP = { id: 77, name: "octo/shop" };
export const OLD = recordOf({ repository: SHOP, commit: "b".repeat(40), run: { ...recordOf().run, id: 490 } });

export const briefOf = ({ id, version, commit, run, preview }: ReleaseRecord) => ({
  ...{ id, version, commit, preview },
  run: run.id,
});

/** Production runs `old`, by promotion 4, and all is well there. */
export function running(old: ReleaseRecord = OLD, says: Partial<EnvironmentState> = {}): EnvironmentState {
  const release = briefOf(old);
  const success = settled(4, "succeeded", { id: "p-production-4", release, run: RUN.id, deployment: 41 });
  const since = { promotion: success.id, since: success.at, seq: success.seq };
  return state("production", {
    current: { kind: "release", release, ...since },
    succeeded: { release, promotion: success.id, seq: success.seq },
    settled: [success],
    ...says,
  });
}

/** A release on its way into production, which runs the old one. */
export const coming = (says: Partial<EnvironmentState> = {}, more: FactsWish = {}): FactsWish => ({
  environment: "production",
  release: RELEASE,
  states: [running(OLD, says)],
  ...more,
});

export const WORKFLOW = `on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [production] }
      release: { type: string }
      promotion: { type: string }
jobs: {}
`;

/** The job by which staging was last rolled back. */
export const TRIED = {
  ...{ promotion: "p-staging-3", requestedAt: "2026-11-01T10:00:00Z", at: "2026-11-01T10:10:00Z" },
  run: { id: 733, attempt: 1, job: "deploy", checkRun: 73 },
} as const;

/** What GitHub says of it. */
export const triedRun = (says: Partial<CitedRun> = {}): DrillRuns =>
  new Map([
    [
      TRIED.run.id,
      {
        ok: true,
        value: {
          ...{ path: ".github/workflows/deploy.yml", branch: "main", repository: 77 },
          ...{ status: "completed", conclusion: "success", createdAt: "2026-11-01T10:01:00Z" },
          ...{ title: "staging r-0123456789ab p-staging-3@0123456789ab", ...says },
        },
      },
    ],
  ]);

const PATH = ".github/workflows/deploy-production.yml";

/** Everything that could be asked, with the best answer. */
export function evidence(
  says: Partial<PlanEvidence> = {},
  files: Readonly<Record<string, string | null>> = {},
): PlanEvidence {
  return {
    page: { ok: true, value: null },
    files: { ok: true, value: new Map<string, string | null>(Object.entries({ [PATH]: WORKFLOW, ...files })) },
    record: { ok: true, value: JSON.stringify(OLD) },
    run: { ok: true, value: upstreamRun({ path: PATH }) },
    artifacts: new Map([["app", { ok: true, value: { seen: OLD.artifacts[0]?.digest ?? "" } } as const]]),
    provenance: null,
    config: null,
    owner: null,
    workflow: null,
    stops: null,
    drills: new Map(),
    ...says,
  };
}
