import * as v from "valibot";
import type { Client } from "./client.ts";
import { MORE_CHECKS_QUERY, MORE_SUITES_QUERY } from "./commit-facts-query.ts";
import { unexpected } from "./errors.ts";
import type { GraphqlAnswer } from "./graphql-answer.ts";
import { Id, parse, Time } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** What was reported about a commit. Words are GitHub's, in lower case. */
export interface CheckFacts {
  readonly suites: readonly SuiteFact[];
  /** The newest status of each context. */
  readonly statuses: readonly StatusFact[];
}

/** All checks that one app reported for one push or run. */
export interface SuiteFact {
  readonly id: number;
  /** Id 0 and an empty slug stand for an app that no longer exists; no rule names it. */
  readonly app: { readonly id: number; readonly slug: string };
  readonly status: string;
  readonly conclusion: string | null;
  readonly branch: string | null;
  readonly createdAt: string;
  /** The workflow run, for suites of GitHub Actions. `path` is that of the workflow's file. */
  readonly run: {
    readonly id: number;
    readonly event: string;
    readonly path: string | null;
    readonly number: number;
  } | null;
  /** The newest of each name. */
  readonly checks: readonly CheckFact[];
}

export interface CheckFact {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: string | null;
}

export interface StatusFact {
  readonly context: string;
  readonly state: string;
  readonly creator: { readonly id: number; readonly login: string; readonly bot: boolean } | null;
  readonly createdAt: string;
}

/** Above this many suites or check runs GitHub's own list is not complete (R65). */
const MOST = 1_000;

const PageInfo = v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) });
const Word = v.pipe(v.string(), v.toLowerCase());

const ChecksShape = v.object({
  nodes: v.array(
    v.pipe(
      v.object({
        databaseId: Id,
        name: v.string(),
        status: Word,
        conclusion: v.nullable(Word),
        startedAt: v.nullable(Time),
      }),
      v.transform(({ databaseId, ...check }): CheckFact => ({ id: databaseId, ...check })),
    ),
  ),
  pageInfo: PageInfo,
});

const SuitesShape = v.object({
  nodes: v.array(
    v.object({
      id: v.string(),
      databaseId: Id,
      app: v.nullable(v.object({ databaseId: Id, slug: v.string() })),
      status: Word,
      conclusion: v.nullable(Word),
      branch: v.nullable(v.object({ name: v.string() })),
      createdAt: Time,
      workflowRun: v.nullable(
        v.object({
          databaseId: Id,
          event: v.string(),
          runNumber: v.number(),
          file: v.nullable(v.object({ path: v.string() })),
        }),
      ),
      checkRuns: ChecksShape,
    }),
  ),
  pageInfo: PageInfo,
});
type Suites = v.InferOutput<typeof SuitesShape>;

const StatusShape = v.object({
  context: v.string(),
  state: Word,
  createdAt: Time,
  creator: v.nullable(
    v.object({ __typename: v.string(), login: v.string(), databaseId: v.optional(v.nullable(v.number())) }),
  ),
});

const CommitShape = v.object({
  __typename: v.literal("Commit"),
  checkSuites: SuitesShape,
  status: v.nullable(v.object({ contexts: v.array(StatusShape) })),
});

const MoreSuitesShape = v.object({ repository: v.object({ checks: v.object({ checkSuites: SuitesShape }) }) });
const MoreChecksShape = v.object({ node: v.object({ checkRuns: ChecksShape }) });

const REQUEST = "graphql CommitFacts";

/** Reads the `checks` block and what is left on further pages. Throws `GitHubFailure`. */
export async function readCheckFacts(
  client: Client,
  o: { readonly repo: Repo; readonly commit: string; readonly data: unknown },
): Promise<CheckFacts> {
  const commit = parse(CommitShape, o.data, REQUEST);
  const nodes = [...commit.checkSuites.nodes];
  let after = cursorOf(commit.checkSuites.pageInfo, null);
  while (after !== null) {
    // One more page would be more than there may be; do not read it.
    if (nodes.length >= MOST) throw tooMany("check suites");
    const variables = { owner: o.repo.owner, name: o.repo.name, commit: o.commit, after };
    const more = whole(await client.graphql("read", MORE_SUITES_QUERY, variables));
    const page = parse(MoreSuitesShape, more, REQUEST).repository.checks.checkSuites;
    nodes.push(...page.nodes);
    after = cursorOf(page.pageInfo, after);
  }
  let left = MOST;
  const suites: SuiteFact[] = [];
  for (const node of nodes) {
    const suite = await suiteFact(client, node, left);
    left -= suite.checks.length;
    suites.push(suite);
  }
  return { suites, statuses: (commit.status?.contexts ?? []).map(statusFact) };
}

async function suiteFact(client: Client, node: Suites["nodes"][number], left: number): Promise<SuiteFact> {
  const checks = [...node.checkRuns.nodes];
  let after = cursorOf(node.checkRuns.pageInfo, null);
  while (after !== null && checks.length < left) {
    const more = whole(await client.graphql("read", MORE_CHECKS_QUERY, { suite: node.id, after }));
    const page = parse(MoreChecksShape, more, REQUEST).node.checkRuns;
    checks.push(...page.nodes);
    after = cursorOf(page.pageInfo, after);
  }
  if (after !== null || checks.length > left) throw tooMany("check runs");
  const run = node.workflowRun;
  return {
    id: node.databaseId,
    app: node.app === null ? { id: 0, slug: "" } : { id: node.app.databaseId, slug: node.app.slug },
    status: node.status,
    conclusion: node.conclusion,
    branch: node.branch?.name ?? null,
    createdAt: node.createdAt,
    run:
      run === null
        ? null
        : { id: run.databaseId, event: run.event, path: run.file?.path ?? null, number: run.runNumber },
    checks,
  };
}

function statusFact(status: v.InferOutput<typeof StatusShape>): StatusFact {
  const { creator } = status;
  const id = creator?.databaseId ?? null;
  return {
    context: status.context,
    state: status.state,
    creator: creator === null || id === null ? null : { id, login: creator.login, bot: creator.__typename !== "User" },
    createdAt: status.createdAt,
  };
}

function cursorOf(page: v.InferOutput<typeof PageInfo>, before: string | null): string | null {
  if (!page.hasNextPage) return null;
  if (page.endCursor === null || page.endCursor === before) throw unexpected(REQUEST, "the pages of checks do not end");
  return page.endCursor;
}

function tooMany(what: string) {
  return unexpected(REQUEST, `more than ${MOST} ${what} on one commit; GitHub's list is not complete above that`);
}

function whole(answer: GraphqlAnswer): unknown {
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  return answer.data;
}
