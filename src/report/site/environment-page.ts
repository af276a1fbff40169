import type { Manual } from "../../action/manual.ts";
import { describeRelease } from "../../release/release.ts";
import { tellCause, tellRuns } from "../cause.ts";
import type { Closing, Place, Report, Waiting } from "../report.ts";
import { age, closedWord, describeRuns, describeVerified, moment, requestName } from "../words.ts";
import { verifiedMark, warnings } from "./board-page.ts";
import { documentOf } from "./document.ts";
import { figuresTable } from "./figures-table.ts";
import { historyTable } from "./history-table.ts";
import { el, type Html, link, type Piece, table } from "./html.ts";
import { causeHtml, reasonCode, stepsOf } from "./steps.ts";

/** The page of one environment: what runs and how it came, what waits, the history, the figures. */
export function environmentPage(report: Report, environment: string, manual: Manual | undefined): string {
  const here = report.environments.find(({ name }) => name === environment);
  return documentOf(
    report,
    environment,
    warnings(report),
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
        const told = tellRuns(runs);
        const came = told === null ? "" : causeHtml(told);
        if (runs.kind === "empty") return { head: service, cells: [describeRuns(place), "", came, "", ""] };
        const release =
          runs.kind === "release"
            ? link(describeRelease(runs.release), `${report.repository.url}/commit/${runs.release.commit}`)
            : el("strong", { class: "bad" }, "not known");
        return {
          head: service,
          cells: [
            ...[release, `${moment(runs.since)}, ${age(report.at, runs.since)} ago`],
            came,
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
          causeHtml(tellCause(waiting.cause)),
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
