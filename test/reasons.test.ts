import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fileOf } from "../src/action/manual.ts";
import { AUDITORS } from "../src/audit/auditors.ts";
import { GATE_DOCUMENTATION } from "../src/gates/documentation.ts";

const ROOT = path.join(import.meta.dirname, "..");
const PAGE = "docs/why-blocked.md";
/** Gates explain their own codes, on a page each and in a generated table of that page. */
const OF_GATES = new Set(Object.values(GATE_DOCUMENTATION).flatMap(({ reasons }) => Object.keys(reasons)));
/** What an action says when it went well; no error links there, and the page lists them in one sentence. */
const OF_PASSES = new Set([
  "cleared",
  "already-dispatched",
  "registered",
  "due",
  "nothing-due",
  "pass",
  "verification-passed",
  "backup-recorded",
  "drill-accepted",
  "drill-planned",
  "reported",
]);

/** What a door can run: the modules that `actions/index.ts` imports, and all that those import. */
function reachable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const queue = [path.join(ROOT, "actions", "index.ts")];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, "utf8");
    found.set(file, text);
    for (const [, module] of text.matchAll(/(?:from|import\()\s*(?:\/\*[^*]*\*\/\s*)?"(\.[^"]+)"/g)) {
      if (module !== undefined) queue.push(path.resolve(path.dirname(file), module));
    }
  }
  return found;
}

const sources = [...reachable()].map(([file, text]) => ({ file, text }));

/** The words of a union of literals, such as `StopReason`. */
function union(name: string): readonly string[] {
  const body = sources.flatMap(({ text }) => new RegExp(`type ${name} =([^;]+);`).exec(text)?.[1] ?? [])[0];
  if (body === undefined) throw new Error(`no union ${name} in src/`);
  return words(body);
}

const words = (text: string) =>
  [...text.matchAll(/"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/g)].flatMap(([, word]) => word ?? []);

/** Every code that can become the output `reason` of a step, or the reason of a promotion's end in the ledger. */
function codes(): ReadonlySet<string> {
  const found = new Set([...union("StopReason"), ...union("ArtifactReason"), ...union("ClosedReason")]);
  for (const kind of union("FailureKind")) found.add(`github-${kind}`);
  for (const { text } of sources) {
    // `reason: "code"`, `reason = "code"`, `reason: when ? "code" : "other"`, `reason ?? "code"`.
    for (const [line] of text.matchAll(/\breason\b[^\n;{}]*"[^\n]*/g)) {
      const value = line.replace(/^reason\s*(?:[:=]|\?\?)\s*/, "");
      if (line !== value) for (const word of words(value.split(/,\s|\s\}|;/, 1)[0] ?? "")) found.add(word);
    }
    for (const [, code] of text.matchAll(/new (?:Stop|ArtifactFault)\(\s*"([^"]+)"/g))
      if (code !== undefined) found.add(code);
    for (const [, begin] of text.matchAll(/reason: `([a-z-]+-)\$\{/g))
      if (begin !== undefined && begin !== "github-") found.add(`${begin}*`);
  }
  return found;
}

test(`every reason that a step can give is explained in ${PAGE}`, () => {
  const page = readFileSync(path.join(ROOT, PAGE), "utf8");
  const explained = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, word]) => word ?? []));
  const all = codes();
  // A search that finds nothing would be content with an empty page.
  for (const known of [
    "checks-failed",
    "digest-mismatch",
    "already-there",
    "policy-invalid",
    "github-ambiguous",
    "job-*",
  ]) {
    expect([...all]).toContain(known);
  }
  expect([...all].filter((code) => !explained.has(code) && !OF_GATES.has(code)).sort()).toEqual([]);
});

test("every reason has the page that a summary or an error links to", () => {
  const refusals = [...codes()].filter((code) => !code.endsWith("*") && !OF_PASSES.has(code));
  const missing = [...refusals, ...OF_GATES].filter(
    (code) => !existsSync(path.join(ROOT, "docs/reasons", fileOf(code))),
  );
  expect(missing.sort()).toEqual([]);
});

test("every finding of the audit has the page that its rule, its summary and its issue link to", () => {
  const findings = AUDITORS.flatMap(({ name, documentation }) =>
    [...Object.keys(documentation.reasons), "unreadable", "broken"].map((reason) => `${name}/${reason}`),
  );
  expect(findings.length).toBeGreaterThan(100);
  const accepted = ["baseline/broken", "baseline/unused", "baseline/unreadable"];
  const missing = [...findings, ...accepted].filter(
    (rule) => !existsSync(path.join(ROOT, "docs/reasons", fileOf(rule))),
  );
  expect(missing).toEqual([]);
});
