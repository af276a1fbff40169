import { describe, expect, test } from "vitest";
import type { GateFacts, UpstreamRun } from "../../src/gates/gate.ts";
import { orderGate } from "../../src/gates/order/gate.ts";
import type { RunFact } from "../../src/github/runs.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import { policyOf } from "../policy/policies.ts";
import { type FactsWish, facts, settled, state, upstreamRun } from "./facts.ts";

/** Staging is verified, with tests or without. */
const policyWith = (verification: string) =>
  policyOf(`version: 1
environments:
  development: { preset: development, workflow: deploy.yml, github-environment: none }
  staging: { preset: staging, workflow: deploy.yml, github-environment: none, after: development, verification: ${verification} }
  production: { preset: production, workflow: deploy-production.yml, github-environment: none, after: staging }
`);
const HEALTH = policyWith(
  `{ health: [{ url: "https://shop.example.com/", json: { "$.version": "\${release.version}" } }] }`,
);
const TESTED = policyWith("{ workflow: e2e.yml }");

const DEPLOYED = 803;
const JUDGED = 804;
const TESTS = 805;
const byRun = (id: number, checkRun: number | null = 41) => ({ id, attempt: 1, job: "verify", checkRun });
const found = (says: Partial<NonNullable<Settled["verification"]>> = {}): NonNullable<Settled["verification"]> => ({
  verdict: "pass",
  reason: "verification-passed",
  run: byRun(JUDGED),
  tests: null,
  at: "2026-11-22T09:00:00Z",
  seq: 29,
  ...says,
});
const judge = (says: Partial<UpstreamRun> = {}): UpstreamRun =>
  upstreamRun({ whole: "success", createdAt: "2026-11-22T08:50:00Z", ...says });
const tests = (says: Partial<RunFact> = {}): RunFact => ({
  id: TESTS,
  attempt: 1,
  path: ".github/workflows/e2e.yml",
  event: "workflow_dispatch",
  headBranch: "main",
  headSha: "c0ffee",
  headRepositoryId: 77,
  status: "completed",
  conclusion: "success",
  title: "e2e staging p-staging-3@verify",
  actor: null,
  triggeringActor: null,
  createdAt: "2026-11-22T08:51:00Z",
  url: "",
  ...says,
});

interface Case {
  readonly policy?: FactsWish["policy"];
  readonly verification?: Settled["verification"];
  readonly judge?: UpstreamRun;
  readonly tests?: RunFact | null;
  readonly unread?: "verification" | "nothing";
  readonly calling?: GateFacts["calling"];
  readonly deployed?: Partial<UpstreamRun>;
  readonly checkRun?: number | null;
}

/** What the order gate says of a success that cites its verification. */
function said(wish: Case = {}, more: Partial<Pick<Settled, "verification">> = { verification: found() }) {
  const verification = "verification" in wish ? wish.verification : more.verification;
  const verified: Pick<UpstreamRun, "verified"> =
    wish.unread === "nothing"
      ? {}
      : wish.unread === "verification"
        ? { verified: { ok: false, why: "502" } }
        : { verified: { ok: true, value: { judge: wish.judge ?? judge(), tests: wish.tests ?? null } } };
  const value = upstreamRun({ createdAt: "2026-11-22T08:40:00Z", ...wish.deployed, ...verified });
  const success = settled(3, "succeeded", {
    run: DEPLOYED,
    checkRun: wish.checkRun ?? null,
    ...(verification === undefined ? {} : { verification }),
  });
  const result = orderGate.judge(
    facts({
      environment: "production",
      policy: wish.policy ?? HEALTH,
      states: [state("staging", { settled: [success] })],
      upstreamRuns: new Map([[DEPLOYED, { ok: true, value }]]),
      ...(wish.calling === undefined ? {} : { calling: wish.calling }),
    }),
  );
  return { is: `${result.verdict} ${result.reason}`, message: result.message };
}

const OK = "pass order-came-through";
const UNPROVEN = "fail upstream-unproven";

describe("a success whose policy asks for verification", () => {
  test("passes when GitHub's own record agrees with what the ledger cites (R97)", () => {
    expect(said().is).toBe(OK);
    expect(said({ policy: TESTED, tests: tests(), verification: found({ tests: TESTS }) }).is).toBe(OK);
  });

  test("is none without a verification, or with one that is no pass", () => {
    expect(said({}, {}).is).toBe("fail upstream-unverified");
    for (const verdict of ["fail", "unknown"] as const) {
      expect(said({ verification: found({ verdict }) }).is).toBe("fail upstream-unverified");
    }
  });

  test.each<[string, Partial<UpstreamRun>, string]>([
    ["another branch", { branch: "feature" }, UNPROVEN],
    ["no branch", { branch: null }, UNPROVEN],
    ["a fork", { repository: 78 }, UNPROVEN],
    ["a repository that is gone", { repository: null }, UNPROVEN],
    ["a job that failed", { conclusion: "failure" }, UNPROVEN],
    ["a job that was cancelled", { conclusion: "cancelled" }, UNPROVEN],
    ["a job without a conclusion", { conclusion: null }, UNPROVEN],
    ["a conclusion that GitHub invents later (R77)", { conclusion: "SUCCESS" }, UNPROVEN],
    ["a run before the deployment", { createdAt: "2026-11-22T08:39:59Z" }, UNPROVEN],
    ["a run of no known time", { createdAt: "" }, UNPROVEN],
    ["a run that goes on", { status: "in_progress", conclusion: null }, "wait upstream-in-progress"],
  ])("is not proven by %s", (_name, says, expected) => {
    expect(said({ judge: judge(says) }).is).toBe(expected);
  });

  test("is not proven where the deployment's own time is not known", () => {
    expect(said({ deployed: { createdAt: "" } }).is).toBe(UNPROVEN);
  });

  test("is unknown when what it cites was not read or could not be (R73)", () => {
    expect(said({ unread: "nothing" }).is).toBe("unknown upstream-unreadable");
    expect(said({ unread: "verification" })).toMatchObject({
      is: "unknown upstream-unreadable",
      message: expect.stringContaining("502"),
    });
  });

  test("cannot be judged by the deploying job of a run that ended red: another job there may have said no", () => {
    const own = { verification: found({ run: byRun(DEPLOYED, 40) }), checkRun: 40 };
    expect(said({ ...own, judge: judge({ whole: "failure" }) }).is).toBe(UNPROVEN);
    expect(said({ ...own, judge: judge({ whole: null }) }).is).toBe(UNPROVEN);
    expect(said({ ...own, judge: judge() }).is).toBe(OK);
    const other = { verification: found({ run: byRun(DEPLOYED, 41) }), checkRun: 40 };
    expect(said({ ...other, judge: judge({ whole: "failure" }) }).is).toBe(OK);
  });

  test("may be asked about by the job that has just judged it, and by no run of another branch or time", () => {
    const calling = { run: JUDGED, job: "verify", checkRun: 41 };
    const running = { status: "in_progress", conclusion: null };
    expect(said({ calling, judge: judge(running) }).is).toBe(OK);
    expect(said({ calling, judge: judge({ ...running, branch: "feature" }) }).is).toBe(UNPROVEN);
    expect(said({ calling, judge: judge({ ...running, createdAt: "2026-11-22T08:00:00Z" }) }).is).toBe(UNPROVEN);
  });

  test.each<[string, Partial<RunFact>]>([
    ["of another workflow", { path: ".github/workflows/ci.yml" }],
    ["of a push", { event: "push" }],
    ["on another branch", { headBranch: "feature" }],
    ["of a fork", { headRepositoryId: 78 }],
    ["of a repository that is gone", { headRepositoryId: null }],
    ["against another environment", { title: "e2e development p-staging-3@verify" }],
    ["for another promotion", { title: "e2e staging p-staging-2@verify" }],
    ["for a promotion whose number merely begins like it", { title: "e2e staging p-staging-33@verify" }],
    ["with a name that merely holds the word", { title: "e2e staging xp-staging-3@verify" }],
    ["that failed", { conclusion: "failure" }],
    ["that was cancelled", { conclusion: "cancelled" }],
    ["that was skipped", { conclusion: "skipped" }],
    ["that goes on", { status: "in_progress", conclusion: null }],
  ])("is not proven by tests %s (R98)", (_name, says) => {
    const verification = found({ tests: TESTS });
    expect(said({ policy: TESTED, verification, tests: tests(says) }).is).toBe(UNPROVEN);
  });

  test("is not proven when the policy asks for tests and the ledger cites none", () => {
    expect(said({ policy: TESTED })).toMatchObject({ is: UNPROVEN, message: expect.stringContaining("e2e.yml") });
  });

  test("needs nothing more where the policy says that nothing is verified, until that day is over", () => {
    const off = (until: string) => policyWith(`{ off: true, because: nobody listens there, until: ${until} }`);
    expect(said({ policy: off("2026-12-24") }, {}).is).toBe(OK);
    expect(said({ policy: off("2026-11-21") }, {}).is).toBe("fail upstream-unverified");
  });
});
