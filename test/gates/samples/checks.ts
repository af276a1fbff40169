import { checksGate } from "../../../src/gates/checks/gate.ts";
import type { RangeFound } from "../../../src/gates/checks/gather.ts";
import type { SuiteFact } from "../../../src/github/commit-facts.ts";
import { building, check, checksOf, type FactsWish, RELEASE, state, status, suite } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const LISTED = { workflows: ["ci.yml"], required: ["e2e"] };
const e2e = (conclusion: string | null, word = "completed") => suite({ checks: [check("e2e", conclusion, word)] });
const ALONE: RangeFound = { kind: "alone", base: null, why: "first" };
const given = (facts: FactsWish, rule: unknown = LISTED) => ({ facts, rule, found: ALONE });

const OLDER = ["1", "2", "3"].map((digit) => digit.repeat(40));
const [MIDDLE = "", EARLIER = "", BASE = ""] = OLDER;
const states = [
  state("production", {
    current: {
      kind: "release",
      release: { ...RELEASE, id: "r-000000000000", commit: BASE },
      promotion: "p-production-1",
      since: "2026-11-22T09:00:00Z",
      seq: 1,
    },
  }),
];

/** Two commits between the release in production and the one that wants in. */
function ranged(middle: readonly SuiteFact[], mergedBy: readonly string[] = []) {
  const earlier = [suite({ checks: [check("e2e", "success")] })];
  const of = (commit: string, suites: readonly SuiteFact[]) => ({
    commit,
    checks: checksOf(...suites),
    mergedBy: { ok: true, value: mergedBy } as const,
  });
  const found: RangeFound = {
    kind: "line",
    base: BASE,
    line: {
      commits: [
        { oid: RELEASE.commit, parent: MIDDLE },
        { oid: MIDDLE, parent: EARLIER },
        { oid: EARLIER, parent: BASE },
      ],
      until: BASE,
    },
    facts: [of(MIDDLE, middle), of(EARLIER, earlier)],
  };
  return {
    facts: { environment: "production", states, checks: checksOf(building(), e2e("success")) },
    rule: LISTED,
    found,
  };
}

export const samples = samplesOf(checksGate, {
  vouched: {
    "facts.checks.value.suites":
      "the reader counts the suites and checks of a commit against GitHub's totals, and asks for every page or fails (R5)",
    "found.value.facts.*.checks.suites": "the same, for every commit of the range (R5)",
    "facts.requiredChecks.value": "all pages of the rules are read, or none (R5)",
  },
  cases: {
    "all that is listed passed": given({ checks: checksOf(building(), e2e("success")) }),
    "the building run passed": given({}, {}),
    "a skipped one is allowed": given(
      { checks: checksOf(building(), e2e("skipped")) },
      { ...LISTED, allow: ["skipped"] },
    ),
    "one failed": given({ checks: checksOf(building(), e2e("failure")) }),
    "one is running": given({ checks: checksOf(building(), e2e(null, "in_progress")) }),
    "one never reported": given({ checks: checksOf(building()) }),
    "one is only a status": given({ checks: { suites: [building()], statuses: [status("e2e")] } }),
    "the workflow failed": given({ checks: checksOf(building({ conclusion: "failure" }), e2e("success")) }),
    "the building run failed": given({ checks: checksOf(building({ conclusion: "failure" })) }, {}),
    "the building run goes on": given({ checks: checksOf(building({ status: "in_progress", conclusion: null })) }, {}),
    "a job before this one failed": given(
      {
        calling: { run: RELEASE.run, job: "register", checkRun: null },
        checks: checksOf(building({ status: "in_progress", conclusion: null, checks: [check("test", "failure")] })),
      },
      {},
    ),
    "they could not be read": given({ checks: { ok: false, why: "502" } }),
    "every commit of the range passed": ranged([e2e("success")]),
    "one commit of the range failed": ranged([e2e("failure")]),
    "one commit of the range is running": ranged([e2e(null, "in_progress")]),
    "one commit of the range never reported": ranged([]),
    "one commit of the range came with a pull request": ranged([], [RELEASE.commit]),
    "the history was rewritten": { ...ranged([]), found: { kind: "apart", base: BASE } },
    "the range is too long": { ...ranged([]), found: { kind: "long", base: BASE } },
    "the environment has moved on": {
      ...ranged([e2e("success")]),
      facts: { environment: "production", checks: checksOf(building(), e2e("success")) },
    },
    "the rules could not be read": given({ requiredChecks: { ok: false, why: "403" } }, {}),
  },
});
