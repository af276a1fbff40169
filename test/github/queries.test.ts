import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { BRANCH_HISTORY_QUERY, COMMIT_HISTORY_QUERY, COMMIT_MUTATION } from "../../src/github/branch-commit.ts";
import { COMMIT_FACTS_QUERY, MORE_CHECKS_QUERY, MORE_SUITES_QUERY } from "../../src/github/commit-facts-query.ts";
import { MORE_ENVIRONMENTS_QUERY, snapshotQuery } from "../../src/github/snapshot-query.ts";

const schemaFolder = dirname(createRequire(import.meta.url).resolve("@octokit/graphql-schema"));
const schema = buildSchema(readFileSync(join(schemaFolder, "schema.graphql"), "utf8"), {
  assumeValid: true,
  noLocation: true,
});

test.each([
  ["snapshot", snapshotQuery(0)],
  ["snapshot with files", snapshotQuery(3)],
  ["more environments", MORE_ENVIRONMENTS_QUERY],
  ["commit facts", COMMIT_FACTS_QUERY],
  ["more suites", MORE_SUITES_QUERY],
  ["more checks", MORE_CHECKS_QUERY],
  ["commit", COMMIT_MUTATION],
  ["branch history", BRANCH_HISTORY_QUERY],
  ["commit history", COMMIT_HISTORY_QUERY],
])("the %s query is valid on GitHub's published schema", (_name, query) => {
  expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
});
