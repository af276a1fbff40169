import { code, type Inline, prose, strong } from "../../action/markdown.ts";
import type { Summary } from "../../action/summary.ts";
import type { CheckResult } from "../../ledger/events/verification.ts";
import type { Series } from "../../verification/watch.ts";
import { captionOf, chartOf } from "./chart.ts";

const WORDS = {
  ...{ pass: "Verified", fail: "Not well", unknown: "Nobody can say", open: "Still watched" },
  late: "Too late",
} as const;
const MARKS = { pass: "passed", fail: "**failed**", unknown: "unknown" } as const;

/** What a summary says in its first word; `late`: whatever was found, it was about something that is settled. */
export type Shown = keyof typeof WORDS;

/** What a person sees first: the verdict, then what it rests on, then how the metrics went. */
export function summarizeVerification(
  summary: Summary,
  o: {
    readonly environment: string;
    readonly promotion: string;
    readonly release: string;
    readonly verdict: Shown;
    readonly message: string;
    readonly next: readonly string[];
    readonly checks: readonly CheckResult[];
    readonly series: readonly Series[];
  },
): void {
  summary.heading(`${o.environment}: ${WORDS[o.verdict].toLowerCase()}`);
  summary.verdict(strong(WORDS[o.verdict]), ": ", code(o.promotion), ` (${o.release}). `, prose(o.message));
  for (const sentence of o.next) summary.paragraph(strong("Next"), ": ", prose(sentence));
  const rows = o.checks.map(({ check, verdict, message }): readonly Inline[] => [
    check,
    { markdown: MARKS[verdict] },
    message,
  ]);
  if (rows.length > 0) summary.table(["Check", "Verdict", "What was seen"], rows);
  for (const series of o.series) {
    const chart = chartOf(series);
    if (chart !== undefined) summary.paragraph(captionOf(series)).mermaid(chart);
  }
}
