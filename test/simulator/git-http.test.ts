import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gitEnvironment, resolve } from "./git.ts";
import { createStage, type Stage, workflowToken } from "./test-client.ts";
import type { WorldEvent } from "./world.ts";

const run = promisify(execFile);
let stage: Stage;
let folder = "";

beforeEach(async () => {
  stage = await createStage();
  folder = await mkdtemp(join(tmpdir(), "simulator-clone-"));
});
afterEach(async () => {
  await stage.simulator.close();
  await rm(folder, { recursive: true, force: true });
});

async function git(...args: string[]): Promise<string> {
  const identity = ["-c", "user.name=Alice", "-c", "user.email=alice@example.com"];
  const { stdout } = await run("git", [...identity, ...args], { env: gitEnvironment(), cwd: folder });
  return stdout.trim();
}

function address(secret?: string): string {
  const login = secret === undefined ? "" : `x-access-token:${secret}@`;
  return stage.simulator.url.replace("http://", `http://${login}`).concat("/alice/shop.git");
}

test("a public repository is cloned without a login, also shallow and without blobs", async () => {
  await git("clone", "--quiet", "--depth=1", "--filter=blob:none", address(), "work");
  expect(await readFile(join(folder, "work/README.md"), "utf8")).toBe("# shop\n");
  expect(stage.simulator.requests().at(-1)).toMatchObject({ kind: "git", status: 200 });
});

test("a private repository wants a token that may read it", async () => {
  stage.repository.visibility = "private";
  await expect(git("clone", address(), "nobody")).rejects.toThrow();
  await expect(git("clone", address("ghs_wrong"), "wrong")).rejects.toThrow();
  await git("clone", "--quiet", address(stage.token.value), "work");
  const header = `http.extraHeader=AUTHORIZATION: bearer ${stage.token.value}`;
  await git("-c", header, "clone", "--quiet", address(), "by-header");
});

test("a push moves the branch and is an event; without write access it is refused", async () => {
  const events: WorldEvent[] = [];
  stage.simulator.world.subscribe((event) => events.push(event));
  await git("clone", "--quiet", address(stage.person.value), "work");
  await writeFile(join(folder, "work/new.txt"), "new\n");
  await git("-C", "work", "add", "new.txt");
  await git("-C", "work", "commit", "--quiet", "-m", "new");
  await git("-C", "work", "push", "--quiet", "origin", "HEAD:main");
  const head = await git("-C", "work", "rev-parse", "HEAD");
  expect(await resolve(stage.repository.gitDir, "refs/heads/main")).toBe(head);
  expect(events).toMatchObject([{ type: "push", ref: "refs/heads/main", after: head, actor: { login: "alice" } }]);
  const reader = workflowToken(stage.simulator, { contents: "read" });
  await git("-C", "work", "commit", "--quiet", "--allow-empty", "-m", "more");
  await expect(git("-C", "work", "push", address(reader.value), "HEAD:main")).rejects.toThrow();
});
