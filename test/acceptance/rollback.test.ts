import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { type LedgerSnapshot, stateOf } from "../../src/ledger/snapshot.ts";
import { readFile, resolve } from "../simulator/git.ts";
import type { User } from "../simulator/world.ts";
import { byHand } from "./by-hand.ts";
import { forge } from "./forge.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const POLICY = ".github/environments.yml";
const DEPLOY = "deploy.sh";
const ROLLBACK = "rollback: { within: 15m, automatic: true }";

/** Staging goes back by itself. Whatever has the word "broken" in it does not deploy there. */
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const policy = before.replace("workflow: staging.yml }", `workflow: staging.yml, ${ROLLBACK} }`);
  if (policy === before) throw new Error("the example's policy says staging in another way");
  return {
    [POLICY]: policy,
    [DEPLOY]: '#!/bin/sh\nif [ "$ENVIRONMENT" = staging ] && grep -rq broken "$1"; then exit 1; fi\n',
  };
})();

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const staging = () => readState(sample, "staging");

const command = (text: string, by?: User) => byHand(sample, text, by);

async function tick(milliseconds = 3_600_000): Promise<void> {
  sample.simulator.world.advance(milliseconds);
  sample.simulator.world.emit({ type: "schedule", repository: sample.repository, cron: "17 * * * *" });
  await sample.simulator.engine.drain();
}

/** Builds a release whose page says so; the answer is what staging holds when everything has come to rest. */
async function push(text: string): Promise<void> {
  const changed = { "app/index.html": `<h1>Hello</h1>\n<p>${text}</p>\n` };
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
}

const incidents = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));
const running = async () => {
  const { current } = await staging();
  return current.kind === "release" ? current.release.id : current.kind;
};

describe("going back by itself (R100, R101)", () => {
  it("a failed deployment is taken back once, by the same workflow, with nothing built: held, rejected, told", async () => {
    const good = await running();
    const builds = jobsOf(sample, "ci.yml", "build").length;
    await push("two is broken");
    const state = await staging();
    const [back, failed] = state.settled;
    expect(back).toMatchObject({ state: "succeeded", rollbackOf: failed?.id, release: { id: good } });
    expect(failed).toMatchObject({ state: "rolled-back", reason: "job-failure" });
    expect(state).toMatchObject({
      current: { kind: "release", release: { id: good } },
      hold: { actor: null, rollback: back?.id },
      rejected: [failed?.release.id],
      open: [],
    });
    expect(jobsOf(sample, "ci.yml", "build")).toHaveLength(builds + 1);
    await tick();
    const [issue, ...others] = incidents();
    expect(others).toEqual([]);
    expect(issue?.title).toBe(`Rolled back: staging (${back?.id})`);
    expect(issue?.body).toContain("the policy allows 15 min");
    await tick();
    expect(incidents()).toHaveLength(1);
    expect((await staging()).seq).toBe(state.seq);
  }, 240_000);

  it("Deployments say the kind and the cause, so that failures can be counted (DORA)", async () => {
    const [back, failed] = (await staging()).settled;
    const payloads = sample.repository.deployments.map(({ payload }) => payload as Record<string, unknown>);
    expect(payloads.find(({ promotion }) => promotion === back?.id)).toMatchObject({
      kind: "rollback",
      cause: "automation",
      of: failed?.id,
    });
    expect(payloads.find(({ promotion }) => promotion === failed?.id)).toMatchObject({ kind: "promotion" });
    const shown = sample.repository.deployments.filter(({ environment }) => environment === "staging");
    expect(shown.at(-1)?.statuses.at(-1)?.state).toBe("success");
    expect(shown.at(-2)?.statuses.at(-1)?.state).toBe("failure");
  });

  it("what was rejected is refused downstream too, and automation leaves the environment alone", async () => {
    const [, failed] = (await staging()).settled;
    const refused = await command(`/promote production ${failed?.release.id}`);
    expect(refused.job.log).toContain(
      "was rolled back in staging, so it is rejected there and in every environment after it",
    );
    const before = await running();
    await push("three");
    expect(await running()).toBe(before);
  }, 240_000);
});

describe("going back because a person says so", () => {
  it("also from what succeeded, when the run is named after the command; only for those who may", async () => {
    await command("/unhold staging three is the fix");
    const three = await running();
    expect(three).not.toBe("unknown");
    const { job } = await command("/rollback staging three is slow", sample.bob);
    expect(job.conclusion, job.log).toBe("success");
    const state = await staging();
    expect(state.settled[0]).toMatchObject({ state: "succeeded", requester: { login: "bob" } });
    expect(state.settled[1]).toMatchObject({ state: "rolled-back", release: { id: three }, reason: null });
    expect(state.rejected).toContain(three);
    expect(await running()).not.toBe(three);
  }, 240_000);

  it("is refused where nothing is left to go back to", async () => {
    const { job } = await command("/rollback staging further back");
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("has no other release that succeeded there, and was neither rejected nor banned");
  }, 240_000);
});

describe("what was forged does not make anything go back (design.md section 6)", () => {
  it("a failure that GitHub's record of the job does not know", async () => {
    await command("/unhold staging going on");
    await push("four");
    const four = await running();
    const [success] = (await staging()).settled;
    const now = sample.simulator.world.now();
    const run = { id: success?.run ?? 0, attempt: 1, job: "deploy", checkRun: success?.checkRun ?? null };
    const number = (await headNumber()) + 1;
    const about = { service: "shop", environment: "staging", promotion: `p-staging-${number}` };
    await forge(sample, {
      now,
      run,
      decide: (ledger) => {
        const state = stateOf(ledger, "staging");
        const release = state.current.kind === "release" ? state.current.release : undefined;
        if (release === undefined) throw new Error("nothing runs");
        const displaces = state.current.kind === "release" ? state.current.promotion : null;
        const plan = `sha256:${"0".repeat(64)}`;
        const failure = { deployment: null, by: "post", reason: "job-failure", message: "It failed." } as const;
        const data = { number, release, cause: "automation", requester: null, retryOf: null, plan } as const;
        return [
          { ...about, event: "promotion.requested", data: { ...data, release: other(ledger, release.id) } },
          { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
          {
            ...about,
            event: "promotion.entered",
            data: { fence: state.fence + 1, owner: run, previous: release.id, rollForward: false, displaces },
          },
          { ...about, event: "promotion.failed", data: failure },
        ];
      },
    });
    const deployments = sample.repository.deployments.length;
    await tick();
    const state = await staging();
    expect(state.settled[0]).toMatchObject({
      state: "rejected",
      reason: "rollback-unproven",
      rollbackOf: about.promotion,
    });
    expect(sample.repository.deployments).toHaveLength(deployments);
    await tick();
    expect((await staging()).seq).toBe(state.seq);
    expect(four).not.toBe("unknown");
  }, 240_000);

  it("a request in the name of somebody whose run said something else", async () => {
    const before = await staging();
    const held = before.current.kind === "empty" ? "" : before.current.promotion;
    const alices = sample.repository.runs.find(({ display_title: title }) => title === "/unhold staging going on");
    const number = (await headNumber()) + 1;
    await forge(sample, {
      now: sample.simulator.world.now(),
      actor: { id: sample.alice.id, login: "alice" },
      run: { id: alices?.id ?? 0, attempt: 1, job: "resume", checkRun: null },
      decide: (ledger) => {
        const release = stateOf(ledger, "staging").succeeded?.release;
        if (release === undefined) throw new Error("nothing succeeded");
        const plan = `sha256:${"0".repeat(64)}`;
        const requester = { id: sample.alice.id, login: "alice" };
        const data = { number, release, cause: "person", requester, retryOf: null, plan, kind: "rollback" } as const;
        const about = { service: "shop", environment: "staging", promotion: `p-staging-${number}` };
        return [{ ...about, event: "promotion.requested", data: { ...data, of: held, why: "forged" } }];
      },
    });
    await tick();
    const state = await staging();
    expect(state.settled[0]).toMatchObject({ state: "rejected", reason: "rollback-unproven", rollbackOf: held });
  }, 240_000);
});

describe("what comes in between, and what fails", () => {
  it("a freeze does not hold it up, and a failed rollback locks until a person goes back again (R102)", async () => {
    const policy = (files[POLICY] ?? "").replace(
      ROLLBACK,
      `${ROLLBACK}, gates: { change-window: { open: ["Mon 00:00-00:01 UTC"] } }`,
    );
    const broken = '#!/bin/sh\nif [ "$ENVIRONMENT" = staging ]; then exit 1; fi\n';
    await command("/unhold staging going on");
    await push("five");
    const [five] = (await staging()).settled;
    expect(five?.state).toBe("succeeded");
    const change = { [POLICY]: policy, [DEPLOY]: broken };
    const closing = { branch: "main", files: change, message: "Closed [skip ci]", actor: sample.bob };
    await sample.simulator.push(sample.repository, closing);
    await command("/rollback staging five is slow");
    const stuck = await staging();
    expect(stuck.settled[0]).toMatchObject({ state: "indeterminate", rollbackOf: five?.id });
    expect(stuck).toMatchObject({ current: { kind: "unknown" }, lock: { rollback: stuck.settled[0]?.id } });
    await tick();
    expect((await staging()).seq).toBe(stuck.seq);
    expect(incidents().at(-1)?.title).toBe(`Rollback failed: staging (${stuck.settled[0]?.id})`);
    const locked = await command(`/promote staging ${five?.release.id}`);
    expect(locked.job.log).toContain("is locked by automation");
    const mended = {
      branch: "main",
      files: { [DEPLOY]: files[DEPLOY] ?? "" },
      message: "Mend [skip ci]",
      actor: sample.bob,
    };
    await sample.simulator.push(sample.repository, mended);
    await command("/rollback staging the script is mended");
    const state = await staging();
    expect(state).toMatchObject({
      lock: null,
      current: { kind: "release", release: { id: stuck.settled[0]?.release.id } },
    });
    expect(state.rejected).toContain(five?.release.id);
  }, 240_000);
});

async function headNumber(): Promise<number> {
  const { gitDir } = sample.repository;
  const oid = (await resolve(gitDir, "refs/heads/env-actions")) ?? "";
  const head = JSON.parse(String(await readFile(gitDir, oid, "head.json"))) as { promotions: number };
  return head.promotions;
}

/** Any other release that staging has seen. */
function other(ledger: LedgerSnapshot, id: string): ReleaseBrief {
  const found = stateOf(ledger, "staging").settled.find(({ release }) => release.id !== id);
  if (found === undefined) throw new Error("staging has seen one release only");
  return found.release;
}
