/**
 * Renews what is generated from the code of doors and gates: the contract in each `action.yml`, the tables in each page, the
 * pages of the gates and of the reasons. With `--check` nothing is written, and it ends with 1 where something is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as actions from "../actions/index.ts";
import { AUDITORS } from "../src/audit/auditors.ts";
import { GATES } from "../src/gates/gates.ts";
import { auditorSections } from "./audit-pages.ts";
import { root } from "./command.ts";
import { DECISIONS, decisionIndex } from "./decision-index.ts";
import { withContract } from "./door-manifest.ts";
import { tablesOf, withTables } from "./door-tables.ts";
import { doorsOf, manifestOf, pageOf } from "./doors.ts";
import { gateIndex, gatePage, gateReasons } from "./gate-pages.ts";
import { REASONS, reasonPages, reasonsOfAuditors, reasonsOfGates, reasonsOfTables } from "./reason-pages.ts";

const check = process.argv.includes("--check");
for (const door of doorsOf(actions).values()) {
  renew(manifestOf(door), (text) => withContract(text, door));
  renew(pageOf(door), (text) => withTables(text, tablesOf(door)));
}
const decisions = readdirSync(join(root, DECISIONS)).filter((name) => name !== "README.md");
const index = decisionIndex(
  new Map(decisions.map((name) => [name, readFileSync(join(root, DECISIONS, name), "utf8")])),
);
renew(`${DECISIONS}/README.md`, (text) => withTables(text, new Map([["decisions", index]])));
for (const gate of GATES) renew(`docs/gates/${gate.name}.md`, () => gatePage(gate));
renew("docs/gates/README.md", () => gateIndex(GATES));
renew("docs/audit.md", (text) => withTables(text, new Map([["auditors", auditorSections(AUDITORS)]])));
renew("docs/why-blocked.md", (text) => withTables(text, new Map([["gates", gateReasons(GATES)]])));
const byHand = readFileSync(join(root, "docs/why-blocked.md"), "utf8");
const pages = reasonPages([...reasonsOfGates(GATES), ...reasonsOfTables(byHand), ...reasonsOfAuditors(AUDITORS)]);
for (const [path, page] of pages) renew(path, () => page);
const known = existsSync(join(root, REASONS)) ? readdirSync(join(root, REASONS)) : [];
for (const name of known.filter((each) => !pages.has(`${REASONS}/${each}`))) remove(`${REASONS}/${name}`);

/** A page that nothing leads to any more. */
function remove(path: string): void {
  if (check) {
    console.error(`${path} explains what nothing says any more: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    rmSync(join(root, path));
    console.log(`removed ${path}`);
  }
}

function renew(path: string, change: (text: string) => string): void {
  const now = existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
  const then = change(now);
  if (now === then) return;
  if (check) {
    console.error(`${path} is out of date: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), then);
    console.log(`renewed ${path}`);
  }
}
