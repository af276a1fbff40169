import { describe, expect, test } from "vitest";
import { lockGate, mayEnterUnsettled } from "../../src/gates/lock/gate.ts";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import { PROMOTION_STATES } from "../../src/ledger/state/promotion.ts";
import { ALICE, brief } from "../ledger/sample.ts";
import { type FactsWish, facts, promotion, RELEASE, state } from "./facts.ts";

const OTHER = brief(2);
const GOOD = brief(3);
const AT = "2026-11-22T09:00:00Z";
const HELD = { why: "audit", actor: ALICE, at: AT, seq: 5 };

const judge = (says: Partial<EnvironmentState>, wish: FactsWish = {}) =>
  lockGate.judge(facts({ environment: "staging", states: [state("staging", says)], ...wish }));

describe("the lock of an environment", () => {
  test("an empty one is free", () => {
    expect(judge({})).toMatchObject({ verdict: "pass", reason: "free" });
  });

  test("a lock keeps everybody out, and says who, why and how to open it", () => {
    for (const cause of ["person", "automation"] as const) {
      const result = judge({ lock: HELD }, { cause });
      expect(result).toMatchObject({ verdict: "wait", reason: "locked" });
      expect(result.message).toContain("alice");
      expect(result.message).toContain("audit");
      expect(result.unblock).toContain("/unlock staging");
    }
  });

  test("a hold keeps automation out, and no person", () => {
    expect(judge({ hold: HELD }, { cause: "automation" })).toMatchObject({ verdict: "wait", reason: "held" });
    expect(judge({ hold: HELD }, { cause: "person" }).verdict).toBe("pass");
  });

  test("a lock or hold of another environment is none of this one's", () => {
    const states = [state("production", { lock: HELD, hold: HELD })];
    expect(lockGate.judge(facts({ environment: "staging", states, cause: "automation" })).verdict).toBe("pass");
  });

  test.each(PROMOTION_STATES)("another promotion that is %s keeps others out exactly while it is inside (I2)", (is) => {
    const inside = ["deploying", "deployed", "verifying", "rolling-back", "indeterminate"].includes(is);
    const open = [promotion(7, is, { release: OTHER })];
    expect(judge({ open })).toMatchObject(inside ? { verdict: "wait", reason: "busy" } : { verdict: "pass" });
    expect(judge({ open }, { promotion: promotion(7, is) }).verdict).toBe("pass");
  });
});

describe("a word to go back", () => {
  const inside = (is: "deploying" | "deployed" | "verifying", says: Partial<EnvironmentState> = {}) => {
    const open = [promotion(4, is)];
    const there = { kind: "release", release: OTHER, promotion: open[0]?.id ?? "", since: AT, seq: 4 } as const;
    return { open, current: there, ...says };
  };

  test.each(["deployed", "verifying"] as const)("need not wait while what it takes back is %s, and no other", (is) => {
    expect(judge(inside(is), { action: "rollback" })).toMatchObject({ verdict: "pass" });
    expect(judge(inside(is), { action: "promote" })).toMatchObject({ reason: "busy" });
    const elsewhere = { kind: "unknown", promotion: "p-development-3", since: AT, seq: 3 } as const;
    expect(judge(inside(is, { current: elsewhere }), { action: "rollback" })).toMatchObject({ reason: "busy" });
    const asked = { action: "rollback", promotion: promotion(5, "cleared") } as const;
    expect(judge(inside(is), asked)).toMatchObject({ reason: "busy" });
  });

  test("waits for the job that still deploys", () => {
    expect(judge(inside("deploying"), { action: "rollback" })).toMatchObject({ reason: "busy" });
  });
});

describe("an environment that a failure left unsettled", () => {
  const unknown = { kind: "unknown", promotion: "p-staging-4", since: AT, seq: 40 } as const;
  const failed = (candidate = OTHER): Partial<EnvironmentState> => ({
    current: unknown,
    candidate: { release: candidate, promotion: "p-staging-4" },
    succeeded: { release: GOOD, promotion: "p-staging-2", seq: 20 },
  });
  const way = (environment: string, says: Partial<EnvironmentState>, release = RELEASE) =>
    mayEnterUnsettled(facts({ environment, release, states: [state(environment, says)] }));
  const ask = (environment: string, says: Partial<EnvironmentState>, release = RELEASE) =>
    lockGate.judge(facts({ environment, release, states: [state(environment, says)] }));

  test.each(["development", "staging", "production"])(
    "in %s takes the same release again, and the last good one back",
    (name) => {
      expect(way(name, failed(), OTHER)).toBe("again");
      expect(way(name, failed(), GOOD)).toBe("back");
      expect(ask(name, failed(), OTHER).verdict).toBe("pass");
      expect(ask(name, failed(), GOOD).verdict).toBe("pass");
    },
  );

  test.each([
    ["development", "forward", "pass"],
    ["staging", "forward", "pass"],
    ["production", "refused", "fail"],
  ])("in %s another release is %s", (name, how, verdict) => {
    expect(way(name, failed())).toBe(how);
    expect(ask(name, failed()).verdict).toBe(verdict);
  });

  test("in production says what may enter instead", () => {
    const result = ask("production", failed());
    expect(result).toMatchObject({ verdict: "fail", reason: "unsettled" });
    expect(result.unblock).toContain(OTHER.id);
    expect(result.unblock).toContain(GOOD.id);
  });

  test("in production where nothing ever succeeded, another release may come: there is nothing to go back to", () => {
    expect(way("production", { ...failed(), succeeded: null })).toBe("forward");
  });

  test("is settled once something has arrived", () => {
    const arrived = { kind: "release", release: GOOD, promotion: "p-staging-5", since: AT, seq: 50 } as const;
    expect(way("production", { ...failed(), candidate: null, current: arrived })).toBe("settled");
    expect(way("production", {})).toBe("settled");
  });
});
