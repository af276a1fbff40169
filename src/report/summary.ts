import { code, codeLink, type Inline, link, type Markdown, prose, stacked, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { describeBehind } from "./behind.ts";
import { tellCause } from "./cause.ts";
import { type Cause, type Entry, FIGURES, type Figures, type Place, type Report, type Step } from "./report.ts";
import {
  age,
  closedWord,
  describeAmount,
  describeRuns,
  describeVerified,
  FIGURE_WORDS,
  kindOf,
  moment,
  nameOf,
  requestName,
  resultOf,
  STANDINGS,
  tookOf,
} from "./words.ts";

/** The board on one page: the verdict, what runs where, what moves it, how it came, the figures, and the history folded. */
export function summarizeReport(summary: Summary, report: Report): void {
  const { verdict, repository } = report;
  summary
    .heading(`Board of ${repository.name}`)
    .verdict(strong(STANDINGS[verdict.state]), ": ", prose(verdict.message));
  tellMissing(summary, report);
  tellBoard(summary, report);
  tellSteps(summary, report);
  tellCauses(summary, report);
  tellFigures(summary, report);
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
  const { events, last } = report.ledger;
  summary.paragraph(`As of ${moment(report.at)}, by event ${events} of the ledger, `, code(last.slice(0, 19)), ".");
}

function tellMissing(summary: Summary, { ledger }: Report): void {
  if (ledger.missing > 0) {
    summary.warning(`The ledger has ${ledger.missing} newer events than this checkout: look at a newer report.`);
  }
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
    ...(runs.kind === "empty" ? [] : [`${kindOf(place)}, ${age(at, runs.since)} ago`]),
    ...(runs.kind === "release" ? [describeVerified(verification)] : []),
    ...behind.map(describeBehind),
    ...closed.map((each) => strong(closedWord(each))),
    ...(inside === null ? [] : [[strong(inside.state), `: ${nameOf(inside.release)}`]]),
    ...waits.map(({ release, since }) => [strong("waits"), `: ${nameOf(release)}, ${age(at, since)}`]),
    ...(standing.state === "behind" ? ["nobody asked"] : []),
  ]);
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
      if (runs.kind === "empty") return [];
      const release =
        runs.kind === "release"
          ? link(nameOf(runs.release), `${repository.url}/commit/${runs.release.commit}`)
          : strong("not known");
      return [
        [
          stacked([strong(environment), ...(services.length > 1 ? [service] : [])]),
          stacked([release, code(runs.promotion)]),
          stacked([moment(runs.since), `${age(at, runs.since)} ago`]),
          runs.cause === null ? "not recorded" : causeInline(runs.cause),
          describeVerified(verification),
        ],
      ];
    }),
  );
  if (rows.length === 0) return;
  summary.heading("How it came there").table(["Environment", "Runs", "Since", "Kind and cause", "Verification"], rows);
}

function causeInline(cause: Cause): Inline {
  const { sort, because } = tellCause(cause);
  return [strong(sort), because];
}

function tellFigures(summary: Summary, { services, figures: { spans, places } }: Report): void {
  if (places.length === 0) return;
  summary.heading(`DORA's figures, the last ${spans.days} days`);
  for (const { service } of services) {
    const own = places.filter((place) => place.service === service);
    if (own.length === 0) continue;
    if (services.length === 1) figuresOf(summary, own);
    else summary.details(`Figures of ${service}`, (inner) => figuresOf(inner, own));
  }
  const began = spans.began > spans.before ? ` The ledger begins on ${moment(spans.began)}.` : "";
  summary.paragraph(`In brackets: how many it stands on. Before: the ${spans.days} days before those.${began}`);
  summary.details("What each figure counts", (inner) =>
    inner.list(FIGURES.map((name) => [strong(FIGURE_WORDS[name].title), `: ${FIGURE_WORDS[name].counts}.`])),
  );
}

function figuresOf(summary: Summary, places: readonly Figures[]): void {
  summary.table(
    ["Figure", ...places.map(({ environment }) => environment)],
    FIGURES.map((name) => [
      strong(FIGURE_WORDS[name].title),
      ...places.map(({ now, before, brokenSince }) =>
        stacked([
          describeAmount(name, now[name]),
          `before: ${describeAmount(name, before[name])}`,
          ...(name === "failed-deployment-recovery-time" && brokenSince !== null
            ? [strong(`not recovered since ${moment(brokenSince)}`)]
            : []),
        ]),
      ),
    ]),
  );
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
    causeInline(cause),
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
