export const id = 304;
export const ids = [304];
export const modules = {

/***/ 60643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages),
/* harmony export */   s: () => (/* binding */ approvalDifferences)
/* harmony export */ });
/* harmony import */ var _approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45330);
/* harmony import */ var _approvals_vote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52272);
/* harmony import */ var _github_conversation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14322);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56150);




/** Pages of one export; more are said not to have been read. */
const MOST_PAGES = 500;
/** Reads every page where people were asked about these changes, one after the other: a request or a few each. */
async function readPages(client, changes) {
    const pages = new Map();
    for (const change of changes) {
        for (const { repository, issue: number } of change.asked) {
            const page = pageOf({ repository, issue: number });
            if (pages.has(page))
                continue;
            if (pages.size >= MOST_PAGES)
                pages.set(page, { ok: false, why: `only ${MOST_PAGES} pages are read at once` });
            else
                pages.set(page, await readPage(client, repository, number));
        }
    }
    return pages;
}
async function readPage(client, repository, number) {
    const [owner = "", name = ""] = repository.split("/");
    try {
        return { ok: true, value: (await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_1__/* .readConversation */ .G)(client, { repo: { owner, name }, number })).comments };
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error, "rate-limited"))
            throw error;
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}
/**
 * Where the recorded approvals and the comments on GitHub differ, both ways (R114): recorded ones that are gone or say another
 * thing, and comments that approve and that no entry counts. An approval that the ledger knows to be taken back is no
 * difference. Sorted, in words.
 */
function approvalDifferences(changes, pages, { to }) {
    const recorded = new Set(changes.flatMap(({ approvals }) => approvals.map(({ comment }) => comment)));
    const missing = changes.flatMap((change) => missingOf(change, pages));
    const uncounted = [...pages].flatMap(([page, read]) => {
        if (!read.ok)
            return [`${page} could not be read, so nobody knows: ${read.why}`];
        const during = read.value.filter(({ createdAt }) => createdAt.slice(0, 10) <= to);
        return (0,_approvals_vote_js__WEBPACK_IMPORTED_MODULE_3__/* .votesOf */ .r)(during).votes.flatMap(({ decision, person, comment }) => decision.kind !== "approve" || comment === null || recorded.has(comment)
            ? []
            : [`Comment ${comment} of ${person.login} on ${page} approves, and no entry of the ledger counts it`]);
    });
    return [...missing, ...uncounted].sort();
}
/** What a change was approved by that GitHub does not show any more. */
function missingOf({ id, asked, approvals }, pages) {
    const own = [...new Set(asked.map(pageOf))];
    const read = own.map((page) => pages.get(page));
    // What could not be read is said for the page.
    if (read.some((page) => page?.ok === false))
        return [];
    const comments = new Map(read.flatMap((page) => (page?.ok === true ? page.value : [])).map((each) => [each.id, each]));
    return approvals.flatMap(({ comment, person, body, revoked }) => {
        if (revoked !== null)
            return [];
        const what = `The approval of ${id} by ${person.login} (comment ${comment})`;
        const found = comments.get(comment);
        if (found === undefined)
            return [`${what} is in the ledger and not on ${own.join(" or ") || "any page"}`];
        const same = found.author?.id === person.id && (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyDigest */ .rr)(found.body) === body;
        return same ? [] : [`${what} says another thing on GitHub than when it was recorded`];
    });
}
function pageOf({ repository, issue }) {
    return `${repository}#${issue}`;
}


/***/ }),

/***/ 71115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ changesIn)
/* harmony export */ });
/* harmony import */ var _period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32766);

/** Every change with an event in the period, in the order of their numbers. `events` end with the period. */
function changesIn(events, period) {
    const stories = new Map();
    const commits = new Map();
    const registered = new Map();
    for (const event of events) {
        if (event.event === "release.registered") {
            const key = `${event.service} ${event.data.release.id}`;
            commits.set(key, event.data.release.commit);
            registered.set(key, recorded(event));
        }
        if (event.promotion === null)
            continue;
        stories.set(event.promotion, [...(stories.get(event.promotion) ?? []), event]);
    }
    return [...stories.values()]
        .filter((story) => story.some(({ time }) => (0,_period_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(period, time)))
        .flatMap((story) => tell(story, { commits, registered }) ?? [])
        .sort((left, right) => left.number - right.number);
}
function tell(story, known) {
    const request = first(story, "promotion.requested");
    const { service, environment, promotion: id } = request ?? {};
    if (request === undefined || service == null || environment == null || id == null)
        return undefined;
    const { data } = request;
    const cleared = last(story, "promotion.cleared");
    const entered = last(story, "promotion.entered");
    const deployed = last(story, "promotion.deployed");
    const previous = entered?.data.previous ?? null;
    const judged = all(story, "promotion.requested", "promotion.cleared", "promotion.dispatching", "approval.requested");
    return {
        id,
        number: data.number,
        kind: data.kind ?? (entered?.data.rollForward === true ? "roll-forward" : "promotion"),
        service,
        environment,
        release: data.release,
        registered: known.registered.get(`${service} ${data.release.id}`) ?? null,
        request: {
            ...recorded(request),
            by: data.requester,
            cause: data.cause,
            retryOf: data.retryOf,
            takesBack: data.of ?? null,
            why: data.why ?? null,
        },
        range: {
            from: previous === null ? null : (known.commits.get(`${service} ${previous}`) ?? null),
            to: data.release.commit,
            previous,
        },
        plans: [...new Set(judged.map((event) => event.data.plan))],
        policies: [...new Set(story.flatMap(({ policy }) => policy ?? []))],
        waited: all(story, "promotion.waiting").map((event) => ({ ...recorded(event), reasons: event.data.reasons })),
        gates: cleared === undefined ? null : { ...recorded(cleared), verdicts: cleared.data.verdicts },
        asked: all(story, "approval.requested").map((event) => {
            const { repository, issue, plan } = event.data;
            return { ...recorded(event), repository, issue, plan };
        }),
        approvals: all(story, "approval.given").map((event) => ({
            ...recorded(event),
            ...event.data,
            revoked: revocation(story, event),
        })),
        overrides: all(story, "promotion.overridden").map((event) => {
            const { gate, why, until } = event.data;
            return { ...recorded(event), gate, by: event.actor, why, until };
        }),
        dispatches: all(story, "promotion.dispatching").map((event) => {
            const { workflow, ref } = event.data;
            return { ...recorded(event), workflow, ref };
        }),
        entered: entered === undefined
            ? null
            : {
                ...recorded(entered),
                by: entered.actor,
                owner: entered.data.owner,
                fence: entered.data.fence,
                rollForward: entered.data.rollForward,
            },
        deployed: deployed === undefined
            ? null
            : { ...recorded(deployed), deployment: deployed.data.deployment, moved: deployed.data.moved },
        verifications: all(story, "verification.judged").map((event) => {
            const { verdict, reason, checks, tests } = event.data;
            return { ...recorded(event), verdict, reason, checks, tests };
        }),
        outcome: outcomeOf(story, request),
        entries: story.map(({ seq }) => seq),
    };
}
/** The first one that takes this sight back. */
function revocation(story, given) {
    const found = all(story, "approval.revoked").find(({ seq, data }) => seq > given.seq && data.comment === given.data.comment && data.person.id === given.data.person.id);
    return found === undefined ? null : { ...recorded(found), why: found.data.why };
}
const ENDS = {
    "promotion.succeeded": "succeeded",
    "promotion.failed": "failed",
    "promotion.rejected": "rejected",
    "promotion.superseded": "superseded",
    "promotion.cancelled": "cancelled",
    "promotion.expired": "expired",
};
function outcomeOf(story, request) {
    const end = story.findLast(({ event }) => ENDS[event] !== undefined);
    if (end === undefined)
        return { ...recorded(story.at(-1) ?? request), state: "open", reason: null };
    return { ...recorded(end), state: ENDS[end.event] ?? "open", reason: reasonOf(end) };
}
function reasonOf(event) {
    switch (event.event) {
        case "promotion.failed":
            return event.data.reason;
        case "promotion.rejected":
            return event.data.reasons.map(({ gate, reason }) => `${gate}: ${reason}`).join(", ") || null;
        case "promotion.superseded":
            return event.data.by;
        case "promotion.cancelled":
        case "promotion.expired":
            return event.data.why;
        default:
            return null;
    }
}
function recorded({ time: at, seq: entry }) {
    return { at, entry };
}
function all(story, ...names) {
    const wanted = new Set(names);
    return story.filter((event) => wanted.has(event.event));
}
function first(story, name) {
    return all(story, name)[0];
}
function last(story, name) {
    return all(story, name).at(-1);
}


/***/ }),

/***/ 17905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ packEvidence)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/audit/monitoring/drift.js
var drift = __webpack_require__(62083);
// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var ledger_checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/audit/ledger/completeness.js
var completeness = __webpack_require__(67767);
// EXTERNAL MODULE: ./build/src/evidence/approvals.js
var evidence_approvals = __webpack_require__(60643);
;// CONCATENATED MODULE: ./build/src/evidence/completeness.js


/** What of the ledger and of GitHub is there, and what is missing on either side: the difference list is part of it (R114). */
function completenessOf(events, changes, { period, deployments, pages, }) {
    const entries = (0,completeness/* entriesIn */.s)(events);
    const told = new Set(changes.map(({ id }) => id));
    const entered = [...entries.values()].filter(({ promotion }) => told.has(promotion));
    const open = changes.filter(({ outcome }) => outcome.state === "open").map(({ id }) => id);
    const ledger = {
        events: events.length,
        gaps: events.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [seq])),
        changes: changes.length,
        entered: entered.length,
        openAtTheEnd: open,
        numbersMissing: numbersMissing(events),
    };
    if (deployments === undefined)
        return { ledger, github: null };
    const before = deployments.filter(({ createdAt }) => createdAt.slice(0, 10) <= period.to);
    const differences = (0,completeness/* differencesBetween */.F)(entries, before).map(describe).sort();
    const approvals = pages === undefined ? null : { pages: pages.size, differences: (0,evidence_approvals/* approvalDifferences */.s)(changes, pages, period) };
    return { ledger, github: { deployments: before.length, differences, approvals } };
}
/** Promotions are numbered without gaps: one that is not there was taken out. */
function numbersMissing(events) {
    const given = events.flatMap((event) => (event.event === "promotion.requested" ? [event.data.number] : []));
    const known = new Set(given);
    const most = given.reduce((largest, number) => Math.max(largest, number), 0);
    return Array.from({ length: most }, (_, index) => index + 1).filter((number) => !known.has(number));
}
function describe(difference) {
    switch (difference.kind) {
        case "deleted":
            return `Deployment ${difference.id} of ${difference.entry.promotion} is in the ledger and not on GitHub`;
        case "unrecorded":
            return `Deployment ${difference.deployment.id} is on GitHub and in no entry of the ledger`;
        case "forged":
            return `Deployment ${difference.deployment.id} has our task and a payload that is not ours`;
        case "contradicts":
            return `Deployment ${difference.deployment.id} says another thing than the ledger about ${difference.entry.promotion}`;
    }
}

;// CONCATENATED MODULE: ./build/src/evidence/controls.js
const CHANGES = ["changes.csv", "changes/", "log/"];
const full = (control, asks, evidence) => ({
    ...{ control, asks, evidence, automation: "full", remains: "" },
});
const partial = (control, asks, evidence, remains) => ({
    ...{ control, asks, evidence, automation: "partial", remains },
});
/**
 * Which file supports which control (requirements section 6). The wording of standards is that of their owners; these are
 * pointers, in our own words.
 */
const CONTROLS = [
    partial("SOC 2 CC6.1", "logical access to production", ["policies.json", "duties.csv"], "who has which role on GitHub"),
    partial("SOC 2 CC7.2, CC7.3", "monitor and evaluate events", ["emergencies.json"], "alerts and how they were handled"),
    partial("SOC 2 CC7.4, CC7.5", "respond and recover", ["rollbacks.json"], "reviews of incidents"),
    partial("SOC 2 CC8.1", "authorize, test, approve and implement changes", [...CHANGES, "duties.csv"], "design and documentation"),
    full("SOC 2 CC8.1, emergency changes", "manage changes in an emergency", ["emergencies.json"]),
    full("ISO 27001 A.5.3, A.8.4", "segregation of duties", ["duties.csv"]),
    partial("ISO 27001 A.5.28", "collection of evidence", ["manifest.json", "log/", "checkpoint.json"], "keeping it"),
    full("ISO 27001 A.8.9, A.8.15", "configuration management and logging", ["policies.json", "log/"]),
    full("ISO 27001 A.8.32", "change management", CHANGES),
    full("NIST SP 800-53 CM-3", "determine, review, document, implement, retain and monitor changes", CHANGES),
    full("NIST SP 800-53 CM-3(1)", "no change before its approvals", ["changes/", "duties.csv"]),
    full("NIST SP 800-53 CM-3(2), CM-4(2)", "test and verify changes", ["changes/"]),
    full("NIST SP 800-53 CM-5(1)", "records of enforced restrictions", ["refusals.json", "log/"]),
    full("NIST SP 800-53 AC-5", "separation of duties", ["duties.csv"]),
    full("NIST SP 800-53 AC-6(9)", "log privileged functions", ["emergencies.json", "log/"]),
    full("NIST SP 800-53 AU-2, AU-3, AU-12", "what, when, where, source, outcome, identity", ["log/"]),
    partial("NIST SP 800-53 AU-9, AU-10", "protect the record", ["checkpoint.json", "completeness.json"], "the audit's findings about the branch"),
    full("NIST SP 800-53 SI-7, SR-11", "integrity of what is deployed", ["changes/", "releases.json"]),
    full("PCI DSS 6.5.1", "reason, impact, approval, testing and way back of each change", CHANGES),
    partial("PCI DSS 6.5.2", "significant changes are confirmed", ["changes/"], "which changes were significant"),
    full("PCI DSS 6.5.4", "roles separated, only approved changes deployed", ["duties.csv", "completeness.json"]),
    partial("PCI DSS 10.3, 10.5.1", "integrity and retention of the record", ["log/", "checkpoint.json"], "twelve months of it"),
    partial("NIST SP 800-53 CP-4, CP-9, CP-10; ISO 27001 A.8.13; SOC 2 A1.2, A1.3", "backups are taken, restored and tested", ["recovery.json"], "backups that no job records, and plans for people"),
    partial("SOC 2 CC7.1", "detect what changes in operation", ["baselines.json"], "what is watched between releases"),
    full("DORA metrics (dora.dev)", "delivery performance", ["dora.json"]),
];

;// CONCATENATED MODULE: ./build/src/evidence/csv.js
/** A table as RFC 4180 has it. Text that a spreadsheet would take for a formula is quoted from it by an apostrophe. */
function csv(columns, rows) {
    return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
function field(value) {
    const text = value === null ? "" : String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// EXTERNAL MODULE: ./build/src/evidence/period.js
var evidence_period = __webpack_require__(32766);
;// CONCATENATED MODULE: ./build/src/evidence/dora.js

/**
 * DORA's figures for each environment of each service (dora.dev), of what came to rest in the period. The ledger knows when a
 * release was registered; when its commit was committed only GitHub does, so that lead time is there when it was asked.
 *
 * @param commits GitHub's times of commits by full id
 */
function doraOf(changes, period, commits) {
    const places = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.service, change.environment]);
        places.set(key, [...(places.get(key) ?? []), change]);
    }
    return [...places.keys()].sort().flatMap((key) => {
        const here = places.get(key) ?? [];
        const [one] = here;
        if (one === undefined)
            return [];
        const settled = here.filter(({ entered, outcome }) => entered !== null && (0,evidence_period/* isWithin */.UO)(period, outcome.at));
        const facts = settled.filter(({ outcome }) => outcome.state !== "open").map(factOf);
        const { service, environment } = one;
        return [{ service, environment, figures: figuresOf(settled, commits, period), facts }];
    });
}
function factOf({ id, kind, request, outcome }) {
    const { cause, takesBack, retryOf } = request;
    return { change: id, kind, cause, takesBack, retryOf, outcome: outcome.state, at: outcome.at, entry: outcome.entry };
}
/** `settled`: what entered, and came to rest in the period or has not yet. */
function figuresOf(settled, commits, period) {
    const succeeded = settled.filter(({ outcome }) => outcome.state === "succeeded");
    const failed = settled.filter(({ outcome }) => outcome.state === "failed");
    const over = [...succeeded, ...failed];
    const unplanned = over.filter(({ kind, request }) => kind !== "promotion" || request.retryOf !== null);
    const led = succeeded
        .filter(({ kind }) => kind !== "rollback")
        .flatMap(({ registered, outcome }) => (registered === null ? [] : [{ from: registered, to: outcome }]));
    const committed = succeeded
        .filter(({ kind }) => kind !== "rollback")
        .flatMap(({ release, outcome }) => {
        const at = commits?.get(release.commit);
        return at === undefined ? [] : [{ from: { at }, to: outcome }];
    });
    const recovered = failed.flatMap(({ outcome }) => {
        const next = succeeded.find((later) => later.outcome.entry > outcome.entry);
        return next === undefined ? [] : [{ from: outcome, to: next.outcome }];
    });
    const ends = (all) => all.map(({ outcome }) => outcome.entry);
    return {
        "deployment-frequency": {
            value: rounded(succeeded.length / (0,evidence_period/* daysIn */.fx)(period)),
            unit: "a day",
            says: "promotions and rollbacks that succeeded",
            entries: ends(succeeded),
        },
        "change-lead-time": {
            value: median(led.map(seconds)),
            unit: "seconds, median",
            says: "from the registration of a release to its success here",
            entries: led.flatMap(({ from, to }) => [from.entry, to.entry]),
        },
        "change-lead-time-from-commit": {
            value: median(committed.map(seconds)),
            unit: "seconds, median",
            says: commits === undefined
                ? "not counted: GitHub was not asked when commits were committed"
                : "from GitHub's time of a release's commit (commits.json) to the success of the release here",
            entries: committed.map(({ to }) => to.entry),
        },
        "change-fail-rate": {
            value: over.length === 0 ? null : rounded(failed.length / over.length),
            unit: "of those that entered and ended",
            says: "promotions and rollbacks that failed after they had entered",
            entries: ends(over),
        },
        "failed-deployment-recovery-time": {
            value: median(recovered.map(seconds)),
            unit: "seconds, median",
            says: "from a failure to the next success here",
            entries: recovered.flatMap(({ from, to }) => [from.entry, to.entry]),
        },
        "deployment-rework-rate": {
            value: over.length === 0 ? null : rounded(unplanned.length / over.length),
            unit: "of those that entered and ended",
            says: "rollbacks, other tries and roll-forwards after a failure",
            entries: ends(unplanned),
        },
    };
}
function seconds({ from, to, }) {
    return Math.round((Date.parse(to.at) - Date.parse(from.at)) / 1_000);
}
function median(values) {
    const sorted = values.toSorted((left, right) => left - right);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
    return low === undefined || high === undefined ? null : rounded((low + high) / 2);
}
/** Six digits behind the point: the same on every machine. */
function rounded(value) {
    return Math.round(value * 1_000_000) / 1_000_000;
}

;// CONCATENATED MODULE: ./build/src/evidence/duties.js

/** Who asked, who agreed and who brought it in, change by change, and whether two of them are one person. */
function dutiesOf(changes) {
    return csv(["change", "environment", "requested-by", "approved-by", "entered-by", "requester-approved", "approver-entered"], changes.map(({ id, environment, request, approvals, entered }) => {
        const approvers = approvals.filter(({ revoked }) => revoked === null).map(({ person }) => person);
        const is = (who) => who == null ? "unknown" : approvers.some((person) => person.id === who.id) ? "yes" : "no";
        return [
            id,
            environment,
            request.by?.login ?? "automation",
            approvers.map(({ login }) => login).join(" "),
            entered?.by?.login ?? "",
            approvers.length === 0 ? "no approvals" : is(request.by),
            approvers.length === 0 ? "no approvals" : is(entered?.by),
        ];
    }));
}

;// CONCATENATED MODULE: ./build/src/evidence/readme.js
/** What the pack is, for whoever opens it years later. */
function readmeOf({ from, to }, { size, root }, changes) {
    return `# Evidence from ${from} to ${to}

${changes} changes, from a ledger of ${size} entries with the root ${root}.

This is evidence supporting controls. Whether a control is met is for people to say.

| file | holds |
|---|---|
| \`changes.csv\`, \`changes/\` | every promotion and rollback with an entry in these days: request, range of commits, gates, approvals, plan, deployment, verification, outcome |
| \`duties.csv\` | who asked, who approved, who brought it in |
| \`refusals.json\` | what gates held up or refused |
| \`emergencies.json\` | overrides, locks, holds, revoked artifacts |
| \`rollbacks.json\` | what was taken back, and why |
| \`policies.json\` | the digests of the policies that decided, and their first and last entry |
| \`releases.json\` | what moved, with the digests of its artifacts |
| \`dora.json\` | DORA's figures, each with the entries it was counted from |
| \`commits.json\` | GitHub's time of the commit of each release, where GitHub was asked |
| \`recovery.json\` | backups and restore drills, with what was measured |
| \`baselines.json\` | what each metric was while releases were verified |
| \`controls.json\` | which of these files supports which control |
| \`completeness.json\` | what is missing in the ledger, and where it differs from GitHub's Deployments |
| \`sample.json\` | changes to trace end to end, drawn by the root of the log: nobody could choose them |
| \`log/\`, \`checkpoint.json\` | the log itself up to the end of the period, and its root by RFC 6962 |
| \`manifest.json\` | the sha256 of every other file, as an in-toto Statement |

The same ledger and the same days give the same bytes, but for what GitHub was asked (\`completeness.json\`, \`commits.json\`, \`dora.json\`). To check that nobody changed the pack: \`sha256sum\` of each file against
\`manifest.json\`. To check that it says what the ledger says: export it again from a clone, and compare.

The log holds logins and numeric ids, and no e-mail addresses. Approvals stand here as they were first seen (\`body\` is the sha256 of the comment); what they
were worth was judged from GitHub's own objects when the change went in.
`;
}

;// CONCATENATED MODULE: ./build/src/evidence/sample.js

/** How many changes an auditor traces end to end. */
const SIZE = 25;
/** Chooses changes by the log's checkpoint: the same for everybody who has the same log. */
function sampleOf(changes, { root }) {
    const drawn = changes
        .map(({ id }) => ({ id, lot: (0,external_node_crypto_.createHash)("sha256").update(`${root} ${id}`).digest("hex") }))
        .sort((left, right) => (left.lot < right.lot ? -1 : 1))
        .slice(0, SIZE);
    return {
        seed: root,
        how: `the ${SIZE} smallest of sha256("<seed> <change>") in hex`,
        of: changes.length,
        changes: drawn.map(({ id }) => id),
    };
}

;// CONCATENATED MODULE: ./build/src/evidence/pack.js













/**
 * The evidence of a period, from a ledger whose chain was verified. No clock, no machine, no order of reading is part of it:
 * the same log gives the same bytes.
 *
 * @param o.files the ledger's files by path
 * @param o.deployments GitHub's, where they could be read: compared both ways (R114)
 * @param o.pages where people were asked, as GitHub has it now: compared both ways with the recorded approvals (R114)
 * @param o.commits GitHub's times of commits by full id, where it was asked
 */
function packEvidence(o) {
    const { period } = o;
    const events = (0,evidence_period/* untilEndOf */.Vm)(period, o.events);
    const checkpoint = (0,ledger_checkpoint/* checkpointOf */.S$)((0,verify_chain/* linesInOrder */.r)(o.files)
        .slice(0, events.length)
        .map(({ text }) => text));
    const changes = (0,change/* changesIn */.N)(events, period);
    const within = events.filter(({ time }) => (0,evidence_period/* isWithin */.UO)(period, time));
    const files = new Map();
    const add = (path, value) => files.set(path, `${JSON.stringify(value, null, 2)}\n`);
    add("checkpoint.json", { ...checkpoint, algorithm: "RFC 6962, SHA-256 over the lines as they are stored" });
    add("completeness.json", completenessOf(events, changes, o));
    add("controls.json", { says: "evidence supporting these controls", controls: CONTROLS });
    add("baselines.json", (0,drift/* baselinesIn */.aq)(within));
    add("commits.json", commitsOf(changes, o.commits));
    add("dora.json", doraOf(changes, period, o.commits));
    add("emergencies.json", emergenciesIn(within));
    add("policies.json", policiesIn(within));
    add("recovery.json", recoveryIn(within));
    add("refusals.json", refusalsIn(changes));
    add("releases.json", releasesOf(changes, events));
    add("rollbacks.json", rollbacksIn(changes));
    add("sample.json", sampleOf(changes, checkpoint));
    for (const change of changes)
        add(`changes/${change.id}.json`, change);
    files.set("changes.csv", changesTable(changes));
    files.set("duties.csv", dutiesOf(changes));
    for (const [path, text] of logUntil(o.files, events.length))
        files.set(path, text);
    files.set("README.md", readmeOf(period, checkpoint, changes.length));
    const manifest = manifestOf(files, period, checkpoint);
    files.set("manifest.json", manifest);
    const sorted = new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
    return { files: sorted, digest: `sha256:${sha256(manifest)}`, changes: changes.length };
}
/** Overrides, locks and holds: what privileged people did beside the way of every day. */
function emergenciesIn(events) {
    return events
        .filter(({ event }) => event === "promotion.overridden" || /^(?:environment|repository)\.|^artifact\.|readmitted/.test(event))
        .map(({ seq, time, event, service, environment, promotion, actor, run, data }) => ({
        ...{ entry: seq, at: time, event, service, environment, promotion, by: actor, run: run?.id ?? null, data },
    }));
}
/** Each policy that something was decided by, and the entries of its first and last decision. */
function policiesIn(events) {
    const seen = new Map();
    for (const { policy, seq } of events) {
        if (policy === null)
            continue;
        const before = seen.get(policy);
        seen.set(policy, { first: before?.first ?? seq, last: seq, decisions: (before?.decisions ?? 0) + 1 });
    }
    return [...seen].map(([policy, decided]) => ({ policy, ...decided }));
}
/** What the gates held up or refused: the restrictions were enforced. */
function refusalsIn(changes) {
    return changes
        .filter(({ waited, outcome }) => waited.length > 0 || outcome.state === "rejected")
        .map(({ id, environment, waited, outcome }) => ({ change: id, environment, waited, outcome }));
}
function rollbacksIn(changes) {
    return changes
        .filter(({ kind }) => kind === "rollback")
        .map(({ id, environment, service, request, outcome, release }) => ({
        ...{ change: id, service, environment, release: release.id, takesBack: request.takesBack, why: request.why },
        ...{ requested: request.at, by: request.by, outcome },
    }));
}
/** When the commit of each release that moved was committed, as GitHub has it; `null` where it was not asked or has it no more. */
function commitsOf(changes, commits) {
    const asked = [...new Set(changes.map(({ release }) => release.commit))].sort();
    return asked.map((commit) => ({ commit, committed: commits?.get(commit) ?? null }));
}
/** Backups and restore drills, as the jobs that made them recorded them. */
function recoveryIn(events) {
    return events.flatMap((event) => event.event === "recovery.backup" || event.event === "recovery.drill"
        ? [
            {
                ...{ entry: event.seq, at: event.time, event: event.event, service: event.service },
                ...{ environment: event.environment, by: event.actor, run: event.run, data: event.data },
            },
        ]
        : []);
}
/** The whole record of every release that moved, digests included. */
function releasesOf(changes, events) {
    const wanted = new Set(changes.map(({ service, release }) => `${service} ${release.id}`));
    return events.flatMap((event) => event.event === "release.registered" && wanted.has(`${event.service} ${event.data.release.id}`)
        ? [{ entry: event.seq, at: event.time, service: event.service, release: event.data.release }]
        : []);
}
const COLUMNS = [
    ...["change", "kind", "service", "environment", "release", "version", "commit", "from-commit", "requested-at"],
    ...["requested-by", "cause", "why", "plan", "gates", "approved-by", "overrides", "entered-at", "deployment"],
    ...["verification", "outcome", "outcome-at", "outcome-reason", "entries"],
];
function changesTable(changes) {
    return csv(COLUMNS, changes.map((change) => [
        ...[change.id, change.kind, change.service, change.environment, change.release.id, change.release.version],
        ...[change.range.to, change.range.from, change.request.at, change.request.by?.login ?? "automation"],
        ...[change.request.cause, change.request.why, change.plans.at(-1) ?? null],
        (change.gates?.verdicts ?? []).map(({ gate, verdict }) => `${gate}=${verdict}`).join(" "),
        standing(change)
            .map(({ person }) => person.login)
            .join(" "),
        change.overrides.map(({ gate, by }) => `${gate} by ${by?.login ?? "nobody"}`).join(" "),
        change.entered?.at ?? null,
        change.deployed?.deployment ?? null,
        change.verifications.at(-1)?.verdict ?? null,
        ...[change.outcome.state, change.outcome.at, change.outcome.reason, change.entries.join(" ")],
    ]));
}
function standing({ approvals }) {
    return approvals.filter(({ revoked }) => revoked === null);
}
/** The log's files up to the end of the period; the last one may hold later lines of the same decision, and is kept whole. */
function logUntil(files, size) {
    const kept = [...files].filter(([path]) => {
        const first = /^log\/.*\/(\d{12})\.jsonl$/.exec(path)?.[1];
        return first !== undefined && Number(first) <= size;
    });
    return new Map(kept);
}
/** An in-toto Statement over every other file, ready to be signed by whoever keeps the pack. */
function manifestOf(files, period, checkpoint) {
    const subject = [...files]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, text]) => ({ name, digest: { sha256: sha256(text) } }));
    const statement = {
        _type: "https://in-toto.io/Statement/v1",
        subject,
        predicateType: "https://github.com/org/env-actions/evidence/v1",
        predicate: { period, checkpoint },
    };
    return `${JSON.stringify(statement, null, 2)}\n`;
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex");
}


/***/ }),

/***/ 27600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66537);



/** Writes a pack into a new folder. Throws `UserError` where something is already there: what is left over would be evidence. */
async function writeEvidence({ files }, folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${folder} is there already.`, {
            reason: "folder-exists",
            hint: "Name a new folder: files of another export must not get into this one.",
        });
    }
    for (const [name, text] of files) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...name.split("/"));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, text, { flag: "wx" });
    }
}


/***/ })

};
