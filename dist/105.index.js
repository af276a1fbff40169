export const id = 105;
export const ids = [105];
export const modules = {

/***/ 67767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ differencesBetween),
/* harmony export */   s: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var _promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23292);

/**
 * Every promotion that entered, as the log tells it. A promotion enters at most once; another try is another promotion.
 */
function entriesIn(events) {
    const releases = new Map();
    const entries = new Map();
    for (const event of events) {
        const { promotion, service, environment } = event;
        if (promotion === null || service === null || environment === null)
            continue;
        if (event.event === "promotion.requested")
            releases.set(promotion, event.data.release.id);
        if (event.event === "promotion.entered") {
            const release = releases.get(promotion) ?? "";
            const { fence } = event.data;
            const opened = { promotion, service, environment, release, fence, deployment: undefined };
            entries.set(promotion, { ...opened, outcome: "open" });
        }
        const entry = entries.get(promotion);
        if (entry === undefined)
            continue;
        if (event.event === "promotion.deployed")
            entries.set(promotion, { ...entry, deployment: event.data.deployment });
        if (event.event === "promotion.succeeded")
            entries.set(promotion, { ...entry, outcome: "succeeded" });
        if (event.event === "promotion.failed") {
            const deployment = event.data.deployment ?? entry.deployment ?? null;
            entries.set(promotion, { ...entry, deployment, outcome: "failed" });
        }
    }
    return entries;
}
/** Compares both ways. `deployments` are all of the repository; those of other tasks are nobody's business here. */
function differencesBetween(entries, deployments) {
    const ours = deployments.filter(({ task }) => task.startsWith(_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK_PREFIX */ .bH));
    const known = new Set(ours.map(({ id }) => id));
    const there = ours.flatMap((deployment) => {
        const payload = (0,_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment);
        if (payload === undefined)
            return [{ kind: "forged", deployment }];
        const entry = entries.get(payload.promotion);
        if (entry === undefined)
            return [{ kind: "unrecorded", deployment }];
        const same = entry.release === payload.release &&
            entry.service === payload.service &&
            entry.fence === payload.fence &&
            deployment.environment === entry.environment &&
            deployment.task === `${_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK_PREFIX */ .bH}${entry.service}`;
        if (!same)
            return [{ kind: "contradicts", deployment, entry }];
        // While it is open nothing has named its Deployment yet, and a job that died may never have; a second one of a
        // promotion that names another is nobody's.
        const named = entry.deployment == null || entry.deployment === deployment.id;
        return named ? [] : [{ kind: "unrecorded", deployment }];
    });
    const gone = [...entries.values()].flatMap((entry) => {
        const { deployment: id } = entry;
        return id === undefined || id === null || known.has(id) ? [] : [{ kind: "deleted", id, entry }];
    });
    return [...there, ...gone];
}


/***/ }),

/***/ 62083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   UC: () => (/* binding */ driftAuditor),
/* harmony export */   aq: () => (/* binding */ baselinesIn),
/* harmony export */   ux: () => (/* binding */ medianOf)
/* harmony export */ });
/* harmony import */ var _environments_auditor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _environments_needed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51951);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47054);



/** Verified releases that are looked back over. */
const LOOKED_BACK = 10;
/** The share by which a metric may move that the policy compares with nothing. */
const TOLERATED = 0.2;
/**
 * A metric may become a little worse with every release, each within what is tolerated against the one before. The ledger
 * keeps what each verified release measured, so what many small steps come to is seen.
 */
const driftAuditor = (0,_environments_auditor_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAuditor */ .E)({
    name: "drift",
    async gather(ask) {
        const policy = (0,_environments_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(ask);
        const told = await (0,_environments_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .toldBy */ .Hd)(ask);
        return baselinesIn(told?.events ?? []).flatMap((kept) => {
            const environment = policy.environments.get(kept.environment);
            if (environment === undefined)
                return [];
            const plan = (0,_verification_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationOf */ .zM)(environment, ask.now);
            return [{ ...kept, rule: plan?.metrics.find(({ name }) => name === kept.metric)?.baseline }];
        });
    },
    judge: (kept) => kept.flatMap(judgeDrift),
    documentation: {
        summary: `No metric has drifted over the last ${LOOKED_BACK} verified releases of an environment, by the baselines that the ledger keeps.`,
        needs: ["`contents: read`: policy and ledger"],
        reasons: {
            moved: {
                means: `a metric is worse than ten verified releases ago, by more than \`worse-by\` of the policy, or by ${TOLERATED * 100}% where it compares with nothing`,
                remedy: "find the release that it began with, in the message; decide on a limit (`max`, `min`) where it is meant to be so",
            },
        },
    },
});
/** What was measured while releases were verified with success, by service, environment and metric, in that order. */
function baselinesIn(events) {
    const kept = new Map();
    for (const event of events) {
        if (event.event !== "verification.judged" || event.data.verdict !== "pass")
            continue;
        const { service, environment, promotion, time: at } = event;
        if (service === null || environment === null || promotion === null)
            continue;
        for (const { metric, values } of event.data.metrics ?? []) {
            const median = medianOf(values);
            if (median === undefined)
                continue;
            const key = JSON.stringify([service, environment, metric]);
            const known = kept.get(key) ?? { service, environment, metric, baselines: [] };
            known.baselines.push({ promotion, at, median });
            kept.set(key, known);
        }
    }
    return [...kept].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
/** How far a metric went over the verified releases that are looked back over; undefined where no share can be said. */
function driftOf(baselines) {
    const recent = baselines.slice(-LOOKED_BACK);
    const [first] = recent;
    const last = recent.at(-1);
    // Against nothing no share can be said.
    if (first === undefined || last === undefined || first === last || !(first.median > 0))
        return undefined;
    return { recent, first, last, share: (last.median - first.median) / first.median };
}
function judgeDrift({ service, environment, metric, baselines, rule }) {
    const drift = driftOf(baselines);
    if (drift === undefined)
        return [];
    const { recent, first, last, share } = drift;
    const worse = rule?.worse === "lower" ? -share : share;
    const tolerated = rule?.worseBy ?? TOLERATED;
    if (!(worse > tolerated))
        return [];
    const percent = (part) => `${Math.round(part * 1000) / 10}%`;
    return [
        {
            id: `drift/moved/${service}:${environment}:${metric}`,
            severity: rule === undefined ? "note" : "warning",
            environment,
            message: `${metric} of ${environment} has drifted by ${percent(share)} over ${recent.length} verified releases: from ${shown(first)} to ${shown(last)}; ${percent(tolerated)} are tolerated.`,
            fix: `Find the release that it began with: ${recent.map(shown).join(", ")}. Where it is meant to be so, decide on a limit (max or min) in the policy.`,
            evidence: [],
        },
    ];
}
function shown({ median, promotion }) {
    return `${Math.round(median * 1e6) / 1e6} (${promotion})`;
}
/** The middle of what is a number; undefined without any. */
function medianOf(values) {
    const sorted = values.filter(Number.isFinite).toSorted((left, right) => left - right);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}


/***/ }),

/***/ 82634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ defineAuditor)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18628);


/**
 * Makes an auditor of its spec. It fails closed: what it cannot gather or judge is a finding, never silence.
 */
function defineAuditor({ name, gather, judge, documentation }) {
    return {
        name,
        documentation,
        async audit(ask) {
            let found;
            try {
                found = await gather(ask);
            }
            catch (failure) {
                if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "rate-limited"))
                    throw failure;
                return [failed(name, "unreadable", failure)];
            }
            try {
                return judge(found, ask);
            }
            catch (failure) {
                return [failed(name, "broken", failure)];
            }
        },
    };
}
function failed(name, fault, failure) {
    const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
    const hint = (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure) ? failure.hint : failure instanceof _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Unread */ .I_ ? failure.fix : undefined;
    return {
        id: `${name}/${fault}`,
        severity: "error",
        environment: null,
        message: `The audit of ${name} could not be made, so nobody knows: ${why}`,
        fix: hint ?? (fault === "broken" ? BROKEN : `Give the job what this auditor needs: docs/audit.md, ${name}.`),
        evidence: [],
    };
}
const BROKEN = "This is a fault of the action: report it with the log of this step.";


/***/ }),

/***/ 51951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   US: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18628);

/** What was read; throws `Unread`. For auditors that can say nothing without it. */
function needed(read) {
    if (read.ok)
        return read.value;
    throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unread */ .I_(read);
}
/** The policy; throws `Unread` where there is none to go by. */
function policyOf({ policy }) {
    return needed(policy);
}
/** What the ledger tells; `undefined` when there is no ledger yet. Throws `Unread` when it does not hold. */
async function toldBy(ask) {
    const ledger = await ask.ledger();
    return ledger === null ? undefined : needed(ledger.told);
}


/***/ }),

/***/ 18628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   hF: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);

/** Something that an auditor cannot do without was not read. */
class Unread extends Error {
    name = "Unread";
    fix;
    constructor({ why, fix }) {
        super(why);
        this.fix = fix;
    }
}
/**
 * Reads one thing, so that it fails alone. `fix` names the token or permission that would show it; GitHub's own hint is kept
 * beside it. A rate limit is thrown on: the whole step ends `deferred` then (R72).
 */
async function reading(fix, read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (failure) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "rate-limited"))
            throw failure;
        const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
        return { ok: false, why, fix: (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unavailable") ? AGAIN : fix };
    }
}
const AGAIN = "GitHub did not answer: run the audit again.";
/**
 * The finding for what could not be read: nobody knows whether all is well, so it is as bad as what might be there (R58).
 */
function unreadable(id, what, { why, fix }, o = {}) {
    return {
        id,
        severity: o.severity ?? "error",
        environment: o.environment ?? null,
        message: `${what} could not be read, so nobody knows: ${why}`,
        fix,
        evidence: [],
    };
}


/***/ }),

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
        kind: data.kind ?? "promotion",
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

/***/ 19501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkpointOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The checkpoint of lines without their line ends. */
function checkpointOf(lines) {
    return { size: lines.length, root: rootOf(lines.map(leaf)).toString("hex") };
}
function leaf(line) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.of(0)).update(line, "utf8").digest();
}
/** RFC 6962, 2.1: the left half is the largest power of two below the whole; pairing level by level gives the same tree. */
function rootOf(hashes) {
    if (hashes.length === 0)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").digest();
    let level = hashes;
    while (level.length > 1) {
        const above = [];
        for (let at = 0; at < level.length; at += 2) {
            const [left, right] = [level[at], level[at + 1]];
            if (left === undefined)
                continue;
            above.push(right === undefined ? left : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(Buffer.of(1)).update(left).update(right).digest());
        }
        level = above;
    }
    return level[0] ?? Buffer.of();
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
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/evidence/checkpoint.js
var evidence_checkpoint = __webpack_require__(19501);
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
        return [{ service: one.service, environment: one.environment, figures: figuresOf(here, period, commits) }];
    });
}
function figuresOf(changes, period, commits) {
    const settled = changes.filter(({ entered, outcome }) => entered !== null && (0,evidence_period/* isWithin */.UO)(period, outcome.at));
    const succeeded = settled.filter(({ outcome }) => outcome.state === "succeeded");
    const failed = settled.filter(({ outcome }) => outcome.state === "failed");
    const over = [...succeeded, ...failed];
    const unplanned = over.filter(({ kind, request, entered }) => kind === "rollback" || request.retryOf !== null || entered?.rollForward === true);
    const led = succeeded
        .filter(({ kind }) => kind === "promotion")
        .flatMap(({ registered, outcome }) => (registered === null ? [] : [{ from: registered, to: outcome }]));
    const committed = succeeded
        .filter(({ kind }) => kind === "promotion")
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
    const checkpoint = (0,evidence_checkpoint/* checkpointOf */.S)((0,verify_chain/* linesInOrder */.r)(o.files)
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

/***/ 32766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vm: () => (/* binding */ untilEndOf),
/* harmony export */   e0: () => (/* binding */ readPeriod),
/* harmony export */   fx: () => (/* binding */ daysIn),
/* harmony export */   jH: () => (/* binding */ periodOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39322);


/** Reads a period. Throws `UserError` for days that do not exist, or run backwards. */
function readPeriod(from, to) {
    const wrong = [from, to].find((day) => !(0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isDay */ .N)(day));
    if (wrong === undefined && from <= to)
        return { from, to };
    const what = wrong === undefined ? `${from} is after ${to}.` : `${JSON.stringify(wrong)} is no day.`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(what, {
        reason: "invalid-input",
        hint: "Give the first and the last day, as in from: 2026-10-01 and to: 2026-12-31.",
    });
}
/** Days in the period. */
function daysIn({ from, to }) {
    return Math.round(((0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
function isWithin({ from, to }, time) {
    return time >= `${from}T00:00:00Z` && Date.parse(time) < (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
}
/**
 * The log as it was when the period ended: what came later changes nothing about it, so that the same period is exported to
 * the same bytes for ever. Times may run backwards by a little, numbers never do: it ends with the last event of the period.
 */
function untilEndOf({ to }, events) {
    const end = (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
    return events.slice(0, 1 + events.findLastIndex(({ time }) => Date.parse(time) < end));
}
/** The period of two inputs: both, or none. Throws `UserError`. */
function periodOf(from, to) {
    if (from === undefined && to === undefined)
        return undefined;
    return readPeriod(from ?? "", to ?? "");
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


/***/ }),

/***/ 14430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifyChain),
/* harmony export */   r: () => (/* binding */ linesInOrder)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14633);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);



/** The start that `encodeEvent` gives every line. */
const START = /^\{"v":1,"seq":([1-9][0-9]*),"prev":"(sha256:[0-9a-f]{64})","time":"([^"]{20})",/;
/**
 * Checks that the log is one unbroken chain that ends where `head` says (R109, R110): a changed, dropped, inserted,
 * reordered, doubled or cut-off entry is named by the first bad sequence number. `files` are those of a checkout by path;
 * only `log/` is looked at. A log that was cut off together with its head looks whole: only a witness outside the
 * branch shows that (R111).
 */
function verifyChain(files, head) {
    const lines = linesInOrder(files);
    let prev = _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp;
    for (const [index, line] of lines.entries()) {
        const start = `{"v":1,"seq":${index + 1},"prev":"${prev}",`;
        if (!line.ended || !line.text.startsWith(start) || !isAtHome(line, index + 1))
            return diagnose(lines, head, index);
        prev = (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(line.text);
    }
    if (head.seq > lines.length)
        return broken(lines.length + 1, `it is missing; the head knows ${head.seq} entries`);
    if (head.seq < lines.length)
        return broken(head.seq + 1, "the head does not know it");
    if (head.prev !== prev)
        return blame(lines, lines.length, "the head names another line");
    return { kind: "intact", seq: lines.length, prev };
}
/** Whether the first line of a file is in the file that its number and day ask for. */
function isAtHome(line, seq) {
    return line.path === undefined || line.path === (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .logPath */ .Q2)(seq, START.exec(line.text)?.[3] ?? "");
}
/** Names the entry that is to blame for the break found at `index`; it may be the one before. */
function diagnose(lines, head, index) {
    const seq = index + 1;
    const line = lines[index];
    const start = START.exec(line?.text ?? "");
    if (line === undefined || start === null || !line.ended)
        return blame(lines, seq, "it is not a line of the log");
    const [, found, names] = start;
    const before = index === 0 ? _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp : (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index - 1]?.text ?? "");
    if (found !== String(seq)) {
        // Two entries with one number: if what follows continues this one, the number before it was doubled.
        if (Number(found) === index && isVouchedFor(lines, head, index))
            return broken(index, "it is there twice");
        return blame(lines, seq, `entry ${found} stands in its place`);
    }
    if (names === before)
        return broken(seq, `its file is called ${line.path}`);
    // When the next entry vouches for this one, it is the one before that is no longer what it was.
    const guilty = isVouchedFor(lines, head, index) ? Math.max(1, index) : seq;
    return blame(lines, guilty, "it is not what was written there");
}
/** Every line of every log file, by the number in the file's name: days may run backwards, numbers never do (R91). */
function linesInOrder(files) {
    return [...files]
        .map(([path, text]) => ({ path, text, first: (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSeqOf */ .H$)(path) }))
        .filter((file) => file.first !== undefined)
        .sort((left, right) => left.first - right.first)
        .flatMap(({ path, text }) => {
        const lines = text.split("\n");
        // A file ends with a line end, after which nothing is left; anything left was cut off or glued on.
        const ended = lines.at(-1) === "";
        if (ended)
            lines.pop();
        return lines.map((line, index) => ({
            text: line,
            path: index === 0 ? path : undefined,
            ended: ended || index < lines.length - 1,
        }));
    });
}
/** Whether the entry after this one, or the head after the last one, names this very line. */
function isVouchedFor(lines, head, index) {
    const next = lines[index + 1];
    const named = next === undefined ? head.prev : START.exec(next.text)?.[2];
    return named === (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index]?.text ?? "");
}
/** A line that was broken in two, or glued to the next, spoils the place after it as well: then the one before is named. */
function blame(lines, seq, why) {
    const before = lines[seq - 2];
    if (before !== undefined && !isEvent(before.text))
        return broken(seq - 1, "it is not a line of the log");
    return broken(seq, why);
}
function isEvent(line) {
    try {
        (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H)(line);
        return true;
    }
    catch {
        return false;
    }
}
function broken(seq, why) {
    return { kind: "broken", seq, why: `Entry ${seq} of the log is bad: ${why}.` };
}


/***/ }),

/***/ 60682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ru: () => (/* binding */ tellLedger),
/* harmony export */   xy: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* unused harmony export rebuild */
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85880);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85005);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51623);
/* harmony import */ var _verify_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14430);







/**
 * Verifies a checkout of the ledger branch, offline: the chain, the rules every event must keep, and every other file
 * byte for byte against what the log says (R110). `files` are all files by path. Throws `LedgerUnreadable` when
 * `head.json` cannot be read and `ClientTooOld` when a newer client wrote it.
 */
function verifyLedger(files) {
    const chain = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyChain */ .H)(files, (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .parseHead */ .ww)(files.get(_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO)));
    if (chain.kind === "broken")
        return chain;
    let expected;
    try {
        expected = rebuild(files);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA)
            return { kind: "broken", seq: error.seq ?? chain.seq, why: error.message };
        throw error;
    }
    const paths = new Set([...expected.keys(), ...files.keys()]);
    const different = [...paths].filter((path) => path !== _paths_js__WEBPACK_IMPORTED_MODULE_3__/* .README_PATH */ .zw && (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .firstSeqOf */ .H$)(path) === undefined && files.get(path) !== expected.get(path));
    return different.length === 0 ? chain : { kind: "different", paths: different.sort() };
}
/** Every file that follows from the log, by path: head, states, releases, versions. Throws `LedgerUnreadable`. */
function rebuild(files) {
    return (0,_projection_js__WEBPACK_IMPORTED_MODULE_4__/* .projectionFiles */ .T4)((0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)((0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .linesInOrder */ .r)(files).map(({ text }) => text)));
}
/** Every event of a checkout in order, and what they amount to. Throws `LedgerUnreadable` at the first that cannot follow. */
function tellLedger(files) {
    const lines = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .linesInOrder */ .r)(files).map(({ text }) => text);
    return { projection: (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)(lines), events: lines.map(_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H) };
}


/***/ })

};
