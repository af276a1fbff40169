import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue, User } from "../simulator/world.ts";
import { answers, say, signs, write } from "./comment.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/** Production asks bob and carol; alice asks for promotions; mallory may write and is asked by nobody (R1 to R20, R54, R96). */
const POLICY = ".github/environments.yml";
const DAY = 86_400_000;
const POLICY_TEXT = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const text = before.replace(/^ {4}approvals: .*$/m, "    approvals: { from: [user:bob, user:carol], count: 2 }");
  if (text === before) throw new Error("the example's policy says production in another way");
  return text;
})();

let sample: Sample;
let carol: User;
let mallory: User;
let robot: User;
beforeAll(async () => {
  sample = await createSample({ files: { [POLICY]: POLICY_TEXT }, people: true });
  const { simulator, repository } = sample;
  carol = simulator.createUser("carol");
  mallory = simulator.createUser("mallory");
  robot = simulator.createUser("robot", "Bot");
  for (const user of [carol, mallory, robot]) repository.collaborators.set(user.id, "write");
  await sample.dispatch("ci.yml", { init: "true" });
  simulator.world.advance(3_600_000);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");
const deployments = () =>
  sample.repository.deployments.filter(({ environment }) => environment === "production").length;
const started = () => jobsOf(sample, "production.yml", "deploy");
const command = (text: string, by: User) => sample.dispatch("resume.yml", { command: text }, by);

function page(): Issue {
  const open = sample.repository.issues.filter(
    ({ labels, state }) => labels.includes("env-approval") && state === "open",
  );
  const [issue, ...more] = open;
  expect(more).toEqual([]);
  if (issue === undefined) throw new Error("nobody is asked");
  return issue;
}

const approval = (issue: Issue) => /^\/approve [0-9a-f]{12}$/m.exec(issue.body)?.[0] ?? "no command";

/** Something new comes to staging, and is watched there for an hour. */
async function release(content: string): Promise<void> {
  const push = { branch: "main", files: { "notes.md": `${content}\n` }, message: content, actor: sample.bob };
  await sample.simulator.push(sample.repository, push);
  await sample.simulator.engine.drain();
  sample.simulator.world.advance(3_600_000);
}

/** Dispatches production's workflow as anybody with write access may. */
async function dispatch(by: User, inputs: Readonly<Record<string, string>>, ref = "main"): Promise<string> {
  const { simulator, repository } = sample;
  const token = simulator.addToken({ user: by, workflowToken: false }).value;
  const path = `/repos/octo/${repository.name}/actions/workflows/production.yml/dispatches`;
  const answer = await fetch(`${simulator.apiUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ref, inputs: { environment: "production", ...inputs } }),
  });
  expect(answer.ok).toBe(true);
  await simulator.engine.drain();
  const job = started().at(-1);
  expect(job?.conclusion).toBe("failure");
  return job?.log ?? "";
}

describe("two people approve by comment", () => {
  it("and nobody else: not who asked, not who is not named, not a bot, and no comment that was edited", async () => {
    await command("/promote production", sample.alice);
    const issue = page();
    const before = started().length;
    for (const [by, why] of [
      [sample.alice, "asked for"],
      [mallory, "does not name"],
    ] as const) {
      const comment = await say(sample, issue, approval(issue), by);
      expect(signs(comment)).toEqual(["confused"]);
      const [reply, ...more] = answers(issue, comment);
      expect(more).toEqual([]);
      expect(reply).toContain(why);
    }
    expect(signs(await say(sample, issue, approval(issue), robot))).toEqual([]);
    const edited = await write(sample, issue, approval(issue), carol);
    Object.assign(edited, { lastEditedAt: sample.simulator.world.now().toISOString(), editor: mallory });
    await sample.simulator.engine.drain();
    expect(signs(edited)).toEqual(["confused"]);
    expect((await production()).open[0]).toMatchObject({ state: "waiting" });
    expect(started()).toHaveLength(before);
    expect(signs(await say(sample, issue, approval(issue), sample.bob))).toEqual(["+1"]);
    expect(signs(await say(sample, issue, approval(issue), carol))).toEqual(["+1"]);
    expect((await production()).settled[0]).toMatchObject({ state: "succeeded", requester: { login: "alice" } });
    expect(started()).toHaveLength(before + 1);
    expect(issue.state).toBe("closed");
  }, 240_000);

  it("three days later, and no runner waited for them", async () => {
    await release("two");
    await command("/promote production", sample.alice);
    const issue = page();
    const bill = () => sample.repository.runs.reduce((sum, { billedMinutes }) => sum + billedMinutes, 0);
    const before = [sample.repository.runs.length, bill()];
    sample.simulator.world.advance(3 * DAY + 60_000);
    await sample.simulator.engine.drain();
    expect([sample.repository.runs.length, bill()]).toEqual(before);
    expect(sample.repository.runs.every(({ status }) => status === "completed")).toBe(true);
    await say(sample, issue, approval(issue), sample.bob);
    await say(sample, issue, approval(issue), carol);
    expect((await production()).settled[0]).toMatchObject({ state: "succeeded" });
  }, 240_000);
});

describe("somebody with write access", () => {
  const shown = async () => [(await production()).current, deployments()];

  it("starts production with what they like, and nothing happens (R96)", async () => {
    await release("three");
    await command("/promote production", sample.alice);
    const before = await shown();
    const [open] = (await production()).open;
    const digest = approval(page()).split(" ")[1] ?? "";
    expect(await dispatch(mallory, { release: "", promotion: "p-production-99@0123456789ab" })).toContain(
      "no such promotion",
    );
    expect(await dispatch(mallory, { release: "", promotion: `${open?.id}@${digest}` })).toContain(
      "2 approvals missing",
    );
    expect(await dispatch(mallory, { release: open?.release.id ?? "", promotion: "" })).toContain(
      "2 approvals missing",
    );
    expect(await shown()).toEqual(before);
  }, 240_000);

  it("weakens the policy in a branch, and nothing happens (R54)", async () => {
    const before = await shown();
    const weak = exampleFiles("three-environments")[POLICY] ?? "";
    const push = { branch: "weak", files: { [POLICY]: weak }, message: "No approvals", actor: mallory };
    await sample.simulator.push(sample.repository, push);
    await sample.simulator.engine.drain();
    expect(await dispatch(mallory, { release: "", promotion: "" }, "weak")).toContain("wrong-ref");
    expect(await shown()).toEqual(before);
  }, 240_000);

  it("sends an approved dispatch once more, or runs it again, and nothing happens (R17)", async () => {
    const issue = page();
    await say(sample, issue, approval(issue), sample.bob);
    await say(sample, issue, approval(issue), carol);
    const [settled] = (await production()).settled;
    expect(settled).toMatchObject({ state: "succeeded" });
    const before = await shown();
    const run = sample.repository.runs.find(({ id }) => id === settled?.run);
    const said: unknown = run?.payload["inputs"];
    const inputs = Object.fromEntries(Object.entries(Object(said)).map(([key, value]) => [key, String(value)]));
    expect(inputs["promotion"]).toContain(settled?.id);
    expect(await dispatch(mallory, inputs)).toContain("never opens again");
    sample.simulator.engine.rerun(run?.id ?? 0, { actor: mallory, failedOnly: false });
    await sample.simulator.engine.drain();
    expect(run?.conclusion).toBe("failure");
    expect(await shown()).toEqual(before);
  }, 240_000);
});

describe("a thousand comments by strangers (R20)", () => {
  it("cost sixteen requests beside the one approval between them, and hide it not", async () => {
    await release("four");
    await command("/promote production", sample.alice);
    const issue = page();
    const { simulator, repository } = sample;
    const flood = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const id = simulator.world.nextId("large");
        const time = simulator.world.now().toISOString();
        const user = simulator.createUser(`stranger-${id}`);
        const said = { id, node_id: `IC_${id}`, issue: issue.number, user, body: approval(issue) };
        issue.comments.push({ ...said, created_at: time, updated_at: time, editor: null, lastEditedAt: null });
      }
    };
    await flood(500);
    await write(sample, issue, approval(issue), sample.bob);
    await flood(500);
    const job = await startJob({
      ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "schedule", mayDispatch: true },
      scopes: { issues: "write" },
    });
    const before = simulator.requests().length;
    const end = await job.step({ door: "resume", inputs: {} });
    const asked = simulator.requests().slice(before);
    job.end("success");
    await job.close();
    expect(end.code, end.log).toBe(0);
    expect((await production()).open[0]?.seen).toMatchObject([{ person: { login: "bob" } }]);
    const words = asked.map(({ operation, method, path }) => operation ?? `${method} ${path}`);
    // What one approval itself costs at first sight, whoever else said something: who it is, its words, the record, the sign.
    const own = words.filter((word) => /^Commit$|\/collaborators\/|\/issues\/comments\//.test(word));
    expect(own, words.join("\n")).toHaveLength(4);
    expect(words.length - own.length, words.join("\n")).toBeLessThanOrEqual(16);
  }, 240_000);
});
