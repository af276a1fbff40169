import { code, type Inline, link, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { type Finding, ruleOf, type Severity } from "../environments/finding.ts";
import type { Sorted } from "./baseline.ts";
import { countsOf, describeCounts } from "./order.ts";

const WORDS: Readonly<Record<Severity, Inline>> = { error: strong("error"), warning: "warning", note: "note" };
/** Rows of a table that people still read. */
const MOST_ROWS = 100;
/** Characters of an issue's body that GitHub takes, with room for what stands around it. */
const LONGEST_BODY = 60_000;

/** The audit's job summary: the verdict first. */
export function summarizeAudit(summary: Summary, sorted: Sorted, audited: readonly string[]): void {
  summary.heading("Audit of the environments").verdict(...verdictOf(sorted));
  fill(summary, sorted);
  summary.paragraph("Audited: ", audited.join(", "), ".");
}

/** The body of the one issue: the same facts, and nothing that changes while they do not. */
export function issueBody({ findings, accepted }: Sorted, blank: Summary): string {
  const counted = findings.filter(({ severity }) => severity !== "note");
  const page = blank.paragraph(
    "The audit of this repository's environments keeps this page as it finds them, and closes it when there is nothing left. Whatever is written here by hand is overwritten.",
  );
  fill(page, { findings: counted, accepted });
  return page.render(LONGEST_BODY);
}

export function verdictOf({ findings, accepted }: Sorted): readonly Inline[] {
  const counts = countsOf(findings);
  const clean = counts.error + counts.warning === 0;
  const aside = accepted.length === 0 ? "" : ` ${accepted.length} accepted by the baseline.`;
  const what = describeCounts(counts);
  if (clean) return [strong("Clean"), `: no errors, no warnings${counts.note === 0 ? "" : `, ${what}`}.${aside}`];
  return [strong(counts.error > 0 ? "Not in order" : "To be seen to"), `: ${what}.${aside}`];
}

function fill(summary: Summary, { findings, accepted }: Sorted): void {
  if (findings.length > 0) {
    summary.table(
      ["Severity", "Where", "What", "What to do", "Finding"],
      findings.map((finding) => [
        WORDS[finding.severity],
        whereOf(finding),
        withEvidence(finding),
        prose(finding.fix),
        summary.reason(ruleOf(finding), finding.id),
      ]),
      { rows: MOST_ROWS },
    );
  }
  if (accepted.length > 0) {
    summary.details(`${accepted.length} accepted`, (inner) =>
      inner.table(
        ["Finding", "Because", "Until"],
        accepted.map(({ finding, because, until }) => [code(finding.id), because, until]),
      ),
    );
  }
}

function whereOf({ environment, file }: Finding): Inline {
  const line = file?.line === undefined ? "" : `:${file.line}`;
  const place = file === undefined ? [] : [code(`${file.path}${line}`)];
  if (environment === null) return place.length === 0 ? "repository" : place;
  return place.length === 0 ? environment : [`${environment}, `, ...place];
}

function withEvidence({ message, evidence }: Finding): Inline {
  const [page] = evidence;
  return page === undefined ? prose(message) : [prose(message), " (", link("see", page), ")"];
}
