import type { GateDocumentation } from "../gate.ts";

export const accessDocumentation: GateDocumentation = {
  summary:
    "Somebody who may confirmed who has access, lately enough, and GitHub lets in no other branches than the policy.",
  proves: [
    "a person whom `from` allows, by number and at this moment, wrote `/confirm` with the digest of a snapshot on a review that this suite opened, and nobody changed that comment",
    "that comment, by GitHub's clock, is younger than `review`",
    "with `branches`: GitHub's environment accepts exactly branches of that list",
  ],
  cannotProve: [
    "that whoever confirmed looked at every line",
    "what GitHub shows no token: installed Apps and people's tokens; each snapshot says so, and names what its own token did not see",
    "that nothing changed since: the action [audit](../../audit/README.md) shows what did",
  ],
  example: ["access:", "  review: 90d", "  from: [user:alice, role:admin]", "  branches: [main]"].join("\n"),
  needs: [
    "`issues: read` for the review, `actions: read` for `branches`",
    "for `team:` in `from` a token that can read teams; the workflow's own cannot",
  ],
  reasons: {
    "access-reviewed": { means: "the review holds", remedy: "" },
    "access-branches": { means: "no other branch gets in", remedy: "" },
    "access-rollback": { means: "a way back is never held up by it", remedy: "" },
    "access-review-missing": {
      means: "the policy asks for a review of who has access, and nobody ever confirmed one",
      remedy: "run the action audit, and confirm on the issue that it opens",
    },
    "access-review-overdue": {
      means: "the last review is older than the policy lets it be",
      remedy: "confirm again, on the issue that the action audit opens",
    },
    "access-review-unproven": {
      means: "the comment that signed it is gone, was edited, or its writer may not sign (any more)",
      remedy: "find out why; confirm again",
    },
    "access-review-unreadable": {
      means: "the comment, its issue or its writer's role could not be read",
      remedy: "`issues: read`, for teams a token that sees them, or run it again",
    },
    "access-branches-open": {
      means: "GitHub lets in jobs of other branches, or has no such environment",
      remedy: "Settings, Environments: selected branches",
    },
    "access-branches-unreadable": {
      means: "the settings of the environment could not be read",
      remedy: "`actions: read`, or run it again",
    },
  },
};
