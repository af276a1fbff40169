import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * GitHub knows three keys that act v0.2.87 or actionlint v1.7.12 refuse: `queue: max` of a job's `concurrency`,
 * `deployment: false` of its `environment`, and the permission `vulnerability-alerts: read`. Tests that use these tools remove the lines with them, and nothing else.
 */
const NEW_KEY = /^ +(?:queue: max|deployment: false|vulnerability-alerts: read)(?: +#.*)?\n/gm;

/** A workflow file without these keys; every other byte stays. */
export function withoutNewKeys(text: string): { readonly text: string; readonly removed: readonly string[] } {
  const removed = [...text.matchAll(NEW_KEY)].map(([line]) => line.trim().replace(/ *#.*/, ""));
  return { text: text.replace(NEW_KEY, ""), removed };
}

/** Removes these keys from all workflow files of a checkout. Answers what was removed, by file name. */
export function removeNewKeys(checkout: string): Readonly<Record<string, readonly string[]>> {
  const folder = join(checkout, ".github", "workflows");
  const removed: Record<string, readonly string[]> = {};
  for (const name of readdirSync(folder).sort()) {
    const result = withoutNewKeys(readFileSync(join(folder, name), "utf8"));
    writeFileSync(join(folder, name), result.text);
    removed[name] = result.removed;
  }
  return removed;
}
