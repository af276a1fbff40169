import type { GateDocumentation } from "../gate.ts";

export const parityDocumentation: GateDocumentation = {
  summary: "The environment is like the one it stands for, but for the differences that are written down.",
  proves: [
    "both configurations, as the release carries them, have the same keys, values of the same kind, and the same values",
    "GitHub's own settings are the same: reviewers, prevent self-review, wait timer, branches, bypass by administrators, names of secrets and variables",
    "each difference is written down in config/differences.yml on the default branch, with reason, owner and last day, and that day is not over",
    "numbers are larger or smaller only where that is said, and within its bounds",
  ],
  cannotProve: [
    "that the systems behind the configurations are alike",
    "whether secrets of the same name have values that fit",
  ],
  example: ["mirrors: staging", "# as it is usually meant, on staging: mirrors: production"].join("\n"),
  needs: [
    "`contents: read`, for the configurations and the differences",
    "`actions: read`, for the settings of GitHub's environments",
    "for the names of secrets and variables: `token:` of an App with `Environments: read`; or differences for `setting: secrets` and `setting: variables`, and they are not read",
  ],
  reasons: {
    "parity-kept": { means: "alike, but for what is written down", remedy: "" },
    "parity-undocumented": {
      means: "they differ, and nothing written down allows it",
      remedy: "make them alike, or write the difference down",
    },
    "parity-expired": {
      means: "a difference was allowed until a day that is over",
      remedy: "make them alike, or let its owner decide anew until when",
    },
    "parity-out-of-scale": {
      means: "a number is larger or smaller than its bounds allow",
      remedy: "change the number, or the bounds",
    },
    "parity-incomparable": {
      means: "one of the two has no valid configuration, or the list of differences has mistakes",
      remedy: "correct what the message names",
    },
    "parity-nothing": {
      means: "neither has a configuration or an environment of GitHub, so nothing can be compared",
      remedy: "say `config:` for both, or take `mirrors:` out",
    },
    "parity-unreadable": {
      means: "a part could not be read",
      remedy: "the permission or token that the message names, or run it again",
    },
  },
};
