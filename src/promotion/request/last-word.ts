import { code, type Inline, link, strong } from "../../action/markdown.ts";
import { createSummary } from "../../action/summary.ts";
import { LONGEST_BODY } from "../../github/issues.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import { describeRelease } from "../../release/release.ts";
import { minute } from "./asking.ts";
import { fitPage } from "./fit-page.ts";

/** What a page says when its promotion is over. */
export interface Over {
  readonly environment: string;
  readonly settled: Settled;
  readonly repositoryUrl: string;
}

/**
 * The last text of a page: how it ended, above what people decided on. Only what we wrote ourselves is kept of that; a text
 * that somebody else changed last is not.
 */
export function lastText(over: Over, { body, intact }: { readonly body: string; readonly intact: boolean }): string {
  const page = createSummary();
  page.verdict(...ending(over));
  page.paragraph("Nothing that is said here counts any more.");
  const start = body.indexOf("\n## ");
  const rest = start < 0 ? "" : body.slice(start + 1);
  const edited =
    "What stood here was changed by somebody else and is not kept; the comments below are what was decided on.";
  const parts = [
    { markdown: page.render(Number.POSITIVE_INFINITY) },
    { markdown: intact ? rest : edited, instead: "", rank: 1 },
  ];
  return fitPage(parts, LONGEST_BODY);
}

function ending({ environment, settled, repositoryUrl }: Over): readonly Exclude<Inline, readonly unknown[]>[] {
  const { release, state, at, run, reason, id } = settled;
  const what = [strong(describeRelease(release)), ` in `, strong(environment), ` on ${minute(at)}`];
  const by = run === null ? [] : [", by ", link(`run ${run}`, `${repositoryUrl}/actions/runs/${run}`)];
  const why = reason === null ? [] : [" (", code(reason), ")"];
  switch (state) {
    case "succeeded":
      return [strong("Deployed"), ": ", ...what, ...by, "."];
    case "failed":
      return [strong("Failed"), ": ", ...what, ...by, ...why, "."];
    case "superseded":
      return [
        strong("Superseded"),
        ": ",
        code(reason ?? "a newer promotion"),
        ` took the place of ${id} on ${minute(at)}.`,
      ];
    case "rejected":
      return [strong("Refused"), ": ", ...what, ...why, "."];
    case "expired":
    case "cancelled":
      return [strong(state === "expired" ? "Expired" : "Cancelled"), ": ", ...what, ...why, "."];
    default:
      return [strong("Over"), `: ${id} is ${state} since ${minute(at)}.`];
  }
}
