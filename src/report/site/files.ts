import type { Manual } from "../../action/manual.ts";
import type { Report } from "../report.ts";
import { boardPage } from "./board-page.ts";
import { pageOf } from "./document.ts";
import { environmentPage } from "./environment-page.ts";

/** Every file of the site, by path. The same report gives the same bytes. */
export function siteFiles(report: Report, manual: Manual | undefined): ReadonlyMap<string, string> {
  const pages = report.environments.map(({ name }) => [pageOf(name), environmentPage(report, name, manual)] as const);
  return new Map([["index.html", boardPage(report)], ["board.json", `${JSON.stringify(report, null, 2)}\n`], ...pages]);
}
