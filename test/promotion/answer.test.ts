import { describe, expect, test } from "vitest";
import type { GateResult, Verdict as GateVerdict } from "../../src/gates/gate.ts";
import { promotionOf, say } from "../../src/promotion/answer.ts";
import type { Verdict } from "../../src/promotion/decide.ts";
import type { Facts } from "../../src/promotion/read.ts";
import type { ClosedReason } from "../../src/promotion/target.ts";
import { promotion, RELEASE } from "../gates/facts.ts";

const result = (verdict: GateVerdict, reason: string): GateResult => ({
  gate: "checks",
  verdict,
  reason,
  message: `It is ${reason}.`,
  evidence: [],
  unblock: `Mend ${reason}.`,
});
/** Of the facts only these are said. */
const facts = {
  environment: { name: "staging" },
  release: RELEASE,
  judgement: {
    results: [result("pass", "fine"), result("fail", "bad"), result("unknown", "dark"), result("wait", "slow")],
  },
} as unknown as Facts;

const ID = "p-staging-7";
const PLAN = "sha256:0";

describe("what a verdict is called", () => {
  test.each<[Verdict, string]>([
    [
      {
        kind: "entered",
        promotion: ID,
        fence: 1,
        previous: null,
        plan: PLAN,
        came: { kind: "promotion", cause: "person" },
      },
      "deploy cleared",
    ],
    [{ kind: "dispatching", promotion: ID, plan: PLAN }, "dispatched cleared"],
    [{ kind: "dispatched", promotion: ID, plan: PLAN }, "dispatched already-dispatched"],
    [{ kind: "waiting", promotion: ID }, "waiting slow"],
    [{ kind: "rejected", promotion: ID }, "blocked bad"],
    [{ kind: "unknown", promotion: ID }, "deferred dark"],
  ])("%j", (verdict, expected) => {
    const said = say(verdict, facts);
    expect(`${said.decision} ${said.reason}`).toBe(expected);
    expect(said.message).toContain("staging");
    expect(promotionOf(verdict)).toBe(ID);
  });

  test("tells the first gate of its kind, and what unblocks it", () => {
    expect(say({ kind: "rejected", promotion: ID }, facts).hint).toBe("Mend bad.");
    expect(say({ kind: "waiting", promotion: ID }, facts).message).toContain("It is slow.");
    expect(say({ kind: "waiting", promotion: ID }, facts).message).not.toContain("It is bad.");
  });

  test.each<[ClosedReason, string]>([
    ["not-owner", "not-owner"],
    ["already-there", "unchanged"],
    ["already-settled", "unchanged"],
    ["promotion-unknown", "blocked"],
    ["release-differs", "blocked"],
    ["stale-dispatch", "blocked"],
  ])("%s is %s: nothing that is closed deploys", (reason, decision) => {
    for (const about of [promotion(7, "waiting"), undefined]) {
      const said = say({ kind: "closed", reason, promotion: about }, facts);
      expect(said).toMatchObject({ decision, reason });
      expect(said.hint).toBeTruthy();
    }
  });
});
