import { describe, expect, test } from "vitest";
import type { RunFact } from "../../src/github/runs.ts";
import { type Judgement, judgedElsewhere, judgeJudgement } from "../../src/promotion/judging-proof.ts";
import { testsMarker } from "../../src/verification/tests.ts";
import { facts, settled, upstreamRun } from "../gates/facts.ts";
import { ALICE, RUN } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

/** When what failed was deployed, when the controller looked, and when it recorded what it found. */
const DEPLOYED = "2026-11-22T08:00:00Z";
const LOOKED = "2026-11-22T10:00:00Z";
const JUDGED = "2026-11-22T10:01:00Z";
const RESUMING = "jobs: { resume: { runs-on: ubuntu-latest, steps: [{ uses: org/env-actions@v1 }] } }\n";
const ID = "p-staging-7";

const policy = policyOf(
  "version: 1\nenvironments:\n  staging: { preset: staging, github-environment: none, workflow: deploy.yml, verification: { workflow: e2e.yml } }\n",
);

const looking: RunFact = {
  ...{ id: 903, attempt: 1, path: ".github/workflows/resume.yml", event: "schedule", title: "resume" },
  ...{ headBranch: "main", headSha: "a".repeat(40), headRepositoryId: 77, status: "completed", conclusion: "failure" },
  ...{ actor: null, triggeringActor: null, createdAt: LOOKED, url: "https://github.com/octo/shop/actions/runs/903" },
};
const testing: RunFact = {
  ...looking,
  ...{
    id: 905,
    path: ".github/workflows/e2e.yml",
    event: "workflow_dispatch",
    title: `e2e staging ${testsMarker(ID)}`,
  },
};

interface Wish {
  readonly run?: Partial<RunFact>;
  /** Of the job that judged. */
  readonly job?: { readonly status?: string; readonly conclusion?: string | null };
  readonly file?: string | null;
  readonly at?: string;
  readonly tests?: Partial<RunFact> | null;
  /** When the run that deployed was made, as GitHub says. */
  readonly deployed?: string | undefined;
  readonly calling?: number;
}

function judged({ run, job, file = RESUMING, at = JUDGED, tests = null, calling = 9_000, ...wish }: Wish = {}) {
  const found = { ...looking, ...run };
  const judgement: Judgement = {
    cited: { verdict: "fail", reason: "verification-failed", run: { ...RUN, id: found.id }, tests: null, at, seq: 40 },
    found: {
      ok: true,
      value: {
        ...{ run: found, file, status: found.status, conclusion: found.conclusion, ...job },
        tests: tests === null ? null : { ...testing, ...tests },
      },
    },
  };
  const environment = policy.environments.get("staging");
  if (environment === undefined) throw new Error("no staging");
  const about = facts({ policy, environment, calling: { run: calling, job: "deploy", checkRun: null } });
  const deployed = "deployed" in wish ? wish.deployed : DEPLOYED;
  const ran = upstreamRun(deployed === undefined ? {} : { createdAt: deployed });
  const refuted = judgeJudgement(about, environment, { id: ID, deployed: ran, judgement });
  return refuted === undefined ? "opens" : `${refuted.verdict} ${refuted.reason}: ${refuted.message}`;
}

describe("a judgement of another run opens the way back only by GitHub's own record (R98, R101, design.md section 6)", () => {
  test("a look of the controller that nobody started, on the default branch, after the deployment, that ended red", () => {
    expect(judged()).toBe("opens");
    expect(judged({ run: { event: "workflow_run" } })).toBe("opens");
  });

  test.each<[string, Wish, string]>([
    ["on another branch", { run: { headBranch: "feature" } }, "did not run on main"],
    ["on no branch", { run: { headBranch: null } }, "did not run on main"],
    ["of a fork", { run: { headRepositoryId: 78 } }, "did not run on main"],
    ["of a fork that is gone", { run: { headRepositoryId: null } }, "did not run on main"],
    ["that a person started", { run: { event: "workflow_dispatch" } }, "was started by workflow_dispatch"],
    ["that a comment started", { run: { event: "issue_comment" } }, "was started by issue_comment"],
    ["that a push started", { run: { event: "push" } }, "was started by push"],
    ["of a file that is gone", { file: null }, "resumes nothing"],
    [
      "of a workflow that is not the controller",
      { file: RESUMING.replace("env-actions@", "env-actions/gate@") },
      "resumes nothing",
    ],
    ["of a workflow that cannot be read", { file: "jobs: [" }, "resumes nothing"],
    [
      "from before the deployment",
      { run: { createdAt: "2026-11-22T07:59:59Z" }, at: "2026-11-22T08:01:00Z" },
      "was there before",
    ],
    ["whose deployment has no time", { deployed: "" }, "was there before"],
    ["whose deployment says no time", { deployed: undefined }, "was there before"],
    ["without a time of its own", { run: { createdAt: "soon" } }, "was there before"],
    ["that began after the record", { at: "2026-11-22T09:59:59Z" }, "not of the time"],
    ["that is more than a day older than the record", { at: "2026-11-23T10:00:01Z" }, "not of the time"],
    ["with a record without a time", { at: "then" }, "not of the time"],
    ["whose job ended well", { job: { conclusion: "success" } }, "ended with success"],
    ["whose job was cancelled", { job: { conclusion: "cancelled" } }, "ended with cancelled"],
    ["whose job ended without a conclusion", { job: { conclusion: null } }, "ended with no conclusion"],
    ["with a conclusion that GitHub invents later (R77)", { job: { conclusion: "FAILURE" } }, "ended with FAILURE"],
  ])("not one %s", (_name, wish, why) => {
    const said = judged(wish);
    expect(said).toMatch(/^fail rollback-judgement-unproven: /);
    expect(said).toContain(why);
    expect(said).toContain("Say /rollback staging <why>.");
  });

  test("one that goes on is waited for, also with a status that GitHub invents later; the look itself goes on at once", () => {
    for (const status of ["in_progress", "queued", "done"])
      expect(judged({ job: { status, conclusion: null } })).toMatch(/^wait rollback-unfinished: /);
    expect(judged({ job: { status: "in_progress", conclusion: null }, calling: looking.id })).toBe("opens");
    expect(judged({ job: { status: "in_progress" }, run: { headBranch: "feature" }, calling: looking.id })).toMatch(
      /^fail/,
    );
  });

  test("one that could not be read is neither yes nor no (R73)", () => {
    const environment = policy.environments.get("staging");
    if (environment === undefined) throw new Error("no staging");
    const cited = {
      verdict: "fail",
      reason: "verification-failed",
      run: RUN,
      tests: null,
      at: JUDGED,
      seq: 40,
    } as const;
    const judgement: Judgement = { cited, found: { ok: false, why: "502" } };
    const about = { id: ID, deployed: upstreamRun({ createdAt: DEPLOYED }), judgement };
    expect(judgeJudgement(facts({ policy, environment }), environment, about)).toMatchObject({
      ...{ verdict: "unknown", reason: "rollback-unreadable" },
    });
  });
});

describe("tests of this very promotion that ended red open it too, whoever looked at them", () => {
  const byHand = { run: { event: "workflow_dispatch" } };
  test("by their own run alone", () => {
    expect(judged({ ...byHand, tests: {} })).toBe("opens");
  });

  test.each<[string, Partial<RunFact>]>([
    ["of another workflow", { path: ".github/workflows/ci.yml" }],
    ["of another promotion", { title: `e2e staging ${testsMarker("p-staging-8")}` }],
    ["on another branch", { headBranch: "feature" }],
    ["of a fork", { headRepositoryId: 78 }],
    ["that nobody dispatched", { event: "push" }],
    ["that go on", { status: "in_progress", conclusion: null }],
    ["that ended well", { conclusion: "success" }],
    ["that were cancelled", { conclusion: "cancelled" }],
    ["that ran out of time", { conclusion: "timed_out" }],
  ])("not those %s", (_name, tests) => {
    expect(judged({ ...byHand, tests })).toMatch(/^fail rollback-judgement-unproven: /);
  });
});

test("only a verdict that is no pass, of another run than the one that deployed, is proven by somebody else", () => {
  const run = { ...RUN, id: 903 };
  const said = { verdict: "fail", reason: "verification-failed", tests: null } as const;
  const verification = { ...said, run, at: JUDGED, seq: 40 };
  const failed = settled(7, "failed", { run: 807, reason: "verification-failed", verification, requester: ALICE });
  expect(judgedElsewhere(failed)).toBe(verification);
  expect(judgedElsewhere({ ...failed, run: 903 })).toBeUndefined();
  expect(judgedElsewhere({ ...failed, reason: "job-failure" })).toBeUndefined();
  expect(judgedElsewhere({ ...failed, verification: { ...verification, verdict: "pass" } })).toBeUndefined();
});
