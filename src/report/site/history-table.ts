import { tellCause } from "../cause.ts";
import type { Entry, Report } from "../report.ts";
import { moment, nameOf, requestName, resultOf, tookOf } from "../words.ts";
import { el, type Html, link, type Piece, table } from "./html.ts";
import { causeHtml } from "./steps.ts";

/** The history of one environment; null where there is none. */
export function historyTable(report: Report, environment: string): Html | null {
  const found = report.history.find((each) => each.environment === environment);
  if (found === undefined || found.entries.length === 0) return null;
  return el(
    "section",
    {},
    el("h2", {}, "History"),
    table(
      "The newest first",
      ["Promotion", "Release", "Kind and cause", "Result", "Approved by", "Took"],
      found.entries.map((entry) => historyRow(report, entry)),
    ),
    found.more === 0 ? null : el("p", { class: "quiet" }, `The ledger has ${found.more} older ones.`),
  );
}

const RESULT_MARKS: Readonly<Record<string, string>> = { succeeded: "good", failed: "bad", open: "wait" };

function historyRow(report: Report, entry: Entry) {
  const { promotion, service, release, from, cause, approvedBy, overrides, endedAt, requestedAt, result, links } =
    entry;
  const line = (piece: Piece, mark?: string) => el("p", { class: mark }, piece);
  const maybeLink = (piece: Piece, url: string | null) => (url === null ? piece : link(piece, url));
  return {
    head: [
      line(maybeLink(el("code", {}, promotion), links.run)),
      line(endedAt === null ? `since ${moment(requestedAt)}` : moment(endedAt), "quiet"),
      report.services.length > 1 ? line(service, "quiet") : null,
    ],
    cells: [
      [
        line(link(nameOf(release), links.commit)),
        from === null ? null : line(maybeLink(`after ${nameOf(from)}`, links.compare), "quiet"),
      ],
      causeHtml(tellCause(cause)),
      [
        line(resultOf(entry), RESULT_MARKS[result] ?? "quiet"),
        ...overrides.map(({ gate, by, why }) => line(`${gate} overridden by ${by ?? "nobody named"}: ${why}`, "wait")),
        links.incident === null ? null : line(link("incident", links.incident)),
      ],
      [
        line(approvedBy.length === 0 ? "nobody" : approvedBy.join(", ")),
        links.request === null ? null : line(link(requestName(links.request, report.repository.url), links.request)),
      ],
      tookOf(entry).map((took) => line(took, "took")),
    ],
  };
}
