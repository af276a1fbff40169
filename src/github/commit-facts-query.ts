import { TEXT_FRAGMENT } from "./file-text.ts";
import { HISTORY_FIELDS } from "./history.ts";

const CHECK_RUNS = `nodes { databaseId name status conclusion startedAt } pageInfo { hasNextPage endCursor }`;

const SUITES = `nodes {
          id databaseId app { databaseId slug } status conclusion branch { name } createdAt
          workflowRun { databaseId event runNumber file { path } }
          checkRuns(first: 100, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} }
        }
        pageInfo { hasNextPage endCursor }`;

const STATUS = `status {
          contexts {
            context state createdAt
            creator { __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }
          }
        }`;

/** Everything about one commit, in separate blocks. */
export const COMMIT_FACTS_QUERY = `query CommitFacts($owner: String!, $name: String!, $commit: GitObjectID!, $head: String!,
  $withFile: Boolean!, $file: String!, $withWorkflow: Boolean!, $workflow: String!,
  $withHistory: Boolean!, $withWitness: Boolean!, $ledger: String!, $witness: String!) {
  checks: repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      __typename
      ... on Commit {
        checkSuites(first: 100) { ${SUITES} }
        ${STATUS}
      }
    }
  }
  history: repository(owner: $owner, name: $name) {
    object(oid: $commit) @include(if: $withHistory) { __typename ... on Commit { ${HISTORY_FIELDS} } }
  }
  file: repository(owner: $owner, name: $name) {
    object(expression: $file) @include(if: $withFile) { __typename ...Text }
  }
  workflow: repository(owner: $owner, name: $name) {
    object(expression: $workflow) @include(if: $withWorkflow) { __typename ...Text }
  }
  reach: repository(owner: $owner, name: $name) {
    defaultBranchRef { compare(headRef: $head) { status } }
  }
  witness: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) @include(if: $withWitness) { compare(headRef: $witness) { status } }
  }
}
${TEXT_FRAGMENT}`;

/** The next hundred suites of a commit. */
export const MORE_SUITES_QUERY = `query MoreSuites($owner: String!, $name: String!, $commit: GitObjectID!, $after: String!) {
  repository(owner: $owner, name: $name) {
    checks: object(oid: $commit) { ... on Commit { checkSuites(first: 100, after: $after) { ${SUITES} } } }
  }
}`;

/** The next hundred check runs of a suite. */
export const MORE_CHECKS_QUERY = `query MoreChecks($suite: ID!, $after: String!) {
  node(id: $suite) { ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} } } }
}`;

/** Commits whose checks are read in one request: what GitHub answers within its ten seconds. */
export const RANGE_BATCH = 25;

/**
 * The checks of several commits, and the pull requests they came with, in two blocks: reading pull requests is a
 * permission of its own.
 *
 * @param commits how many: variables `$c0`, `$c1` …
 */
export function rangeChecksQuery(commits: number): string {
  const indexes = Array.from({ length: commits }, (_, index) => index);
  const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
  const each = (fields: string) =>
    indexes.map((index) => `c${index}: object(oid: $c${index}) { ${fields} }`).join("\n    ");
  return `query RangeChecks($owner: String!, $name: String!${variables}) {
  checks: repository(owner: $owner, name: $name) {
    ${each("...Checks")}
  }
  pulls: repository(owner: $owner, name: $name) {
    ${each("...Pulls")}
  }
}
fragment Checks on Commit { __typename checkSuites(first: 30) { ${SUITES} } ${STATUS} }
fragment Pulls on Commit { associatedPullRequests(first: 10) { nodes { number mergeCommit { oid } } } }`;
}
