import type { CheckFacts } from "../../github/commit-facts.ts";
import type { CommitGateFacts } from "../gate.ts";
import { ACTIONS_APP_ID, countedRuns, countingProposal } from "./counted.ts";
import { type Finding, judgeReported, neverReported } from "./finding.ts";
import { judgeBranchRules, judgeListed } from "./listed.ts";
import { isOwnCheck, outcomeOfRun } from "./own.ts";
import type { ChecksRule } from "./words.ts";

/**
 * What says that a commit of a pull request or merge queue was tested: what the default branch's rules require and what the
 * policy lists; where there is neither, every workflow that ran on it. The asking job, what this suite publishes and the
 * environments' own workflows are never waited for. What has not reported yet is waited for, and is never green.
 */
export function judgeProposal(
  facts: CommitGateFacts,
  checks: CheckFacts,
  rule: ChecksRule,
  contexts: readonly { readonly context: string; readonly app: number | null }[],
): readonly Finding[] {
  const counting = countingProposal(facts);
  const isOwn = (name: string, app: number | null) =>
    (app === null || app === ACTIONS_APP_ID) && isOwnCheck(name, checks, facts);
  const others = contexts.filter(({ context, app }) => !isOwn(context, app));
  const asked = [...judgeBranchRules(counting, checks, others), ...judgeListed(counting, checks, rule)];
  return (asked.length > 0 ? asked : judgeAllRuns(facts, checks)).map(patiently);
}

/** Every workflow that ran on the commit by its newest run, and the other jobs of the asking one. */
function judgeAllRuns(facts: CommitGateFacts, checks: CheckFacts): readonly Finding[] {
  const { calling, repositoryUrl } = facts;
  const counted = countedRuns(countingProposal(facts), checks);
  const asking = counted.find(({ run }) => run.id === calling.run);
  const newest = new Map<string, (typeof counted)[number]>();
  for (const suite of counted.toSorted((left, right) => left.run.id - right.run.id)) {
    if (suite.run.path !== asking?.run.path) newest.set(suite.run.path, suite);
  }
  const runs = [...newest].map(([path, suite]) => {
    const url = `${repositoryUrl}/actions/runs/${suite.run.id}`;
    return judgeReported({ name: path.replace(".github/workflows/", ""), ...outcomeOfRun(suite), url }, []);
  });
  const jobs = (asking?.checks ?? []).filter(({ name }) => !isOwnCheck(name, checks, facts));
  const url = `${repositoryUrl}/actions/runs/${calling.run}`;
  const found = [
    ...runs,
    ...jobs.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, [])),
  ];
  return found.length > 0 ? found : [neverReported("Any workflow")];
}

/** Not there may mean not yet: it is red all the same, but worth asking again. */
function patiently(finding: Finding): Finding {
  if (finding.reason !== "checks-missing") return finding;
  return { ...finding, verdict: "wait", says: "has not reported for this commit yet" };
}
