export const id = 388;
export const ids = [388];
export const modules = {

/***/ 26959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportEvidence: () => (/* reexport */ exportEvidence)
});

// EXTERNAL MODULE: ./build/src/environments/needed.js
var needed = __webpack_require__(51951);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/block.js
var block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/commit-times.js




/** Objects that one query asks for. */
const AT_ONCE = 100;
const REQUEST = "graphql CommitTimes";
const CommitShape = dist/* nullish */.cl6(dist/* object */.Ikc({ committedDate: dist/* optional */.lqM(parse/* Time */.gX) }));
/**
 * When commits were committed, as GitHub has them: an ISO 8601 time by full commit id. It is part of the commit, so it is the
 * same whenever it is asked for. One that GitHub does not have is left out. One request for every hundred.
 */
async function readCommitTimes(client, { repo, commits }) {
    const times = new Map();
    for (let from = 0; from < commits.length; from += AT_ONCE) {
        const some = commits.slice(from, from + AT_ONCE);
        const answer = await client.graphql("read", commitTimesQuery(some.length), {
            owner: repo.owner,
            name: repo.name,
            ...Object.fromEntries(some.map((oid, index) => [`c${index}`, oid])),
        });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,errors/* unexpected */.os)(REQUEST, (0,block/* describeError */.Uc)(error, ["contents"]));
        const { repository } = (0,parse/* parse */.qg)(dist/* object */.Ikc({ repository: dist/* looseObject */._H3({}) }), answer.data, REQUEST);
        for (const [index, oid] of some.entries()) {
            const time = (0,parse/* parse */.qg)(CommitShape, repository[`c${index}`], REQUEST)?.committedDate;
            if (time !== undefined)
                times.set(oid, time);
        }
    }
    return times;
}
/** @param commits how many are asked for: variables `$c0`, `$c1` \u2026 */
function commitTimesQuery(commits) {
    const indexes = Array.from({ length: commits }, (_, index) => index);
    const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
    const fields = indexes.map((index) => `c${index}: object(oid: $c${index}) { __typename ... on Commit { committedDate } }`);
    return `query CommitTimes($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}`;
}

// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/evidence/approvals.js
var approvals = __webpack_require__(60643);
// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/evidence/pack.js + 7 modules
var pack = __webpack_require__(17905);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var evidence_period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/export.js









/**
 * Exports a period from the ledger on GitHub, compared with GitHub's Deployments, with GitHub's times of
 * the commits that moved, and with the comments by which people approved. Throws `Stop` where there is no ledger, or
 * where it does not hold: of such a log nothing is evidence.
 */
async function exportEvidence(ask, period, folder) {
    const [ledger, deployments] = await Promise.all([ask.ledger(), ask.deployments()]);
    if (ledger === null)
        throw new stop/* Stop */.V("ledger-none", "There is no ledger to export evidence from.");
    const { events } = (0,needed/* needed */.Ow)(ledger.told);
    const verdict = (0,verify/* verifyLedger */.xy)(ledger.files);
    if (verdict.kind !== "intact") {
        const why = verdict.kind === "broken" ? verdict.why : `These files do not follow from it: ${verdict.paths.join(", ")}.`;
        throw new stop/* Stop */.V("ledger-unreadable", `The ledger does not hold, so nothing was exported. ${why}`);
    }
    const changes = (0,change/* changesIn */.N)((0,evidence_period/* untilEndOf */.Vm)(period, events), period);
    const asked = [...new Set(changes.map(({ release }) => release.commit))];
    const commits = await readCommitTimes(ask.client, { repo: ask.repo, commits: asked });
    const pages = await (0,approvals/* readPages */.n)(ask.client, changes);
    const evidence = (0,pack/* packEvidence */.J)({ files: ledger.files, events, period, deployments, commits, pages });
    await (0,write/* writeEvidence */.n)(evidence, folder);
    return evidence;
}

;// CONCATENATED MODULE: ./build/actions/work/evidence.js
/** What the step `audit` does beside: the evidence of a period. */



/***/ }),

/***/ 55170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readDecision)
/* harmony export */ });
const APPROVE = /^\/approve (?:sha256:)?([0-9a-f]{12,64})$/;
const REJECT = /^\/reject (\S.{0,499})$/;
/** Control characters, and what hides or reorders text: a reason reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MOST_BODY = 65_536;
/**
 * Reads a decision: the first line only, exact words, anchored (R44). Anything else is talk, and undefined; a line that begins
 * like a decision and is none says what is wrong, so that nobody believes to have voted.
 */
function readDecision(body) {
    const [first = ""] = body.slice(0, MOST_BODY).split(/\r\n|\r|\n/, 1);
    const line = first.replace(/[ \t]+$/, "");
    const plan = APPROVE.exec(line)?.[1];
    if (plan !== undefined)
        return { kind: "approve", plan };
    if (line === "/revoke")
        return { kind: "revoke" };
    const why = REJECT.exec(line)?.[1];
    if (why !== undefined && !HIDDEN.test(why))
        return { kind: "reject", why };
    if (/^\/approve(?:[ \t]|$)/.test(line)) {
        return misspelt("`/approve` takes the plan's digest as the request shows it, at least 12 hex digits, and nothing else.");
    }
    if (/^\/reject(?:[ \t]|$)/.test(line))
        return misspelt("`/reject` takes a reason of visible characters on the same line.");
    if (/^\/revoke[ \t]/.test(line))
        return misspelt("`/revoke` stands alone.");
    return undefined;
}
function misspelt(why) {
    return { kind: "misspelt", why };
}


/***/ }),

/***/ 87391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ latestVotes)
/* harmony export */ });
/**
 * The decision of each person that holds: the latest, and of several in one second the most careful (R14). Reviews without a
 * time are asked beside the comments: a denial anywhere holds, and a withdrawal by comment withdraws both.
 */
function latestVotes(votes) {
    const people = Map.groupBy(votes, ({ person }) => person.id);
    return [...people.values()].flatMap((theirs) => holding(theirs) ?? []);
}
function holding(votes) {
    const timed = votes.filter(({ at }) => at !== null);
    const untimed = votes.filter(({ at }) => at === null);
    const latest = timed.reduce((known, vote) => (known === undefined || isLater(vote, known) ? vote : known), undefined);
    const all = latest === undefined ? untimed : [...untimed, latest];
    return all.toSorted((left, right) => severity(right) - severity(left))[0];
}
function isLater(vote, known) {
    const [mine, other] = [second(vote), second(known)];
    return mine === other ? severity(vote) > severity(known) : mine > other;
}
/** GitHub's times have no fractions. */
function second({ at }) {
    return Math.floor((at ?? 0) / 1_000);
}
function severity({ decision }) {
    switch (decision.kind) {
        case "reject":
            return 2;
        case "revoke":
            return 1;
        case "approve":
            return 0;
    }
}


/***/ }),

/***/ 45330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ sightingsOf),
/* harmony export */   _2: () => (/* binding */ afterVoids),
/* harmony export */   r1: () => (/* binding */ voidsOf),
/* harmony export */   rr: () => (/* binding */ bodyDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _latest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87391);


/** What is compared with the comment's first sight. */
function bodyDigest(body) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(body).digest("hex")}`;
}
/**
 * Recorded approvals of this plan that are gone, changed, taken back or over (R8). Also a comment that nobody seems to have
 * edited voids its approval when its text is another one now.
 *
 * @param votes of this conversation, those of other plans included
 * @param expire milliseconds
 */
function voidsOf(o) {
    const { seen, plan, comments, votes, expire, now } = o;
    const latest = new Map((0,_latest_js__WEBPACK_IMPORTED_MODULE_1__/* .latestVotes */ .l)(votes).map((vote) => [vote.person.id, vote]));
    return seen.flatMap(({ person, plan: of, comment: id, body }) => {
        if (of !== plan)
            return [];
        const gone = (why) => [{ person, comment: id, why }];
        const comment = comments.find((each) => each.id === id);
        if (comment === undefined || comment.author === null)
            return gone("deleted");
        if (comment.edited || comment.author.id !== person.id || bodyDigest(comment.body) !== body)
            return gone("edited");
        const current = latest.get(person.id);
        if (current !== undefined && current.decision.kind !== "approve")
            return gone("revoked");
        return now.getTime() - Date.parse(comment.createdAt) <= expire ? [] : gone("expired");
    });
}
/**
 * Votes without those that a person's recorded and voided approval leaves behind: whoever deletes somebody's withdrawal does
 * not bring their older approval back. Only what was written after it counts.
 */
function afterVoids(votes, voided) {
    return votes.filter(({ person, comment, decision }) => decision.kind !== "approve" ||
        comment === null ||
        !voided.some((each) => each.person.id === person.id && comment <= each.comment));
}
/** Counting approvals by comment that the ledger does not know yet. */
function sightingsOf({ approvals }, o) {
    return approvals.flatMap(({ vote: { person, comment } }) => {
        const body = comment === null ? undefined : o.bodies.get(comment);
        if (comment === null || body === undefined)
            return [];
        const known = o.seen.some((each) => each.person.id === person.id && each.comment === comment && each.plan === o.plan && each.body === body);
        return known ? [] : [{ person, plan: o.plan, comment, body }];
    });
}


/***/ }),

/***/ 52272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ votesOf)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55170);

/** The decisions among the comments of a request. Talk, bots, deleted accounts and edited comments are none (R7, R11, R21). */
function votesOf(comments) {
    const votes = [];
    const ignored = [];
    for (const { author, body, createdAt, edited, id, url } of comments) {
        const decision = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecision */ .B)(body);
        if (decision === undefined || author === null)
            continue;
        const ignore = (why) => ignored.push({ login: author.login, url, why });
        const at = Date.parse(createdAt);
        if (author.bot)
            ignore("Only people decide.");
        else if (decision.kind === "misspelt")
            ignore(decision.why);
        else if (edited || Number.isNaN(at))
            ignore("The comment was edited; write a new one.");
        else {
            votes.push({ person: { id: author.id, login: author.login }, decision, at, source: "comment", comment: id, url });
        }
    }
    return { votes, ignored };
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
        return { ok: true, value: (await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_1__/* .readConversation */ .Gt)(client, { repo: { owner, name }, number })).comments };
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

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/github/deployment-fact.js
var deployment_fact = __webpack_require__(1805);
// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/evidence/checkout.js



/**
 * The files of a checkout of the ledger's branch, or of an export of evidence, as text, by path. What git itself keeps there is left out. Throws `UserError`
 * for a folder that is none, and for anything in it that is no plain file of text: another reader might read it otherwise.
 */
async function readFolder(folder) {
    const files = new Map();
    const walk = async (inside) => {
        for (const entry of await (0,promises_.readdir)(external_node_path_.join(folder, inside), { withFileTypes: true })) {
            const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
            if (name === ".git")
                continue;
            if (entry.isDirectory())
                await walk(name);
            else if (entry.isFile())
                files.set(name, decode(name, await (0,promises_.readFile)(external_node_path_.join(folder, name))));
            else
                throw wrong(`${name} is neither a file nor a folder.`);
        }
    };
    try {
        await walk("");
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            throw error;
        throw wrong(`${folder} cannot be read: ${error instanceof Error ? error.message : "no reason given"}.`);
    }
    return files;
}
/** An export of evidence, and no checkout of a ledger. */
function isPack(files) {
    return files.has("manifest.json") && files.has("checkpoint.json") && !files.has("head.json");
}
/** The same files; throws `UserError` where they are no checkout of a ledger. */
function refuseOther(folder, files) {
    if (!files.has("head.json"))
        throw wrong(`${folder} is no checkout of a ledger: it has no head.json.`);
    return files;
}
function decode(name, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw wrong(`${name} is not text.`);
    }
}
function wrong(message) {
    return new errors/* UserError */.y(message, {
        reason: "checkout-unreadable",
        hint: "git clone --single-branch --branch env-actions <repository> ledger",
    });
}

// EXTERNAL MODULE: ./build/src/evidence/pack.js + 7 modules
var pack = __webpack_require__(17905);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/src/evidence/running.js



/**
 * The whole record of the release that succeeded last in an environment: what a restore has to bring back, by digest (R121).
 * `files` are those of a ledger that holds. Throws `UserError` where nothing ever succeeded, or several services did.
 */
function releaseRunning(files, environment, service) {
    const { environments, releases } = (0,verify/* tellLedger */.ru)(files).projection;
    const there = [...environments.values()].filter((state) => state.environment === environment && (service === undefined || state.service === service));
    const succeeded = there.flatMap(({ service: of, succeeded: last }) => (last === null ? [] : [{ of, last }]));
    const [one, ...others] = succeeded;
    if (one === undefined || others.length > 0) {
        const services = there.map(({ service: of }) => of).join(", ");
        throw new errors/* UserError */.y(one === undefined
            ? `Nothing ever succeeded in ${environment}.`
            : `Several services run in ${environment}: ${services}.`, {
            reason: "release-unknown",
            hint: "Name the environment as the policy does, and the service where there are several.",
        });
    }
    const record = releases.get((0,paths/* releasePath */.bD)(one.of, one.last.release.id));
    if (record === undefined)
        throw new errors/* UserError */.y(`The ledger has no record of ${one.last.release.id}.`, { reason: "release-unknown" });
    return record;
}

// EXTERNAL MODULE: ./build/src/audit/checkpoints/signed.js
var checkpoints_signed = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/src/provenance/subjects.js
var subjects = __webpack_require__(63080);
;// CONCATENATED MODULE: ./build/src/evidence/verify-bundles.js





/** The address of a workflow as a certificate has it: repository, file, full branch. */
const ADDRESS = /^(https:\/\/[A-Za-z0-9.:-]+\/[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+)\/\.github\/workflows\/([A-Za-z0-9._-]+\.ya?ml)@refs\/heads\/(\S+)$/;
/**
 * Verifies signed checkpoints against a log, without any network (R37, R112, R113): the signature, the one workflow that may
 * sign, and that the log still has what was signed. Nothing to verify is no success (R32). Throws `UserError` for an address
 * that is none, and for files that hold no bundles.
 */
async function verifyBundles(log, o) {
    const [, repositoryUrl, workflow, branch] = ADDRESS.exec(o.signer) ?? [];
    if (repositoryUrl === undefined || workflow === undefined || branch === undefined) {
        throw new errors/* UserError */.y(`${o.signer} is no address of a workflow.`, {
            reason: "invalid-input",
            hint: "Write it whole: https://github.com/<owner>/<name>/.github/workflows/<file>@refs/heads/<branch>",
        });
    }
    const signer = { repositoryUrl, repositoryId: log.repositoryId, ownerId: undefined, workflow, branch };
    const says = [];
    let ok = o.files.length > 0;
    for (const file of o.files) {
        for (const bundle of await bundlesIn(file)) {
            const verdict = judge(log, bundle, { signer, verifier: o.verifier });
            ok &&= verdict.ok;
            says.push(`${file}: ${verdict.says}`);
        }
    }
    return { ok, says };
}
function judge({ lines, repositoryId }, bundle, { signer, verifier }) {
    // Which branch and day it says that it is about is proven by the digest of exactly that, which was signed.
    const [named] = (0,subjects/* subjectsOf */.Z)(bundle).flatMap(({ name }) => (0,checkpoint/* logOf */.Gs)(name) ?? []);
    if (named === undefined)
        return { ok: false, says: "it is about no ledger" };
    const origin = (0,checkpoint/* originOf */.yv)({ repositoryId, branch: named.branch });
    const signed = (0,checkpoints_signed/* readSigned */.N)(bundle, { origin, day: named.day, signer, verifier });
    if (signed.kind === "other")
        return { ok: false, says: signed.why };
    const { size, digest } = signed;
    const root = (0,checkpoint/* rootsAt */.FP)(lines, new Set([size])).get(size);
    if (root === undefined)
        return { ok: false, says: `a log of ${size} events was signed; this one has ${lines.length}: it was cut off` };
    if ((0,checkpoint/* checkpointDigest */.hb)(origin, { size, root }) !== digest) {
        return { ok: false, says: `the log of ${size} events that was signed is another one: this one was rewritten` };
    }
    return { ok: true, says: `signed on ${named.day} with ${size} events, by ${signed.run}` };
}
/** One bundle, or one a line, as \`gh attestation download\` writes them. */
async function bundlesIn(file) {
    const text = await (0,promises_.readFile)(file, "utf8");
    try {
        return [JSON.parse(text)];
    }
    catch {
        // Lines, then.
    }
    try {
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        if (lines.length > 0)
            return lines.map((line) => JSON.parse(line));
    }
    catch {
        // Said below.
    }
    throw new errors/* UserError */.y(`${file} holds no bundle.`, {
        reason: "bundle-unreadable",
        hint: "gh attestation download checkpoint.txt --repo <owner>/<name>",
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/evidence/verify-pack.js




const Manifest = dist/* object */.Ikc({
    subject: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: dist/* object */.Ikc({ sha256: dist/* string */.YjP() }) })),
    predicate: dist/* object */.Ikc({ checkpoint: dist/* object */.Ikc({ size: dist/* number */.aig(), root: dist/* string */.YjP() }) }),
});
/**
 * Verifies an export of evidence with nothing but itself (R113): every file by the manifest, the log's chain from its first
 * entry on, and its root. In words what is wrong; none when it holds.
 */
function verifyPack(files) {
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), Manifest), files.get("manifest.json"));
    if (!read.success)
        return ["manifest.json cannot be read."];
    const { subject, predicate } = read.output;
    const said = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
    const names = new Set([...said.keys(), ...files.keys()]);
    names.delete("manifest.json");
    const wrong = [...names].sort().flatMap((name) => {
        const text = files.get(name);
        if (text === undefined)
            return [`${name} is missing.`];
        if (!said.has(name))
            return [`${name} is not of the pack.`];
        return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex") === said.get(name) ? [] : [`${name} was changed.`];
    });
    return wrong.length > 0 ? wrong : wrongLog(files, predicate.checkpoint);
}
/** The pack's own word for its log's end; later lines of its last file are those of the same decision. */
function wrongLog(files, { size, root }) {
    const lines = (0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text);
    const last = `sha256:${(0,external_node_crypto_.createHash)("sha256")
        .update(lines.at(-1) ?? "", "utf8")
        .digest("hex")}`;
    if (lines.length > 0) {
        const chain = (0,verify_chain/* verifyChain */.H)(files, { seq: lines.length, prev: last });
        if (chain.kind === "broken")
            return [chain.why];
    }
    const found = (0,checkpoint/* checkpointOf */.S$)(lines.slice(0, size));
    return found.size === size && found.root === root
        ? []
        : ["The log is not the one that the manifest's checkpoint names."];
}

// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/command-line.js















const USAGE = `usage:
  env-actions verify <checkout>
      Verifies a clone of the ledger's branch, or an export of evidence. Nothing is asked of anybody.
  env-actions verify <checkout> <workflow> <bundle.json> ...
      The same, and checkpoints that were signed: what "gh attestation download" wrote. <workflow> is who alone may sign,
      such as https://github.com/octo/shop/.github/workflows/audit.yml@refs/heads/main
  env-actions running <checkout> <environment> [service]
      The release that succeeded there last, with the digests of its artifacts, as JSON: what a restore must bring back.
  env-actions evidence <checkout> <from> <to> <new folder> [deployments.json]
      Exports the evidence of these days, both included, from such a clone. With the answer of
      "gh api --paginate --slurp repos/<owner>/<name>/deployments" it is compared with GitHub's Deployments.
`;
/** The commands for a clone of the ledger. Needs no network and no token. Never rejects. */
async function commandLine(terminal) {
    try {
        terminal.exit(await carryOut(terminal));
    }
    catch (error) {
        const { message, hint } = (0,errors/* explain */.W)(error);
        terminal.error(hint === undefined ? message : `${message}\n${hint}`);
        terminal.exit(2);
    }
}
/** 0: it holds. 1: it does not. 2: it could not be judged. */
async function carryOut(terminal) {
    const [verb, folder, ...more] = terminal.words;
    if (verb === "verify" && folder !== undefined && more.length !== 1)
        return command_line_verify(terminal, folder, more);
    if (verb === "running" && folder !== undefined && (more.length === 1 || more.length === 2)) {
        return running(terminal, folder, more);
    }
    const [from, to, target, deployments, ...rest] = more;
    const isWhole = folder !== undefined && from !== undefined && to !== undefined && target !== undefined;
    if (verb === "evidence" && isWhole && rest.length === 0) {
        return exportTo(terminal, { folder, period: (0,period/* readPeriod */.e0)(from, to), target, deployments });
    }
    terminal.error(USAGE);
    return 2;
}
async function command_line_verify({ print, error }, folder, [signer, ...bundles]) {
    const files = await readFolder(folder);
    if (signer === undefined && isPack(files)) {
        const wrong = verifyPack(files);
        for (const line of wrong)
            error(line);
        if (wrong.length === 0)
            print(`The evidence holds: ${files.size} files, and the log under it.`);
        return wrong.length === 0 ? 0 : 1;
    }
    const { code, lines } = command_line_judge(refuseOther(folder, files));
    for (const line of lines)
        (code === 0 ? print : error)(line);
    if (signer === undefined || code !== 0)
        return code;
    const { pinnedVerifier } = await __webpack_require__.e(/* import() */ 633).then(__webpack_require__.bind(__webpack_require__, 80014));
    const verdict = await verifyBundles(logIn(files), { signer, files: bundles, verifier: pinnedVerifier() });
    for (const line of verdict.says)
        (verdict.ok ? print : error)(line);
    return verdict.ok ? 0 : 1;
}
/** The log, and whose it is by its first entry. */
function logIn(files) {
    const [first] = (0,verify/* tellLedger */.ru)(files).events;
    const repositoryId = first?.event === "ledger.created" ? first.data.repository : 0;
    return { lines: (0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text), repositoryId };
}
async function running({ print, error }, folder, more) {
    const files = refuseOther(folder, await readFolder(folder));
    const { code, lines } = command_line_judge(files);
    if (code !== 0) {
        for (const line of lines)
            error(line);
        return code;
    }
    const [environment = "", service] = more;
    print(JSON.stringify(releaseRunning(files, environment, service), null, 2));
    return 0;
}
async function exportTo({ print, error }, o) {
    const files = refuseOther(o.folder, await readFolder(o.folder));
    const { code, lines } = command_line_judge(files);
    if (code !== 0) {
        for (const line of lines)
            error(line);
        return code;
    }
    const compared = o.deployments === undefined ? {} : { deployments: await readDeployments(o.deployments) };
    const evidence = (0,pack/* packEvidence */.J)({ files, events: (0,verify/* tellLedger */.ru)(files).events, period: o.period, ...compared });
    await (0,write/* writeEvidence */.n)(evidence, o.target);
    print(`${evidence.changes} changes, ${evidence.files.size} files in ${o.target}.`);
    print(`manifest.json ${evidence.digest}`);
    return 0;
}
function command_line_judge(files) {
    const verdict = verdictOf(files);
    switch (verdict.kind) {
        case "intact": {
            const { size, root } = (0,checkpoint/* checkpointOf */.S$)((0,verify_chain/* linesInOrder */.r)(files).map(({ text }) => text));
            return {
                code: 0,
                lines: [`The ledger holds: ${size} events, the last line is ${verdict.prev}.`, `root ${root}`],
            };
        }
        case "broken":
            return { code: 1, lines: [verdict.why] };
        case "different":
            return {
                code: 1,
                lines: ["The log holds, and these files do not follow from it:", ...verdict.paths.map((path) => `  ${path}`)],
            };
    }
}
/** A head that cannot be read is no head: such a ledger does not hold either. */
function verdictOf(files) {
    try {
        return (0,verify/* verifyLedger */.xy)(files);
    }
    catch (error) {
        if (error instanceof ledger_errors/* LedgerUnreadable */.XA)
            return { kind: "broken", seq: error.seq ?? 1, why: error.message };
        throw error;
    }
}
/** A list of Deployments, or a list of such lists as \`--slurp\` writes it. */
async function readDeployments(file) {
    const one = dist/* array */.YOg(deployment_fact/* RestDeployment */.WW);
    const read = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* union */.KCZ([one, dist/* array */.YOg(one)])), await (0,promises_.readFile)(file, "utf8"));
    if (!read.success) {
        throw new errors/* UserError */.y(`${file} is not GitHub's list of Deployments.`, {
            reason: "deployments-unreadable",
            hint: "gh api --paginate --slurp repos/<owner>/<name>/deployments > deployments.json",
        });
    }
    return read.output.flat();
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


/***/ }),

/***/ 76868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expectationOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79809);

/** The issuer of identity tokens for jobs on github.com. */
const ISSUER = "https://token.actions.githubusercontent.com";
const BRANCHES = "refs/heads/";
const TAGS = "refs/tags/";
/** What the policy and GitHub's own facts say that a certificate must say. */
function expectationOf(facts, rule, owner) {
    const { repositoryUrl, repositoryId, release, defaultBranch } = facts;
    const branches = rule.branches ?? (rule.tags === undefined ? [defaultBranch] : []);
    const workflow = `.github/workflows/${rule.workflow}`;
    return {
        issuer: rule.enterprise === undefined ? ISSUER : `${ISSUER}/${rule.enterprise}`,
        server: new URL(repositoryUrl).origin,
        repository: repositoryUrl,
        repositoryId: `${repositoryId}`,
        ownerId: `${owner}`,
        commit: release.commit,
        refs: [...branches.map((name) => `${BRANCHES}${name}`), ...(rule.tags ?? []).map((name) => `${TAGS}${name}`)],
        workflow,
        signer: rule.signer === undefined ? workflow : rule.signer.replace(/^\.\//, ""),
        triggers: rule.triggers ?? _words_js__WEBPACK_IMPORTED_MODULE_0__/* .TRIGGERS */ .Q,
        runners: rule.runners === "any" ? ["github-hosted", "self-hosted"] : ["github-hosted"],
    };
}
/** Everything in which a certificate's claims differ from what they must be; none for the right builder. */
function differences(claims, expected) {
    const { commit, repository } = expected;
    const signer = signerOf(expected, claims.ref);
    const found = [];
    const same = (claim, wanted, is) => {
        if (is !== wanted)
            found.push({ claim, expected: wanted, found: is });
    };
    const oneOf = (claim, wanted, is) => {
        if (!wanted.some((one) => one === is))
            found.push({ claim, expected: wanted.join(" or "), found: is });
    };
    same("token issuer", expected.issuer, claims.issuer);
    same("repository id", expected.repositoryId, claims.repositoryId);
    same("owner id", expected.ownerId, claims.ownerId);
    same("repository", repository, claims.repository);
    same("commit", commit, claims.commit);
    if (!expected.refs.some((ref) => isRef(claims, ref))) {
        found.push({ claim: "ref", expected: expected.refs.join(" or "), found: claims.ref });
    }
    oneOf("event", expected.triggers, claims.trigger);
    oneOf("runner", expected.runners, claims.runner);
    same("workflow", `${repository}/${expected.workflow}@${claims.ref}`, claims.workflow);
    same("workflow's commit", commit, claims.workflowCommit);
    same("signer", signer.address, claims.signer);
    same("certificate subject", signer.address, claims.subject);
    if (signer.commit !== undefined)
        same("signer's commit", signer.commit, claims.signerCommit);
    return found;
}
/**
 * The signing workflow's address and, where it follows from the rest, its commit. One of this repository runs at the ref that
 * is built; another repository's is named with its own.
 */
function signerOf({ server, repository, signer, commit }, ref) {
    const at = signer.indexOf("@");
    if (at === -1)
        return { address: `${repository}/${signer}@${ref}`, commit };
    const named = signer.slice(at + 1);
    return { address: `${server}/${signer}`, commit: named.startsWith("refs/") ? undefined : named };
}
/**
 * Whether the built ref is the expected one. After a star, which only tags have, one more plain name may follow. A merge queue
 * builds on branches that GitHub alone makes, below the name of the one that is merged into.
 */
function isRef({ ref, trigger }, expected) {
    if (expected.startsWith(TAGS) && expected.endsWith("*")) {
        const beginning = expected.slice(0, -1);
        return ref.startsWith(beginning) && /^[A-Za-z0-9._+-]+$/.test(ref.slice(beginning.length));
    }
    if (trigger === "merge_group" && expected.startsWith(BRANCHES)) {
        const queue = `${BRANCHES}gh-readonly-queue/${expected.slice(BRANCHES.length)}/pr-`;
        return ref.startsWith(queue) && /^[0-9]{1,10}-[0-9a-f]{40}$/.test(ref.slice(queue.length));
    }
    return ref === expected;
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ provenanceWords),
/* harmony export */   Q: () => (/* binding */ TRIGGERS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);



/** Events whose workflow and code nobody outside can choose: the same that the source gate takes for a building run. */
const TRIGGERS = ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
/** A tag, or how its name begins with a star at the very end. */
const TAG = /^[A-Za-z0-9][A-Za-z0-9._+/-]{0,99}\*?$/;
/** A reusable workflow of this repository, or of another one under exactly one ref or commit. */
const SIGNER = /^(?:\.\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml|[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml@(?:refs\/(?:heads|tags)\/[A-Za-z0-9._+/-]{1,200}|[0-9a-f]{40}|[0-9a-f]{64}))$/;
const ENTERPRISE = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    workflow: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "The workflow whose run must have built and attested it."),
    branches: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .BRANCH */ .dI, "the name of a branch", "A branch that releases may be built from.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of branches",
        description: "Branches that releases may be built from, also in their merge queues. Without branches and tags: the default branch.",
        minItems: 1,
        uniqueItems: true,
    }))),
    tags: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(TAG, "a tag, or its beginning and a star", "A tag that releases may be built from, such as v*.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of tags",
        description: "Tags that releases may be built from.",
        minItems: 1,
        uniqueItems: true,
    }))),
    signer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(SIGNER, "./.github/workflows/<file>, or <owner>/<repository>/.github/workflows/<file>@<full ref or commit>", "The reusable workflow that attests. Left out: `workflow` itself does.")),
    triggers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(TRIGGERS), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: TRIGGERS.join(", "), description: "An event that may have started the run." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: `a list of ${TRIGGERS.join(", ")}`,
        description: "Events that may have started the run. Left out: all of them; no other event ever counts.",
        minItems: 1,
        uniqueItems: true,
    }))),
    runners: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["github-hosted", "any"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "github-hosted or any",
        description: "Where the run may have taken place: on GitHub's machines, or on your own too.",
    }))),
    enterprise: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(ENTERPRISE, "the slug of an enterprise", "For an enterprise with an issuer of its own for identity tokens: https://token.actions.githubusercontent.com/<slug>.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with workflow",
    description: "Every artifact must have SLSA build provenance: a Sigstore signature over its digest, by this workflow of this repository.",
}));
/** What `gates.provenance` can be told. No preset asks for it: private repositories need a plan that offers attestations. */
const provenanceWords = { key: ["gates", "provenance"], schema };


/***/ }),

/***/ 47054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ TICK),
/* harmony export */   oy: () => (/* binding */ IN_JOB),
/* harmony export */   zM: () => (/* binding */ verificationOf),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* unused harmony export isOff */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39322);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57576);




const MINUTE = 60_000;
/** Between two looks of the resuming workflow, in milliseconds: its schedule is hourly (design.md section 7). */
const TICK = 60 * MINUTE;
/** A job watches no longer than this, in milliseconds; what lasts longer holds no runner (issue 6). */
const IN_JOB = 15 * MINUTE;
/** What holds where the policy does not say; times in milliseconds. */
const DEFAULTS = { interval: 15_000, failures: 3, step: 15_000, samples: 5, compared: 20 };
/** Whether `off` counts at a moment. */
function isOff({ off, until }, now) {
    return off === true && until !== undefined && now.getTime() < (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_2__/* .endOfDay */ .D0)(until).getTime();
}
/**
 * How deployments to an environment are judged now; undefined when the policy does not ask. An `off` that is over asks for
 * a verification that names nothing, which nothing can pass. Throws when the rule has not the form that the policy checks.
 */
function verificationOf(environment, now) {
    const rule = environment.rules.get("verification");
    if (rule === undefined)
        return undefined;
    const written = valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationSchema */ .zB, rule);
    return isOff(written, now) ? undefined : planOf(written);
}
function planOf(written) {
    const bake = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.bake ?? "0s");
    return {
        written,
        bake,
        interval: written.interval === undefined ? DEFAULTS.interval : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.interval),
        failures: written.failures ?? DEFAULTS.failures,
        within: written.within === undefined ? bake + 2 * TICK : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(written.within),
        workflow: written.workflow,
        metrics: (written.metrics ?? []).map(metricPlan),
    };
}
function metricPlan(written) {
    const { name, prometheus, query, max, min, baseline, step, samples } = written;
    return {
        name,
        prometheus,
        query,
        max,
        min,
        baseline: baseline === undefined
            ? undefined
            : {
                before: baseline.for === undefined ? undefined : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(baseline.for),
                worseBy: Number(baseline["worse-by"].slice(0, -1)) / 100,
                worse: baseline.worse ?? "higher",
            },
        step: step === undefined ? DEFAULTS.step : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(step),
        samples: samples ?? (baseline === undefined ? DEFAULTS.samples : DEFAULTS.compared),
    };
}


/***/ })

};
