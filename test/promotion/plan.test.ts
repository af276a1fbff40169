import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/github/snapshot.ts";
import { emptyEnvironment } from "../../src/ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../../src/policy/policy.ts";
import { dispatchMarker, readMarker, shortPlan } from "../../src/promotion/marker.ts";
import { planDigest } from "../../src/promotion/plan.ts";
import { composePlan } from "../../src/rollback/plan.ts";
import { RELEASE, settled } from "../gates/facts.ts";
import { ALICE, brief, digest } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

const TEXT = `version: 1
environments:
  staging: { preset: staging, github-environment: none }
  production: { after: staging, github-environment: none, workflow: deploy.yml, gates: { checks: { required: [e2e, lint] } } }
`;
const environmentIn = (text: string): EnvironmentPolicy => {
  const found = policyOf(text).environments.get("production");
  if (found === undefined) throw new Error("no production");
  return found;
};
const PLAN = {
  promotion: "p-production-42",
  release: digest("release"),
  environment: environmentIn(TEXT),
  state: emptyEnvironment("web", "production"),
  page: { ok: true, value: null } as Block<string | null>,
};
function digestOf({ state, page, ...plan }: typeof PLAN): string {
  const back = composePlan({ environment: plan.environment, state, everywhere: {}, release: RELEASE.id, page });
  return planDigest({ ...plan, back });
}

const USUAL = digestOf(PLAN);

describe("the plan digest (R6)", () => {
  test.each<[string, Partial<typeof PLAN>]>([
    ["the promotion", { promotion: "p-production-43" }],
    ["the release", { release: digest("other") }],
    ["the environment's upstreams", { environment: { ...PLAN.environment, after: [] } }],
    ["the environment's preset", { environment: { ...PLAN.environment, preset: "staging" } }],
    ["the environment's workflow", { environment: { ...PLAN.environment, workflow: "other.yml" } }],
    ["the environment's checks", { environment: environmentIn(TEXT.replace("e2e, lint", "lint")) }],
    [
      "the environment's branches",
      {
        environment: {
          ...PLAN.environment,
          artifacts: new Map([["source", { kind: "commit", by: "branch", branch: "env/x" } as const]]),
        },
      },
    ],
    [
      "the way back",
      { state: { ...PLAN.state, succeeded: { release: brief(2), promotion: "p-production-3", seq: 9 } } },
    ],
    [
      "how it is left again",
      { environment: { ...PLAN.environment, rules: new Map([["rollback-plan", { within: "5m" }]]) } },
    ],
    ["what its page says of the data", { page: { ok: true, value: "---\ndata: irreversible\nforward-fix: x\n---\n" } }],
    ["the steps of its page", { page: { ok: true, value: "1. Tell support.\n" } }],
  ])("changes with %s", (_name, change) => {
    expect(digestOf({ ...PLAN, ...change })).not.toBe(USUAL);
  });

  test("does not change with what another environment's policy says, or with how this one is written", () => {
    expect(
      digestOf({
        ...PLAN,
        environment: environmentIn(
          TEXT.replace(
            "staging, github-environment: none }",
            "staging, github-environment: required, url: https://x.example }",
          ),
        ),
      }),
    ).toBe(USUAL);
    expect(digestOf({ ...PLAN, environment: environmentIn(TEXT.replace("e2e, lint", "lint, e2e")) })).toBe(USUAL);
  });

  test("does not change with times, ages and what happened meanwhile", () => {
    const state = {
      ...PLAN.state,
      seq: 99,
      fence: 7,
      settled: [settled(9, "failed")],
      lock: { why: "audit", actor: ALICE, at: "2026-11-22T10:00:00Z", seq: 3 },
      current: { kind: "unknown", promotion: "p-production-9", since: "2026-11-22T10:00:00Z", seq: 9 } as const,
    };
    expect(digestOf({ ...PLAN, state })).toBe(USUAL);
  });

  test("is a sha256, and people see twelve digits of it", () => {
    expect(USUAL).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(shortPlan(USUAL)).toBe(USUAL.slice(7, 19));
  });
});

describe("the marker of a dispatch (R96)", () => {
  test("is read back for every name that an environment can have", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/);
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 999_999_999 }), fc.string(), (environment, number, seed) => {
        const promotion = `p-${environment}-${number}`;
        const plan = digest(seed);
        expect(readMarker(dispatchMarker(promotion, plan))).toEqual({ promotion, plan: shortPlan(plan) });
        expect(readMarker(promotion)).toEqual({ promotion, plan: undefined });
      }),
    );
  });

  test.each([
    "",
    "production",
    "p-production",
    "p-production-0",
    "p-production-01",
    "p--1",
    "p-production-42@",
    "p-production-42@3f9c2a1b7d0",
    "p-production-42@3f9c2a1b7d044",
    "p-production-42@3F9C2A1B7D04",
    "p-production-42@3f9c2a1b7d04\n",
    " p-production-42",
    "p-production-42 ",
    "p-prod uction-42",
    "p-prödüction-42",
    "p-../x-42",
    "P-production-42",
    "p-production-1234567890123456",
  ])("is nothing else: %j", (text) => {
    expect(readMarker(text)).toBeUndefined();
  });
});
