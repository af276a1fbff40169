import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCommit } from "./git.ts";
import { createStage, type Stage, workflowToken } from "./test-client.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

describe("who may ask", () => {
  test("an unknown and a revoked token get GitHub's 401", async () => {
    stage.token.revoked = true;
    const { status, json } = await stage.ask("GET", "");
    expect(status).toBe(401);
    expect(json).toMatchObject({ message: "Bad credentials", status: "401" });
    const headers = { authorization: "Bearer ghs_nobody" };
    expect((await stage.ask("GET", "", { token: null, headers })).status).toBe(401);
  });

  test("a missing permission is a 403 that names what would do", async () => {
    const token = workflowToken(stage.simulator, { contents: "write" });
    const { status, json, headers } = await stage.ask("POST", "/deployments", { token, body: { ref: "main" } });
    expect(status).toBe(403);
    expect(json).toMatchObject({ message: "Resource not accessible by integration" });
    expect(headers.get("x-accepted-github-permissions")).toBe("deployments=write");
    expect(stage.repository.deployments).toEqual([]);
  });

  test("a private repository does not exist for those without access", async () => {
    stage.repository.visibility = "private";
    expect((await stage.ask("GET", "", { token: null })).status).toBe(404);
    const stranger = stage.simulator.addToken({ user: stage.simulator.createUser("eve"), workflowToken: false });
    expect((await stage.ask("GET", "", { token: stranger })).status).toBe(404);
    expect((await stage.ask("GET", "")).status).toBe(200);
    const noScope = workflowToken(stage.simulator, {});
    expect((await stage.ask("GET", "/git/ref/heads/main", { token: noScope })).status).toBe(403);
  });

  test("people write by their role, and comment on public repositories without one", async () => {
    const { simulator, repository, ask } = stage;
    const issue = await ask("POST", "/issues", { body: { title: "request" } });
    expect(issue.status).toBe(201);
    const eve = simulator.createUser("eve");
    const token = simulator.addToken({ user: eve, workflowToken: false });
    expect((await ask("POST", "/deployments", { token, body: { ref: "main" } })).status).toBe(403);
    expect((await ask("POST", "/issues/1/comments", { token, body: { body: "/approve" } })).status).toBe(201);
    expect((await ask("PATCH", "/issues/1", { token, body: { state: "closed" } })).status).toBe(403);
    repository.collaborators.set(eve.id, "write");
    expect((await ask("POST", "/deployments", { token, body: { ref: "main" } })).status).toBe(201);
    expect((await ask("GET", "/collaborators/eve/permission")).json).toMatchObject({ role_name: "write" });
  });

  test("role_name tells maintain and triage apart, permission does not", async () => {
    const { simulator, repository, ask } = stage;
    repository.collaborators.set(simulator.createUser("mia").id, "maintain");
    repository.collaborators.set(simulator.createUser("tom").id, "triage");
    expect((await ask("GET", "/collaborators/mia/permission")).json).toMatchObject({
      permission: "write",
      role_name: "maintain",
    });
    expect((await ask("GET", "/collaborators/tom/permission")).json).toMatchObject({
      permission: "read",
      role_name: "triage",
    });
    expect((await ask("GET", "/collaborators/nobody/permission")).status).toBe(404);
  });
});

describe("how answers come", () => {
  test("lists have pages, linked to each other", async () => {
    const { ask } = stage;
    for (let n = 0; n < 5; n += 1) await ask("POST", "/issues", { body: { title: `issue ${n}` } });
    const first = await ask("GET", "/issues?per_page=2");
    expect(first.json).toMatchObject([{ title: "issue 4" }, { title: "issue 3" }]);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "")?.[1] ?? "";
    expect(next).toMatch(/per_page=2&page=2$/);
    const second = await ask("GET", next.replace(`${stage.simulator.apiUrl}/repos/alice/shop`, ""));
    expect(second.json).toMatchObject([{ title: "issue 2" }, { title: "issue 1" }]);
    const last = await ask("GET", "/issues?per_page=2&page=3");
    expect(last.json).toMatchObject([{ title: "issue 0" }]);
    expect(last.headers.get("link")).not.toContain('rel="next"');
  });

  test("an unchanged answer is a 304, free of the limit", async () => {
    const { ask } = stage;
    const first = await ask("GET", "/git/ref/heads/main");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const second = await ask("GET", "/git/ref/heads/main", { headers });
    expect(second.status).toBe(304);
    expect(second.headers.get("x-ratelimit-used")).toBe(first.headers.get("x-ratelimit-used"));
    const push = { branch: "main", files: { a: "1" }, message: "more", actor: stage.owner };
    await stage.simulator.push(stage.repository, push);
    expect((await ask("GET", "/git/ref/heads/main", { headers })).status).toBe(200);
  });

  test("the date is the world's", async () => {
    stage.simulator.world.advance(3 * 86_400_000);
    const { headers } = await stage.ask("GET", "");
    expect(headers.get("date")).toBe("Sun, 22 Nov 2026 16:50:00 GMT");
  });

  test("a repository's workflow tokens share a limit that an hour restores", async () => {
    stage.simulator.limits.workflowLimit = 2;
    const other = workflowToken(stage.simulator, {});
    expect((await stage.ask("GET", "")).status).toBe(200);
    expect((await stage.ask("GET", "", { token: other })).headers.get("x-ratelimit-remaining")).toBe("0");
    const refused = await stage.ask("GET", "");
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    expect((await stage.ask("GET", "//rate_limit")).json).toMatchObject({ rate: { limit: 2, remaining: 0 } });
    stage.simulator.world.advance(3_600_000);
    expect((await stage.ask("GET", "")).status).toBe(200);
  });

  test("Enterprise Server's paths answer with addresses of the same shape", async () => {
    const { json } = await stage.ask("GET", "//api/v3/repos/alice/shop");
    expect(json).toMatchObject({ url: `${stage.simulator.url}/api/v3/repos/alice/shop` });
    const query = { query: 'query Q { repository(owner: "alice", name: "shop") { nameWithOwner } }' };
    const answer = await stage.ask("POST", "//api/graphql", { body: query });
    expect(answer.json).toEqual({ data: { repository: { nameWithOwner: "alice/shop" } } });
    expect(stage.simulator.requests().at(-1)).toMatchObject({ kind: "graphql", operation: "Q", route: "/graphql" });
  });

  test("the log names the route, the status and the door", async () => {
    await stage.ask("GET", "/git/ref/heads/nowhere", { headers: { "x-env-actions-door": "promote" } });
    const logged = stage.simulator.requests().at(-1);
    expect(logged?.ended).toBeGreaterThanOrEqual(logged?.started ?? Number.NaN);
    expect(logged).toMatchObject({
      method: "GET",
      route: "/repos/{owner}/{repo}/git/ref/{ref}",
      path: "/repos/alice/shop/git/ref/heads/nowhere",
      status: 404,
      agent: "promote",
      kind: "rest",
    });
  });
});

describe("REST refs (R29)", () => {
  test("create-if-absent, fast-forward only, delete", async () => {
    const { ask, simulator, repository, owner } = stage;
    const base = await simulator.push(repository, { branch: "main", files: { a: "1" }, message: "1", actor: owner });
    const make = () => ask("POST", "/git/refs", { body: { ref: "refs/heads/x/y", sha: base } });
    expect((await make()).status).toBe(201);
    expect(await make()).toMatchObject({ status: 422, json: { message: "Reference already exists" } });
    const left = await simulator.push(repository, { branch: "x/y", files: { a: "2" }, message: "2", actor: owner });
    const right = await simulator.push(repository, { branch: "main", files: { a: "3" }, message: "3", actor: owner });
    const move = (sha: string, force: boolean) => ask("PATCH", "/git/refs/heads/x/y", { body: { sha, force } });
    expect(await move(right, false)).toMatchObject({ status: 422, json: { message: "Update is not a fast forward" } });
    expect((await readCommit(repository.gitDir, "refs/heads/x/y"))?.oid).toBe(left);
    expect((await move(right, true)).status).toBe(200);
    expect((await ask("DELETE", "/git/refs/heads/x/y")).status).toBe(204);
    expect((await ask("GET", "/git/ref/heads/x/y")).status).toBe(404);
  });

  test("rules refuse by name; a workflow's token publishes no new workflow files", async () => {
    const { ask, simulator, repository, owner } = stage;
    const old = (await readCommit(repository.gitDir, "refs/heads/main"))?.oid ?? "";
    repository.rules.push({ branch: "main", type: "non_fast_forward" });
    await simulator.push(repository, { branch: "main", files: { a: "1" }, message: "1", actor: owner });
    const forced = await ask("PATCH", "/git/refs/heads/main", { body: { sha: old, force: true } });
    expect(forced.status).toBe(422);
    expect(forced.json).toMatchObject({ message: expect.stringContaining("Repository rule violations found") });
    expect((await ask("GET", "/rules/branches/main")).json).toMatchObject([{ type: "non_fast_forward" }]);
    const tree = { tree: [{ path: ".github/workflows/evil.yml", mode: "100644", type: "blob", content: "on: push" }] };
    const { json } = await ask("POST", "/git/trees", { body: tree });
    const made = await ask("POST", "/git/commits", { body: { message: "x", tree: Object(json).sha } });
    const body = { ref: "refs/heads/evil", sha: Object(made.json).sha };
    const refused = await ask("POST", "/git/refs", { body });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-accepted-github-permissions")).toContain("workflows=write");
    expect((await ask("POST", "/git/refs", { body, token: stage.person })).status).toBe(201);
  });
});

describe("what must not go unnoticed", () => {
  test("an unknown route, an unknown key and an answer that is not GitHub's are remembered", async () => {
    const { ask, simulator, repository } = stage;
    expect((await ask("GET", "/stargazers")).status).toBe(501);
    expect((await ask("POST", "/deployments", { body: { ref: "main", enviroment: "production" } })).status).toBe(422);
    expect((await ask("POST", "/deployments", { body: { ref: "main" } })).status).toBe(201);
    Object.assign(repository.deployments[0] ?? {}, { created_at: "yesterday" });
    const broken = await ask("GET", "/deployments");
    expect(broken.status).toBe(500);
    expect(simulator.violations.splice(0)).toEqual([
      expect.stringContaining("no GET /repos/alice/shop/stargazers"),
      expect.stringContaining("enviroment"),
      expect.stringContaining("created_at"),
    ]);
    repository.deployments.length = 0;
  });
});
