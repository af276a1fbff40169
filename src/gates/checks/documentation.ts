import type { GateDocumentation } from "../gate.ts";

export const checksDocumentation: GateDocumentation = {
  summary: "The checks of the release's commit passed.",
  proves: [
    "each check that the policy lists was reported for this commit by GitHub Actions, or by the app that the policy names, and its newest attempt ended with `success`",
    "without a list: the same of the checks that the default branch's rules require, and of the run that built the release",
    "`skipped`, `neutral`, stale and never reported are no success, unless `allow` says so with a reason",
  ],
  cannotProve: [
    "that a check tests anything worth testing",
    "anything about a commit status: anybody with write access can set one, so none counts",
  ],
  example: [
    "gates:",
    "  checks:",
    "    workflows: [ci.yml]                       # all jobs of this workflow",
    "    required: [e2e, { name: scan, app: my-scanner }]",
  ].join("\n"),
  needs: [
    "`checks: read`, `statuses: read` and `actions: read`, for the checks of the commit and the runs behind them",
  ],
  reasons: {
    "checks-passed": { means: "all that counts passed", remedy: "" },
    "checks-failed": {
      means: "a check did not end with `success`; `skipped` and `neutral` are no success",
      remedy: "re-run it, or fix it and promote the new release",
    },
    "checks-missing": {
      means: "a check that must report never did for this commit",
      remedy: "run it for that commit, or correct its name in the policy",
    },
    "checks-running": { means: "not finished", remedy: "wait" },
    "checks-none": {
      means: "nothing says that this commit was tested",
      remedy: "name a check in `gates.checks`",
    },
    "checks-status-untrusted": {
      means: "only a commit status of that name exists, which anybody with write access can set",
      remedy: "let a workflow or an app report it as a check",
    },
    "build-unproven": {
      means: "the building run goes on, and no job before this one could have tested the commit",
      remedy: "`needs:` the testing job, or wait",
    },
    "checks-unreadable": {
      means: "the checks, or the default branch's rules, could not be read",
      remedy: "the permissions that the message names, or run it again",
    },
  },
};
