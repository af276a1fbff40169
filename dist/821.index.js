export const id = 821;
export const ids = [821];
export const modules = {

/***/ 80831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ configDocumentation)
/* harmony export */ });
const configDocumentation = {
    summary: "The configuration that the release carries is valid for this environment, and what it refers to exists.",
    proves: [
        "the environment's file, merged over the base by written rules, fulfils the schema: yours, or that of this suite",
        "no secret is written out: not by its form (secretlint), and not below a key that names one",
        "every `secret:` and `variable:` exists in the GitHub environment, by its name",
        "the values are those of the release's commit; schema and allowed differences are those of the default branch's head",
    ],
    cannotProve: [
        "that the deployment used this configuration: the action `config` hands it out, and its digest says which",
        "that a secret has the right value, or any",
        "a secret without a known form below a key that does not name one",
    ],
    example: [
        "config: config/production.yml",
        "# or: config: { file: config/production.yml, schema: config/schema.json, references: given }",
    ].join("\n"),
    needs: [
        "`contents: read`",
        "to list the names of secrets and variables: `token:` of an App with `Environments: read`, because the workflow's own token can never do it; or `references: given`, and the deploying step has them in its `env:`",
    ],
    reasons: {
        "config-valid": { means: "merged, validated, no secret in it", remedy: "" },
        "config-invalid": {
            means: "a file cannot be read as YAML, the merge does not fit, or the schema is not fulfilled",
            remedy: "correct the file that the message names, with line and column; a new release carries it",
        },
        "config-missing": {
            means: "a file that the policy names is not in the release's commit, or the schema is not on the default branch",
            remedy: "add it, or correct `config` in the policy",
        },
        "config-schema-invalid": {
            means: "the schema is no JSON Schema of Draft 2020-12, so nothing passes by it",
            remedy: "correct the schema on the default branch",
        },
        "config-secret-plain": {
            means: "a secret is written out; the message names the place and never the value",
            remedy: "rotate it, keep it as a secret of the GitHub environment, and write `{ secret: NAME }`",
        },
        "config-unreadable": { means: "the files could not be read", remedy: "`contents: read`, or run it again" },
        "config-references-exist": { means: "all names that it refers to exist", remedy: "" },
        "config-references-unchecked": {
            means: "the policy does not look whether they exist, with its reason",
            remedy: "",
        },
        "config-reference-missing": {
            means: "a secret or variable that it names is not in the environment, or was not given to the step",
            remedy: "add it in the environment's settings or in the step's `env:`, or correct the name",
        },
        "config-references-unlisted": {
            means: "the names could not be listed with this token",
            remedy: "give `token:` of an App with `Environments: read`, or say `references: given`",
        },
    },
};


/***/ }),

/***/ 4743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isolationDocumentation)
/* harmony export */ });
const isolationDocumentation = {
    summary: "What the environment declares as its own is nobody else's, and no live data is where none may be.",
    proves: [
        "no network of it overlaps with one of another environment that declares its own, IPv4 and IPv6; no host and no server or bucket of a store is declared by two",
        "its part of the policy, and the configuration that `config` names, merged over its base, name no host, address, database or bucket that another environment declares",
        "below production no store holds live data, and the workflows that sanitize it and clean it up succeeded within the time that the policy asks: by GitHub's own record of their runs, of that file, on the default branch",
        "the files of the commit that `scan` names hold no card number (issuer and check digit) beside published test numbers, no e-mail address at a domain that somebody can own, no private key and no well-known form of one",
        "what `reach` lists answered, or did not, when this environment's own job knocked, just now; silence counts only beside a row that is open",
        "with `resolve`, each whole name of `hosts` led into its networks",
    ],
    cannotProve: [
        "anything about networks, hosts and stores that nobody declares, or about what an environment without `isolation` uses",
        "that the workflow that sanitizes does it well, or that what it left is anonymous",
        "that nothing else answers than what `reach` lists, or that the running service has the same network as its deploying job",
        "that a file without anything of these forms holds no live data: names and postal addresses have no form",
    ],
    example: [
        "isolation:",
        "  networks: [10.3.0.0/16, fd00:3::/48]",
        '  hosts: [example.com, "*.prod.example.com"]',
        "  resolve: true                                   # whole names lead into these networks",
        "  stores:",
        "    orders: { at: postgres://db.prod.example.com/orders }",
        "    files: { at: s3://shop-production }",
        "  data: live                                      # staging: sanitized, with the job that does it:",
        "  # sanitize: { workflow: sanitize.yml, every: 7d }",
        "  cleanup: { workflow: cleanup.yml, every: 7d }",
        "  reach:                                          # knocked at by this environment's own job",
        "    - { to: db.prod.example.com:5432, expect: open, kind: segment }",
        "    - { to: db.staging.example.com:5432, expect: closed, kind: firewall }",
        '  scan: [test/fixtures/**, "!**/*.png"]           # of the commit, as GitHub has it',
        "  allow: [testers.example-bank.com]               # further numbers, domains and addresses of tests",
    ].join("\n"),
    needs: [
        "`actions: read` for `sanitize` and `cleanup`, `contents: read` for `scan`",
        "for `reach` and `resolve`: the network of the environment, which only its own job has; others say `judged-in-environment`",
    ],
    reasons: {
        "isolation-proven": { means: "this part holds", remedy: "" },
        "isolation-networks-overlap": {
            means: "a network overlaps with one of another environment",
            remedy: "give each its own, or correct `networks` of one of them",
        },
        "isolation-hosts-shared": {
            means: "two environments declare the same host",
            remedy: "a host belongs to one: correct `hosts` of the other",
        },
        "isolation-store-shared": {
            means: "a store is on a server or bucket of another environment",
            remedy: "separate them; below production declare it with `shared`",
        },
        "isolation-names-foreign": {
            means: "this environment's configuration names what another one declares as its own",
            remedy: "name its own there",
        },
        "isolation-live-data": {
            means: "an environment below production says that it holds live data",
            remedy: "sanitize it, or make it up",
        },
        "isolation-sanitize-late": {
            means: "the workflow that sanitizes has not succeeded for too long",
            remedy: "run it, and look why its schedule did not",
        },
        "isolation-sanitize-never": {
            means: "GitHub knows no success of the workflow that sanitizes, on the default branch",
            remedy: "run it there",
        },
        "isolation-cleanup-late": {
            means: "the workflow that cleans up has not succeeded for too long",
            remedy: "run it, and look why its schedule did not",
        },
        "isolation-cleanup-never": {
            means: "GitHub knows no success of the workflow that cleans up, on the default branch",
            remedy: "run it there",
        },
        "isolation-test-data": {
            means: "a file holds a card number, an address of somebody or a key; the message names file and line, never the value",
            remedy: "use test numbers and example.com; revoke a key that was ever valid",
        },
        "isolation-scan-nothing": { means: "`scan` names no file of the commit", remedy: "correct the paths" },
        "isolation-reach-open": { means: "what must not answer answers", remedy: "close the way, or correct the row" },
        "isolation-reach-closed": { means: "what must answer does not", remedy: "open the way, or correct the row" },
        "isolation-reach-unknown": {
            means: "it could not be tried: no name, no route, or a runner that hears nobody",
            remedy: "give the job its network, then run it again",
        },
        "isolation-resolves-elsewhere": {
            means: "a host leads to an address outside of the declared networks",
            remedy: "correct the name's address, or `networks`",
        },
        "isolation-unreadable": {
            means: "runs, files or names could not be read, or a file is too large or no text",
            remedy: "the permission that the message names, or run it again",
        },
    },
};


/***/ }),

/***/ 34752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parityDocumentation)
/* harmony export */ });
const parityDocumentation = {
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


/***/ }),

/***/ 58230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recoveryDocumentation)
/* harmony export */ });
const recoveryDocumentation = {
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


/***/ }),

/***/ 90821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remedyOf: () => (/* binding */ remedyOf)
});

;// CONCATENATED MODULE: ./build/src/gates/access/documentation.js
const accessDocumentation = {
    summary: "Somebody who may confirmed who has access, lately enough, and GitHub lets in no other branches than the policy.",
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

;// CONCATENATED MODULE: ./build/src/gates/alerts/documentation.js
const alertsDocumentation = {
    summary: "No open security alert of the default branch at or above a severity.",
    proves: [
        "GitHub lists no open Dependabot, code scanning or secret scanning alert that counts, at the moment of judging; the list was read to its end",
        "the feature is switched on, and for code scanning: the default branch was analysed and the newest analysis did not fail",
        "every exception has a reason and a last day; after it (in UTC) the alert counts again",
        "an alert of a severity that is not known yet counts",
    ],
    cannotProve: [
        "anything about the release itself: alerts are about the default branch as it is now; the release may be older or newer",
        "that an alert was dismissed for a good reason: who may dismiss alerts may open this gate",
        "that the newest analysis is recent; its day stands in the message",
        "that the fix of an open alert may be merged: asked for a pull request, the gate sees the default branch, where the alert is still open. Put this gate where releases go, or except the alert while its fix is merged",
    ],
    example: [
        "gates:",
        "  alerts:",
        "    dependabot: high            # this severity and above",
        "    code-scanning: high",
        "    except: [{ alert: dependabot/12, because: not reachable from our code, until: 2026-12-31 }]",
    ].join("\n"),
    needs: [
        "`vulnerability-alerts: read` for Dependabot alerts; on older GitHub Enterprise Server only the token of a GitHub App can read them",
        "`security-events: read` for code scanning alerts",
        "the token of a GitHub App with `secret scanning alerts: read` for secret scanning: the workflow's own token may never read them",
    ],
    reasons: {
        "alerts-none": { means: "no alert that counts is open", remedy: "" },
        "alerts-open": {
            means: "alerts that count are open on the default branch",
            remedy: "fix or dismiss them, or except one with a reason and a last day",
        },
        "alerts-off": {
            means: "the feature is switched off, or never looked at the default branch; that is not the same as no alerts",
            remedy: "switch it on at the address that the message names, or remove it from `gates.alerts`",
        },
        "alerts-unreadable": {
            means: "the alerts could not be read to their end",
            remedy: "add the permission that the message names, or run it again",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/answers/documentation.js
const answersDocumentation = {
    summary: "The policy says everything that the environment's preset wants to know.",
    proves: ["every question that the preset asks has an answer in the policy, or an open refusal with a reason"],
    cannotProve: ["that an answer is a good one: each gate judges its own"],
    example: "",
    needs: ["nothing: the policy itself is looked at"],
    reasons: {
        answered: { means: "nothing is left open", remedy: "" },
        "needs-answer": {
            means: "the preset wants to know something that the policy does not say; not a failure, and never a pass",
            remedy: "paste the lines that the summary shows below the environment, or the honest way out with its reason",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/approvals/documentation.js
const approvalsDocumentation = {
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
            means: "the policy by which people last approved something here is another one than now, and its text could not be found",
            remedy: "commit that version once more and then the new one, or override approvals once (docs/approvals.md)",
        },
        "approvals-requester-unproven": {
            means: "enough people approved, but GitHub's own record does not agree with the ledger about who asked for it, so one of them might have",
            remedy: "ask again, by a command or by starting the workflow",
        },
        "approvals-bypassed": {
            means: "GitHub started the job although its environment has required reviewers and none of them reviewed it: somebody went past the rule, and comments do not make that good",
            remedy: "ask again and let a reviewer approve the job; forbid administrators to bypass",
        },
        "approvals-rerun": {
            means: "GitHub's environment has required reviewers, and GitHub does not say whether they were asked about this attempt",
            remedy: "decide on the request, or ask again: a new run is reviewed anew",
        },
        "approvals-unreadable": {
            means: "the request, an account, a team or a review could not be read, so nobody can say who approved",
            remedy: "the permissions or the token that the message names, or run it again",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/change-window/documentation.js
const OVERRIDE = "or override the gate, if `allow: { override: \u2026 }` names you";
/** The page docs/gates/change-window.md. */
const changeWindowDocumentation = {
    summary: "Now is a time at which the environment may change: inside its weekly hours, and in no freeze.",
    proves: [
        "the clock on the wall of the named time zone shows one of the `open` hours, by GitHub's time and not the runner's",
        "none of the `closed` times and of the calendars' events is now; closed beats open, and all of them count together",
        "that was so when the promotion was asked for, and again right before the environment was taken: a pass ends with its window, and a freeze that is merged in between stops what was approved before it",
        "every calendar file came whole (its git object id was compared), from the head of its repository's default branch, and no event in it had to be guessed at or left out",
    ],
    cannotProve: [
        "that a deployment which started in time is done before the window ends; `least: 30m` keeps some time free",
        "that a calendar of another repository is reviewed as yours is: whoever may push to its default branch may lift its freezes",
        "that the calendar file is what your calendar program shows today: it is as new as its last commit",
        "times within an hour that a clock change makes ambiguous: a closed time then lasts longer, never shorter, and weekly hours count whenever a clock shows them",
        "events that repeat within a day or by numbers of weeks (`FREQ=HOURLY`, `BYWEEKNO`), or that change all later ones of a series (`RANGE=THISANDFUTURE`): a file with one of them is refused as a whole",
    ],
    example: [
        "gates:",
        "  change-window:",
        '    open: ["Mon-Thu 09:00-16:00 Europe/Berlin"]        # days, hours, time zone',
        "    closed:",
        "      - { from: 2026-12-23, to: 2027-01-02, why: year end }   # both days are closed",
        '      - "Mon 09:00-10:00"                              # every week',
        "    calendar: [.github/freeze.ics, octo/.github:freeze.ics]   # yours, and the organisation's",
        "    actions: [promote]                                 # rollbacks are not held up",
        "    least: 30m                                         # do not start right before the end",
    ].join("\n"),
    needs: [
        "`contents: read`, for calendars of this repository; one request a file",
        "for a calendar of another repository, that it is public, or a `token` of an app that may read it",
        "nothing else: no calendar is fetched from anywhere but GitHub, because a freeze that is not in git cannot be reviewed ([how to keep one](../freeze-calendar.md))",
    ],
    reasons: {
        "window-open": { means: "it is open; the message says until when", remedy: "" },
        "window-not-asked": { means: "the rule does not hold up this action or whoever asks for it", remedy: "" },
        "window-closed": {
            means: "none of the weekly hours is now; the message says when the next one begins",
            remedy: `wait: the resuming workflow goes on by itself; ${OVERRIDE}`,
        },
        "window-frozen": {
            means: "a closed time of the policy or an event of a calendar is now; the message names it and the next opening",
            remedy: `wait, roll back if you must, ${OVERRIDE}`,
        },
        "window-closing": {
            means: "it is open, but for less than the `least` that the policy asks for",
            remedy: `wait for the next opening, ${OVERRIDE}`,
        },
        "change-window-unreadable": {
            means: "a calendar is missing, malformed, not to be read by this token, or says something that is not judged",
            remedy: "correct the file that the message names (docs/freeze-calendar.md); until then nobody can say, and nothing goes in",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/checks/documentation.js
const checksDocumentation = {
    summary: "The checks of the release's commit passed, and in production those of every commit since the release there.",
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
            remedy: "re-run it, or fix it and promote the new release; for an older commit of the range: re-run it, or override",
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
            means: "neither the release's commit contains that of the release in the environment, nor the other way round: the history was rewritten, and nobody can say which commits are new",
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

;// CONCATENATED MODULE: ./build/src/gates/command/documentation.js
const commandDocumentation = {
    summary: "Programs of the checkout agree: a smoke test, or whatever only a script can find out.",
    proves: [
        "each program was started by the environment's own job, for this release, and ended with 0; 75 (EX_TEMPFAIL) means: not yet",
        "it got its words as they are written: no shell stands between, and nothing is filled into them",
        "a program that was ended, by its time limit or a signal, or never started, has said neither yes nor no",
    ],
    cannotProve: [
        "that the program tests what it should, or that the checkout is the release's: the job decides what it checks out",
        "anything in advance: only the job that deploys can start it, right before it deploys",
    ],
    example: [
        "gates:",
        "  command:",
        "    - name: smoke",
        "      run: ./scripts/smoke.sh staging --quick        # or a list: [./smoke.sh, two words]",
        "      env: [SMOKE_PASSWORD]                          # from env: of the promote step; masked",
        "      timeout: 10m",
    ].join("\n"),
    needs: [
        "a checkout before the promote step, without credentials (`persist-credentials: false`)",
        "nothing else: the program gets the plain variables of the job, `ENV_ACTIONS_ENVIRONMENT`, `ENV_ACTIONS_RELEASE`, `ENV_ACTIONS_VERSION`, `ENV_ACTIONS_COMMIT`, and what `env` names; no token of the step, and none of the runner's files for commands",
    ],
    reasons: {
        "command-passed": { means: "it ended with 0", remedy: "" },
        "command-failed": {
            means: "it ended with another number than 0 and 75; the message has the last of what it said",
            remedy: "correct what it found",
        },
        "command-waiting": { means: "it ended with 75: not yet", remedy: "wait, then promote again" },
        "command-unreadable": {
            means: "it never started, was ended at its time limit or by a signal, or a variable it needs is not in `env:`",
            remedy: "what the message says, then run it again",
        },
    },
};

// EXTERNAL MODULE: ./build/src/gates/config/documentation.js
var documentation = __webpack_require__(80831);
;// CONCATENATED MODULE: ./build/src/gates/credentials/documentation.js
const credentialsDocumentation = {
    summary: "The credentials that the environment's own job has log in to the account that the policy names.",
    proves: [
        "a program of that job, started just now with what the job has, ended with 0 and said exactly `expect`, and nothing else",
        "it is asked before anything is touched, so a staging job with production's keys, or the other way round, stops here",
    ],
    cannotProve: [
        "that the credentials can do what the deployment needs, or cannot do more",
        "that no other job has the same ones: [comparing fingerprints](../credentials.md) shows that",
        "how old they are and whom a role trusts: `rotate` and `trust` are for the action [audit](../../audit/README.md), whose token can list secrets; a deploying job's cannot",
    ],
    example: [
        "credentials:",
        "  rotate: 90d",
        '  trust: ["repo:octo@1/shop@2:environment:production"]',
        "  account:",
        "    run: [aws, sts, get-caller-identity, --query, Account, --output, text]",
        "    env: [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY]   # only where the login is by env: of the promote step",
        '    expect: "123456789012"',
    ].join("\n"),
    needs: [
        "the login to the cloud before the promote step, or its variables in `env:`",
        "nothing for `rotate` and `trust`",
    ],
    reasons: {
        "credentials-log-in": { means: "they log in to the account of the policy", remedy: "" },
        "credentials-audited": {
            means: "the policy only says how old they may become or whom roles trust; the audit finds that",
            remedy: "",
        },
        "credentials-elsewhere": {
            means: "they log in to another account, or the program says more than the account",
            remedy: "give the environment its own credentials; let the program print the account alone",
        },
        "credentials-refused": {
            means: "the program that asks ended with another number than 0",
            remedy: "correct the environment's secrets, or the trust of its role",
        },
        "credentials-unreadable": {
            means: "the program never started, was ended at its time limit, or a variable it needs is not in `env:`",
            remedy: "what the message says, then run it again",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/environment/documentation.js
const environmentDocumentation = {
    summary: "GitHub has the environment, under exactly the policy's name.",
    proves: [
        "a mistyped name is refused before GitHub makes an environment of it, without any rule",
        "where the policy says `github-environment: none`, that every protection is ours alone",
    ],
    cannotProve: ["that GitHub's environment has reviewers or other rules: a workflow's token cannot read the plan"],
    example: "github-environment: required",
    needs: ["`actions: read`, for the list of environments"],
    reasons: {
        "environment-exists": { means: "GitHub has it", remedy: "" },
        "environment-ours-alone": { means: "the policy asks for none of GitHub's", remedy: "" },
        "environment-unstated": {
            means: "a private repository, and the policy does not say whether GitHub's environment exists",
            remedy: "add `github-environment: required` or `none`",
        },
        "environment-missing": {
            means: "GitHub has no such environment",
            remedy: "create it, or say `github-environment: none`",
        },
        "environment-other-name": {
            means: "the policy and GitHub write it differently",
            remedy: "the same letters in both places",
        },
        "environment-unreadable": {
            means: "the list of environments could not be read",
            remedy: "`actions: read`, or run it again",
        },
    },
};

// EXTERNAL MODULE: ./build/src/outside/fields.js
var fields = __webpack_require__(8760);
;// CONCATENATED MODULE: ./build/src/gates/http/documentation.js

const httpDocumentation = {
    summary: "Other systems agree: a change ticket, a status page, an approval kept elsewhere.",
    proves: [
        'the host of each address gave, when it was asked, the status and the JSON values that the policy wants; `1` is not `"1"`, and what is missing is nothing',
        "the certificate was that host's, and the answer came whole and in time",
        `it was asked about this release and this environment, where the address or the body holds ${fields/* FIELDS */.cJ.map((field) => `\`${(0,fields/* written */.Mp)(field)}\``).join(", ")}`,
    ],
    cannotProve: [
        "that the host tells the truth, or will say the same a minute later: it is asked once more right before anything is touched",
        "anything about a commit alone: the question is about a release",
    ],
    example: [
        "gates:",
        "  http:",
        "    - name: change-ticket",
        `      url: https://changes.example.com/api/changes?release=${(0,fields/* written */.Mp)("release.id")}`,
        "      headers:",
        '        Authorization: { secret: CHANGE_TOKEN, prefix: "Bearer " }   # env: { CHANGE_TOKEN: \u2026 } of the promote step',
        "      expect:",
        "        status: 200",
        "        json: { approved: true }            # or a path: $.change.approved",
        "        wait: { status: 202 }               # not yet: no denial, asked again",
        "      timeout: 30s",
        "      retries: 2                            # after no answer, 429 or 502 to 504; a POST is sent once",
        "      # allow: { private-addresses: true }  # a host inside your network; then only the environment's job asks",
    ].join("\n"),
    needs: [
        "the network, from the job that asks; where the environment's job has to ask (secrets, private addresses), other jobs say `judged-in-environment` of that question and ask the rest",
        "secrets in `env:` of the step; they are masked, go to that host alone, and are in no message",
    ],
    reasons: {
        "http-passed": { means: "the host agrees", remedy: "" },
        "http-failed": {
            means: "the host answered something else than the policy wants",
            remedy: "settle it there; the message says what differs",
        },
        "http-waiting": { means: "the host gave the answer that `wait` describes", remedy: "wait" },
        "http-unreadable": {
            means: "no answer to go by: not reached, a bad certificate, too slow, too large, a refused redirect or address, a server error, not JSON, or a variable that `env:` does not hand over",
            remedy: "what the message says, then run it again",
        },
    },
};

// EXTERNAL MODULE: ./build/src/gates/isolation/documentation.js
var isolation_documentation = __webpack_require__(4743);
;// CONCATENATED MODULE: ./build/src/gates/issues/documentation.js
const issuesDocumentation = {
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

;// CONCATENATED MODULE: ./build/src/gates/lock/documentation.js
const lockDocumentation = {
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
            means: "the ledger says that somebody took the lock off, and GitHub's record of that run, or the policy, does not",
            remedy: "lock and unlock it again, by somebody who may, in a workflow with the `run-name` of docs/resume.md",
        },
        "override-unreviewed": {
            means: "something entered by an override more than three days ago, and nobody but the one who overrode has looked",
            remedy: "somebody else looks at it and closes its issue (docs/overrides.md); a bot, or whoever overrode, does not count",
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

;// CONCATENATED MODULE: ./build/src/gates/monitoring/documentation.js
const monitoringDocumentation = {
    summary: "Somebody would notice: the environment's monitoring is there, works, and is quiet.",
    proves: [
        "the dashboard's address answers with a page, and that page is neither a login nor a redirect",
        "Prometheus answers the query in `targets` now, with at least one value, and every value is 1; nothing, `NaN`, a partial answer (`warnings`) and an error are no pass",
        "each alerting rule in `rules` is loaded, its health is `ok`, and it was evaluated within three of its intervals",
        "no alert is firing: of `rules`, or of any rule where the labels are as `alerts` says",
        "the Alertmanager answers, and Prometheus has one to send its alerts to",
    ],
    cannotProve: [
        "that the rules would notice what goes wrong next, that `alerts` names labels which any alert has, or that anybody reads what the Alertmanager sends",
        "that the dashboard shows this environment: some answer every address with the same page",
        "that the Alertmanager asked here is the one that Prometheus sends to: they may know it by different addresses",
    ],
    example: [
        "monitoring:",
        "  dashboard: https://grafana.example.com/d/shop",
        "  prometheus:                                     # or just the address",
        "    url: https://prometheus.example.com",
        '    headers: { Authorization: { secret: PROMETHEUS_TOKEN, prefix: "Bearer " } }',
        "  targets: 'up{env=\"production\"}'",
        "  rules: [HighErrorRate, InstanceDown]",
        "  alerts: 'env=\"production\"'                      # left out: the alerts of these rules",
        "  alertmanager: https://alertmanager.example.com",
        '# or: monitoring: { off: true, because: "nobody uses it yet", until: 2027-01-31 }',
    ].join("\n"),
    needs: [
        "the network, from the job that asks; where the environment's job has to ask (secrets, private addresses), other jobs say `judged-in-environment`",
        "secrets in `env:` of the step; each goes to the host it stands beside and to no other",
    ],
    reasons: {
        "monitoring-proven": { means: "this part of the monitoring is there and quiet", remedy: "" },
        "monitoring-off": { means: "the policy says that nothing is monitored, why, and until when", remedy: "" },
        "monitoring-off-over": {
            means: "the day until which `off` was said is over",
            remedy: "say how it is monitored, or decide again, with a new day",
        },
        "monitoring-off-too-long": {
            means: "`off` reaches more than 90 days ahead",
            remedy: "choose a nearer day",
        },
        "monitoring-dashboard-closed": {
            means: "at the dashboard's address is a login, a redirect or nothing",
            remedy: "correct the address, or give the step a token for it",
        },
        "monitoring-no-targets": {
            means: "the query in `targets` gives nothing",
            remedy: "correct the query, or what Prometheus scrapes",
        },
        "monitoring-targets-down": { means: "a value is not 1", remedy: "bring the target up, or correct the query" },
        "monitoring-rule-missing": {
            means: "Prometheus has no alerting rule of that name",
            remedy: "correct the name; the message lists those it has",
        },
        "monitoring-rule-unhealthy": {
            means: "an alerting rule fails, or was not evaluated lately",
            remedy: "its page in Prometheus says why",
        },
        "monitoring-alerts-firing": { means: "an alert is firing", remedy: "settle what it is about" },
        "monitoring-alerts-to-nobody": {
            means: "Prometheus has no Alertmanager to send alerts to",
            remedy: "name one in its configuration",
        },
        "monitoring-unreadable": {
            means: "no answer to go by: not reached, an error, a partial or old answer, no numbers, or a variable that `env:` does not hand over",
            remedy: "what the message says, then run it again",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/order/documentation.js
const orderDocumentation = {
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
            remedy: "a job that died after it recorded the success looks like this too: promote the release there once more, which a person may while its success is not proven",
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
            means: "the ledger says that somebody lets it come back, and GitHub's record of that comment or run, or the policy, does not",
            remedy: "promote another release; or somebody who may says it again, and leaves the comment as it is",
        },
        "preview-refused": {
            means: "it was built from a pull request",
            remedy: "merge, and promote what the default branch builds",
        },
    },
};

// EXTERNAL MODULE: ./build/src/gates/parity/documentation.js
var parity_documentation = __webpack_require__(34752);
;// CONCATENATED MODULE: ./build/src/gates/provenance/documentation.js
const provenanceDocumentation = {
    summary: "Every artifact has signed SLSA build provenance: this workflow of this repository built exactly these bytes from the release's commit.",
    proves: [
        "a Sigstore bundle signs an in-toto statement (`https://in-toto.io/Statement/v1`) with SLSA provenance (`https://slsa.dev/provenance/v1`) about exactly the artifact's digest: of a file the stored archive's, of an asset its bytes', of an image its manifest's",
        "the signing certificate was issued to a job of GitHub Actions, by an authority pinned in this action: Sigstore's public instance, with its certificate log and its transparency log, or GitHub's own for private repositories, with its timestamp; no policy adds another one or asks for less",
        "the certificate names, letter by letter: the token issuer, this repository with its numeric id and its owner's, the release's commit, an allowed branch (or its merge queue) or tag, the started workflow and the signing one with their refs and commits, an event that nobody outside can steer, and a machine of GitHub's unless `runners: any` is written",
        "all of it again each time, without a network once the bundles are read; one bundle that satisfies all of this is enough, others are counted and ignored",
        "a commit in the release is the one that the provenance of the other artifacts names; nobody attests a commit itself",
    ],
    cannotProve: [
        "that the code is harmless: in May 2026 attackers published 84 malicious TanStack versions with valid provenance (CVE-2026-45321), by running their code inside the right workflow. Provenance says where bytes come from; use soak, checks and approvals for the rest",
        "that the workflow's caches, actions and dependencies were what you think; what the provenance says of them is the workflow's own word and is never read",
        "anything about a release of nothing but commits: it is refused, so write no `gates.provenance` for its environment",
        "anything about a preview: pull requests are no trusted event",
        "anything after the repository was renamed or given to another owner: older provenance names the old one; build again",
        "anything on GitHub Enterprise Server, on ghe.com, or in a private repository outside Enterprise Cloud, where GitHub signs nothing that could be checked",
        "that an authority was never compromised: the pinned roots are as old as this version of the action ([trusted roots](../trusted-roots.md))",
    ],
    example: [
        "gates:",
        "  provenance:",
        "    workflow: ci.yml                          # the workflow that builds and attests",
        "    branches: [main]                          # left out: the default branch",
        "    # tags: [v*]",
        "    # signer: octo/builder/.github/workflows/build.yml@refs/tags/v1   # where a reusable workflow attests",
    ].join("\n"),
    needs: [
        "`attestations: read`, to list the bundles of a digest",
        "`packages: read`, or a login, for bundles beside an image that actions/attest pushed to its registry",
        "`contents: read`, for the ids of the repository and its owner",
        "the network: GitHub gives addresses at `*.blob.core.windows.net` where the bundles lie",
        "in the building workflow: `id-token: write` and `attestations: write`, for `actions/attest` ([attest what you build](../attest.md))",
    ],
    reasons: {
        "provenance-proven": { means: "the right workflow built it from the release's commit", remedy: "" },
        "provenance-source": { means: "the commit is what the other artifacts were built from", remedy: "" },
        "provenance-missing": {
            means: "there is nothing to verify: no attestation exists for the artifact's digest, or the release has only commits",
            remedy: "attest the artifact where it is built and promote that release; give the job `attestations: read`",
        },
        "provenance-refused": {
            means: "bundles exist, but none holds: signature, certificate, log, timestamp, subject or kind of statement is wrong",
            remedy: "attest with actions/attest in the building workflow; a newer version of this action may know newer roots",
        },
        "provenance-other-builder": {
            means: "the signature holds, but another workflow, repository, ref, commit, event or machine built it",
            remedy: "promote a release of the workflow that the policy names, or correct the policy",
        },
        "provenance-other-commit": {
            means: "a commit in the release is not the one that was built",
            remedy: "register the commit of the building run",
        },
        "provenance-unreadable": {
            means: "attestations could not be read, or only a part of them, and none of those read is enough",
            remedy: "give the job `attestations: read`, or run it again",
        },
    },
};

// EXTERNAL MODULE: ./build/src/gates/recovery/documentation.js
var recovery_documentation = __webpack_require__(58230);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/documentation.js
const LOOK = "what the message says; docs/rollback.md explains each check";
const rollbackPlanDocumentation = {
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
            means: "nothing goes back, because the data cannot be taken back; what is done instead is said, and more people agree",
            remedy: "",
        },
        "rollback-plan-incomplete": { means: "the plan leaves something out that has to be known before", remedy: LOOK },
        "rollback-target-unfit": {
            means: "the page names a release to go back to that did not succeed here, was rejected or was banned, or more than one",
            remedy: "name one that the message lists, or take `target:` off the page: then it is the last good one",
        },
        "rollback-target-unproven": {
            means: "the ledger says that the release to go back to succeeded here, and GitHub's own record does not",
            remedy: "a job that died after it recorded the success looks like this too: promote that release there once more, which is let in while its success is not proven",
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
            remedy: "keep files in a registry (`artifacts.<name>.keep`); for this one release say on the page that nothing goes back: `data: irreversible`",
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
            remedy: "roll staging back once, by its workflow, whose `run-name` contains the input `promotion`; find out who wrote the other record",
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

;// CONCATENATED MODULE: ./build/src/gates/soak/documentation.js
const soakDocumentation = {
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

;// CONCATENATED MODULE: ./build/src/gates/source/documentation.js
const sourceDocumentation = {
    summary: "The release was built from the default branch, by a run that nobody outside can steer.",
    proves: [
        "the release's commit is part of the default branch",
        "GitHub knows the run that built it as a run of this commit, started by a push, a merge queue, a release, a schedule or a dispatch",
    ],
    cannotProve: ["what the build did: provenance says which workflow signed the bytes"],
    example: "",
    needs: ["`contents: read` and `checks: read`, for the commit and the run that built it"],
    reasons: {
        "source-proven": { means: "commit and run are what the record says", remedy: "" },
        "commit-unreachable": {
            means: "the release's commit is not part of the default branch",
            remedy: "merge it, and promote what the default branch builds",
        },
        "build-run-unknown": {
            means: "GitHub knows no run of this commit that could have built the release",
            remedy: "find out who registered it; promote another release",
        },
        "build-run-refused": {
            means: "the building run was started by an event whose content others can steer",
            remedy: "register from a push, a merge queue, a release, a schedule or a dispatch",
        },
        "source-unreadable": {
            means: "where the release comes from could not be read",
            remedy: "`permissions: contents: read, checks: read`, or run it again",
        },
    },
};

// EXTERNAL MODULE: ./build/src/policy/off.js
var off = __webpack_require__(37705);
;// CONCATENATED MODULE: ./build/src/gates/verification/documentation.js

const verificationDocumentation = {
    summary: "It is known how the deployment will be judged once it is there.",
    proves: [
        "the policy says what a deployment must fulfil to be called a success, or that nothing is verified, why, and until when",
    ],
    cannotProve: ["that the deployment will pass: it is judged [after it](../verification.md)"],
    example: [
        "verification:",
        "  bake: 10m",
        "  health:",
        `    - { url: https://shop.example.com/healthz, json: { "$.version": "\${release.version}" } }`,
    ].join("\n"),
    needs: ["nothing: the policy itself is looked at; judging has [needs of its own](../verification.md#permissions)"],
    reasons: {
        "verification-planned": { means: "the policy says how the deployment will be judged", remedy: "" },
        "verification-off": { means: "nothing is verified, and the policy says until when", remedy: "" },
        "verification-off-over": {
            means: "the last day on which nothing was to be verified has passed",
            remedy: "say how deployments are judged, or give another day with its reason",
        },
        "verification-off-too-long": {
            means: `the last day on which nothing is to be verified is more than ${off/* LONGEST_OFF */.J1} days ahead`,
            remedy: "choose a nearer day",
        },
    },
};

;// CONCATENATED MODULE: ./build/src/gates/documentation.js























/** What the page of each gate says. No door that judges loads it: texts for pages would be a part of every start. */
const GATE_DOCUMENTATION = {
    access: accessDocumentation,
    alerts: alertsDocumentation,
    answers: answersDocumentation,
    approvals: approvalsDocumentation,
    "change-window": changeWindowDocumentation,
    checks: checksDocumentation,
    command: commandDocumentation,
    config: documentation/* configDocumentation */.p,
    credentials: credentialsDocumentation,
    environment: environmentDocumentation,
    http: httpDocumentation,
    isolation: isolation_documentation/* isolationDocumentation */.f,
    issues: issuesDocumentation,
    lock: lockDocumentation,
    monitoring: monitoringDocumentation,
    order: orderDocumentation,
    parity: parity_documentation/* parityDocumentation */.y,
    provenance: provenanceDocumentation,
    recovery: recovery_documentation/* recoveryDocumentation */.M,
    "rollback-plan": rollbackPlanDocumentation,
    soak: soakDocumentation,
    source: sourceDocumentation,
    verification: verificationDocumentation,
};

;// CONCATENATED MODULE: ./build/src/report/remedy.js

const REMEDIES = new Map(Object.entries(GATE_DOCUMENTATION).flatMap(([name, { reasons }]) => Object.entries(reasons).map(([reason, { remedy }]) => [`${name} ${reason}`, remedy])));
/**
 * What a person can do about a gate's reason, in the words of that gate's own page, for one environment. Undefined for a reason
 * that no gate of this version gives, as an older or newer one may have recorded it.
 */
function remedyOf(gate, reason, environment) {
    const remedy = REMEDIES.get(`${gate} ${reason}`);
    if (remedy === undefined || remedy === "")
        return undefined;
    return remedy
        .replace(/\*\*/g, "")
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replaceAll("<environment>", environment);
}


/***/ })

};
