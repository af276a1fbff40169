import { afterAll, beforeAll, expect, it } from "vitest";
import { compose } from "../../src/ledger/compose.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { commitFiles, listTree, readFile, resolve, updateRef } from "../simulator/git.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * Anyone with write access can append to the ledger. A forged "succeeded" in staging keeps the chain and every rule of the
 * log, and still opens nothing: the run it cites is looked up (design.md section 6).
 */
let sample: Sample;
let built: Built;
beforeAll(async () => {
  sample = await createSample();
  built = await release(sample, "never in staging");
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function forgeStaging(run: number, checkRun: number): Promise<void> {
  const { gitDir, name } = sample.repository;
  const branch = "refs/heads/env-actions";
  const head = (await resolve(gitDir, branch)) ?? "";
  const files = new Map<string, string>();
  const paths = ["head.json", `state/${name}.json`, releasePath(name, built.release)];
  for (const entry of (await listTree(gitDir, head, `state/${name}`)) ?? []) paths.push(`state/${name}/${entry.name}`);
  for (const path of paths) files.set(path, (await readFile(gitDir, head, path))?.toString() ?? "");
  const ledger = parseLedger(files, head, name);
  const number = ledger.head.promotions + 1;
  const about = { service: name, environment: "staging", promotion: `p-staging-${number}` };
  const brief = { id: built.release, version: null, commit: built.commit, run: built.run, preview: false };
  const plan = `sha256:${"0".repeat(64)}`;
  const owner = { id: run, attempt: 1, job: "deploy", checkRun };
  const fence = stateOf(ledger, "staging").fence + 1;
  const drafts: EventDraft[] = [
    {
      ...about,
      event: "promotion.requested",
      data: { number, release: brief, cause: "person", requester: null, retryOf: null, plan },
    },
    { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
    { ...about, event: "promotion.entered", data: { fence, owner, previous: null, rollForward: false } },
    { ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } },
    { ...about, event: "promotion.succeeded", data: {} },
  ];
  const context = {
    now: new Date(),
    actor: null,
    run: owner,
    policy: null,
    intent: "00000000-0000-4000-8000-000000000000",
  };
  const { additions, headline, body } = compose(ledger, drafts, context);
  const forged = await commitFiles(gitDir, {
    parent: head,
    additions: additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents) })),
    deletions: [],
    message: `${headline}\n\n${body}`,
    author: { name: "mallory", email: "mallory@example.com" },
    date: new Date(),
  });
  expect(await updateRef(gitDir, branch, forged, head)).toBe(true);
}

it("a success that cites another workflow's run opens nothing", async () => {
  const { simulator, repository, bob } = sample;
  const own = await startJob({ simulator, repository, workflow: "ci.yml", event: "push", actor: bob });
  own.end("success");
  await own.close();
  await forgeStaging(own.run.id, own.job.checkRunId);
  const done = await deploy(sample, { environment: "production", release: built.release, by: bob });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "upstream-unproven" },
  });
  expect(done.main.log).toContain("is of .github/workflows/ci.yml and not of .github/workflows/staging.yml");
});

it("a success that cites a run of the right workflow that failed opens nothing", async () => {
  const failed = await deploy(sample, { environment: "staging", release: built.release, by: sample.bob });
  const [job] = failed.run.jobs;
  await forgeStaging(failed.run.id, job?.checkRunId ?? 0);
  const done = await deploy(sample, { environment: "production", release: built.release, by: sample.bob });
  expect(done.main, done.main.log).toMatchObject({
    code: 1,
    outputs: { decision: "blocked", reason: "upstream-unproven" },
  });
});
