import type { GateDocumentation } from "../gate.ts";

export const recoveryDocumentation: GateDocumentation = {
  summary: "The environment could be recovered: backups, restore drills and the runbook are as the policy asks.",
  proves: [
    "the last backup of a kind that counts is not older than `every`",
    "the last restore drill was accepted (restored, checked, and red on a fault that was put in), is not older than `drill`, and its figures are within `rto` and `rpo`; a later one that failed counts more than an earlier success",
    "each of them was recorded by a run of the workflow that the policy names, on the default branch, whose job ended well; nothing counts as younger than that run",
    "the runbook is at the head of the default branch, and its front matter names a review not older than `review`",
  ],
  cannotProve: [
    "the figures themselves: the job that recorded them measured them, and whoever may change that workflow may change what it says",
    "that the backup still is where it was put, or that anybody reads the runbook",
    "anything that blocks before `gates.recovery` says `block: true`: until then each part passes with its finding in the message, and `audit` shows it",
  ],
  example: [
    "recovery:",
    "  backup: full                # or incremental, on-demand",
    "  every: 24h",
    "  rpo: 1h",
    "  rto: 4h",
    "  drill: 90d",
    "  runbook: docs/recovery.md   # with reviewed: 2026-11-22 in its front matter",
    "  review: 180d",
    "  workflow: [backup.yml, drill.yml]   # left out: recovery.yml",
    "gates:",
    "  recovery: { block: true }   # without it: findings",
  ].join("\n"),
  needs: [
    "`actions: read` for the runs, `contents: read` for the runbook",
    "the action `recovery`, which records backups and drills",
  ],
  reasons: {
    "recovery-proven": { means: "this part is as the policy asks", remedy: "" },
    "recovery-finding": {
      means: "it is not, the message says what, and the policy does not say that it blocks",
      remedy: "what the message says; `gates: { recovery: { block: true } }` makes it block",
    },
    "recovery-undeclared": {
      means: "the policy does not say this part",
      remedy: "add the line that the message names",
    },
    "recovery-backup-missing": {
      means: "no backup of a kind that counts is recorded",
      remedy: "take one and record it",
    },
    "recovery-backup-late": {
      means: "the last backup is too old",
      remedy: "take one, and look why the schedule did not",
    },
    "recovery-drill-missing": {
      means: "no restore drill is recorded",
      remedy: "rehearse it with the action `recovery`",
    },
    "recovery-drill-late": { means: "the last restore drill is too old", remedy: "rehearse it again" },
    "recovery-drill-failed": {
      means: "the last drill did not restore, or its check was green on a fault that was put in",
      remedy: "correct what it found, and rehearse it again",
    },
    "recovery-rto-missed": {
      means: "restoring took longer than the policy allows, or was not measured",
      remedy: "make it faster",
    },
    "recovery-rpo-missed": {
      means: "more was lost than the policy allows, or it was not measured",
      remedy: "back up more often; let the check print `newest-record=`",
    },
    "recovery-runbook-missing": { means: "the default branch has no such file", remedy: "write it" },
    "recovery-runbook-undated": {
      means: "its front matter names no day of its last review",
      remedy: "`reviewed: <today>` between two lines of `---` at its beginning",
    },
    "recovery-runbook-late": { means: "its last review is too long ago", remedy: "read it through, and renew the day" },
    "recovery-unproven": {
      means: "the run that the ledger cites is not one that may record this, or did not end well",
      remedy: "record it from the workflow that the policy names; find out who wrote the record",
    },
    "recovery-in-progress": { means: "the run that recorded it goes on", remedy: "wait" },
    "recovery-unreadable": {
      means: "the run or the runbook could not be read",
      remedy: "the permission that the message names",
    },
  },
};
