import { afterAll, beforeAll, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

/**
 * A rollback that starts by itself and then waits for GitHub's environment: told where only the preset asks for it, refused
 * where the policy does (R42).
 */
const POLICY = ".github/environments.yml";
const EXAMPLE = exampleFiles("three-environments")[POLICY] ?? "";
const VERIFIED = EXAMPLE.replace(
  /verification: \{ off.*/,
  `verification: { health: [{ url: "https://shop.example.com/healthz", json: { version: "\${release.id}" } }] }`,
);
const policy = (rollback: string) => `${VERIFIED.trimEnd()}\n    github-environment: required\n${rollback}`;
const FILES = {
  ".github/workflows/plan.yml":
    "on: { workflow_dispatch: {} }\njobs: { plan: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n",
};

let sample: Sample;
const open: DeployJob[] = [];
beforeAll(async () => {
  sample = await createSample({ files: { ...FILES, [POLICY]: policy("") }, people: true });
  await sample.dispatch("ci.yml", { init: "true" });
  await push({ "app/index.html": "<h1>Hello</h1>\n<p>two</p>\n" }, "two");
  await standsInProduction();
}, 120_000);
afterAll(async () => {
  for (const job of open.splice(0)) await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function push(files: Readonly<Record<string, string>>, text: string): Promise<void> {
  await sample.simulator.push(sample.repository, { branch: "main", files, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
}

/** The first release, as the ledger tells of it: what a plan would go back to. That GitHub knows no such run is said beside. */
async function standsInProduction(): Promise<void> {
  const [, one] = (await readState(sample, "staging")).settled;
  const run = { id: one?.run ?? 0, attempt: 1, job: "deploy", checkRun: one?.checkRun ?? null };
  await forge(sample, {
    now: sample.simulator.world.now(),
    run,
    decide: (ledger) => {
      if (one === undefined) throw new Error("staging has seen one release only");
      const number = ledger.head.promotions + 1;
      const about = { service: "shop", environment: "production", promotion: `p-production-${number}` };
      const plan = `sha256:${"0".repeat(64)}`;
      const asked = {
        number,
        release: one.release,
        cause: "automation",
        requester: null,
        retryOf: null,
        plan,
      } as const;
      const fence = stateOf(ledger, "production").fence + 1;
      const entered = { fence, owner: run, previous: null, rollForward: false, displaces: null };
      return [
        { ...about, event: "promotion.requested", data: asked },
        { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
        { ...about, event: "promotion.entered", data: entered },
        { ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } },
        { ...about, event: "promotion.succeeded", data: {} },
      ];
    },
  });
}

/** What the plan of bringing the second release in says of going back by itself. */
async function automatic() {
  const { simulator, repository, alice } = sample;
  const job = await startJob({ simulator, repository, workflow: "plan.yml", key: "plan", actor: alice });
  open.push(job);
  const release = (await readState(sample, "staging")).succeeded?.release.id ?? "";
  const end = await job.step({
    door: "rollback-plan",
    inputs: { environment: "production", release, "dry-run": "true" },
  });
  job.end("success");
  const { checks } = JSON.parse(end.outputs["result"] ?? "{}") as {
    checks?: { check: string; verdict: string; reason: string; message: string; note?: string }[];
  };
  const found = checks?.find(({ check }) => check === "automatic");
  if (found === undefined) throw new Error(`the plan says nothing of going back by itself: ${end.log}`);
  return found;
}

const production = () => {
  const found = sample.repository.environments.find(({ name }) => name === "production");
  if (found === undefined) throw new Error("the sample has production");
  return found;
};

it("by the preset alone: whom or what it would wait for is told, and keeps nothing out", async () => {
  expect(await automatic()).toMatchObject({
    verdict: "pass",
    message: expect.stringContaining("Nobody has to let it"),
  });
  production().waitTimer = 30;
  const waits = await automatic();
  expect(waits).toMatchObject({ verdict: "pass" });
  expect(waits.note).toContain("a wait timer of 30 minutes");
  production().waitTimer = 0;
  production().reviewers = [{ type: "User", id: sample.alice.id }];
  expect((await automatic()).note).toContain("has reviewers");
}, 120_000);

it("where the policy says it in so many words, the plan fails for either of them, and for neither it does not", async () => {
  await push({ [POLICY]: policy("    rollback: { automatic: true }\n") }, "By itself [skip ci]");
  expect(await automatic()).toMatchObject({ verdict: "fail", reason: "rollback-automatic-stopped" });
  production().reviewers = [];
  production().waitTimer = 30;
  expect(await automatic()).toMatchObject({ verdict: "fail", reason: "rollback-automatic-stopped" });
  production().waitTimer = 0;
  expect(await automatic()).toMatchObject({ verdict: "pass" });
}, 120_000);
