import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The repository's root. Bundles depend on the folder they are built from, so every tool runs here. */
export const root = join(import.meta.dirname, "..");

/**
 * Runs a program of `node_modules` under this Node and waits for it; its output is shown only when it fails.
 *
 * @param script the program's own JavaScript file, from `node_modules` on
 * @throws when it ends with another code than zero
 */
export function tool(script: string, ...parameters: readonly string[]): void {
  execute(process.execPath, join(root, "node_modules", script), ...parameters);
}

/** Runs any program in the root and gives what it printed. Throws when it ends with another code than zero. */
export function execute(program: string, ...parameters: readonly string[]): string {
  const done = spawnSync(program, parameters, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28, timeout: 300_000 });
  if (done.status !== 0) {
    const why = done.error?.message ?? `ended with ${done.status ?? done.signal}`;
    throw new Error(`${program} ${parameters.join(" ")}: ${why}\n${done.stdout}${done.stderr}`);
  }
  return done.stdout;
}
