import type { CheckRun, CheckSuite, Repository } from "../world.ts";
import { connection, type PageArguments, refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { SimulatorGap } from "./errors.ts";
import { isRequired, type PullRequestArguments } from "./required-check.ts";

export interface CheckRunArguments extends PageArguments {
  readonly filterBy?: {
    readonly appId?: number | null;
    readonly checkName?: string | null;
    readonly checkType?: "ALL" | "LATEST" | null;
    readonly status?: string | null;
    readonly statuses?: readonly string[] | null;
    readonly conclusions?: readonly string[] | null;
  } | null;
}

/** `CheckSuite.checkRuns`, oldest first. */
export function checkRunsOf(context: Context, repository: Repository, suite: CheckSuite, args: CheckRunArguments) {
  const { appId, checkName, checkType, status, statuses, conclusions } = args.filterBy ?? {};
  const all = repository.checkRuns.filter((run) => run.suite_id === suite.id).toSorted((a, b) => a.id - b.id);
  const items = (checkType === "LATEST" ? latestByName(all) : all)
    .filter((run) => checkName == null || run.name === checkName)
    .filter((run) => status == null || run.status.toUpperCase() === status)
    .filter((run) => statuses == null || statuses.includes(run.status.toUpperCase()))
    .filter((run) => conclusions == null || conclusions.includes(run.conclusion?.toUpperCase() ?? ""))
    .filter(() => appId == null || suite.app.id === appId);
  return connection(args, {
    items,
    key: ({ id }) => id,
    node: (run) => context.build.checkRun(repository, run),
  });
}

/** The newest run of every name, in the given order. */
export function latestByName(runs: readonly CheckRun[]): CheckRun[] {
  const newest = new Map(runs.toSorted((a, b) => a.id - b.id).map((run) => [`${run.suite_id} ${run.name}`, run.id]));
  return runs.filter((run) => newest.get(`${run.suite_id} ${run.name}`) === run.id);
}

/** The fields of a `CheckRun`. */
export function checkRunFields(context: Context, repository: Repository, run: CheckRun): Fields {
  const suite = repository.checkSuites.find(({ id }) => id === run.suite_id);
  return {
    __typename: "CheckRun",
    id: run.node_id,
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: dateTime(run.started_at),
    completedAt: dateTime(run.completed_at),
    detailsUrl: run.details_url,
    externalId: run.external_id,
    title: run.output.title,
    summary: run.output.summary,
    text: run.output.text,
    repository: () => context.build.repository(repository),
    checkSuite: () => {
      if (suite === undefined) throw new SimulatorGap(`check suite ${run.suite_id} of check run ${run.id}`);
      return context.build.checkSuite(repository, suite);
    },
    isRequired: (args: PullRequestArguments) => {
      refuseArguments("CheckRun.isRequired", args, ["pullRequestId"]);
      return isRequired(repository, args, run.name, suite?.app.id);
    },
  };
}
