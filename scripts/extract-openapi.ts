/**
 * Writes test/simulator/github/openapi.json: what GitHub's published OpenAPI description says about the operations listed in
 * test/simulator/github/operations.ts, without prose and examples. The package is too big to be a dependency, so fetch it
 * outside of the project first:
 *
 *   cd "$(mktemp -d)" && npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *   node scripts/extract-openapi.ts <that folder>/package/generated/api.github.com.json [--check]
 *
 * With `--check` nothing is written; a committed extract that differs ends the script with 1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extractOpenApi, serializeExtract } from "../test/simulator/github/extract.ts";
import { OPERATIONS } from "../test/simulator/github/operations.ts";

const target = new URL("../test/simulator/github/openapi.json", import.meta.url);
const [source, ...flags] = process.argv.slice(2);

if (source === undefined || flags.some((flag) => flag !== "--check")) {
  console.error("usage: node scripts/extract-openapi.ts <path of api.github.com.json> [--check]");
  process.exitCode = 2;
} else {
  const text = serializeExtract(extractOpenApi(JSON.parse(readFileSync(source, "utf8")), OPERATIONS));
  if (!flags.includes("--check")) {
    writeFileSync(target, text);
  } else if (readFileSync(target, "utf8") !== text) {
    console.error(
      `${target.pathname} is not what ${source} says; run this script without --check and review the difference`,
    );
    process.exitCode = 1;
  }
}
