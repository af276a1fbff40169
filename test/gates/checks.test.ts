import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { judgeChecks } from "../../src/gates/checks/gate.ts";
import { checksSchema } from "../../src/gates/checks/schema.ts";
import { checksRule } from "../../src/gates/checks/words.ts";
import type { GateFacts } from "../../src/gates/gate.ts";
import type { SuiteFact } from "../../src/github/commit-facts.ts";
import {
  building,
  check,
  checksOf,
  type FactsWish,
  facts,
  RELEASE,
  ruled,
  type SuiteWish,
  status,
  suite,
} from "./facts.ts";

const judge = (wish: FactsWish) => {
  const about = facts(wish);
  return judgeChecks(
    about,
    checksRule(v.parse(checksSchema, about.environment.rules.get("checks")), about.environment.preset),
  );
};
const said = (wish: FactsWish) => {
  const { verdict, reason } = judge(wish);
  return `${verdict} ${reason}`;
};

/** The environment "development" with a list of checks of its own. */
function listing(checks: object): FactsWish {
  return { environment: ruled("checks", { workflows: [], required: [], ...checks }) };
}

const E2E = listing({ required: [{ name: "e2e", app: undefined }] });
const run = (wish: SuiteWish) => suite(wish);
const e2e = (conclusion: string | null, of: SuiteWish = {}, word = "completed") =>
  suite({ ...of, checks: [check("e2e", conclusion, word)] });

describe("a required check", () => {
  const cases: readonly [string, readonly SuiteFact[], string][] = [
    ["a success of a push to main passes", [e2e("success")], "pass checks-passed"],
    [
      "a success in the merge queue passes",
      [e2e("success", { event: "merge_group", branch: "gh-readonly-queue/main/pr-1" })],
      "pass checks-passed",
    ],
    ["a success of a schedule on main passes", [e2e("success", { event: "schedule" })], "pass checks-passed"],
    [
      "the right name from another app is ignored (R63)",
      [e2e("success", { app: { id: 4, slug: "evil" }, run: null })],
      "fail checks-missing",
    ],
    [
      "an app that only calls itself like GitHub's is ignored (R63)",
      [e2e("success", { app: { id: 4, slug: "github-actions" } })],
      "fail checks-missing",
    ],
    [
      "a pull request's run is ignored (R63)",
      [e2e("success", { event: "pull_request", branch: "fix" })],
      "fail checks-missing",
    ],
    [
      "a pull_request_target run is ignored (R63)",
      [e2e("success", { event: "pull_request_target" })],
      "fail checks-missing",
    ],
    ["a push to another branch is ignored (R63)", [e2e("success", { branch: "feature" })], "fail checks-missing"],
    [
      "a dispatch on another branch is ignored (R63)",
      [e2e("success", { event: "workflow_dispatch", branch: "feature" })],
      "fail checks-missing",
    ],
    ["a run without a branch is ignored (R63)", [e2e("success", { branch: null })], "fail checks-missing"],
    ["a run whose file is unknown is ignored (R63)", [e2e("success", { path: null })], "fail checks-missing"],
    ["an event GitHub invents later is ignored (R77)", [e2e("success", { event: "telepathy" })], "fail checks-missing"],
    [
      "an environment's own workflow is ignored",
      [e2e("success", { path: ".github/workflows/deploy.yml" })],
      "fail checks-missing",
    ],
    [
      "another environment's workflow is ignored",
      [e2e("success", { path: ".github/workflows/deploy-production.yml" })],
      "fail checks-missing",
    ],
    ["another name does not count", [suite({ checks: [check("e2e (1)", "success")] })], "fail checks-missing"],
    ["no checks at all fail (R64)", [], "fail checks-missing"],
    ["a newer failure replaces a success (R64)", [e2e("success"), e2e("failure")], "fail checks-failed"],
    ["a newer success replaces a failure (R64)", [e2e("failure"), e2e("success")], "pass checks-passed"],
    ["pending after a success waits (R64)", [e2e("success"), e2e(null, {}, "in_progress")], "wait checks-running"],
    ["queued after a success waits (R64)", [e2e("success"), e2e(null, {}, "queued")], "wait checks-running"],
    [
      "another workflow's newer success hides no failure (R63)",
      [e2e("failure"), e2e("success", { path: ".github/workflows/other.yml" })],
      "fail checks-failed",
    ],
    [
      "another workflow's newer success hides nothing pending (R63)",
      [e2e(null, {}, "queued"), e2e("success", { path: ".github/workflows/other.yml" })],
      "wait checks-running",
    ],
    ["completed without a conclusion fails (R64)", [e2e(null)], "fail checks-failed"],
    ["a success that has not completed waits (R77)", [e2e("success", {}, "in_progress")], "wait checks-running"],
    ["a status GitHub invents later waits (R77)", [e2e("success", {}, "done")], "wait checks-running"],
  ];
  test.each(cases)("%s", (_name, suites, expected) => {
    expect(said({ ...E2E, checks: checksOf(...suites) })).toBe(expected);
    // The order in which GitHub lists them is no fact.
    expect(said({ ...E2E, checks: checksOf(...suites.toReversed()) })).toBe(expected);
  });

  test.each([
    "skipped",
    "neutral",
    "stale",
    "cancelled",
    "timed_out",
    "action_required",
    "startup_failure",
    "SUCCESS",
    "",
    "ok",
  ])("the conclusion %j is no success (R64)", (conclusion) => {
    expect(said({ ...E2E, checks: checksOf(e2e(conclusion)) })).toBe("fail checks-failed");
  });

  test("skipped and neutral pass where the policy allows them by name, and nothing else does (R64)", () => {
    const wish = listing({ required: [{ name: "e2e", app: undefined }], allow: ["skipped"] });
    expect(said({ ...wish, checks: checksOf(e2e("skipped")) })).toBe("pass checks-passed");
    expect(said({ ...wish, checks: checksOf(e2e("neutral")) })).toBe("fail checks-failed");
    expect(said({ ...wish, checks: checksOf(e2e("skipped", {}, "queued")) })).toBe("wait checks-running");
  });

  test("of another app counts from that app alone (R63)", () => {
    const wish = listing({ required: [{ name: "e2e", app: "circleci" }] });
    const circle = { id: 77, slug: "circleci" };
    expect(said({ ...wish, checks: checksOf(e2e("success", { app: circle, run: null })) })).toBe("pass checks-passed");
    expect(said({ ...wish, checks: checksOf(e2e("success")) })).toBe("fail checks-missing");
    expect(
      said({ ...wish, checks: checksOf(e2e("success", { app: { id: 78, slug: "circleci-2" }, run: null })) }),
    ).toBe("fail checks-missing");
  });

  test("that was only reported as a commit status is named, and does not count (R63)", () => {
    const checks = { suites: [], statuses: [status("e2e")] };
    const result = judge({ ...E2E, checks });
    expect(result).toMatchObject({ verdict: "fail", reason: "checks-status-untrusted" });
    expect(result.message).toContain("mallory");
    expect(said({ ...E2E, checks: { suites: [e2e("success")], statuses: [status("e2e", "failure")] } })).toBe(
      "pass checks-passed",
    );
  });

  test("that is the calling job itself never counts, and is waited for", () => {
    const own = check("e2e", null, "in_progress");
    const calling = { run: RELEASE.run, job: "e2e", checkRun: own.id };
    expect(said({ ...E2E, calling, checks: checksOf(building({ checks: [own] })) })).toBe("wait checks-running");
    const before = e2e("success", { event: "merge_group" });
    expect(said({ ...E2E, calling, checks: checksOf(before, building({ checks: [own] })) })).toBe("pass checks-passed");
  });

  test("of a preview may come from its pull request", () => {
    const checks = checksOf(e2e("success", { event: "pull_request", branch: "feature" }));
    expect(said({ ...E2E, checks, release: { ...RELEASE, preview: true } })).toBe("pass checks-passed");
  });
});

describe("a required workflow", () => {
  const CI_YML = listing({ workflows: ["ci.yml"] });
  const cases: readonly [string, readonly SuiteFact[], string][] = [
    ["its success passes", [run({})], "pass checks-passed"],
    ["its newest run decides (R64)", [run({}), run({ conclusion: "failure" })], "fail checks-failed"],
    [
      "a pending newer run waits (R64)",
      [run({}), run({ status: "in_progress", conclusion: null })],
      "wait checks-running",
    ],
    ["another file of the same name elsewhere is another workflow", [run({ path: "ci.yml" })], "fail checks-missing"],
    ["a skipped run is no success (R64)", [run({ conclusion: "skipped" })], "fail checks-failed"],
    ["a pull request's run is ignored (R63)", [run({ event: "pull_request" })], "fail checks-missing"],
  ];
  test.each(cases)("%s", (_name, suites, expected) => {
    expect(said({ ...CI_YML, checks: checksOf(...suites) })).toBe(expected);
  });

  test("and a required check are both asked, and a failure outranks what waits", () => {
    const wish = listing({ workflows: ["ci.yml"], required: [{ name: "e2e", app: undefined }] });
    const result = judge({ ...wish, checks: checksOf(run({ status: "queued", conclusion: null })) });
    expect(result).toMatchObject({ verdict: "fail", reason: "checks-missing" });
    expect(result.message).toContain("e2e never reported");
  });

  test("an empty list passes nothing (R32)", () => {
    expect(said({ ...listing({}), checks: checksOf(run({})) })).toBe("fail checks-none");
  });
});

describe("without a list, outside the building run", () => {
  const cases: readonly [string, readonly SuiteFact[], string][] = [
    ["the whole building run must have succeeded", [building()], "pass checks-passed"],
    ["a failed building run fails", [building({ conclusion: "failure" })], "fail checks-failed"],
    ["a cancelled building run fails", [building({ conclusion: "cancelled" })], "fail checks-failed"],
    [
      "a building run that goes on waits",
      [building({ status: "in_progress", conclusion: null })],
      "wait checks-running",
    ],
    ["another run's success is not the building run's", [run({})], "fail checks-missing"],
    [
      "another app's suite with that run is not GitHub's",
      [building({ app: { id: 4, slug: "evil" } })],
      "fail checks-missing",
    ],
  ];
  test.each(cases)("%s", (_name, suites, expected) => {
    expect(said({ checks: checksOf(...suites) })).toBe(expected);
  });

  test("what the default branch requires is asked as well", () => {
    const requiredChecks: GateFacts["requiredChecks"] = { ok: true, value: [{ context: "lint", app: null }] };
    expect(said({ requiredChecks })).toBe("fail checks-missing");
    const lint = suite({ checks: [check("lint", "success")] });
    expect(said({ requiredChecks, checks: checksOf(building(), lint) })).toBe("pass checks-passed");
    expect(said({ requiredChecks, checks: checksOf(building({ conclusion: "failure" }), lint) })).toBe(
      "fail checks-failed",
    );
  });

  test("a required check that names an app counts from that app alone (R63)", () => {
    const requiredChecks: GateFacts["requiredChecks"] = { ok: true, value: [{ context: "lint", app: 77 }] };
    const lint = (app: SuiteFact["app"]) => suite({ app, run: null, checks: [check("lint", "success")] });
    expect(said({ requiredChecks, checks: checksOf(building(), lint({ id: 77, slug: "x" })) })).toBe(
      "pass checks-passed",
    );
    expect(said({ requiredChecks, checks: checksOf(building(), lint({ id: 78, slug: "x" })) })).toBe(
      "fail checks-missing",
    );
  });

  test("what cannot be read is unknown, neither yes nor no (R73)", () => {
    expect(said({ checks: { ok: false, why: "502" } })).toBe("unknown checks-unreadable");
    expect(said({ requiredChecks: { ok: false, why: "403" } })).toBe("unknown checks-unreadable");
  });
});

describe("without a list, inside the building run", () => {
  const WORKFLOW = `
jobs:
  lint: { runs-on: ubuntu-latest }
  test: { needs: [lint], strategy: { matrix: { os: [a, b] } } }
  scan: { uses: ./.github/workflows/scan.yml }
  slow: { runs-on: ubuntu-latest }
  named: { name: "Unit tests" }
  moving: { name: "on \${{ matrix.os }}" }
  register: { needs: test }
  called: { needs: [scan] }
  alone: { runs-on: ubuntu-latest }
  after-named: { needs: named }
  after-moving: { needs: [moving, lint] }
  after-nothing-known: { needs: [ghost] }
  loop: { needs: [loop] }
`;
  const inside = (
    job: string,
    others: readonly ReturnType<typeof check>[],
    wish: FactsWish & { own?: string } = {},
  ) => {
    const own = check(wish.own ?? job, null, "in_progress");
    return said({
      calling: { run: RELEASE.run, job, checkRun: own.id },
      buildWorkflow: { ok: true, value: WORKFLOW },
      checks: checksOf(building({ status: "in_progress", conclusion: null, checks: [...others, own] })),
      ...wish,
    });
  };
  const ok = (name: string) => check(name, "success");

  test("the jobs that the calling one needs must have passed, also through others and with every leg of a matrix", () => {
    expect(inside("register", [ok("lint"), ok("test (a)"), ok("test (b)")])).toBe("pass checks-passed");
    expect(inside("register", [ok("lint"), ok("test (a)"), check("test (b)", "failure")])).toBe("fail checks-failed");
    expect(inside("register", [check("lint", "failure"), ok("test (a)")])).toBe("fail checks-failed");
    expect(inside("register", [ok("lint")])).toBe("fail checks-missing");
    expect(inside("register", [ok("test (a)")])).toBe("fail checks-missing");
    expect(inside("register", [ok("lint"), check("test (a)", "skipped")])).toBe("fail checks-failed");
  });

  test("a job that is not needed decides nothing", () => {
    expect(inside("register", [ok("lint"), ok("test (a)"), check("slow", "failure")])).toBe("pass checks-passed");
    expect(inside("register", [ok("lint"), ok("test (a)"), check("slow", null, "queued")])).toBe("pass checks-passed");
  });

  test("a needed reusable workflow counts with each of its jobs", () => {
    expect(inside("called", [ok("scan / sast"), ok("scan / deps")])).toBe("pass checks-passed");
    expect(inside("called", [ok("scan / sast"), check("scan / deps", "failure")])).toBe("fail checks-failed");
    expect(inside("called", [ok("scanner")])).toBe("fail checks-missing");
  });

  test("a needed job goes by its name, not by its key", () => {
    expect(inside("after-named", [ok("Unit tests")])).toBe("pass checks-passed");
    expect(inside("after-named", [ok("named")])).toBe("fail checks-missing");
  });

  test("a name that is an expression is among those that have ended: all of them must have passed", () => {
    expect(inside("after-moving", [ok("on a"), ok("lint")])).toBe("pass checks-passed");
    expect(inside("after-moving", [ok("on a"), ok("lint"), check("slow", null, "in_progress")])).toBe(
      "pass checks-passed",
    );
    expect(inside("after-moving", [ok("on a"), ok("lint"), check("slow", "failure")])).toBe("fail checks-failed");
    expect(inside("after-moving", [ok("on a")])).toBe("fail checks-missing");
    expect(inside("after-moving", [])).toBe("fail checks-missing");
  });

  test("a job that needs none proves nothing: what others did by then may not have been a test", () => {
    expect(inside("alone", [ok("lint"), ok("test (a)")])).toBe("wait build-unproven");
    expect(inside("loop", [])).toBe("fail checks-missing");
  });

  test.each([
    ["the file has no such job, as in a reusable workflow", "elsewhere", {}],
    ["the key is of another file, by the name of the check", "register", { own: "release / register" }],
    ["a need is not in the file", "after-nothing-known", {}],
    ["the file could not be read", "register", { buildWorkflow: { ok: false, why: "502" } as const }],
    ["the file is not there", "register", { buildWorkflow: { ok: true, value: null } as const }],
    ["the file is no workflow", "register", { buildWorkflow: { ok: true, value: "jobs: [1]" } as const }],
    ["the file is no YAML", "register", { buildWorkflow: { ok: true, value: "jobs: {a: {needs: [}" } as const }],
    ["the file is a bomb", "register", { buildWorkflow: { ok: true, value: bomb() } as const }],
  ])("when %s, every other job must have ended well", (_name, job, wish) => {
    expect(inside(job, [ok("lint"), ok("test (a)")], wish)).toBe("pass checks-passed");
    expect(inside(job, [ok("lint"), check("test (a)", "failure")], wish)).toBe("fail checks-failed");
    expect(inside(job, [ok("lint"), check("test (a)", null, "in_progress")], wish)).toBe("wait checks-running");
    expect(inside(job, [], wish)).toBe("wait build-unproven");
  });

  test("a calling job in a called workflow is found by the job that calls it", () => {
    expect(inside("register", [ok("lint"), ok("test (a)")], { own: "register / register" })).toBe("pass checks-passed");
  });

  test("without the calling job's check, its name stands for it", () => {
    const own = check("register", null, "in_progress");
    const checks = checksOf(building({ checks: [ok("lint"), ok("test (a)"), own] }));
    const calling = { run: RELEASE.run, job: "register", checkRun: null };
    expect(said({ calling, checks, buildWorkflow: { ok: true, value: WORKFLOW } })).toBe("pass checks-passed");
    expect(said({ calling, checks: checksOf(building({ checks: [own] })) })).toBe("wait build-unproven");
  });

  test("a needed job of the same name as the key of the calling one is still asked", () => {
    const workflow = "jobs: { a: { name: deploy }, deploy: { name: go, needs: a } }";
    const buildWorkflow = { ok: true, value: workflow } as const;
    expect(inside("deploy", [check("deploy", "failure")], { own: "go", buildWorkflow })).toBe("fail checks-failed");
  });
});

function bomb(): string {
  const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (let index = 0; index < 9; index += 1) {
    const [from, to] = ["abcdefghij"[index], "abcdefghij"[index + 1]];
    lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
  }
  return `${lines.join("\n")}\njobs: { register: { needs: [test] }, test: { x: *j } }\n`;
}

const WORDS = ["completed", "queued", "in_progress", "waiting", "requested", "done", ""];
const ENDS = [
  "failure",
  "skipped",
  "neutral",
  "stale",
  "cancelled",
  "timed_out",
  "action_required",
  "",
  "Success",
  null,
];
const NAMES = ["lint", "test (a)", "test (b)", "register", "e2e", "scan / x"];

const anyCheck = fc
  .record({ name: fc.constantFrom(...NAMES), status: fc.constantFrom(...WORDS), conclusion: fc.constantFrom(...ENDS) })
  .map(({ name, status: word, conclusion }) => check(name, conclusion, word));
const anySuite = fc
  .record({
    run: fc.constantFrom(RELEASE.run, 700, 701, null),
    event: fc.constantFrom("push", "merge_group", "schedule", "workflow_dispatch", "pull_request", "release"),
    path: fc.constantFrom(".github/workflows/ci.yml", ".github/workflows/deploy.yml", null),
    branch: fc.constantFrom("main", "feature", null),
    app: fc.constantFrom({ id: 15368, slug: "github-actions" }, { id: 77, slug: "circleci" }, { id: 0, slug: "" }),
    status: fc.constantFrom(...WORDS),
    conclusion: fc.constantFrom(...ENDS),
    checks: fc.array(anyCheck, { maxLength: 5 }),
  })
  .map((wish) => suite(wish));
const anyFacts = fc
  .record({
    suites: fc.array(anySuite, { maxLength: 5 }),
    statuses: fc.constantFrom([], [status("e2e")], [status("lint")]),
    rule: fc.constantFrom<FactsWish>(
      {},
      listing({ workflows: ["ci.yml"] }),
      E2E,
      listing({ workflows: ["ci.yml"], required: [{ name: "e2e", app: "circleci" }] }),
    ),
    required: fc.constantFrom([], [{ context: "lint", app: null }], [{ context: "e2e", app: 77 }]),
    job: fc.constantFrom("register", "alone", "gone"),
    inside: fc.boolean(),
    preview: fc.boolean(),
    workflow: fc.constantFrom(null, "jobs: { register: { needs: lint }, lint: {}, alone: {} }", "?"),
  })
  .map(({ suites, statuses, rule, required, job, inside, preview, workflow }) => ({
    ...rule,
    requiredChecks: { ok: true, value: required } as const,
    checks: { suites, statuses },
    release: { ...RELEASE, preview },
    buildWorkflow: { ok: true, value: workflow } as const,
    calling: { run: inside ? RELEASE.run : 9_000, job, checkRun: null },
  }));

describe("whatever is reported", () => {
  test("without a success nothing passes (R64, R77)", () => {
    fc.assert(
      fc.property(anyFacts, (wish) => {
        expect(judge(wish).verdict).not.toBe("pass");
      }),
      { numRuns: 3_000 },
    );
  });

  test("taking successes away, or making something else of them, never turns a refusal into a pass (R77)", () => {
    const successful = (one: SuiteFact, index: number, spoilt: ReadonlySet<number>, as: string | null | undefined) => {
      const conclusion = spoilt.has(index) ? as : "success";
      if (conclusion === undefined) return [];
      const checks = one.checks.flatMap((each, at) => {
        const is = spoilt.has(index * 7 + at) ? as : "success";
        return is === undefined ? [] : [{ ...each, status: "completed", conclusion: is }];
      });
      return [{ ...one, status: "completed", conclusion, checks }];
    };
    let passes = 0;
    fc.assert(
      fc.property(
        anyFacts,
        fc.array(fc.nat(35), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...ENDS, undefined),
        (wish, indexes, as) => {
          const all = wish.checks.suites.flatMap((one, index) => successful(one, index, new Set(), as));
          const some = wish.checks.suites.flatMap((one, index) => successful(one, index, new Set(indexes), as));
          const before = judge({ ...wish, checks: { ...wish.checks, suites: all } }).verdict;
          const after = judge({ ...wish, checks: { ...wish.checks, suites: some } }).verdict;
          if (before === "pass") passes += 1;
          expect(`${before} then ${after}`).not.toMatch(/^(?:fail|wait|unknown) then pass$/);
        },
      ),
      { numRuns: 3_000 },
    );
    // The property would hold of a gate that passes nothing, too.
    expect(passes).toBeGreaterThan(40);
  });
});
