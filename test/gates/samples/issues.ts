import { issuesGate } from "../../../src/gates/issues/gate.ts";
import type { BlockerFacts, LabelledFact } from "../../../src/github/blockers.ts";
import { samplesOf } from "../mutation/sample.ts";

const RULE = { labels: ["release-blocker", "P1"] };
const none = (label: string): LabelledFact => ({ label, exists: true, count: 0, open: [] });
const some = (label: string): LabelledFact => ({
  ...none(label),
  count: 1,
  open: [{ number: 7, title: "Data loss", url: "https://github.com/octo/shop/issues/7", heads: ["1".repeat(40)] }],
});
const given = (
  issues: readonly LabelledFact[],
  pulls: readonly LabelledFact[] = [],
  says: Partial<BlockerFacts> = {},
) => ({
  rule: pulls.length === 0 ? RULE : { ...RULE, "pull-requests": true },
  found: {
    hasIssues: true,
    issues: { ok: true, value: issues } as const,
    pullRequests: { ok: true, value: pulls } as const,
    ...says,
  },
});
const clear = [none("release-blocker"), none("P1")];

export const samples = samplesOf(issuesGate, {
  vouched: {
    "found.value.hasIssues": "the reader takes nothing but GitHub's own yes or no (R77)",
    "found.value.issues.value.*.exists": "the reader takes nothing but GitHub's own yes or no (R77)",
    "found.value.pullRequests.value.*.exists": "the reader takes nothing but GitHub's own yes or no (R77)",
  },
  cases: {
    "nothing is open": given(clear),
    "nothing is open, nor a pull request": given(clear, clear),
    "one is open": given([none("release-blocker"), some("P1")]),
    "a pull request is open": given(clear, [some("release-blocker"), none("P1")]),
    "a label is missing": given([{ ...none("release-blocker"), exists: false }, none("P1")]),
    "issues are switched off": given(clear, [], { hasIssues: false }),
    "pull requests could not be read": given(clear, clear, { pullRequests: { ok: false, why: "403" } }),
    "issues could not be read": given(clear, [], { issues: { ok: false, why: "403" } }),
  },
});
