/** Renews the generated tables in the doors' pages; with `--check` it only says which are out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as actions from "../actions/index.ts";
import { root } from "./command.ts";
import { tablesOf, withTables } from "./door-tables.ts";
import { doorsOf, pageOf } from "./doors.ts";

const check = process.argv.includes("--check");
for (const door of doorsOf(actions).values()) {
  const page = pageOf(door);
  const now = readFileSync(join(root, page), "utf8");
  const then = withTables(now, tablesOf(door));
  if (now === then) continue;
  if (check) {
    console.error(`${page} is out of date: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, page), then);
    console.log(`renewed ${page}`);
  }
}
