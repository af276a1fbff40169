import { describe, expect, test } from "vitest";
import { driftAuditor } from "../../src/audit/monitoring/drift.ts";
import { healthAuditor } from "../../src/audit/monitoring/health.ts";
import type { AuditAsk, Auditor } from "../../src/environments/auditor.ts";
import { readPolicy } from "../../src/gates/policy.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import type { Network } from "../../src/network/network.ts";
import { nameOf, type ReleaseRecord, releaseDigest, releaseId } from "../../src/release/release.ts";
import {
  cleared,
  commit,
  deployed,
  entered,
  failed,
  held,
  judged,
  newLedger,
  registered,
  requested,
  rollback,
  succeeded,
  verifying,
} from "../ledger/sample.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const POLICY = (metrics = "") => `version: 1
environments:
  production:
    preset: production
    workflow: production.yml
    verification:
      bake: 14m
      health: [{ name: page, url: "https://shop.example.com/healthz", json: { "$.version": "\${release.version}" } }]${metrics}
`;
const METRICS = `
      metrics:
        - { name: latency, prometheus: "https://prometheus.example.com", query: latency, max: 1000, baseline: { of: verified, worse-by: 10% } }`;

/** A release that proves itself, unlike those of the ledger's own tests. */
function release(number: number): ReleaseRecord {
  const commit = `${number}`.repeat(40).slice(0, 40);
  const artifacts = [{ kind: "commit", name: "app", digest: `gitCommit:${commit}` }] as const;
  const identity = { service: "web", repository: 7, commit, run: 500 + number, artifacts };
  const digest = releaseDigest(identity);
  return {
    ...{ v: 1, id: releaseId(digest), digest, service: "web", version: `1.${number}.0`, commit, artifacts },
    ...{ repository: { id: 7, name: "octo/shop" }, preview: false, pull: null, notes: null, compare: null },
    run: { id: 500 + number, attempt: 1, path: ".github/workflows/ci.yml", event: "push" },
  };
}

/** So many releases that were verified with success; `measured` is the latency of each. */
async function ledger(measured: readonly number[], o: { readonly last?: "deploying" } = {}) {
  const files = await newLedger(NOW);
  for (const [index, value] of measured.entries()) {
    const number = index + 1;
    const record = release(number);
    const { digest } = record;
    const registering: EventDraft = { ...registered(number), event: "release.registered", data: { release: record } };
    commit(files, [registering, requested(number, nameOf(record)), cleared(number), entered(number, number)], NOW);
    if (o.last === "deploying" && number === measured.length) break;
    const values = { metrics: [{ metric: "latency", values: [value - 1, value, value + 50] }] };
    commit(files, [of(verifying(number, { release: number, fence: number }), digest)], NOW);
    commit(
      files,
      [deployed(number), of(judged(number, { release: number, fence: number, ...values }), digest), succeeded(number)],
      NOW,
    );
  }
  return files;
}

/** The same about a release with this digest. */
function of(draft: EventDraft, digest: string): EventDraft {
  if (draft.event !== "verification.started" && draft.event !== "verification.judged") return draft;
  return { ...draft, data: { ...draft.data, digest } } as EventDraft;
}

async function audited(
  auditor: Auditor,
  files: ReadonlyMap<string, string>,
  o: { readonly policy?: string; readonly answer?: object } = {},
) {
  const read = readPolicy(o.policy ?? POLICY());
  if (!read.ok) throw new Error(read.mistakes.map(({ message }) => message).join("\n"));
  const request: Network["request"] = async () => {
    if (o.answer === undefined) throw new Error("nothing answers");
    return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(o.answer)) };
  };
  const ask = {
    ...{ now: NOW, policy: { ok: true, value: read.policy }, network: { request } },
    outside: { secret: () => undefined },
    ledger: async () => ({ told: { ok: true, value: tellLedger(files) } }),
    // The auditors ask for nothing else.
  } as unknown as AuditAsk;
  return auditor.audit(ask);
}

describe("health between deployments", () => {
  const ids = async (...asked: Parameters<typeof audited>) =>
    (await audited(...asked)).map(({ id, severity }) => [severity, id]);
  const ABOUT = "web:production:page";

  test("is well when the release that succeeded last answers", async () => {
    expect(await ids(healthAuditor, await ledger([1, 1]), { answer: { version: "1.2.0" } })).toEqual([]);
  });

  test("tells when another release answers, and when nothing does", async () => {
    const files = await ledger([1, 1]);
    expect(await ids(healthAuditor, files, { answer: { version: "1.1.0" } })).toEqual([
      ["error", `health/unwell/${ABOUT}`],
    ]);
    expect(await ids(healthAuditor, files)).toEqual([["error", `health/unreadable/${ABOUT}`]]);
  });

  test("asks for what a person found there after a failed rollback, and for nothing where nothing runs (R102)", async () => {
    const said = async (runs: ReleaseBrief | null) => {
      const files = await ledger([1, 1]);
      commit(files, [rollback(3, nameOf(release(1)), 2), cleared(3), entered(3, 3), failed(3)], NOW);
      const { head } = tellLedger(files).projection;
      const word = { service: "web", environment: "production", lock: head.seq, runs };
      commit(files, [held("environment.unlocked", word)], NOW);
      return files;
    };
    const found = await said(nameOf(release(1)));
    expect(await ids(healthAuditor, found, { answer: { version: "1.1.0" } })).toEqual([]);
    expect(await ids(healthAuditor, found, { answer: { version: "1.2.0" } })).toEqual([
      ["error", `health/unwell/${ABOUT}`],
    ]);
    expect(await ids(healthAuditor, await said(null))).toEqual([]);
  });

  test("asks nothing while another release comes in, nor where nothing has been", async () => {
    expect(await ids(healthAuditor, await ledger([1, 1], { last: "deploying" }))).toEqual([]);
    expect(await ids(healthAuditor, await ledger([]))).toEqual([]);
  });
});

describe("drift of baselines", () => {
  const told = async (measured: readonly number[], policy = POLICY(METRICS)) =>
    (await audited(driftAuditor, await ledger(measured), { policy })).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );

  test("is what many small steps come to, each within what is tolerated", async () => {
    expect(await told([100, 105, 110, 115])).toEqual([
      "warning: latency of production has drifted by 15% over 4 verified releases: from 100 (p-production-1) to 115 (p-production-4); 10% are tolerated.",
    ]);
    expect(await told([100, 130, 109])).toEqual([]);
    expect(await told([100, 80])).toEqual([]);
    expect(await told([100])).toEqual([]);
  });

  test("is looked at over ten releases, and is a note where the policy compares nothing", async () => {
    expect(await told([100, ...Array.from({ length: 10 }, () => 130)])).toEqual([]);
    expect(await told([100, 121], POLICY())).toHaveLength(1);
    expect((await told([100, 121], POLICY()))[0]).toMatch(/^note: /);
    expect(await told([100, 119], POLICY())).toEqual([]);
    expect(await told([100, 80], POLICY(METRICS.replace("10% }", "10%, worse: lower }")))).toHaveLength(1);
  });
});
