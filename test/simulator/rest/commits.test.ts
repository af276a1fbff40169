import { afterEach, beforeEach, expect, test } from "vitest";
import { ZERO_OID } from "../git.ts";
import { createStage, type Stage } from "../test-client.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

function push(branch: string, file: string, contents = file): Promise<string> {
  const { simulator, repository, owner } = stage;
  return simulator.push(repository, { branch, files: { [file]: contents }, message: `write ${file}`, actor: owner });
}

test("a comparison says how two commits stand, what lies between and which files differ", async () => {
  const base = await push("main", "a");
  const topic = await push("topic", "dir/b.txt");
  const status = async (range: string) => Object((await stage.ask("GET", `/compare/${range}`)).json);
  expect(await status(`${base}...topic`)).toMatchObject({
    status: "ahead",
    ahead_by: 1,
    commits: [{ sha: topic, author: { login: "alice" } }],
    files: [{ filename: "dir/b.txt", status: "added", additions: 1 }],
  });
  expect(await status(`topic...${base}`)).toMatchObject({ status: "behind", behind_by: 1, commits: [] });
  expect(await status("main...main")).toMatchObject({ status: "identical" });
  await push("main", "c");
  expect(await status("main...topic")).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1 });
  expect((await stage.ask("GET", "/compare/main...nowhere")).status).toBe(404);
});

test("a comparison shows at most 250 commits at once, oldest first, and pages when asked", async () => {
  const base = await push("main", "start");
  const all: string[] = [];
  for (let n = 0; n < 3; n += 1) all.push(await push("main", "counter", `${n}`));
  const { json } = await stage.ask("GET", `/compare/${base}...main?per_page=2&page=2`);
  expect(json).toMatchObject({ total_commits: 3, commits: [{ sha: all[2] }], files: [] });
});

test("files are read at a ref: as JSON, raw, or as a folder", async () => {
  const old = await push("main", "src/x.txt", "old");
  await push("main", "src/x.txt", "new");
  const file = Object((await stage.ask("GET", `/contents/src/x.txt?ref=${old}`)).json);
  expect(Buffer.from(file.content, "base64").toString()).toBe("old");
  const headers = { accept: "application/vnd.github.raw+json" };
  expect((await stage.ask("GET", "/contents/src/x.txt", { headers })).json).toBe("new");
  expect((await stage.ask("GET", "/contents/src")).json).toMatchObject([{ name: "x.txt", type: "file", size: 3 }]);
  expect((await stage.ask("GET", "/contents/nowhere")).status).toBe(404);
});

test("trees are edited, commits chained, and nonsense is refused", async () => {
  const { ask } = stage;
  const head = await push("main", "keep.txt");
  const tree = [
    { path: "deep/er/new.txt", mode: "100644", type: "blob", content: "hello" },
    { path: "README.md", mode: "100644", type: "blob", sha: null },
  ];
  const made = Object((await ask("POST", "/git/trees", { body: { base_tree: head, tree } })).json);
  const body = { message: "by hand", tree: made.sha, parents: [head] };
  const commit = Object((await ask("POST", "/git/commits", { body })).json);
  expect(commit).toMatchObject({ author: { name: "github-actions[bot]" }, verification: { verified: true } });
  const listed = Object((await ask("GET", `/git/trees/${commit.sha}?recursive=1`)).json).tree;
  expect(listed.map(({ path }: { path: string }) => path)).toEqual(["deep", "deep/er", "deep/er/new.txt", "keep.txt"]);
  const bad = { message: "x", tree: made.sha, parents: [ZERO_OID] };
  expect((await ask("POST", "/git/commits", { body: bad })).status).toBe(422);
  const outside = [{ path: "../x", mode: "100644", type: "blob", content: "" }];
  expect((await ask("POST", "/git/trees", { body: { tree: outside } })).status).toBe(422);
});

test("a check made with a workflow's token lands in the commit's first Actions suite; people make none", async () => {
  const { ask, repository, simulator } = stage;
  const head_sha = await push("main", "a");
  const body = { name: "gate", head_sha, status: "in_progress" };
  expect((await ask("POST", "/check-runs", { token: stage.person, body })).status).toBe(403);
  const first = Object((await ask("POST", "/check-runs", { body })).json);
  const again = Object((await ask("POST", "/check-runs", { body })).json);
  expect(again.check_suite.id).toBe(first.check_suite.id);
  expect((await ask("PATCH", `/check-runs/${again.id}`, { body: { status: "completed" } })).status).toBe(422);
  await ask("PATCH", `/check-runs/${again.id}`, { body: { conclusion: "success" } });
  const list = async (query: string) => Object((await ask("GET", `/commits/main/check-runs?${query}`)).json);
  expect(await list("check_name=gate")).toMatchObject({ total_count: 1, check_runs: [{ conclusion: "success" }] });
  expect((await list("filter=all")).total_count).toBe(2);
  const bot = simulator.createUser("scanner[bot]", "Bot");
  const token = simulator.addToken({ user: bot, workflowToken: false });
  const stolen = await ask("PATCH", `/check-runs/${again.id}`, { token, body: { conclusion: "failure" } });
  expect(stolen.status).toBe(403);
  expect(repository.checkRuns.at(-1)?.conclusion).toBe("success");
});

test("the combined status takes the newest of each context; none at all is pending", async () => {
  const sha = await push("main", "a");
  const state = async () => Object((await stage.ask("GET", "/commits/main/status")).json).state;
  expect(await state()).toBe("pending");
  await stage.ask("POST", `/statuses/${sha}`, { body: { state: "failure", context: "ci" } });
  expect(await state()).toBe("failure");
  await stage.ask("POST", `/statuses/${sha}`, { body: { state: "success", context: "ci" } });
  expect(await state()).toBe("success");
});
