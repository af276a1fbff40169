/**
 * Measures the figures that docs/performance.md holds and prints them as one table. `--quick` runs everything a few times
 * only, writes no page and judges no figure; `--row 1,2` measures some rows and writes no page either. Anything that
 * cannot run ends it with 1.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../scripts/command.ts";
import { withTables } from "../scripts/door-tables.ts";
import { findPeers } from "./peers.ts";
import type { Line } from "./row.ts";
import { ROWS } from "./rows.ts";
import { type Measured, machineFacts, tableOf } from "./table.ts";

const PAGE = join(root, "docs", "performance.md");

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false }, row: { type: "string" } } });
const only = values.row?.split(",").map(Number);
const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  const measuring = { quick: values.quick, peers: findPeers(folder), folder };
  const measured: Measured[] = [];
  for (const row of ROWS.filter(({ number }) => only === undefined || only.includes(number))) {
    console.error(`row ${row.number}: ${row.name}`);
    try {
      const lines = await row.measure(measuring);
      measured.push({ row, lines: values.quick ? lines.map(withoutVerdict) : lines });
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
  const table = tableOf(measured);
  console.log(`${machineFacts()}\n\n${table}`);
  if (!values.quick && only === undefined && process.exitCode !== 1) {
    const parts = new Map([
      ["machine", machineFacts()],
      ["figures", table],
    ]);
    writeFileSync(PAGE, withTables(readFileSync(PAGE, "utf8"), parts));
    console.error("docs/performance.md is renewed.");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One or two rounds show that something runs, not how fast it is. */
function withoutVerdict({ met: _, ...line }: Line): Line {
  return line;
}
