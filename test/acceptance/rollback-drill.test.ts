import { afterAll, beforeAll, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { byHand } from "./by-hand.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";
const DAY = 86_400_000;
const BEFORE = exampleFiles("three-environments")[POLICY] ?? "";
const ASKED = BEFORE.replace("workflow: staging.yml }", "workflow: staging.yml, rollback: { drill: 60d } }");
const FILES = {
  ".github/workflows/plan.yml":
    "on: { workflow_dispatch: {} }\njobs: { plan: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n",
};

let sample: Sample;
const open: DeployJob[] = [];
beforeAll(async () => {
  expect(ASKED).not.toBe(BEFORE);
  sample = await createSample({ files: FILES });
  await sample.dispatch("ci.yml", { init: "true" });
  await push({ "app/index.html": "<h1>Hello</h1>\n<p>two</p>\n" }, "two");
  // From here on the policy asks whether going back was ever tried.
  await push({ [POLICY]: ASKED }, "Ask for a drill [skip ci]");
}, 120_000);
afterAll(async () => {
  for (const job of open.splice(0)) await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const staging = () => readState(sample, "staging");

async function push(files: Readonly<Record<string, string>>, text: string): Promise<void> {
  await sample.simulator.push(sample.repository, { branch: "main", files, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
}

/** What the plan of going back from what staging runs says of having tried it. */
async function drill(): Promise<{ readonly verdict: string; readonly reason: string; readonly message: string }> {
  const { simulator, repository, alice } = sample;
  const job = await startJob({ simulator, repository, workflow: "plan.yml", key: "plan", actor: alice });
  open.push(job);
  const inputs = { environment: "staging", "dry-run": "true" };
  const end = await job.step({ door: "rollback-plan", inputs });
  job.end("success");
  const { checks } = JSON.parse(end.outputs["result"] ?? "{}") as {
    checks: { check: string; verdict: string; reason: string; message: string }[];
  };
  const found = checks.find(({ check }) => check === "drill");
  if (found === undefined) throw new Error(`the plan says nothing of a drill: ${end.log}`);
  return found;
}

it("a plan whose policy asks for a drill fails until going back was tried (R105)", async () => {
  expect(await drill()).toMatchObject({ verdict: "fail", reason: "rollback-untested" });
}, 120_000);

it("one that was done is a drill, by the run that was started for it, and for as long as the policy says", async () => {
  const { job } = await byHand(sample, "/rollback staging a drill");
  expect(job.conclusion, job.log).toBe("success");
  expect((await staging()).settled[0]).toMatchObject({ state: "succeeded", requester: { login: "alice" } });
  const found = await drill();
  expect(found, found.message).toMatchObject({ verdict: "pass" });
  expect(found.message).toContain("that its run proves");
  sample.simulator.world.advance(61 * DAY);
  expect(await drill()).toMatchObject({ verdict: "fail", reason: "rollback-untested" });
}, 240_000);

it("a rollback that only somebody's line in the ledger tells of is no drill, though it cites a run that went well", async () => {
  const { settled } = await staging();
  const [one, two] = settled;
  const run = { id: one?.run ?? 0, attempt: 1, job: "deploy", checkRun: one?.checkRun ?? null };
  await forge(sample, {
    now: sample.simulator.world.now(),
    actor: { id: sample.alice.id, login: "alice" },
    run,
    decide: (ledger) => {
      const number = ledger.head.promotions + 1;
      const about = { service: "shop", environment: "staging", promotion: `p-staging-${number}` };
      const plan = `sha256:${"0".repeat(64)}`;
      const { fence } = stateOf(ledger, "staging");
      if (one === undefined || two === undefined) throw new Error("staging has seen one release only");
      const asked = { cause: "person", requester: { id: sample.alice.id, login: "alice" }, retryOf: null } as const;
      const back = { kind: "rollback", of: one.id, why: "a drill" } as const;
      const entered = { fence: fence + 1, owner: run, previous: one.release.id, rollForward: false, displaces: one.id };
      return [
        { ...about, event: "promotion.requested", data: { number, release: two.release, ...asked, plan, ...back } },
        { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
        { ...about, event: "promotion.entered", data: entered },
        { ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } },
        { ...about, event: "promotion.succeeded", data: {} },
      ];
    },
  });
  expect((await staging()).lastRollback).toMatchObject({ run: { id: one?.run } });
  const { settled: forged } = await staging();
  expect(forged[0]).toMatchObject({ state: "succeeded", rollbackOf: one?.id });
  const found = await drill();
  expect(found).toMatchObject({ verdict: "fail", reason: "rollback-drill-unproven" });
  expect(found.message).toContain(
    `run ${one?.run}, which the ledger cites for ${forged[0]?.id}, is not named after it`,
  );
}, 120_000);
