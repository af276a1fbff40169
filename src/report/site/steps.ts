import type { Manual } from "../../action/manual.ts";
import type { ToldCause } from "../cause.ts";
import type { Place, Report } from "../report.ts";
import { STANDINGS } from "../words.ts";
import { el, type Html, link, prose } from "./html.ts";

/** Why each of these environments that does not move does not, and what moves it; null where all is well. */
export function stepsOf(report: Report, environments: readonly string[]): Html | null {
  const several = report.services.length > 1;
  const parts = report.services.flatMap(({ service, places }) =>
    places
      .filter(({ environment }) => environments.includes(environment))
      .filter(({ standing: { state } }) => state !== "current" && state !== "empty")
      .map((place) => stepsAt(place, several ? `${place.environment}, ${service}` : place.environment)),
  );
  if (parts.length === 0) return null;
  return el("section", {}, el("h2", {}, "Why it stands, and what moves it"), ...parts);
}

function stepsAt({ standing: { state, why, next } }: Place, where: string): Html {
  return el(
    "div",
    { class: "step" },
    el("h3", {}, `${where}: ${STANDINGS[state].toLowerCase()}`),
    el("p", {}, prose(why)),
    next.length === 0 ? null : el("p", {}, el("strong", {}, "Next")),
    next.length === 0
      ? null
      : el(
          "ul",
          {},
          ...next.map(({ text, url }) =>
            el("li", {}, prose(text), url === null ? null : [" ", link("Decide here", url)]),
          ),
        ),
  );
}

/** Kind and cause; what is no plain promotion stands out. */
export function causeHtml({ sort, because }: ToldCause): Html {
  return el("span", {}, el("strong", { class: sort === "promotion" ? undefined : "wait" }, sort), because);
}

/** A reason code, linked to the page that explains it where that is known. */
export function reasonCode(reason: string, manual: Manual | undefined): Html {
  const code = el("code", {}, reason);
  return manual === undefined ? code : link(code, manual.pageOf(reason));
}
