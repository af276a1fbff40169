import type { CheckSuite, Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { type CheckRunArguments, checkRunsOf } from "./check-run.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { pullRequestsOf } from "./pull-request.ts";
import { findRef } from "./ref-name.ts";
import { pageOf } from "./urls.ts";

export interface SuiteArguments extends PageArguments {
  readonly filterBy?: { readonly appId?: number | null; readonly checkName?: string | null } | null;
}

/** `Commit.checkSuites`, oldest first. */
export function suitesOf(context: Context, repository: Repository, oid: string, args: SuiteArguments): Fields {
  requireRead(context.token, repository, "checks");
  const { appId, checkName } = args.filterBy ?? {};
  const has = (suite: CheckSuite, name: string): boolean =>
    repository.checkRuns.some((run) => run.suite_id === suite.id && run.name === name);
  const items = repository.checkSuites
    .filter((suite) => suite.head_sha === oid)
    .filter((suite) => appId == null || suite.app.id === appId)
    .filter((suite) => checkName == null || has(suite, checkName))
    .toSorted((a, b) => a.id - b.id);
  return connection(args, {
    items,
    key: ({ id }) => id,
    node: (suite) => context.build.checkSuite(repository, suite),
  });
}

/** The fields of a `CheckSuite`. */
export function suiteFields(context: Context, repository: Repository, suite: CheckSuite): Fields {
  const { build, token } = context;
  const run = repository.runs.find(({ id }) => id === suite.run_id);
  return {
    ...pageOf(repository, `/commit/${suite.head_sha}/checks?check_suite_id=${suite.id}`),
    __typename: "CheckSuite",
    id: suite.node_id,
    databaseId: suite.id,
    app: appFields(suite.app),
    status: suite.status.toUpperCase(),
    conclusion: suite.conclusion?.toUpperCase() ?? null,
    createdAt: dateTime(suite.created_at),
    updatedAt: dateTime(run?.updated_at ?? suite.created_at),
    repository: () => build.repository(repository),
    branch: async () => {
      const ref = await findRef(repository, `refs/heads/${suite.head_branch}`);
      return ref === null ? null : build.ref(repository, ref);
    },
    commit: () => build.commitAt(repository, suite.head_sha),
    checkRuns: (args: CheckRunArguments) => checkRunsOf(context, repository, suite, args),
    workflowRun: () => {
      if (run === undefined) return null;
      requireRead(token, repository, "actions");
      return build.workflowRun(repository, run);
    },
    matchingPullRequests: (args: PageArguments) => {
      requireRead(token, repository, "pull-requests");
      return pullRequestsOf(context, repository, args, ({ head_sha }) => head_sha === suite.head_sha);
    },
  };
}

function appFields(app: CheckSuite["app"]): Fields {
  const words = app.slug.split("-").map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return {
    id: `A_${app.id}`,
    databaseId: app.id,
    slug: app.slug,
    name: app.slug === "github-actions" ? "GitHub Actions" : words.join(" "),
  };
}
