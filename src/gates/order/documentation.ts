import type { GateDocumentation } from "../gate.ts";

export const orderDocumentation: GateDocumentation = {
  summary: "The release came through every environment that this one is `after:`.",
  proves: [
    "the newest promotion of this release succeeded in each of them; a newer failure outranks an older success",
    "no rollback rejected it here or in an environment before this one, or the word that it may come back is proven",
    "GitHub's own record of the cited run agrees: the environment's workflow, the default branch, a deploying job that ended well",
  ],
  cannotProve: ["anything older than the last twenty promotions of an environment"],
  example: "after: staging",
  needs: [
    "`actions: read`, for the runs that the ledger cites",
    "`issues: read`, once a comment said that a rejected release may come back",
  ],
  reasons: {
    "order-first": { means: "the environment comes first", remedy: "" },
    "order-came-through": { means: "it succeeded in all of them", remedy: "" },
    "not-through-upstream": {
      means: "the release never came through an environment that this one is `after:`",
      remedy: "promote it there first",
    },
    "upstream-in-progress": { means: "it is on its way through", remedy: "wait" },
    "upstream-not-succeeded": {
      means: "its newest promotion there failed, was cancelled or expired",
      remedy: "promote it there again",
    },
    "upstream-unverified": {
      means: "it succeeded there before the policy asked for verification, or without it",
      remedy: "run [verify](../../verify/README.md) for it there, or promote a release that was verified",
    },
    "upstream-unproven": {
      means: "the ledger says that it succeeded there, and GitHub's own record of that run does not",
      remedy:
        "a job that died after it recorded the success looks like this too: promote the release there once more, which a person may while its success is not proven",
    },
    "upstream-unreadable": { means: "that record could not be read", remedy: "`actions: read`, or run it again" },
    "order-was-here": {
      means: "a rollback goes to a release that was here before, which is proven by itself",
      remedy: "",
    },
    "release-rejected": {
      means: "a rollback rejected this release here, or in an environment before this one",
      remedy: "promote another release; or `/readmit <environment> <release> <why>` (docs/rollback.md)",
    },
    "readmission-unproven": {
      means:
        "the ledger says that somebody lets it come back, and GitHub's record of that comment or run, or the policy, does not",
      remedy: "promote another release; or somebody who may says it again, and leaves the comment as it is",
    },
    "preview-refused": {
      means: "it was built from a pull request",
      remedy: "merge, and promote what the default branch builds",
    },
  },
};
