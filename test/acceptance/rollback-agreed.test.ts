import { afterAll, beforeAll, expect, it } from "vitest";
import { stateOf } from "../../src/ledger/snapshot.ts";
import { shortPlan } from "../../src/promotion/marker.ts";
import { approve, requestFor } from "./approve.ts";
import { byHand } from "./by-hand.ts";
import { say } from "./comment.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

/** Who has to agree to a rollback (rollback.approvals), and what a failed one asks of people (R102). */
const POLICY = ".github/environments.yml";
const DEPLOY = "deploy.sh";
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const rule = "rollback: { owner: user:bob, approvals: { from: [user:bob] } }";
  const policy = before.replace("workflow: staging.yml }", `workflow: staging.yml, ${rule} }`);
  if (policy === before) throw new Error("the example's policy says staging in another way");
  return { [POLICY]: policy };
})();

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
  await push({ "app/index.html": "<h1>Hello</h1>\n<p>two</p>\n" }, "two");
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const staging = () => readState(sample, "staging");

async function push(changed: Record<string, string>, message: string): Promise<void> {
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message, actor: sample.bob });
  await sample.simulator.engine.drain();
}

const command = (text: string) => byHand(sample, text);

/** Bob agrees to the rollback that waits, whatever else does. */
async function agree(): Promise<void> {
  const back = (await staging()).open.find(({ rollback }) => rollback !== undefined);
  const issue = sample.repository.issues.find(({ number }) => number === back?.request?.issue);
  if (back === undefined || issue === undefined) throw new Error("no rollback waits");
  await say(sample, issue, `/approve ${shortPlan(back.plan)}`, sample.bob);
}

it("a rollback waits for whom the policy names, on a page of its own, and never for the one who asked", async () => {
  const before = await staging();
  const two = before.succeeded?.release.id;
  await command("/rollback staging two is slow");
  const waiting = await staging();
  expect(waiting.open[0]).toMatchObject({ state: "waiting", rollback: { why: "two is slow" } });
  const { issue } = await requestFor(sample, "staging");
  expect(issue.title).toMatch(/^Roll staging back to /);
  expect(issue.body).toContain("@bob");
  expect(issue.body).toContain("two is slow");
  await approve(sample, "staging", sample.alice);
  expect((await staging()).open[0]).toMatchObject({ state: "waiting" });
  await approve(sample, "staging", sample.bob);
  const after = await staging();
  expect(after.settled[0]).toMatchObject({ state: "succeeded", requester: { login: "alice" } });
  expect(after.rejected).toContain(two);
  expect(issue.state).toBe("closed");
  // What people say to going back is no word about the policy of what comes in (R54).
  expect(after.agreed).toBeUndefined();
}, 240_000);

const BROKEN = '#!/bin/sh\nif [ "$ENVIRONMENT" = staging ]; then exit 1; fi\n';

it("one that fails calls its owner, and the environment opens only to a word about what runs (R102)", async () => {
  await command("/unhold staging three is the fix");
  await push({ "app/index.html": "<h1>Hello</h1>\n<p>three</p>\n" }, "three");
  const three = (await staging()).succeeded?.release;
  await push({ [DEPLOY]: BROKEN }, "Broken [skip ci]");
  await command("/rollback staging three is slow");
  await agree();
  const stuck = await staging();
  expect(stuck).toMatchObject({ current: { kind: "unknown" }, lock: { rollback: stuck.settled[0]?.id } });
  expect(stuck.settled[0]?.state).toBe("indeterminate");
  sample.simulator.world.advance(3_600_000);
  sample.simulator.world.emit({ type: "schedule", repository: sample.repository, cron: "17 * * * *" });
  await sample.simulator.engine.drain();
  const incident = sample.repository.issues.find(({ title }) => title.startsWith("Rollback failed: staging"));
  expect(incident?.body).toContain("On call: @bob.");

  const silent = await command("/unlock staging it is fine again");
  expect(silent.job.conclusion).toBe("failure");
  expect(silent.job.log).toContain("so an unlock has to say what runs there now");
  // Whoever writes it into the ledger all the same, citing that very run, opens nothing.
  await forge(sample, {
    now: sample.simulator.world.now(),
    actor: { id: sample.alice.id, login: "alice" },
    run: { id: silent.run.id, attempt: 1, job: "resume", checkRun: null },
    decide: (ledger) => {
      const { lock, settled } = stateOf(ledger, "staging");
      // The way back would end at a release that this says to run already.
      const data = { why: "it is fine again", lock: lock?.seq ?? 0, runs: settled[0]?.release ?? null };
      return [{ service: "shop", environment: "staging", promotion: null, event: "environment.unlocked", data }];
    },
  });
  const refused = await command(`/promote staging ${three?.id}`);
  expect(refused.job.log).toContain("a rollback failed here, and the command does not say what runs");
  await command("/rollback staging it is still slow");
  await agree();
  const stillStuck = await staging();
  expect(stillStuck.settled[0]).toMatchObject({ state: "indeterminate", release: stuck.settled[0]?.release });

  const wrong = await command("/unlock staging runs 9.9.9 the pods say so");
  expect(wrong.job.log).toContain("staging has seen no release 9.9.9");
  expect((await staging()).lock).not.toBeNull();

  const said = await command(`/unlock staging runs ${three?.id} the pods say so`);
  expect(said.job.conclusion, said.job.log).toBe("success");
  expect(said.job.log).toContain("it runs ");
  expect((await staging()).lock).toBeNull();
  await push({ [DEPLOY]: exampleFiles("three-environments")[DEPLOY] ?? "" }, "Mend [skip ci]");
  await command(`/promote staging ${three?.id}`);
  expect(await staging()).toMatchObject({ current: { kind: "release", release: { id: three?.id } } });
}, 240_000);

it("what a person says to run is what runs: left by the next way back, proven by the next job", async () => {
  const before = await staging();
  const three = before.succeeded?.release;
  await push({ [DEPLOY]: BROKEN }, "Broken again [skip ci]");
  await command("/rollback staging three is slow again");
  await agree();
  const stuck = (await staging()).settled[0];
  expect(stuck).toMatchObject({ state: "indeterminate", rollbackOf: before.settled[0]?.id });

  await command(`/unlock staging runs ${three?.id} the pods say so`);
  expect(await staging()).toMatchObject({
    lock: null,
    current: { kind: "release", release: three, promotion: stuck?.id, said: { actor: { login: "alice" } } },
  });

  // What is said to run may be left, and the way back does not end there.
  await command("/rollback staging three is slow after all");
  await agree();
  const again = (await staging()).settled[0];
  expect(again).toMatchObject({ state: "indeterminate", release: stuck?.release, rollbackOf: stuck?.id });

  // Where the older one runs in truth, it is not what the next way back goes to.
  await command(`/unlock staging runs ${stuck?.release.id} the pods say so`);
  const { job } = await command("/rollback staging this one is slow too");
  expect(job.log).toContain("has no other release that succeeded there, and was neither rejected nor banned");

  // To promote it is what makes it a success, although it is there already.
  await push({ [DEPLOY]: exampleFiles("three-environments")[DEPLOY] ?? "" }, "Mend again [skip ci]");
  await command(`/promote staging ${stuck?.release.id}`);
  const mended = await staging();
  expect(mended).toMatchObject({ succeeded: { release: stuck?.release }, current: { release: stuck?.release } });
  expect(mended.current).not.toHaveProperty("said");
}, 240_000);
