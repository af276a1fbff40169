import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { git } from "../simulator/git.ts";
import { ACTIONS_BOT } from "../simulator/world.ts";
import { createSample, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

/** The board in the bundle, on a ledger that the bundle wrote, checked out as `actions/checkout` does. */
let sample: Sample;
let job: DeployJob;
let folder: string;
let token: string;

beforeAll(async () => {
  sample = await createSample();
  const { simulator, repository } = sample;
  await sample.dispatch("ci.yml", { init: "true" });
  folder = await mkdtemp(path.join(tmpdir(), "report-"));
  job = await startJob({ simulator, repository, workflow: "report.yml", key: "report" });
  token = simulator.addToken({
    user: ACTIONS_BOT,
    workflowToken: true,
    repository: "octo/shop",
    scopes: { contents: "read", metadata: "read" },
  }).value;
}, 120_000);

afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await job.close();
  await sample.close();
  await rm(folder, { recursive: true, force: true });
});

async function checkOut(): Promise<string> {
  const place = await mkdtemp(path.join(folder, "ledger-"));
  const branch = ["--single-branch", "--branch", "env-actions", "--depth=1"];
  await git(sample.repository.gitDir, ["clone", "-q", ...branch, `file://${sample.repository.gitDir}`, place]);
  return place;
}

async function report(checkout: string, more: Readonly<Record<string, string>> = {}) {
  const site = path.join(await mkdtemp(path.join(folder, "site-")), "board");
  const end = await job.step({ door: "report", inputs: { checkout, site, token, ...more } });
  return { ...end, site };
}

async function boardOf(site: string): Promise<Report> {
  return JSON.parse(await readFile(path.join(site, "board.json"), "utf8")) as Report;
}

describe("the door report", () => {
  test("shows what runs where, with nothing but `contents: read`", async () => {
    const end = await report(await checkOut());
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "reported", reason: "reported" } });
    expect(end.outputs["site"]).toBe(end.site);
    expect(end.outputs["state"]).toBe("behind");
    expect(end.summary).toContain("## Board of octo/shop");
    expect(end.summary).toContain("production");
    const board = await boardOf(end.site);
    expect(board).toMatchObject({ schema: 1, repository: { name: "octo/shop" }, ledger: { missing: 0 } });
    const [shop] = board.services;
    expect(shop?.places.map(({ environment, runs }) => [environment, runs.kind])).toEqual([
      ["development", "release"],
      ["staging", "release"],
      ["production", "empty"],
    ]);
    expect(shop?.places[1]?.runs).toMatchObject({ cause: { kind: "promotion", automatic: true } });
    const lead = board.figures.places[0]?.now["change-lead-time-from-commit"];
    expect(lead).toMatchObject({ samples: 1, value: expect.any(Number) });
    const index = await readFile(path.join(end.site, "index.html"), "utf8");
    expect(index).toContain("environment-production.html");
  }, 60_000);

  test("a checkout that is a little older says so; with the newest nothing is missing", async () => {
    const old = await checkOut();
    await sample.dispatch("resume.yml", { command: "/lock production audit of the year" });
    const before = await report(old);
    expect(before.outputs["decision"], before.log).toBe("reported");
    expect((await boardOf(before.site)).ledger.missing).toBe(1);
    expect(before.summary).toContain("1 newer event");
    const after = await report(await checkOut());
    expect(after.outputs["state"]).toBe("locked");
    expect(after.summary).toContain("audit of the year");
    expect((await boardOf(after.site)).ledger.missing).toBe(0);
  }, 60_000);

  test("the same ledger gives the same bytes, but for the moment", async () => {
    const checkout = await checkOut();
    const [one, other] = [await report(checkout), await report(checkout)];
    const [first, second] = [await boardOf(one.site), await boardOf(other.site)];
    expect({ ...second, at: first.at, figures: first.figures }).toEqual(first);
  }, 60_000);
});

describe("no board, but an error", () => {
  async function refused(checkout: string, reason: string, more: Readonly<Record<string, string>> = {}) {
    const end = await report(checkout, more);
    expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "error", reason } });
    expect(end.outputs["site"] ?? "").toBe("");
    await expect(readFile(path.join(end.site, "index.html"))).rejects.toThrow();
  }

  async function changed(file: string, change: (text: string) => string): Promise<string> {
    const checkout = await checkOut();
    const place = path.join(checkout, file);
    await writeFile(place, change(await readFile(place, "utf8")));
    return checkout;
  }

  test("R110: of a ledger of which a line, a state or the head was changed", async () => {
    const names = (await git(sample.repository.gitDir, ["ls-tree", "-r", "--name-only", "env-actions"])).split("\n");
    const log = names.find((name) => name.startsWith("log/")) ?? "";
    await refused(await changed(log, (text) => text.replace("alice", "mallory")), "ledger-unreadable");
    const state = "state/shop/staging.json";
    await refused(await changed(state, (text) => text.replace('"fence": 1', '"fence": 2')), "ledger-unreadable");
    await refused(await changed("head.json", () => "{}\n"), "ledger-unreadable");
  }, 60_000);

  test("R111: of a ledger that is whole, and is not what the branch has", async () => {
    const { gitDir } = sample.repository;
    const longer = await checkOut();
    const now = (await git(gitDir, ["rev-parse", "env-actions"])).trim();
    await git(gitDir, ["update-ref", "refs/heads/env-actions", `${now}~1`]);
    await refused(longer, "ledger-rewritten");
    await git(gitDir, ["update-ref", "-d", "refs/heads/env-actions"]);
    await refused(longer, "ledger-missing");
    await git(gitDir, ["update-ref", "refs/heads/env-actions", now]);
  }, 60_000);

  test("of a folder that is no checkout, and into a folder that is there", async () => {
    await refused(path.join(folder, "nowhere"), "checkout-unreadable");
    const checkout = await checkOut();
    await refused(checkout, "folder-exists", { site: checkout });
  }, 60_000);

  test("with a number that is none", async () => {
    await refused(await checkOut(), "invalid-input", { days: "0" });
  }, 60_000);
});
