import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../simulator/world.ts";
import { say } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, withoutPeople } from "./sample.ts";

/** GitHub's own reviewers of an environment, gone past, unread, or asked about something else, in the bundle (R18). */
const POLICY = ".github/environments.yml";

function policyWith(approvals: string): string {
  const before = withoutPeople(exampleFiles("three-environments")[POLICY] ?? "");
  return before.replace(
    "    workflow: production.yml\n",
    `    workflow: production.yml\n    approvals: ${approvals}\n`,
  );
}

let sample: Sample;
beforeAll(async () => {
  // Comments alone fill the quorum.
  const files = { [POLICY]: policyWith("{ from: [user:bob] }") };
  sample = await createSample({ files, people: true });
  const { repository } = sample;
  const erin = sample.simulator.createUser("erin");
  repository.collaborators.set(erin.id, "write");
  const environment = repository.environments.find(({ name }) => name === "production");
  Object.assign(environment ?? {}, { reviewers: [{ type: "User", id: erin.id }] });
  await sample.dispatch("ci.yml", { init: "true" });
  sample.simulator.world.advance(3_600_000);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");

/** Asks for the newest release, approves it by comment, and answers with the job that waits for GitHub's reviewers. */
async function waitingRun(): Promise<Run> {
  await sample.dispatch("resume.yml", { command: "/promote production" }, sample.alice);
  const waits = () =>
    sample.repository.runs.find(({ path, status }) => path.endsWith("/production.yml") && status === "waiting");
  const page = sample.repository.issues.findLast(
    ({ labels, state }) => labels.includes("env-approval") && state === "open",
  );
  if (waits() === undefined && page !== undefined) {
    await say(sample, page, /^\/approve [0-9a-f]{12}$/m.exec(page.body)?.[0] ?? "", sample.bob);
  }
  const run = waits();
  if (run === undefined) throw new Error(`no run waits for a review: ${JSON.stringify((await production()).open)}`);
  return run;
}

async function start(run: Run): Promise<string> {
  await sample.simulator.engine.drain();
  return run.jobs.map(({ log }) => log).join("\n");
}

function erin() {
  const found = sample.simulator.world.users.find(({ login }) => login === "erin");
  if (found === undefined) throw new Error("erin is gone");
  return found;
}

describe("a job that an administrator lets in past GitHub's reviewers (R18)", () => {
  it("is refused although enough people commented, and nothing enters (A30)", async () => {
    const run = await waitingRun();
    sample.simulator.engine.bypass(run.id, "production", sample.alice);
    const log = await start(run);
    expect(run.conclusion, log).toBe("failure");
    expect(log).toContain("approvals-bypassed");
    expect(log).toContain("let a reviewer approve its job");
    const { settled, current } = await production();
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "approvals-bypassed", run: null });
    expect(current.kind).toBe("empty");
  }, 240_000);

  it("and so is one whose run was only reviewed for another environment", async () => {
    const run = await waitingRun();
    run.approvals = [{ environments: ["staging"], state: "approved", user: erin(), comment: "go" }];
    sample.simulator.engine.bypass(run.id, "production", sample.alice);
    const log = await start(run);
    expect(run.conclusion, log).toBe("failure");
    expect((await production()).settled[0]).toMatchObject({ state: "rejected", reason: "approvals-bypassed" });
  }, 240_000);
});

it("a review that cannot be read lets nothing in (R18, R73)", async () => {
  const run = await waitingRun();
  let unreadable = true;
  sample.simulator.faults.add({
    match: ({ route }) => unreadable && route.endsWith("/runs/{run_id}/approvals"),
    fault: { drop: ["state"] },
  });
  sample.simulator.engine.approve(run.id, "production", erin());
  const log = await start(run);
  unreadable = false;
  expect(run.conclusion, log).toBe("failure");
  expect(log).toContain("approvals-unreadable");
  const { open, current } = await production();
  expect(current.kind).toBe("empty");
  expect(open[0]).toMatchObject({ owner: null, enteredAt: null });
}, 240_000);

it("a reviewer lets the job in, and the comments are counted there (R18)", async () => {
  sample.simulator.world.advance(3_600_000);
  await sample.dispatch("resume.yml", {});
  const run = await waitingRun();
  sample.simulator.engine.approve(run.id, "production", erin());
  const log = await start(run);
  expect(run.conclusion, log).toBe("success");
  expect((await production()).settled[0]).toMatchObject({ state: "succeeded" });
}, 240_000);
