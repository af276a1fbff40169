import type { Vote } from "../../../src/approvals/vote.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import type { RequestView } from "../../../src/promotion/request/view.ts";
import { brief } from "../../ledger/sample.ts";

const PLAN = `sha256:3f9c2a1b7d04${"0".repeat(52)}`;
const HOUR = 3_600_000;
const AT = Date.parse("2026-11-23T09:00:00Z");

export function vote(
  id: number,
  login: string,
  decision: Vote["decision"] = { kind: "approve", plan: "3f9c2a1b7d04" },
): Vote {
  const url = `https://github.com/octo/shop/issues/7#issuecomment-${id}`;
  return { person: { id, login }, decision, at: AT, source: "comment", comment: id, url };
}

const gate = (name: GateResult["gate"], more: Partial<GateResult> = {}): GateResult => ({
  ...{ gate: name, verdict: "pass", reason: `${name}-passed`, message: "All is well.", evidence: [], unblock: "" },
  ...more,
});

/** A request as it stands in the middle of its life: one of two approved, one who may not did too, and a soak goes on. */
export function requestView(more: Partial<RequestView> = {}): RequestView {
  const base = { ...brief(1), version: "1.3.0" };
  const release = brief(2);
  return {
    repo: { owner: "octo", name: "shop" },
    repositoryUrl: "https://github.com/octo/shop",
    service: "shop",
    environment: {
      name: "production",
      workflow: "production.yml",
      url: "https://shop.example",
      because: [{ key: "monitoring", reason: "moves to the new cluster in January" }],
    },
    promotion: {
      id: "p-production-42",
      requester: { id: 3, login: "carol" },
      cause: "person",
      requestedAt: "2026-11-23T08:30:00Z",
      requestedSeq: 118,
    },
    release: {
      v: 1,
      id: release.id,
      digest: `sha256:${"d".repeat(64)}`,
      service: "shop",
      version: "1.4.0",
      commit: release.commit,
      repository: { id: 1, name: "octo/shop" },
      run: { id: 4711, attempt: 1, path: ".github/workflows/ci.yml", event: "push" },
      preview: false,
      pull: null,
      artifacts: [
        { kind: "commit", name: "source", digest: `gitCommit:${release.commit}` },
        {
          ...{ kind: "image", name: "app", digest: `sha256:${"1".repeat(64)}`, size: 1_000 },
          image: {
            ...{ repository: "ghcr.io/octo/shop", mediaType: "application/vnd.oci.image.index.v1+json" },
            ...{ platforms: ["linux/amd64", "linux/arm64"], tag: "1.4.0" },
          },
        },
      ],
      notes: "https://github.com/octo/shop/releases/tag/v1.4.0",
      compare: null,
    },
    state: {
      current: { kind: "release", release: base, promotion: "p-production-40", since: "2026-11-20T10:00:00Z", seq: 90 },
      succeeded: { release: base, promotion: "p-production-40", seq: 91 },
    },
    changes: {
      ...{ kind: "read", base, status: "ahead", ahead: 3, behind: 0 },
      commits: [
        { commit: "a".repeat(40), author: "alice", subject: "Prices are shown with tax" },
        { commit: "b".repeat(40), author: "bob", subject: "Fix the basket's sum on the last day of the month" },
        { commit: "c".repeat(40), author: "bob", subject: "Update dependencies" },
      ],
    },
    plan: PLAN,
    policy: `sha256:${"e".repeat(64)}`,
    approvals: {
      groups: [
        {
          name: "release managers",
          from: [
            { kind: "team", organization: undefined, slug: "release-managers" },
            { kind: "user", login: "alice" },
          ],
          count: 2,
        },
        { name: "operations", from: [{ kind: "role", role: "maintain" }], count: 1 },
      ],
      expire: 72 * HOUR,
      not: ["requester", "authors"],
      standing: {
        state: "open",
        approvals: [{ vote: vote(71, "alice"), group: "release managers", fills: true }],
        rejection: null,
        missing: [
          { group: "release managers", count: 1 },
          { group: "operations", count: 1 },
        ],
        ignored: [{ vote: vote(72, "carol"), why: "They asked for this promotion." }],
        unreadable: [],
      },
      misspelt: [
        { login: "dave", url: "https://github.com/octo/shop/issues/7#issuecomment-73", why: "`/revoke` stands alone." },
      ],
      weakened: [{ key: "approvals.count", was: "3", is: "2" }],
    },
    results: [
      gate("order", { message: "1.4.0 succeeded in staging by p-staging-41." }),
      gate("checks", { message: "All 14 checks of 3 commits passed." }),
      gate("soak", {
        ...{ verdict: "wait", reason: "soaking", retryAt: "2026-11-23T11:00:00Z" },
        ...{ message: "It is in staging for 20 min of 1 h.", unblock: "Nothing: it goes on by itself." },
      }),
      gate("change-window", { message: "The window is open until 16:00." }),
      gate("lock", { message: "Nothing is locked." }),
    ],
    started: false,
    rollback: {
      environment: "production",
      target: { kind: "release", release: base, promotion: "p-production-40" },
      rule: {
        ...{
          asked: true,
          strategy: "previous-release",
          within: 900_000,
          automatic: true,
          automaticSaid: true,
          approvals: undefined,
          workflow: "production.yml",
        },
        ...{ owner: undefined, runbook: "docs/rollback.md", command: undefined, data: "reversible" },
        ...{ backup: undefined, forwardFix: undefined, drill: undefined },
      },
      steps: ["The workflow production.yml deploys 1.3.0 again", "Check https://shop.example/healthz"],
      owners: [{ kind: "team", organization: undefined, slug: "platform" }],
      ...{ data: "needs-restore", backup: "nightly dump", forwardFix: undefined },
      ...{
        triggers: ["verification fails"],
        verification: "health",
        moreApprovers: 0,
        unsaid: undefined,
        problems: [],
      },
    },
    ...more,
  };
}
