import { describe, expect, test } from "vitest";
import type { GateFacts, UpstreamRun } from "../../src/gates/gate.ts";
import { orderGate } from "../../src/gates/order/gate.ts";
import { PROMOTION_STATES } from "../../src/ledger/state/promotion.ts";
import { policyOf } from "../policy/policies.ts";
import { type FactsWish, facts, POLICY_TEXT, settled, state, upstreamRun } from "./facts.ts";

const RUN = 803;
const states = [state("staging", { settled: [settled(3, "succeeded", { run: RUN })] })];

function said(says: Partial<UpstreamRun> | undefined, wish: FactsWish = {}) {
  const upstreamRuns: GateFacts["upstreamRuns"] =
    says === undefined ? new Map() : new Map([[RUN, { ok: true, value: upstreamRun(says) }]]);
  const { verdict, reason } = orderGate.judge(facts({ environment: "production", states, upstreamRuns, ...wish }));
  return `${verdict} ${reason}`;
}

describe("a success upstream is proven again by the run that the ledger cites", () => {
  test("the environment's workflow, on the default branch of this repository, whose job ended well, passes", () => {
    expect(said({})).toBe("pass order-came-through");
  });

  test.each<[string, Partial<UpstreamRun> | undefined, string]>([
    ["another workflow", { path: ".github/workflows/ci.yml" }, "fail upstream-unproven"],
    ["the downstream's own workflow", { path: ".github/workflows/deploy-production.yml" }, "fail upstream-unproven"],
    ["another branch", { branch: "feature" }, "fail upstream-unproven"],
    ["no branch", { branch: null }, "fail upstream-unproven"],
    ["a fork", { repository: 78 }, "fail upstream-unproven"],
    ["a repository that is gone", { repository: null }, "fail upstream-unproven"],
    ["a job that failed", { conclusion: "failure" }, "fail upstream-unproven"],
    ["a job that was cancelled", { conclusion: "cancelled" }, "fail upstream-unproven"],
    ["a job that was skipped", { conclusion: "skipped" }, "fail upstream-unproven"],
    ["a job without a conclusion", { conclusion: null }, "fail upstream-unproven"],
    ["a conclusion that GitHub invents later (R77)", { conclusion: "SUCCESS" }, "fail upstream-unproven"],
    ["a job that goes on", { status: "in_progress", conclusion: null }, "wait upstream-in-progress"],
    ["a status that GitHub invents later (R77)", { status: "done" }, "wait upstream-in-progress"],
    ["a run that was not read", undefined, "unknown upstream-unreadable"],
  ])("%s does not", (_name, says, expected) => {
    expect(said(says)).toBe(expected);
  });

  test("a run that could not be read is unknown (R73)", () => {
    const upstreamRuns: GateFacts["upstreamRuns"] = new Map([[RUN, { ok: false, why: "502" }]]);
    expect(said({}, { upstreamRuns })).toBe("unknown upstream-unreadable");
  });

  test("a success that cites no run is none", () => {
    const without = [state("staging", { settled: [settled(3, "succeeded", { run: null })] })];
    expect(said({}, { states: without })).toBe("fail upstream-unproven");
  });

  test("the job that has just settled it may ask before GitHub has closed it, from the right workflow alone", () => {
    const calling = { run: RUN, job: "deploy", checkRun: 1 };
    expect(said({ status: "in_progress", conclusion: null }, { calling })).toBe("pass order-came-through");
    expect(said({ status: "in_progress", path: ".github/workflows/ci.yml" }, { calling })).toBe(
      "fail upstream-unproven",
    );
    expect(said({ status: "in_progress", branch: "feature" }, { calling })).toBe("fail upstream-unproven");
  });

  test("no run makes a success of anything else (R68)", () => {
    for (const is of PROMOTION_STATES.filter((each) => each !== "succeeded")) {
      const other = [state("staging", { settled: [settled(3, is, { run: RUN })] })];
      expect(said({}, { states: other })).not.toMatch(/^pass/);
    }
  });
});

test("a workflow that is only there to go back proves rollbacks alone", () => {
  const text = POLICY_TEXT.replace(
    "after: development }",
    "after: development, rollback: { strategy: workflow, workflow: back.yml } }",
  );
  const policy = policyOf(text);
  const path = ".github/workflows/back.yml";
  expect(said({ path }, { policy })).toBe("fail upstream-unproven");
  const back = [state("staging", { settled: [settled(3, "succeeded", { run: RUN, rollbackOf: "p-staging-2" })] })];
  expect(said({ path }, { policy, states: back })).toBe("pass order-came-through");
  expect(said({}, { policy, states: back })).toBe("pass order-came-through");
});
