import { code } from "../../action/markdown.ts";
import { createSummary } from "../../action/summary.ts";
import { isReviewDue, judgeReview } from "../../environments/access/judge.ts";
import { shortDigest, snapshotBlock } from "../../environments/access/page.ts";
import { stillThere } from "../../environments/access/removal.ts";
import { REVIEW_LABEL } from "../../environments/access/review.ts";
import { shortestReview } from "../../environments/access/rule.ts";
import { difference, type Snapshot, snapshotOf } from "../../environments/access/snapshot.ts";
import type { AuditAsk } from "../../environments/auditor.ts";
import type { Kept, Shown } from "../../github/audit-issue.ts";
import { showKept } from "../../github/audit-issue.ts";
import { LONGEST_BODY } from "../../github/issues.ts";
import { type AccessQuestion, gatherReview } from "./auditor.ts";

const PAGE: Kept = {
  label: REVIEW_LABEL,
  marker: "<!-- env-actions access review -->",
  title: "Review: who has access to the environments",
};

/** Room for the marker. */
const LONGEST = LONGEST_BODY - 100;

/**
 * Opens the review as an issue when it is due, shows who has access now for as long as it is open, and closes it once it was
 * signed. Undefined where the policy asks for no review. Throws an Error when there are more lines than a page has room for.
 */
export async function askPeople(ask: AuditAsk): Promise<Shown | undefined> {
  if (!ask.policy.ok) return undefined;
  const question = await gatherReview(ask);
  const { rules, facts } = question;
  if (facts === undefined || shortestReview(rules) === undefined) return undefined;
  const now = snapshotOf(facts);
  // Nobody is asked to confirm what nobody saw; the finding says which token would show it.
  if (now === undefined) return undefined;
  const { client, repo } = ask;
  const body = isDue(question, ask.url, ask.now)
    ? reviewBody(now, question.last?.snapshot, question.last?.reviewed.remove)
    : null;
  if (body !== null && body.length > LONGEST) {
    throw new Error(`who has access takes ${now.lines.length} rows, more than the page of an issue has room for`);
  }
  return showKept(client, repo, PAGE, body);
}

function isDue({ rules, last, repo }: AccessQuestion, url: string, now: Date): boolean {
  return [...rules].some(([environment, { review }]) => {
    if (review === undefined) return false;
    const reviewed = last?.reviewed;
    const statement = judgeReview({ review, reviewed, signed: last?.signed.get(environment), repo, url, now });
    // What could not be read is no reason to ask people again.
    return statement.verdict !== "unknown" && isReviewDue(statement, reviewed, review, now);
  });
}

/** The page that people sign. Pure. */
export function reviewBody(now: Snapshot, before: Snapshot | undefined, remove: readonly string[] = []): string {
  const { gained, lost } = before === undefined ? { gained: [], lost: [] } : difference(before, now);
  const page = createSummary();
  page.paragraph(
    "Each row below is somebody or something that can get at this repository's environments. Decide for each whether it stays or goes. Whatever is written here by hand is overwritten.",
  );
  page.paragraph(
    "To keep every row, write a comment that begins with ",
    code(`/confirm ${shortDigest(now.digest)}`),
    ". To take rows away, name their numbers in the same line: ",
    code(`/confirm ${shortDigest(now.digest)} remove 2 7`),
    " keeps all rows but these two. Taking them away at GitHub is yours to do; the audit looks whether it was done.",
  );
  const waiting = remove.length === 0 ? [] : stillThere(remove, now);
  if (waiting.length > 0) {
    page.paragraph("Decided in the last review, and still there:");
    page.list(waiting.map(({ line }) => code(line)));
  }
  if (before !== undefined) {
    page.paragraph(`Since the last review: ${gained.length} rows are new, ${lost.length} are gone.`);
    const rows = [...gained.map((line) => ["new", code(line)]), ...lost.map((line) => ["gone", code(line)])];
    if (rows.length > 0) page.table(["", "Row"], rows, { rows: 50 });
  }
  return `${page.render().trimEnd()}\n\n${snapshotBlock(now)}`;
}
