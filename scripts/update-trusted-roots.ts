/**
 * Renews src/provenance/roots/*.json, the trusted roots that this version ships (docs/trusted-roots.md). GitHub's own program
 * fetches and verifies them, by TUF, from both instances:
 *
 *   gh attestation trusted-root > trusted_root.jsonl
 *   node scripts/update-trusted-roots.ts trusted_root.jsonl [--check]
 *
 * With `--check` nothing is written; roots that differ from the committed ones end the script with 1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { GITHUB, PUBLIC_GOOD } from "../src/provenance/instance.ts";
import { readRoot } from "../src/provenance/root.ts";

const [source, ...flags] = process.argv.slice(2);

if (source === undefined || flags.some((flag) => flag !== "--check")) {
  console.error("usage: node scripts/update-trusted-roots.ts <output of gh attestation trusted-root> [--check]");
  process.exitCode = 2;
} else {
  renew(source, flags.includes("--check"));
}

function renew(path: string, check: boolean): void {
  const lines = readFileSync(path, "utf8").split("\n");
  const roots = lines.filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line));
  for (const { name, organization } of [PUBLIC_GOOD, GITHUB]) {
    const found = roots.filter((root) => organizationsOf(root).every((each) => each === organization));
    const [root] = found;
    if (root === undefined || found.length > 1) {
      throw new Error(`${path} has ${found.length} trusted roots of ${organization}; nothing more is written`);
    }
    const file = new URL(`../src/provenance/roots/${name}.json`, import.meta.url);
    const before: unknown = JSON.parse(readFileSync(file, "utf8"));
    console.log(`${name}: ${countsUntil(root)}`);
    if (JSON.stringify(before) === JSON.stringify(root)) continue;
    console.log(`${name}: differs from the committed root; review each part that was added or removed`);
    if (check) process.exitCode = 1;
    else writeFileSync(file, `${JSON.stringify(root, null, 2)}\n`);
  }
}

function organizationsOf(json: unknown): readonly string[] {
  return readRoot(json).certificateAuthorities.map(({ subject }) => subject?.organization ?? "");
}

/** What somebody who reviews the renewal wants to see first. */
function countsUntil(json: unknown): string {
  const { certificateAuthorities, timestampAuthorities, tlogs } = readRoot(json);
  const newest = certificateAuthorities.at(-1)?.validFor;
  const since = newest?.start?.toISOString() ?? "?";
  const until = newest?.end?.toISOString() ?? "no end yet";
  return `${certificateAuthorities.length} certificate authorities, the newest since ${since} (${until}), ${timestampAuthorities.length} timestamp authorities, ${tlogs.length} logs`;
}
