import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateFacts, UpstreamRun } from "../../src/gates/gate.ts";
import { orderGate } from "../../src/gates/order/gate.ts";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import { PROMOTION_STATES } from "../../src/ledger/state/promotion.ts";
import { ALICE, brief, RUN } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";
import { type FactsWish, facts, promotion, RELEASE, settled, state, upstreamRun } from "./facts.ts";

const judge = (wish: FactsWish) => orderGate.judge(facts({ environment: "production", ...wish }));
const staging = (says: Partial<EnvironmentState>) => judge({ states: [state("staging", says)] });

const OTHER = brief(2);
const VERDICTS = {
  succeeded: "pass",
  requested: "wait",
  waiting: "wait",
  cleared: "wait",
  deploying: "wait",
  deployed: "wait",
  verifying: "wait",
  "rolling-back": "wait",
  failed: "fail",
  "rolled-back": "fail",
  indeterminate: "fail",
  rejected: "fail",
  expired: "fail",
  superseded: "fail",
  cancelled: "fail",
} as const;

describe("a success upstream is proven again from the run it cites (design.md section 6)", () => {
  const success = settled(3, "succeeded");
  const asked = (
    run: GateFacts["upstreamRuns"] extends ReadonlyMap<number, infer B> ? B | undefined : never,
    calling?: number,
  ) =>
    orderGate.judge({
      ...facts({ environment: "production", states: [state("staging", { settled: [success] })] }),
      upstreamRuns: new Map(run === undefined ? [] : [[success.run ?? 0, run]]),
      ...(calling === undefined ? {} : { calling: { run: calling, job: "deploy", checkRun: null } }),
    });
  const run = (says: Partial<UpstreamRun>) => ({ ok: true, value: upstreamRun(says) }) as const;

  test("by its workflow file, branch, repository and the job's conclusion", () => {
    expect(asked(run({})).verdict).toBe("pass");
    for (const forged of [
      { path: ".github/workflows/forged.yml" },
      { branch: "feature" },
      { branch: null },
      { repository: 1 },
      { repository: null },
      { conclusion: "failure" },
      { conclusion: "skipped" },
      { conclusion: null },
    ]) {
      expect(asked(run(forged)), JSON.stringify(forged)).toMatchObject({
        verdict: "fail",
        reason: "upstream-unproven",
      });
    }
  });

  test("a run that has not ended is waited for, except by its own job", () => {
    expect(asked(run({ status: "in_progress", conclusion: null })).verdict).toBe("wait");
    expect(asked(run({ status: "in_progress", conclusion: null }), success.run ?? 0).verdict).toBe("pass");
  });

  test("a run that cannot be read is neither yes nor no (R73)", () => {
    expect(asked({ ok: false, why: "403" })).toMatchObject({ verdict: "unknown", reason: "upstream-unreadable" });
    expect(asked(undefined).verdict).toBe("unknown");
  });

  test("a success that cites no run is none", () => {
    const uncited = settled(3, "succeeded", { run: null });
    const judged = orderGate.judge(
      facts({ environment: "production", states: [state("staging", { settled: [uncited] })] }),
    );
    expect(judged).toMatchObject({ verdict: "fail", reason: "upstream-unproven" });
  });
});

describe("the order of environments", () => {
  test.each(PROMOTION_STATES)("a newest promotion upstream that is %s decides (R68)", (is) => {
    expect(staging({ settled: [settled(3, is)] }).verdict).toBe(VERDICTS[is]);
    // An open promotion is never a success, whatever it says.
    if (is !== "succeeded") expect(staging({ open: [promotion(3, is)] }).verdict).toBe(VERDICTS[is]);
  });

  test("a newer failure overrides an older success, and a newer success an older failure (R68)", () => {
    expect(staging({ settled: [settled(4, "failed"), settled(3, "succeeded")] })).toMatchObject({
      verdict: "fail",
      reason: "upstream-not-succeeded",
    });
    expect(staging({ settled: [settled(4, "succeeded"), settled(3, "failed")] }).verdict).toBe("pass");
    expect(staging({ open: [promotion(4, "deploying")], settled: [settled(3, "succeeded")] })).toMatchObject({
      verdict: "wait",
      reason: "upstream-in-progress",
    });
  });

  test("only the number tells what is newest: not the place in a list, nor the time (R91)", () => {
    const lists = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 99 }),
        is: fc.constantFrom("succeeded", "failed", "superseded", "cancelled"),
        mine: fc.boolean(),
        year: fc.integer({ min: 1970, max: 2099 }),
      }),
      { selector: ({ number }) => number, maxLength: 20 },
    );
    fc.assert(
      fc.property(lists, fc.boolean(), (list, reversed) => {
        const all = list.map(({ number, is, mine, year }) =>
          settled(number, is, { release: mine ? RELEASE : OTHER, at: `${year}-01-01T00:00:00Z`, seq: 100 - number }),
        );
        const mine = list.filter((each) => each.mine).sort((left, right) => right.number - left.number)[0];
        const expected = mine === undefined ? "not-through-upstream" : VERDICTS[mine.is];
        const result = staging({ settled: reversed ? all.toReversed() : all });
        expect(mine === undefined ? result.reason : result.verdict).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("a release that never came through is refused, whatever else runs upstream", () => {
    expect(staging({}).reason).toBe("not-through-upstream");
    const since = { promotion: "p-staging-3", since: "2026-11-22T09:00:00Z", seq: 30 };
    const other = staging({
      current: { kind: "release", release: OTHER, ...since },
      settled: [settled(3, "succeeded", { release: OTHER })],
    });
    expect(other).toMatchObject({ verdict: "fail", reason: "not-through-upstream" });
    expect(other.message).toContain(OTHER.id);
  });

  describe("when twenty newer promotions have come since", () => {
    const others = Array.from({ length: 20 }, (_, index) => settled(30 - index, "rejected", { release: OTHER }));

    test("the success that runs there is still known, and decides", () => {
      expect(staging({ settled: [...others, settled(3, "succeeded")] }).verdict).toBe("pass");
    });

    test("what the state no longer knows has not come through, whatever runs there", () => {
      const since = { promotion: "p-staging-3", since: "2026-11-22T09:00:00Z", seq: 30 };
      const current = { kind: "release", release: RELEASE, ...since } as const;
      const succeeded = { release: RELEASE, promotion: "p-staging-3", seq: 30 };
      expect(staging({ current, succeeded, settled: others }).verdict).toBe("fail");
    });

    test("a newer promotion of it that is known decides", () => {
      const newer = [settled(40, "cancelled"), ...others.slice(1), settled(3, "succeeded")];
      expect(staging({ settled: newer }).verdict).toBe("fail");
    });
  });

  test("an environment that comes first asks nothing", () => {
    expect(judge({ environment: "development" })).toMatchObject({ verdict: "pass", reason: "order-first" });
  });

  test("previews go to development environments alone", () => {
    const release = { ...RELEASE, preview: true };
    expect(judge({ environment: "development", release }).verdict).toBe("pass");
    const states = [state("development", { settled: [settled(1, "succeeded")] })];
    for (const environment of ["staging", "production"]) {
      expect(judge({ environment, release, states }).reason).toBe("preview-refused");
    }
  });

  test("a rejected release does not come back", () => {
    const states = [
      state("production", { rejected: [RELEASE.id] }),
      state("staging", { settled: [settled(1, "succeeded")] }),
    ];
    expect(judge({ states }).reason).toBe("release-rejected");
    const upstream = (says: object) => state("staging", { settled: [settled(1, "succeeded")], ...says });
    // What was bad before this environment is bad here; and that somebody wrote it may come back proves nothing.
    expect(judge({ states: [upstream({ rejected: [RELEASE.id] })] }).reason).toBe("release-rejected");
    const at = "2026-11-22T10:00:00Z";
    const back = { release: RELEASE.id, why: "x", actor: ALICE, run: RUN, at, seq: 9, after: at };
    const unproven = [{ environment: "staging", release: RELEASE.id, why: "comment 70 is gone." }];
    expect(judge({ states: [upstream({ readmitted: [back] })], unproven })).toMatchObject({
      verdict: "fail",
      reason: "readmission-unproven",
      message: expect.stringContaining("comment 70 is gone."),
    });
    expect(judge({ states: [upstream({ readmitted: [back] })] }).reason).toBe("readmission-unproven");
    expect(judge({ states: [upstream({ readmitted: [{ ...back, release: "r-00000000000a" }] })] }).verdict).toBe(
      "pass",
    );
    expect(judge({ states: [upstream({})] }).verdict).toBe("pass");
  });

  test("several upstreams must all have it, and a refusal outranks waiting", () => {
    const policy = policyOf(`version: 1
environments:
  a: { preset: staging, github-environment: none }
  b: { preset: staging, github-environment: none }
  production: { after: [a, b], github-environment: none }
`);
    const of = (a: Partial<EnvironmentState>, b: Partial<EnvironmentState>) =>
      judge({ policy, states: [state("a", a), state("b", b)] });
    const success = { settled: [settled(1, "succeeded")] };
    expect(of(success, success)).toMatchObject({ verdict: "pass", reason: "order-came-through" });
    expect(of(success, {}).verdict).toBe("fail");
    expect(of({}, success).verdict).toBe("fail");
    expect(of(success, { open: [promotion(2, "deploying")] }).verdict).toBe("wait");
    expect(of({ open: [promotion(2, "deploying")] }, { settled: [settled(3, "failed")] }).verdict).toBe("fail");
  });
});
