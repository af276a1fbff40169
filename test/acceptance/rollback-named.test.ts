import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * A person who says which release to go back to: `/rollback <environment> to <release> <why>` and the input `release`. What is
 * named has to have been good there, and the word is proven with the name in it: it counts for this release and for no other.
 */
const POLICY = `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml }
`;
let sample: Sample;
let older: Built;
let newer: Built;
let bad: Built;
let number = 0;
beforeAll(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
  await bring(await release(sample, "oldest", "app=app", "0.9.0"));
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});
/** Each begins with two good releases, and one that nobody wants any more. */
beforeEach(async () => {
  number += 1;
  older = await release(sample, `older ${number}`, "app=app", `1.${number}.0`);
  newer = await release(sample, `newer ${number}`, "app=app", `1.${number}.1`);
  bad = await release(sample, `bad ${number}`, "app=app", `1.${number}.2`);
  for (const each of [older, newer, bad]) await bring(each);
}, 120_000);

const dev = () => readState(sample, "development");
const queued = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/development.yml") && status === "queued");

async function bring(built: Built): Promise<void> {
  const { main, post } = await deploy(sample, {
    environment: "development",
    release: built.release,
    by: sample.alice,
  });
  expect(post.code, main.log + post.log).toBe(0);
}

/** The resuming workflow, started by hand with a command; what it starts waits. */
async function say(text: string) {
  const { simulator, repository, alice } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, mayDispatch: true },
    ...{ inputs: { command: text }, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs: { command: text } });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return { ...end, ref: { id: job.run.id, attempt: 1, job: job.job.key, checkRun: job.job.checkRunId } };
}

/** The action `rollback`, in a run of a workflow that says the release in its name, or does not. */
async function door(to: string, title: string) {
  const { simulator, repository, alice } = sample;
  const inputs = { environment: "development", why: "it is slow", release: to };
  const job = await startJob({
    ...{ simulator, repository, workflow: "back.yml", key: "back", actor: alice, mayDispatch: true },
    inputs: { ...inputs, command: title },
  });
  const end = await job.step({ door: "rollback", inputs });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

/** The environment's own job, as it was started. */
async function enter(end: "success" | "failure" = "success"): Promise<Deployed> {
  const [run, ...more] = queued();
  if (run === undefined || more.length > 0) throw new Error(`${more.length} more were started`);
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  const goal = { environment: "development", again: run, release: wanted, promotion };
  return deploy(sample, { ...goal, deploy: () => end });
}

async function expectBackTo({ release: id }: Built): Promise<void> {
  const gone = await enter();
  expect(gone.post.code, gone.main.log + gone.post.log).toBe(0);
  const state = await dev();
  expect(state.settled[0]).toMatchObject({ state: "succeeded", release: { id }, requester: { login: "alice" } });
  expect(state.rejected).toContain(bad.release);
  expect(state.rejected).not.toContain(newer.release);
  await byHand(sample, "/unhold development going on");
}

/** Expects that nothing was recorded, and nothing started. */
async function expectRefused(
  end: { readonly code: number | null; readonly log: string },
  why: string,
  before: unknown,
) {
  expect(end.code, end.log).toBe(1);
  expect(end.log).toContain(why);
  expect(await dev()).toEqual(before);
  expect(queued()).toEqual([]);
}

describe("/rollback <environment> to <release> <why>", () => {
  it.each([
    ["version", () => `1.${number}.0`],
    ["id", () => older.release],
  ])(
    "goes back to a release that was good, by its %s, and rejects only what it takes back",
    async (_name, called) => {
      const end = await say(`/rollback development to ${called()} the newer one is slow too`);
      expect(end.code, end.log).toBe(0);
      expect((await dev()).open[0]?.rollback).toMatchObject({ why: "the newer one is slow too" });
      await expectBackTo(older);
    },
    120_000,
  );

  it.each<[string, () => string, string]>([
    ["a release that nobody knows", () => "to 9.9.9 it is slow", "no success of it in development is known"],
    ["what is taken back", () => `to ${bad.release} it is slow`, "that is what is taken back"],
    ["a word of a sentence", () => "to stop the errors", "cannot go back to stop"],
    ["it with a colon", () => `to: 1.${number}.0 it is slow`, 'takes a release as "to <release>"'],
    ["no reason", () => `to 1.${number}.0`, "needs a reason"],
    [
      "it without the word, where the reason would go back elsewhere",
      () => `1.${number}.0 was better`,
      "begin the reason with another word",
    ],
  ])(
    "is refused when it names %s, before anything is recorded",
    async (_name, words, why) => {
      const before = await dev();
      await expectRefused(await say(`/rollback development ${words()}`), why, before);
    },
    120_000,
  );

  it("may begin its reason with what is taken back", async () => {
    const end = await say(`/rollback development 1.${number}.2 throws errors`);
    expect(end.code, end.log).toBe(0);
    await expectBackTo(newer);
  }, 120_000);

  it("is refused for one that was rejected, until it was good again", async () => {
    await say(`/rollback development to 1.${number}.0 it is slow`);
    await expectBackTo(older);
    const next = await release(sample, `next ${number}`);
    await bring(next);
    const before = await dev();
    const why = "it was rejected in development";
    await expectRefused(await say(`/rollback development to 1.${number}.2 it was fine`), why, before);
  }, 120_000);

  it("said twice is one rollback; another name for it is refused while it is on its way (R90)", async () => {
    expect((await say(`/rollback development to 1.${number}.0 it is slow`)).code).toBe(0);
    const { open } = await dev();
    expect(open).toHaveLength(1);
    expect((await say(`/rollback development to ${older.release} it is slow`)).code).toBe(0);
    const other = await say(`/rollback development to 1.${number}.1 it is slow`);
    expect(other, other.log).toMatchObject({ code: 1 });
    expect(other.log).toContain(`back to 1.${number}.0 (${older.release}) already`);
    expect((await dev()).open.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
    await expectBackTo(older);
  }, 120_000);

  it("tells what going further back does to the data, which the last good one would not touch (R104)", async () => {
    const { simulator, repository, alice } = sample;
    const page = async (text: string) => {
      const files = { ".github/rollback/development.md": text };
      await simulator.push(repository, { branch: "main", message: "[skip ci] the page", actor: alice, files });
    };
    await page("---\ndata: irreversible\nforward-fix: mend it\n---\n1. Look.\n");
    const migrated = await release(sample, `migrated ${number}`);
    await bring(migrated);
    await page("1. Look.\n");
    bad = await release(sample, `bad and migrated ${number}`);
    await bring(bad);
    const far = await say(`/rollback development to 1.${number}.0 it is slow`);
    expect(far.code, far.log).toBe(0);
    expect(far.log).toContain("the plan says that it cannot be taken back");
    const { summary } = (await enter()).main;
    expect(summary).toMatch(/\*\*Data\*\*: the plan says that it cannot be taken back/);
    await byHand(sample, "/unhold development going on");
    const [back] = (await dev()).settled;
    expect(back).toMatchObject({ state: "succeeded", release: { id: older.release } });
    bad = await release(sample, `worse ${number}`);
    await bring(bad);
    const near = await say(`/rollback development it is slow`);
    expect(near.log).not.toContain("cannot be taken back");
    await expectBackTo(older);
  }, 120_000);

  it("that fails may be said again; without the name, two ways are told", async () => {
    await say(`/rollback development to 1.${number}.0 it is slow`);
    const { post } = await enter("failure");
    const again = `/rollback development to 1.${number}.0 <why>`;
    expect(post.log).toContain(again);
    // Whoever only wants to unlock it is told the same.
    expect((await say("/unlock development it is fine")).log).toContain(again);
    const before = await dev();
    expect(before.settled[0]).toMatchObject({ state: "indeterminate" });
    const unsaid = await say("/rollback development again");
    await expectRefused(
      unsaid,
      `was going back to 1.${number}.0 when it failed, and the plan leads to 1.${number}.1`,
      before,
    );
    expect((await say(`/rollback development to 1.${number}.0 again`)).code).toBe(0);
    await expectBackTo(older);
  }, 120_000);
});

describe("the action rollback with the input release", () => {
  it("goes there, in a run whose name says so", async () => {
    const end = await door(`1.${number}.0`, `/rollback development to 1.${number}.0 it is slow`);
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "dispatched", release: older.release } });
    await expectBackTo(older);
  }, 120_000);

  it.each([
    ["no release", () => "/rollback development it is slow"],
    ["another release", () => `/rollback development to 1.${number}.1 it is slow`],
  ])(
    "is refused where the name of its run says %s",
    async (_name, title) => {
      const before = await dev();
      const end = await door(`1.${number}.0`, title());
      await expectRefused(end, "called something else", before);
    },
    120_000,
  );
});

describe("a rollback that somebody wrote into the ledger, citing a person's word (design.md section 6)", () => {
  it.each<[string, () => string, () => Built]>([
    ["that names another release", () => `to 1.${number}.0 it is slow`, () => newer],
    ["that names none, for an older one", () => "it is slow", () => older],
  ])(
    "%s opens nothing",
    async (_name, words, forged) => {
      const said = await say(`/rollback development ${words()}`);
      expect(said.code, said.log).toBe(0);
      const { release: target } = forged();
      await forge(sample, {
        now: sample.simulator.world.now(),
        actor: { id: sample.alice.id, login: "alice" },
        run: said.ref,
        decide: (ledger) => {
          const { open, settled } = stateOf(ledger, "development");
          const [true_] = open;
          const to = settled.find((each) => each.release.id === target);
          if (true_?.rollback === undefined || to === undefined) throw new Error("nothing to forge");
          const of = true_.rollback.of;
          const next = ledger.head.promotions + 1;
          const id = `p-development-${next}`;
          const about = { service: "shop", environment: "development" };
          const asked = { cause: "person", requester: { id: sample.alice.id, login: "alice" }, retryOf: null } as const;
          const back = { kind: "rollback", of, why: "it is slow" } as const;
          const data = { number: next, release: to.release, ...asked, plan: true_.plan, ...back };
          return [
            { ...about, promotion: true_.id, event: "promotion.superseded", data: { by: id } },
            { ...about, promotion: id, event: "promotion.requested", data },
          ];
        },
      });
      for (const run of queued()) run.status = "completed";
      const look = await say("/status");
      expect(queued(), look.log).toEqual([]);
      const state = await dev();
      expect(state.settled[0]).toMatchObject({
        state: "rejected",
        reason: "rollback-unproven",
        release: { id: target },
      });
      expect(state.current).toMatchObject({ kind: "release", release: { id: bad.release } });
    },
    120_000,
  );
});
