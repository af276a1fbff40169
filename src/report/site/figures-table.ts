import { FIGURES, type Report } from "../report.ts";
import { describeAmount, FIGURE_WORDS, moment } from "../words.ts";
import { el, type Html, table } from "./html.ts";

/** DORA's figures of these environments, each with what it counts. */
export function figuresTable(report: Report, environments: readonly string[]): Html | null {
  const { spans, places } = report.figures;
  const wanted = places.filter(({ environment }) => environments.includes(environment));
  if (wanted.length === 0) return null;
  const several = report.services.length > 1;
  return el(
    "section",
    {},
    el("h2", {}, "DORA’s figures"),
    el(
      "p",
      { class: "quiet" },
      `Of ${spans.days} days, ${moment(spans.from)} to ${moment(spans.to)}, and of as many before. In brackets: how many it stands on; below five it says little.`,
      spans.began > spans.before
        ? ` The ledger begins on ${moment(spans.began)}: what it does not know is unknown.`
        : null,
    ),
    ...wanted.map(({ service, environment, now, before, brokenSince }) => [
      brokenSince === null
        ? null
        : el("p", { class: "bad" }, `${environment} is not recovered since ${moment(brokenSince)}.`),
      el("h3", {}, several ? `${environment}, ${service}` : environment),
      table(
        `Figures of ${service} in ${environment}`,
        ["Figure", `Last ${spans.days} days`, `${spans.days} days before`, "What it counts"],
        FIGURES.map((name) => ({
          head: FIGURE_WORDS[name].title,
          cells: [
            describeAmount(name, now[name]),
            describeAmount(name, before[name]),
            el("span", { class: "quiet" }, FIGURE_WORDS[name].counts),
          ],
        })),
      ),
    ]),
  );
}
