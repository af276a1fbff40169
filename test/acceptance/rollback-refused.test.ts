import { afterEach, describe, expect, it } from "vitest";
import { releasePath } from "../../src/ledger/paths.ts";
import { stateOf } from "../../src/ledger/snapshot.ts";
import type { Run } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { deploy, deployJob } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { look } from "./waiting.ts";

/** What an automatic rollback gives way to, what it does not wait for, and what it never does without (R41, R42, R100, R101). */
let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const POLICY = ".github/environments.yml";
const AUTOMATIC = "rollback: { within: 15m, automatic: true }";
const policyOf = (staging = "", provenance = "", rollback = AUTOMATIC): string => `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml }
  staging:
    preset: staging
    after: development
    workflow: staging.yml
    promote: manual
    ${rollback}
    gates: { ${[staging, provenance].filter((each) => each !== "").join(", ")} }
`;
const staging = () => readState(sample, "staging");
const incidents = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));

async function rewrite(text: string): Promise<void> {
  const { simulator, repository, alice } = sample;
  const files = { [POLICY]: text };
  await simulator.push(repository, { branch: "main", files, message: "[skip ci] policy", actor: alice });
}

/** Brings a release to staging; `end` is how the deploying step there ends. */
async function bring(built: Built, end: "success" | "failure" = "success"): Promise<Run> {
  const there = { environment: "development", release: built.release, by: sample.alice };
  if (!(await readState(sample, "development")).settled.some((each) => each.release.id === built.release))
    expect((await deploy(sample, there)).deployed).toBe(true);
  const { main, run } = await deploy(sample, { ...there, environment: "staging", deploy: () => end });
  expect(main.code, main.log).toBe(0);
  return run;
}

/** A good release, then one that does not deploy: staging goes back by itself at the next look. */
async function fail(text = policyOf()): Promise<{ readonly good: Built; readonly bad: Built }> {
  sample = await createSample({ files: { [POLICY]: text } });
  const good = await release(sample, "good");
  await bring(good);
  const bad = await release(sample, "bad");
  await bring(bad, "failure");
  expect((await staging()).settled[0]).toMatchObject({ state: "failed", release: { id: bad.release } });
  return { good, bad };
}

const started = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/staging.yml") && status === "queued");

/** The job that was started, as a whole. */
async function goBack() {
  const [run] = started();
  if (run === undefined) throw new Error("nothing was started");
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  return deploy(sample, { environment: "staging", again: run, release: wanted, promotion });
}

/** Hours in which nothing else happens, whatever is due. */
async function expectQuiet(): Promise<void> {
  const { seq } = await staging();
  for (let hour = 0; hour < 3; hour += 1) {
    sample.simulator.world.advance(3_600_000);
    await look(sample);
    expect(started()).toEqual([]);
  }
  expect((await staging()).seq).toBe(seq);
}

describe("something newer that enters between the failure and the rollback (R100)", () => {
  it("before anybody asked: nothing is asked for", async () => {
    const { bad } = await fail();
    await bring(bad);
    await look(sample);
    expect(started()).toEqual([]);
    expect(await staging()).toMatchObject({
      ...{ open: [], rejected: [], hold: null, lock: null },
      current: { kind: "release", release: { id: bad.release } },
    });
    await expectQuiet();
  }, 120_000);

  it.each(["is still deploying", "has arrived", "failed again"])(
    "after the rollback was started, and it %s: the rollback skips, and says so",
    async (how) => {
      const { bad } = await fail();
      await look(sample);
      const [asked] = (await staging()).open;
      expect(asked).toMatchObject({ state: "cleared", cause: "automation" });
      const job = await deployJob(sample, { environment: "staging", release: bad.release, by: sample.alice });
      const inputs = { environment: "staging", release: bad.release, promotion: "", "on-blocked": "fail" };
      expect((await job.step({ door: "promote", inputs })).code).toBe(0);
      const leave = async () => {
        if (how === "failed again") job.fail();
        await job.step({ door: "promote", post: true, inputs });
        job.end(how === "failed again" ? "failure" : "success");
        await job.close();
      };
      if (how !== "is still deploying") await leave();
      const deployments = sample.repository.deployments.length;
      const { main, post, deployed } = await goBack();
      expect(main, main.log).toMatchObject({ code: 1, outputs: { reason: "rollback-overtaken", artifact: "" } });
      expect(main.summary).toContain("does not hold any more what was to be rolled back");
      expect(main.summary).not.toContain("What unblocks it");
      expect({ deployed, post: post.code }).toEqual({ deployed: false, post: 0 });
      expect(sample.repository.deployments).toHaveLength(deployments);
      const after = await staging();
      expect(after.settled.find(({ id }) => id === asked?.id)).toMatchObject({ state: "superseded" });
      expect(after).toMatchObject({ rejected: [], hold: null, lock: null });
      if (how === "is still deploying") {
        expect(after.open).toMatchObject([{ state: "deploying", release: { id: bad.release } }]);
        await leave();
      }
      const last = await staging();
      if (how !== "failed again") {
        expect(last.current).toMatchObject({ kind: "release", release: { id: bad.release } });
        await expectQuiet();
        return;
      }
      // That is another promotion, which has one rollback of its own.
      await look(sample);
      const again = await goBack();
      expect(again.post.code, again.main.log).toBe(0);
      expect((await staging()).settled[0]).toMatchObject({
        state: "succeeded",
        rollbackOf: last.current.kind === "unknown" ? last.current.promotion : "",
      });
    },
    120_000,
  );
});

describe("what holds a promotion up, and no rollback", () => {
  it("a freeze, a soak and an environment before it that runs something else", async () => {
    const { good, bad } = await fail();
    const closed = 'change-window: { open: ["Mon 00:00-00:01 UTC"] }, soak: { in: development, for: 24h }';
    await rewrite(policyOf(closed));
    expect((await readState(sample, "development")).current).toMatchObject({ release: { id: bad.release } });
    await look(sample);
    const { main, post } = await goBack();
    expect({ main: main.code, post: post.code }, main.log + post.log).toEqual({ main: 0, post: 0 });
    expect(main.outputs).toMatchObject({ kind: "rollback", release: good.release });
    expect((await staging()).current).toMatchObject({ kind: "release", release: { id: good.release } });
    expect(post.summary).toMatch(
      /\*\*Rolled back\*\*: It took p-staging-[0-9]+ back: staging is on hold\. It took \d+ s; the policy allows 15 min\./,
    );
    await look(sample);
    const [page] = incidents();
    expect(page?.title).toMatch(/^Rolled back: staging/);
    for (const line of ["asked for by automation", "its job took the environment", "job-failure", "It took"])
      expect(page?.body).toContain(line);
  }, 120_000);
});

/** The rollback was refused before it moved anything, is told of, and is not tried again by itself (R101, R102). */
async function expectRefused(reason: string): Promise<void> {
  const state = await staging();
  expect(state.settled[0]).toMatchObject({ state: "rejected", reason, requester: null });
  expect(state).toMatchObject({ open: [], hold: null, rejected: [], current: { kind: "unknown" } });
  const { id = "" } = state.settled[0] ?? {};
  const of = sample.repository.deployments.filter(({ payload }) => JSON.stringify(payload).includes(id));
  expect(of).toEqual([]);
  await look(sample);
  const pages = incidents();
  expect(pages.map(({ title }) => title)).toEqual([`Rollback refused: staging (${id})`]);
  expect(pages[0]?.body).toContain(reason);
  expect(pages[0]?.body).toContain("/rollback staging");
  await expectQuiet();
  expect(incidents()).toHaveLength(1);
}

describe("what no rollback does without", () => {
  it("provenance: what has none by today's rule is not gone back to, by nobody", async () => {
    const { good } = await fail();
    await rewrite(policyOf("", "provenance: { workflow: ci.yml, branches: [main] }"));
    await look(sample);
    expect(started()).toEqual([]);
    const [refused] = (await staging()).settled;
    expect(refused).toMatchObject({ release: { id: good.release } });
    await expectRefused("provenance-missing");
    await sample.dispatch("resume.yml", { command: "/rollback staging it has to be" });
    expect((await staging()).settled[0]).toMatchObject({ state: "rejected", requester: { login: "alice" } });
    expect((await staging()).current.kind).toBe("unknown");
  }, 120_000);

  it("its bytes: an artifact that expired after the plan was proven is missed before the first move (R42)", async () => {
    const { good } = await fail();
    const kept = sample.repository.artifacts.find(({ id }) => id === good.artifact);
    if (kept === undefined) throw new Error("no artifact");
    await look(sample);
    kept.expired = true;
    const { main, deployed, post } = await goBack();
    expect(main, main.log).toMatchObject({ code: 1, outputs: { decision: "blocked", reason: "artifact-expired" } });
    expect({ deployed, post: post.code }).toEqual({ deployed: false, post: 0 });
    expect(main.log).toMatch(/register|build|keep/i);
    await expectRefused("artifact-expired");
  }, 120_000);

  it.each([
    ["does not say it any more", "rollback: { within: 15m }"],
    ["says that the data needs a restore", 'rollback: { data: needs-restore, backup: "the last dump" }'],
    ["says nothing of rollbacks", ""],
  ])(
    "the policy's word: one that %s lets nothing back by itself, whatever was started before",
    async (_name, said) => {
      await fail();
      await look(sample);
      await rewrite(policyOf("", "", said));
      const { main, deployed } = await goBack();
      expect(main, main.log).toMatchObject({ code: 1, outputs: { decision: "blocked" } });
      expect(deployed).toBe(false);
      expect(main.log).toContain("does not go back by itself");
      await expectRefused("rollback-by-person");
    },
    120_000,
  );

  it("the word upstream: what was rolled back there is passed over, and the release before it is gone back to", async () => {
    sample = await createSample({ files: { [POLICY]: policyOf("", "", "rollback: { within: 15m }") } });
    const built = [await release(sample, "one"), await release(sample, "two"), await release(sample, "three")] as const;
    const [one, two, three] = built;
    for (const each of built) await bring(each);
    for (const what of ["three", "two"]) {
      await sample.dispatch("resume.yml", { command: `/rollback development ${what} is slow` });
      expect((await readState(sample, "development")).settled[0]).toMatchObject({ state: "succeeded" });
    }
    await sample.dispatch("resume.yml", { command: "/rollback staging three is slow" });
    const { settled, current } = await staging();
    expect(settled[0]).toMatchObject({ state: "succeeded", release: { id: one.release } });
    expect(settled[1]).toMatchObject({ state: "rolled-back", release: { id: three.release } });
    expect(current).not.toMatchObject({ release: { id: two.release } });
  }, 180_000);

  it("a success that GitHub knows: what was only written into the ledger is no place to go back to", async () => {
    const { bad } = await fail(policyOf("", "", ""));
    await bring(bad);
    const never = await release(sample, "never was there");
    await forge(sample, {
      now: sample.simulator.world.now(),
      asked: [releasePath("shop", never.release)],
      decide: (ledger) => {
        const { current, fence } = stateOf(ledger, "staging");
        const known = ledger.files.get(releasePath("shop", never.release));
        if (known === undefined || current.kind !== "release") throw new Error("nothing is there");
        const owner = { id: never.run, attempt: 1, job: "deploy", checkRun: null };
        const number = ledger.head.promotions + 1;
        const plan = `sha256:${"0".repeat(64)}`;
        const about = { service: "shop", environment: "staging", promotion: `p-staging-${number}` };
        const brief = { id: never.release, version: null, commit: never.commit, run: never.run, preview: false };
        const data = { number, release: brief, cause: "person", requester: null, retryOf: null, plan } as const;
        const entering = { fence: fence + 1, owner, previous: current.release.id, rollForward: false };
        return [
          { ...about, event: "promotion.requested", data },
          { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
          { ...about, event: "promotion.entered", data: { ...entering, displaces: current.promotion } },
          { ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } },
          { ...about, event: "promotion.succeeded", data: {} },
        ];
      },
    });
    const next = await release(sample, "next");
    await bring(next);
    await sample.dispatch("resume.yml", { command: "/rollback staging next is slow" });
    const [refused] = (await staging()).settled;
    expect(refused).toMatchObject({
      ...{ state: "rejected", reason: "rollback-target-unproven", release: { id: never.release } },
    });
    expect((await staging()).current).toMatchObject({ kind: "release", release: { id: next.release } });
  }, 180_000);
});
