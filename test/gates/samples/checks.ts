import { checksGate } from "../../../src/gates/checks/gate.ts";
import { building, check, checksOf, type FactsWish, RELEASE, status, suite } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const LISTED = { workflows: ["ci.yml"], required: ["e2e"] };
const e2e = (conclusion: string | null, word = "completed") => suite({ checks: [check("e2e", conclusion, word)] });
const given = (facts: FactsWish, rule: unknown = LISTED) => ({ facts, rule, found: undefined });

export const samples = samplesOf(checksGate, {
  vouched: {
    "facts.checks.value.suites":
      "the reader counts the suites and checks of a commit against GitHub's totals, and asks for every page or fails (R5)",
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
    "the rules could not be read": given({ requiredChecks: { ok: false, why: "403" } }, {}),
  },
});
