import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateResult, Verdict } from "../../src/gates/gate.ts";
import { GATES, judgeGates, outcomeOf } from "../../src/gates/judge.ts";
import { ALICE } from "../ledger/sample.ts";
import { facts, RELEASE, state } from "./facts.ts";

const result = (verdict: Verdict): GateResult => ({
  gate: "checks",
  verdict,
  reason: "some-reason",
  message: "",
  evidence: [],
  unblock: "",
});
const verdicts = fc.constantFrom<Verdict>("pass", "fail", "wait", "unknown");

describe("all gates together", () => {
  test("are all asked and explained, also after one has failed, the lock last", () => {
    const results = judgeGates(
      facts({
        environment: "production",
        checks: { ok: false, why: "502" },
        githubEnvironment: { ok: false, why: "403" },
        release: { ...RELEASE, preview: true },
        states: [state("production", { lock: { why: "audit", actor: ALICE, at: "2026-11-22T09:00:00Z", seq: 1 } })],
      }),
    );
    expect(results.map(({ gate, verdict }) => `${gate} ${verdict}`)).toEqual([
      "environment pass",
      "source unknown",
      "order fail",
      "checks unknown",
      "lock wait",
    ]);
    expect(GATES.at(-1)?.name).toBe("lock");
    for (const { verdict, message, unblock } of results) {
      expect(message).not.toBe("");
      expect(unblock === "").toBe(verdict === "pass");
    }
  });

  test("pass when everything is in order", () => {
    expect(outcomeOf(judgeGates(facts()))).toBe("clear");
  });

  test("a denial outranks what could not be read, which outranks waiting; only passes are clear (R73)", () => {
    fc.assert(
      fc.property(fc.array(verdicts, { maxLength: 8 }), (all) => {
        const strongest = (["fail", "unknown", "wait"] as const).find((verdict) => all.includes(verdict));
        expect(outcomeOf(all.map(result))).toBe(strongest ?? (all.length === 0 ? "unknown" : "clear"));
      }),
    );
  });

  test("nothing judged is not clear (R32)", () => {
    expect(outcomeOf([])).toBe("unknown");
  });
});
