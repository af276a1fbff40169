import { describe, expect, test } from "vitest";
import type { GateName, GateResult, Verdict } from "../../src/gates/gate.ts";
import { GATES } from "../../src/gates/gates.ts";
import { outcomeOf } from "../../src/gates/outcome.ts";
import { applyOverrides, type CheckedOverride, OVERRIDE_WORDS, overridable } from "../../src/gates/override.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const result = (gate: GateName, verdict: Verdict, reason = "x"): GateResult => ({
  gate,
  verdict,
  reason,
  message: "No.",
  evidence: [],
  unblock: "",
});
const override = (word: string, says: Partial<CheckedOverride> = {}): CheckedOverride => ({
  word,
  by: "alice",
  why: "customers cannot pay",
  until: "2026-11-23T12:00:00Z",
  refuted: undefined,
  ...says,
});

describe("an override (R22)", () => {
  test.each(["fail", "wait", "unknown"] as const)("lets a %s stand aside, and keeps showing it", (verdict) => {
    const [applied] = applyOverrides([result("soak", verdict)], [override("soak")], NOW);
    expect(applied).toMatchObject({
      verdict,
      message: "No.",
      override: { by: "alice", why: "customers cannot pay", until: "2026-11-23T12:00:00Z" },
    });
    expect(outcomeOf(applied === undefined ? [] : [applied], "anywhere")).toBe("clear");
  });

  test("is about its own gate and no other", () => {
    const results = [result("soak", "wait"), result("checks", "fail")];
    const applied = applyOverrides(results, [override("soak")], NOW);
    expect(applied.map((each) => each.override?.by)).toEqual(["alice", undefined]);
    expect(outcomeOf(applied, "anywhere")).toBe("fail");
  });

  test("leaves a pass a pass, and what is judged elsewhere to be judged there", () => {
    const results = [result("soak", "pass"), { ...result("command", "wait"), deferred: true as const }];
    expect(applyOverrides(results, [override("soak"), override("command")], NOW)).toEqual(results);
  });

  test("that ended, or has no end that is a time, does not count, and is told", () => {
    for (const until of ["2026-11-22T12:00:00Z", "2026-11-20T00:00:00Z", "soon"]) {
      const [applied] = applyOverrides([result("soak", "wait")], [override("soak", { until })], NOW);
      expect(applied).not.toHaveProperty("override");
      expect(applied?.message).toBe(`No. The override by alice ended at ${until}.`);
    }
    const last = new Date("2026-11-23T11:59:59Z");
    expect(applyOverrides([result("soak", "wait")], [override("soak")], last)[0]).toHaveProperty("override");
  });

  test("that is refuted does not count, and is told; another one may", () => {
    const refuted = override("soak", { by: "mallory", refuted: "run 7 was not started by mallory." });
    const [applied] = applyOverrides([result("soak", "wait")], [refuted], NOW);
    expect(applied).not.toHaveProperty("override");
    expect(applied?.message).toContain("The override by mallory does not count: run 7 was not started by mallory.");
    expect(applyOverrides([result("soak", "wait")], [refuted, override("soak")], NOW)[0]?.override?.by).toBe("alice");
  });

  test.each(["environment", "answers", "source", "provenance", "order", "artifacts", "dispatch", "lock"] as const)(
    "is never possible for %s, and says why",
    (gate) => {
      expect(overridable(gate)).toMatchObject({
        ok: false,
        why: expect.stringMatching(/cannot be overridden: .{20,}/),
      });
      const results = [result(gate, "fail"), result(gate, "wait", "locked"), result(gate, "unknown")];
      const every = [override(gate), ...OVERRIDE_WORDS.map((word) => override(word))];
      expect(applyOverrides(results, every, NOW)).toEqual(results);
    },
  );

  test("of a lock, a hold or another promotion inside is not possible; a roll-forward after a failure is", () => {
    for (const reason of ["locked", "held", "busy", "gate-broken"]) {
      const kept = [result("lock", "wait", reason)];
      expect(applyOverrides(kept, [override("roll-forward"), override("lock")], NOW)).toEqual(kept);
    }
    const [applied] = applyOverrides([result("lock", "fail", "unsettled")], [override("roll-forward")], NOW);
    expect(applied).toHaveProperty("override");
  });

  test("every gate is either overridable by its own name or says why not", () => {
    for (const { name } of GATES) {
      const answer = overridable(name);
      expect(answer.ok || answer.why.includes(`${name} cannot be overridden`)).toBe(true);
    }
    expect(overridable("soap")).toMatchObject({ ok: false, why: expect.stringContaining("Possible: soak") });
  });
});
