import type { RunContext } from "../action/context.ts";
import { at } from "../action/event.ts";
import { workflowPath } from "../gates/checks/counted.ts";
import { listedWorkflows } from "../gates/checks/words.ts";
import { compare } from "../github/refs.ts";
import { getRun, type RunFact } from "../github/runs.ts";
import type { Policy } from "../policy/policy.ts";
import type { PromotionContext } from "../promotion/context.ts";
import type { Ground } from "../promotion/ground.ts";
import { Stop } from "../promotion/stop.ts";
import { isCommitId } from "../release/release.ts";

/** Where a release comes from, proven from GitHub's own record of the run and not from what the step says. */
export interface Source {
  readonly commit: string;
  readonly run: RunFact;
  /** The pull request it was built from: then it is a preview. */
  readonly pull: number | null;
}

/**
 * Proves the run that builds the release (R27, R29): of this repository and no fork, started by an event that nobody
 * outside can steer, of a commit that the default branch contains. A pull request of this repository makes a preview.
 */
export async function proveBuildingRun(context: PromotionContext, ground: Ground, step: RunContext): Promise<Source> {
  const run = await getRun(context.client, { repo: context.repo, run: context.calling.id });
  refuseForeign(run, ground.snapshot.repository.id);
  if (run.event === "pull_request") return preview(run, step);
  refuseEvent(run);
  await refuseUnreachable(context, ground, run.headSha);
  return { commit: run.headSha, run, pull: null };
}

/** Proves another run that holds an artifact of this release: same repository, an allowed workflow, same commit, success. */
export async function proveOtherRun(
  context: PromotionContext,
  ground: Ground,
  source: Source,
  id: number,
): Promise<void> {
  const run = await getRun(context.client, { repo: context.repo, run: id });
  refuseForeign(run, ground.snapshot.repository.id);
  if (run.path !== source.run.path && !isListed(ground.policy, run.path)) {
    throw new Stop(
      "run-refused",
      `Run ${id} is of ${run.path}, which no gates.checks.workflows lists.`,
      "Name a run of the building workflow, or list the workflow in the policy.",
    );
  }
  if (source.pull === null) refuseEvent(run);
  if (run.headSha !== source.commit) {
    throw new Stop(
      "run-refused",
      `Run ${id} built ${run.headSha}, this release is of ${source.commit}.`,
      "A release has one source commit: name a run of the same commit.",
    );
  }
  if (run.conclusion !== "success") {
    throw new Stop(
      "run-refused",
      `Run ${id} ended with ${run.conclusion ?? "no conclusion yet"}.`,
      "Name a run that succeeded.",
    );
  }
}

function refuseForeign(run: RunFact, repository: number): void {
  if (run.headRepositoryId === repository) return;
  throw new Stop(
    "run-refused",
    `Run ${run.id} was built from another repository (a fork).`,
    "Register releases only from runs of this repository's own commits.",
  );
}

function refuseEvent(run: RunFact): void {
  switch (run.event) {
    case "push":
    case "merge_group":
    case "release":
    case "schedule":
    case "workflow_dispatch":
      return;
    default:
      throw new Stop(
        "run-refused",
        `Run ${run.id} was started by ${run.event}, whose content others can steer.`,
        "Register from a workflow that runs on push, merge_group, release, schedule or workflow_dispatch.",
      );
  }
}

async function refuseUnreachable(context: PromotionContext, ground: Ground, commit: string): Promise<void> {
  const { defaultBranch, defaultHead } = ground.snapshot.repository;
  if (commit === defaultHead) return;
  const { status } = await compare(context.client, { repo: context.repo, base: defaultBranch, head: commit });
  if (status === "identical" || status === "behind") return;
  throw new Stop(
    "run-refused",
    `${commit} is not part of ${defaultBranch}: a commit that the API can resolve may come from a fork.`,
    `Merge it into ${defaultBranch} first, or register from a pull request to make a preview.`,
  );
}

function preview(run: RunFact, step: RunContext): Source {
  const head: unknown = at(step.event, "pull_request", "head", "sha");
  const pull: unknown = at(step.event, "pull_request", "number");
  if (typeof head !== "string" || !isCommitId(head) || head !== run.headSha || typeof pull !== "number") {
    throw new Stop(
      "run-refused",
      `Run ${run.id} is of a pull request whose head could not be proven.`,
      "Run the workflow again from the pull request's newest commit.",
    );
  }
  return { commit: head, run, pull };
}

function isListed(policy: Policy, path: string): boolean {
  return [...policy.environments.values()].some((environment) =>
    listedWorkflows(environment).some((file) => workflowPath(file) === path),
  );
}
