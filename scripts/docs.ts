/**
 * Renews what is generated from the doors' code: the contract in each `action.yml`, the tables in each page. With `--check`
 * nothing is written, and it ends with 1 where something is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as actions from "../actions/index.ts";
import { root } from "./command.ts";
import { withContract } from "./door-manifest.ts";
import { tablesOf, withTables } from "./door-tables.ts";
import { doorsOf, manifestOf, pageOf } from "./doors.ts";

const check = process.argv.includes("--check");
for (const door of doorsOf(actions).values()) {
  renew(manifestOf(door), (text) => withContract(text, door));
  renew(pageOf(door), (text) => withTables(text, tablesOf(door)));
}

function renew(path: string, change: (text: string) => string): void {
  const now = readFileSync(join(root, path), "utf8");
  const then = change(now);
  if (now === then) return;
  if (check) {
    console.error(`${path} is out of date: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), then);
    console.log(`renewed ${path}`);
  }
}
