import { afterEach, beforeEach, expect, test } from "vitest";
import { readCommit } from "./git.ts";
import { createStage, type Stage } from "./test-client.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

async function deploy(fields: Record<string, unknown> = {}): Promise<{ readonly id: number }> {
  const body = { ref: "main", auto_merge: false, required_contexts: [], ...fields };
  const { status, json } = await stage.ask("POST", "/deployments", { body });
  expect(status).toBe(201);
  return { id: Object(json).id };
}

async function report(id: number, fields: Record<string, unknown>) {
  return stage.ask("POST", `/deployments/${id}/statuses`, { body: fields });
}

async function states(id: number): Promise<string[]> {
  const { json } = await stage.ask("GET", `/deployments/${id}/statuses`);
  return Array.isArray(json) ? json.map(({ state }) => state) : [];
}

test("auto_merge, on by default, merges the default branch instead of deploying a branch that is behind", async () => {
  const { simulator, repository, owner, ask } = stage;
  const push = (branch: string, file: string) =>
    simulator.push(repository, { branch, files: { [file]: "x" }, message: file, actor: owner });
  const topic = await push("topic", "t");
  const main = await push("main", "m");
  const { status, json } = await ask("POST", "/deployments", { body: { ref: "topic" } });
  expect(status).toBe(202);
  expect(json).toEqual({ message: "Auto-merged main into topic on deployment." });
  expect((await readCommit(repository.gitDir, "refs/heads/topic"))?.parents).toEqual([topic, main]);
  expect(repository.deployments).toEqual([]);
  expect((await ask("POST", "/deployments", { body: { ref: "topic" } })).status).toBe(201);
});

test("required_contexts, all by default, refuses a commit whose contexts are not all green", async () => {
  const { ask, repository } = stage;
  const sha = (await readCommit(repository.gitDir, "main"))?.oid ?? "";
  await ask("POST", `/statuses/${sha}`, { body: { state: "success", context: "ci" } });
  await ask("POST", "/check-runs", { body: { name: "e2e", head_sha: sha, status: "in_progress" } });
  const refused = await ask("POST", "/deployments", { body: { ref: "main" } });
  expect(refused.status).toBe(409);
  expect(refused.json).toMatchObject({ errors: [{ field: "required_contexts" }] });
  expect((await ask("POST", "/deployments", { body: { ref: "main", required_contexts: ["ci"] } })).status).toBe(201);
  expect((await ask("POST", "/deployments", { body: { ref: "main", required_contexts: ["no"] } })).status).toBe(409);
  expect((await ask("POST", "/deployments", { body: { ref: "main", required_contexts: [] } })).status).toBe(201);
});

test("a mistyped environment comes into being without protection", async () => {
  await deploy({ environment: "prodution" });
  expect((await stage.ask("GET", "/environments")).json).toMatchObject({
    total_count: 1,
    environments: [{ name: "prodution", protection_rules: [] }],
  });
});

test("private repositories of the Free plan have no environments and no rules", async () => {
  stage.repository.visibility = "private";
  await deploy({ environment: "staging" });
  expect((await stage.ask("GET", "/environments")).json).toEqual({ total_count: 0, environments: [] });
  expect((await stage.ask("GET", "/environments/staging")).status).toBe(404);
  expect((await stage.ask("GET", "/rules/branches/main")).status).toBe(403);
  stage.repository.plan = "team";
  await deploy({ environment: "staging" });
  expect((await stage.ask("GET", "/environments/staging")).status).toBe(200);
});

test("auto_inactive retires prior successes, but never production ones", async () => {
  const [a, b] = [await deploy({ environment: "staging" }), await deploy({ environment: "staging" })];
  await report(a.id, { state: "success" });
  await report(b.id, { state: "success" });
  expect(await states(a.id)).toEqual(["inactive", "success"]);
  const [p, q] = [await deploy({}), await deploy({})];
  await report(p.id, { state: "success" });
  await report(q.id, { state: "success" });
  expect(await states(p.id)).toEqual(["success"]);
});

test("a description over 140 characters is refused, and an active deployment stays", async () => {
  const { id } = await deploy();
  await deploy();
  expect((await report(id, { state: "success", description: "x".repeat(141) })).status).toBe(422);
  expect(await states(id)).toEqual([]);
  expect((await report(id, { state: "success", description: "x".repeat(140) })).status).toBe(201);
  expect((await stage.ask("DELETE", `/deployments/${id}`)).status).toBe(422);
  await report(id, { state: "inactive" });
  expect((await stage.ask("DELETE", `/deployments/${id}`)).status).toBe(204);
});

test("lists are newest first and filtered by sha, ref, task and environment", async () => {
  const [a, b] = [await deploy({ task: "env:promote" }), await deploy({ task: "env:rollback" })];
  const ids = async (query: string) => {
    const { json } = await stage.ask("GET", `/deployments${query}`);
    return Array.isArray(json) ? json.map(({ id }) => id) : [];
  };
  expect(await ids("")).toEqual([b.id, a.id]);
  expect(await ids("?task=env:promote")).toEqual([a.id]);
  expect(await ids("?ref=other")).toEqual([]);
});
