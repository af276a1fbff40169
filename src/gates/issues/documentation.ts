import type { GateDocumentation } from "../gate.ts";

export const issuesDocumentation: GateDocumentation = {
  summary: "No open issue has a label that blocks.",
  proves: [
    "no issue of this repository is open with one of the labels, at the moment of judging",
    "the labels exist and issues are switched on, so that somebody could have said it",
    "with `pull-requests: true`: the same of pull requests",
    "asked for a pull request: what it fixes (`Fixes #12`), and its own label, do not stand in its way",
  ],
  cannotProve: [
    "that every blocker has its label: who may label issues may open and close this gate",
    "anything about issues of other repositories",
  ],
  example: ["gates:", "  issues: { labels: [release-blocker] }"].join("\n"),
  needs: [
    "`issues: read`",
    "`pull-requests: read` for `pull-requests: true`, and for judging a pull request, which may fix a blocker",
  ],
  reasons: {
    "issues-none": { means: "nothing open has a label that blocks", remedy: "" },
    "issues-open": {
      means: "something open has a label that blocks",
      remedy: "close it, or take the label off",
    },
    "issues-off": {
      means: "issues are switched off, so nobody could report a blocker",
      remedy: "switch them on in the repository's settings, or remove the gate",
    },
    "issues-label-missing": {
      means: "the repository has no such label, so nothing could have it",
      remedy: "make the label, or correct its name in the policy",
    },
    "issues-unreadable": {
      means: "the issues or pull requests could not be read to their end",
      remedy: "add the permission that the message names, or run it again",
    },
  },
};
