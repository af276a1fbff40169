import { afterEach, beforeEach, expect, test } from "vitest";
import { createStage, type Stage, workflowToken } from "../test-client.ts";
import type { Token, WorldEvent } from "../world.ts";

let stage: Stage;
let mallory: Token;

beforeEach(async () => {
  stage = await createStage({ repository: { collaborators: { mallory: "write" } } });
  mallory = stage.simulator.addToken({ user: stage.simulator.createUser("mallory"), workflowToken: false });
  await stage.ask("POST", "/issues", { body: { title: "Promote", body: "plan", labels: ["env-approval"] } });
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

async function comment(body: string, token = stage.person): Promise<string> {
  const { json } = await stage.ask("POST", "/issues/1/comments", { token, body: { body } });
  return `/issues/comments/${Object(json).id}`;
}

test("comments have ids above 2^31 and are events, marked when a workflow made them", async () => {
  const events: WorldEvent[] = [];
  stage.simulator.world.subscribe((event) => events.push(event));
  const path = await comment("/approve 3f9c2a1b7d04");
  expect(Number(path.split("/").at(-1))).toBeGreaterThan(2 ** 31);
  await comment("noted", stage.token);
  expect(events).toMatchObject([
    { type: "issue_comment", action: "created", byWorkflowToken: false, actor: { login: "alice" } },
    { type: "issue_comment", action: "created", byWorkflowToken: true },
  ]);
});

test("anyone with write access edits another's comment, and only the edit's traces show it", async () => {
  const path = await comment("/reject no");
  stage.simulator.world.advance(5_000);
  const body = { body: "/approve 3f9c2a1b7d04" };
  expect((await stage.ask("PATCH", path, { token: mallory, body })).status).toBe(200);
  const { json } = await stage.ask("GET", path);
  expect(json).toMatchObject({ user: { login: "alice" }, body: "/approve 3f9c2a1b7d04" });
  expect(Object(json).updated_at).not.toBe(Object(json).created_at);
  expect(stage.repository.issues[0]?.comments[0]?.editor?.login).toBe("mallory");
});

test("strangers change nobody's words and cannot speak in a locked issue", async () => {
  const path = await comment("/approve");
  const eve = stage.simulator.addToken({ user: stage.simulator.createUser("eve"), workflowToken: false });
  expect((await stage.ask("PATCH", path, { token: eve, body: { body: "x" } })).status).toBe(403);
  expect((await stage.ask("DELETE", path, { token: eve })).status).toBe(403);
  Object.assign(stage.repository.issues[0] ?? {}, { locked: true });
  expect((await stage.ask("POST", "/issues/1/comments", { token: eve, body: { body: "x" } })).status).toBe(403);
  expect((await stage.ask("POST", "/issues/1/comments", { token: mallory, body: { body: "x" } })).status).toBe(201);
});

test("a body is neither empty nor longer than 65,536 characters", async () => {
  const post = async (body: string) => (await stage.ask("POST", "/issues/1/comments", { body: { body } })).status;
  expect([await post(" "), await post("x".repeat(65_537)), await post("x".repeat(65_536))]).toEqual([422, 422, 201]);
});

test("the same reaction is made once", async () => {
  const path = await comment("/approve");
  const react = async () => (await stage.ask("POST", `${path}/reactions`, { body: { content: "+1" } })).status;
  expect([await react(), await react()]).toEqual([201, 200]);
});

test("on a pull request, and only there, pull-requests: write is enough to comment", async () => {
  const token = workflowToken(stage.simulator, { "pull-requests": "write" });
  const post = async () => (await stage.ask("POST", "/issues/1/comments", { token, body: { body: "x" } })).status;
  expect(await post()).toBe(403);
  const pull = { head_sha: "a".repeat(40), head_ref: "topic", base_ref: "main" };
  Object.assign(stage.repository.issues[0] ?? {}, { pull_request: pull });
  expect(await post()).toBe(201);
});

test("issues are found by label and state; a repository may have them switched off", async () => {
  const count = async (query: string) => {
    const { json } = await stage.ask("GET", `/issues?${query}`);
    return Array.isArray(json) ? json.length : -1;
  };
  expect(await count("labels=env-approval")).toBe(1);
  expect(await count("labels=other")).toBe(0);
  await stage.ask("PATCH", "/issues/1", { body: { state: "closed" } });
  expect([await count(""), await count("state=all")]).toEqual([0, 1]);
  stage.repository.hasIssues = false;
  expect((await stage.ask("POST", "/issues", { body: { title: "x" } })).status).toBe(410);
});
