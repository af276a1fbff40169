import { expect, test } from "vitest";
import type { AuditAsk } from "../../../src/environments/auditor.ts";
import { artifactsAuditor } from "../../../src/environments/upkeep/artifacts.ts";
import { GitHubFailure } from "../../../src/github/errors.ts";
import { releasePath } from "../../../src/ledger/paths.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import { settled, state } from "../../gates/facts.ts";
import { brief, digest } from "../../ledger/sample.ts";
import { policyOf } from "../../policy/policies.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const POLICY = `version: 1
artifacts: { app: { kind: file } }
environments:
  production: { github-environment: none, workflow: deploy.yml }
`;

/** A release as the ledger keeps it, with one file. */
function stored(number: number): readonly [string, unknown] {
  const { run, ...release } = brief(number);
  const artifact = { id: number, name: "app", run, expires: null };
  return [
    releasePath("web", release.id),
    {
      ...release,
      ...{ v: 1, digest: digest(`release ${number}`), service: "web", repository: { id: 77, name: "octo/shop" } },
      ...{ run: { id: run, attempt: 1, path: ".github/workflows/ci.yml", event: "push" }, pull: null },
      ...{ notes: null, compare: null },
      artifacts: [{ kind: "file", name: "app", digest: digest(`app ${number}`), size: 1, artifact }],
    },
  ];
}

const ended = (number: number, more: object = {}) =>
  settled(number, "succeeded", { id: `p-production-${number}`, release: brief(number), ...more });

/** The releases whose artifacts are found to be gone, where GitHub has none any more. */
async function gone(says: Partial<EnvironmentState>): Promise<readonly (string | undefined)[]> {
  const production = state("production", says);
  const releases = new Map([1, 2, 3, 4].map(stored));
  const projection = { environments: new Map([["web/production", production]]), head: {}, releases };
  const ask = {
    now: NOW,
    url: "",
    policy: { ok: true, value: policyOf(POLICY) },
    ledger: async () => ({ told: { ok: true, value: { events: [], projection } } }),
    repo: { owner: "octo", repo: "shop" },
    client: {
      rest: async () => {
        throw new GitHubFailure({ kind: "not-found", message: "404", status: 404, request: "GET" });
      },
    },
  };
  // The auditor asks for nothing else.
  const findings = await artifactsAuditor.audit(ask as unknown as AuditAsk);
  return findings.map(({ id }) => id.split(":")[2]);
}

const there = (more: object) => {
  const promotion = "p-production-4";
  return {
    current: { kind: "release", release: brief(4), promotion, since: NOW.toISOString(), seq: 4 },
    settled: [ended(4, more), ended(3), ended(2), ended(1)],
  } as const;
};

test("R42: what runs and the last good release before it; and the one that the page named when it came in", async () => {
  const [one, , three, four] = [1, 2, 3, 4].map((number) => brief(number).id);
  expect(await gone(there({}))).toEqual([four, three]);
  expect(await gone(there({ backTo: one }))).toEqual([four, three, one]);
  expect(await gone(there({ backTo: three }))).toEqual([four, three]);
  // What is no way back any more needs no bytes.
  expect(await gone({ ...there({ backTo: one }), rejected: [one ?? ""] })).toEqual([four, three]);
});

test("R42: after a rollback that failed, the one that was named for what it was to take back", async () => {
  const [one, , three] = [1, 2, 3].map((number) => brief(number).id);
  const failed = settled(4, "failed", { id: "p-production-4", release: brief(4), backTo: one ?? "" });
  const back = settled(5, "indeterminate", {
    id: "p-production-5",
    release: brief(1),
    rollbackOf: failed.id,
    reason: "job-failure",
  });
  const says = {
    current: { kind: "unknown", promotion: back.id, since: NOW.toISOString(), seq: 5 },
    settled: [back, failed, ended(3), ended(2), ended(1)],
  } as const;
  expect(await gone(says)).toEqual([three, brief(2).id, one]);
});
