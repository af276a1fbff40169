import { DEPLOYMENT_FIELDS } from "./deployment-fact.ts";
import { TEXT_FRAGMENT } from "./file-text.ts";
import { HISTORY_FIELDS } from "./history.ts";

/** Deployments of other environments read with a commit, newest first. */
const NEWEST_DEPLOYMENTS = 20;

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

/**
 * Everything about one commit, in separate blocks.
 *
 * @param files how many files are read beside it: variables `$t0`, `$t1` …, each `<commit>:<path>`
 */
export function commitFactsQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $t${index}: String!`).join("");
  const texts = indexes.map(
    (index) =>
      `t${index}: repository(owner: $owner, name: $name) { object(expression: $t${index}) { __typename ...Text } }`,
  );
  return `query CommitFacts($owner: String!, $name: String!, $commit: GitObjectID!, $head: String!,
  $withHistory: Boolean!, $withWitness: Boolean!, $ledger: String!, $witness: String!,
  $withDeployments: Boolean!, $deploymentsOf: [String!]${variables}) {
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
  reach: repository(owner: $owner, name: $name) {
    defaultBranchRef { compare(headRef: $head) { status } }
  }
  witness: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) @include(if: $withWitness) { compare(headRef: $witness) { status } }
  }
  deployments: repository(owner: $owner, name: $name) @include(if: $withDeployments) {
    deployments(first: ${NEWEST_DEPLOYMENTS}, environments: $deploymentsOf, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${DEPLOYMENT_FIELDS} }
    }
  }
  ${texts.join("\n  ")}
}
${files === 0 ? "" : TEXT_FRAGMENT}`;
}

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
