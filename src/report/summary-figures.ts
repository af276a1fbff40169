import { stacked, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { FIGURES, type Figures, type Report } from "./report.ts";
import { describeAmount, FIGURE_WORDS, moment } from "./words.ts";

/** DORA's figures in a summary: figures as rows, environments as columns; of several services each folded. */
export function tellFigures(summary: Summary, { services, figures: { spans, places } }: Report): void {
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
