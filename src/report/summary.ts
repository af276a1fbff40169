import { code, type Inline, link, type Markdown, prose, stacked, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { stalePart } from "../promotion/stale-tick.ts";
import { describeBehind } from "./behind.ts";
import { tellRuns } from "./cause.ts";
import type { Place, Report, Step } from "./report.ts";
import { tellFigures } from "./summary-figures.ts";
import { causeInline, tellHistory } from "./summary-history.ts";
import { age, closedWord, describeRuns, describeVerified, moment, nameOf, STANDINGS } from "./words.ts";

/** The board on one page: the verdict, what runs where, what moves it, how it came, the figures, and the history folded. */
export function summarizeReport(summary: Summary, report: Report): void {
  const { verdict, repository } = report;
  summary
    .heading(`Board of ${repository.name}`)
    .verdict(strong(STANDINGS[verdict.state]), ": ", prose(verdict.message));
  tellWarnings(summary, report);
  tellBoard(summary, report);
  tellSteps(summary, report);
  tellCauses(summary, report);
  tellFigures(summary, report);
  tellHistory(summary, report);
  const { events, last } = report.ledger;
  summary.paragraph(`As of ${moment(report.at)}, by event ${events} of the ledger, `, code(last.slice(0, 19)), ".");
}

function tellWarnings(summary: Summary, report: Report): void {
  const { ledger } = report;
  if (ledger.missing > 0) {
    summary.warning(`The ledger has ${ledger.missing} newer events than this checkout: look at a newer report.`);
  }
  for (const overdue of report.overdue) summary.warning(...stalePart(overdue, report.repository.url));
}

function tellBoard(summary: Summary, { services, environments, at }: Report): void {
  summary.table(
    ["Service", ...environments.map(({ name, declared }) => (declared ? name : `${name}, not in the policy`))],
    services.map(({ service, places }) => [strong(service), ...places.map((place) => cellOf(place, at))]),
  );
}

function cellOf(place: Place, at: string): Markdown {
  const { runs, verification, closed, inside, waits, behind, standing } = place;
  return stacked([
    strong(describeRuns(place)),
    ...cameOf(place, at),
    ...(runs.kind === "release" ? [describeVerified(verification)] : []),
    ...behind.map(describeBehind),
    ...closed.map((each) => strong(closedWord(each))),
    ...(inside === null ? [] : [[strong(inside.state), `: ${nameOf(inside.release)}`]]),
    ...waits.map(({ release, since }) => [strong("waits"), `: ${nameOf(release)}, ${age(at, since)}`]),
    ...(standing.state === "behind" ? ["nobody asked"] : []),
  ]);
}

/** The kind alone: the cause has a table of its own. */
function cameOf({ runs }: Place, at: string): readonly Inline[] {
  const told = tellRuns(runs);
  if (told === null) return [];
  return [runs.kind === "empty" ? told.sort : `${told.sort}, ${age(at, runs.since)} ago`];
}

/** Why each environment that does not move does not, and what moves it. */
function tellSteps(summary: Summary, { services }: Report): void {
  const several = services.length > 1;
  const items = services.flatMap(({ service, places }) =>
    places
      .filter(({ standing: { state } }) => state !== "current" && state !== "empty")
      .map(({ environment, standing: { state, why, next } }): Inline => {
        const steps = next.flatMap((step) => [" ", ...stepOf(step)]);
        return [
          ...[strong(several ? `${environment}, ${service}` : environment), ": ", STANDINGS[state].toLowerCase(), ". "],
          ...[prose(why), ...(steps.length === 0 ? [] : [" ", strong("Next"), ":", ...steps])],
        ];
      }),
  );
  if (items.length > 0) summary.heading("Why it stands, and what moves it").list(items);
}

function stepOf({ text, url }: Step): readonly (string | Markdown)[] {
  return url === null ? [prose(text)] : [prose(text), " ", link("(decide here)", url)];
}

/** What runs where, in full: the release, its kind and its cause. */
function tellCauses(summary: Summary, report: Report): void {
  const { services, repository, at } = report;
  const rows = services.flatMap(({ service, places }) =>
    places.flatMap(({ environment, runs, verification }): (readonly Inline[])[] => {
      const told = tellRuns(runs);
      if (told === null) return [];
      const came = causeInline(told);
      const where = stacked([strong(environment), ...(services.length > 1 ? [service] : [])]);
      if (runs.kind === "empty") return [[where, "nothing", "", came, ""]];
      const release =
        runs.kind === "release"
          ? link(nameOf(runs.release), `${repository.url}/commit/${runs.release.commit}`)
          : strong("not known");
      return [
        [
          where,
          stacked([release, code(runs.promotion)]),
          stacked([moment(runs.since), `${age(at, runs.since)} ago`]),
          came,
          describeVerified(verification),
        ],
      ];
    }),
  );
  if (rows.length === 0) return;
  summary.heading("How it came there").table(["Environment", "Runs", "Since", "Kind and cause", "Verification"], rows);
}
