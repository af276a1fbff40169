import { TEXT_FRAGMENT } from "./file-text.ts";

const CHECK_RUNS = `nodes { databaseId name status conclusion startedAt } pageInfo { hasNextPage endCursor }`;

const SUITES = `nodes {
          id databaseId app { databaseId slug } status conclusion branch { name } createdAt
          workflowRun { databaseId event runNumber file { path } }
          checkRuns(first: 100, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} }
        }
        pageInfo { hasNextPage endCursor }`;

/** Everything about one commit, in separate blocks. */
export const COMMIT_FACTS_QUERY = `query CommitFacts($owner: String!, $name: String!, $commit: GitObjectID!, $head: String!,
  $withFile: Boolean!, $file: String!, $withWorkflow: Boolean!, $workflow: String!,
  $withWitness: Boolean!, $ledger: String!, $witness: String!) {
  checks: repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      __typename
      ... on Commit {
        checkSuites(first: 100) { ${SUITES} }
        status {
          contexts {
            context state createdAt
            creator { __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }
          }
        }
      }
    }
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
