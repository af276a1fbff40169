import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

/**
 * The licences of every package in the bundle. ncc's own list names only the packages of the last chunk, so this one is
 * made from the bundler's list of modules.
 *
 * @param modules paths of bundled files, from the root
 */
export function licenseTexts(modules: readonly string[]): string {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const parts = [...folders].sort().map(licenseOf);
  // The same package in two places is one entry.
  return [...new Set(parts)].join(`\n${"-".repeat(80)}\n\n`);
}

/** `node_modules/@scope/name` of a file, the innermost one. What the build writes beside packages is in none. */
function packageFolder(module: string): string | undefined {
  return /^(?:\.\/)?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(module.split("\\").join("/"))?.[1];
}

function licenseOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const { name, version, license } = { name: folder, version: "", license: "", ...(manifest as object) };
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const path = join(root, folder, file ?? "LICENSE");
  const text = existsSync(path) ? readFileSync(path, "utf8").replace(/\r\n/g, "\n").trim() : "";
  return `${name} ${version} (${license})\n\n${text || "The package comes without a licence file."}\n`;
}
