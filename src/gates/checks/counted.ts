import type { CheckFacts, SuiteFact } from "../../github/commit-facts.ts";
import type { CommitGateFacts, GateFacts } from "../gate.ts";

/** The id of GitHub's own app that reports the checks of workflow runs. */
export const ACTIONS_APP_ID = 15368;

type Run = NonNullable<SuiteFact["run"]>;

/** A suite of a workflow run that may count. */
export interface RunSuite extends SuiteFact {
  readonly run: Run & { readonly path: string };
}

/** What decides which runs count: for a release what the default branch ran, for a commit that wants in also others. */
export interface Counting extends Pick<CommitGateFacts, "policy" | "defaultBranch" | "repositoryUrl" | "calling"> {
  /** The run that built the release; it counts although its workflow may deploy, too. */
  readonly buildRun: number | null;
  readonly subject: "release" | "preview" | "proposal";
}

export function countingRelease(facts: GateFacts): Counting {
  const { policy, defaultBranch, repositoryUrl, calling, release } = facts;
  const subject = release.preview ? "preview" : "release";
  return { policy, defaultBranch, repositoryUrl, calling, buildRun: release.run, subject };
}

export function countingProposal(facts: CommitGateFacts): Counting {
  const { policy, defaultBranch, repositoryUrl, calling } = facts;
  return { policy, defaultBranch, repositoryUrl, calling, buildRun: null, subject: "proposal" };
}

/**
 * The workflow runs whose checks count (R63): of GitHub's own app, of a known workflow file that deploys to no
 * environment of ours, started by a push, a merge queue, a schedule or a person on the default branch. Runs of pull
 * requests count only for previews and for what a pull request proposes. The name alone proves nothing.
 */
export function countedRuns(counting: Counting, checks: CheckFacts): readonly RunSuite[] {
  const ours = new Set(
    [...counting.policy.environments.values()].flatMap(({ workflow }) =>
      workflow === undefined ? [] : [workflowPath(workflow)],
    ),
  );
  return checks.suites.filter((suite): suite is RunSuite => {
    const { run } = suite;
    if (suite.app.id !== ACTIONS_APP_ID || run === null || run.path === null) return false;
    if (ours.has(run.path) && run.id !== counting.buildRun) return false;
    return isCounted(run.event, suite.branch, counting);
  });
}

function isCounted(event: string, branch: string | null, { subject, defaultBranch }: Counting): boolean {
  switch (event) {
    case "merge_group":
      return true;
    case "push":
    case "schedule":
    case "workflow_dispatch":
      return subject === "proposal" || branch === defaultBranch;
    case "pull_request":
      return subject !== "release";
    case "pull_request_target":
      return subject === "proposal";
    default:
      return false;
  }
}

/** Checks of other apps, by the app's id or slug. */
export function countedApp(
  checks: CheckFacts,
  app: { readonly id?: number; readonly slug?: string },
): readonly SuiteFact[] {
  return checks.suites.filter(
    (suite) =>
      suite.run === null && (suite.app.id === app.id || (app.slug !== undefined && suite.app.slug === app.slug)),
  );
}

/** `.github/workflows/<file>` */
export function workflowPath(file: string): string {
  return `.github/workflows/${file}`;
}
