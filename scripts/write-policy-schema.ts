/**
 * Writes what is generated from the policy's definition: dist/environments.schema.json for editors, and the tables of
 * docs/policy.md. With `--check` nothing is written, and a difference ends with exit code 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { policySchemaFile, withReference } from "./policy-schema.ts";

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function textOf(path: string): string | undefined {
  try {
    return readFileSync(file(path), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

const generated: readonly (readonly [path: string, text: string])[] = [
  ["dist/environments.schema.json", policySchemaFile()],
  ["docs/policy.md", withReference(textOf("docs/policy.md") ?? "")],
];
const stale = generated.filter(([path, text]) => textOf(path) !== text);

if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is out of date. Run: node scripts/write-policy-schema.ts`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(file(path)), { recursive: true });
    writeFileSync(file(path), text);
    console.log(`wrote ${path}`);
  }
}
