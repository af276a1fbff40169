import type { GateDocumentation } from "../gate.ts";

export const soakDocumentation: GateDocumentation = {
  summary: "The release stayed upstream, verified and without a break, for as long as the policy asks.",
  proves: [
    "one stay was long enough: the longest past one, or the one that goes on",
    "time counts from the success of the promotion, by GitHub's clock, and ends when anything enters there: another release, a rollback, the same release again; a failed promotion has entered too",
    "GitHub's own run and Deployment agree: a stay never begins before its Deployment was made, whatever the ledger says",
  ],
  cannotProve: [
    "that anybody used or watched the release meanwhile",
    "stays older than the last twenty promotions of that environment",
  ],
  example: [
    "gates:",
    "  soak: { in: staging, for: 24h }",
    "  # several: soak: [{ in: staging, for: 24h }, { in: canary, for: 2h }]",
  ].join("\n"),
  needs: [
    "`actions: read` and `deployments: read`, for the run and the Deployment that the ledger cites",
    "the resuming workflow on a schedule: it goes on once the time is over",
  ],
  reasons: {
    soaked: { means: "a stay was long enough", remedy: "" },
    "soak-not-asked": { means: "the policy asks for no time there, with its reason", remedy: "" },
    soaking: { means: "it is there, and not for long enough", remedy: "wait; the summary says until when" },
    "soak-not-begun": { means: "its promotion there has not succeeded yet", remedy: "wait" },
    "soak-cut-short": {
      means: "it left before the time was over",
      remedy: "promote it there again and leave it, or promote what is there",
    },
    "soak-never": { means: "no stay of it is recorded", remedy: "promote it there first" },
    "soak-unproven": {
      means: "the ledger records a stay that GitHub's run or Deployment does not confirm",
      remedy: "find out who wrote the record; promote upstream again",
    },
    "soak-unreadable": {
      means: "the run or the Deployment could not be read",
      remedy: "the permissions that the message names, or run it again",
    },
  },
};
