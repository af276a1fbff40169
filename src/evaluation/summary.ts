import { code, type Inline, link, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { blocking } from "../gates/outcome.ts";
import { nameOf, tellAnswers, tellGates, tellUnblock, whenOf } from "../gates/summary.ts";
import { describeRelease } from "../release/release.ts";
import { commitOf, decisionOf, type Evaluation, type GateDecision, retryAtOf } from "./evaluation.ts";
import type { Proposal } from "./proposal.ts";

const VERDICTS: Readonly<Record<GateDecision, string>> = {
  pass: "Fit",
  fail: "Refused",
  wait: "Waiting",
  unknown: "Not judged",
};

/** The verdict in one line: what a list of checks shows beside the name. */
export function headline(evaluation: Evaluation): string {
  const open = blocking(evaluation.results);
  const verdict = VERDICTS[decisionOf(evaluation.outcome)];
  if (open.length === 0) return `${verdict} for ${evaluation.environment.name}`;
  const [first] = open;
  const more = open.length > 1 ? ` and ${open.length - 1} more` : "";
  return first === undefined ? verdict : `${verdict}: ${nameOf(first)}${more}`;
}

/** The sentence of the verdict: what was judged, and what stands in the way. */
export function sentenceOf(evaluation: Evaluation): string {
  const { environment, results, subject, outcome } = evaluation;
  const open = blocking(results);
  const what = subjectText(evaluation);
  if (open.length === 0 && outcome === "clear") {
    return subject.kind === "release"
      ? `${what} may enter ${environment.name} now.`
      : `${what} is fit for ${environment.name}, as far as a commit can be judged.`;
  }
  if (open.length === 0) return `Nothing was judged, so nobody can say whether ${what} is fit for ${environment.name}.`;
  const refusal = subject.kind === "release" ? "may not enter" : "is not fit for";
  return `${what} ${refusal} ${environment.name}: ${open.map(({ message }) => message).join(" ")}`;
}

/** Verdict first, then what unblocks it, the gates, and what will be judged later. */
export function summarizeEvaluation(
  summary: Summary,
  evaluation: Evaluation & { readonly proposal?: Proposal },
  o: { readonly repositoryUrl: string; readonly plain?: boolean },
): void {
  const { environment, results, now, later, outcome } = evaluation;
  const retryAt = retryAtOf(results);
  const what = subjectText(evaluation).replace(/^Commit/, "commit");
  summary.heading(`${environment.name}: ${what}`);
  summary.verdict(
    strong(VERDICTS[decisionOf(outcome)]),
    ": ",
    sentenceOf(evaluation),
    ...(retryAt === null ? [] : [" Again at ", whenOf(retryAt, now), "."]),
  );
  tellUnblock(summary, results, now);
  if (results.length > 0) tellGates(summary, results, now);
  if (later.length > 0) {
    summary.paragraph("Judged later, before anything is deployed: ", later.join(", "), ".");
  }
  if (evaluation.proposal !== undefined) tellProposal(summary, evaluation.proposal);
  if (o.plain !== true) tellGround(summary, evaluation, o.repositoryUrl);
}

/** What the policy of this commit would leave open, before it is merged. */
function tellProposal(summary: Summary, proposal: Proposal): void {
  if (proposal.kind === "mistaken") {
    summary.heading("The policy of this commit").table(
      ["Line", "Mistake"],
      proposal.mistakes.map(({ line, column, message }) => [`${line}:${column}`, message]),
    );
  }
  if (proposal.kind !== "valid") return;
  summary.heading("The policy of this commit");
  if (proposal.open.length === 0) {
    summary.paragraph("It has no mistakes and leaves nothing open. It counts once it is merged.");
    return;
  }
  const names = proposal.open.map(({ environment }) => environment).join(", ");
  summary.paragraph(
    "It has no mistakes and leaves something open: ",
    strong(names),
    " could not be entered until it is said.",
  );
  for (const { environment, answers } of proposal.open) {
    summary.paragraph("Below ", code(`environments.${environment}`), ":");
    tellAnswers(summary, [{ answers }]);
  }
}

function tellGround(summary: Summary, evaluation: Evaluation, repositoryUrl: string): void {
  const commit = commitOf(evaluation);
  const rules: Inline = enforcement(evaluation.enforced);
  summary.details("What this was decided on", (inner) =>
    inner.list([
      ["Commit ", link(commit.slice(0, 12), `${repositoryUrl}/commit/${commit}`)],
      ["Policy ", code(evaluation.policy)],
      rules,
    ]),
  );
}

function enforcement(enforced: boolean | null): string {
  switch (enforced) {
    case true:
      return "The default branch's rules require this job: a red verdict holds the merge back.";
    case false:
      return "Nothing requires this job to pass before a merge: make it a required check, where the plan has them.";
    case null:
      return "Whether the default branch's rules require this job could not be read.";
  }
}

function subjectText({ subject }: Evaluation): string {
  return subject.kind === "release" ? describeRelease(subject.release) : `Commit ${subject.commit.slice(0, 12)}`;
}
