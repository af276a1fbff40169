import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/** Where a name of a way back meets another state of the world: what is said is asked again, and nobody is taken elsewhere. */
const POLICY = `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml }
`;
const PAGE = ".github/rollback/development.md";
let sample: Sample;
let older: Built;
let newer: Built;
let bad: Built;
let number = 0;
beforeAll(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});
/** Each begins with two good releases, one that nobody wants any more, and a page that names nothing. */
beforeEach(async () => {
  number += 1;
  await write("1. Look.\n");
  older = await release(sample, `older ${number}`, "app=app", `1.${number}.0`);
  newer = await release(sample, `newer ${number}`, "app=app", `1.${number}.1`);
  for (const each of [older, newer]) await bring(each);
}, 120_000);

const dev = () => readState(sample, "development");
const queued = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/development.yml") && status === "queued");

async function bring(built: Built): Promise<void> {
  const wanted = { environment: "development", release: built.release, by: sample.alice };
  const { main, post } = await deploy(sample, wanted);
  expect(post.code, main.log + post.log).toBe(0);
}

async function bringBad(version = `1.${number}.2`): Promise<void> {
  bad = await release(sample, `bad ${number}`, "app=app", version);
  await bring(bad);
}

async function write(text: string): Promise<void> {
  const { simulator, repository, alice } = sample;
  const change = { branch: "main", message: "[skip ci] the page", actor: alice };
  await simulator.push(repository, { ...change, files: { [PAGE]: text } });
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

/** The environment's own job, as it was started. */
async function enter(end: "success" | "failure" = "success"): Promise<Deployed> {
  const [run, ...more] = queued();
  if (run === undefined || more.length > 0) throw new Error(`${more.length} more were started`);
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  const goal = { environment: "development", again: run, release: wanted, promotion };
  return deploy(sample, { ...goal, deploy: () => end });
}

async function goTo({ release: id }: Built): Promise<Deployed> {
  const gone = await enter();
  expect(gone.post.code, gone.main.log + gone.post.log).toBe(0);
  expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id } });
  await byHand(sample, "/unhold development going on");
  return gone;
}

/** A request to go back that somebody writes into the ledger, citing a run of alice. */
async function forgeWord(run: Awaited<ReturnType<typeof say>>["ref"], why: string, to: Built): Promise<void> {
  const alice = { id: sample.alice.id, login: "alice" };
  await forge(sample, {
    ...{ now: sample.simulator.world.now(), actor: alice, run },
    decide: (ledger) => {
      const { settled } = stateOf(ledger, "development");
      const known = settled.find((each) => each.release.id === to.release);
      const last = settled.find(({ state }) => state === "succeeded");
      if (last === undefined || known === undefined) throw new Error("nothing to forge");
      const next = ledger.head.promotions + 1;
      const about = { service: "shop", environment: "development", promotion: `p-development-${next}` };
      const asked = { cause: "person", requester: alice, retryOf: null } as const;
      const back = { kind: "rollback", of: last.id, why } as const;
      const data = { number: next, release: known.release, ...asked, plan: `sha256:${"0".repeat(64)}`, ...back };
      return [{ ...about, event: "promotion.requested", data }];
    },
  });
}

/** Expects that nothing was recorded, and nothing started. */
async function refuses(text: string, why: string | RegExp): Promise<void> {
  const before = await dev();
  const end = await say(text);
  expect({ code: end.code, queued: queued().length }, end.log).toEqual({ code: 1, queued: 0 });
  expect(end.log).toMatch(why);
  expect(await dev()).toEqual(before);
}

describe("a name that is written almost right", () => {
  it("is asked for, and nobody goes elsewhere", async () => {
    await bringBad();
    const than = `1.${number}.0`;
    for (const words of [
      `to${than} it is slow`,
      `to-${than} it is slow`,
      `to${older.release} it is slow`,
      `${than}: it was better`,
      `v${than} was better`,
      `"${than}" was better`,
      `${older.release.toUpperCase()} was better`,
      `back to ${than} it is slow`,
      `release ${than} was better`,
      // With a Cyrillic letter that looks like the Latin one.
      `t\u043e ${than} it is slow`,
    ]) {
      await refuses(
        `/rollback development ${words}`,
        /takes a release as "to <release>"|begin the reason with another word/,
      );
    }
    const end = await say("/rollback development today it is too slow");
    expect(end.code, end.log).toBe(0);
    await goTo(newer);
  }, 240_000);

  it("and was refused is no word for the last good one, whoever writes that into the ledger", async () => {
    await bringBad();
    const said = await say(`/rollback development 1.${number}.0 was better`);
    expect(said.code, said.log).toBe(1);
    await forgeWord(said.ref, `1.${number}.0 was better`, newer);
    const { log } = await say("/status");
    expect(queued(), log).toEqual([]);
    expect((await dev()).settled[0]).toMatchObject({ state: "rejected", reason: "rollback-unproven" });
  }, 120_000);
});

describe("a word that was obeyed", () => {
  it("is no word about what came in after it, whoever writes that into the ledger", async () => {
    await bringBad();
    const said = await say(`/rollback development to 1.${number}.0 it is slow`);
    await goTo(older);
    sample.simulator.world.advance(60_000);
    await bring(await release(sample, `fix ${number}`, "app=app", `1.${number}.3`));
    sample.simulator.world.advance(60_000);
    await forgeWord(said.ref, "it is slow", older);
    const { log } = await say("/status");
    expect(queued(), log).toEqual([]);
    expect((await dev()).settled[0]).toMatchObject({ state: "rejected", reason: "rollback-unproven" });
  }, 120_000);

  it("changes nothing when its run is started again after it has arrived (R17, R90)", async () => {
    await bringBad();
    const { simulator, repository, alice } = sample;
    const inputs = { environment: "development", why: "it is slow", release: `1.${number}.0` };
    const title = `/rollback development to 1.${number}.0 it is slow`;
    const wanted = {
      ...{ simulator, repository, workflow: "back.yml", key: "back", actor: alice, mayDispatch: true },
      inputs: { ...inputs, command: title },
    };
    const first = await startJob(wanted);
    expect((await first.step({ door: "rollback", inputs })).outputs["decision"]).toBe("dispatched");
    first.end("success");
    await first.close();
    sample.simulator.world.advance(60_000);
    await goTo(older);
    const before = await dev();
    const again = await startJob({ ...wanted, again: first.run });
    const end = await again.step({ door: "rollback", inputs });
    again.end("failure");
    await again.close();
    expect(end.code, end.log).toBe(1);
    expect({ queued: queued(), state: await dev() }).toEqual({ queued: [], state: before });
  }, 120_000);

  it("without a name takes back nothing that came in after it, when its run is started again (R17, R90)", async () => {
    await bringBad();
    const { simulator, repository, alice } = sample;
    const inputs = { environment: "development", why: "it is slow" };
    const wanted = {
      ...{ simulator, repository, workflow: "back.yml", key: "back", actor: alice, mayDispatch: true },
      inputs: { ...inputs, command: "/rollback development it is slow" },
    };
    const first = await startJob(wanted);
    expect((await first.step({ door: "rollback", inputs })).outputs["decision"]).toBe("dispatched");
    first.end("success");
    await first.close();
    sample.simulator.world.advance(60_000);
    await goTo(newer);
    const before = await dev();
    const again = await startJob({ ...wanted, again: first.run });
    const end = await again.step({ door: "rollback", inputs });
    again.end("failure");
    await again.close();
    expect({ code: end.code, queued: queued().length }, end.log).toEqual({ code: 1, queued: 0 });
    expect(await dev()).toEqual(before);
  }, 120_000);
});

describe("what people read of a rollback", () => {
  it("says that somebody named the release only where somebody did", async () => {
    await bringBad();
    const unnamed = await say("/rollback development it is slow");
    expect(unnamed.code, unnamed.log).toBe(0);
    const near = await goTo(newer);
    expect(near.main.summary).toContain("the last other release that succeeded in development");
    expect(near.main.summary).not.toContain("by name");
    await bringBad(`1.${number}.3`);
    await say(`/rollback development to 1.${number}.0 it is slow`);
    const far = await goTo(older);
    expect(far.main.summary).toContain("which was asked for by name, and which succeeded in development");
  }, 120_000);
});

describe("a page that named a release when it came in", () => {
  it("and names none any more: no name is needed where that is the last good one anyway", async () => {
    await write(`---\ntarget: 1.${number}.1\n---\n1. Look.\n`);
    await bringBad();
    await write("1. Look.\n");
    const end = await say("/rollback development it is slow");
    expect(end.code, end.log).toBe(0);
    await goTo(newer);
  }, 120_000);

  it("and leads elsewhere now: both are told as commands to copy", async () => {
    await write(`---\ntarget: 1.${number}.0\n---\n1. Look.\n`);
    await bringBad();
    await write("1. Look.\n");
    await refuses("/rollback development it is slow", `/rollback development to 1.${number}.0 <why>`);
    await refuses("/rollback development it is slow", `/rollback development to 1.${number}.1 <why>`);
    await say(`/rollback development to 1.${number}.1 it is slow`);
    await goTo(newer);
  }, 120_000);

  it("and whose release was banned since: only what can be gone to is told as a command", async () => {
    await write(`---\ntarget: 1.${number}.0\n---\n1. Look.\n`);
    await bringBad();
    await byHand(sample, `/ban ${older.release} a stolen key`);
    await write("1. Look.\n");
    const end = await say("/rollback development it is slow");
    expect(end.code, end.log).toBe(1);
    expect(end.log).not.toContain(`to ${older.release} <why>`);
    expect(end.log).toContain(`/rollback development to 1.${number}.1 <why>`);
    await say(`/rollback development to 1.${number}.1 it is slow`);
    await goTo(newer);
  }, 120_000);

  it("and cannot be read now: the record alone is not believed", async () => {
    await write(`---\ntarget: 1.${number}.0\n---\n1. Look.\n`);
    await bringBad();
    await write(`---\ntarget: [\n---\n1. Look.\n`);
    await refuses("/rollback development it is slow", `/rollback development to 1.${number}.0 <why>`);
    await write("1. Look.\n");
    await say(`/rollback development to 1.${number}.0 it is slow`);
    await goTo(older);
  }, 120_000);
});

describe("a rollback of a rollback", () => {
  it("to a release that the page still names is refused without a name, and goes where a name says", async () => {
    await write(`---\ntarget: 1.${number}.0\n---\n1. Look.\n`);
    await bringBad();
    expect((await say("/rollback development it is slow")).code).toBe(0);
    await goTo(older);
    await refuses("/rollback development it is worse", "that is what is taken back");
    expect((await say(`/rollback development to 1.${number}.1 it is worse`)).code).toBe(0);
    await goTo(newer);
    expect((await dev()).rejected).toEqual(expect.arrayContaining([bad.release, older.release]));
  }, 120_000);

  it("that failed, with a word that the named release runs: it is left by name, and not tried again by accident", async () => {
    await write(`---\ntarget: 1.${number}.0\n---\n1. Look.\n`);
    await bringBad();
    expect((await say("/rollback development it is slow")).code).toBe(0);
    await enter("failure");
    await byHand(sample, `/unlock development runs 1.${number}.0 I looked at the pods`);
    expect((await dev()).current).toMatchObject({ kind: "release", release: { id: older.release } });
    await refuses("/rollback development it is ill", "that is what is taken back");
    expect((await say(`/rollback development to 1.${number}.1 it is ill`)).code).toBe(0);
    await goTo(newer);
  }, 120_000);
});
