import { staleWords } from "../../promotion/stale-tick.ts";
import { describeBehind } from "../behind.ts";
import { tellRuns } from "../cause.ts";
import type { Place, Report, Standing } from "../report.ts";
import { age, closedWord, describeRuns, describeVerified, moment, nameOf, STANDINGS } from "../words.ts";
import { documentOf, pageOf } from "./document.ts";
import { figuresTable } from "./figures-table.ts";
import { el, type Html, link, type Piece, prose } from "./html.ts";
import { causeHtml, stepsOf } from "./steps.ts";

/** `index.html`: the verdict, one table of what runs where, what moves what does not move, and the figures. */
export function boardPage(report: Report): string {
  return documentOf(
    report,
    null,
    verdict(report),
    warnings(report),
    el("section", {}, el("h2", {}, "What runs where"), board(report)),
    stepsOf(
      report,
      report.environments.map(({ name }) => name),
    ),
    figuresTable(report, lastOf(report)),
  );
}

/** The ends of the road: what nothing comes after. */
function lastOf({ environments }: Report): readonly string[] {
  return environments
    .filter(({ name, declared }) => declared && !environments.some(({ after }) => after.includes(name)))
    .map(({ name }) => name);
}

/** The class of a standing: never the only way in which it is said. */
export const MARKS: Readonly<Record<Standing["state"], "good" | "bad" | "wait" | "quiet">> = {
  unsettled: "bad",
  locked: "bad",
  waiting: "wait",
  held: "wait",
  moving: "wait",
  behind: "quiet",
  current: "good",
  empty: "quiet",
};

function verdict({ verdict: { state, message } }: Report): Html {
  return el(
    "p",
    { class: `verdict ${MARKS[state]}` },
    ...[el("strong", {}, STANDINGS[state]), el("span", {}, ": ", prose(message))],
  );
}

/** Said on top: somebody decides by what is shown here. */
export function warnings({ ledger, overdue }: Report): Piece {
  const said = [
    ...(ledger.missing === 0
      ? []
      : [`The ledger has ${ledger.missing} newer events than this checkout: look at a newer report.`]),
    ...overdue.map(staleWords),
  ];
  return said.map((text) => el("p", { class: "warning" }, text));
}

function board(report: Report): Html {
  const { environments, services, at, repository } = report;
  const heads = environments.map(({ name, declared }) =>
    el("th", { scope: "col" }, el("a", { href: pageOf(name) }, name), declared ? null : " (not in the policy)"),
  );
  return el(
    "div",
    { class: "frame", tabindex: "0", role: "region", "aria-label": "What runs where" },
    el(
      "table",
      { class: "board" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Service"), ...heads)),
      el(
        "tbody",
        {},
        ...services.map(({ service, places }) =>
          el("tr", {}, el("th", { scope: "row" }, service), ...places.map((place) => cell(place, at, repository.url))),
        ),
      ),
    ),
  );
}

function cell(place: Place, at: string, repositoryUrl: string): Html {
  const { environment, runs, verification, closed, inside, waits, behind, standing } = place;
  const line = (piece: Piece, mark?: string) => el("p", { class: mark }, piece);
  const told = tellRuns(runs);
  const name = describeRuns(place);
  const release = runs.kind === "release" ? link(name, `${repositoryUrl}/commit/${runs.release.commit}`) : name;
  return el(
    "td",
    {},
    ...[el("p", { class: "where" }, environment), el("p", { class: "release" }, release)],
    told === null ? null : line(causeHtml(told)),
    runs.kind === "empty" ? null : line(`${age(at, runs.since)} ago, ${moment(runs.since)}`, "quiet"),
    ...(runs.kind === "release" ? [line(describeVerified(verification), verifiedMark(verification.verdict))] : []),
    ...behind.map((each) => {
      const words = describeBehind(each);
      return words === "" ? null : line(each.compare === null ? words : link(words, each.compare));
    }),
    ...closed.map((each) => line(el("strong", {}, closedWord(each)), "bad")),
    ...(inside === null ? [] : [line([el("strong", {}, inside.state), `: ${nameOf(inside.release)}`], "wait")]),
    ...waits.map(({ release: waiting, since }) =>
      line([el("strong", {}, "waits"), `: ${nameOf(waiting)}, for ${age(at, since)}`], "wait"),
    ),
    // What is closed, inside or waiting says it already.
    closed.length + waits.length > 0 || inside !== null
      ? null
      : line(el("strong", {}, STANDINGS[standing.state]), MARKS[standing.state]),
  );
}

const VERIFIED_MARKS = { pass: "good", fail: "bad", unknown: "bad", none: "quiet" } as const;

/** The class of what a verification found. */
export function verifiedMark(verdict: keyof typeof VERIFIED_MARKS): string {
  return VERIFIED_MARKS[verdict];
}
