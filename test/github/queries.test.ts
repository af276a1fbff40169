import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { blockersQuery } from "../../src/github/blockers.ts";
import { BRANCH_HISTORY_QUERY, COMMIT_HISTORY_QUERY, COMMIT_MUTATION } from "../../src/github/branch-commit.ts";
import { branchFilesQuery } from "../../src/github/branch-files.ts";
import { BRANCH_LOG_QUERY, COMMIT_LOG_QUERY } from "../../src/github/branch-log.ts";
import {
  commitFactsQuery,
  MORE_CHECKS_QUERY,
  MORE_SUITES_QUERY,
  RANGE_BATCH,
  rangeChecksQuery,
} from "../../src/github/commit-facts-query.ts";
import { commitFilesQuery } from "../../src/github/commit-files.ts";
import { HISTORY_QUERY } from "../../src/github/history.ts";
import { OPEN_MUTATION, PULL_REQUESTS_QUERY } from "../../src/github/pull-requests.ts";
import { MORE_ENVIRONMENTS_QUERY, snapshotQuery } from "../../src/github/snapshot-query.ts";
import { WORKFLOW_FILES_QUERY } from "../../src/github/workflow-files.ts";

const schemaFile = new URL("../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);
const schema = buildSchema(readFileSync(schemaFile, "utf8"), {
  assumeValid: true,
  noLocation: true,
});

test.each([
  ["snapshot", snapshotQuery(0)],
  ["snapshot with files", snapshotQuery(3)],
  ["more environments", MORE_ENVIRONMENTS_QUERY],
  ["commit facts", commitFactsQuery(0)],
  ["commit facts with files", commitFactsQuery(3)],
  ["checks of a range", rangeChecksQuery(RANGE_BATCH)],
  ["blockers", blockersQuery({ labels: ["a", "b"], pullRequests: true, closing: true })],
  ["blockers that are issues", blockersQuery({ labels: ["a"], pullRequests: false, closing: false })],
  ["history", HISTORY_QUERY],
  ["more suites", MORE_SUITES_QUERY],
  ["more checks", MORE_CHECKS_QUERY],
  ["commit", COMMIT_MUTATION],
  ["files of a branch", branchFilesQuery(2)],
  ["the head of a branch", branchFilesQuery(0)],
  ["files of a commit", commitFilesQuery(2)],
  ["pull requests", PULL_REQUESTS_QUERY],
  ["open a pull request", OPEN_MUTATION],
  ["branch history", BRANCH_HISTORY_QUERY],
  ["commit history", COMMIT_HISTORY_QUERY],
  ["log of a branch", BRANCH_LOG_QUERY],
  ["log of a commit", COMMIT_LOG_QUERY],
  ["workflow files", WORKFLOW_FILES_QUERY],
])("the %s query is valid on GitHub's published schema", (_name, query) => {
  expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
});
