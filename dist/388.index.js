export const id = 388;
export const ids = [388];
export const modules = {

/***/ 47088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportEvidence: () => (/* reexport */ exportEvidence)
});

// EXTERNAL MODULE: ./build/src/environments/needed.js
var needed = __webpack_require__(51951);
// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/audit/checkpoints/auditor.js + 1 modules
var auditor = __webpack_require__(27454);
// EXTERNAL MODULE: ./build/src/audit/checkpoints/gather.js
var gather = __webpack_require__(14234);
// EXTERNAL MODULE: ./build/src/environments/access/page.js
var access_page = __webpack_require__(58248);
// EXTERNAL MODULE: ./build/src/environments/reading.js
var reading = __webpack_require__(18628);
// EXTERNAL MODULE: ./build/src/github/commit-times.js
var commit_times = __webpack_require__(4459);
// EXTERNAL MODULE: ./build/src/github/environment-names.js
var environment_names = __webpack_require__(14885);
// EXTERNAL MODULE: ./build/src/github/issues.js
var github_issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/github/secret-ages.js
var secret_ages = __webpack_require__(11294);
// EXTERNAL MODULE: ./build/src/evidence/approvals.js
var approvals = __webpack_require__(60643);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var evidence_period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/evidence/ranges.js
var evidence_ranges = __webpack_require__(27113);
// EXTERNAL MODULE: ./build/src/evidence/reviews.js
var reviews = __webpack_require__(81450);
;// CONCATENATED MODULE: ./build/src/evidence/asked.js













/** Days of signed checkpoints that one export reads. */
const MOST_DAYS = 100;
/** Asks GitHub for everything that an export compares or adds. Throws what any of it throws; what may fail alone says so inside. */
async function askGitHub(ask, o) {
    const { client, repo } = ask;
    const { changes, events, period } = o;
    const deployments = await ask.deployments();
    const ranges = await (0,evidence_ranges/* readRanges */.D)(client, repo, changes);
    const commits = [...new Set(changes.flatMap((change) => [change.release.commit, ...(0,evidence_ranges/* commitsBrought */.A)(change, ranges)]))];
    const signed = ask.policy.ok ? await readSignedDays(ask, period) : undefined;
    return {
        deployments,
        ranges,
        commits: await (0,commit_times/* readCommitTimes */._)(client, { repo, commits }),
        pages: await (0,approvals/* readPages */.n)(client, changes),
        reviews: await (0,reviews/* readReviewsOf */.R)(client, repo, changes),
        snapshots: await readSnapshots(ask, events),
        ...(ask.policy.ok ? { secrets: await readSecrets(ask) } : {}),
        ...(signed === undefined ? {} : { signed }),
    };
}
async function readSignedDays(ask, { from, to }) {
    const log = await (0,auditor/* signedLog */.lu)(ask, auditor/* pinned */.dp);
    if (log === undefined)
        return undefined;
    const signer = await (0,gather/* signerOf */.Kv)(log);
    const count = Math.min((0,evidence_period/* daysIn */.fx)({ from, to }), MOST_DAYS);
    const last = Date.parse(`${to}T00:00:00Z`);
    const days = [];
    for (let back = count - 1; back >= 0; back -= 1) {
        days.push(await (0,gather/* readDay */.P1)(log, signer, new Date(last - back * 86_400_000).toISOString().slice(0, 10)));
    }
    return days;
}
/** The pages that reviews were signed on; most of them show something newer by now. */
async function readSnapshots({ client, repo }, events) {
    const issues = new Set(events.flatMap((event) => (event.event === "access.reviewed" ? [event.data.comment.issue] : [])));
    const found = new Map();
    for (const issue of issues) {
        const page = await (0,reading/* reading */.hF)("", () => (0,github_issues/* readIssue */.OS)(client, repo, issue));
        const shown = page.ok && page.value !== null ? (0,access_page/* snapshotIn */.wI)(page.value.body) : undefined;
        if (shown !== undefined)
            found.set(shown.digest, shown);
    }
    return found;
}
async function readSecrets(ask) {
    const { client, repo } = ask;
    const native = [...(0,needed/* policyOf */.US)(ask).environments.values()].filter((one) => one.githubEnvironment !== "none");
    const fix = `Give the step another token (\`token:\`): ${environment_names/* NAMES_NEED */.U9}.`;
    const places = new Map();
    places.set("the repository", await (0,reading/* reading */.hF)(fix, () => (0,secret_ages/* listSecretAges */.l)(client, repo, "repository")));
    for (const { name } of native) {
        places.set(name, await (0,reading/* reading */.hF)(fix, () => (0,secret_ages/* listSecretAges */.l)(client, repo, { environment: name })));
    }
    return places;
}

// EXTERNAL MODULE: ./build/src/evidence/change.js
var change = __webpack_require__(71115);
// EXTERNAL MODULE: ./build/src/evidence/pack.js + 9 modules
var pack = __webpack_require__(84984);
// EXTERNAL MODULE: ./build/src/evidence/write.js
var write = __webpack_require__(27600);
;// CONCATENATED MODULE: ./build/src/evidence/export.js








/**
 * Exports a period from the ledger on GitHub, compared with and completed by what GitHub says of the same days. Throws `Stop` where there is no ledger, or
 * where it does not hold: of such a log nothing is evidence.
 */
async function exportEvidence(ask, period, folder, audit) {
    const ledger = await ask.ledger();
    if (ledger === null)
        throw new stop/* Stop */.V("ledger-none", "There is no ledger to export evidence from.");
    const { events } = (0,needed/* needed */.Ow)(ledger.told);
    const verdict = (0,verify/* verifyLedger */.xy)(ledger.files);
    if (verdict.kind !== "intact") {
        const why = verdict.kind === "broken" ? verdict.why : `These files do not follow from it: ${verdict.paths.join(", ")}.`;
        throw new stop/* Stop */.V("ledger-unreadable", `The ledger does not hold, so nothing was exported. ${why}`);
    }
    const until = (0,evidence_period/* untilEndOf */.Vm)(period, events);
    const asked = await askGitHub(ask, { changes: (0,change/* changesIn */.N)(until, period), events: until, period });
    const evidence = (0,pack/* packEvidence */.J)({
        files: ledger.files,
        events,
        period,
        ...asked,
        ...(audit === undefined ? {} : { audit }),
    });
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

/***/ 58248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ snapshotBlock),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   wI: () => (/* binding */ snapshotIn),
/* harmony export */   z_: () => (/* binding */ decisionsIn)
/* harmony export */ });
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6731);

/** Opens the block of a review's page that is signed. The lines hold no backtick, so nothing in them can close it. */
const OPEN = "```text snapshot\n";
const CLOSE = "\n```";
/** How many hex digits of the digest a person types. */
const SHOWN = 12;
/** More rows than this are not taken away by one comment: then the list itself is wrong. */
const MOST_REMOVED = 100;
/** The block of lines that is signed, each with the number by which a comment names it. */
function snapshotBlock({ lines }) {
    return `${OPEN}${lines.map((line, index) => `${index + 1} ${line}`).join("\n")}${CLOSE}`;
}
/** The digits that a person types to sign. */
function shortDigest(digest) {
    return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}
/**
 * The snapshot that a page shows; undefined when it shows none, more than one, or one whose numbers are not those of its rows:
 * a number in a comment must mean one row and no other.
 */
function snapshotIn(body) {
    const [before, after, ...more] = body.replace(/\r\n/g, "\n").split(OPEN);
    if (before === undefined || after === undefined || more.length > 0)
        return undefined;
    const end = after.indexOf(CLOSE);
    if (end < 0)
        return undefined;
    const rows = after.slice(0, end).split("\n");
    const lines = rows.flatMap((row, index) => row.startsWith(`${index + 1} `) ? [row.slice(`${index + 1} `.length)] : []);
    const snapshot = (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .ofLines */ .JH)(lines);
    const isWhole = lines.length === rows.length && lines.every((line, index) => line === snapshot.lines[index]);
    return isWhole ? snapshot : undefined;
}
/** What a comment decides in its first line, `/confirm <digits> [remove <rows>]`; undefined when it decides nothing. */
function decisionsIn(body) {
    const [line = ""] = body.split(/\r?\n/, 1);
    if (line.length > 1_000 || !/^\/confirm[ \t]/.test(line))
        return undefined;
    const [, digits = "", verb, ...rows] = line.split(/[ \t,]+/).filter((word) => word !== "");
    if (!/^[0-9a-f]{12}$/.test(digits))
        return undefined;
    if (verb === undefined)
        return { digits, remove: [] };
    const isList = rows.length > 0 && rows.length <= MOST_REMOVED && rows.every((row) => /^[1-9][0-9]{0,4}$/.test(row));
    if (verb !== "remove" || !isList)
        return undefined;
    return { digits, remove: [...new Set(rows.map(Number))].toSorted((left, right) => left - right) };
}


/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ofLines),
/* harmony export */   eY: () => (/* binding */ snapshotOf),
/* harmony export */   iv: () => (/* binding */ difference),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);


/** What GitHub shows to no token at all; it stands in every snapshot, so that it is confirmed knowingly. */
const NEVER_SEEN = "unseen classic-tokens: each person's classic tokens and SSH keys reach what the person reaches";
/** The snapshot of who has access; `undefined` while nobody knows the people. Pure. */
function snapshotOf({ people, teams, keys, apps, tokens, environments, branches, }) {
    if (!people.ok)
        return undefined;
    const lines = [
        ...people.value.map(({ id, login, bot, role }) => `${bot ? "bot" : "person"} ${id} ${plain(login)} ${plain(role)}`),
        ...(teams.ok
            ? teams.value.map(({ id, slug, permission }) => `team ${id} ${plain(slug)} ${plain(permission)}`)
            : ["unseen teams"]),
        ...(keys.ok
            ? keys.value.map(({ id, title, readOnly }) => `deploy-key ${id} ${readOnly ? "reads" : "writes"} ${plain(title)}`)
            : ["unseen deploy-keys"]),
        ...(apps.ok ? apps.value.map(lineOfApp) : ["unseen installed-apps"]),
        ...(tokens.ok ? tokens.value.filter(({ expired }) => !expired).map(lineOfToken) : ["unseen fine-grained-tokens"]),
        ...environments.flatMap(linesOfEnvironment),
        ...branches.flatMap(linesOfBranch),
        NEVER_SEEN,
    ];
    return ofLines(lines);
}
/** The snapshot of lines that were read again. */
function ofLines(lines) {
    const sorted = [...new Set(lines)].toSorted();
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(`${sorted.join("\n")}\n`)
        .digest("hex");
    return { lines: sorted, digest: `sha256:${digest}`, people: sorted.filter((line) => /^person /.test(line)).length };
}
function lineOfApp({ id, slug, selection, permissions, suspended }) {
    const where = selection === "all" ? "in all repositories" : "in selected repositories";
    return `app ${id} ${plain(slug)} ${where}${suspended ? " suspended" : ""} ${levels(permissions)}`;
}
function lineOfToken({ id, owner, name, permissions, expiresAt }) {
    const end = expiresAt === null ? "never ends" : `ends ${plain(expiresAt)}`;
    return `token ${id} ${plain(owner.login)} ${plain(name)} ${end} ${levels(permissions)}`;
}
/** Everything that it may do, each level once and reading last, so that a row stays short. */
function levels(permissions) {
    const all = Object.entries(permissions).toSorted(([left], [right]) => (left < right ? -1 : 1));
    const found = [...new Set(all.map(([, level]) => level))].toSorted().toReversed();
    const named = (level) => all.filter(([, each]) => each === level).map(([name]) => plain(name));
    return found.map((level) => `${plain(level)}: ${named(level).join(" ")}`).join(", ");
}
function linesOfEnvironment({ name, allow, approvers, settings }) {
    const texts = (entries) => entries.length === 0 ? "nobody" : entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_1__/* .entryText */ .u0).toSorted().join(" ");
    const native = settings === undefined
        ? [`environment ${name} is not GitHub's`]
        : !settings.ok
            ? [`unseen settings of environment ${name}`]
            : [
                `environment ${name} lets in ${settings.value.branches.map(plain).join(", ")}`,
                ...settings.value.reviewers.map((reviewer) => `environment ${name} is approved by ${plain(reviewer)}`),
                `environment ${name} lets administrators pass: ${YES_NO[`${settings.value.adminsBypass}`]}`,
            ];
    return [
        `policy ${name} promote ${texts(allow.promote)}`,
        `policy ${name} rollback ${texts(allow.rollback)}`,
        `policy ${name} lock ${texts(allow.lock)}`,
        `policy ${name} override ${texts(allow.override)}`,
        `policy ${name} approve ${texts(approvers)}`,
        ...native,
    ];
}
const YES_NO = { true: "yes", false: "no", null: "unseen" };
function linesOfBranch({ branch, rules, rulesets }) {
    if (!rules.ok)
        return [`unseen rules of branch ${plain(branch)}`];
    if (rules.value === undefined)
        return [`branch ${plain(branch)} has no rules on this plan`];
    const types = [...new Set(rules.value.map(({ type }) => type))].toSorted();
    return [
        `branch ${plain(branch)} has the rules ${types.map(plain).join(", ") || "none"}`,
        ...rulesets.flatMap((read) => {
            if (!read.ok)
                return [`unseen ruleset of branch ${plain(branch)}`];
            const { name, bypass } = read.value;
            if (bypass === null)
                return [`unseen bypass list of ruleset ${plain(name)}`];
            return bypass.map(({ type, id, mode }) => `ruleset ${plain(name)} is bypassed by ${plain(type)} ${id ?? "all"} ${plain(mode)}`);
        }),
    ];
}
/** Names that people chose, in one line that can end no block and start no other: what is not plain shows its number. */
function plain(text) {
    return text
        .slice(0, 200)
        .toWellFormed()
        .replace(/[^A-Za-z0-9 _.,:@/+*=()[\]-]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}
/** What stands in one snapshot and not in the other. */
function difference(before, after) {
    const [was, is] = [new Set(before.lines), new Set(after.lines)];
    return {
        gained: after.lines.filter((line) => !was.has(line)),
        lost: before.lines.filter((line) => !is.has(line)),
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

/***/ 46088:
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
// EXTERNAL MODULE: ./build/src/evidence/checkout.js
var checkout = __webpack_require__(33911);
// EXTERNAL MODULE: ./build/src/evidence/pack.js + 9 modules
var pack = __webpack_require__(84984);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/said-to-run.js
var said_to_run = __webpack_require__(40854);
;// CONCATENATED MODULE: ./build/src/evidence/running.js




/**
 * The whole record of the release that succeeded last in an environment, or that a person found there after a failed rollback: what a restore has to bring back, by digest (R121).
 * `files` are those of a ledger that holds. Throws `UserError` where nothing ever succeeded, or several services did.
 */
function releaseRunning(files, environment, service) {
    const { environments, releases } = (0,verify/* tellLedger */.ru)(files).projection;
    const there = [...environments.values()].filter((state) => state.environment === environment && (service === undefined || state.service === service));
    const running = there.flatMap((state) => {
        const release = (0,said_to_run/* expectedIn */.aT)(state);
        return release === null ? [] : [{ of: state.service, release }];
    });
    const [one, ...others] = running;
    if (one === undefined || others.length > 0) {
        const services = there.map(({ service: of }) => of).join(", ");
        throw new errors/* UserError */.y(one === undefined
            ? `Nothing ever succeeded in ${environment}.`
            : `Several services run in ${environment}: ${services}.`, {
            reason: "release-unknown",
            hint: "Name the environment as the policy does, and the service where there are several.",
        });
    }
    const record = releases.get((0,paths/* releasePath */.bD)(one.of, one.release.id));
    if (record === undefined)
        throw new errors/* UserError */.y(`The ledger has no record of ${one.release.id}.`, { reason: "release-unknown" });
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
    const files = (0,checkout/* readFolder */.j1)(folder);
    if (signer === undefined && (0,checkout/* isPack */.Cw)(files)) {
        const wrong = verifyPack(files);
        for (const line of wrong)
            error(line);
        if (wrong.length === 0)
            print(`The evidence holds: ${files.size} files, and the log under it.`);
        return wrong.length === 0 ? 0 : 1;
    }
    const { code, lines } = command_line_judge((0,checkout/* refuseOther */.hC)(folder, files));
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
    const files = (0,checkout/* refuseOther */.hC)(folder, (0,checkout/* readFolder */.j1)(folder));
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
    const files = (0,checkout/* refuseOther */.hC)(o.folder, (0,checkout/* readFolder */.j1)(o.folder));
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

/***/ 84984:
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
// EXTERNAL MODULE: ./build/src/evidence/reviews.js
var evidence_reviews = __webpack_require__(81450);
;// CONCATENATED MODULE: ./build/src/evidence/completeness.js



/** What of the ledger and of GitHub is there, and what is missing on either side: the difference list is part of it (R114). */
function completenessOf(events, changes, { period, deployments, pages, reviews, }) {
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
    const reviewed = reviews === undefined ? null : { changes: reviews.size, differences: (0,evidence_reviews/* reviewDifferences */.N)(changes, reviews) };
    return { ledger, github: { deployments: before.length, differences, approvals, reviews: reviewed } };
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
    // SOC 2
    partial("SOC 2 CC6.1", "logical access to production", ["env-config.json", "policies.json", "changes/"], "access beside GitHub: clouds, hosts, databases"),
    partial("SOC 2 CC6.2, CC6.3", "grant, change and remove access; least privilege", ["access-reviews.json", "drift.json", "duties.csv"], "why access was granted, and what reviews decided outside this repository"),
    partial("SOC 2 CC7.1", "detect changes of configuration and operation", ["drift.json", "env-config.json", "baselines.json"], "what is watched between releases, and what was changed and set back between two audits"),
    partial("SOC 2 CC7.2, CC7.3", "monitor and evaluate events", ["incidents.json", "emergencies.json", "audit.json"], "alerts and how they were handled"),
    partial("SOC 2 CC7.4, CC7.5", "respond and recover", ["rollbacks.json", "recovery.json"], "reviews of incidents"),
    partial("SOC 2 CC8.1", "authorize, test, approve and implement changes", [...CHANGES, "duties.csv", "upstream.json"], "design and documentation"),
    full("SOC 2 CC8.1, emergency changes and baselines", "manage changes in an emergency, keep a baseline", [
        "emergencies.json",
        "running.json",
    ]),
    partial("SOC 2 A1.2, A1.3", "back up, and test the recovery", ["recovery.json"], "backups that no job records, plans"),
    // ISO 27001
    partial("ISO 27001 A.5.3, A.8.2, A.8.4", "segregation of duties, privileged rights, access to source", ["duties.csv", "env-config.json", "emergencies.json"], "bypass lists that the audit's token was not shown"),
    partial("ISO 27001 A.5.15, A.5.16, A.5.17", "access policy, identities, authentication information", ["policies.json", "people.json", "rotation.json"], "who the people behind the accounts are"),
    partial("ISO 27001 A.5.18", "access is provisioned, reviewed, changed and removed", ["access-reviews.json", "drift.json"], "the request behind each grant"),
    partial("ISO 27001 A.5.28", "collection of evidence", ["manifest.json", "log/", "checkpoints.json"], "keeping it"),
    full("ISO 27001 A.8.9, A.8.15", "configuration management and logging", [
        ...["env-config.json", "policies.json", "running.json", "log/"],
    ]),
    partial("ISO 27001 A.8.13", "backups, and their test", ["recovery.json"], "backups that no job records"),
    partial("ISO 27001 A.8.29, A.8.33", "security tests, and test information", ["changes/", "audit.json"], "tests that no check of GitHub shows"),
    partial("ISO 27001 A.8.31", "development, test and production are separate", ["audit.json", "env-config.json"], "each day's report of the audit; the pack has that of the export"),
    full("ISO 27001 A.8.32", "change management", CHANGES),
    // NIST SP 800-53
    partial("NIST SP 800-53 AC-2, AC-2(3), AC-6(7)", "accounts, their end, review of privileges", ["access-reviews.json", "people.json", "drift.json"], "accounts outside GitHub, and leavers"),
    full("NIST SP 800-53 AC-5", "separation of duties", ["duties.csv"]),
    partial("NIST SP 800-53 AC-6, AC-6(9)", "least privilege, log privileged functions", ["emergencies.json", "log/"], "permissions of each job: the workflows of the repository"),
    full("NIST SP 800-53 AU-2, AU-3, AU-12", "what, when, where, source, outcome, identity", ["log/"]),
    partial("NIST SP 800-53 AU-9, AU-9(2), AU-9(3), AU-9(4)", "protect the record", ["checkpoint.json", "checkpoints.json", "env-config.json", "completeness.json"], "a copy in another system"),
    partial("NIST SP 800-53 AU-10", "evidence that nobody can deny", ["checkpoints.json", "log/"], "without signed checkpoints: the commits' signatures by GitHub"),
    full("NIST SP 800-53 CM-3", "determine, review, document, implement, retain and monitor changes", CHANGES),
    full("NIST SP 800-53 CM-3(1)", "no change before its approvals", ["changes/", "duties.csv", "refusals.json"]),
    full("NIST SP 800-53 CM-3(2)", "test and verify changes before they are final", ["changes/", "upstream.json"]),
    full("NIST SP 800-53 CM-4, CM-4(1)", "analyse a change in a separate test environment before", ["upstream.json"]),
    partial("NIST SP 800-53 CM-4(2)", "verify after the change", ["changes/"], "controls that no verification asks"),
    full("NIST SP 800-53 CM-5, CM-5(1)", "enforce restrictions, and record that they were", ["refusals.json", "log/"]),
    partial("NIST SP 800-53 CP-4, CP-9, CP-9(1), CP-10", "plans are tested, backups taken, tested, recovered from", ["recovery.json"], "backups that no job records, and plans for people"),
    partial("NIST SP 800-53 IA-5", "manage and renew authenticators", ["rotation.json"], "keys that GitHub does not hold"),
    full("NIST SP 800-53 SA-10, SI-7, SI-7(7), SR-11", "integrity of what is deployed", ["changes/", "releases.json"]),
    // PCI DSS
    full("PCI DSS 6.5.1", "reason, impact, approval, testing and way back of each change", CHANGES),
    partial("PCI DSS 6.5.2", "significant changes are confirmed", ["changes/"], "which changes were significant"),
    partial("PCI DSS 6.5.3", "what is before production is separate from it", ["audit.json", "env-config.json"], "networks and hosts that no policy names"),
    full("PCI DSS 6.5.4", "roles separated, only approved changes deployed", ["duties.csv", "completeness.json"]),
    partial("PCI DSS 6.5.5", "no live card numbers before production", ["audit.json"], "data that is in no file of the policy"),
    partial("PCI DSS 6.5.6", "test data and accounts are removed", ["changes/"], "what no gate of the policy asks"),
    partial("PCI DSS 7.2.4, 10.3, 10.5.1", "access reviewed each half-year; integrity and a year of the record", ["access-reviews.json", "log/", "checkpoint.json", "checkpoints.json"], "twelve months of it"),
    full("DORA metrics (dora.dev)", "delivery performance", ["dora.json", "commits.json"]),
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

// EXTERNAL MODULE: ./build/src/evidence/failures.js
var failures = __webpack_require__(80396);
// EXTERNAL MODULE: ./build/src/evidence/period.js
var evidence_period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/evidence/ranges.js
var evidence_ranges = __webpack_require__(27113);
;// CONCATENATED MODULE: ./build/src/evidence/dora.js



/**
 * DORA's figures for each environment of each service (dora.dev), of what came to rest in the period. The ledger knows when a
 * release was registered; when its commit was committed only GitHub does, so that lead time is there when it was asked.
 *
 */
function doraOf(changes, period, asked) {
    const places = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.service, change.environment]);
        const here = places.get(key);
        if (here === undefined)
            places.set(key, [change]);
        else
            here.push(change);
    }
    return [...places.keys()].sort().flatMap((key) => {
        const here = places.get(key) ?? [];
        const [one] = here;
        if (one === undefined)
            return [];
        const settled = here.filter(({ entered, outcome }) => entered !== null && (0,evidence_period/* isWithin */.UO)(period, outcome.at));
        const facts = settled.filter(({ outcome }) => outcome.state !== "open").map(factOf);
        const { service, environment } = one;
        return [{ service, environment, figures: figuresOf(here, asked, period), facts }];
    });
}
function factOf({ id, kind, request, outcome }) {
    const { cause, takesBack, retryOf } = request;
    return { change: id, kind, cause, takesBack, retryOf, outcome: outcome.state, at: outcome.at, entry: outcome.entry };
}
/** `here`: all of one place that has an entry in the period. The board counts alike (docs/report.md). */
function figuresOf(here, { commits, ranges }, period) {
    const over = here.filter((change) => (0,failures/* hasSettled */.SU)(change) && (0,evidence_period/* isWithin */.UO)(period, change.outcome.at));
    const changes = over.filter(({ kind }) => kind !== "rollback");
    const succeeded = changes.filter(({ outcome }) => outcome.state === "succeeded");
    const taken = (0,failures/* takenBackIn */.IL)(here);
    const failed = changes.filter(({ id, outcome }) => outcome.state === "failed" || taken.has(id));
    const unplanned = over.filter(({ kind, request }) => kind !== "promotion" || request.retryOf !== null);
    const led = succeeded.flatMap(({ registered, outcome }) => registered === null ? [] : [{ from: registered, to: outcome }]);
    const committed = succeeded.flatMap(({ release, outcome }) => {
        const at = commits?.get(release.commit);
        return at === undefined ? [] : [{ from: { at }, to: outcome }];
    });
    const each = succeeded.flatMap((change) => (0,evidence_ranges/* commitsBrought */.A)(change, ranges).flatMap((commit) => {
        const at = commits?.get(commit);
        return at === undefined ? [] : [{ from: { at }, to: change.outcome }];
    }));
    const recovered = (0,failures/* recoveriesIn */.dO)(here).flatMap(({ from, to }) => to === null || !(0,evidence_period/* isWithin */.UO)(period, to.at) ? [] : [{ from, to }]);
    const ends = (all) => all.map(({ outcome }) => outcome.entry);
    return {
        "deployment-frequency": {
            value: rounded(succeeded.length / (0,evidence_period/* daysIn */.fx)(period)),
            unit: "a day",
            says: "promotions and roll-forwards that succeeded",
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
        "change-lead-time-per-commit": {
            value: median(each.map(seconds)),
            unit: "seconds, median",
            says: ranges === undefined
                ? "not counted: GitHub was not asked which commits each change brought"
                : "from GitHub's time of every commit that a change brought (commits.json) to its success here",
            entries: [...new Set(each.map(({ to }) => to.entry))],
        },
        "change-fail-rate": {
            value: changes.length === 0 ? null : rounded(failed.length / changes.length),
            unit: "of those that entered and ended",
            says: "promotions and roll-forwards that failed after they had entered, or that a rollback took back",
            entries: ends(changes),
        },
        "failed-deployment-recovery-time": {
            value: median(recovered.map(seconds)),
            unit: "seconds, median",
            says: "from what broke it, a failure or the word to go back, to the next success here",
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
    return csv(["change", "environment", "requested-by", "approved-by", "entered-by", "requester-approved", "approver-entered"], changes.map((change) => {
        const { id, environment, request, entered } = change;
        const approvers = approversOf(change);
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
/** Everybody who agreed, once: by comments that hold, by reviews that counted. */
function approversOf({ approvals, reviews }) {
    const agreed = [...approvals.filter(({ revoked }) => revoked === null), ...reviews].map(({ person }) => person);
    return [...new Map(agreed.map((person) => [person.id, person])).values()];
}

;// CONCATENATED MODULE: ./build/src/evidence/proofs.js
/**
 * The signed checkpoints of a period, each with its bundle, which verifies offline (R112, R113). An empty list where nobody asked,
 * or the policy asks for none.
 */
function proofsOf(days) {
    if (days === undefined)
        return [["checkpoints.json", { asked: false, days: [] }]];
    const proofs = [];
    const told = days.map(({ day, signed, bundles, unread }) => ({
        day,
        unread: unread ?? null,
        signed: signed.map((one, at) => {
            if (one.kind === "other")
                return { counts: false, why: one.why, proof: null };
            const proof = `proofs/${day}-${at}.sigstore.json`;
            proofs.push([proof, bundles[at]]);
            return { counts: true, size: one.size, digest: one.digest, run: one.run, proof };
        }),
    }));
    return [["checkpoints.json", { asked: true, days: told }], ...proofs];
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
| \`commits.json\` | GitHub's time of each commit that a change brought, where GitHub was asked |
| \`recovery.json\` | backups and restore drills, with what was measured |
| \`baselines.json\` | what each metric was while releases were verified |
| \`access-reviews.json\` | reviews of who has access: the period's and the last one before, with the lines that were signed where their page still shows them |
| \`env-config.json\`, \`drift.json\` | GitHub's settings at the end, as audits saw them, and each change with before and after |
| \`running.json\`, \`upstream.json\` | what ran where at the end; where each release had succeeded before it entered |
| \`people.json\` | every account that did something, by its number |
| \`incidents.json\` | what failed, what verification found, what was overridden |
| \`rotation.json\` | ages of secrets by name when the audit exported; never a value |
| \`audit.json\` | what the audit that exported found: isolation, test data, access, credentials, upkeep |
| \`checkpoints.json\`, \`proofs/\` | signed checkpoints of the days of the period, with bundles that verify offline |
| \`controls.json\` | which of these files supports which control |
| \`completeness.json\` | what is missing in the ledger, and where it differs from GitHub's Deployments, comments and reviews |
| \`sample.json\` | changes to trace end to end, drawn by the root of the log: nobody could choose them |
| \`log/\`, \`checkpoint.json\` | the log itself up to the end of the period, and its root by RFC 6962 |
| \`manifest.json\` | the sha256 of every other file, as an in-toto Statement |

The same ledger and the same days give the same bytes, but for what GitHub was asked (\`access-reviews.json\`, \`audit.json\`, \`checkpoints.json\`, \`commits.json\`, \`completeness.json\`, \`dora.json\`, \`proofs/\`, \`rotation.json\`). To check that nobody changed the pack: \`sha256sum\` of each file against
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

// EXTERNAL MODULE: ./build/src/environments/settings/history.js
var settings_history = __webpack_require__(14416);
;// CONCATENATED MODULE: ./build/src/evidence/upkeep.js


/**
 * GitHub's settings at the end of the period, as audits saw them: environments, reviewers, bypass, branches, rulesets, names of
 * secrets (R62).
 */
function settingsAt(events) {
    const { seq, parts } = (0,settings_history/* tellSettings */.Vz)(events);
    const sorted = [...parts].toSorted(([left], [right]) => (left < right ? -1 : 1));
    return { entry: seq === 0 ? null : seq, parts: sorted.map(([part, lines]) => ({ part, lines })) };
}
/** Every change of the settings in the period, with before and after, and the first review of who has access that followed it. */
function driftIn(events, period) {
    const reviews = events.filter(({ event }) => event === "access.reviewed");
    return (0,settings_history/* tellSettings */.Vz)(events).changes.flatMap(({ part, before, after, recorded }) => {
        if (recorded === undefined || !(0,evidence_period/* isWithin */.UO)(period, recorded.at))
            return [];
        const review = reviews.find(({ seq }) => seq > recorded.seq);
        return [{ entry: recorded.seq, at: recorded.at, part, before, after, reviewedBy: review?.seq ?? null }];
    });
}
/**
 * The reviews of who has access in the period, and the last one before it. The lines are there where the page of the review still
 * shows what was signed.
 */
function accessReviewsIn(events, period, snapshots) {
    const all = events.flatMap((event) => (event.event === "access.reviewed" ? [event] : []));
    const before = all.filter(({ time }) => time < `${period.from}T00:00:00Z`).slice(-1);
    const within = all.filter(({ time }) => (0,evidence_period/* isWithin */.UO)(period, time));
    return [...before, ...within].map(({ seq, time, actor, data }) => ({
        ...{ entry: seq, at: time, by: actor, ...data, remove: data.remove ?? [] },
        lines: snapshots?.get(data.snapshot)?.lines ?? null,
    }));
}
/**
 * What ran where at the end of the period: the release that succeeded last, and the configuration it came with; or what a
 * person found there after a failed rollback, with their word.
 */
function runningAt(events) {
    const requests = new Map();
    const configs = new Map();
    const running = new Map();
    for (const event of events) {
        const { promotion, service, environment, seq: entry, time: at } = event;
        if (service === null || environment === null)
            continue;
        const key = JSON.stringify([service, environment]);
        if (event.event === "environment.unlocked" && event.data.runs !== undefined) {
            const release = event.data.runs?.id ?? null;
            const said = { by: event.actor, why: event.data.why };
            running.set(key, { service, environment, release, config: null, promotion: null, entry, at, said });
        }
        if (promotion === null)
            continue;
        if (event.event === "promotion.requested")
            requests.set(promotion, event.data.release.id);
        if (event.event === "promotion.entered")
            configs.set(promotion, event.data.config ?? null);
        if (event.event !== "promotion.succeeded")
            continue;
        const release = requests.get(promotion) ?? null;
        const config = configs.get(promotion) ?? null;
        running.set(key, { service, environment, release, config, promotion, entry, at });
    }
    return [...running].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
/** Every account that did something in the period, by its number, with the logins it had then and how often it did what. */
function peopleIn(events) {
    const people = new Map();
    const saw = (who, what) => {
        if (who === null)
            return;
        const one = people.get(who.id) ?? { logins: new Set(), did: new Map() };
        one.logins.add(who.login);
        one.did.set(what, (one.did.get(what) ?? 0) + 1);
        people.set(who.id, one);
    };
    for (const event of events) {
        saw(event.actor, event.event);
        if (event.event === "approval.given")
            saw(event.data.person, "approved");
        if (event.event === "promotion.entered")
            for (const { person } of event.data.reviews ?? [])
                saw(person, "approved");
    }
    return [...people]
        .toSorted(([left], [right]) => left - right)
        .map(([id, { logins, did }]) => {
        const counts = [...did].toSorted(([left], [right]) => (left < right ? -1 : 1));
        return { id, logins: [...logins].sort(), did: Object.fromEntries(counts) };
    });
}
/** What went wrong: promotions that failed, verifications that found something or could not say, and every override. */
function incidentsIn(changes) {
    return changes.flatMap(({ id, service, environment, outcome, verifications, overrides }) => {
        const bad = verifications.filter(({ verdict }) => verdict !== "pass");
        const failed = outcome.state === "failed";
        return failed || bad.length > 0 || overrides.length > 0
            ? [{ change: id, service, environment, outcome, verifications: bad, overrides }]
            : [];
    });
}
/** For each change that entered: where the same release had succeeded before, by the entries that say so. */
function upstreamOf(changes, events) {
    const releases = new Map();
    const successes = new Map();
    for (const { promotion, service, environment, seq: entry, ...event } of events) {
        if (promotion === null)
            continue;
        if (event.event === "promotion.requested")
            releases.set(promotion, event.data.release.id);
        const release = releases.get(promotion);
        if (event.event !== "promotion.succeeded" || release === undefined)
            continue;
        const key = JSON.stringify([service, release]);
        const known = successes.get(key) ?? [];
        known.push({ environment, promotion, entry });
        successes.set(key, known);
    }
    return changes.flatMap(({ id, service, environment, release, entered }) => {
        if (entered === null)
            return [];
        const before = (successes.get(JSON.stringify([service, release.id])) ?? []).filter((one) => one.entry < entered.entry && one.environment !== environment);
        return [{ change: id, environment, release: release.id, entered: entered.entry, before }];
    });
}

;// CONCATENATED MODULE: ./build/src/evidence/pack.js
















/**
 * The evidence of a period, from a ledger whose chain was verified. No clock, no machine, no order of reading is part of it:
 * the same log gives the same bytes.
 *
 * @param o.files the ledger's files by path
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
    add("access-reviews.json", accessReviewsIn(events, period, o.snapshots));
    add("audit.json", o.audit ?? null);
    add("baselines.json", (0,drift/* baselinesIn */.aq)(within));
    add("commits.json", commitsOf(changes, o));
    add("dora.json", doraOf(changes, period, o));
    add("drift.json", driftIn(events, period));
    add("env-config.json", settingsAt(events));
    add("incidents.json", incidentsIn(changes));
    add("people.json", peopleIn(within));
    add("rotation.json", rotationOf(o.secrets));
    add("running.json", runningAt(events));
    add("upstream.json", upstreamOf(changes, events));
    for (const [path, value] of proofsOf(o.signed))
        add(path, value);
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
/** When each commit that moved was committed, as GitHub has it, and which change brought it. */
function commitsOf(changes, { commits, ranges }) {
    const brought = new Map();
    for (const change of changes) {
        for (const commit of new Set([change.release.commit, ...(0,evidence_ranges/* commitsBrought */.A)(change, ranges)])) {
            brought.set(commit, [...(brought.get(commit) ?? []), change.id]);
        }
    }
    return {
        commits: [...brought]
            .toSorted(([left], [right]) => (left < right ? -1 : 1))
            .map(([commit, by]) => ({ commit, committed: commits?.get(commit) ?? null, changes: by })),
        ranges: [...(ranges ?? [])].map(([change, range]) => ({
            change,
            ...(range.ok ? { listed: range.value.commits.length, all: range.value.all } : { unread: range.why }),
        })),
    };
}
/** How old secrets were when the audit exported, by name; `null` where nobody asked. */
function rotationOf(secrets) {
    if (secrets === undefined)
        return null;
    return [...secrets].map(([place, read]) => ({
        place,
        ...(read.ok ? { secrets: read.value } : { unread: read.why }),
    }));
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
        approversOf(change)
            .map(({ login }) => login)
            .join(" "),
        change.overrides.map(({ gate, by }) => `${gate} by ${by?.login ?? "nobody"}`).join(" "),
        change.entered?.at ?? null,
        change.deployed?.deployment ?? null,
        change.verifications.at(-1)?.verdict ?? null,
        ...[change.outcome.state, change.outcome.at, change.outcome.reason, change.entries.join(" ")],
    ]));
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

/***/ 27113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ commitsBrought),
/* harmony export */   D: () => (/* binding */ readRanges)
/* harmony export */ });
/* harmony import */ var _github_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80620);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);


const MOST_CHANGES = 500;
/** Reads which commits each change brought that entered: one request each. The order of commits says nothing and is not used (R28). */
async function readRanges(client, repo, changes) {
    const ranges = new Map();
    for (const { id, entered, kind, range } of changes) {
        if (entered === null || kind === "rollback" || range.from === null)
            continue;
        if (ranges.size >= MOST_CHANGES) {
            ranges.set(id, { ok: false, why: `only ${MOST_CHANGES} ranges are read at once` });
            continue;
        }
        try {
            const { status, ahead, commits } = await (0,_github_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .readChanges */ .S)(client, { repo, base: range.from, head: range.to });
            // Of histories that parted nobody can say what one brought to the other.
            const brought = status === "ahead" ? commits.map(({ commit }) => commit) : [];
            ranges.set(id, { ok: true, value: { commits: brought, all: status === "ahead" ? ahead : 0 } });
        }
        catch (error) {
            if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "rate-limited") || !(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
                throw error;
            ranges.set(id, { ok: false, why: error.message });
        }
    }
    return ranges;
}
/** The commits that a change brought, as far as GitHub was asked; else the release's own. */
function commitsBrought({ id, release }, ranges) {
    const range = ranges?.get(id);
    return range?.ok === true && range.value.commits.length > 0 ? range.value.commits : [release.commit];
}


/***/ }),

/***/ 81450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ reviewDifferences),
/* harmony export */   R: () => (/* binding */ readReviewsOf)
/* harmony export */ });
/* harmony import */ var _github_environment_reviews_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44332);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _github_pull_request_reviews_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66790);



/** Changes of one export whose reviews are read; more are said not to have been read. */
const MOST_CHANGES = 500;
/** Reads the reviews of every change that entered, one after the other: a request or a few each. */
async function readReviewsOf(client, repo, changes) {
    const found = new Map();
    for (const change of changes) {
        const { entered, environment } = change;
        if (entered === null)
            continue;
        if (found.size >= MOST_CHANGES) {
            const why = `only the reviews of ${MOST_CHANGES} changes are read at once`;
            found.set(change.id, { environment: { ok: false, why }, pulls: new Map() });
            continue;
        }
        const pulls = new Map();
        for (const number of pullsOf(change, repo))
            pulls.set(number, await block(() => ofPull(client, repo, number)));
        const run = entered.owner.id;
        found.set(change.id, { environment: await block(() => ofRun(client, repo, { run, environment })), pulls });
    }
    return found;
}
async function ofRun(client, repo, { run, environment }) {
    const reviews = await (0,_github_environment_reviews_js__WEBPACK_IMPORTED_MODULE_0__/* .listEnvironmentReviews */ .J)(client, { repo, run });
    return reviews.flatMap(({ environments, state, person }) => state !== "approved" || person === null || person.bot || !environments.includes(environment)
        ? []
        : [{ person: { id: person.id, login: person.login }, url: null, at: null }]);
}
async function ofPull(client, repo, number) {
    const reviews = await (0,_github_pull_request_reviews_js__WEBPACK_IMPORTED_MODULE_2__/* .listPullRequestReviews */ .K)(client, { repo, number });
    return reviews.flatMap(({ person, state, url, submittedAt }) => state !== "approved" || person === null || person.bot
        ? []
        : [{ person: { id: person.id, login: person.login }, url, at: Date.parse(submittedAt) }]);
}
async function block(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "rate-limited") || !(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        return { ok: false, why: error.message };
    }
}
/** The pull requests of this repository on which reviews counted. */
function pullsOf({ reviews }, { owner, name }) {
    const path = `/${owner}/${name}/pull/`.toLowerCase();
    const numbers = reviews.flatMap(({ source, url }) => {
        const at = url.toLowerCase().indexOf(path);
        const digits = source === "pull-request" && at >= 0 ? /^[1-9][0-9]*/.exec(url.slice(at + path.length))?.[0] : undefined;
        return digits === undefined ? [] : [Number(digits)];
    });
    return [...new Set(numbers)];
}
/**
 * Where the reviews that counted and those that GitHub shows differ, both ways (R114): recorded ones that GitHub has no more, and
 * approvals on GitHub by the same way that no entry counts. Sorted, in words. What was not read is said.
 */
function reviewDifferences(changes, found) {
    return changes
        .flatMap((change) => {
        const read = found.get(change.id);
        if (read === undefined)
            return [];
        const counted = (source) => change.reviews.filter((one) => one.source === source);
        const runs = compare(change, counted("environment"), read.environment, `run ${change.entered?.owner.id ?? 0}`);
        const pulls = [...read.pulls].flatMap(([number, reviews]) => compare(change, counted("pull-request").filter(({ url }) => new RegExp(`/pull/${number}(?:#|$)`).test(url)), reviews, `pull request ${number}`));
        return [...runs, ...pulls];
    })
        .toSorted();
}
function compare({ id, entered }, recorded, found, where) {
    if (!found.ok)
        return [`The reviews of ${id} (${where}) could not be read, so nobody knows: ${found.why}`];
    const same = (left, right) => right.url === null || left.url === right.url;
    const gone = recorded.filter((one) => !found.value.some((review) => review.person.id === one.person.id && same(one, review)));
    // What was said after it entered is about something else.
    const until = entered === null ? Number.NaN : Date.parse(entered.at);
    const uncounted = found.value.filter((review) => !(review.at !== null && review.at > until) &&
        !recorded.some((one) => one.person.id === review.person.id && same(one, review)));
    return [
        ...gone.map(({ person }) => `The review of ${id} by ${person.login} is in the ledger and not on ${where}`),
        ...uncounted.map(({ person }) => `The review of ${person.login} on ${where} approves, and no entry of ${id} counts it`),
    ];
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

/***/ 44098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ getRepositoryIds),
/* harmony export */   e: () => (/* binding */ listAttestations)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




const ROUTE = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ bundle: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()), bundle_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
/** Attestations of one digest that are looked at; anybody with `attestations: write` can add more. */
const MOST = 100;
/**
 * The provenance attestations of a digest, all pages. None is an empty list: GitHub answers 404 when there is none, and
 * also to a token that may not know.
 *
 * @param o.digest `sha256:` and lower-case hex
 * @throws GitHubFailure `unexpected` for more than a hundred, `forbidden` without `attestations: read`
 */
async function listAttestations(client, o) {
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), subject_digest: o.digest, predicate_type: "provenance" };
    try {
        const items = await client.pages(ROUTE, parameters, { cap: MOST, list: "attestations" });
        return items.map((item) => {
            const { bundle, bundle_url: url } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Shape, item, ROUTE);
            return { bundle: bundle ?? null, url: url ?? null };
        });
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found"))
            return [];
        throw failure;
    }
}
const OwnerShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, owner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id }) });
/** Numeric ids of the repository and of the account it belongs to; names can be taken over, ids cannot (R29). */
async function getRepositoryIds(client, o) {
    const route = "GET /repos/{owner}/{repo}";
    const { id, owner } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(OwnerShape, (await client.rest("read", route, (0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo))).data, route);
    return { repository: id, owner: owner.id };
}


/***/ }),

/***/ 80620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readChanges)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["identical", "ahead", "behind", "diverged"]),
    ahead_by: Count,
    behind_by: Count,
    commits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        sha: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
        author: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
        commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), author: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })) }),
    })),
});
/** Reads what lies between two commits, for people to see. Throws GitHubFailure `not-found` when they share no history. */
async function readChanges(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const basehead = `${o.base}...${o.head}`;
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(o.repo), basehead, per_page: 100 });
    const { status, ahead_by: ahead, behind_by: behind, commits } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Shape, data, route);
    return {
        ...{ status, ahead, behind },
        commits: commits.slice(0, 100).map(({ sha, author, commit }) => ({
            commit: sha,
            author: author?.login ?? commit.author?.name ?? "unknown",
            subject: commit.message.split("\n", 1)[0] ?? "",
        })),
    };
}


/***/ }),

/***/ 14885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ readVariables),
/* harmony export */   U9: () => (/* binding */ NAMES_NEED),
/* harmony export */   r6: () => (/* binding */ readNames)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Valued = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)), value: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const Named = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)) });
/** GitHub allows a hundred secrets and as many variables an environment; a longer list fails instead of being cut. */
const MOST = 1_000;
/** Pages of variables are shorter than all others (GitHub's description). */
const VARIABLES_A_PAGE = 30;
/** What names a workflow's own token can never list. */
const NAMES_NEED = "an App's token, or a fine-grained one, with `Environments: read` (for those of the repository `Secrets: read` and `Variables: read`); the workflow's own token can never have it";
/**
 * The names of the secrets or variables of an environment, or of the repository itself where there is no environment; never a
 * value. In capital letters, as GitHub compares them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
async function readNames(client, o) {
    const { route, items } = await list(client, o);
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Named, item, route).name.toUpperCase()).toSorted();
}
/**
 * The variables of an environment, or of the repository itself where there is no environment, by their names in capital letters. Their
 * values are no secrets: everybody who may read the repository's settings sees them.
 *
 * @param environment null: the repository's own
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
async function readVariables(client, o) {
    const { route, items } = await list(client, { ...o, kind: "variables" });
    return new Map(items.map((item) => {
        const { name, value } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Valued, item, route);
        return [name.toUpperCase(), value];
    }));
}
async function list(client, o) {
    const { repo, environment, kind } = o;
    const place = environment === null ? "/repos/{owner}/{repo}/actions" : "/repos/{owner}/{repo}/environments/{environment_name}";
    const parameters = {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo),
        ...(environment === null ? {} : { environment_name: environment }),
        ...(kind === "variables" ? { per_page: VARIABLES_A_PAGE } : {}),
    };
    const route = `GET ${place}/${kind}`;
    return { route, items: await client.pages(route, parameters, { cap: MOST, list: kind }) };
}


/***/ }),

/***/ 44332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ listEnvironmentReviews),
/* harmony export */   T: () => (/* binding */ hasReviewers)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





const ReviewShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    environments: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["approved", "rejected", "pending"]),
    user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_2__/* .PersonShape */ .T),
    comment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const EnvironmentShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    protection_rules: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), reviewers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }))) }))),
});
/** The review history of a run, oldest first; reviews that were not given yet are left out. One request. */
async function listEnvironmentReviews(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), run_id: o.run });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ReviewShape), data, route).flatMap(({ environments, state, user, comment }) => state === "pending"
        ? []
        : [{ environments: environments.map(({ name }) => name), state, person: user ?? null, comment }]);
}
/** Whether GitHub asks reviewers before a job of this environment starts; `false` also where the environment is missing. */
async function hasReviewers(client, o) {
    const route = "GET /repos/{owner}/{repo}/environments/{environment_name}";
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), environment_name: o.environment });
        const { protection_rules: rules = [] } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(EnvironmentShape, data, route);
        return rules.some(({ type, reviewers = [] }) => type === "required_reviewers" && reviewers.length > 0);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found"))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 66790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listPullRequestReviews)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




/** More reviews than this on one pull request are no reviews. */
const MOST_REVIEWS = 1_000;
const STATES = new Map([
    ["APPROVED", "approved"],
    ["CHANGES_REQUESTED", "changes-requested"],
    ["DISMISSED", "dismissed"],
]);
const ReviewShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    user: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_1__/* .PersonShape */ .T),
    state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm),
    submitted_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Every submitted review of a pull request, oldest first, whole or not at all (R5). One request a hundred. */
async function listPullRequestReviews(client, o) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
    const items = await client.pages(route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), pull_number: o.number }, { cap: MOST_REVIEWS });
    return items.flatMap((item) => {
        const review = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(ReviewShape, item, route);
        // One that is still being written has no time.
        if (review.submitted_at === undefined)
            return [];
        return [
            {
                id: review.id,
                person: review.user ?? null,
                state: STATES.get(review.state) ?? "other",
                commit: review.commit_id ?? null,
                submittedAt: review.submitted_at,
                url: review.html_url,
            },
        ];
    });
}


/***/ }),

/***/ 59186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storedBundles)
/* harmony export */ });
/* harmony import */ var _github_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44098);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62367);


/**
 * The provenance bundles that GitHub's attestations API has of a digest: parsed JSON of unknown shape.
 *
 * @throws GitHubFailure as `listAttestations`; each fetch may reject by itself
 */
async function storedBundles(client, repo, digest) {
    const found = await (0,_github_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .listAttestations */ .e)(client, { repo, digest });
    return found.map(({ bundle, url }) => async () => {
        if (bundle !== null)
            return bundle;
        if (url === null)
            throw new Error("GitHub lists an attestation without its bundle");
        return (0,_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackBundle */ .z)(await client.stored(`an attestation of ${digest}`, url, _unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_BUNDLE */ .q));
    });
}


/***/ }),

/***/ 62367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ LARGEST_BUNDLE),
  z: () => (/* binding */ unpackBundle)
});

;// CONCATENATED MODULE: ./build/src/provenance/snappy.js
/** The stream identifier that opens Snappy's framing format (google/snappy, framing_format.txt). */
const FRAMED = Buffer.from([0xff, 0x06, 0x00, 0x00, ...Buffer.from("sNaPpY")]);
const COMPRESSED = 0x00;
const UNCOMPRESSED = 0x01;
const FIRST_SKIPPABLE = 0x80;
const CHECKSUM = 4;
/**
 * Unpacks what Snappy compressed, a bare block or the framing format. Checksums of frames are not looked at: what comes out
 * carries its own signature.
 *
 * @param limit bytes that may come out; nothing larger is ever allocated
 * @throws Error for anything that is not well formed
 */
function unpackSnappy(bytes, limit) {
    if (!FRAMED.equals(bytes.subarray(0, FRAMED.length)))
        return unpackBlock(bytes, limit);
    const parts = [];
    let left = limit;
    for (let at = FRAMED.length; at < bytes.length;) {
        const [type = 0, low, middle, high] = bytes.subarray(at, at + 4);
        if (low === undefined || middle === undefined || high === undefined)
            throw new Error("a frame is cut off");
        const length = low + middle * 0x100 + high * 0x10000;
        const chunk = bytes.subarray(at + 4, at + 4 + length);
        if (chunk.length !== length)
            throw new Error("a frame is cut off");
        at += 4 + length;
        if (type >= FIRST_SKIPPABLE)
            continue;
        if (type !== COMPRESSED && type !== UNCOMPRESSED)
            throw new Error(`frames of type ${type} are unknown`);
        if (length < CHECKSUM)
            throw new Error("a frame is cut off");
        const content = chunk.subarray(CHECKSUM);
        const part = type === COMPRESSED ? unpackBlock(content, left) : content;
        if (part.length > left)
            throw tooLarge(limit);
        left -= part.length;
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** One block (google/snappy, format_description.txt): its length, then literals and copies of what came before. */
function unpackBlock(bytes, limit) {
    const { value: length, next } = readLength(bytes);
    if (length > limit)
        throw tooLarge(limit);
    const output = new Uint8Array(length);
    let written = 0;
    let at = next;
    while (at < bytes.length) {
        const element = readElement(bytes, at);
        at = element.next;
        if (written + element.length > length)
            throw new Error("more comes out than was announced");
        if (element.kind === "literal") {
            const literal = bytes.subarray(at, at + element.length);
            if (literal.length !== element.length)
                throw new Error("a literal is cut off");
            output.set(literal, written);
            at += element.length;
        }
        else {
            if (element.offset === 0 || element.offset > written)
                throw new Error("a copy reaches before the beginning");
            // Byte by byte: a copy may overlap with what it writes, which repeats it.
            for (let index = written; index < written + element.length; index += 1) {
                output[index] = output[index - element.offset] ?? 0;
            }
        }
        written += element.length;
    }
    if (written !== length)
        throw new Error("less comes out than was announced");
    return output;
}
function readElement(bytes, at) {
    const tag = bytes[at] ?? 0;
    const size = tag >> 2;
    switch (tag & 3) {
        case 0: {
            const extra = size < 60 ? 0 : size - 59;
            const length = extra === 0 ? size : readNumber(bytes, at + 1, extra);
            return { kind: "literal", length: length + 1, next: at + 1 + extra };
        }
        case 1:
            return {
                kind: "copy",
                length: (size & 7) + 4,
                offset: (tag >> 5) * 0x100 + readNumber(bytes, at + 1, 1),
                next: at + 2,
            };
        case 2:
            return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 2), next: at + 3 };
        default:
            return { kind: "copy", length: size + 1, offset: readNumber(bytes, at + 1, 4), next: at + 5 };
    }
}
/** An unsigned number of so many bytes, the lowest first. */
function readNumber(bytes, at, count) {
    const digits = bytes.subarray(at, at + count);
    if (digits.length !== count)
        throw new Error("an element is cut off");
    return digits.reduceRight((sum, digit) => sum * 0x100 + digit, 0);
}
/** The announced length: seven bits a byte, the lowest first, at most 32 bits. */
function readLength(bytes) {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
        const byte = bytes[index];
        if (byte === undefined)
            throw new Error("its length is cut off");
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return { value, next: index + 1 };
    }
    throw new Error("its length is no 32-bit number");
}
function tooLarge(limit) {
    return new Error(`more than ${limit} bytes would come out`);
}

;// CONCATENATED MODULE: ./build/src/provenance/unpack.js

/** Bytes of the largest bundle that is read: a predicate may have 16 MB (actions/attest), and base64 makes more of it. */
const LARGEST_BUNDLE = 24 * 1_024 * 1_024;
/**
 * A stored bundle as JSON. GitHub stores them compressed with Snappy; what is JSON already is taken as it is.
 *
 * @throws Error when it is neither
 */
function unpackBundle(bytes) {
    return plainJson(bytes) ?? parse(unpackSnappy(bytes, LARGEST_BUNDLE));
}
/** A compressed block can begin with a brace too, so that only reading it to the end tells. */
function plainJson(bytes) {
    if (bytes[0] !== "{".charCodeAt(0))
        return undefined;
    try {
        return parse(bytes);
    }
    catch {
        return undefined;
    }
}
function parse(bytes) {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}


/***/ })

};
