import type { Terminal } from "../src/action/terminal.ts";

/** The commands for a clone of the ledger, for `dist/cli.mjs`. */
export async function commandLine(terminal: Terminal): Promise<void> {
  const { commandLine: carryOut } = await import(/* webpackChunkName: "evidence" */ "../src/evidence/command-line.ts");
  return carryOut(terminal);
}
