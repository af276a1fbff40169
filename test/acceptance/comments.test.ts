import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { answers, openIssue, ownIssue, say, signs, write } from "./comment.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

/** Commands by comment (R7, R44, R66): on our own issues, unedited, by people who may; everything else does nothing. */
let sample: Sample;
let issue: Issue;
let stranger: User;
beforeAll(async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  issue = ownIssue(sample);
  stranger = sample.simulator.createUser("stranger");
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");
const jobs = () => jobsOf(sample, "resume.yml", "resume");

describe("a comment on an issue of ours", () => {
  it("locks and unlocks, is answered by one sign, and stands in the ledger as the proof", async () => {
    const locking = await say(sample, issue, "/lock production rotating keys\n\nthanks!", sample.alice);
    expect((await production()).lock).toMatchObject({ why: "rotating keys", actor: { login: "alice" } });
    expect(signs(locking)).toEqual(["+1"]);
    const again = await say(sample, issue, "/lock production once more", sample.alice);
    expect((await production()).lock).toMatchObject({ why: "rotating keys" });
    expect(signs(again)).toEqual(["+1"]);
    const opening = await say(sample, issue, "/unlock production keys are rotated", sample.alice);
    const { lock, opened } = await production();
    expect(lock).toBeNull();
    expect(opened).toMatchObject({ comment: { issue: issue.number, id: opening.id, repository: "octo/shop" } });
    expect(issue.comments).toHaveLength(3);
  }, 240_000);

  it("promotes after such an unlock, which the environment's own job proves again", async () => {
    sample.simulator.world.advance(3_600_000);
    const comment = await say(sample, issue, "/promote production", sample.bob);
    expect(signs(comment)).toEqual(["+1"]);
    const [newest] = (await production()).settled;
    expect(newest).toMatchObject({ state: "succeeded", requester: { login: "bob" } });
  }, 240_000);

  it("is refused with who, why and what to do, once, when its writer may not or it is no command", async () => {
    const before = await production();
    for (const [text, why] of [
      ["/lock production because @octo/all <b>", "policy allows role:maintain"],
      ["/Lock production audit", "is not a command"],
      ["/lock produktion audit", "is not a command|no environment|Did you mean"],
      ["/override production soak customers cannot pay since ten o'clock", "policy allows nobody"],
      ["/unlock production audit", "policy allows role:maintain"],
      ["/approve 0123456789ab", "page of the promotion"],
    ] as const) {
      const comment = await say(sample, issue, text, sample.bob);
      expect(signs(comment), text).toEqual(["confused"]);
      const [reply, ...more] = answers(issue, comment);
      expect(more).toEqual([]);
      expect(reply, text).toMatch(new RegExp(why));
      expect(reply).toContain("**bob**");
      // In a code span nothing is linked.
      expect(reply?.replaceAll(/`[^`]*`/g, "")).not.toMatch(/@octo|<b>/);
    }
    expect(await production()).toEqual(before);
    expect(jobs().every(({ conclusion }) => conclusion !== "failure")).toBe(true);
  }, 240_000);

  it("tells what runs where and what waits for what", async () => {
    const comment = await say(sample, issue, "/status", sample.bob);
    expect(signs(comment)).toEqual(["eyes"]);
    const [reply = "", ...more] = answers(issue, comment);
    expect(more).toEqual([]);
    expect(reply).toMatch(/\*\*production\*\* \| .*r-[0-9a-f]{12}/);
  }, 240_000);

  it("costs nothing and gets no answer when it only talks, or a bot writes", async () => {
    const before = jobs().filter(({ conclusion }) => conclusion !== "skipped").length;
    await say(sample, issue, "nice, /lock production please", sample.alice);
    await say(sample, issue, " /lock production please", sample.alice);
    await say(sample, issue, "/lock production please", sample.simulator.createUser("robot", "Bot"));
    expect(jobs().filter(({ conclusion }) => conclusion !== "skipped")).toHaveLength(before);
    expect((await production()).lock).toBeNull();
  }, 240_000);
});

describe("no command", () => {
  const nothingHappened = async (comment: Awaited<ReturnType<typeof say>>, where = issue) => {
    expect((await production()).lock).toBeNull();
    expect(signs(comment)).toEqual([]);
    expect(answers(where, comment)).toEqual([]);
  };

  it("is what a stranger writes, who is not answered either", async () => {
    await nothingHappened(await say(sample, issue, "/lock production audit", stranger));
    await nothingHappened(await say(sample, issue, "/status", stranger));
    await nothingHappened(await say(sample, issue, "/nonsense", stranger));
  }, 240_000);

  it("is what stands on somebody else's issue, whatever its labels say", async () => {
    const copied = openIssue(sample, { user: sample.bob, labels: ["env-incident", "env-approval"] });
    await nothingHappened(await say(sample, copied, "/lock production audit", sample.alice), copied);
  }, 240_000);

  it("is a comment that was edited before it was read (R7): its writer writes a new one", async () => {
    const comment = await write(sample, issue, "/lock production audit", sample.alice);
    comment.lastEditedAt = sample.simulator.world.now().toISOString();
    comment.editor = sample.bob;
    await sample.simulator.engine.drain();
    expect((await production()).lock).toBeNull();
    expect(signs(comment)).toEqual(["confused"]);
    expect(answers(issue, comment)[0]).toContain("was edited");
  }, 240_000);

  it("is a comment that is gone when it is read", async () => {
    const comment = await write(sample, issue, "/lock production audit", sample.alice);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    await sample.simulator.engine.drain();
    expect((await production()).lock).toBeNull();
  }, 240_000);

  it("is a run that is started again: a command is carried out once (R17)", async () => {
    await say(sample, issue, "/lock production audit", sample.alice);
    const [run] = sample.repository.runs.filter(({ event }) => event === "issue_comment").slice(-1);
    await say(sample, issue, "/unlock production audit is over", sample.alice);
    sample.simulator.engine.rerun(run?.id ?? 0, { actor: sample.bob, failedOnly: false });
    await sample.simulator.engine.drain();
    expect((await production()).lock).toBeNull();
  }, 240_000);
});

describe("an unlock by comment, where it would let something in", () => {
  it.each([
    ["edited", (comment: { lastEditedAt: string | null }, now: string) => (comment.lastEditedAt = now)],
    ["deleted", (comment: Comment) => issue.comments.splice(issue.comments.indexOf(comment), 1)],
  ])(
    "does not count once its comment was %s",
    async (_name, spoil) => {
      await say(sample, issue, "/lock production audit", sample.alice);
      const comment = await say(sample, issue, "/unlock production audit is over", sample.alice);
      spoil(comment, sample.simulator.world.now().toISOString());
      await sample.simulator.push(sample.repository, {
        ...{ branch: "main", files: { "notes.md": `${_name}\n` }, message: _name, actor: sample.bob },
      });
      await sample.simulator.engine.drain();
      sample.simulator.world.advance(3_600_000);
      await say(sample, issue, "/promote production", sample.bob);
      const [open] = (await production()).open;
      expect(open).toMatchObject({ state: "waiting", reasons: [{ gate: "lock", reason: "unlock-unproven" }] });
      await say(sample, issue, "/lock production again", sample.alice);
      await say(sample, issue, "/unlock production again over", sample.alice);
      expect((await production()).settled[0]).toMatchObject({ id: open?.id, state: "succeeded" });
    },
    240_000,
  );
});
