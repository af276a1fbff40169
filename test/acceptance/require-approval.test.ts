import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { commit } from "../simulator/populate.ts";
import { ACTIONS_BOT, type Comment, type Issue, type Job, type Run, type User } from "../simulator/world.ts";
import { answers, openIssue, say as sayNow, signs, write } from "./comment.ts";
import { createSample, exampleFiles, requestRun, type Sample } from "./sample.ts";

const DAY = 86_400_000;
const WORKFLOWS = ".github/workflows";

/** The example as it is copied: no policy, no ledger, a private repository without environments. */
let sample: Sample;
let carol: User;
beforeAll(async () => {
  const files = exampleFiles("approval-only");
  sample = await createSample({
    ...{ example: "approval-only", visibility: "private", plan: "free", environments: [], files, people: true },
    rateLimit: 100_000,
  });
  carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
}, 120_000);
afterEach(() => expect(sample.simulator.violations).toEqual([]));
afterAll(() => sample.close());

const runsOf = (workflow: string) => sample.repository.runs.filter(({ path }) => path === `${WORKFLOWS}/${workflow}`);
const jobOf = (run: Run, key: string, attempt = run.run_attempt): Job => {
  const job = run.jobs.find((each) => each.key === key && each.run_attempt === attempt);
  if (job === undefined) throw new Error(`run ${run.id} has no job ${key} in attempt ${attempt}`);
  return job;
};
const requests = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-approval"));
const commandOf = ({ body }: Issue) => /^\/approve [0-9a-f]{12}$/m.exec(body)?.[0] ?? "no command";

/** A comment some seconds after whatever was before it. */
function say(issue: Issue, body: string, by: User): Promise<Comment> {
  sample.simulator.world.advance(5_000);
  return sayNow(sample, issue, body, by);
}

/** A person starts the workflow; it ends red and asks. */
async function begin(by: User = carol, workflow = "deploy.yml"): Promise<{ readonly run: Run; readonly issue: Issue }> {
  const before = new Set(requests());
  await requestRun(sample.simulator, sample.repository, { workflow, inputs: {}, by });
  await sample.simulator.engine.drain();
  const run = runsOf(workflow).at(-1);
  const asked = requests().filter((each) => !before.has(each));
  const [issue] = asked;
  if (run === undefined || issue === undefined || asked.length > 1)
    throw new Error(`${asked.length} requests: ${run?.jobs.map(({ log }) => log).join("\n")}`);
  return { run, issue };
}

describe("a job that asks for approval", () => {
  it("ends red with one request, and goes on two days later by a comment, with no runner in between (R19)", async () => {
    const { run, issue } = await begin();
    const first = jobOf(run, "deploy");
    expect(run.conclusion).toBe("failure");
    expect(first.log).toContain("approvals-missing");
    expect(first.log).toContain(`/issues/${issue.number}`);
    expect(first.log).not.toContain("deployed, approved");
    expect(issue).toMatchObject({
      locked: true,
      state: "open",
      title: `Approve Deploy the website to production (run ${run.id})`,
    });
    expect(issue.body.match(/@\w+/g)).toEqual(["@alice", "@bob"]);
    const minutes = run.billedMinutes;
    const before = sample.repository.runs.length;
    sample.simulator.world.advance(2 * DAY);
    expect(sample.repository.runs.length).toBe(before);
    expect(run.billedMinutes).toBe(minutes);
    const comment = await say(issue, commandOf(issue), sample.bob);
    expect(signs(comment).toSorted()).toEqual(["+1", "rocket"]);
    expect(run).toMatchObject({ conclusion: "success", run_attempt: 2 });
    expect(jobOf(run, "deploy").log).toContain("deployed, approved by bob");
    expect(jobOf(run, "build", 1).id).not.toBe(jobOf(run, "build").id);
    expect(issue).toMatchObject({ state: "closed", body: expect.stringMatching(/^\*\*Approved\*\* by bob/) });
  }, 240_000);

  it("asks anew when it is run again after it went on: an approval is used once (R17)", async () => {
    const { run, issue } = await begin();
    await say(issue, commandOf(issue), sample.bob);
    expect(run.conclusion).toBe("success");
    sample.simulator.engine.rerun(run.id, { actor: sample.alice });
    await sample.simulator.engine.drain();
    expect(run.conclusion).toBe("failure");
    const again = requests().at(-1);
    expect(again?.number).toBeGreaterThan(issue.number);
    expect(commandOf(again ?? issue)).not.toBe(commandOf(issue));
    expect(again?.body).toContain("each approval is used once");
    // Alice started this attempt, so that her word does not count; the old command is about another plan.
    await say(again ?? issue, commandOf(again ?? issue), sample.alice);
    await say(again ?? issue, commandOf(issue), sample.bob);
    expect(run).toMatchObject({ run_attempt: 3, conclusion: "failure" });
    await say(again ?? issue, commandOf(again ?? issue), sample.bob);
    expect(run).toMatchObject({ run_attempt: 4, conclusion: "success" });
  }, 240_000);

  it("is not approved by its requester, a stranger, talk, a bot, or an edited comment (R7, R10, R11)", async () => {
    const { run, issue } = await begin(sample.alice);
    const own = await say(issue, commandOf(issue), sample.alice);
    expect(signs(own)).toEqual(["confused"]);
    expect(answers(issue, own)[0]).toContain("started the run that asks");
    const other = await say(issue, commandOf(issue), carol);
    expect(signs(other)).toEqual(["confused"]);
    await say(issue, "/approve", sample.bob);
    const robot = sample.simulator.createUser("robot", "Bot");
    sample.repository.collaborators.set(robot.id, "admin");
    await say(issue, commandOf(issue), robot);
    const edited: Comment = await write(sample, issue, "nice", sample.bob);
    edited.body = commandOf(issue);
    edited.lastEditedAt = sample.simulator.world.now().toISOString();
    edited.editor = sample.alice;
    await sample.simulator.engine.drain();
    expect(run).toMatchObject({ run_attempt: 1, conclusion: "failure" });
    await say(issue, commandOf(issue), sample.bob);
    expect(run).toMatchObject({ run_attempt: 2, conclusion: "success" });
  }, 240_000);

  it("is rejected by anybody who may decide, and by them alone let go on again (R14)", async () => {
    const { run, issue } = await begin();
    await say(issue, "/reject not on a Friday @octo/all", sample.alice);
    expect(run).toMatchObject({ run_attempt: 1, conclusion: "failure" });
    expect(issue).toMatchObject({
      state: "closed",
      body: expect.stringMatching(/^\*\*Rejected\*\* by alice: not on a Friday/),
    });
    expect(issue.body.split("\n")[0]).not.toMatch(/(?<!\\)@octo/);
    sample.simulator.engine.rerun(run.id, { actor: carol, failedOnly: true });
    await sample.simulator.engine.drain();
    expect(jobOf(run, "deploy").log).toContain("approvals-rejected");
    await say(issue, "/approve 000000000000", sample.bob);
    expect(run).toMatchObject({ run_attempt: 2, conclusion: "failure" });
    const plan = /approval ([0-9a-f]{12})/.exec(issue.body)?.[1];
    await say(issue, `/approve ${plan}`, sample.alice);
    expect(run).toMatchObject({ run_attempt: 3, conclusion: "success" });
  }, 240_000);

  it("takes no page for its own that a person wrote, or that somebody edited (R48)", async () => {
    const { run, issue } = await begin();
    const copy = openIssue(sample, { user: sample.alice, labels: ["env-approval"] });
    copy.body = issue.body;
    await say(copy, commandOf(issue), sample.bob);
    expect(run.run_attempt).toBe(1);
    Object.assign(issue, {
      body: issue.body.replace("Deploy the website", "Fix a typo on the website"),
      editor: carol,
      lastEditedAt: sample.simulator.world.now().toISOString(),
    });
    await say(issue, commandOf(issue), sample.bob);
    expect(run.run_attempt).toBe(1);
    sample.simulator.engine.rerun(run.id, { actor: carol, failedOnly: true });
    await sample.simulator.engine.drain();
    expect(run).toMatchObject({ run_attempt: 2, conclusion: "failure" });
    const next = requests().at(-1);
    expect(next?.number).toBeGreaterThan(copy.number);
    expect(issue).toMatchObject({ state: "closed", body: expect.stringContaining("Somebody changed this page") });
    const forged = openIssue(sample, { user: ACTIONS_BOT, labels: ["env-approval"] });
    forged.body = (next ?? issue).body.replace("Deploy the website", "Fix a typo on the website");
    await say(forged, commandOf(issue), sample.bob);
    expect(run.run_attempt).toBe(2);
    // The digest is the same, and yet only what is said on the page that counts.
    await say(next ?? issue, commandOf(next ?? issue), sample.bob);
    expect(run).toMatchObject({ run_attempt: 3, conclusion: "success" });
  }, 240_000);
});

describe("an approval that starts a workflow", () => {
  it("starts it once on the default branch, where it is proven again and used once (R17, R54)", async () => {
    const { run, issue } = await begin(carol, "release.yml");
    const before = runsOf("release.yml").length;
    await say(issue, commandOf(issue), sample.bob);
    const started = runsOf("release.yml").at(-1);
    expect(runsOf("release.yml")).toHaveLength(before + 1);
    expect(started).toMatchObject({ conclusion: "success", event: "workflow_dispatch" });
    expect(started?.jobs.at(-1)?.log).toContain(`released ${run.head_sha}`);
    expect(run).toMatchObject({ run_attempt: 1, conclusion: "failure" });
    const handle = started?.display_title.replace("release ", "") ?? "";
    expect(handle).toMatch(/^a-\d+-[0-9a-f]{12}$/);
    for (const [approval, why] of [
      [handle, "approval-used"],
      [handle.replace(/-[0-9a-f]{12}$/, "-000000000000"), "approval-unproven"],
      ["yes please", "approval-unproven"],
    ] as const) {
      await requestRun(sample.simulator, sample.repository, {
        workflow: "release.yml",
        inputs: { approval },
        by: carol,
      });
      await sample.simulator.engine.drain();
      const replayed = runsOf("release.yml").at(-1);
      expect(replayed?.conclusion).toBe("failure");
      expect(replayed?.jobs.at(-1)?.log).toContain(why);
      expect(replayed?.jobs.at(-1)?.log).not.toContain("released ");
    }
  }, 240_000);

  it("is worth nothing to a workflow that names other people than the page asks", async () => {
    const { issue } = await begin(carol, "release.yml");
    const path = `${WORKFLOWS}/release.yml`;
    const text = exampleFiles("approval-only")[path] ?? "";
    await commit(sample.simulator.world, sample.repository, {
      ...{
        branch: "main",
        files: { [path]: text.replace("alice, bob", "alice") },
        message: "fewer",
        actor: sample.alice,
      },
    });
    await say(issue, commandOf(issue), sample.bob);
    const started = runsOf("release.yml").at(-1);
    expect(started?.jobs.at(-1)?.log).toContain("approval-unproven");
    expect(started?.conclusion).toBe("failure");
  }, 240_000);
});
