import { describe, expect, test } from "vitest";
import { rollbackPlanGate } from "../../../src/gates/rollback-plan/gate.ts";
import type { PlanEvidence } from "../../../src/gates/rollback-plan/gather.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import { ALICE, RUN } from "../../ledger/sample.ts";
import { recordOf } from "../../release/sample.ts";
import { type FactsWish, facts, RELEASE, settled, state, upstreamRun } from "../facts.ts";
import { briefOf, coming, evidence, OLD, running, TRIED, triedRun, WORKFLOW } from "./situations.ts";

const PATH = ".github/workflows/deploy-production.yml";

function judge(rule: object, found: PlanEvidence, wish: FactsWish = coming()) {
  const about = facts(wish);
  const rules = new Map([...about.environment.rules, ["rollback-plan", rule]]);
  const environment = { ...about.environment, rules };
  return rollbackPlanGate.judge({ ...about, environment }, rule, { ok: true, value: found });
}

const reasons = (...given: Parameters<typeof judge>) =>
  judge(...given).map(({ item, verdict, reason }) => [item, verdict, reason]);

/** A workflow that is there only to go back. */
const APART = { strategy: "workflow", workflow: "back.yml" };
const BACK = ".github/workflows/back.yml";
const noWay = (text: string | null) => evidence({}, { [PATH]: text });

describe("a plan that could be carried out now (R42, R104)", () => {
  test("passes, and says where it goes and how long that may take", () => {
    const [result, ...others] = judge({ within: "15m" }, evidence());
    expect(others).toEqual([]);
    expect(result).toMatchObject({ verdict: "pass", reason: "rollback-plan-proven" });
    expect(result?.message).toContain("could go back to 1.0.0 now, within 15 min");
  });

  test("the first deployment has nothing to go back to, which is said and no wall", () => {
    const empty = coming({ succeeded: null, settled: [], current: { kind: "empty" } });
    expect(reasons({}, evidence(), empty)).toEqual([[undefined, "pass", "rollback-plan-first"]]);
  });

  test.each<[string, object, PlanEvidence, FactsWish, string, string]>([
    [
      "an artifact that is gone",
      {},
      evidence({ artifacts: new Map([["app", { ok: true, value: { seen: null, why: "deleted" } }]]) }),
      coming(),
      "artifact app",
      "rollback-artifact-missing",
    ],
    [
      "an artifact with other bytes",
      {},
      evidence({ artifacts: new Map([["app", { ok: true, value: { seen: "sha256:00" } }]]) }),
      coming(),
      "artifact app",
      "rollback-artifact-missing",
    ],
    [
      "an artifact that is deleted in three days (R42)",
      {},
      evidence(),
      coming({}, { now: new Date("2027-02-17T00:00:00Z") }),
      "artifact app",
      "rollback-artifact-expires",
    ],
    [
      "a record that is not there",
      {},
      evidence({ record: { ok: true, value: null } }),
      coming(),
      "record",
      "rollback-target-broken",
    ],
    [
      "a run that GitHub calls failed",
      {},
      evidence({ run: { ok: true, value: upstreamRun({ path: PATH, conclusion: "failure" }) } }),
      coming(),
      "target",
      "rollback-target-unproven",
    ],
    [
      "a run on another branch",
      {},
      evidence({ run: { ok: true, value: upstreamRun({ path: PATH, branch: "evil" }) } }),
      coming(),
      "target",
      "rollback-target-unproven",
    ],
    ["no workflow", {}, noWay(null), coming(), "workflow", "rollback-workflow-missing"],
    ["a workflow that nobody dispatches", {}, noWay("on: push\n"), coming(), "workflow", "rollback-workflow-refuses"],
    [
      "a workflow without our inputs",
      {},
      noWay(WORKFLOW.replace("promotion:", "something:")),
      coming(),
      "workflow",
      "rollback-workflow-refuses",
    ],
    [
      "a workflow that wants more",
      {},
      noWay(WORKFLOW.replace("jobs", "      ticket: { required: true }\njobs")),
      coming(),
      "workflow",
      "rollback-workflow-refuses",
    ],
    [
      "a workflow apart that somebody disabled",
      APART,
      evidence({ workflow: { ok: true, value: "disabled_manually" } }, { [BACK]: WORKFLOW }),
      coming(),
      "workflow",
      "rollback-workflow-disabled",
    ],
    [
      "no runbook",
      { runbook: "docs/back.md" },
      evidence({}, { "docs/back.md": null }),
      coming(),
      "runbook",
      "rollback-runbook-missing",
    ],
    [
      "no command",
      { strategy: "command", command: "./back.sh" },
      evidence({}, { "back.sh": null }),
      coming(),
      "command",
      "rollback-command-missing",
    ],
    [
      "an owner who left",
      { owner: "user:alice" },
      evidence({ owner: { ok: true, value: { seen: null, why: "no account" } } }),
      coming(),
      "owner",
      "rollback-owner-refused",
    ],
    [
      "another owner than was looked up",
      { owner: "user:alice" },
      evidence({ owner: { ok: true, value: { seen: "user:bob" } } }),
      coming(),
      "owner",
      "rollback-owner-refused",
    ],
    ["no rollback ever", { drill: "90d" }, evidence(), coming(), "drill", "rollback-untested"],
    ["a backup that nobody named", { data: "needs-restore" }, evidence(), coming(), "plan", "rollback-plan-incomplete"],
    [
      "a page with a mistake",
      {},
      evidence({ page: { ok: true, value: "---\ndata: gone\n---\n" } }),
      coming(),
      "plan",
      "rollback-plan-incomplete",
    ],
    ["nothing left", {}, evidence(), coming({ rejected: [briefOf(OLD).id] }), "plan", "rollback-plan-incomplete"],
  ])("fails for %s", (_name, rule, found, wish, item, reason) => {
    expect(reasons(rule, found, wish)).toEqual([[item, "fail", reason]]);
  });

  test("a workflow apart that can be started is a way back", () => {
    const found = evidence({ workflow: { ok: true, value: "active" } }, { [BACK]: WORKFLOW });
    expect(reasons(APART, found)).toEqual([[undefined, "pass", "rollback-plan-proven"]]);
  });

  test("a revoked artifact is no way back (R41)", () => {
    const revoked = [
      { digest: OLD.artifacts[0]?.digest ?? "", why: "CVE-1", actor: null, at: "2026-11-22T10:00:00Z", seq: 3 },
    ];
    expect(reasons({}, evidence(), coming({}, { everywhere: { revoked } }))).toEqual([
      ["artifact app", "fail", "rollback-target-revoked"],
    ]);
  });

  test("what was rejected, and is said to be readmitted, is no way back while nobody proves it", () => {
    const at = "2026-11-22T09:00:00Z";
    const back = { release: briefOf(OLD).id, why: "x", actor: ALICE, run: RUN, at, seq: 0, after: at };
    expect(reasons({}, evidence(), coming({ readmitted: [back] }))).toEqual([
      ["target", "fail", "rollback-target-rejected"],
    ]);
  });

  test.each<[string, object, PlanEvidence, string]>([
    ["the page", {}, evidence({ page: { ok: false, why: "502" } }), "page"],
    [
      "the state of a workflow apart",
      APART,
      evidence({ workflow: { ok: false, why: "502" } }, { [BACK]: WORKFLOW }),
      "workflow",
    ],
    ["that state, which nobody asked for", APART, evidence({}, { [BACK]: WORKFLOW }), "workflow"],
    ["the files", {}, evidence({ files: { ok: false, why: "502" } }), "workflow"],
    ["the record", {}, evidence({ record: { ok: false, why: "502" } }), "record"],
    ["the run", {}, evidence({ run: { ok: false, why: "502" } }), "target"],
    ["an artifact", {}, evidence({ artifacts: new Map([["app", { ok: false, why: "502" }]]) }), "artifact app"],
    ["the owner", { owner: "team:platform" }, evidence({ owner: { ok: false, why: "404" } }), "owner"],
    ["the owner, whom nobody looked up", { owner: "user:alice" }, evidence({ owner: null }), "owner"],
    ["GitHub's environment, which nobody asked for", { automatic: true }, evidence({ stops: null }), "automatic"],
    ["GitHub's environment", { automatic: true }, evidence({ stops: { ok: false, why: "403" } }), "automatic"],
  ])("says unknown and never yes when %s cannot be read (R73)", (_name, rule, found, item) => {
    const wish = coming();
    const about = facts(wish);
    const environment = { ...about.environment, githubEnvironment: "required" } as const;
    expect(
      reasons(rule, found, { ...wish, environment: { ...environment, rules: new Map([["rollback-plan", rule]]) } }),
    ).toContainEqual([item, "unknown", "rollback-plan-unreadable"]);
  });

  test("all that is wrong is said at once", () => {
    const found = evidence(
      { run: { ok: true, value: upstreamRun({ path: PATH, conclusion: "failure" }) } },
      { [PATH]: null },
    );
    expect(reasons({ drill: "90d" }, found).map(([item]) => item)).toEqual(["target", "workflow", "drill"]);
  });
});

describe("an automatic rollback is not stopped by GitHub's environment", () => {
  const about = facts(coming());
  const environment = { ...about.environment, githubEnvironment: "required" } as const;
  const ask = (stops: PlanEvidence["stops"]) =>
    reasons({ automatic: true }, evidence({ stops }), { ...coming(), environment });

  test.each([
    { reviewers: 1, wait: 0 },
    { reviewers: 0, wait: 30 },
  ])("fails with %o", (value) => {
    expect(ask({ ok: true, value })).toEqual([["automatic", "fail", "rollback-automatic-stopped"]]);
  });

  test("passes without either, and is not asked where GitHub has no environment", () => {
    expect(ask({ ok: true, value: { reviewers: 0, wait: 0 } })[0]?.[1]).toBe("pass");
    expect(reasons({ automatic: true }, evidence({ stops: null }))[0]?.[1]).toBe("pass");
  });
});

describe("a drill (R105)", () => {
  const wish = { ...coming(), states: [running(), state("staging", { lastRollback: TRIED })] };
  const tried = (drill: string, found: PlanEvidence) => reasons({ drill }, found, wish);

  test("counts in an environment before this one, as long as the policy says", () => {
    expect(tried("90d", evidence({ drills: triedRun() }))[0]?.[1]).toBe("pass");
    expect(tried("7d", evidence({ drills: triedRun() }))).toEqual([["drill", "fail", "rollback-untested"]]);
  });

  test.each([
    ["a run that ended red", { conclusion: "failure" }],
    ["a run that was cancelled", { status: "completed", conclusion: "cancelled" }],
    ["a run that goes on", { status: "in_progress", conclusion: null }],
    ["a run that deployed another promotion", { title: "staging r-0123456789ab p-staging-33@0123456789ab" }],
    ["a run that somebody started by hand", { title: "staging r-0123456789ab by hand" }],
    ["a run that names it and no plan", { title: "staging p-staging-3" }],
    ["a run of another workflow", { path: ".github/workflows/ci.yml" }],
    ["a run of another branch", { branch: "evil" }],
    ["a run of a fork", { repository: 78 }],
    ["a run that began long ago", { createdAt: "2026-01-01T10:00:00Z" }],
    ["a run without a time", { createdAt: "soon" }],
  ])("that cites %s is none, whatever day the ledger says", (_name, says) => {
    expect(tried("90d", evidence({ drills: triedRun(says) }))).toEqual([["drill", "fail", "rollback-drill-unproven"]]);
  });

  test("is not asked of the second release of an environment that comes first: nothing could have gone back yet", () => {
    const about = facts(wish);
    const first = (previous: EnvironmentState["previous"]) => {
      const alone = { ...about.environment, after: [] };
      return reasons({ drill: "90d" }, evidence(), { ...coming({ previous }), environment: alone });
    };
    expect(first(null)).toEqual([[undefined, "pass", "rollback-plan-proven"]]);
    expect(first({ release: RELEASE, promotion: "p-production-2", seq: 2 })).toEqual([
      ["drill", "fail", "rollback-untested"],
    ]);
  });

  test("is unknown while its run cannot be read", () => {
    const unread = (run: object) => evidence({ drills: new Map([[TRIED.run.id, run as never]]) });
    expect(tried("90d", unread({ ok: false, why: "502" }))).toEqual([["drill", "unknown", "rollback-plan-unreadable"]]);
    expect(tried("90d", evidence())).toEqual([["drill", "unknown", "rollback-plan-unreadable"]]);
  });
});

test("a success that the ledger no longer tells of proves nothing", () => {
  const others = coming({ settled: [settled(9, "cancelled")] });
  expect(reasons({}, evidence(), others)).toContainEqual(["target", "fail", "rollback-target-unproven"]);
});

test("provenance is asked of the target by the same rule as of what comes in", () => {
  const about = facts(coming());
  const rules = new Map<string, unknown>([["provenance", { workflow: "ci.yml" }]]);
  const environment = { ...about.environment, rules };
  const { name, digest } = recordOf().artifacts[0] ?? { name: "", digest: "" };
  const unattested = { name, kind: "file", digest, attestations: [], unread: undefined } as const;
  const found = {
    service: "web",
    repository: 77,
    owner: 7,
    commit: OLD.commit,
    run: OLD.run.id,
    artifacts: [unattested],
  };
  const given = (provenance: PlanEvidence["provenance"]) => {
    const wish = { ...coming(), environment };
    const known = facts(wish);
    return rollbackPlanGate
      .judge(known, {}, { ok: true, value: evidence({ provenance }) })
      .map(({ item, reason }) => [item, reason]);
  };
  expect(given({ ok: true, value: found })).toContainEqual(["provenance", "rollback-provenance"]);
  expect(given(null)).toContainEqual(["provenance", "rollback-plan-unreadable"]);
  expect(recordOf().id).not.toBe(OLD.id);
});
