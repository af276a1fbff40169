import type { GateDocumentation } from "../gate.ts";

const LOOK = "what the message says; docs/rollback.md explains each check";

export const rollbackPlanDocumentation: GateDocumentation = {
  summary: "There is a way back, it is written down, and it could be gone now.",
  proves: [
    "the release to go back to, the last good one or the one that the page names, succeeded here, by GitHub's own record of the run that brought it",
    "each of its artifacts is where this environment would take it from, has its digest, and outlives the time that going back may take",
    "it passes the same provenance rule as what comes in, and none of its artifacts is revoked",
    "the configuration that it carries is valid for this environment by the rules of today, and what it refers to exists, where the policy says `config`",
    "the workflow is on the default branch and takes the inputs, one that is there only to go back is not disabled, the command and the page are there, the owner exists and may start it",
    "a rollback that the policy calls automatic is not stopped by reviewers or a wait timer of GitHub's environment",
    "where the data cannot be taken back: what is done instead is said, and enough people are asked for one approval more",
    "a rollback, or where data has to be restored an accepted restore drill, is younger than `drill`, here or in an environment before this one, by the run that did it: started for it, as its name says, and ended well",
  ],
  cannotProve: [
    "that the older code runs with today's data: say `data:` for that",
    "that the deploying steps do their work: only a drill shows it",
    "that a recorded drill was one, where the policy does not say `drill`: then the ledger's word is told, and keeps nothing out",
    "anything about going back where the page or the policy says `data: irreversible`: nothing goes back then",
  ],
  example: "rollback: { within: 15m, owner: user:alice }   # automatic: true goes back by itself, once",
  needs: [
    "`contents: read`, for the page, the workflow and the record of the release to go back to",
    "`actions: read`, for the run that brought it, its artifacts, a workflow of its own, and the rules of GitHub's environment",
    "a token that reads teams, where `owner` is a team",
  ],
  reasons: {
    "rollback-plan-proven": { means: "it could be carried out now", remedy: "" },
    "rollback-plan-first": { means: "nothing ever succeeded here: there is nothing to go back to", remedy: "" },
    "rollback-plan-last-good": {
      means: "the release is what last succeeded here: to bring it again is the way back itself",
      remedy: "",
    },
    "rollback-plan-forward": {
      means:
        "nothing goes back, because the data cannot be taken back; what is done instead is said, and more people agree",
      remedy: "",
    },
    "rollback-plan-incomplete": { means: "the plan leaves something out that has to be known before", remedy: LOOK },
    "rollback-target-unfit": {
      means:
        "the page names a release to go back to that did not succeed here, was rejected or was banned, or more than one",
      remedy: "name one that the message lists, or take `target:` off the page: then it is the last good one",
    },
    "rollback-target-unproven": {
      means: "the ledger says that the release to go back to succeeded here, and GitHub's own record does not",
      remedy:
        "a job that died after it recorded the success looks like this too: promote that release there once more, which is let in while its success is not proven",
    },
    "rollback-target-unverified": {
      means: "the release to go back to succeeded here before the policy asked for verification, or without it",
      remedy: "run [verify](../../verify/README.md) there while it is what runs, or promote it there once more",
    },
    "rollback-target-unfinished": {
      means: "the job by which the release to go back to succeeded has not ended yet",
      remedy: "wait",
    },
    "rollback-target-broken": {
      means: "the ledger has no whole record of the release to go back to",
      remedy: "docs/ledger.md says how to look for what happened",
    },
    "rollback-target-revoked": {
      means: "an artifact of the release to go back to is revoked",
      remedy: "`/ban <digest> <why>` once more; the release before it becomes the way back",
    },
    "rollback-target-rejected": {
      means: "the release to go back to was rejected, and the word that it may come back does not count",
      remedy: "somebody who may says it again: `/readmit <environment> <release> <why>`",
    },
    "rollback-artifact-missing": {
      means: "an artifact of the release to go back to is gone, or has other bytes",
      remedy:
        "keep files in a registry (`artifacts.<name>.keep`); for this one release say on the page that nothing goes back: `data: irreversible`",
    },
    "rollback-artifact-expires": {
      means: "it would be deleted before the time to go back is over",
      remedy: "keep files in a registry (`artifacts.<name>.keep`), or raise `retention-days`",
    },
    "rollback-provenance": {
      means: "the release to go back to does not pass the provenance rule of today",
      remedy: "the message says what its artifacts lack",
    },
    "rollback-config": {
      means: "the configuration that the release to go back to carries is not valid by the rules of today",
      remedy: "let the schema allow both, or say on the page that nothing goes back: `data: irreversible`",
    },
    "rollback-approvers-none": {
      means: "the data cannot be taken back, and the policy asks nobody to approve",
      remedy: "`approvals: { from: [...] }`",
    },
    "rollback-approvers-few": {
      means: "the data cannot be taken back, so one approval more is needed than there are people",
      remedy: "name more people in `approvals`",
    },
    "rollback-workflow-missing": {
      means: "the workflow that would be started is not on the default branch",
      remedy: "add it, or name another in the policy",
    },
    "rollback-workflow-refuses": {
      means: "the workflow could not be started with the inputs of a dispatch",
      remedy: "take over the inputs of the examples",
    },
    "rollback-workflow-disabled": {
      means: "the workflow that is there only to go back is disabled, so GitHub would not start it",
      remedy: "enable it: Actions, the workflow, Enable workflow",
    },
    "rollback-command-missing": {
      means: "the command is not on the default branch",
      remedy: "add it, or correct its path",
    },
    "rollback-runbook-missing": {
      means: "the page is not on the default branch",
      remedy: "add it, or correct its path",
    },
    "rollback-owner-refused": {
      means: "the owner is no account of a person, or can start no workflow",
      remedy: "name somebody with write access",
    },
    "rollback-untested": {
      means: "no rollback was done here, or in an environment before this one, for longer than `drill` says",
      remedy: "roll staging back once, and forward again: docs/rollback.md says how",
    },
    "rollback-drill-unproven": {
      means: "the ledger tells of a rollback or restore drill, and GitHub's own record of its run does not",
      remedy:
        "roll staging back once, by its workflow, whose `run-name` contains the input `promotion`; find out who wrote the other record",
    },
    "rollback-automatic-stopped": {
      means: "it should go back by itself, and GitHub's environment would make it wait for people or for time",
      remedy: "deploy to an environment of GitHub without reviewers and wait timer, or say `automatic: false`",
    },
    "rollback-plan-unreadable": {
      means: "something that the plan needs could not be read, so nobody can say",
      remedy: "the permission or token that the message names, or run it again",
    },
  },
};
