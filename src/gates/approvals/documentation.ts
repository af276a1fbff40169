import type { GateDocumentation } from "../gate.ts";

export const approvalsDocumentation: GateDocumentation = {
  summary: "As many people as the policy asks for agreed to exactly this promotion.",
  proves: [
    "each approval is a person's own, unedited, younger than `expire`, and names this promotion's plan: release, effective policy and way back (docs/approvals.md)",
    "each of them may approve at this very moment: by account, role or team, compared by numeric id; one approval a person, in one group",
    "who asked for it did so by GitHub's own record, an unedited comment or a run that they started, and not by the ledger's word alone",
    "nobody approved who asked for it or started the job that deploys; with `not: [authors]` nobody who wrote, co-wrote or opened what it brings",
    "a policy that asks for less than at the last approved promotion counts from the next one on: until then both have to be content",
    "nobody who may decide rejected it; of decisions in the same second the denial counts",
    "an approval that was seen once and is gone, edited or taken back counts no longer, and the ledger says so",
    "a review of GitHub's own reviewers was given to this run, its first attempt, for this environment and this plan",
    "where GitHub's environment has required reviewers, one of them let this job start, also where only comments count",
    "a review of a pull request was given to exactly the state that was merged as the release's commit",
  ],
  cannotProve: [
    "that whoever approved looked at anything",
    "who wrote a commit, against somebody who writes another name into it; who opened its pull request is GitHub's own word",
    "who asked for it, against somebody who finds a run that another person started by hand within a day, of a workflow that asks for promotions, and that asked for none",
    "that an app did not review a pull request in somebody's name: GitHub tells it of comments only",
    "that an app or a script did not use a person's own token",
  ],
  example: "approvals: { from: [user:alice, user:bob, role:maintain], count: 2, expire: 72h }",
  needs: [
    "`issues: read`, for the request; `actions: read`, for this run and its reviews",
    "`pull-requests: read` for `not: [authors]`, for `via: [pull-request]`, and for what automation asked for",
    "for `team:` a token of an App or a person with `members: read` in the input `token`: a workflow's own token cannot see teams",
    "the resuming workflow on `issue_comment`: it goes on once enough people agreed",
  ],
  reasons: {
    "approvals-rollback": { means: "enough of those whom `rollback.approvals` names agreed to go back", remedy: "" },
    "approvals-given": { means: "enough people approved this plan", remedy: "" },
    "approvals-missing": {
      means: "not enough people approved it yet; the message says who may, and which decisions do not count",
      remedy: "decide on the request: `/approve <plan>` or `/reject <why>`",
    },
    "approvals-rejected": {
      means: "somebody who may decide rejected it",
      remedy: "settle it with them, and ask for the promotion again",
    },
    "approvals-policy-lost": {
      means:
        "the policy by which people last approved something here is another one than now, and its text could not be found",
      remedy: "commit that version once more and then the new one, or override approvals once (docs/approvals.md)",
    },
    "approvals-requester-unproven": {
      means:
        "enough people approved, but GitHub's own record does not agree with the ledger about who asked for it, so one of them might have",
      remedy: "ask again, by a command or by starting the workflow",
    },
    "approvals-bypassed": {
      means:
        "GitHub started the job although its environment has required reviewers and none of them reviewed it: somebody went past the rule, and comments do not make that good",
      remedy: "ask again and let a reviewer approve the job; forbid administrators to bypass",
    },
    "approvals-rerun": {
      means:
        "GitHub's environment has required reviewers, and GitHub does not say whether they were asked about this attempt",
      remedy: "decide on the request, or ask again: a new run is reviewed anew",
    },
    "approvals-unreadable": {
      means: "the request, an account, a team or a review could not be read, so nobody can say who approved",
      remedy: "the permissions or the token that the message names, or run it again",
    },
  },
};
