import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { byHand } from "./by-hand.ts";
import { answers, ownIssue, say, write } from "./comment.ts";
import { deploy } from "./deploy.ts";
import { type Forgery, forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, withoutPeople } from "./sample.ts";

const POLICY = ".github/environments.yml";
const WHY = "the database was slow, not this release";

/** Bob may go back in staging, and so may take that back; alice too. */
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const allow = "allow: { rollback: [user:alice, user:bob] }";
  const policy = before.replace("workflow: staging.yml }", `workflow: staging.yml, ${allow} }`);
  if (policy === before) throw new Error("the example's policy says staging in another way");
  return { [POLICY]: policy };
})();

let sample: Sample;
let issue: Issue;
/** What staging took back. */
let bad = "";
beforeAll(async () => {
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
  bad = await push("two");
  await command("/rollback staging two is slow");
  expect((await staging()).rejected).toEqual([bad]);
  issue = ownIssue(sample);
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const staging = () => readState(sample, "staging");

async function push(text: string): Promise<string> {
  const changed = { "app/index.html": `<h1>Hello</h1>\n<p>${text}</p>\n` };
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
  const { current } = await staging();
  return current.kind === "release" ? current.release.id : "";
}

const command = (text: string, by?: User) => byHand(sample, text, by);

/** What promote would decide about the release now; nothing is done. */
async function look(environment = "staging"): Promise<{ readonly reason: string | undefined; readonly log: string }> {
  const more = { "dry-run": "true" };
  const { main } = await deploy(sample, {
    environment,
    release: bad,
    by: sample.bob,
    more,
    early: true,
    scopes: { issues: "read" },
  });
  return { reason: main.outputs["reason"], log: main.log };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

/** Appends that the release may come back, as any writer could. */
async function pretend(
  by: User,
  said: { readonly comment?: Comment; readonly run?: number },
  why = WHY,
): Promise<void> {
  const { comment, run = 1 } = said;
  const ref =
    comment === undefined
      ? {}
      : {
          comment: {
            repository: "octo/shop",
            issue: issue.number,
            id: comment.id,
            body: `sha256:${digest(comment.body)}`,
          },
        };
  const forgery: Forgery = {
    actor: { id: by.id, login: by.login },
    run: { id: run, attempt: 1, job: "resume", checkRun: null },
    now: sample.simulator.world.now(),
    decide: ({ service }) => [
      {
        ...{ service, environment: "staging", promotion: null, event: "release.readmitted" },
        data: { release: bad, why, ...ref },
      },
    ],
  };
  await forge(sample, forgery);
}

describe("that a rejected release may come back, forged by somebody who can write (design.md section 6)", () => {
  it("counts for nothing while it is not said at all", async () => {
    expect((await look()).reason).toBe("release-rejected");
    expect((await look("production")).log).toContain(`/readmit staging ${bad} <why>`);
  }, 120_000);

  it("opens nothing with a run that does not exist, was another's, or said something else; here and downstream", async () => {
    await pretend(sample.alice, {});
    const nowhere = await look();
    expect(nowhere.reason, nowhere.log).toBe("readmission-unproven");
    expect(nowhere.log).toContain("could not be read");
    expect((await look("production")).reason).toBe("readmission-unproven");
    const alices = sample.repository.runs.find(({ display_title: title }) => title === "/rollback staging two is slow");
    await pretend(sample.alice, { run: alices?.id ?? 0 });
    expect((await look()).log).toContain("is called something else");
    await pretend(sample.bob, { run: alices?.id ?? 0 });
    expect((await look()).log).toContain("was not started by bob");
  }, 120_000);

  it("opens nothing with a comment of somebody who may not, nor with one that was edited or deleted", async () => {
    const { simulator, repository } = sample;
    const mallory = simulator.createUser("mallory");
    repository.collaborators.set(mallory.id, "write");
    const text = `/readmit staging ${bad} ${WHY}`;
    await pretend(mallory, { comment: await write(sample, issue, text, mallory) });
    expect((await look()).log).toContain("to rollback in staging the policy allows user:alice, user:bob");
    const edited = await write(sample, issue, text, sample.alice);
    await pretend(sample.alice, { comment: edited });
    edited.lastEditedAt = simulator.world.now().toISOString();
    edited.editor = sample.alice;
    expect((await look()).log).toContain("was edited");
    const gone = await write(sample, issue, text, sample.alice);
    await pretend(sample.alice, { comment: gone });
    issue.comments.splice(issue.comments.indexOf(gone), 1);
    expect((await look()).log).toContain("is gone");
  }, 120_000);

  it("opens nothing when the log says that the release has been here since", async () => {
    const { world } = sample.simulator;
    const run = { id: 1, attempt: 1, job: "deploy", checkRun: null };
    const plan = `sha256:${"0".repeat(64)}`;
    await forge(sample, {
      now: world.now(),
      run,
      decide: ({ head, states, service }) => {
        const state = states.get("staging");
        const release = state?.settled.find((each) => each.release.id === bad)?.release;
        if (state === undefined || release === undefined) throw new Error("staging never saw it");
        const number = head.promotions + 1;
        const about = { service, environment: "staging", promotion: `p-staging-${number}` };
        const displaces = state.current.kind === "release" ? state.current.promotion : null;
        const asked = { number, release, cause: "automation", requester: null, retryOf: null, plan } as const;
        // What failed last may always try again: that must not let in what was rejected.
        const failed = { deployment: null, by: "post", reason: "job-failure", message: "It failed." } as const;
        const entered = { fence: state.fence + 1, owner: run, previous: null, rollForward: false, displaces };
        return [
          { ...about, event: "promotion.requested", data: asked },
          { ...about, event: "promotion.cleared", data: { plan, verdicts: [] } },
          { ...about, event: "promotion.entered", data: entered },
          { ...about, event: "promotion.failed", data: failed },
        ];
      },
    });
    expect((await look()).reason).toBe("readmission-unproven");
    expect((await look("production")).reason).toBe("readmission-unproven");
  }, 120_000);
});

describe("a person who may takes a rejection back", () => {
  it("by a comment, and the release comes in like any other", async () => {
    const refused = await say(sample, issue, `/readmit production ${bad} ${WHY}`, sample.bob);
    expect(answers(issue, refused).join()).toContain("is not rejected in production");
    const before = (await staging()).seq;
    const stranger = sample.simulator.createUser("stranger");
    sample.repository.collaborators.set(stranger.id, "write");
    const notAllowed = await say(sample, issue, `/readmit staging ${bad} ${WHY}`, stranger);
    expect(answers(issue, notAllowed).join()).toContain("the policy allows");
    expect((await staging()).seq).toBe(before);
    const comment = await say(sample, issue, `/readmit staging ${bad} ${WHY}`, sample.bob);
    const state = await staging();
    expect(state.readmitted).toMatchObject([{ release: bad, actor: { login: "bob" }, comment: { id: comment.id } }]);
    const seen = await look();
    expect(["readmission-unproven", "release-rejected"], seen.log).not.toContain(seen.reason);
  }, 240_000);

  it("until the comment is edited, or its writer may no longer: then the rejection stands", async () => {
    const found = await said();
    found.lastEditedAt = sample.simulator.world.now().toISOString();
    expect((await look()).reason).toBe("readmission-unproven");
    found.lastEditedAt = null;
    expect((await look()).reason).not.toBe("readmission-unproven");
    sample.repository.collaborators.set(sample.bob.id, "read");
    const policy = (files[POLICY] ?? "").replace("user:bob] }", "user:carol] }");
    await change(policy);
    const left = await command(`/promote staging ${bad}`);
    expect(left.job.log).toContain("The word of bob that");
    sample.repository.collaborators.set(sample.bob.id, "write");
    await change(files[POLICY] ?? "");
  }, 240_000);

  it("once: after another rollback the old word is too old, also for whoever writes it into the log again", async () => {
    const promoted = await command(`/promote staging ${bad}`);
    expect(promoted.job.conclusion, promoted.job.log).toBe("success");
    expect((await staging()).current).toMatchObject({ kind: "release", release: { id: bad } });
    sample.simulator.world.advance(60_000);
    await command("/rollback staging it is slow after all");
    const state = await staging();
    expect(state.rejected).toEqual([bad]);
    expect(state.readmitted).toBeUndefined();
    const [, why = ""] = (await said()).body.split(`${bad} `);
    await pretend(sample.bob, { comment: await said() }, why);
    const replayed = await look();
    expect(replayed.reason, replayed.log).toBe("readmission-unproven");
    expect(replayed.log).toContain("is older than the rollback");
  }, 240_000);
});

/** The comment by which bob said it. */
async function said(): Promise<Comment> {
  const found = issue.comments.find(
    ({ body, user }) => body.startsWith("/readmit staging") && user?.id === sample.bob.id,
  );
  if (found === undefined) throw new Error("the comment is not there");
  return found;
}

async function change(policy: string): Promise<void> {
  const { simulator, repository, bob } = sample;
  const text = withoutPeople(policy);
  await simulator.push(repository, {
    branch: "main",
    files: { [POLICY]: text },
    message: "Policy [skip ci]",
    actor: bob,
  });
  await simulator.engine.drain();
}
