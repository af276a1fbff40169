import { createSummary } from "../action/summary.ts";
import { OWN_CHECKS } from "../gates/checks/own.ts";
import type { CheckReport } from "../github/check-runs.ts";
import type { Repo } from "../github/repo.ts";
import { commitOf, decisionOf, type Evaluation } from "./evaluation.ts";
import { headline, summarizeEvaluation } from "./summary.ts";

/** GitHub takes 65,535 characters. */
const MOST_BYTES = 60_000;

/** What the check run of an evaluation says. One question about one commit is one check run, however often it is asked. */
export function checkReportOf(
  evaluation: Evaluation,
  o: { readonly repo: Repo; readonly runUrl: string; readonly several: boolean; readonly repositoryUrl: string },
): CheckReport {
  const { environment, service, outcome } = evaluation;
  const name = o.several ? `${environment.name} (${service})` : environment.name;
  const summary = createSummary();
  summarizeEvaluation(summary, evaluation, { repositoryUrl: o.repositoryUrl, plain: true });
  return {
    repo: o.repo,
    commit: commitOf(evaluation),
    name: `${OWN_CHECKS}${name}`,
    externalId: `env-actions/gate/${service}/${environment.name}`,
    // What waits or could not be judged is red too: neutral and pending let a required check through, or hang (R64).
    conclusion: decisionOf(outcome) === "pass" ? "success" : "failure",
    title: headline(evaluation),
    summary: summary.render(MOST_BYTES),
    detailsUrl: o.runUrl,
  };
}
