import { afterEach, expect, it } from "vitest";
import { addChecks, addDeployment, addIssue, buildTestWorld, MONA, type TestWorld } from "./test-world.ts";

let shop: TestWorld;
afterEach(() => shop.close());

/** Everything a decision wants, in one request. */
const EVERYTHING = `query EnvActions($owner:String!,$name:String!,$sha:GitObjectID!,$issue:Int!,$ledger:String!){
  repository(owner:$owner,name:$name){
    id nameWithOwner visibility isInOrganization
    environments(first:20,orderBy:{field:NAME,direction:ASC}){nodes{databaseId name
      latestCompletedDeployment{databaseId createdAt commitOid state latestStatus{state createdAt creator{login} logUrl environmentUrl}}
      protectionRules(first:6){nodes{type timeout preventSelfReview reviewers(first:6){nodes{__typename ... on User{login databaseId}}}}}}}
    prod: deployments(first:30,environments:["production"],orderBy:{field:CREATED_AT,direction:DESC}){pageInfo{hasNextPage endCursor}
      nodes{databaseId id createdAt updatedAt state environment originalEnvironment task payload description commitOid creator{__typename login} latestStatus{state createdAt description logUrl environmentUrl creator{login}}}}
    object(oid:$sha){... on Commit{oid
      statusCheckRollup{state contexts(first:100){totalCount nodes{__typename ... on CheckRun{databaseId name status conclusion checkSuite{app{databaseId slug} workflowRun{databaseId event}}} ... on StatusContext{context state creator{login}}}}}
      associatedPullRequests(first:5){nodes{number merged baseRefName reviewDecision mergedBy{login} reviews(last:50,states:[APPROVED,CHANGES_REQUESTED]){nodes{state submittedAt author{login} authorAssociation commit{oid}}}}}
      checkSuites(last:20){nodes{workflowRun{databaseId deploymentReviews(first:10){nodes{state comment user{login} environments(first:5){nodes{name}}}} pendingDeploymentRequests(first:5){nodes{environment{name} currentUserCanApprove waitTimer waitTimerStartedAt}}}}}}}
    issueOrPullRequest(number:$issue){__typename ... on Issue{number locked body lastEditedAt editor{login}
      comments(last:100){nodes{databaseId author{__typename login ... on User{databaseId}} authorAssociation body createdAt lastEditedAt editor{login} includesCreatedEdit isMinimized userContentEdits(first:3){totalCount nodes{editedAt editor{login} deletedAt}}}}}}
    ledger: ref(qualifiedName:$ledger){target{oid ... on Commit{committedDate tree{entries{name type object{... on Blob{oid isTruncated text}}}} history(first:20){nodes{oid messageHeadline committedDate signature{isValid state signer{login}}}}}}}
    vulnerabilityAlerts(first:50,states:OPEN){totalCount nodes{number securityVulnerability{severity package{name ecosystem}}}}
    rulesets(first:20,includeParents:true){nodes{name enforcement target rules(first:20){nodes{type parameters{__typename ... on RequiredDeploymentsParameters{requiredDeploymentEnvironments} ... on RequiredStatusChecksParameters{requiredStatusChecks{context integrationId}}}}}}}
  }
  rateLimit{cost remaining resetAt nodeCount}
}`;

it("answers the whole read of a decision with the permissions github.md lists", async () => {
  shop = await buildTestWorld({ rules: [{ branch: "~DEFAULT_BRANCH", type: "deletion" }] });
  const run = addChecks(shop);
  run.approvals = [{ environments: [], state: "approved", user: MONA, comment: "Go" }];
  addDeployment(shop, { payload: { v: 1 } });
  const issue = addIssue(shop);
  const time = shop.world.now().toISOString();
  const comment = {
    id: 3_000_000_001,
    node_id: "IC_1",
    issue: 1,
    user: MONA,
    body: "/approve",
    editor: null,
    lastEditedAt: null,
  };
  issue.comments.push({ ...comment, created_at: time, updated_at: time });
  addIssue(shop, { pull_request: { head_sha: shop.head, head_ref: "topic", base_ref: "main" } });
  const token = shop.workflow({
    contents: "read",
    deployments: "read",
    actions: "read",
    checks: "read",
    statuses: "read",
    issues: "read",
    "pull-requests": "read",
    "vulnerability-alerts": "read",
  });
  const variables = { owner: "mona", name: "shop", sha: shop.head, issue: 1, ledger: "refs/heads/main" };
  const { data, errors } = await shop.run(token, EVERYTHING, variables);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    repository: {
      prod: { nodes: [{ state: "PENDING", originalEnvironment: "production" }] },
      object: {
        statusCheckRollup: { state: "FAILURE", contexts: { totalCount: 2 } },
        associatedPullRequests: { nodes: [{ number: 2, merged: false, reviews: { nodes: [] } }] },
        checkSuites: {
          nodes: [{ workflowRun: { deploymentReviews: { nodes: [{ state: "APPROVED", comment: "Go" }] } } }],
        },
      },
      issueOrPullRequest: {
        comments: {
          nodes: [{ databaseId: 3_000_000_001, authorAssociation: "OWNER", author: { databaseId: MONA.id } }],
        },
      },
      ledger: {
        target: { oid: shop.head, history: { nodes: [{ messageHeadline: "Open the shop", signature: null }] } },
      },
      vulnerabilityAlerts: { totalCount: 0, nodes: [] },
      rulesets: { nodes: [{ enforcement: "ACTIVE", target: "BRANCH", rules: { nodes: [{ type: "DELETION" }] } }] },
    },
    rateLimit: { cost: expect.any(Number) },
  });
});
