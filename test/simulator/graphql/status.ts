import type { CommitStatus, Repository } from "../world.ts";
import { requireRead } from "./access.ts";
import { refuseArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { dateTime } from "./date-time.ts";
import { isRequired, type PullRequestArguments } from "./required-check.ts";

export type StatusState = "ERROR" | "FAILURE" | "PENDING" | "SUCCESS";

/** The newest status of each context of a commit, oldest context first. */
export function latestStatuses(repository: Repository, oid: string): CommitStatus[] {
  const mine = repository.statuses.filter(({ sha }) => sha === oid).toSorted((a, b) => a.id - b.id);
  return [...new Map(mine.map((status) => [status.context, status])).values()].toSorted((a, b) => a.id - b.id);
}

/** One word for several: the worst that is decided, else pending while anything is, else success. */
export function worstState(states: readonly StatusState[]): StatusState {
  const order: readonly StatusState[] = ["ERROR", "FAILURE", "PENDING"];
  return order.find((state) => states.includes(state)) ?? "SUCCESS";
}

export function statusState(status: CommitStatus): StatusState {
  switch (status.state) {
    case "error":
      return "ERROR";
    case "failure":
      return "FAILURE";
    case "pending":
      return "PENDING";
    case "success":
      return "SUCCESS";
  }
}

/** The fields of `Commit.status`: only commit statuses, not check runs; `null` when there are none. */
export function statusFields(context: Context, repository: Repository, oid: string): Fields | null {
  requireRead(context.token, repository, "statuses");
  const statuses = latestStatuses(repository, oid);
  if (statuses.length === 0) return null;
  const node = (status: CommitStatus): Fields => statusContextFields(context, repository, status);
  return {
    id: `ST_${Buffer.from(`${repository.id}:${oid}`).toString("base64url")}`,
    state: worstState(statuses.map(statusState)),
    contexts: () => statuses.map(node),
    context: ({ name }: { name: string }) => {
      const status = statuses.find((each) => each.context === name);
      return status === undefined ? null : node(status);
    },
    commit: () => context.build.commitAt(repository, oid),
  };
}

/** The fields of a `StatusContext`. */
export function statusContextFields(context: Context, repository: Repository, status: CommitStatus): Fields {
  return {
    __typename: "StatusContext",
    id: status.node_id,
    context: status.context,
    state: statusState(status),
    description: status.description,
    targetUrl: status.target_url,
    createdAt: dateTime(status.created_at),
    creator: () => context.build.actor(status.creator),
    commit: () => context.build.commitAt(repository, status.sha),
    isRequired: (args: PullRequestArguments) => {
      refuseArguments("StatusContext.isRequired", args, ["pullRequestId"]);
      return isRequired(repository, args, status.context);
    },
  };
}
