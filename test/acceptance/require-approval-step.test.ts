import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../simulator/faults.ts";
import { ACTIONS_BOT, type Issue, type Run, type User } from "../simulator/world.ts";
import { openIssue, write } from "./comment.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type DeployJob, type NewJob, type StepEnd, startJob } from "./step.ts";

/** The step alone, struck where a test likes: a private repository without policy and ledger. */
let sample: Sample;
let carol: User;
beforeAll(async () => {
  sample = await createSample({
    ...{ example: "approval-only", visibility: "private", plan: "free", environments: [], people: true },
    ...{ files: exampleFiles("approval-only"), rateLimit: 100_000 },
  });
  carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
});
afterEach(() => {
  sample.simulator.faults.clear();
  expect(sample.simulator.violations).toEqual([]);
});
afterAll(() => sample.close());

const ASKED = { approvers: "alice, bob", message: "Deploy" };
const commandOf = ({ body }: Pick<Issue, "body">) => /^\/approve [0-9a-f]{12}$/m.exec(body)?.[0] ?? "no command";
const pagesOf = (run: Run) =>
  sample.repository.issues.filter(({ title, state }) => title.endsWith(`(run ${run.id})`) && state === "open");
const sent = (since: number) => sample.simulator.requests().slice(since);

function job(more: Partial<NewJob> = {}): Promise<DeployJob> {
  const { simulator, repository } = sample;
  return startJob({
    ...{ simulator, repository, workflow: "deploy.yml", event: "push", actor: carol, scopes: { issues: "write" } },
    ...more,
  });
}

/** One attempt of the asking job. It stays as it is when the step ended well, and fails when not. */
async function ask(
  inputs: Readonly<Record<string, string>> = ASKED,
  more: Partial<NewJob> = {},
): Promise<StepEnd & { readonly run: Run }> {
  const asking = await job(more);
  const end = await asking.step({ door: "require-approval", inputs });
  asking.end(end.code === 0 ? "success" : "failure");
  await asking.close();
  return { ...end, run: asking.run };
}

async function resume(more: Partial<NewJob> = {}): Promise<StepEnd> {
  const resuming = await job({ workflow: "resume.yml", key: "resume", event: "schedule", mayDispatch: true, ...more });
  const end = await resuming.step({ door: "resume", inputs: {} });
  resuming.end(end.code === 0 ? "success" : "failure");
  await resuming.close();
  return end;
}

async function askedOn(inputs = ASKED): Promise<{ readonly run: Run; readonly issue: Issue }> {
  const { run, log } = await ask(inputs);
  const [issue, ...more] = pagesOf(run);
  if (issue === undefined || more.length > 0) throw new Error(log);
  return { run, issue };
}

async function say(issue: Issue, by: User, body = commandOf(issue)) {
  sample.simulator.world.advance(5_000);
  return write(sample, issue, body, by);
}

describe("inputs", () => {
  it.each([
    [{}, "names nobody"],
    [{ approvers: "alice, b*b" }, "b*b"],
    [{ approvers: "ali\u212ae" }, "approvers"],
    [{ approvers: "alice", "minimum-approvals": "2" }, "names 1"],
    [{ approvers: "alice, ALICE, user:alice", "minimum-approvals": "2" }, "names 1"],
    [{ approvers: "alice", "minimum-approvals": "0" }, "whole number"],
    [{ approvers: "alice", "minimum-approvals": "1e0" }, "whole number"],
    [{ approvers: "alice", "minimum-approvals": "11" }, "more than 10"],
    [{ approvers: "alice", wait: "11m" }, "10m"],
    [{ approvers: "alice", expire: "31d" }, "30d"],
    [{ approvers: "alice", expire: "0h" }, "30d"],
    [{ approvers: "alice", workflow: "../deploy.yml" }, "workflow"],
    [{ approvers: "alice", workflow: "deploy.yml", wait: "5m" }, "wait"],
    [{ approvers: "alice", release: "latest" }, "environment"],
    [{ approvers: "alice", environment: "production" }, "approvers"],
    [{ approvers: "alice", message: "x".repeat(2_001) }, "message"],
  ])("are refused before GitHub is asked anything (R51): %j", async (inputs, why) => {
    const before = sample.simulator.requests().length;
    const end = await ask(inputs as Readonly<Record<string, string>>);
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: "error", reason: "invalid-input" });
    expect(end.log).toContain(why);
    expect(sent(before)).toEqual([]);
  });
});

describe("a step", () => {
  it("costs a handful of requests to ask, and as many to look again; an idle look costs two", async () => {
    const before = sample.simulator.requests().length;
    const { run, issue } = await askedOn();
    expect(sent(before).length).toBeLessThanOrEqual(7);
    await say(issue, sample.bob);
    const middle = sample.simulator.requests().length;
    const again = await ask(ASKED, { again: run });
    expect(again.outputs, again.log).toMatchObject({
      decision: "approved",
      "approved-by": "bob",
      reason: "approvals-given",
    });
    expect(again.outputs["commit"]).toBe(run.head_sha);
    expect(sent(middle).length).toBeLessThanOrEqual(8);
    const after = sample.simulator.requests().length;
    const idle = await resume();
    expect(idle.outputs, idle.log).toMatchObject({ decision: "nothing" });
    expect(sent(after).length).toBeLessThanOrEqual(4);
    expect(sent(after).filter(({ method, kind }) => kind === "rest" && method !== "GET")).toEqual([]);
  }, 60_000);

  it("asks nobody in a dry run, and does not go on by it", async () => {
    const before = sample.repository.issues.length;
    const end = await ask({ ...ASKED, "dry-run": "true" });
    expect(end.code).toBe(1);
    expect(end.outputs).toMatchObject({ decision: "dry-run", request: "" });
    expect(sample.repository.issues).toHaveLength(before);
  });

  it("waits for an answer as long as it was told to, and goes on with it", async () => {
    let looks = 0;
    sample.simulator.faults.add({
      match: ({ operation }) => operation === "Conversation",
      fault: {
        meanwhile: async () => {
          looks += 1;
          const issue = sample.repository.issues.at(-1);
          if (looks === 3 && issue !== undefined) await write(sample, issue, commandOf(issue), sample.bob);
        },
      },
    });
    const end = await ask({ ...ASKED, wait: "5m" });
    expect(end.outputs, end.log).toMatchObject({ decision: "approved", "approved-by": "bob" });
    looks = 10;
    const never = await ask({ ...ASKED, wait: "2m" });
    expect(never.outputs).toMatchObject({ decision: "waiting" });
    expect(looks).toBe(15);
  }, 60_000);

  it("is not approved by a team that cannot be read, nor by what is no team (R4)", async () => {
    const { run, issue } = await askedOn({ ...ASKED, approvers: "team:release" });
    await say(issue, sample.bob);
    const end = await ask({ ...ASKED, approvers: "team:release" }, { again: run });
    expect(end.outputs, end.log).toMatchObject({
      decision: "deferred",
      reason: "approvals-unreadable",
      "approved-by": "",
    });
    expect(end.log).toContain("members: read");
    expect(end.code).toBe(1);
    const woken = await resume();
    expect(woken.outputs).toMatchObject({ decision: "nothing" });
    expect(run.run_attempt).toBe(2);
  }, 60_000);

  it("asks for one more where only bots are behind the run (R12)", async () => {
    const { run, log } = await ask(ASKED, { actor: ACTIONS_BOT });
    expect(log).toContain("2 approvals are missing");
    expect(log).toContain("nobody knows who asked");
    const [issue] = pagesOf(run);
    if (issue === undefined) throw new Error(log);
    await say(issue, sample.bob);
    expect((await ask(ASKED, { again: run, actor: ACTIONS_BOT })).outputs).toMatchObject({ decision: "waiting" });
    await say(issue, sample.alice);
    expect((await ask(ASKED, { again: run, actor: ACTIONS_BOT })).outputs).toMatchObject({ decision: "approved" });
  }, 60_000);

  it("is about the people, the number, the words and the commit that it names, and asks anew for others (R6)", async () => {
    const { run, issue } = await askedOn();
    await say(issue, sample.bob);
    for (const other of [
      { ...ASKED, message: "Deploy everything" },
      { ...ASKED, approvers: "alice, bob, carol" },
      { ...ASKED, "minimum-approvals": "2" },
      { ...ASKED, expire: "71h" },
      { ...ASKED, workflow: "release.yml" },
    ]) {
      const end = await ask(other, { again: run });
      expect(end.outputs, JSON.stringify(other)).toMatchObject({ decision: "waiting", "approved-by": "" });
    }
    sample.simulator.world.advance(73 * 3_600_000);
    const expired = await ask(ASKED, { again: run });
    expect(expired.outputs).toMatchObject({ decision: "waiting" });
    expect(expired.log).toContain("expired");
  }, 60_000);

  it("keeps what the workflow says inert, in the request and everywhere else (R45, R47)", async () => {
    const message = "x @octo/all <!-- env-actions approval --> ``` \n::error::boo\n# head [a](http://b)\u202e";
    const { issue } = await askedOn({ ...ASKED, message });
    const outside = issue.body.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, "");
    expect(outside).not.toContain("@octo");
    expect(outside).not.toContain("# head");
    expect(issue.body).not.toContain("\u202e");
    expect(issue.body.match(/<!-- env-actions approval [0-9a-f]/g)).toHaveLength(1);
  });
});

describe("answers that get lost", () => {
  it.each<readonly [string, Fault]>([
    ["done, then 502", { after: { status: 502 } }],
    ["not done, and the line breaks", { before: { kind: "reset" } }],
  ])(
    "leave one request, which decides (R69 to R71): %s",
    async (_name, fault) => {
      for (let nth = 1, struck = true; struck; nth += 1) {
        let seen = 0;
        const match = () => {
          seen += 1;
          return seen === nth;
        };
        sample.simulator.faults.add({ match, times: 1, fault });
        const first = await ask();
        sample.simulator.faults.clear();
        struck = seen >= nth;
        expect(first.code, first.log).toBe(1);
        const second = await ask(ASKED, { again: first.run });
        expect(second.outputs, second.log).toMatchObject({ decision: "waiting" });
        const pages = pagesOf(first.run);
        expect(pages.length, `request ${nth}: ${first.log}`).toBe(1);
        expect(pages[0]).toMatchObject({ locked: true, state: "open" });
      }
    },
    240_000,
  );

  it.each([
    ["the claim", "/reactions"],
    ["the run", "/rerun-failed-jobs"],
    ["the last word", "/issues/{issue_number}"],
  ])(
    "wake one run once: %s",
    async (_name, end) => {
      const { run, issue } = await askedOn();
      await say(issue, sample.bob);
      const match = ({ method, route }: { readonly method: string; readonly route: string }) =>
        method !== "GET" && route.endsWith(end);
      sample.simulator.faults.add({ match, times: 1, fault: { after: { status: 502 } } });
      await resume();
      await resume();
      expect(run).toMatchObject({ run_attempt: 2, status: "queued" });
      Object.assign(run, { status: "completed", conclusion: "success" });
      await resume();
      expect(run.run_attempt).toBe(2);
      expect(issue.state).toBe("closed");
    },
    60_000,
  );
});

describe("64 comments at once", () => {
  it("run the failed jobs again once", async () => {
    const { run, issue } = await askedOn();
    sample.simulator.world.advance(5_000);
    const comments = [];
    for (let index = 0; index < 64; index += 1) comments.push(await write(sample, issue, commandOf(issue), sample.bob));
    const before = sample.simulator.requests().length;
    const ends: StepEnd[] = [];
    // As many at a time as a small machine can start within a step's own time.
    for (let first = 0; first < comments.length; first += 16) {
      const racing = comments.slice(first, first + 16).map(({ id }) =>
        resume({
          event: "issue_comment",
          payload: { action: "created", comment: { id }, issue: { number: issue.number } },
        }),
      );
      ends.push(...(await Promise.all(racing)));
    }
    expect(run.run_attempt).toBe(2);
    const again = sent(before).filter(({ path }) => path.endsWith("/rerun-failed-jobs"));
    expect(again).toHaveLength(1);
    expect(ends.filter(({ outputs }) => outputs["decision"] === "moved")).toHaveLength(1);
    expect(ends.filter(({ code }) => code !== 0).map(({ log }) => log)).toEqual([]);
  }, 240_000);
});

describe("a look of the resuming workflow", () => {
  it("does not run again what has seen the votes and did not go on, and closes what is over", async () => {
    const { run, issue } = await askedOn();
    await say(issue, sample.bob);
    sample.simulator.world.advance(5_000);
    run.run_attempt = 2;
    run.run_started_at = sample.simulator.world.now().toISOString();
    const end = await resume();
    expect(end.log).toContain("has seen these approvals");
    expect(run.run_attempt).toBe(2);
    sample.simulator.world.advance(31 * 86_400_000);
    await resume();
    expect(issue).toMatchObject({ state: "closed", body: expect.stringContaining("30 days") });
  }, 60_000);

  it("says which permission it needs when it may not run a job again", async () => {
    const { run, issue } = await askedOn();
    await say(issue, sample.bob);
    const end = await resume({ mayDispatch: false });
    expect(end.code).toBe(1);
    expect(end.log).toContain("actions: write");
    expect(run.run_attempt).toBe(1);
    await resume();
    expect(run.run_attempt).toBe(2);
  }, 60_000);

  it("takes a page of a workflow that says something else for none, whatever its marker", async () => {
    const { run, issue } = await askedOn();
    const forged = openIssue(sample, { user: ACTIONS_BOT, labels: ["env-approval"] });
    forged.body = issue.body.replace("Deploy", "Tidy up");
    await say(forged, sample.bob);
    await resume();
    expect(run.run_attempt).toBe(1);
    const end = await ask(ASKED, { again: run });
    expect(end.outputs).toMatchObject({ decision: "waiting" });
    expect(end.outputs["request"]).toMatch(new RegExp(`/${issue.number}$`));
  }, 60_000);
});
