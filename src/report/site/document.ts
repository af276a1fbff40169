import { createHash } from "node:crypto";
import type { Report } from "../report.ts";
import { moment } from "../words.ts";
import { el, type Html, type Piece } from "./html.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded, nothing runs, nothing is sent: only this very style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** The page of one environment: the same as long as the environment is called so. */
export function pageOf(environment: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,99}$/.test(environment)) return `environment-${environment}.html`;
  // Any other name says nothing about where the page is: two that differ in letter case only would be one file somewhere.
  return `named-${createHash("sha256").update(environment).digest("hex").slice(0, 16)}.html`;
}

/** A whole page with its style and no script. `here`: the environment that it is about; null: it is the board. */
export function documentOf(report: Report, here: string | null, ...body: readonly Piece[]): string {
  const { repository, at, ledger } = report;
  const title = here === null ? `Board of ${repository.name}` : `${here}: ${repository.name}`;
  const head: Html[] = [
    el("title", {}, title),
    { html: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` },
  ];
  const page = [
    el("header", {}, el("h1", {}, title), navigation(report, here)),
    el("main", {}, ...body),
    el(
      "footer",
      {},
      el("p", {}, `As of ${moment(at)}, by event ${ledger.events} of the ledger, ${ledger.last.slice(0, 19)}.`),
      el(
        "p",
        {},
        "This page does not renew itself. ",
        el("a", { href: "board.json" }, "board.json"),
        " has the same for programs.",
      ),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${head
  .reverse()
  .map(({ html }) => html)
  .join("\n")}
<style>${STYLE}</style>
</head>
<body>
${page.map(({ html }) => html).join("\n")}
</body>
</html>
`;
}

function navigation(report: Report, here: string | null): Html {
  const current = (is: boolean) => (is ? "page" : undefined);
  const item = (text: string, href: string, is: boolean) =>
    el("li", {}, el("a", { href, "aria-current": current(is) }, text));
  return el(
    "nav",
    { "aria-label": "Pages" },
    el(
      "ul",
      {},
      item("Board", "index.html", here === null),
      ...report.environments.map(({ name }) => item(name, pageOf(name), name === here)),
    ),
  );
}
