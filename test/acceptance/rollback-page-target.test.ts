import { afterEach, describe, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { look } from "./waiting.ts";

/** A page that names the release to go back to: part of the plan, proven like the last good one, and gone to by itself (R100, R101). */
let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const POLICY = `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml, rollback: { automatic: true } }
`;
const PAGE = ".github/rollback/development.md";
const naming = (target: string) => `---\ntarget: ${target}\n---\n1. Tell support.\n`;
const dev = () => readState(sample, "development");
const started = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/development.yml") && status === "queued");
const incidents = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));

function bring(built: Built, end: "success" | "failure" = "success"): Promise<Deployed> {
  const wanted = { environment: "development", release: built.release, by: sample.alice };
  return deploy(sample, { ...wanted, deploy: () => end });
}

async function write(text: string): Promise<void> {
  const { simulator, repository, alice } = sample;
  const change = { branch: "main", message: "[skip ci] the page", actor: alice };
  await simulator.push(repository, { ...change, files: { [PAGE]: text } });
}

/** Two good releases, 1.0.0 and 1.1.0. */
async function open(): Promise<{ readonly older: Built; readonly newer: Built }> {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
  const older = await release(sample, "older", "app=app", "1.0.0");
  await bring(older);
  const newer = await release(sample, "newer", "app=app", "1.1.0");
  await bring(newer);
  return { older, newer };
}

/** The next release, which fails under a page that names 1.0.0, or what is said. */
async function fail(target = "1.0.0"): Promise<{ readonly older: Built; readonly newer: Built; readonly bad: Built }> {
  const good = await open();
  await write(naming(target));
  const bad = await release(sample, "bad", "app=app", "2.0.0");
  const { main } = await bring(bad, "failure");
  expect(main.code, main.log).toBe(0);
  expect(main.summary).toContain("which the environment's page names, and which succeeded in development");
  return { ...good, bad };
}

/** The job that was started, as a whole. */
async function goBack(): Promise<Deployed> {
  const [run, ...more] = started();
  if (run === undefined || more.length > 0) throw new Error(`${more.length} more were started`);
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  return deploy(sample, { environment: "development", again: run, release: wanted, promotion });
}

describe("a page that names the release to go back to", () => {
  it("is where it goes by itself, and not to the last good one; only what failed is rejected", async () => {
    const { older, newer, bad } = await fail();
    expect((await dev()).settled[0]).toMatchObject({ state: "failed", backTo: older.release });
    await look(sample);
    const gone = await goBack();
    expect(gone.post.code, gone.main.log).toBe(0);
    const { settled, rejected, current } = await dev();
    expect(settled[0]).toMatchObject({ state: "succeeded", release: { id: older.release }, requester: null });
    expect(rejected).toEqual([bad.release]);
    expect(current).toMatchObject({ kind: "release", release: { id: older.release } });
    expect(settled.find((each) => each.release.id === newer.release)).toMatchObject({ state: "succeeded" });
  }, 120_000);

  it("names it by its id too, and a rollback that a person asks for goes there without a name", async () => {
    const { older } = await open();
    await write(naming(older.release));
    await bring(await release(sample, "slow", "app=app", "2.0.0"));
    const { job } = await byHand(sample, "/rollback development it is slow");
    expect(job.conclusion, job.log).toBe("success");
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: older.release } });
  }, 120_000);

  it.each([
    ["names no release any more", "1. Tell support.\n", "leads to 1.1.0"],
    ["names another one", naming("1.1.0"), "leads to 1.1.0"],
    ["names one that never was there", naming("9.9.9"), "cannot go back to 9.9.9"],
  ])(
    "and that %s when it fails lets nothing back by itself; a person says which one is meant",
    async (_name, page, why) => {
      const { older } = await fail();
      await write(page);
      await look(sample);
      expect(started()).toEqual([]);
      expect((await dev()).settled[0]).toMatchObject({ state: "rejected", reason: "rollback-by-person" });
      await look(sample);
      expect(incidents().map(({ title }) => title)).toEqual([
        `Rollback refused: development (${(await dev()).settled[0]?.id})`,
      ]);
      const before = await dev();
      const unsaid = await byHand(sample, "/rollback development it is ill");
      expect(unsaid.job.conclusion).toBe("failure");
      expect(unsaid.job.log).toContain(why);
      expect(unsaid.job.log).toContain("/rollback development to ");
      expect(await dev()).toEqual(before);
      const said = await byHand(sample, "/rollback development to 1.0.0 it is ill");
      expect(said.job.conclusion, said.job.log).toBe("success");
      expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: older.release } });
    },
    120_000,
  );

  it("and that is banned before it fails is refused once, and an issue tells of it; nothing else is taken instead (R41)", async () => {
    const { older, newer } = await open();
    await write(naming("1.0.0"));
    const bad = await release(sample, "bad", "app=app", "2.0.0");
    const wanted = { environment: "development", release: bad.release, by: sample.alice };
    const ban = async () => {
      expect((await byHand(sample, `/ban ${older.release} a stolen key`)).job.conclusion).toBe("success");
      return "failure" as const;
    };
    await deploy(sample, { ...wanted, deploy: ban });
    await look(sample);
    await look(sample);
    expect(started()).toEqual([]);
    const { settled, current } = await dev();
    expect(settled[0]).toMatchObject({ state: "rejected", release: { id: older.release }, requester: null });
    expect(current.kind).toBe("unknown");
    expect(incidents().map(({ title }) => title)).toEqual([`Rollback refused: development (${settled[0]?.id})`]);
    const named = await byHand(sample, "/rollback development to 1.1.0 it is ill");
    expect(named.job.conclusion, named.job.log).toBe("success");
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: newer.release } });
  }, 120_000);

  it("and is edited while the rollback is on its way to the old name: the job itself refuses", async () => {
    await fail();
    await look(sample);
    await write(naming("1.1.0"));
    const gone = await goBack();
    expect(gone, gone.main.log).toMatchObject({ deployed: false, main: { code: 1 } });
    expect(gone.main.log).toContain("the plan of today leads to 1.1.0");
    expect((await dev()).settled[0]).toMatchObject({ state: "rejected", reason: "rollback-by-person" });
  }, 120_000);

  it.each([
    ["1.1.0", "1.0.0", "1. Tell support.\n"],
    ["1.0.0", "1.1.0", naming("1.0.0")],
  ])(
    "leads automation to %s: what somebody wrote into the ledger for %s opens nothing",
    async (planned, forged, page) => {
      const good = await open();
      await write(page);
      await bring(await release(sample, "bad", "app=app", "2.0.0"), "failure");
      const target = forged === "1.0.0" ? good.older.release : good.newer.release;
      await forge(sample, {
        now: sample.simulator.world.now(),
        decide: (ledger) => {
          const { settled } = stateOf(ledger, "development");
          const to = settled.find((each) => each.release.id === target);
          if (settled[0] === undefined || to === undefined) throw new Error("nothing to forge");
          const next = ledger.head.promotions + 1;
          const about = { service: "shop", environment: "development", promotion: `p-development-${next}` };
          const asked = { cause: "automation", requester: null, retryOf: null } as const;
          const back = { kind: "rollback", of: settled[0].id, why: "it failed" } as const;
          const data = { number: next, release: to.release, ...asked, plan: `sha256:${"0".repeat(64)}`, ...back };
          return [{ ...about, event: "promotion.requested", data }];
        },
      });
      const { log, summary } = await look(sample);
      expect(started(), log).toEqual([]);
      expect(summary).toContain(`the plan of today leads to ${planned}`);
      expect((await dev()).settled[0]).toMatchObject({
        ...{ state: "rejected", reason: "rollback-by-person", release: { id: target } },
      });
    },
    120_000,
  );

  it.each([
    ["that never was there", "9.9.9", "no success of it in development is known that still stands"],
    ["that is what comes in", "3.0.0", "no success of it in development is known that still stands"],
    ["that was rejected", "2.0.0", "it was rejected in development"],
    ["that was banned", "1.0.0", "it has bytes that were banned"],
    ["twice", "[1.0.0, 1.1.0]", "that is more than one release"],
  ])(
    "%s lets nothing in, and says what it may be",
    async (name, target, why) => {
      const { older } = await open();
      if (name.endsWith("rejected")) {
        await bring(await release(sample, "bad", "app=app", "2.0.0"), "failure");
        await look(sample);
        await goBack();
        await byHand(sample, "/unhold development going on");
      }
      if (name.endsWith("banned")) {
        const banned = await byHand(sample, `/ban ${older.release} a stolen key`);
        expect(banned.job.conclusion, banned.job.log).toBe("success");
      }
      await write(naming(target));
      const { main, deployed } = await bring(await release(sample, "next", "app=app", "3.0.0"));
      expect({ deployed, reason: main.outputs["reason"] }).toEqual({
        deployed: false,
        reason: "rollback-target-unfit",
      });
      expect(main.summary).not.toContain("not judged");
      expect(main.log).toContain(`development cannot go back to ${target.replace(/[[\]]/g, "")}: ${why}. It may be `);
    },
    120_000,
  );
});
