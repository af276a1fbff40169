import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { answers, ownIssue, signs, write } from "./comment.ts";
import { deploy } from "./deploy.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * The ways in which a person goes back: the action `rollback` in a run of theirs, `/rollback` by a comment, and by the root
 * action's input. Each is proven again by the environment's own job; what nobody could prove is refused before it is recorded.
 */
const POLICY = ".github/environments.yml";
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const allowed = "allow: { rollback: [role:admin] }, rollback: { owner: user:bob }";
  const policy = before.replace("workflow: development.yml }", `workflow: development.yml, ${allowed} }`);
  if (policy === before) throw new Error("the example's policy says development in another way");
  return { [POLICY]: policy };
})();

let sample: Sample;
let issue: Issue;
/** What ran before the bad one, and is gone back to. */
let good: string;
let carol: User;
let bad: Built;
let number = 0;
beforeAll(async () => {
  sample = await createSample({ files });
  carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
  issue = ownIssue(sample);
  await arrive(await release(sample, "good"));
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});
/** Each begins with a release that succeeded, and that nobody wants any more. */
beforeEach(async () => {
  number += 1;
  good = (await dev()).succeeded?.release.id ?? "";
  bad = await release(sample, `slow ${number}`);
  await arrive(bad);
}, 120_000);

/** As in the examples' workflows: comments are read again. */
const PROVING = { scopes: { issues: "read" } } as const;
const dev = () => readState(sample, "development");

async function arrive(built: Built): Promise<void> {
  const inputs = { environment: "development", release: built.release, by: sample.alice };
  const { main, post } = await deploy(sample, inputs);
  expect(post.code, main.log + post.log).toBe(0);
  expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: built.release } });
}

interface Door {
  readonly by: User;
  readonly why?: string;
  /** How the run is called; as the door's page says unless said. */
  readonly title?: string;
  readonly event?: string;
  readonly branch?: string;
  readonly workflow?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** The action `rollback`, in a workflow that a person started. */
async function door({ by, why = "it is slow", workflow = "back.yml", ...wish }: Door) {
  const { simulator, repository } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow, key: "back", actor: by, mayDispatch: true },
    inputs: { environment: "development", why, command: wish.title ?? `/rollback development ${why}` },
    ...(wish.event === undefined ? {} : { event: wish.event }),
    ...(wish.branch === undefined ? {} : { branch: wish.branch }),
  });
  const end = await job.step({ door: "rollback", inputs: { environment: "development", why, ...wish.inputs } });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

/** The environment's own job, as it was started. */
async function carryOut(): Promise<number> {
  const started = sample.repository.runs.filter(
    ({ path, status }) => path.endsWith("/development.yml") && status === "queued",
  );
  for (const each of started) {
    const { release: wanted = "", promotion = "" } = each.payload["inputs"] as Record<string, string>;
    const gone = await deploy(sample, {
      environment: "development",
      again: each,
      release: wanted,
      promotion,
      ...PROVING,
    });
    expect(gone.post.code, gone.main.log + gone.post.log).toBe(0);
  }
  return started.length;
}

/** Expects that the bad release was taken back, by whom and why. */
async function expectBack(by: string, why: string): Promise<void> {
  const state = await dev();
  const [back, taken] = state.settled;
  expect(back).toMatchObject({
    ...{ state: "succeeded", rollbackOf: taken?.id, release: { id: good }, requester: { login: by } },
    rollback: { why },
  });
  expect(taken).toMatchObject({ state: "rolled-back", release: { id: bad.release } });
  expect(state.rejected).toContain(bad.release);
  expect(state.hold).toMatchObject({ rollback: back?.id, why: expect.stringContaining(why) });
  await command("/unhold development going on");
}

/** The one job that was started, which may not go on. */
async function enterStarted() {
  const [run] = sample.repository.runs.filter(
    ({ path, status }) => path.endsWith("/development.yml") && status === "queued",
  );
  if (run === undefined) throw new Error("nothing was started");
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  return deploy(sample, { environment: "development", again: run, release: wanted, promotion, ...PROVING });
}

/** Expects that the word did not count: what runs is what ran before, and stays good. */
async function expectKept(): Promise<void> {
  const state = await dev();
  expect(state.settled[0]).toMatchObject({ state: "rejected", reason: "rollback-unproven" });
  expect(state.settled[1]).toMatchObject({ state: "succeeded", release: { id: bad.release } });
  expect(state.current).toMatchObject({ kind: "release", release: { id: bad.release } });
  expect(state).toMatchObject({ open: [], lock: null });
}

/** Expects that nothing was recorded, and nothing started. */
async function expectNothing(before: Awaited<ReturnType<typeof dev>>): Promise<void> {
  expect(await dev()).toEqual(before);
  expect(await carryOut()).toBe(0);
}

/** A person's command to the root action. */
async function command(text: string, by: User = sample.alice, unnamed = false) {
  const { simulator, repository } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: by, mayDispatch: true, unnamed },
    ...{ inputs: { command: text }, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs: { command: text } });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

describe("the action rollback, in a run that a person started by hand", () => {
  it("starts the environment's workflow, which proves the word again and goes back; its owner may as well", async () => {
    const end = await door({ by: sample.bob, why: "customers cannot pay" });
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "dispatched", release: good } });
    expect(end.outputs["promotion"]).toMatch(/^p-development-[0-9]+$/);
    expect(end.summary).toContain("development");
    expect(await carryOut()).toBe(1);
    await expectBack("bob", "customers cannot pay");
  }, 120_000);

  it("in the environment's own workflow does the same: a run of that workflow of its own goes back", async () => {
    const end = await door({ by: sample.alice, workflow: "development.yml" });
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "dispatched" } });
    expect(await carryOut()).toBe(1);
    await expectBack("alice", "it is slow");
  }, 120_000);

  it("changes nothing when it is only to tell what would happen", async () => {
    const before = await dev();
    const end = await door({ by: sample.alice, title: "what if", inputs: { "dry-run": "true" } });
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "dry-run", release: good } });
    await expectNothing(before);
  }, 120_000);

  it.each<[string, () => Door, string]>([
    ["by somebody who may not", () => ({ by: carol }), "carol"],
    ["named after something else", () => ({ by: sample.alice, title: "Going back" }), "called something else"],
    [
      "named after another reason",
      () => ({ by: sample.alice, title: "/rollback development why not" }),
      "called something else",
    ],
    ["started by a push", () => ({ by: sample.alice, event: "push" }), "was started by push"],
    ["on another branch", () => ({ by: sample.alice, branch: "feature" }), "did not run on main"],
    ["with a reason of two letters", () => ({ by: sample.alice, why: "no" }), "3 to 500"],
  ])(
    "is refused %s, before anything is recorded",
    async (_name, wish, why) => {
      const { simulator, repository, alice } = sample;
      await simulator.push(repository, {
        branch: "feature",
        files: { "x.md": `${number}` },
        message: "x",
        actor: alice,
      });
      const before = await dev();
      const end = await door(wish());
      expect(end.code, end.log).toBe(1);
      expect(end.log).toContain(why);
      await expectNothing(before);
    },
    120_000,
  );
});

/** A look of the controller, as the comment's event starts it. */
async function hear(comment: Comment) {
  const { simulator, repository } = sample;
  const { user } = comment;
  if (user === null) throw new Error("nobody wrote it");
  const written = {
    id: comment.id,
    body: comment.body,
    user: { id: user.id, login: user.login, type: "User" },
  };
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "issue_comment", actor: user },
    ...{ mayDispatch: true, scopes: { issues: "write" } },
    payload: {
      action: "created",
      issue: { number: issue.number },
      comment: { ...written, created_at: comment.created_at },
    },
  });
  const end = await job.step({ door: "resume", inputs: {} });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

describe("/rollback by a comment", () => {
  it("goes back, is answered by one sign, and the comment is the proof", async () => {
    const comment = await write(sample, issue, "/rollback development it is slow\n\nsorry", sample.bob);
    const end = await hear(comment);
    expect(end.code, end.log).toBe(0);
    expect(signs(comment)).toEqual(["+1"]);
    expect((await dev()).open[0]?.rollback).toMatchObject({ comment: { id: comment.id, issue: issue.number } });
    expect(await carryOut()).toBe(1);
    await expectBack("bob", "it is slow");
  }, 120_000);

  it("of somebody who may not is refused and answered, and nothing happens", async () => {
    const before = await dev();
    const comment = await write(sample, issue, "/rollback development it is slow", carol);
    await hear(comment);
    expect(signs(comment)).toEqual(["confused"]);
    expect(answers(issue, comment)[0]).toContain("policy allows");
    await expectNothing(before);
  }, 120_000);

  it("that was edited before it was read does nothing (R7)", async () => {
    const before = await dev();
    const comment = await write(sample, issue, "/rollback development it is slow", sample.bob);
    edit(comment);
    await hear(comment);
    expect(signs(comment)).toEqual(["confused"]);
    await expectNothing(before);
  }, 120_000);

  it.each([
    ["was edited", edit, "was edited"],
    ["was deleted", (comment: Comment) => void issue.comments.splice(issue.comments.indexOf(comment), 1), "is gone"],
  ])(
    "starts nothing that enters, once it %s: the job itself proves it again",
    async (_name, spoil, why) => {
      const comment = await write(sample, issue, "/rollback development it is slow", sample.alice);
      await hear(comment);
      spoil(comment);
      const gone = await enterStarted();
      expect(gone, gone.main.log).toMatchObject({
        deployed: false,
        main: { code: 1, outputs: { decision: "blocked" } },
      });
      await expectKept();
      expect(gone.main.log).toContain(why);
    },
    120_000,
  );
  it("of somebody who may not any more lets nothing in, and the next look refuses it", async () => {
    const { repository, alice } = sample;
    const comment = await write(sample, issue, "/rollback development it is slow", alice);
    await hear(comment);
    repository.collaborators.set(alice.id, "write");
    const gone = await enterStarted();
    expect(gone, gone.main.log).toMatchObject({
      deployed: false,
      main: { code: 1, outputs: { reason: "not-allowed" } },
    });
    sample.simulator.world.advance(3_600_000);
    await command("/status", sample.bob);
    repository.collaborators.set(alice.id, "admin");
    await expectKept();
  }, 120_000);
});

function edit(comment: Comment): void {
  comment.lastEditedAt = sample.simulator.world.now().toISOString();
  comment.editor = sample.bob;
}

describe("/rollback by the root action's input", () => {
  it("goes back, by a run that is named after it", async () => {
    const end = await command("/rollback development it is slow", sample.bob);
    expect(end.code, end.log).toBe(0);
    expect(await carryOut()).toBe(1);
    await expectBack("bob", "it is slow");
  }, 120_000);

  it("is refused by somebody who may not, and in a run that is called something else", async () => {
    const before = await dev();
    expect((await command("/rollback development it is slow", carol)).log).toContain("policy allows");
    const unnamed = await command("/rollback development it is slow", sample.alice, true);
    expect(unnamed, unnamed.log).toMatchObject({ code: 1 });
    expect(unnamed.log).toContain("called something else");
    await expectNothing(before);
    expect(jobsOf(sample, "ci.yml", "build").every(({ conclusion }) => conclusion === "success")).toBe(true);
  }, 120_000);
});
