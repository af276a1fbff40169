import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateFacts, GateResult, Verdict } from "../../src/gates/gate.ts";
import { GATES } from "../../src/gates/gates.ts";
import { judgeGates, prepareGates } from "../../src/gates/judge.ts";
import { blocking, outcomeOf } from "../../src/gates/outcome.ts";
import { ALICE } from "../ledger/sample.ts";
import { askOf, facts, RELEASE, state } from "./facts.ts";

const judgeAll = async (about: GateFacts) =>
  judgeGates(await prepareGates(askOf(about), { here: "in-environment" }), about);
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
  test("are all asked and explained, also after one has failed, the lock last", async () => {
    const results = await judgeAll(
      facts({
        environment: "production",
        checks: { ok: false, why: "502" },
        githubEnvironment: { ok: false, why: "403" },
        release: { ...RELEASE, preview: true },
        states: [state("production", { lock: { why: "audit", actor: ALICE, at: "2026-11-22T09:00:00Z", seq: 1 } })],
      }),
    );
    const said = new Map(results.map(({ gate, verdict }) => [gate, verdict]));
    const order = GATES.map(({ name }) => name).filter((name) => said.has(name));
    expect([...said.keys()]).toEqual(order);
    expect(Object.fromEntries(said)).toMatchObject({
      environment: "pass",
      source: "unknown",
      order: "fail",
      checks: "unknown",
      lock: "wait",
    });
    expect(GATES.at(-1)?.name).toBe("lock");
    for (const { verdict, message, unblock } of results) {
      expect(message).not.toBe("");
      expect(unblock === "").toBe(verdict === "pass");
    }
  });

  test("pass when everything is in order", async () => {
    expect(outcomeOf(await judgeAll(facts()), "in-environment")).toBe("clear");
  });

  test("a denial outranks what could not be read, which outranks waiting; only passes are clear (R73)", () => {
    fc.assert(
      fc.property(fc.array(verdicts, { maxLength: 8 }), (all) => {
        const strongest = (["fail", "unknown", "wait"] as const).find((verdict) => all.includes(verdict));
        expect(outcomeOf(all.map(result), "anywhere")).toBe(strongest ?? (all.length === 0 ? "unknown" : "clear"));
      }),
    );
  });

  test("nothing judged is not clear (R32)", () => {
    expect(outcomeOf([], "anywhere")).toBe("unknown");
    expect(outcomeOf([{ ...result("wait"), deferred: true }], "anywhere")).toBe("unknown");
  });

  test("what only the environment's own job can judge does not keep its job from starting, and counts there", () => {
    const later = { ...result("wait"), deferred: true } as const;
    expect(outcomeOf([result("pass"), later], "anywhere")).toBe("clear");
    expect(outcomeOf([result("fail"), later], "anywhere")).toBe("fail");
    expect(outcomeOf([result("pass"), later], "in-environment")).toBe("wait");
    expect(blocking([result("fail"), later])).toEqual([result("fail")]);
  });

  test("what an allowed person overrode stands in nobody's way (R22)", () => {
    const override = { by: "alice", why: "the pager is on fire", until: "2026-11-22T13:00:00Z" };
    const overridden = (["fail", "wait", "unknown"] as const).map((verdict) => ({ ...result(verdict), override }));
    expect(outcomeOf(overridden, "in-environment")).toBe("clear");
    expect(outcomeOf([...overridden, result("wait")], "in-environment")).toBe("wait");
    expect(blocking([...overridden, result("wait")])).toEqual([result("wait")]);
  });
});
