import type { CheckRun, CommitStatus, Repository } from "../world.ts";
import { canRead, requireRead } from "./access.ts";
import { latestByName } from "./check-run.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { forbidden } from "./errors.ts";
import { latestStatuses, type StatusState, statusContextFields, statusState, worstState } from "./status.ts";

/**
 * The fields of `Commit.statusCheckRollup`: check runs and commit statuses together, `null` when there are neither. With
 * `statuses` but without `checks` (or the other way round) GitHub still shows the rollup and refuses the contexts one by
 * one: `nodes` has a `null` and an error for each (cli/cli#12597).
 */
export function rollupFields(context: Context, repository: Repository, oid: string): Fields | null {
  const { token } = context;
  if (!canRead(token, repository, "statuses")) requireRead(token, repository, "checks");
  const runs = latestByName(repository.checkRuns.filter(({ head_sha }) => head_sha === oid));
  const statuses = latestStatuses(repository, oid);
  if (runs.length + statuses.length === 0) return null;
  const runItems = runs.map((run) => ({
    key: `run ${run.id}`,
    node: () => visible(context, repository, "checks", () => context.build.checkRun(repository, run)),
  }));
  const statusItems = statuses.map((status: CommitStatus) => ({
    key: `status ${status.id}`,
    node: () => visible(context, repository, "statuses", () => statusContextFields(context, repository, status)),
  }));
  return {
    id: `SCR_${Buffer.from(`${repository.id}:${oid}`).toString("base64url")}`,
    state: worstState([...runs.map(runState), ...statuses.map(statusState)]),
    commit: () => context.build.commitAt(repository, oid),
    contexts: (args: PageArguments) => ({
      ...connection(args, { items: [...runItems, ...statusItems], key: ({ key }) => key, node: ({ node }) => node() }),
      checkRunCount: runs.length,
      statusContextCount: statuses.length,
    }),
  };
}

/** An item of a list the token may not read is an error in its place, not a failure of the whole list. */
function visible(context: Context, repository: Repository, scope: "checks" | "statuses", node: () => Fields) {
  return canRead(context.token, repository, scope) ? node() : forbidden();
}

function runState(run: CheckRun): StatusState {
  switch (run.conclusion) {
    case null:
      return "PENDING";
    case "success":
    case "skipped":
    case "neutral":
      return "SUCCESS";
    case "action_required":
    case "cancelled":
    case "failure":
    case "stale":
    case "timed_out":
      return "FAILURE";
  }
}
