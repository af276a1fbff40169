import type { GateDocumentation } from "../gate.ts";

export const lockDocumentation: GateDocumentation = {
  summary: "Nobody closed the environment, and no other promotion is inside.",
  proves: [
    "no lock, no hold that automation has to respect, no other active promotion, by the ledger; neither here nor for everything",
    "a lock or hold with an end is over at that moment by GitHub's clock, without anybody's doing",
    "every override used here more than three days ago was looked at by somebody else, who closed its issue",
    "after a failure only the same release, the last good one, or below production a newer one goes in",
  ],
  cannotProve: ["that nothing else deploys there: a workflow that never calls promote is not seen"],
  example: "allow: { lock: [role:maintain] }   # who may lock, unlock, hold and unhold",
  needs: [
    "`contents: read`, for the ledger",
    "`issues: read`, once something entered by an override: three days later it is asked who closed its issue",
  ],
  reasons: {
    free: { means: "nobody is in the way", remedy: "" },
    locked: {
      means: "a person closed the environment",
      remedy: "wait for its end, or **resume > Run workflow** with `/unlock <environment> <why>` (docs/locks.md)",
    },
    "unlock-unproven": {
      means:
        "the ledger says that somebody took the lock off, and GitHub's record of that run, or the policy, does not",
      remedy: "lock and unlock it again, by somebody who may, in a workflow with the `run-name` of docs/resume.md",
    },
    "override-unreviewed": {
      means:
        "something entered by an override more than three days ago, and nobody but the one who overrode has looked",
      remedy:
        "somebody else looks at it and closes its issue (docs/overrides.md); a bot, or whoever overrode, does not count",
    },
    "override-review-unreadable": {
      means: "such a review is due, and GitHub did not say whether the issue was closed, and by whom",
      remedy: "give the job `issues: read`, or run it again",
    },
    held: {
      means: "automation leaves it alone; people may still promote",
      remedy: "promote by hand, or `/unhold <environment> <why>`",
    },
    busy: { means: "another promotion is inside", remedy: "wait; if its run is gone, the next run settles it" },
    unsettled: {
      means: "the last promotion here failed with another release: nobody knows what runs",
      remedy: "promote that release again, or the last good one; or `/override <environment> roll-forward <why>`",
    },
  },
};
