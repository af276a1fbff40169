import { afterEach, describe, expect, it } from "vitest";
import type { Issue } from "../world.ts";
import { commitOf } from "./repository-files.ts";
import { BARE_JOB, workflow } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

describe("what starts a run", () => {
  it("is not a push by a workflow's token, one that says [skip ci], or one to another branch", async () => {
    const { push, pushLater, repository } = await newStage();
    const filtered = workflow("- run: true", "on: { push: { branches: [main, 'release/**', '!release/**-alpha'] } }");
    await pushLater({ "ci.yml": filtered }, { byWorkflowToken: true });
    await pushLater({ "ci.yml": filtered }, { message: "Ledger [skip ci]" });
    await pushLater({ "ci.yml": filtered }, { branch: "topic" });
    await pushLater({ "ci.yml": filtered }, { branch: "release/1/x-alpha" });
    expect(repository.runs).toEqual([]);
    await push({}, { branch: "release/1/x" });
    expect(repository.runs.map(({ head_branch }) => head_branch)).toEqual(["release/1/x"]);
  });

  it("is a dispatch, with typed inputs and defaults", async () => {
    const { pushLater, dispatch } = await newStage();
    const text = `
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      dry: { type: boolean, default: true }
      count: { type: number, default: 3 }
      note: { type: string }
run-name: Deploy to \${{ inputs.environment }}
jobs:
  deploy:
    ${BARE_JOB}
    steps:
      - if: inputs.dry
        run: echo 'dry \${{ toJSON(inputs) }} \${{ toJSON(github.event.inputs) }}'
`;
    await pushLater({ "deploy.yml": text });
    const run = await dispatch("deploy.yml", { environment: "staging" });
    expect(run).toMatchObject({
      display_title: "Deploy to staging",
      event: "workflow_dispatch",
      conclusion: "success",
    });
    const { log } = jobOf(run, "deploy");
    expect(log).toMatch(/"dry": true,\s+"count": 3,\s+"note": ""/);
    expect(log).toMatch(/"environment": "staging",\s+"dry": "true",\s+"count": "3"/);
    const wrong = await dispatch("deploy.yml", { environment: "prod" });
    expect(wrong.conclusion).toBe("failure");
  });

  it("is another run's end, three levels deep", async () => {
    const { push, repository } = await newStage();
    const listener = (name: string, on: string): string =>
      `name: ${name}\non: { workflow_run: { workflows: [${on}], types: [completed] } }\njobs: { a: { ${BARE_JOB}, steps: [{ run: "echo after \${{ github.event.workflow_run.name }} \${{ github.event.workflow_run.conclusion }}" }] } }`;
    await push({
      "zero.yml": `name: zero\n${workflow("- run: 'false'")}`,
      "one.yml": listener("one", "zero"),
      "two.yml": listener("two", "one"),
      "three.yml": listener("three", "two"),
      "four.yml": listener("four", "three"),
    });
    expect(repository.runs.map(({ name, event }) => `${name} ${event}`)).toEqual([
      "zero push",
      "one workflow_run",
      "two workflow_run",
      "three workflow_run",
    ]);
    expect(repository.runs[1]?.jobs[0]?.log).toContain("after zero failure");
  });

  it("is a comment by a person, a schedule, and a pull request, which runs on the merge commit", async () => {
    const { pushLater, world, engine, repository, alice } = await newStage();
    const head = "on: { issue_comment: { types: [created] }, schedule: [{ cron: '0 * * * *' }], pull_request: {} }";
    const text = workflow(
      `- run: echo "\${{ github.event_name }} \${{ github.ref }} \${{ github.event.comment.body }}"`,
      head,
    );
    await pushLater({ "ci.yml": text });
    await pushLater({}, { branch: "topic", files: { "b.txt": "b" } });
    const headSha = commitOf(repository.gitDir, "refs/heads/topic") ?? "";
    const time = world.now().toISOString();
    const comment = {
      ...{ id: 1, node_id: "IC_1", issue: 7, user: alice, body: "/approve abc", created_at: time, updated_at: time },
      ...{ editor: null, lastEditedAt: null },
    };
    const issue: Issue = {
      ...{ id: 2, node_id: "I_2", number: 7, title: "Topic", body: "", state: "open", locked: false, user: alice },
      ...{ labels: [], comments: [comment], created_at: time, updated_at: time },
      pull_request: { head_sha: headSha, head_ref: "topic", base_ref: "main" },
    };
    const shared = { repository, issue, actor: alice, byWorkflowToken: false } as const;
    world.emit({ type: "issue_comment", comment, action: "created", ...shared });
    world.emit({ type: "issue_comment", comment, action: "created", ...shared, byWorkflowToken: true });
    world.emit({ type: "issue_comment", comment, action: "edited", ...shared });
    world.emit({ type: "schedule", repository, cron: "0 * * * *" });
    world.emit({ type: "schedule", repository, cron: "5 * * * *" });
    world.emit({ type: "pull_request", action: "opened", ...shared });
    await engine.drain();
    expect(repository.runs.map(({ event }) => event)).toEqual(["issue_comment", "schedule", "pull_request"]);
    expect(repository.runs[0]?.jobs[0]?.log).toContain("issue_comment refs/heads/main /approve abc");
    const [, , pull] = repository.runs;
    expect(pull).toMatchObject({ head_sha: headSha, head_branch: "topic", display_title: "Topic" });
    expect(pull?.jobs[0]?.log).toContain("pull_request refs/pull/7/merge");
  });
});
