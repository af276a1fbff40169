export const id = 487;
export const ids = [487];
export const modules = {

/***/ 95485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ openPullRequest),
/* harmony export */   JV: () => (/* binding */ findPullRequests)
/* harmony export */ });
/* unused harmony exports PULL_REQUESTS_QUERY, OPEN_MUTATION */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45101);





/** Newest first; the head is what we know them by. */
const PULL_REQUESTS_QUERY = `query PullRequests($owner: String!, $name: String!, $head: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $head, baseRefName: $base, first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url state headRefName baseRefName isCrossRepository viewerDidAuthor }
    }
  }
}`;
const OPEN_MUTATION = `mutation OpenPullRequest($input: CreatePullRequestInput!) {
  createPullRequest(input: $input) { pullRequest { number } }
}`;
const Shape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        pullRequests: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
            nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
                number: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minValue */ .Wwf(1)),
                url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
                state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["OPEN", "CLOSED", "MERGED"]),
                headRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
                baseRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
                isCrossRepository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
                viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
            })),
        }),
    }),
});
const STATES = { OPEN: "open", CLOSED: "closed", MERGED: "merged" };
/** The pull requests from one branch of the repository into another, newest first; none of forks. */
async function findPullRequests(client, o) {
    const request = "graphql PullRequests";
    const answer = await client.graphql("read", PULL_REQUESTS_QUERY, {
        owner: o.repo.owner,
        name: o.repo.name,
        head: o.head,
        base: o.base,
    });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(request, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, ["pull-requests"]));
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(Shape, answer.data, request)
        .repository.pullRequests.nodes.filter((found) => found.headRefName === o.head && found.baseRefName === o.base && !found.isCrossRepository)
        .map(({ number, url, state, viewerDidAuthor: own }) => ({ number, url, state: STATES[state], own }));
}
/** Opens a pull request between two branches of the repository; GitHub has at most one open for the same two. */
async function openPullRequest(client, o) {
    const input = {
        repositoryId: o.repository,
        headRefName: o.head,
        baseRefName: o.base,
        title: o.title,
        body: o.body,
        ...(o.draft === undefined ? {} : { draft: o.draft }),
    };
    try {
        const { errors } = await client.graphql("create", OPEN_MUTATION, { input });
        const [error] = errors;
        return error === undefined ? { kind: "opened" } : answerOfError(error);
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(failure, "ambiguous", "unavailable"))
            return { kind: "ambiguous" };
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(failure, "forbidden", "unprocessable", "not-found", "unexpected")) {
            return { kind: "refused", why: failure.message };
        }
        throw failure;
    }
}
function answerOfError({ type, message }) {
    if (/not permitted to create or approve pull requests/i.test(message)) {
        const setting = 'tick "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General';
        return { kind: "refused", why: `${message}; ${setting}` };
    }
    switch (type) {
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return { kind: "refused", why: `${message}; ${(0,_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .addPermission */ .F)("pull-requests", "write")}` };
        case "NOT_FOUND":
            return { kind: "refused", why: message };
        case "UNPROCESSABLE":
            // Somebody was faster, or an answer of ours was lost.
            return /already exists/i.test(message) ? { kind: "ambiguous" } : { kind: "refused", why: message };
        default:
            return { kind: "ambiguous" };
    }
}


/***/ }),

/***/ 34827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dueByAutomation: () => (/* binding */ dueByAutomation),
  Sj: () => (/* binding */ firstStops),
  rM: () => (/* binding */ isQuiet),
  hc: () => (/* binding */ isResting),
  A_: () => (/* binding */ wasTried)
});

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/policy/find.js
var find = __webpack_require__(72409);
// EXTERNAL MODULE: ./build/src/ledger/said-to-run.js
var said_to_run = __webpack_require__(40854);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var rollback_target = __webpack_require__(98965);
;// CONCATENATED MODULE: ./build/src/rollback/due.js



/**
 * Whether an environment goes back by itself now: its policy says so, and a failed promotion that is no rollback still is
 * what it holds (R100). Once: an attempt that was made, whatever became of it, is the last one without a person (R101, I15).
 * Back to the release that the plan named when it came in, else to what last succeeded there, and to nothing else; when that
 * very release failed, going further back is a decision.
 */
function dueRollback(environment, state, everywhere) {
    const rule = (0,rollback_rule/* rollbackRule */.T2)(environment);
    if (!(0,rollback_rule/* isAutomatic */.aI)(rule, rule.data) || rule.workflow === undefined)
        return undefined;
    const { current, settled, open } = state;
    if (current.kind !== "unknown")
        return undefined;
    const failed = settled.find(({ id }) => id === current.promotion);
    if (failed?.state !== "failed" || failed.rollbackOf !== undefined)
        return undefined;
    const wasTried = settled.some(({ rollbackOf }) => rollbackOf === failed.id) ||
        open.some(({ rollback }) => rollback?.of === failed.id);
    if (wasTried)
        return undefined;
    const { backTo } = failed;
    const release = backTo === undefined ? lastGood(state, failed.release.id, everywhere) : seenAs(state, backTo);
    if (release === undefined)
        return undefined;
    return { release, of: failed.id, why: `${failed.id} failed: ${failed.reason ?? "without a reason"}` };
}
function lastGood(state, leaving, everywhere) {
    const target = (0,rollback_target/* rollbackTarget */.es)(state, leaving, everywhere);
    const isLast = target.kind === "release" && target.release.id === state.succeeded?.release.id;
    return isLast ? target.release : undefined;
}
/** Also where nothing may go back to it any more: then it is refused, and an issue tells of it. */
function seenAs(state, id) {
    return (0,said_to_run/* seenIn */.vV)(state).find((release) => release.id === id);
}

// EXTERNAL MODULE: ./build/src/promotion/latest-release.js
var latest_release = __webpack_require__(66644);
;// CONCATENATED MODULE: ./build/src/promotion/due.js




/**
 * The automatic promotions that are due: what an environment's upstreams all run, or for a first environment the newest
 * release, unless it was tried there before. A failure needs a new cause, so automation never loops (R94). Before them the
 * rollbacks that happen by themselves.
 */
function dueByAutomation(policy, ledger) {
    const due = [];
    for (const environment of policy.environments.values()) {
        const back = dueRollback(environment, (0,snapshot/* stateOf */.L4)(ledger, environment.name), ledger.head);
        if (back === undefined)
            continue;
        const { release, of, why } = back;
        due.push({ environment, release, requester: null, rollback: { of, why } });
    }
    for (const environment of policy.environments.values()) {
        if (environment.promote !== "automatic" || environment.workflow === undefined)
            continue;
        const release = candidateFor(policy, ledger, environment);
        if (release === undefined || release.preview)
            continue;
        if (wasTried(ledger, environment.name, release))
            continue;
        due.push({ environment, release, requester: requesterBefore(policy, ledger, environment) });
    }
    return due;
}
/**
 * Whether asking again about a promotion can only give the answer that stands there: all that keeps it waiting says until
 * when, and nothing that could end the waiting sooner has happened: another policy, somebody's word against a gate, or a
 * lock, which can be taken off at any time. Everything else is judged again at each look.
 */
function isResting(promotion, standing) {
    return promotion.reasons.length > 0 && isQuiet(promotion, standing);
}
/** The same, also where nothing but what was left out of the reasons keeps it waiting. */
function isQuiet({ state, reasons, overrides = [], policy: judgedBy }, { now, policy }) {
    if (state !== "waiting" || judgedBy !== policy.sha256)
        return false;
    return reasons.every(({ gate, retryAt }) => gate !== "lock" &&
        retryAt !== undefined &&
        Date.parse(retryAt) > now.getTime() &&
        !overrides.some((override) => override.gate === gate));
}
/** Who asked for what runs in the environments before this one; `null` where nobody is named, or there is none before it. */
function requesterBefore(policy, ledger, environment) {
    for (const { name } of (0,find/* upstream */.a4)(policy, environment.name)) {
        const { current, settled } = (0,snapshot/* stateOf */.L4)(ledger, name);
        const found = settled.find(({ id }) => current.kind === "release" && id === current.promotion)?.requester;
        if (found !== null && found !== undefined)
            return found;
    }
    return null;
}
/** Where a newly registered release goes first: previews only to development environments. */
function firstStops(policy, release) {
    return (0,find/* firstEnvironments */.Xk)(policy).filter(({ promote, preset, workflow }) => promote === "automatic" && workflow !== undefined && (!release.preview || preset === "development"));
}
function candidateFor(policy, ledger, environment) {
    const upstreams = (0,find/* upstream */.a4)(policy, environment.name);
    if (upstreams.length === 0)
        return (0,latest_release/* latestRelease */.J)(ledger);
    const releases = [];
    for (const { name } of upstreams) {
        const { current, succeeded } = (0,snapshot/* stateOf */.L4)(ledger, name);
        if (current.kind !== "release" || succeeded?.release.id !== current.release.id)
            return undefined;
        // A person's word about what runs opens nothing further on.
        if (current.said !== undefined)
            return undefined;
        releases.push(current.release);
    }
    const [first] = releases;
    return releases.every(({ id }) => id === first?.id) ? first : undefined;
}
/** Whether a release ever asked for an environment, as far as its last twenty promotions tell. */
function wasTried(ledger, environment, { id }) {
    const { current, candidate, open, settled, rejected } = (0,snapshot/* stateOf */.L4)(ledger, environment);
    if (current.kind === "release" && current.release.id === id)
        return true;
    if (candidate?.release.id === id || rejected.includes(id))
        return true;
    return [...open, ...settled].some(({ release }) => release.id === id);
}


/***/ }),

/***/ 24966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nv: () => (/* binding */ askingPart),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   _H: () => (/* binding */ howToAnswer),
/* harmony export */   aY: () => (/* binding */ entryWords),
/* harmony export */   bC: () => (/* binding */ calledPeople),
/* harmony export */   fK: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74314);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56969);




/** GitHub tells no more people than this of one text. */
const MOST_MENTIONS = 50;
/** Who is asked, and how to answer. Those who are asked are the only ones whom a request calls. */
function askingPart(view) {
    const { approvals, plan, promotion, repo } = view;
    const page = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)();
    const asked = calledPeople(approvals.groups.flatMap(({ from }) => from), repo.owner);
    if (asked.length > 0)
        page.paragraph("Asked: ", ...asked, ".");
    howToAnswer(page, { plan, expire: approvals.expire });
    page.paragraph(...origin(promotion), ` on ${minute(promotion.requestedAt)}. Closing this page decides nothing.`);
    return page.render(Number.POSITIVE_INFINITY);
}
/**
 * How to decide on a page.
 *
 * @param o.expire milliseconds
 */
function howToAnswer(page, o) {
    page.paragraph("To approve, comment this line, exactly:");
    page.block("text", `/approve ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .shortPlan */ .A6)(o.plan)}`);
    page.paragraph(...["To refuse, comment ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)("/reject"), " and why. To take back what you said, ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)("/revoke"), ". "], `Only the first line counts, and only of a comment that nobody edits. An approval counts for ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(o.expire)}.`);
}
function origin({ requester, cause }) {
    if (requester === null)
        return ["Asked for by automation"];
    return cause === "automation"
        ? [`Asked for by automation after a build of ${requester.login}`]
        : [`Asked for by ${requester.login}`];
}
/** Accounts and teams by name, so that they are told, everybody else in words; each once. */
function calledPeople(entries, owner) {
    const shown = new Map();
    for (const entry of entries) {
        const called = calledPerson(entry, owner);
        shown.set(typeof called === "string" ? called : called.markdown, called);
    }
    const all = [...shown.values()];
    const first = all.slice(0, MOST_MENTIONS).flatMap((one, index) => (index === 0 ? [one] : [", ", one]));
    return all.length > MOST_MENTIONS ? [...first, ` and ${all.length - MOST_MENTIONS} more`] : first;
}
function calledPerson(entry, owner) {
    switch (entry.kind) {
        case "user":
            return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionAccount */ .aU)(entry.login);
        case "team":
            return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionTeam */ .me)(entry.organization ?? owner, entry.slug);
        case "role":
            return entryWords(entry);
    }
}
/** An entry of the policy in words that call nobody. */
function entryWords(entry) {
    switch (entry.kind) {
        case "user":
            return entry.login;
        case "team":
            return `team ${entry.slug}`;
        case "role":
            return `everybody with the role ${entry.role} or more`;
    }
}
/** `2026-11-28 14:05 UTC` of an ISO 8601 moment or of milliseconds. */
function minute(moment) {
    return `${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
/** A label and what it says, for a list. */
function fact(label, ...said) {
    return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(label), ": ", ...said];
}


/***/ }),

/***/ 30581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  closeRequests: () => (/* binding */ closeRequests),
  closeSettled: () => (/* binding */ closeSettled)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/github/own-text.js
var own_text = __webpack_require__(57777);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/promotion/request/fit-page.js
var fit_page = __webpack_require__(97888);
;// CONCATENATED MODULE: ./build/src/promotion/request/last-word.js






/**
 * The last text of a page: how it ended, above what people decided on. Only what we wrote ourselves is kept of that; a text
 * that somebody else changed last is not.
 */
function lastText(over, { body, intact }) {
    const page = (0,summary/* createSummary */.F)();
    page.verdict(...ending(over));
    page.paragraph("Nothing that is said here counts any more.");
    const start = body.indexOf("\n## ");
    const rest = start < 0 ? "" : body.slice(start + 1);
    const edited = "What stood here was changed by somebody else and is not kept; the comments below are what was decided on.";
    const parts = [
        { markdown: page.render(Number.POSITIVE_INFINITY) },
        { markdown: intact ? rest : edited, instead: "", rank: 1 },
    ];
    return (0,fit_page/* fitPage */.n)(parts, issues/* LONGEST_BODY */._l);
}
function ending({ environment, settled, repositoryUrl }) {
    const { release, state, at, run, reason, id } = settled;
    const what = [(0,markdown/* strong */.ko)((0,release_release/* describeRelease */.NC)(release)), ` in `, (0,markdown/* strong */.ko)(environment), ` on ${(0,asking/* minute */.Vc)(at)}`];
    const by = run === null ? [] : [", by ", (0,markdown/* link */.nf)(`run ${run}`, `${repositoryUrl}/actions/runs/${run}`)];
    const why = reason === null ? [] : [" (", (0,markdown/* code */.aY)(reason), ")"];
    switch (state) {
        case "succeeded":
            return [(0,markdown/* strong */.ko)("Deployed"), ": ", ...what, ...by, "."];
        case "failed":
            return [(0,markdown/* strong */.ko)("Failed"), ": ", ...what, ...by, ...why, "."];
        case "superseded":
            return [
                (0,markdown/* strong */.ko)("Superseded"),
                ": ",
                (0,markdown/* code */.aY)(reason ?? "a newer promotion"),
                ` took the place of ${id} on ${(0,asking/* minute */.Vc)(at)}.`,
            ];
        case "rejected":
            return [(0,markdown/* strong */.ko)("Refused"), ": ", ...what, ...why, "."];
        case "expired":
        case "cancelled":
            return [(0,markdown/* strong */.ko)(state === "expired" ? "Expired" : "Cancelled"), ": ", ...what, ...why, "."];
        default:
            return [(0,markdown/* strong */.ko)("Over"), `: ${id} is ${state} since ${(0,asking/* minute */.Vc)(at)}.`];
    }
}

// EXTERNAL MODULE: ./build/src/promotion/request/open.js
var request_open = __webpack_require__(32001);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/promotion/request/pull-request.js
var pull_request = __webpack_require__(26218);
;// CONCATENATED MODULE: ./build/src/promotion/request/close.js







/** A page that nobody recorded for this long, in milliseconds, was left behind by a step that died. */
const STRAY_AFTER = 600_000;
/** Pages that no read brings along are looked at this long after their promotion came to rest, in milliseconds. */
const LOOKED_AFTER = 72 * 3_600_000;
/**
 * Gives the pages of promotions that came to rest between two looks at the ledger their last word, and closes them. What
 * GitHub refuses is left to the resuming workflow, which closes what stayed open.
 */
async function closeSettled(context, before, after) {
    const open = new Set([...before.states.values()].flatMap((state) => state.open.map(({ id }) => id)));
    await closeAll(context, overIn(after).filter(({ settled }) => open.has(settled.id)));
}
/**
 * The same for everything that was missed: of the pages that are still open, those whose promotion is over, and those that
 * were opened beside another and never recorded. Costs nothing beside the ground when there is none.
 */
async function closeRequests(context, { snapshot, ledger, now }) {
    const { openIssues } = snapshot;
    const isFresh = ({ at }) => now.getTime() - Date.parse(at) < LOOKED_AFTER;
    await closeAll(context, overIn(ledger).filter(({ settled }) => !isListed(context, settled.request) && isFresh(settled)));
    if (openIssues === undefined || !openIssues.ok || openIssues.value.length === 0)
        return;
    const numbers = new Set(openIssues.value.map(({ number }) => number));
    await closeAll(context, overIn(ledger).filter(({ settled }) => numbers.has(settled.request.issue) && isListed(context, settled.request)));
    for (const stray of straysIn(context, ledger, openIssues.value, now)) {
        await quietly(context, () => (0,request_open/* retirePage */.H)(context, context.repo, stray));
    }
}
/** Whether the ground's own read brings it along while it is open. */
function isListed({ repo }, { kind, repository }) {
    return kind === "issue" && (0,place/* isSameRepo */.$U)(repository, (0,place/* nameOfRepo */.P2)(repo));
}
function overIn(ledger) {
    return [...ledger.states.values()].flatMap(({ environment, settled }) => settled.flatMap((each) => each.request === undefined ? [] : [{ environment, settled: { ...each, request: each.request } }]));
}
async function closeAll(context, over) {
    for (const { environment, settled } of over) {
        await quietly(context, () => closeOne(context, { environment, settled }));
    }
}
async function closeOne(context, { environment, settled }) {
    const { client, log, repositoryUrl } = context;
    const { repository, issue: number, kind } = settled.request;
    const repo = (0,place/* repoNamed */.G3)(repository);
    const page = await (0,own_text/* readOwnText */.o3)(client, repo, number);
    if (page?.open === true) {
        const body = lastText({ environment, settled, repositoryUrl }, page);
        const state_reason = settled.state === "succeeded" ? "completed" : "not_planned";
        await (0,issues/* updateIssue */.tt)(client, repo, { number, body, state: "closed", state_reason });
        log.info(`The request #${number} of ${settled.id} is closed: ${settled.state}.`);
    }
    // Only ever a branch that was made for this very promotion, whatever the record says.
    const held = (0,pull_request/* branchOf */.W0)(settled.id, undefined);
    if (kind === "pull-request")
        await (0,pull_request/* dropBranch */.Yh)(context, repo, page?.branch?.startsWith(`${held}-after-`) ? page.branch : held);
}
/** Our own title ends with the promotion; only what the ledger knows to be asked elsewhere, or over, is retired. */
function straysIn(context, ledger, open, now) {
    const here = (request) => request !== undefined && (0,place/* isSameRepo */.$U)(request.repository, (0,place/* nameOfRepo */.P2)(context.repo)) ? request.issue : null;
    const states = [...ledger.states.values()];
    const known = new Map(states.flatMap((state) => [...state.settled, ...state.open.filter(({ request }) => request !== undefined)].map(({ id, request }) => [id, here(request)])));
    const recorded = new Set(known.values());
    return open.flatMap(({ number, title, createdAt }) => {
        const promotion = /\((p-[^\s()]+)\)$/.exec(title)?.[1] ?? "";
        const isOld = now.getTime() - Date.parse(createdAt) > STRAY_AFTER;
        if (!isOld || recorded.has(number) || !known.has(promotion))
            return [];
        return [{ number, instead: known.get(promotion) ?? null }];
    });
}
/** A page is a view: what GitHub refuses about it stops nothing, and is tried again at the next look. */
async function quietly({ log }, work) {
    try {
        await work();
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure))
            throw failure;
        const why = failure.kind === "forbidden" ? "this job has no `issues: write`" : failure.message;
        log.info(`A request could not be closed here (${why}); the resuming workflow does it.`);
    }
}


/***/ }),

/***/ 97888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ fitPage)
/* harmony export */ });
/**
 * Joins the parts of a page, at most `limit` characters: where it is too long, the parts of the highest rank are replaced by
 * what says where to read them, one after the other. Never cuts inside a part, because half of a fence or a table is
 * something else.
 */
function fitPage(parts, limit) {
    const order = parts
        .map(({ rank = 0, instead }, index) => ({ rank, index, instead }))
        .filter(({ instead }) => instead !== undefined)
        .toSorted((left, right) => right.rank - left.rank || right.index - left.index);
    const texts = parts.map(({ markdown }) => markdown);
    for (const { index, instead = "" } of order) {
        if (length(texts) <= limit)
            break;
        texts[index] = instead;
    }
    return join(texts);
}
function join(texts) {
    return texts.filter((text) => text !== "").join("\n\n");
}
function length(texts) {
    return join(texts).length;
}


/***/ }),

/***/ 32001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ retirePage),
/* harmony export */   w: () => (/* binding */ openPage)
/* harmony export */ });
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32209);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37457);
/* harmony import */ var _label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14475);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26218);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68164);





/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;
/**
 * Opens the page of a promotion once, or finds the one that is there: after a lost answer, and when several did it at once
 * (R69 to R71). The lowest number of those that our own account opened is the one.
 */
async function openPage(context, promotion, o) {
    const pages = o.place.kind === "issue" ? issues(context, promotion, o) : pulls(context, promotion, o);
    let made = false;
    const make = async () => {
        const page = await pages.make();
        made = true;
        return page;
    };
    const sleep = (milliseconds) => context.clock.sleep(milliseconds);
    const found = await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .makeOnce */ .GL)({ find: pages.find, make, pauses: _visible_js__WEBPACK_IMPORTED_MODULE_1__/* .VISIBLE_AFTER */ .G, sleep });
    // Somebody may have opened one in the same moment; each of us sees the other's, or the ledger tells us apart.
    const all = new Set([...found, ...(made ? await pages.find() : [])].map(({ number }) => number));
    const [number = 0, ...others] = [...all].toSorted((left, right) => left - right);
    return { number, others };
}
function issues(...[{ client }, { id, requestedAt }, { place, text }]) {
    const since = new Date(Date.parse(requestedAt) - CLOCK_SLACK);
    return {
        find: () => (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwnIssues */ .Qm)(client, place.repo, { label: _label_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_LABEL */ .d, marker: (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .markerOf */ .w)(id), since }),
        make: async () => {
            const { number, page } = await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .createIssue */ .Ko)(client, place.repo, { ...text, label: _label_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_LABEL */ .d });
            return { number, page, open: true };
        },
    };
}
function pulls(...[context, { id, request }, { place, text, ground }]) {
    const { repository } = ground.snapshot;
    const held = { branch: (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(id, request?.issue), repo: place.repo, repository };
    const find = () => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .findPull */ .pM)(context, held);
    return { find, make: () => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .openPull */ .Q_)(context, held, text) };
}
/**
 * A page that does not count says so and is closed. It loses its marker, so that nobody finds it again.
 *
 * @param o.instead the page that counts; `null` when nobody is asked any more
 */
async function retirePage({ client }, repo, { number, instead }) {
    const body = instead === null
        ? "Nobody is asked any more: the promotion was over before this page was recorded."
        : `Opened twice: the request is #${instead}, and only what is said there counts.`;
    await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .updateIssue */ .tt)(client, repo, { number, body, state: "closed", state_reason: "not_planned" });
}


/***/ }),

/***/ 96610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isSameRepo),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   G3: () => (/* binding */ repoNamed),
/* harmony export */   P2: () => (/* binding */ nameOfRepo),
/* harmony export */   qk: () => (/* binding */ approvalsIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59232);


/** What is known about a promotion's approvals, where the policy asks for any and they could be read. */
function approvalsIn(results) {
    return results.find(({ gate }) => gate === "approvals")?.approvals;
}
/** `owner/name` */
function nameOfRepo({ owner, name }) {
    return `${owner}/${name}`;
}
/** Whether two names mean one repository; GitHub takes any letter case. */
function isSameRepo(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
/** Where the policy wants people to be asked; undefined where nobody answers on a page, but in GitHub's own review. */
function placeOf({ repo }, { rules }) {
    const written = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalsSchema */ .AP, rules.get("approvals"));
    if (!written.success)
        return undefined;
    const { ask, via } = (0,_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalRule */ .Qj)(written.output);
    if (!via.includes("issue"))
        return undefined;
    return ask.includes("/")
        ? { repo: repoNamed(ask), kind: "issue" }
        : { repo, kind: ask === "pull-request" ? ask : "issue" };
}
/** `owner/name` as routes take it. */
function repoNamed(name) {
    const [owner = "", repository = ""] = name.split("/");
    return { owner, name: repository };
}


/***/ }),

/***/ 26218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q_: () => (/* binding */ openPull),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   Yh: () => (/* binding */ dropBranch),
/* harmony export */   pM: () => (/* binding */ findPull)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95485);
/* harmony import */ var _github_refs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39927);



/** The name of the branch is the key by which the pull request is found again; another try has another (R70). */
function branchOf(promotion, lost) {
    return `env-approval/${promotion}${lost === undefined ? "" : `-after-${lost}`}`;
}
/**
 * The pull request of a branch, if our own account opened it and nobody merged it. Throws for one of somebody else, because
 * GitHub has at most one for the same two branches.
 */
async function findPull({ client }, { branch, repo, repository }) {
    const found = await (0,_github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .findPullRequests */ .JV)(client, { repo, head: branch, base: repository.defaultBranch });
    const own = found.filter((pull) => pull.own && pull.state !== "merged");
    const foreign = found.find((pull) => !pull.own && pull.state === "open");
    if (own.length === 0 && foreign !== undefined)
        throw inTheWay(foreign, branch);
    return own
        .map(({ number, url, state }) => ({ number, page: url, open: state === "open" }))
        .toSorted((left, right) => left.number - right.number);
}
/** Opens it, as a draft where the plan knows drafts: nothing in it is to be merged. */
async function openPull(context, held, text) {
    const { client } = context;
    const { branch, repo, repository } = held;
    if ((await (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .getBranch */ .d7)(client, { repo, branch })) === null) {
        const message = `${text.title}

Holds the page open on which people decide. Nothing is changed.

[skip ci]`;
        const at = await (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .commitNothing */ .J0)(client, { repo, parent: repository.defaultHead, message });
        await (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .createBranchAt */ .Ar)(client, { repo, branch, at });
    }
    const wanted = { repository: repository.nodeId, head: branch, base: repository.defaultBranch, ...text };
    const first = await (0,_github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .openPullRequest */ .Hw)(client, { ...wanted, draft: true });
    const noDrafts = first.kind === "refused" && /draft pull requests are not supported/i.test(first.why);
    const answer = noDrafts ? await (0,_github_pull_requests_js__WEBPACK_IMPORTED_MODULE_1__/* .openPullRequest */ .Hw)(client, wanted) : first;
    if (answer.kind === "refused")
        throw failed("forbidden", answer.why);
    const [made] = await findPull(context, held);
    if (made === undefined)
        throw failed("ambiguous", "the pull request that was opened is not to be seen");
    return made;
}
/** What held the page open goes when it is over. */
async function dropBranch({ client }, repo, branch) {
    if ((await (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .getBranch */ .d7)(client, { repo, branch })) !== null)
        await (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .deleteBranch */ .SN)(client, { repo, branch });
}
function failed(kind, why) {
    return new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind, request: "graphql OpenPullRequest", message: why });
}
function inTheWay({ number }, branch) {
    const message = `Pull request #${number} from ${branch} was opened by somebody else and is in the way`;
    return new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind: "conflict", request: "graphql PullRequests", message, hint: "close it" });
}


/***/ }),

/***/ 68164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ markerOf)
/* harmony export */ });
/** Found again by this text, with which the body of one promotion's request ends, and no other's. */
function markerOf(promotion) {
    return `<!-- env-actions request ${promotion} -->`;
}


/***/ })

};
