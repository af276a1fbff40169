import { afterEach, beforeEach, expect, test } from "vitest";
import { createStage, type Stage, workflowToken } from "./test-client.ts";
import type { Artifact } from "./world.ts";

const DEPLOY = `name: Deploy
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, required: true, options: [staging, production] }
      release: { type: string, default: latest }
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo done
`;

let stage: Stage;

beforeEach(async () => {
  stage = await createStage({ repository: { files: { ".github/workflows/deploy.yml": DEPLOY } } });
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

function dispatch(body: Record<string, unknown>, file = "deploy.yml") {
  return stage.ask("POST", `/actions/workflows/${file}/dispatches`, { body });
}

test("a dispatch answers 204, or the run's id when asked, and the engine runs it", async () => {
  const inputs = { environment: "staging" };
  expect((await dispatch({ ref: "main", inputs })).status).toBe(204);
  const { status, json } = await dispatch({ ref: "main", inputs, return_run_details: true });
  expect(status).toBe(200);
  const id: number = Object(json).workflow_run_id;
  await stage.simulator.engine.drain();
  expect((await stage.ask("GET", `/actions/runs/${id}`)).json).toMatchObject({
    status: "completed",
    conclusion: "success",
    event: "workflow_dispatch",
    actor: { login: "github-actions[bot]" },
  });
  expect((await stage.ask("GET", `/actions/runs/${id}/jobs`)).json).toMatchObject({
    total_count: 1,
    jobs: [{ name: "deploy", conclusion: "success" }],
  });
  expect(stage.repository.runs.at(-1)?.payload).toMatchObject({
    inputs: { environment: "staging", release: "latest" },
  });
});

test("a dispatch is refused as GitHub refuses it, and starts nothing", async () => {
  const inputs = { environment: "staging" };
  expect((await dispatch({ ref: "main", inputs }, "nowhere.yml")).status).toBe(404);
  expect((await dispatch({ ref: "nowhere", inputs })).json).toMatchObject({ message: "No ref found for: nowhere" });
  expect((await dispatch({ ref: "main", inputs: { ...inputs, x: "1" } })).json).toMatchObject({
    message: 'Unexpected inputs provided: ["x"]',
  });
  expect((await dispatch({ ref: "main" })).json).toMatchObject({
    message: "Required input 'environment' not provided",
  });
  expect((await dispatch({ ref: "main", inputs: { environment: "moon" } })).status).toBe(422);
  const many = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`i${n}`, "x"]));
  expect((await dispatch({ ref: "main", inputs: many })).status).toBe(422);
  const token = workflowToken(stage.simulator, { actions: "read" });
  const refused = await stage.ask("POST", "/actions/workflows/deploy.yml/dispatches", {
    token,
    body: { ref: "main", inputs },
  });
  expect(refused.status).toBe(403);
  expect(stage.repository.runs).toEqual([]);
});

test("a commit id is no ref, a tag is one, and a file only on another branch cannot be dispatched", async () => {
  const { simulator, repository, owner, ask } = stage;
  const files = { ".github/workflows/other.yml": DEPLOY };
  const sha = await simulator.push(repository, { branch: "topic", files, message: "other", actor: owner });
  const inputs = { environment: "staging" };
  expect((await dispatch({ ref: sha, inputs })).status).toBe(422);
  expect((await dispatch({ ref: "topic", inputs }, "other.yml")).status).toBe(404);
  await ask("POST", "/git/refs", { token: stage.person, body: { ref: "refs/tags/v1", sha } });
  expect((await dispatch({ ref: "v1", inputs })).status).toBe(204);
});

test("runs are filtered by event, branch, status, actor, commit and time, newest first", async () => {
  const { simulator, ask } = stage;
  const inputs = { environment: "staging" };
  await dispatch({ ref: "main", inputs });
  simulator.world.advance(3_600_000);
  await dispatch({ ref: "main", inputs });
  const count = async (query: string) => Object((await ask("GET", `/actions/runs?${query}`)).json).total_count;
  expect(await count("event=workflow_dispatch&branch=main")).toBe(2);
  expect(await count("event=push")).toBe(0);
  expect(await count("status=queued")).toBe(2);
  expect(await count("created=%3E%3D2026-11-19T17:30:00Z")).toBe(1);
  expect(await count("created=2026-11-18..2026-11-19")).toBe(2);
  expect(await count("actor=alice")).toBe(0);
  const { json } = await ask("GET", "/actions/workflows/deploy.yml/runs");
  expect(Object(json).workflow_runs.map((run: { run_number: number }) => run.run_number)).toEqual([2, 1]);
});

test("a finished run is run again as its next attempt; a queued one is cancelled at once", async () => {
  const { simulator, ask } = stage;
  const inputs = { environment: "staging" };
  const { json } = await dispatch({ ref: "main", inputs, return_run_details: true });
  const id: number = Object(json).workflow_run_id;
  expect((await ask("POST", `/actions/runs/${id}/rerun`)).status).toBe(403);
  await simulator.engine.drain();
  expect((await ask("POST", `/actions/runs/${id}/cancel`)).status).toBe(409);
  expect((await ask("POST", `/actions/runs/${id}/rerun`)).status).toBe(201);
  await simulator.engine.drain();
  expect((await ask("GET", `/actions/runs/${id}`)).json).toMatchObject({ run_attempt: 2, conclusion: "success" });
  expect((await ask("GET", `/actions/runs/${id}/attempts/1`)).json).toMatchObject({
    run_attempt: 1,
    status: "completed",
  });
  expect(Object((await ask("GET", `/actions/runs/${id}/jobs?filter=all`)).json).total_count).toBe(2);
  const next = Object((await dispatch({ ref: "main", inputs, return_run_details: true })).json).workflow_run_id;
  expect((await ask("POST", `/actions/runs/${next}/cancel`)).status).toBe(202);
  expect((await ask("GET", `/actions/runs/${next}`)).json).toMatchObject({ conclusion: "cancelled" });
});

test("an artifact is downloaded by an address that works for a minute and wants no login", async () => {
  const { simulator, repository, ask } = stage;
  const { json } = await dispatch({ ref: "main", inputs: { environment: "staging" }, return_run_details: true });
  const id = simulator.world.nextId("large");
  const now = simulator.world.now();
  const artifact: Artifact = {
    id,
    node_id: `A_${id}`,
    name: "app.bin",
    bytes: Buffer.from("bytes"),
    contentType: "application/octet-stream",
    digest: `sha256:${"a".repeat(64)}`,
    expired: false,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
    expires_at: new Date(now.getTime() + 86_400_000).toISOString(),
    run_id: Object(json).workflow_run_id,
  };
  repository.artifacts.push(artifact);
  expect((await ask("GET", "/actions/artifacts?name=app.bin")).json).toMatchObject({ artifacts: [{ id }] });
  const zip = `/actions/artifacts/${id}/zip`;
  const redirect = await ask("GET", zip);
  expect(redirect.status).toBe(302);
  const location = redirect.headers.get("location") ?? "";
  expect(await (await fetch(location)).text()).toBe("bytes");
  expect((await fetch(location, { headers: { authorization: "Bearer x" } })).status).toBe(400);
  simulator.world.advance(61_000);
  expect((await fetch(location)).status).toBe(403);
  simulator.world.advance(86_400_000);
  expect((await ask("GET", zip)).status).toBe(410);
  expect((await ask("DELETE", `/actions/artifacts/${id}`)).status).toBe(204);
  expect((await ask("GET", zip)).status).toBe(404);
});
