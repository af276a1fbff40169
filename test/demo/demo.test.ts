import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DemoResult } from "../../scripts/demo/result.ts";
import { wrap } from "../../scripts/demo/terminal.ts";

const ROOT = join(import.meta.dirname, "../..");
/**
 * API requests of one job with promote, main and post step together, on average: ten, one each to prove its artifact and its
 * upstream again, and in production what proves approvals, a verification and the way back.
 */
const PROMOTION_BUDGET = 20;
/** Jobs that ended because their promotion had to wait; another one took it up later. */
const WAITED = 4;

describe("npm run demo", () => {
  let folder: string;
  let told: { readonly code: number | null; readonly out: string; readonly err: string };
  let result: DemoResult;
  let page: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demo-"));
    told = await runDemo("--folder", folder, "--json", join(folder, "result.json"));
    expect(told.err).toBe("");
    result = JSON.parse(await readFile(join(folder, "result.json"), "utf8"));
    page = await readFile(join(folder, "summaries.html"), "utf8");
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("ends well and tells the story within 80 columns, without colour where there is no terminal", () => {
    expect(told.code).toBe(0);
    expect(told.out).not.toContain("\u001b");
    const lines = told.out.split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => /^\d+\. /.test(line)).length).toBeGreaterThanOrEqual(10);
    expect(told.out).toContain("summaries.html");
    expect(told.out).toContain(join("board", "index.html"));
  });

  it("leaves a board on which production came back by itself, and why", async () => {
    const board = await readFile(join(folder, "board", "index.html"), "utf8");
    expect(board).toMatch(/<strong class="wait">automatic rollback<\/strong> of p-production-\d+/);
  });

  it("records every promotion in order, the refused ones too (R109)", () => {
    const fates = result.promotions.map(({ environment, state }) => `${environment} ${state}`);
    expect(fates).toEqual([
      "development succeeded",
      "staging succeeded",
      "production succeeded",
      "development failed",
      "production rejected",
      "development succeeded",
      "staging succeeded",
      "production rejected",
      "production succeeded",
      "development succeeded",
      "staging succeeded",
      "production rolled-back",
      "production succeeded",
    ]);
    const numbers = result.promotions.map(({ id }, at) => id.endsWith(`-${at + 1}`));
    expect(new Set(numbers)).toEqual(new Set([true]));
  });

  it("never lets a release into production that staging did not have (R68)", () => {
    const through = (environment: string) =>
      result.promotions
        .filter((promotion) => promotion.environment === environment && promotion.state === "succeeded")
        .map(({ release }) => release);
    expect(through("staging")).toEqual(expect.arrayContaining(through("production")));
    expect(told.out).toMatch(/^ *order +refused /m);
    expect(told.out).toMatch(/^ *Deploy +skipped$/m);
  });

  it("brings the same bytes to every environment (R23)", () => {
    const { release, artifacts, files } = result.digests;
    expect(Object.keys(files)).toEqual(["built", "development", "staging", "production"]);
    expect(new Set(Object.values(files)).size).toBe(1);
    for (const digest of [release, ...Object.values(artifacts), files.built])
      expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const last = result.promotions.at(-1);
    expect(last?.release).toBe(`r-${release.slice("sha256:".length, "sha256:".length + 12)}`);
  });

  it("moves an image, a chart and a file, and production waits for time and a freeze", () => {
    expect(Object.keys(result.digests.artifacts)).toEqual(["image", "chart", "site"]);
    for (const gate of ["soak", "change-window"]) expect(told.out).toMatch(new RegExp(`^ *${gate} +waiting `, "m"));
    expect(told.out).toMatch(/^ *image +both registries +[0-9a-f]{32}$/m);
  });

  it("two people approve by comment, who asked does not count, and no runner waits (R10)", () => {
    expect(told.out).toMatch(/^ *the issue +Promote r-[0-9a-f]{12} to production \(p-production-3\)$/m);
    expect(told.out.replace(/\s+/g, " ")).toMatch(
      /\/approve [0-9a-f]{12} was not taken: They asked for this promotion\./,
    );
    for (const who of ["alice", "carol"])
      expect(told.out).toMatch(new RegExp(`^ *${who} +/approve [0-9a-f]{12} +\\+1$`, "m"));
    expect(told.out).toContain("0 runs, 0 billed minutes");
    expect(page).toContain("Who may approve");
  });

  it("takes a bad release back out of production by itself, to the same bytes (R97, R100, R101)", () => {
    const [bad, back] = result.promotions.slice(-2);
    expect(back?.release).not.toBe(bad?.release);
    expect(told.out).toMatch(/^ *Deploy +success\n *Verify +failure$/m);
    expect(told.out).toMatch(/^ *verify +p-production-12 \(r-[0-9a-f]{12}\)\. shop answered 503, not 200\./m);
    expect(told.out).toMatch(new RegExp(`^ *runs +${back?.release}$`, "m"));
    expect(told.out).toMatch(new RegExp(`^ *rejected +${bad?.release}, in production$`, "m"));
    expect(told.out).toMatch(/^ *incident +#\d+ Rolled back: production/m);
    expect(told.out).toMatch(/^ *time +It took [1-9]\d* s; the policy allows \d+ min\.$/m);
  });

  it("is clean under its own audit, and the report is on the page (R114, R117)", () => {
    expect(told.out).toMatch(/^ *Clean +no errors, no warnings/m);
    expect(page).toContain("Audit of the environments");
  });

  it("stops a pull request with a red check before the merge (R64)", () => {
    expect(told.out).toMatch(/^ *checks +refused .*ci\.yml ended with failure/m);
  });

  it("counts requests and minutes", () => {
    const { requests, promotions } = result;
    expect(Object.keys(requests)).toEqual(["register", "promote", "resume", "verify", "gate", "audit"]);
    const { rest = 0, graphql = 0 } = requests["promote"] ?? {};
    expect(rest + graphql).toBeGreaterThan(0);
    expect(rest + graphql).toBeLessThanOrEqual(PROMOTION_BUDGET * (promotions.length + WAITED));
    expect(result["billed-minutes"]).toBeGreaterThanOrEqual(promotions.length);
  });

  it("leaves a clone of the ledger and what was deployed", async () => {
    expect(result.ledger.path).toBe(join(folder, "ledger"));
    expect(result.ledger.head).toMatch(/^[0-9a-f]{40}$/);
    expect(await readdir(result.ledger.path)).toEqual(
      expect.arrayContaining(["README.md", "head.json", "log", "state"]),
    );
    expect((await readdir(join(folder, "deployed"))).sort()).toEqual(["development", "production", "staging"]);
  });

  it("shows every summary on a page that loads nothing and runs nothing", () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|\ssrc=|\son[a-z]+=|href="(?!#)/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const aims = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(aims));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of result.promotions) expect(page).toContain(id);
  });
});

it("ends non-zero and says how it is used when an option is wrong", async () => {
  const { code, err } = await runDemo("--jsn", "x");
  expect(code).toBe(1);
  expect(err).toContain("--jsn");
  expect(err).toContain("npm run demo");
});

it("deletes nothing in a folder that it did not make", async () => {
  const folder = await mkdtemp(join(tmpdir(), "demo-"));
  await writeFile(join(folder, "deployed"), "mine");
  const { code, err } = await runDemo("--folder", folder);
  expect(code).toBe(1);
  expect(err).toContain("--folder");
  expect(await readFile(join(folder, "deployed"), "utf8")).toBe("mine");
  await rm(folder, { recursive: true });
});

it("wraps between words and never inside one", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefghij kl", 4)).toEqual(["abcdefghij", "kl"]);
  expect(wrap("", 4)).toEqual([""]);
});

function runDemo(...words: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const hook = join(ROOT, "test/simulator/engine/json-imports.mjs");
  const main = join(ROOT, "scripts/demo/main.ts");
  // Through a file address, as a path of Windows is none.
  const child = spawn(process.execPath, ["--import", pathToFileURL(hook).href, main, ...words], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}
