import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The repository's root. Bundles depend on the folder they are built from, so every tool runs here. */
export const root = join(import.meta.dirname, "..");

/**
 * Runs a program of `node_modules`, or a script of ours, under this Node and waits for it; its output is shown.
 *
 * @param script the JavaScript file, from the root on
 * @throws when it ends with another code than zero
 */
export function tool(script: string, ...parameters: readonly string[]): void {
  const done = spawnSync(process.execPath, [script, ...parameters], { cwd: root, stdio: "inherit", timeout: 300_000 });
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status ?? done.signal}`);
}

/** What git prints when it is asked this in the root. Throws when it cannot answer. */
export function git(...parameters: readonly string[]): string {
  const done = spawnSync("git", parameters, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28, timeout: 60_000 });
  if (done.status !== 0) throw new Error(`git ${parameters.join(" ")}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}
