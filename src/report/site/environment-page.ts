import type { Manual } from "../../action/manual.ts";
import { describeRelease } from "../../release/release.ts";
import type { Closing, Entry, Place, Report, Waiting } from "../report.ts";
import {
  age,
  closedWord,
  describeRuns,
  describeVerified,
  moment,
  nameOf,
  requestName,
  resultOf,
  tookOf,
} from "../words.ts";
import { missing, verifiedMark } from "./board-page.ts";
import { documentOf } from "./document.ts";
import { figuresTable } from "./figures-table.ts";
import { el, type Html, link, type Piece, table } from "./html.ts";
import { causeHtml, reasonCode, stepsOf } from "./steps.ts";

/** The page of one environment: what runs and how it came, what waits, the history, the figures. */
export function environmentPage(report: Report, environment: string, manual: Manual | undefined): string {
  const here = report.environments.find(({ name }) => name === environment);
  return documentOf(
    report,
    environment,
    missing(report),
    here?.declared === false
      ? el("p", { class: "warning" }, "The policy does not declare this environment any more.")
      : null,
    here?.url == null ? null : el("p", {}, link(here.url, here.url)),
    stepsOf(report, [environment]),
    runsTable(report, environment),
    waitsTable(report, environment, manual),
    closingsTable(report, environment),
    historyTable(report, environment),
    figuresTable(report, [environment]),
  );
}

function placesIn(report: Report, environment: string): readonly { readonly service: string; readonly place: Place }[] {
  return report.services.flatMap(({ service, places }) =>
    places.filter((place) => place.environment === environment).map((place) => ({ service, place })),
  );
}

function runsTable(report: Report, environment: string): Html {
  return el(
    "section",
    {},
    el("h2", {}, "What runs, and how it came"),
    table(
      "What runs",
      ["Service", "Release", "Since", "Kind and cause", "By", "Verification"],
      placesIn(report, environment).map(({ service, place }) => {
        const { runs, verification } = place;
        if (runs.kind === "empty") return { head: service, cells: [describeRuns(place), "", "", "", ""] };
        const release =
          runs.kind === "release"
            ? link(describeRelease(runs.release), `${report.repository.url}/commit/${runs.release.commit}`)
            : el("strong", { class: "bad" }, "not known");
        return {
          head: service,
          cells: [
            ...[release, `${moment(runs.since)}, ${age(report.at, runs.since)} ago`],
            runs.cause === null ? "not recorded" : causeHtml(runs.cause),
            el("code", {}, runs.promotion),
            el("span", { class: verifiedMark(verification.verdict) }, describeVerified(verification)),
          ],
        };
      }),
    ),
  );
}

function waitsTable(report: Report, environment: string, manual: Manual | undefined): Html | null {
  const waits = placesIn(report, environment).flatMap(({ service, place }) =>
    place.waits.map((waiting) => ({ service, waiting })),
  );
  if (waits.length === 0) return null;
  return el(
    "section",
    {},
    el("h2", {}, "What waits"),
    table(
      "What waits, the newest first",
      ["Service", "Release", "Since", "Kind and cause", "What for", "Decided in"],
      waits.map(({ service, waiting }) => ({
        head: service,
        cells: [
          [describeRelease(waiting.release), " ", el("code", {}, waiting.promotion)],
          `${moment(waiting.since)}, ${age(report.at, waiting.since)} ago`,
          causeHtml(waiting.cause),
          obstacles(waiting, manual),
          waiting.request === null ? "" : link(requestName(waiting.request, report.repository.url), waiting.request),
        ],
      })),
    ),
  );
}

function obstacles({ obstacles: all, state }: Waiting, manual: Manual | undefined): Piece {
  if (all.length === 0) return state;
  return el(
    "ul",
    {},
    ...all.map(({ gate, message, reason, retryAt }) =>
      el(
        "li",
        {},
        ...[el("strong", {}, gate), `: ${message} `, reasonCode(reason, manual)],
        retryAt === null ? null : `, not before ${moment(retryAt)}`,
      ),
    ),
  );
}

function closingsTable(report: Report, environment: string): Html | null {
  const rows = placesIn(report, environment).flatMap(({ service, place }) =>
    place.closed.map((closing) => ({ service, closing })),
  );
  if (rows.length === 0) return null;
  return el(
    "section",
    {},
    el("h2", {}, "Locks and holds"),
    table(
      "Locks and holds",
      ["Service", "What", "By", "Since", "Until", "Why"],
      rows.map(({ service, closing }) => ({ head: service, cells: closingCells(closing) })),
    ),
  );
}

function closingCells(closing: Closing): readonly Piece[] {
  const { by, since, until, why, rollback } = closing;
  return [
    el("strong", { class: "bad" }, closedWord(closing)),
    by ?? (rollback === null ? "automation" : `automation, after ${rollback}`),
    moment(since),
    until === null ? "somebody takes it off" : moment(until),
    why,
  ];
}

function historyTable(report: Report, environment: string): Html | null {
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
      causeHtml(cause),
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
