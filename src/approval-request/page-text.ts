import { code, type Inline, type Markdown, strong } from "../action/markdown.ts";
import { cut, oneLine } from "../action/plain-text.ts";
import { createSummary } from "../action/summary.ts";
import { type IssueText, LONGEST_BODY, plainBody } from "../github/issues.ts";
import { calledPeople, entryWords, fact, howToAnswer } from "../promotion/request/asking.ts";
import { fitPage } from "../promotion/request/fit-page.ts";
import { type Ask, entriesOf, markerOf, planOf } from "./ask.ts";

export interface Surroundings {
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string;
  readonly owner: string;
}

type Piece = string | Markdown;

/**
 * The page on which people decide. The same for the same ask, as long as it is open: whatever differs was changed by somebody,
 * and then it is no page of ours any more. What the workflow says is inert in it, and it calls only those who are asked (R47).
 */
export function pageText(ask: Ask, o: Surroundings & { readonly verdict?: readonly Piece[] }): IssueText {
  const plan = planOf(ask);
  const page = createSummary();
  page.verdict(...(o.verdict ?? asked(ask)));
  if (ask.message !== "") page.block("text", ask.message);
  if (o.verdict === undefined) {
    const people = calledPeople(entriesOf(ask), o.owner);
    page.paragraph("Asked: ", ...people, ".");
    howToAnswer(page, { plan, expire: ask.expire });
    page.paragraph("Nobody has to keep this page open or a runner waiting. Closing it decides nothing.");
  } else page.paragraph("Nothing goes on because of this page any more.");
  page.heading("What it is about");
  page.list(facts(ask, o.repositoryUrl, plan));
  const markdown = page.render(Number.POSITIVE_INFINITY);
  return { title: titleOf(ask), body: fitPage([{ markdown }, { markdown: markerOf(ask) }], LONGEST_BODY) };
}

function asked({ minimum, job }: Ask): readonly Piece[] {
  const many = minimum === 1 ? "1 approval is asked for" : `${minimum} approvals are asked for`;
  return [strong(many), ", so that the job ", strong(job), " goes on."];
}

function facts(ask: Ask, repositoryUrl: string, plan: string): readonly Inline[] {
  const then =
    ask.workflow === null
      ? [`the failed jobs of this run run again, for up to 30 days`]
      : [code(ask.workflow), " of the default branch is started"];
  return [
    fact("Run", code(`${ask.run}`), `, job ${ask.job}: ${repositoryUrl}/actions/runs/${ask.run}`),
    fact("Commit", code(ask.commit)),
    fact("Who decides", `${ask.minimum} of: ${entriesOf(ask).map(entryWords).join(", ")}`),
    fact("When it is approved", ...then),
    fact("Plan", code(plan)),
    ...(ask.round === 1 ? [] : [fact("Asked before", `${ask.round - 1} times; each approval is used once`)]),
  ];
}

/** A title is no Markdown, and calls nobody. */
function titleOf({ message, job, run }: Ask): string {
  const what = oneLine(message) === "" ? oneLine(job) : oneLine(message);
  return `Approve ${cut(what, 100)} (run ${run})`;
}

/**
 * Whether a body is what we write for an ask, open or with its last word: all of it but the line that says how it ended. Our
 * own account is every workflow's, so that a page of it with our marker may still say something else to the people it asks.
 */
export function isTextOf(body: string, ask: Ask, o: Surroundings): boolean {
  const found = plainBody(body);
  if (found === plainBody(pageText(ask, o).body)) return true;
  return afterVerdict(found) === afterVerdict(plainBody(pageText(ask, { ...o, verdict: ["Over"] }).body));
}

function afterVerdict(body: string): string {
  const end = body.indexOf("\n\n");
  return end < 0 ? "" : body.slice(end);
}
