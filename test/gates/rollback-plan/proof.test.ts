import { describe, expect, test } from "vitest";
import type { ConfigFound } from "../../../src/gates/config/gather.ts";
import { rollbackPlanGate } from "../../../src/gates/rollback-plan/gate.ts";
import type { PlanEvidence } from "../../../src/gates/rollback-plan/gather.ts";
import { digest } from "../../ledger/sample.ts";
import { type FactsWish, facts, promotion, RELEASE, ruled, settled, state, upstreamRun } from "../facts.ts";
import { coming, evidence, OLD, running, TRIED, triedRun } from "./situations.ts";

const PATH = ".github/workflows/deploy-production.yml";

interface Wish {
  readonly rule?: object;
  readonly found?: PlanEvidence;
  readonly wish?: FactsWish;
  /** Rules of other gates. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

function judge({ rule = {}, found = evidence(), wish = coming(), rules = {} }: Wish) {
  const about = facts(wish);
  const known = new Map([...about.environment.rules, ...Object.entries(rules), ["rollback-plan", rule] as const]);
  const environment = { ...about.environment, rules: known };
  return rollbackPlanGate.judge({ ...about, environment }, rule, { ok: true, value: found });
}

const said = (given: Wish) => judge(given).map(({ item, verdict, reason }) => [item, verdict, reason]);

describe("the configuration of the release to go back to", () => {
  const rules = { config: "config/production.yml" };
  const valid: ConfigFound = {
    ...{ commit: OLD.commit, outcome: "valid", digest: digest("config"), faults: [], count: 0 },
    ...{ secrets: "none", variables: "none" },
  };
  const of = (config: PlanEvidence["config"]) => said({ rules, found: evidence({ config }) });

  test("is valid by the rules of today", () => {
    expect(of({ ok: true, value: valid })).toEqual([[undefined, "pass", "rollback-plan-proven"]]);
  });

  test("is not asked where the policy names none", () => {
    expect(said({})).toEqual([[undefined, "pass", "rollback-plan-proven"]]);
  });

  test("fails the plan when it is not, and names the release", () => {
    const at = { path: "config/production.yml", line: 3, column: 1 };
    const faults = [{ code: "config-invalid", at, path: ["log"], message: "log is not allowed." }] as never;
    const [result, ...others] = judge({
      rules,
      found: evidence({
        config: { ok: true, value: { ...valid, outcome: "invalid", digest: null, faults, count: 1 } },
      }),
    });
    expect(others).toEqual([]);
    expect(result).toMatchObject({ item: "config", verdict: "fail", reason: "rollback-config" });
    expect(result?.message).toContain(OLD.id);
    expect(result?.unblock).toContain("data: irreversible");
  });

  test.each<[string, PlanEvidence["config"]]>([
    ["was not read", null],
    ["could not be read", { ok: false, why: "502" }],
    ["is another commit's", { ok: true, value: { ...valid, commit: RELEASE.commit } }],
    ["has no digest", { ok: true, value: { ...valid, digest: null } }],
  ])("is unknown and never valid when it %s (R73)", (_name, config) => {
    expect(of(config)).toEqual([["config", "unknown", "rollback-plan-unreadable"]]);
  });
});

describe("a success that is not proven", () => {
  const ran = (says: Parameters<typeof upstreamRun>[0]) =>
    evidence({ run: { ok: true, value: upstreamRun({ path: PATH, ...says }) } });

  test("by a job that died after it had recorded it is let in again, which the message says", () => {
    const [result] = judge({ found: ran({ conclusion: "cancelled" }) });
    expect(result).toMatchObject({ verdict: "fail", reason: "rollback-target-unproven" });
    expect(result?.unblock).toContain("Promote that release to production once more");
  });

  test("from before the policy asked for verification can be verified while it runs", () => {
    const verification = { bake: "10m", health: [{ url: "https://example.com/healthz" }] };
    const about = facts(coming());
    const environment = { ...about.environment, rules: new Map([["verification", verification]]) };
    const policy = {
      ...about.policy,
      environments: new Map([...about.policy.environments, ["production", environment]]),
    };
    const [asked] = judge({ wish: { ...coming(), policy, environment }, found: ran({}) });
    expect(asked).toMatchObject({ item: "target", verdict: "fail", reason: "rollback-target-unverified" });
    expect(asked?.unblock).toContain("Run the action verify for production");
  });

  test("whose job has not ended is waited for", () => {
    expect(said({ found: ran({ status: "in_progress", conclusion: null }) })).toEqual([
      ["target", "wait", "rollback-target-unfinished"],
    ]);
  });

  test("does not hold up the release itself: to bring it again is the way back", async () => {
    const again = { ...coming(), release: running().succeeded?.release ?? RELEASE };
    expect(said({ wish: again, found: ran({ conclusion: "cancelled" }) })).toEqual([
      [undefined, "pass", "rollback-plan-last-good"],
    ]);
    const nothing = { ...facts(coming()), environment: ruled("rollback-plan", {}, "production") };
    const judged = rollbackPlanGate.judge(nothing, {}, { ok: true, value: "last-good" });
    expect(judged[0]).toMatchObject({ verdict: "unknown", reason: "rollback-plan-unreadable" });
  });
});

describe("data that cannot be taken back (R104)", () => {
  const rule = { data: "irreversible", "forward-fix": "ship 2.0.1" };
  const approvals = { from: ["user:alice", "user:bob"], count: 1 };

  test("goes nowhere, so nothing of the older release is asked; what is done instead is said", () => {
    const gone = evidence({ artifacts: new Map(), run: null, record: { ok: true, value: null } });
    const [result, ...others] = judge({ rule, found: gone, rules: { approvals } });
    expect(others).toEqual([]);
    expect(result).toMatchObject({ verdict: "pass", reason: "rollback-plan-forward" });
    expect(result?.message).toContain("ship 2.0.1");
  });

  test("is not complete without that word", () => {
    expect(said({ rule: { data: "irreversible" }, rules: { approvals } })).toEqual([
      ["plan", "fail", "rollback-plan-incomplete"],
    ]);
  });

  test.each<[string, unknown, string]>([
    ["nobody is asked", undefined, "rollback-approvers-none"],
    ["one account is named", { from: ["user:alice"] }, "rollback-approvers-few"],
    [
      "two are named, and two are asked already",
      { from: ["user:alice", "user:bob"], count: 2 },
      "rollback-approvers-few",
    ],
    [
      "each group needs one, and the first needs two",
      { groups: { a: { from: ["user:alice", "user:bob"] }, b: { from: ["user:bob"] } } },
      "rollback-approvers-few",
    ],
  ])("is never one person's decision: it fails where %s", (_name, written, reason) => {
    const rules = written === undefined ? {} : { approvals: written };
    expect(said({ rule, rules })).toEqual([["approvers", "fail", reason]]);
  });

  test.each<[string, unknown]>([
    ["two accounts are named and one is asked", approvals],
    ["a role is named, of which nobody knows how many there are", { from: ["role:maintain"], count: 3 }],
  ])("passes where %s", (_name, written) => {
    expect(said({ rule, rules: { approvals: written } })[0]?.[1]).toBe("pass");
  });

  test("needs one more of each group where nobody knows who asked", () => {
    const asked = promotion(5, "waiting", { requester: null, cause: "person", environment: "production" });
    const wish = { ...coming(), promotion: asked };
    expect(said({ rule, wish, rules: { approvals } })).toEqual([["approvers", "fail", "rollback-approvers-few"]]);
  });

  test("is unknown where the rule about approvals cannot be read", () => {
    expect(said({ rule, rules: { approvals: 7 } })).toEqual([["approvers", "unknown", "rollback-plan-unreadable"]]);
  });
});

describe("what is told, and keeps nothing out", () => {
  const note = (given: Wish) => judge(given)[0];

  test("that going back was never tried, where the policy does not say how old that may be (R105)", () => {
    expect(note({})).toMatchObject({ verdict: "pass", reason: "rollback-plan-proven" });
    expect(note({})?.message).toContain("No rollback is recorded in production or staging");
    const tried = { ...coming(), states: [running(), state("staging", { lastRollback: TRIED })] };
    expect(note({ wish: tried })?.message).not.toContain("drill");
  });

  test("that a rollback which only the preset calls automatic would wait for somebody", () => {
    const about = facts(coming());
    const environment = { ...about.environment, githubEnvironment: "required" } as const;
    const stops = { ok: true, value: { reviewers: 1, wait: 0 } } as const;
    const rules = { verification: { health: [{ url: "https://example.com/healthz" }] } };
    const given = { wish: { ...coming(), environment }, rules, found: evidence({ stops }) };
    expect(note(given)).toMatchObject({ verdict: "pass" });
    expect(note(given)?.message).toContain("would start by itself and then wait");
    expect(note({ ...given, rule: { automatic: true } })).toMatchObject({ reason: "rollback-automatic-stopped" });
  });
});

describe("a drill where data is restored (R105)", () => {
  const rule = { data: "needs-restore", backup: "nightly", drill: "90d" };
  const drill = (outcome: "accepted" | "failed", at = "2026-11-01T10:00:00Z") => ({
    ...{ outcome, why: "x", backup: null, started: at, recovery: 1, loss: 1 },
    ...{ run: { id: 1, attempt: 1, job: "drill", checkRun: null }, actor: null, at, seq: 3 },
  });
  const restored = (tried: ReturnType<typeof drill>) => coming({ recovery: { drill: tried } });
  const found = (says: object = {}) => {
    const [run] = [...triedRun({ path: ".github/workflows/recovery.yml", title: "recovery", ...says }).values()];
    return evidence({ drills: new Map(run === undefined ? [] : [[1, run]]) });
  };

  test("is also an accepted restore drill, and none that failed or is too old", () => {
    expect(said({ rule, found: found(), wish: restored(drill("accepted")) })[0]?.[1]).toBe("pass");
    for (const tried of [drill("failed"), drill("accepted", "2026-01-01T10:00:00Z")]) {
      expect(said({ rule, found: found(), wish: restored(tried) })).toEqual([["drill", "fail", "rollback-untested"]]);
    }
  });

  test("is proven by the run that rehearsed it, as the gate `recovery` proves it", () => {
    const wish = restored(drill("accepted"));
    expect(said({ rule, found: found({ conclusion: "failure" }), wish })).toEqual([
      ["drill", "fail", "rollback-drill-unproven"],
    ]);
    expect(said({ rule, found: found({ path: ".github/workflows/ci.yml" }), wish })).toEqual([
      ["drill", "fail", "rollback-drill-unproven"],
    ]);
    expect(said({ rule, found: evidence(), wish })).toEqual([["drill", "unknown", "rollback-plan-unreadable"]]);
  });

  test("says nothing about a rollback that restores nothing", () => {
    expect(said({ rule: { drill: "90d" }, wish: restored(drill("accepted")) })).toEqual([
      ["drill", "fail", "rollback-untested"],
    ]);
  });
});

test("what was settled otherwise since is no success to go back to", () => {
  const failed = settled(4, "failed", { id: "p-production-4", release: running().succeeded?.release ?? RELEASE });
  expect(said({ wish: coming({ settled: [failed] }) })).toEqual([["plan", "fail", "rollback-plan-incomplete"]]);
});
