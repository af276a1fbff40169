import { code, codeLink, type Inline, link, stacked, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { type ToldCause, tellCause } from "./cause.ts";
import type { Entry, Report } from "./report.ts";
import { moment, nameOf, requestName, resultOf, tookOf } from "./words.ts";

/** The history of each environment in a summary, folded. */
export function tellHistory(summary: Summary, report: Report): void {
  for (const { environment, entries, more } of report.history) {
    if (entries.length === 0) continue;
    summary.details(`History of ${environment}`, (inner) => {
      inner.table(
        ["Promotion", "Release", "Kind and cause", "Result", "Approved by", "Took"],
        entries.map((entry) => historyRow(report, entry)),
      );
      if (more > 0) inner.paragraph(`The ledger has ${more} older ones.`);
    });
  }
}

/** Kind and cause; the kind stands out. */
export function causeInline({ sort, because }: ToldCause): Inline {
  return [strong(sort), because];
}

function historyRow({ services, repository }: Report, entry: Entry): readonly Inline[] {
  const { promotion, service, release, from, cause, approvedBy, overrides, endedAt, requestedAt, links } = entry;
  const id = links.run === null ? code(promotion) : codeLink(promotion, links.run);
  const when = endedAt === null ? `since ${moment(requestedAt)}` : moment(endedAt);
  const before = from === null ? [] : [`after ${nameOf(from)}`];
  return [
    stacked([id, when, ...(services.length > 1 ? [service] : [])]),
    stacked([
      link(nameOf(release), links.commit),
      ...before.map((text) => (links.compare === null ? text : link(text, links.compare))),
    ]),
    causeInline(tellCause(cause)),
    stacked([
      resultOf(entry),
      ...overrides.map(({ gate, by, why }) => `${gate} overridden by ${by ?? "nobody named"}: ${why}`),
      ...(links.incident === null ? [] : [link("incident", links.incident)]),
    ]),
    stacked([
      approvedBy.length === 0 ? "nobody" : approvedBy.join(", "),
      ...(links.request === null ? [] : [link(requestName(links.request, repository.url), links.request)]),
    ]),
    stacked(tookOf(entry)),
  ];
}
