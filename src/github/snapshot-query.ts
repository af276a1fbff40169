import { ASKED_PAGES } from "./asked-pages.ts";
import { COMMENTS_FRAGMENT } from "./conversation.ts";
import { DEPLOYMENT_FIELDS } from "./deployment-fact.ts";
import { TEXT_FRAGMENT } from "./file-text.ts";
import { OPEN_ISSUE_FIELDS } from "./own-text.ts";
import { PROTECTION_FIELDS, REQUIRED_FIELDS } from "./required-checks.ts";

/** Deployments read with a snapshot, newest first. */
const DEPLOYMENTS_READ = 20;

/** Open issues of one label read with a snapshot, newest first. */
const ISSUES_READ = 100;

const ENVIRONMENT_PAGE = "nodes { databaseId name } pageInfo { hasNextPage endCursor }";

/** The next hundred environments; repositories with one per pull request have many. */
export const MORE_ENVIRONMENTS_QUERY = `query MoreEnvironments($owner: String!, $name: String!, $after: String!) {
  repository(owner: $owner, name: $name) { environments(first: 100, after: $after) { ${ENVIRONMENT_PAGE} } }
}`;

const FILE = "object { __typename ...Text }";

/**
 * The one query behind a snapshot. Each block asks for the repository again: where a token lacks a permission, GitHub
 * nulls a field that may not be null, and with it everything up to the block. Files of the ledger are read below its branch's commit, so that all are of one commit
 * and its id is the one to append to.
 *
 * @param files how many ledger files are asked for: variables `$f0`, `$f1` …
 */
export function snapshotQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $f${index}: String!`).join("");
  const extra = indexes.map((index) => `\n      f${index}: file(path: $f${index}) { ${FILE} }`).join("");
  return `query Snapshot($owner: String!, $name: String!, $policyPath: String!, $withPages: Boolean!, $pages: String!, $ledger: String!, $folder: String!,
  $withEnvironment: Boolean!, $environment: String!, $deploymentEnvironments: [String!],
  $withIssues: Boolean!, $issueLabels: [String!]${variables}) {
  repository(owner: $owner, name: $name) {
    databaseId id nameWithOwner visibility hasIssuesEnabled defaultBranchRef { name target { oid } }
  }
  policy: repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid ... on Commit { file(path: $policyPath) { ${FILE} } } } }
  }
  pages: repository(owner: $owner, name: $name) @include(if: $withPages) {
    defaultBranchRef { target { oid ... on Commit { file(path: $pages) { object { __typename ... on Tree { entries { name type ${FILE} } } } } } } }
  }
  ledger: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) { target { __typename oid ... on Commit {
      states: file(path: $folder) { object { __typename ... on Tree { entries { name type ${FILE} } } } }${extra}
    } } }
  }
  environment: repository(owner: $owner, name: $name) {
    environment(name: $environment) @include(if: $withEnvironment) { databaseId name }
  }
  environments: repository(owner: $owner, name: $name) { environments(first: 100) { ${ENVIRONMENT_PAGE} } }
  required: repository(owner: $owner, name: $name) {
    defaultBranchRef { ${REQUIRED_FIELDS} }
  }
  protection: repository(owner: $owner, name: $name) { defaultBranchRef { ${PROTECTION_FIELDS} } }
  issues: repository(owner: $owner, name: $name) @include(if: $withIssues) {
    issues(labels: $issueLabels, states: [OPEN], first: ${ISSUES_READ}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${OPEN_ISSUE_FIELDS} }
    }
    ${ASKED_PAGES}
  }
  deployments: repository(owner: $owner, name: $name) {
    deployments(first: ${DEPLOYMENTS_READ}, environments: $deploymentEnvironments, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${DEPLOYMENT_FIELDS} }
    }
  }
}
${TEXT_FRAGMENT}${COMMENTS_FRAGMENT}`;
}
