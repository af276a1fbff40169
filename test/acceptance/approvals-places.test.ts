import { afterEach, expect, it } from "vitest";
import { resolve } from "../simulator/git.ts";
import type { Access, Issue, Repository, Scope, Token } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, type SampleOptions } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";

let sample: Sample;
afterEach(async () => {
  const { violations } = sample.simulator;
  await sample.close();
  expect(violations).toEqual([]);
});

/** Bob approves what comes into development, and is asked at `ask`. */
async function begin(ask: string, options: SampleOptions = {}): Promise<Built> {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const approvals = `approvals: { from: [user:bob]${ask === "" ? "" : `, ask: ${ask}`} }`;
  const policy = before.replace(
    "workflow: development.yml }",
    `workflow: development.yml, github-environment: none, ${approvals} }`,
  );
  sample = await createSample({ ...options, files: { [POLICY]: policy } });
  const built = await release(sample, "one");
  await promote(built);
  return built;
}

async function step(
  door: string,
  inputs: Readonly<Record<string, string>>,
  scopes: Partial<Record<Scope, Access>>,
): Promise<StepEnd> {
  const { simulator, repository, alice } = sample;
  const workflow = door === "resume" ? "resume.yml" : "ci.yml";
  const job = await startJob({
    ...{ simulator, repository, workflow, key: door, event: "push", actor: alice, mayDispatch: true, scopes },
  });
  const end = await job.step({ door, inputs });
  job.end("success");
  await job.close();
  return end;
}

const promote = (built: Built) =>
  step("promote", { environment: "development", release: built.release, "on-blocked": "fail" }, {});
const resume = (scopes: Partial<Record<Scope, Access>> = {}, token?: Token) =>
  step("resume", token === undefined ? {} : { token: token.value }, { issues: "write", ...scopes });
const open = async () => (await readState(sample, "development")).open[0];

async function answer(repository: Repository, { number }: Issue, body: string): Promise<void> {
  sample.simulator.world.advance(1_000);
  const token = sample.simulator.addToken({ user: sample.bob, workflowToken: false }).value;
  const url = `${sample.simulator.apiUrl}/repos/octo/${repository.name}/issues/${number}/comments`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  expect((await fetch(url, { method: "POST", headers, body: JSON.stringify({ body }) })).status).toBe(201);
}

const commandOf = ({ body }: Issue) => /^\/approve [0-9a-f]{12}$/m.exec(body)?.[0] ?? "no command";

it("where issues are off, the step says so, and what to write in the policy", async () => {
  const built = await begin("");
  sample.repository.hasIssues = false;
  expect((await resume()).log).toContain("issues are switched off in octo/shop");
  expect((await open())?.request).toBeUndefined();
  const asked = await step(
    "promote",
    { environment: "development", release: built.release, "on-blocked": "fail" },
    { issues: "write" },
  );
  expect(asked.outputs["decision"]).toBe("waiting");
  sample.simulator.world.advance(3_600_000);
  const later = await step(
    "promote",
    { environment: "development", release: built.release, "on-blocked": "fail" },
    { issues: "write" },
  );
  expect(later.summary).toContain("issues are switched off in octo/shop");
  expect(later.summary).toContain("ask: pull-request");
}, 120_000);

it.each([
  ["a public repository", { visibility: "public", plan: "team" }, true],
  ["a private one whose plan has no drafts", { visibility: "private", plan: "free", environments: [] }, false],
] as const)(
  "a pull request is the place instead, in %s: opened once, decided on, closed, and its branch deleted",
  async (_name, options, draft) => {
    const built = await begin("pull-request", {
      ...options,
      environments: [...(options.visibility === "public" ? ["development"] : [])],
    });
    sample.repository.hasIssues = false;
    sample.repository.workflowsMayOpenPullRequests = true;
    const scopes = { "pull-requests": "write" } as const;
    const before = await resolve(sample.repository.gitDir, "refs/heads/main");
    const opened = await resume(scopes);
    await resume(scopes);
    const [pull, ...others] = sample.repository.issues;
    expect(others).toEqual([]);
    expect(pull, opened.log).toMatchObject({ state: "open", locked: true, labels: ["env-approval"] });
    const promotion = await open();
    const branch = `env-approval/${promotion?.id}`;
    expect(pull?.pull_request).toMatchObject({ head_ref: branch, base_ref: "main" });
    expect(pull?.pull_request?.draft === true).toBe(draft);
    expect(promotion?.request).toMatchObject({ repository: "octo/shop", issue: pull?.number, kind: "pull-request" });
    expect(await resolve(sample.repository.gitDir, "refs/heads/main")).toBe(before);
    if (pull === undefined) return;
    await answer(sample.repository, pull, "/reject not today");
    const rejected = await resume(scopes);
    expect((await readState(sample, "development")).settled[0], rejected.log).toMatchObject({
      ...{ state: "rejected", release: { id: built.release }, request: { kind: "pull-request" } },
    });
    expect(pull).toMatchObject({ state: "closed", body: expect.stringMatching(/^\*\*Refused\*\*/) });
    expect(await resolve(sample.repository.gitDir, `refs/heads/${branch}`)).toBeNull();
  },
  60_000,
);

it("a pull request takes an approval like an issue does, and starts what it is about", async () => {
  const built = await begin("pull-request");
  sample.repository.hasIssues = false;
  sample.repository.workflowsMayOpenPullRequests = true;
  const scopes = { "pull-requests": "write" } as const;
  await resume(scopes);
  const [pull] = sample.repository.issues;
  if (pull === undefined) throw new Error("nobody is asked");
  expect(pull.body.match(/@[\w/-]+/g)).toEqual(["@bob"]);
  // Closed by hand it is nothing but closed.
  Object.assign(pull, { state: "closed" });
  await resume(scopes);
  expect((await open())?.state).toBe("waiting");
  const [asked] = sample.repository.issues.filter(({ state }) => state === "open");
  if (asked === undefined) throw new Error("nobody is asked any more");
  await answer(sample.repository, asked, commandOf(asked));
  const moved = await resume(scopes);
  expect(await open(), moved.log).toMatchObject({ state: "cleared", release: { id: built.release } });
}, 120_000);

it("another repository is the place where the policy says so, with a token that may write there, and else it says so", async () => {
  const built = await begin("octo/approvals");
  const { simulator, repository, alice } = sample;
  const elsewhere = await simulator.createRepository({
    ...{ owner: repository.owner, name: "approvals", visibility: "private", files: { "README.md": "#" } },
    collaborators: { alice: "admin", bob: "write" },
  });
  const refused = await resume();
  expect((await open())?.request).toBeUndefined();
  expect(refused.outputs["reason"]).toBe("stuck");
  expect(refused.log).toContain("Nobody could be asked in octo/approvals");
  expect(refused.log).toContain("limited to its repository");
  const token = simulator.addToken({ user: alice, workflowToken: false });
  const asked = await resume({}, token);
  const [issue] = elsewhere.issues;
  expect(issue, asked.log).toMatchObject({ state: "open", locked: true, labels: ["env-approval"] });
  expect(repository.issues).toEqual([]);
  expect((await open())?.request).toMatchObject({ repository: "octo/approvals", issue: issue?.number, kind: "issue" });
  if (issue === undefined) return;
  await answer(elsewhere, issue, commandOf(issue));
  const moved = await resume({}, token);
  expect(await open(), moved.log).toMatchObject({ state: "cleared", release: { id: built.release } });
  expect(issue.body).toMatch(/^\*\*Approved\*\* by bob/);
}, 120_000);
