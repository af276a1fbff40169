import type { Repository, Run, User, World, WorldEvent } from "../world.ts";
import { passesFilter } from "./branch-filter.ts";
import { createRun } from "./create-run.ts";
import {
  issueCommentPayload,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  schedulePayload,
  workflowRunPayload,
} from "./event-payload.ts";
import { mergePullRequest } from "./pull-request-merge.ts";
import { commitHeadline, commitOf, readFileAt, workflowFiles } from "./repository-files.ts";
import { shortRef } from "./run-ref.ts";
import { InvalidWorkflow, parseWorkflowFile, type WorkflowFile } from "./workflow-file.ts";

const MAX_CHAIN = 3;
const SKIP = /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/i;

/** Events that start runs by what the workflow files say. */
export type TriggerEvent = Exclude<WorldEvent, { type: "run_rerun" | "run_cancel" }>;

/** An event as the triggers see it: whose commit's workflows are asked, and what their runs would be about. */
interface Occasion {
  readonly repository: Repository;
  readonly event: string;
  /** The commit the workflow files are read from. */
  readonly commit: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly actor: User;
  readonly payload: Record<string, unknown>;
  readonly title?: string;
  listens(file: WorkflowFile): boolean;
}

/**
 * Creates the runs an event starts, with GitHub's rules: nothing from workflow tokens except dispatches, `[skip ci]`
 * for pushes and pull requests, `workflow_run` at most three levels deep. A file that does not parse gets a run too,
 * which then fails with the parser's messages (only for pushes, as on GitHub). `refuse` receives refusals by name.
 */
export function startRuns(world: World, event: TriggerEvent, refuse: (refusal: unknown) => void): Run[] {
  if (event.type === "workflow_dispatch") return [event.run];
  const occasion = occasionOf(event);
  if (occasion === undefined) return [];
  const runs: Run[] = [];
  for (const path of workflowFiles(occasion.repository.gitDir, occasion.commit)) {
    if (occasion.repository.disabledWorkflows?.has(path) === true) continue;
    try {
      if (!wouldStart(occasion, path)) continue;
    } catch (problem) {
      refuse(problem);
      continue;
    }
    runs.push(
      createRun(world, occasion.repository, {
        path,
        event: occasion.event,
        headBranch: occasion.headBranch,
        headSha: occasion.headSha,
        fileCommit: occasion.commit,
        actor: occasion.actor,
        payload: occasion.payload,
        ...(occasion.title === undefined ? {} : { displayTitle: occasion.title }),
      }),
    );
  }
  return runs;
}

function wouldStart(occasion: Occasion, path: string): boolean {
  const content = readFileAt(occasion.repository.gitDir, occasion.commit, path) ?? "";
  try {
    return occasion.listens(parseWorkflowFile(path, content));
  } catch (problem) {
    if (problem instanceof InvalidWorkflow) return occasion.event === "push";
    throw problem;
  }
}

function occasionOf(event: Exclude<TriggerEvent, { type: "workflow_dispatch" }>): Occasion | undefined {
  switch (event.type) {
    case "push":
      return pushOccasion(event);
    case "pull_request":
      return pullRequestOccasion(event);
    case "issue_comment":
      return event.byWorkflowToken
        ? undefined
        : onDefaultBranch(event.repository, {
            event: "issue_comment",
            actor: event.actor,
            payload: issueCommentPayload(event),
            title: event.issue.title,
            listens: ({ events }) => hasType(events["issue_comment"], event.action, ["created", "edited", "deleted"]),
          });
    case "merge_group":
      return mergeGroupOccasion(event);
    case "schedule":
      return onDefaultBranch(event.repository, {
        event: "schedule",
        actor: event.repository.owner,
        payload: schedulePayload(event),
        listens: ({ events }) => events.schedule?.some(({ cron }) => cron === event.cron) ?? false,
      });
    case "workflow_run":
      return workflowRunOccasion(event.repository, event.run);
  }
}

function pushOccasion(event: Extract<WorldEvent, { type: "push" }>): Occasion | undefined {
  const { repository, after, ref } = event;
  if (event.byWorkflowToken || /^0+$/.test(after) || skipped(repository, after)) return undefined;
  const name = shortRef(ref);
  return {
    repository,
    event: "push",
    commit: after,
    headBranch: name,
    headSha: after,
    actor: event.actor,
    payload: pushPayload(event),
    title: commitHeadline(repository.gitDir, after),
    listens: ({ events: { push } }) => {
      if (push === undefined) return false;
      const branches = { include: push.branches, ignore: push["branches-ignore"] };
      const tags = { include: push.tags, ignore: push["tags-ignore"] };
      const [mine, other] = ref.startsWith("refs/tags/") ? [tags, branches] : [branches, tags];
      const asked = mine.include !== undefined || mine.ignore !== undefined;
      const onlyOther = !asked && (other.include !== undefined || other.ignore !== undefined);
      return !onlyOther && passesFilter(name, mine);
    },
  };
}

function pullRequestOccasion(event: Extract<WorldEvent, { type: "pull_request" }>): Occasion | undefined {
  const { repository, issue } = event;
  const pull = issue.pull_request;
  if (event.byWorkflowToken || pull === undefined || skipped(repository, pull.head_sha)) return undefined;
  const merge = mergePullRequest(repository.gitDir, issue.number, pull);
  if (merge === undefined) return undefined;
  return {
    repository,
    event: "pull_request",
    commit: merge,
    headBranch: pull.head_ref,
    headSha: pull.head_sha,
    actor: event.actor,
    payload: pullRequestPayload(event, merge),
    title: issue.title,
    listens: ({ events: { pull_request: on } }) =>
      hasType(on, event.action, ["opened", "synchronize", "reopened"]) &&
      passesFilter(pull.base_ref, { include: on?.branches, ignore: on?.["branches-ignore"] }),
  };
}

/** The queue's own commit has the workflow files, as it would be the default branch's head. */
function mergeGroupOccasion(event: Extract<WorldEvent, { type: "merge_group" }>): Occasion {
  const payload = mergeGroupPayload(event);
  return {
    repository: event.repository,
    event: "merge_group",
    commit: event.head,
    headBranch: shortRef(payload.merge_group.head_ref),
    headSha: event.head,
    actor: event.actor,
    payload,
    listens: ({ events }) => hasType(events.merge_group, "checks_requested", ["checks_requested"]),
  };
}

function workflowRunOccasion(repository: Repository, run: Run): Occasion | undefined {
  if (chainLength(repository, run) >= MAX_CHAIN) return undefined;
  return onDefaultBranch(repository, {
    event: "workflow_run",
    actor: run.triggering_actor,
    payload: workflowRunPayload(repository, run),
    listens: ({ events: { workflow_run: on } }) =>
      (on?.workflows?.includes(run.name) ?? false) &&
      passesFilter(run.head_branch, { include: on?.branches, ignore: on?.["branches-ignore"] }),
  });
}

/** How many `workflow_run` events already lie behind a run. */
function chainLength(repository: Repository, run: Run): number {
  if (run.event !== "workflow_run") return 0;
  const cause = run.payload["workflow_run"];
  const id = typeof cause === "object" && cause !== null && "id" in cause ? cause.id : undefined;
  const before = repository.runs.find((each) => each.id === id);
  return 1 + (before === undefined ? 0 : chainLength(repository, before));
}

function onDefaultBranch(
  repository: Repository,
  rest: Pick<Occasion, "event" | "actor" | "payload" | "title" | "listens">,
): Occasion | undefined {
  const branch = repository.defaultBranch;
  const head = commitOf(repository.gitDir, `refs/heads/${branch}`);
  return head === undefined ? undefined : { repository, commit: head, headBranch: branch, headSha: head, ...rest };
}

function hasType(on: { readonly types?: string[] } | undefined, type: string, defaults: readonly string[]): boolean {
  return on !== undefined && (on.types ?? defaults).includes(type);
}

function skipped(repository: Repository, commit: string): boolean {
  return SKIP.test(commitHeadline(repository.gitDir, commit));
}
