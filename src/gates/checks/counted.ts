import type { CheckFacts, SuiteFact } from "../../github/commit-facts.ts";
import type { GateFacts } from "../gate.ts";

/** The id of GitHub's own app that reports the checks of workflow runs. */
export const ACTIONS_APP_ID = 15368;

type Run = NonNullable<SuiteFact["run"]>;

/** A suite of a workflow run that may count. */
export interface RunSuite extends SuiteFact {
  readonly run: Run & { readonly path: string };
}

/**
 * The workflow runs whose checks count (R63): of GitHub's own app, of a known workflow file that deploys to no
 * environment of ours, started by a push, a merge queue, a schedule or a person on the default branch. Runs of pull
 * requests count only for previews. The name alone proves nothing.
 */
export function countedRuns(facts: GateFacts, checks: CheckFacts): readonly RunSuite[] {
  const ours = new Set(
    [...facts.policy.environments.values()].flatMap(({ workflow }) =>
      workflow === undefined ? [] : [workflowPath(workflow)],
    ),
  );
  return checks.suites.filter((suite): suite is RunSuite => {
    const { run } = suite;
    if (suite.app.id !== ACTIONS_APP_ID || run === null || run.path === null) return false;
    if (ours.has(run.path) && run.id !== facts.release.run) return false;
    if (facts.release.preview && run.event === "pull_request") return true;
    switch (run.event) {
      case "merge_group":
        return true;
      case "push":
      case "schedule":
      case "workflow_dispatch":
        return suite.branch === facts.defaultBranch;
      default:
        return false;
    }
  });
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
