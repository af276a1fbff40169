import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { jobsOf, readState } from "../acceptance/observe.ts";
import { createSample, PROJECT, type Sample } from "../acceptance/sample.ts";
import type { Deployment } from "../simulator/world.ts";
import { findTools } from "./tools.ts";

const tools = findTools("the ledger in a person's clone", ["git", "jq", "python3"]);

/** One road on the simulated GitHub, whose ledger is then fetched over git's own protocol and read with ordinary tools. */
describe.skipIf(tools.missing)("the ledger in a person's clone", () => {
  let sample: Sample;
  let folder: string;
  let clone: string;
  let url: string;

  beforeAll(async () => {
    sample = await createSample();
    await sample.dispatch("ci.yml", { init: "true" });
    await sample.dispatch("production.yml", { environment: "production" });
    folder = mkdtempSync(join(tmpdir(), "ledger-clone-"));
    clone = join(folder, "clone");
    url = `${sample.simulator.url}/octo/shop`;
    await run(folder, `git clone --quiet --branch env-actions --single-branch ${url} clone`);
  });

  afterAll(async () => {
    await sample?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("reads and verifies with the commands of its own README, as they are written (R113)", async () => {
    const blocks = shellBlocks(join(clone, "README.md"));
    expect(blocks.map((block) => block.trim().split(/\s/, 2).join(" "))).toEqual([
      "git clone",
      "find state",
      "find log",
      "find log",
      "git log",
    ]);
    const [fetch = "", now = "", history = "", verify = "", changes = ""] = blocks;
    await run(folder, fetch);
    const ledger = join(folder, "ledger");
    const release = JSON.parse(readFileSync(join(ledger, "state/shop/production.json"), "utf8")).current.release.id;
    const environments = ["development", "production", "staging"];
    expect(await run(ledger, now)).toBe(environments.map((name) => `shop\t${name}\trelease\t${release}\n`).join(""));
    const told = await run(ledger, history);
    for (const name of ["development-1", "staging-2", "production-3"]) {
      const events = told.split("\n").filter((line) => line.includes(`p-${name}`));
      expect(events.map((line) => line.split("\t")[2])).toEqual(expect.arrayContaining(["promotion.requested"]));
    }
    expect(await run(ledger, verify)).toBe(`intact: ${told.trim().split("\n").length} entries\n`);
    expect(await run(ledger, changes)).toBe("");
  });

  it("reads and verifies with the commands of docs/ledger.md", async () => {
    const blocks = shellBlocks(join(PROJECT, "docs", "ledger.md"));
    const [fetch = "", ...others] = blocks.map((block) =>
      block
        .replace("https://github.com/OWNER/REPOSITORY ledger", `${url} documented`)
        .replace("cd ledger", "cd documented")
        // The same program from this checkout: GitHub cannot be asked for it here.
        .replace(
          "npx --yes github:org/env-actions verify ledger",
          `node "${join(PROJECT, "dist", "cli.mjs")}" verify .`,
        ),
    );
    expect((await run(folder, fetch)).trim().split("\n").length).toBeGreaterThan(5);
    // The last block asks GitHub with gh, which the simulated one is not for; the test below does the same.
    const offline = others.filter((block) => !block.includes("gh api"));
    expect(others.length - offline.length).toBe(1);
    const answers: string[] = [];
    for (const block of offline) answers.push(await run(join(folder, "documented"), block));
    expect(answers.filter((answer) => answer.includes("the chain holds"))).toHaveLength(1);
    expect(answers.at(-1)).toBe("");
  });

  it("is intact for the offline verifier, file by file (R110)", async () => {
    expect(verifyLedger(await filesOf(clone))).toMatchObject({ kind: "intact" });
    const forged = await filesOf(clone);
    const path = "state/shop/production.json";
    forged.set(path, (forged.get(path) ?? "").replace(/"fence": ?1/, '"fence": 2'));
    expect(verifyLedger(forged)).toEqual({ kind: "different", paths: [path] });
  });

  it("contains the head that every Deployment of ours saw (R111)", async () => {
    expect(sample.repository.deployments).toHaveLength(3);
    for (const deployment of sample.repository.deployments) {
      const seen = headSeenBy(deployment);
      await run(clone, `git merge-base --is-ancestor ${seen} HEAD`);
    }
  });

  it("rewritten, stops everything (ledger-rewritten); brought back from the clone, everything goes on (R111)", async () => {
    const seen = headSeenBy(sample.repository.deployments.at(-1));
    await run(clone, `git push --quiet --force ${asAlice()} ${seen}~1:refs/heads/env-actions`);
    await stops("the record was rewritten");
    await run(clone, `git push --quiet --force ${asAlice()} HEAD:refs/heads/env-actions`);
    await sample.dispatch("resume.yml", { command: "/lock staging restored from a clone" });
    expect((await readState(sample, "staging")).lock).toBeDefined();
  });

  it("deleted, stops everything (ledger-missing), and is never made anew (R111)", async () => {
    await run(clone, `git push --quiet ${asAlice()} :refs/heads/env-actions`);
    await stops("the record was deleted");
    await sample.dispatch("ci.yml", { init: "true" });
    expect(jobsOf(sample, "ci.yml", "release").at(-1)).toMatchObject({ conclusion: "failure" });
    expect(jobsOf(sample, "ci.yml", "release").at(-1)?.log).toContain("the record was deleted");
    expect(sample.simulator.violations).toEqual([]);
    expect(await run(folder, `git ls-remote ${url} refs/heads/env-actions`)).toBe("");
  });

  /** A production run by hand ends red, saying why, before its deploy step. */
  async function stops(why: string): Promise<void> {
    await sample.dispatch("production.yml", { environment: "production" });
    const job = jobsOf(sample, "production.yml", "deploy").at(-1);
    expect(job?.conclusion).toBe("failure");
    expect(job?.log).toContain(why);
    expect(job?.log).not.toContain("Deploying release");
    expect(sample.repository.deployments).toHaveLength(3);
  }

  /** The repository's address with a token of a person who may push. */
  function asAlice(): string {
    const { value } = sample.simulator.addToken({ user: sample.alice, workflowToken: false });
    return url.replace("http://", `http://alice:${value}@`);
  }
});

/** The ledger's head as a Deployment of ours saw it, from its payload as GitHub keeps it. */
function headSeenBy(deployment: Deployment | undefined): string {
  const payload: unknown = deployment?.payload;
  const kept: unknown = typeof payload === "string" ? JSON.parse(payload) : payload;
  const head = typeof kept === "object" && kept !== null && "ledger" in kept ? kept.ledger : undefined;
  if (typeof head !== "string") throw new Error(`no ledger's head in ${JSON.stringify(payload)}`);
  return head;
}

/** The `sh` blocks of a page, in order. */
function shellBlocks(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
}

/** Runs a script the way a person's terminal would, stopping at its first mistake. Answers what it printed. */
async function run(cwd: string, script: string): Promise<string> {
  // Not synchronously: git talks to the simulated GitHub, which lives in this process.
  const child = spawn(
    "bash",
    [
      "-c",
      `set -euo pipefail
${script}`,
    ],
    { cwd, stdio: ["ignore", "pipe", "pipe"] },
  );
  let [out, errors] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await once(child, "close");
  if (child.exitCode !== 0)
    throw new Error(`exit code ${child.exitCode} of
${script}
${out}${errors}`);
  return out;
}

async function filesOf(checkout: string): Promise<Map<string, string>> {
  const paths = (await run(checkout, "git ls-files")).trim().split("\n");
  return new Map(paths.map((path) => [path, readFileSync(join(checkout, path), "utf8")]));
}
