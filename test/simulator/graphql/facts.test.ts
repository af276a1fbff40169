import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ACTIONS_APP, ACTIONS_BOT, type Environment, type Repository } from "../world.ts";
import { addChecks, addDeployment, addIssue, buildTestWorld, MONA, type TestWorld } from "./test-world.ts";

const SHOP = 'repository(owner:"mona",name:"shop")';
const FORBIDDEN = { type: "FORBIDDEN", message: "Resource not accessible by integration" };

let shop: TestWorld;

async function open(facts: Partial<Repository> = {}): Promise<void> {
  await shop?.close();
  shop = await buildTestWorld(facts);
}

beforeEach(() => open());
afterEach(() => shop.close());

describe("a workflow token", () => {
  const query = `query($sha:GitObjectID!){
    facts: ${SHOP} { object(oid:$sha){ ... on Commit{ oid statusCheckRollup{ state contexts(first:5){ nodes{ __typename } } } checkSuites(first:5){ totalCount } status{ state } } } environment(name:"production"){ name } }
    past: ${SHOP} { nameWithOwner deployments(first:1){ totalCount } }
    talk: ${SHOP} { issue(number:1){ title } } }`;

  it("without a permission gets null and an error there, and the rest of the answer", async () => {
    addChecks(shop);
    addIssue(shop);
    const answer = await shop.run(shop.workflow({ contents: "read", checks: "read" }), query, { sha: shop.head });
    expect(answer.data).toEqual({
      facts: {
        object: {
          oid: shop.head,
          statusCheckRollup: { state: "FAILURE", contexts: { nodes: [{ __typename: "CheckRun" }, null] } },
          checkSuites: { totalCount: 1 },
          status: null,
        },
        environment: null,
      },
      past: null,
      talk: { issue: null },
    });
    const contexts = ["facts", "object", "statusCheckRollup", "contexts", "nodes", 1];
    const paths = [
      ["facts", "environment"],
      ["past", "deployments"],
      ["talk", "issue"],
      contexts,
      ["facts", "object", "status"],
    ];
    expect(answer.errors).toHaveLength(paths.length);
    for (const path of paths) expect(answer.errors).toContainEqual(expect.objectContaining({ ...FORBIDDEN, path }));
  });

  it("reads git of a public repository with no permission at all, and nothing of another private one", async () => {
    await open({ visibility: "public" });
    const read = `{ ${SHOP} { defaultBranchRef{ target{ oid } } } }`;
    expect((await shop.run(shop.workflow({}), read)).data).toMatchObject({
      repository: { defaultBranchRef: { target: { oid: shop.head } } },
    });
    await open();
    const elsewhere = { ...shop.workflow({ contents: "write" }), repository: "mona/other" };
    expect(await shop.run(elsewhere, read)).toMatchObject({
      data: { repository: null },
      errors: [{ type: "NOT_FOUND" }],
    });
  });
});

describe("deployments", () => {
  it("show state, payload, statuses and a bot by its short login", async () => {
    const first = addDeployment(shop, { payload: { release: "r1" } });
    addDeployment(shop, { environment: "staging" });
    const time = shop.world.now().toISOString();
    const status = {
      environment: "production",
      environment_url: "",
      log_url: "https://example.com/1",
      creator: ACTIONS_BOT,
    };
    first.statuses.push({
      ...status,
      id: 5_000_000_001,
      node_id: "DES_1",
      state: "success",
      description: "Live",
      created_at: time,
    });
    const { data, errors } = await shop.run(
      shop.workflow({ deployments: "read", contents: "read" }),
      `{ ${SHOP} { deployments(first:5,environments:["production"],orderBy:{field:CREATED_AT,direction:DESC}){ nodes{
        databaseId state payload commitOid commit{ oid } ref{ name } createdAt creator{ __typename login ... on Bot{ databaseId } }
        latestStatus{ state logUrl environmentUrl } statuses(first:3){ totalCount nodes{ description } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      repository: {
        deployments: {
          nodes: [
            {
              databaseId: first.id,
              state: "ACTIVE",
              payload: JSON.stringify('{"release":"r1"}'),
              commitOid: shop.head,
              commit: { oid: shop.head },
              ref: { name: "main" },
              createdAt: expect.stringMatching(/^2026-11-19T16:50:\d\dZ$/),
              creator: { __typename: "Bot", login: "github-actions", databaseId: ACTIONS_BOT.id },
              latestStatus: { state: "SUCCESS", logUrl: "https://example.com/1", environmentUrl: null },
              statuses: { totalCount: 1, nodes: [{ description: "Live" }] },
            },
          ],
        },
      },
    });
  });

  it("are abandoned after half an hour of silence", async () => {
    addDeployment(shop);
    const query = `{ ${SHOP} { deployments(first:1){ nodes{ state } } } }`;
    const state = async () => JSON.stringify((await shop.run(shop.mona, query)).data);
    expect(await state()).toContain("PENDING");
    shop.world.advance(31 * 60_000);
    expect(await state()).toContain("ABANDONED");
  });
});

describe("environments", () => {
  const production: Environment = {
    id: 7,
    node_id: "EN_7",
    name: "production",
    created_at: "2026-11-01T00:00:00Z",
    updated_at: "2026-11-01T00:00:00Z",
    reviewers: [{ type: "User", id: MONA.id }],
    preventSelfReview: true,
    waitTimer: 10,
    canAdminsBypass: true,
    branchPolicy: null,
  };
  const query = `{ ${SHOP} { environment(name:"production"){ name protectionRules(first:6){ nodes{ type timeout preventSelfReview
    reviewers(first:6){ nodes{ __typename ... on User{ login databaseId } } } } } } environments(first:10){ totalCount nodes{ name } } } }`;

  it("and their rules depend on plan and visibility", async () => {
    const rules = [
      { type: "WAIT_TIMER", timeout: 10, preventSelfReview: null, reviewers: { nodes: [] } },
      {
        type: "REQUIRED_REVIEWERS",
        timeout: 0,
        preventSelfReview: true,
        reviewers: { nodes: [{ __typename: "User", login: "mona", databaseId: MONA.id }] },
      },
    ];
    const named = { name: "production" };
    const list = { totalCount: 1, nodes: [named] };
    const cases = [
      ["public", "free", { ...named, protectionRules: { nodes: rules } }, list],
      ["private", "enterprise", { ...named, protectionRules: { nodes: rules } }, list],
      ["private", "team", { ...named, protectionRules: { nodes: [] } }, list],
      ["private", "free", null, { totalCount: 0, nodes: [] }],
    ] as const;
    for (const [visibility, plan, environment, environments] of cases) {
      await open({ visibility, plan, environments: [production] });
      const { data } = await shop.run(shop.workflow({ actions: "read" }), query);
      expect(data).toEqual({ repository: { environment, environments } });
    }
  });
});

describe("checks", () => {
  it("tell the app, the run, its event and its workflow file", async () => {
    const run = addChecks(shop);
    const query = `query($sha:GitObjectID!){ ${SHOP} { object(oid:$sha){ ... on Commit{
      status{ state contexts{ context creator{ login } } }
      checkSuites(first:5,filterBy:{appId:${ACTIONS_APP.id},checkName:"test"}){ nodes{ app{ databaseId slug } branch{ name }
        workflowRun{ databaseId event runNumber url file{ path } workflow{ name databaseId } deploymentReviews(first:3){ totalCount } }
        checkRuns(first:5,filterBy:{checkType:LATEST}){ totalCount nodes{ databaseId name conclusion externalId } } } } } } } }`;
    const { data, errors } = await shop.run(
      shop.workflow({ contents: "read", checks: "read", actions: "read", statuses: "read" }),
      query,
      { sha: shop.head },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      repository: {
        object: {
          status: { state: "FAILURE", contexts: [{ context: "license", creator: { login: "mona" } }] },
          checkSuites: {
            nodes: [
              {
                app: { databaseId: 15368, slug: "github-actions" },
                branch: { name: "main" },
                workflowRun: {
                  databaseId: run.id,
                  event: "push",
                  runNumber: 1,
                  url: `https://github.com/mona/shop/actions/runs/${run.id}`,
                  file: { path: ".github/workflows/ci.yml" },
                  workflow: { name: "CI", databaseId: run.workflow_id },
                  deploymentReviews: { totalCount: 0 },
                },
                checkRuns: { totalCount: 1, nodes: [{ name: "test", conclusion: "SUCCESS" }] },
              },
            ],
          },
        },
      },
    });
  });

  it("are required where a rule on the base branch says so, except on a private repository of the free plan", async () => {
    const rules = [
      { branch: "~DEFAULT_BRANCH", type: "required_status_checks", contexts: [{ context: "test" }] },
    ] as const;
    const head = { head_sha: "0".repeat(40), head_ref: "topic", base_ref: "main" };
    const query = `query($sha:GitObjectID!){ ${SHOP} { defaultBranchRef{ rules(first:5){ nodes{ type parameters{
      ... on RequiredStatusChecksParameters{ requiredStatusChecks{ context integrationId } } } } } }
      object(oid:$sha){ ... on Commit{ checkSuites(first:1){ nodes{ checkRuns(first:1){ nodes{ isRequired(pullRequestNumber:1) } } } } } } } }`;
    for (const [plan, required] of [
      ["team", true],
      ["free", false],
    ] as const) {
      await open({ plan, rules: [...rules] });
      addChecks(shop);
      addIssue(shop, { pull_request: head });
      const { data } = await shop.run(shop.mona, query, { sha: shop.head });
      expect(JSON.stringify(data)).toContain(`"isRequired":${required}`);
      expect(JSON.stringify(data).includes("REQUIRED_STATUS_CHECKS")).toBe(required);
    }
  });
});
