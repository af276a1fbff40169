import type { GateDocumentation } from "../gate.ts";

export const checksDocumentation: GateDocumentation = {
  summary:
    "The checks of the release's commit passed, and in production those of every commit since the release there.",
  proves: [
    "each check that the policy lists was reported for this commit by GitHub Actions on the default branch, or by the app that the policy names, and its newest attempt ended with `success`",
    "without a list: the same of the checks that the default branch's rules require, and of the run that built the release",
    "`skipped`, `neutral`, stale and never reported are no success, unless `allow` says so with a reason",
    "a commit status counts only where the policy names the account that must have set it (`status-by`), and only while the newest one is of that account",
    "`range: all-commits`, the default in preset production: the same of every state that the default branch had since the release that the environment has now. These are the commits on the line of first parents. What a merge brought is proven by the checks of the merge commit; the commits of its pull request were never states of the branch",
    "a commit of that line that nothing reported on, because a pull request brought several at once (rebase and merge), counts by the commit that ended the merge, which must be part of the range and must have passed. What such a commit did report must be a success all the same",
    "into an empty environment, and for a release that the environment's own contains already: only the release's own commit",
    "asked for a commit that wants to be merged: what the default branch's rules require and what the policy lists; where there is neither, every workflow that ran on it. The asking job, the verdicts that this suite publishes and the environments' own workflows are never waited for",
  ],
  cannotProve: [
    "that a check tests anything worth testing",
    "who holds an account: `status-by` names whoever has that login now, and for `github-actions[bot]` that is every workflow",
    "anything about commits that were pushed together without a pull request: GitHub runs workflows for the last one only, so the others are missing in `range: all-commits`; so is a commit for which `[skip ci]` or a `paths:` filter started nothing",
    "that all workflows have begun, where neither the rules nor the policy name one: list them to have them waited for",
  ],
  example: [
    "gates:",
    "  checks:",
    "    workflows: [ci.yml]                       # all jobs of this workflow",
    "    required: [e2e, { name: scan, app: my-scanner }, { name: ci/old, status-by: octo-ci }]",
    "    range: all-commits                        # since the release that is here now",
  ].join("\n"),
  needs: [
    "`checks: read`, `statuses: read` and `actions: read`, for the checks of the commits and the runs behind them",
    "`contents: read`, for the history since the release in the environment",
    "`pull-requests: read`, only where a commit of the range reported nothing and may have come with others",
  ],
  reasons: {
    "checks-passed": { means: "all that counts passed", remedy: "" },
    "checks-failed": {
      means: "a check did not end with `success`; `skipped` and `neutral` are no success",
      remedy:
        "re-run it, or fix it and promote the new release; for an older commit of the range: re-run it, or override",
    },
    "checks-missing": {
      means: "a check that must report never did for a commit; for one that wants to be merged: not yet",
      remedy: "run it for that commit, or correct its name in the policy",
    },
    "checks-running": { means: "not finished", remedy: "wait" },
    "checks-none": {
      means: "nothing says that this commit was tested",
      remedy: "name a check in `gates.checks`",
    },
    "checks-status-untrusted": {
      means: "only a commit status of that name exists, which anybody with write access can set",
      remedy: "let a workflow or an app report it as a check, or name who sets it: `status-by`",
    },
    "checks-history-apart": {
      means:
        "neither the release's commit contains that of the release in the environment, nor the other way round: the history was rewritten, and nobody can say which commits are new",
      remedy: "compare both and override once; after that the history is whole again",
    },
    "checks-range-too-long": {
      means: "more than 250 commits came since the release in the environment",
      remedy: "promote a release in between, override once, or say `range: release` with a reason",
    },
    "build-unproven": {
      means: "the building run goes on, and no job before this one could have tested the commit",
      remedy: "`needs:` the testing job, or wait",
    },
    "checks-unreadable": {
      means: "the checks, the commits of the range, or the default branch's rules could not be read",
      remedy: "the permissions that the message names, or run it again",
    },
  },
};
