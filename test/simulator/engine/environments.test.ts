import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

const DEPLOY = `
on: workflow_dispatch
jobs:
  deploy:
    ${BARE_JOB}
    environment: { name: production, url: "https://example.com/\${{ steps.a.outputs.v }}" }
    steps: [{ id: a, run: echo "v=1" >> $GITHUB_OUTPUT }]
`;

describe("an environment", () => {
  it("that does not exist is created without rules, and GitHub writes a Deployment of its own", async () => {
    const { pushLater, dispatch, repository } = await newStage();
    await pushLater({ "deploy.yml": DEPLOY });
    const run = await dispatch("deploy.yml");
    expect(repository.environments).toMatchObject([{ name: "production", reviewers: [], branchPolicy: null }]);
    expect(repository.deployments).toMatchObject([{ environment: "production", task: "deploy", ref: "main" }]);
    const statuses = repository.deployments[0]?.statuses.map(({ state, environment_url }) => [state, environment_url]);
    expect(statuses).toEqual([
      ["in_progress", ""],
      ["success", "https://example.com/1"],
    ]);
    expect(run.conclusion).toBe("success");
  });

  it("with deployment: false gets no Deployment, and none exists on a private repository of the Free plan", async () => {
    const { pushLater, dispatch, repository } = await newStage({}, { visibility: "private", plan: "free" });
    await pushLater({ "deploy.yml": DEPLOY.replace("name: production,", "name: production, deployment: false,") });
    expect((await dispatch("deploy.yml")).conclusion).toBe("success");
    expect(repository.deployments).toEqual([]);
    expect(repository.environments).toEqual([]);
  });

  it("with reviewers makes the run wait, releases it on approval and fails it on rejection", async () => {
    const environments = [{ name: "production", preventSelfReview: true, reviewers: [] }];
    const { pushLater, dispatch, engine, repository, alice, world } = await newStage({}, { environments });
    const bob = { id: world.nextId(), login: "bob", type: "User" } as const;
    repository.environments[0]?.reviewers.push({ type: "User", id: alice.id }, { type: "User", id: bob.id });
    await pushLater({ "deploy.yml": DEPLOY });
    const run = await dispatch("deploy.yml");
    expect(run.status).toBe("waiting");
    expect(jobOf(run, "deploy").status).toBe("waiting");
    expect(() => engine.approve(run.id, "production", alice)).toThrow("alice started the run");
    engine.approve(run.id, "production", bob, { comment: "go" });
    await engine.drain();
    expect(run).toMatchObject({ status: "completed", conclusion: "success" });
    expect(run.approvals).toMatchObject([{ state: "approved", environments: ["production"], comment: "go" }]);
    const rejected = await dispatch("deploy.yml");
    engine.approve(rejected.id, "production", bob, { state: "rejected" });
    await engine.drain();
    expect(rejected.conclusion).toBe("failure");
    const waiting = await dispatch("deploy.yml");
    engine.cancel(waiting.id);
    await engine.drain();
    expect(waiting).toMatchObject({ status: "completed", conclusion: "cancelled" });
  });

  it("with reviewers lets an administrator go past them where that is allowed, and keeps no review of it", async () => {
    const environments = [{ name: "production", reviewers: [] }];
    const { pushLater, dispatch, engine, repository, alice, world } = await newStage({}, { environments });
    const bob = { id: world.nextId(), login: "bob", type: "User" } as const;
    repository.environments[0]?.reviewers.push({ type: "User", id: bob.id });
    await pushLater({ "deploy.yml": DEPLOY });
    const run = await dispatch("deploy.yml");
    repository.collaborators.set(alice.id, "admin");
    expect(() => engine.bypass(run.id, "production", bob)).toThrow("may not bypass");
    engine.bypass(run.id, "production", alice);
    await engine.drain();
    expect(run).toMatchObject({ status: "completed", conclusion: "success" });
    expect(run.approvals ?? []).toEqual([]);
    Object.assign(repository.environments[0] ?? {}, { canAdminsBypass: false });
    const other = await dispatch("deploy.yml");
    expect(() => engine.bypass(other.id, "production", alice)).toThrow("may not bypass");
  });

  it("with a branch policy refuses other refs", async () => {
    const environments = [{ name: "production", branchPolicy: { patterns: ["release/*"] } }];
    const { pushLater, dispatch, repository } = await newStage({}, { environments });
    await pushLater({ "deploy.yml": DEPLOY });
    const run = await dispatch("deploy.yml");
    expect(jobOf(run, "deploy").log).toContain('Branch "main" is not allowed to deploy to production');
    expect(jobOf(run, "deploy").steps).toEqual([]);
    expect(run.conclusion).toBe("failure");
    expect(repository.deployments[0]?.statuses.at(-1)?.state).toBe("failure");
  });
});
