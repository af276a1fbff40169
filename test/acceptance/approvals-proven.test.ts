import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue, Run, User } from "../simulator/world.ts";
import { say } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, withoutPeople } from "./sample.ts";

/** What only the deploying job can prove, in the bundle: GitHub's own reviewers, a weaker policy, another try (R17, R18, R54). */
const POLICY = ".github/environments.yml";

function policyWith(approvals: string | undefined): string {
  // Not preset production, which would ask who approves where nobody is named any more.
  const before = withoutPeople(exampleFiles("three-environments")[POLICY] ?? "");
  const line = approvals === undefined ? "" : `    approvals: ${approvals}\n`;
  const text = before.replace("    workflow: production.yml\n", `    workflow: production.yml\n${line}`);
  if (text === before && approvals !== undefined) throw new Error("the example says production in another way");
  return text;
}

const NATIVE = "{ from: [user:bob], via: [environment] }";
const BY_COMMENT = "{ from: [user:bob] }";
/** Deploys everywhere but in production. */
const BROKEN = `#!/bin/sh
[ "$ENVIRONMENT" != production ]
`;

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: { [POLICY]: policyWith(NATIVE) }, people: true });
  const { repository, bob } = sample;
  const environment = repository.environments.find(({ name }) => name === "production");
  Object.assign(environment ?? {}, { reviewers: [{ type: "User", id: bob.id }] });
  await sample.dispatch("ci.yml", { init: "true" });
  sample.simulator.world.advance(3_600_000);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");
const command = (text: string, by: User) => sample.dispatch("resume.yml", { command: text }, by);

async function push(files: Readonly<Record<string, string>>): Promise<void> {
  const { simulator, repository, alice } = sample;
  await simulator.push(repository, { branch: "main", files, message: "change", actor: alice });
  await simulator.engine.drain();
  simulator.world.advance(3_600_000);
}

function waitingRun(): Run {
  const run = sample.repository.runs.find(
    ({ path, status }) => path.endsWith("/production.yml") && status === "waiting",
  );
  if (run === undefined) throw new Error("no run waits for a review");
  return run;
}

async function review(by: User): Promise<Run> {
  const run = waitingRun();
  sample.simulator.engine.approve(run.id, "production", by);
  await sample.simulator.engine.drain();
  return run;
}

function page(): Issue {
  const issue = sample.repository.issues.findLast(
    ({ labels, state }) => labels.includes("env-approval") && state === "open",
  );
  if (issue === undefined) throw new Error("nobody is asked");
  return issue;
}

describe("an environment with GitHub's own reviewers", () => {
  it("gets its job once all else is clear; the review lets it start, and the job counts it (R18)", async () => {
    await command("/promote production", sample.alice);
    expect((await production()).open[0]).toMatchObject({ state: "cleared" });
    const run = await review(sample.bob);
    expect(run.conclusion, run.jobs.at(-1)?.log).toBe("success");
    const { settled, agreed } = await production();
    expect(settled[0]).toMatchObject({ state: "succeeded" });
    expect(agreed).toMatch(/^sha256:/);
  }, 240_000);
});

describe("a policy that takes the approvals out (R54)", () => {
  it("lets the next release in only as before, and counts from the one after it", async () => {
    await push({ "notes.md": "two\n", [POLICY]: policyWith(undefined) });
    const before = (await production()).agreed;
    await command("/promote production", sample.alice);
    const run = await review(sample.bob);
    expect(run.conclusion, run.jobs.at(-1)?.log).toBe("success");
    const { settled, agreed } = await production();
    expect(settled[0]).toMatchObject({ state: "succeeded" });
    expect(agreed).not.toBe(before);
  }, 240_000);

  it("and a native review that the policy never asked for is not counted as anything", async () => {
    await push({ "notes.md": "three\n" });
    await command("/promote production", sample.alice);
    const run = await review(sample.bob);
    expect(run.conclusion, run.jobs.at(-1)?.log).toBe("success");
    expect((await production()).open).toEqual([]);
  }, 240_000);
});

describe("another try of a job that failed (design.md section 7)", () => {
  it("inherits the approval once, and a promotion by anybody else does not", async () => {
    const environment = sample.repository.environments.find(({ name }) => name === "production");
    Object.assign(environment ?? {}, { reviewers: [] });
    await push({ "notes.md": "four\n", "deploy.sh": BROKEN, [POLICY]: policyWith(BY_COMMENT) });
    await command("/promote production", sample.alice);
    const approval = /^\/approve [0-9a-f]{12}$/m.exec(page().body)?.[0] ?? "";
    await say(sample, page(), approval, sample.bob);
    const failed = (await production()).settled[0];
    expect(failed).toMatchObject({ state: "failed", seen: [{ person: { login: "bob" } }] });
    const run = sample.repository.runs.find(({ id }) => id === failed?.run);
    if (run === undefined) throw new Error("no run failed");
    sample.simulator.engine.rerun(run.id, { actor: sample.alice });
    await sample.simulator.engine.drain();
    const { settled, open } = await production();
    expect(settled[0], run.jobs.at(-1)?.log).toMatchObject({ retryOf: failed?.id, state: "failed" });
    expect(open).toEqual([]);
    // Its own failure was not approved by anybody for itself: a third try has to ask.
    sample.simulator.engine.rerun(run.id, { actor: sample.alice });
    await sample.simulator.engine.drain();
    expect((await production()).open[0]).toMatchObject({
      state: "waiting",
      reasons: [{ reason: "approvals-missing" }],
    });
  }, 240_000);
});
