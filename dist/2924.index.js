export const id = 2924;
export const ids = [2924];
export const modules = {

/***/ 89625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   bi: () => (/* binding */ promotionOf),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _approvals_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59166);
/* harmony import */ var _gates_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56589);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);



/** What a verdict is called, in a stable word, a stable code and a sentence. */
function say(verdict, facts) {
    const where = facts.environment.name;
    const what = (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRelease */ .NC)(facts.release);
    switch (verdict.kind) {
        case "entered":
            return {
                decision: "deploy",
                reason: "cleared",
                message: `${verdict.promotion} has taken ${where} for ${what}.`,
                hint: undefined,
            };
        case "dispatching":
            return {
                decision: "dispatched",
                reason: "cleared",
                message: `${verdict.promotion}: the workflow of ${where} was started for ${what}.`,
                hint: undefined,
            };
        case "dispatched":
            return {
                decision: "dispatched",
                reason: "already-dispatched",
                message: `${verdict.promotion}: the workflow of ${where} was started before.`,
                hint: undefined,
            };
        case "waiting":
            return {
                decision: "waiting",
                ...first(facts, "wait"),
                message: `${verdict.promotion} waits: ${messages(facts, "wait")}`,
            };
        case "rejected":
            return {
                decision: "blocked",
                ...first(facts, "fail"),
                message: `${what} may not enter ${where}: ${messages(facts, "fail")}`,
            };
        case "unknown":
            return {
                decision: "deferred",
                ...first(facts, "unknown"),
                message: `Nobody can say whether ${what} may enter ${where}: ${messages(facts, "unknown")}`,
            };
        case "closed":
            return closed(verdict, where, what);
    }
}
function closed(verdict, where, what) {
    const { reason, promotion } = verdict;
    const id = promotion?.id ?? "it";
    switch (reason) {
        case "not-owner":
            return {
                decision: "not-owner",
                reason,
                message: `${id} is ${promotion?.state ?? "open"} in another job.`,
                hint: "Wait for that job; this one has no part in it.",
            };
        case "already-there":
            return {
                decision: "unchanged",
                reason,
                message: `${where} runs ${what} already, by ${id}.`,
                hint: "Promote another release; the same one is deployed only once.",
            };
        case "already-settled":
            return {
                decision: "unchanged",
                reason,
                message: `${id} is ${promotion?.state ?? "settled"}: a settled promotion never opens again.`,
                hint: "Start the workflow anew to make a new promotion.",
            };
        case "promotion-unknown":
            return {
                decision: "blocked",
                reason,
                message: `The ledger has no such promotion to ${where}.`,
                hint: "Leave the input promotion empty when you start the workflow by hand.",
            };
        case "release-differs":
            return {
                decision: "blocked",
                reason,
                message: `${id} is about ${promotion?.release.id ?? "another release"}, not ${what}.`,
                hint: "Leave the input release empty, or name that release.",
            };
        case "rollback-overtaken":
            return {
                decision: "unchanged",
                reason,
                message: `${where} does not hold any more what was to be rolled back: nothing was done.`,
                hint: "Look at what has entered since; ask again if that is bad too.",
            };
        case "rollback-judgement-unproven":
            return {
                decision: "blocked",
                reason,
                message: `GitHub's own record does not show that ${where} failed its verification: it does not go back by itself.`,
                hint: "A person can ask for it: /rollback <environment> <why>.",
            };
        case "stale-dispatch":
            return {
                decision: "blocked",
                reason,
                message: `${id} was judged anew since this run was started.`,
                hint: "Nothing to do: a newer run of this workflow has the current plan.",
            };
    }
}
function first({ judgement }, verdict) {
    const result = (0,_gates_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .blocking */ .ub)(judgement.results).find((each) => each.verdict === verdict);
    return { reason: result?.reason ?? "not-judged", hint: result?.unblock };
}
function messages({ judgement }, verdict) {
    return (0,_gates_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .blocking */ .ub)(judgement.results)
        .filter((each) => each.verdict === verdict)
        .map(({ message }) => message)
        .join(" ");
}
/** The promotion that a verdict is about, once there is one. */
function promotionOf(verdict) {
    return verdict.kind === "closed" ? (verdict.promotion?.id ?? null) : verdict.promotion;
}
/** The body of the output `result`: everything the decision rests on. */
function bodyOf(verdict, facts) {
    const { judgement, environment, ground } = facts;
    return {
        service: ground.service,
        environment: environment.name,
        promotion: promotionOf(verdict),
        release: { ...facts.release, digest: judgement.release.digest },
        policy: ground.policy.sha256,
        ledger: { head: ground.ledger.oid, seq: ground.ledger.head.seq },
        gates: judgement.results.map(({ answers, override, approvals, ...result }) => ({
            ...result,
            ...(answers === undefined
                ? {}
                : { answers: answers.map((answer) => ({ ...answer, wayOut: answer.wayOut ?? null })) }),
            ...(override === undefined ? {} : { override: { ...override } }),
            ...(approvals === undefined ? {} : { approvals: (0,_approvals_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainApprovals */ .l)(approvals) }),
        })),
    };
}


/***/ }),

/***/ 52924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask)
});

// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/promotion/decide.js + 3 modules
var decide = __webpack_require__(87720);
// EXTERNAL MODULE: ./build/src/github/dispatch.js
var github_dispatch = __webpack_require__(43923);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
;// CONCATENATED MODULE: ./build/src/promotion/dispatch.js




/**
 * Starts an environment's workflow for a promotion whose intent is recorded. After a lost answer the run is looked for by
 * its `run-name`, which repeats the marker; only then is it started again, and of two runs the second ends `not-owner`
 * (R96). Returns the run's id, or `null` where this GitHub does not say it.
 */
async function startWorkflow(context, dispatch) {
    const { workflow, ref } = dispatch;
    const marker = (0,plan/* dispatchMarker */.Je)(dispatch.promotion, dispatch.plan);
    const since = new Date(context.clock.now().getTime() - 60_000);
    const inputs = {
        environment: dispatch.environment,
        release: dispatch.release,
        promotion: marker,
        ...(dispatch.service === undefined ? {} : { service: dispatch.service }),
    };
    const start = () => (0,github_dispatch/* dispatchWorkflow */["in"])(context.client, { repo: context.repo, workflow, ref, inputs });
    try {
        return (await start()).run;
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the dispatch was lost; looking whether the run was started.");
        for (const wait of visible/* VISIBLE_AFTER */.G) {
            if (wait > 0)
                await context.clock.sleep(wait);
            const run = await (0,github_dispatch/* findDispatchedRun */.yz)(context.client, { repo: context.repo, workflow, marker, since });
            if (run !== null)
                return run.id;
        }
        return (await start()).run;
    }
}

// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/tell-recorded.js + 4 modules
var tell_recorded = __webpack_require__(20490);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/ask.js







/**
 * Asks for a promotion from outside its environment's workflow: judges, records what follows, and starts the workflow when
 * all is clear. Asking twice has no second effect (R90). The environment has a workflow, or there is nothing to start.
 */
async function ask(context, asking) {
    const { asked, more = [] } = asking;
    const standpoint = { here: "anywhere", more };
    const facts = asking.ground === undefined
        ? await (0,read/* readFacts */.MH)(context, asked, standpoint)
        : await (0,read/* judgeAgain */._w)(context, asked, { ...standpoint, ground: asking.ground });
    const decideOn = (fresh) => decideToStart(asking, fresh);
    if (asking.dryRun)
        return { facts, verdict: decideOn(facts).result, recorded: false, run: null, request: tell_recorded/* NOBODY */.oQ };
    const recorded = await (0,record/* record */.g)(context, facts, {
        reread: () => (0,read/* readFacts */.MH)(context, asked, standpoint),
        decide: decideOn,
    });
    const verdict = recorded.result;
    const run = verdict.kind === "dispatching" ? await start(context, recorded.facts, verdict) : null;
    const request = await (0,tell_recorded/* tellRecorded */.qB)(context, recorded, { ours: asking.resuming === true });
    return { facts: recorded.facts, verdict, recorded: recorded.kind === "appended", run, request };
}
function decideToStart(asking, facts) {
    const { ground, environment, judgement } = facts;
    return (0,decide/* decide */.L)({
        ledger: ground.ledger,
        environment,
        policy: ground.policy.sha256,
        release: facts.release,
        releaseDigest: judgement.release.digest,
        back: (0,way_back/* wayBack */.l)(ground, environment, facts.release),
        results: judgement.results,
        outcome: judgement.outcome,
        wanted: facts.wanted,
        cause: asking.asked.cause,
        requester: asking.requester,
        onClear: asking.hold === true
            ? { kind: "hold" }
            : {
                kind: "dispatch",
                workflow: workflowFor(facts),
                ref: ground.snapshot.repository.defaultBranch,
                again: asking.again ?? false,
            },
    });
}
/** What is started: a rollback may have a workflow of its own. */
function workflowFor({ environment, judgement: { action } }) {
    return (action === "rollback" ? (0,rule/* rollbackRule */.T)(environment).workflow : environment.workflow) ?? "";
}
function start(context, facts, { promotion, plan }) {
    const { environment, release, ground } = facts;
    return startWorkflow(context, {
        workflow: workflowFor(facts),
        ref: ground.snapshot.repository.defaultBranch,
        environment: environment.name,
        release: release.id,
        promotion,
        plan,
        service: ground.policy.services.length === 0 ? undefined : ground.service,
    });
}


/***/ }),

/***/ 63190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configOf)
/* harmony export */ });
/** The digest of the configuration that a promotion comes with, as its gate found it; undefined where none was asked for. */
function configOf(results) {
    return results.find(({ config }) => config !== undefined)?.config;
}


/***/ }),

/***/ 87720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./build/src/gates/lock.js
var lock = __webpack_require__(45103);
// EXTERNAL MODULE: ./build/src/ledger/promotion-rollback.js
var promotion_rollback = __webpack_require__(96227);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/config-digest.js
var config_digest = __webpack_require__(63190);
// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/free-text.js
var free_text = __webpack_require__(49321);
;// CONCATENATED MODULE: ./build/src/promotion/decided-reasons.js



/** Bounded as the ledger stores them, so that a long message is recognised as the one that stands there already. */
function reasonsOf(results) {
    const reasons = [];
    for (const { gate, verdict, reason, message, retryAt } of (0,judge/* blocking */.ub)(results)) {
        if (verdict === "pass")
            continue;
        const until = retryAt === undefined || Number.isNaN(Date.parse(retryAt)) ? {} : { retryAt: wholeSecond(retryAt) };
        reasons.push({ gate, verdict, reason, message: (0,free_text/* boundText */.O)(message), ...until });
    }
    return reasons;
}
/** The first reason is the one that a brief keeps: what refused it, not what it would have waited for as well. */
function refusalsFirst(reasons) {
    return [
        ...reasons.filter(({ verdict }) => verdict === "fail"),
        ...reasons.filter(({ verdict }) => verdict !== "fail"),
    ];
}
/** The ledger writes whole seconds; asked a moment too early, the answer would still be the old one. */
function wholeSecond(moment) {
    return (0,fields/* instantOf */.B9)(new Date(Math.ceil(Date.parse(moment) / 1_000) * 1_000));
}
/** The same reasons, whatever the words: where the moment is known, the message may count down to it. */
function sameReasons(left, right) {
    const plain = (reasons) => JSON.stringify(reasons.map((one) => (one.retryAt === undefined ? one : { ...one, message: "" })));
    return plain(left) === plain(right);
}
/** Who waits until a moment is not judged before it while the policy is the one it was judged by: that has to be known. */
function isCurrent({ reasons, policy }, now) {
    return policy === now || reasons.every(({ retryAt }) => retryAt === undefined);
}

// EXTERNAL MODULE: ./build/src/promotion/target.js
var promotion_target = __webpack_require__(13550);
;// CONCATENATED MODULE: ./build/src/promotion/giving-way.js

/** The same release may be asked for once at a time (R90): an open promotion of it gives way to the rollback. */
function givingWay(release, { open }, back, about) {
    if (back === undefined)
        return [];
    return open
        .filter((each) => each.release.id === release && !(0,promotion_target/* isActive */.$)(each.state))
        .map(({ id }) => ({
        ...about,
        promotion: id,
        event: "promotion.superseded",
        data: { by: about.promotion },
    }));
}
/** A newer promotion replaces the older ones that still wait. Those in the environment are never touched. */
function superseded(state, known, about) {
    return state.open
        .filter(({ rollback }) => rollback === undefined)
        .filter(({ id, number, state: is }) => id !== about.promotion && !(0,promotion_target/* isActive */.$)(is) && (known === undefined || number < known.number))
        .map(({ id }) => ({ ...about, promotion: id, event: "promotion.superseded", data: { by: about.promotion } }));
}

// EXTERNAL MODULE: ./build/src/promotion/next-id.js
var next_id = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var promotion_plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/ledger/state/asking.js
var asking = __webpack_require__(91762);
;// CONCATENATED MODULE: ./build/src/promotion/request/sightings.js

/**
 * What has to be recorded about approvals that were seen for the first time, and about those that are gone (R8); nothing
 * when nothing is new. Pure. It is appended with the decision that was made by them. A promotion remembers fifty people at
 * most: the fifty-first counts all the same, and is only not compared with its first sight later.
 */
function sightingDrafts({ service, environment, id, request, seen = [], }, { sightings, voids }) {
    if (request === undefined)
        return [];
    const about = { service, environment, promotion: id };
    const known = new Map(seen.map(({ person, comment }) => [person.id, comment]));
    const gone = voids.filter(({ person, comment }) => known.get(person.id) === comment);
    const revoked = gone.map(({ person, comment, why }) => {
        known.delete(person.id);
        return { ...about, event: "approval.revoked", data: { person, comment, why } };
    });
    const given = sightings.flatMap(({ person, plan, comment, body }) => {
        if (!known.has(person.id) && known.size >= asking/* SEEN_KEPT */.B)
            return [];
        known.set(person.id, comment);
        return [{ ...about, event: "approval.given", data: { person, plan, comment, body } }];
    });
    return [...revoked, ...given];
}

;// CONCATENATED MODULE: ./build/src/promotion/decide.js











/**
 * What becomes of a promotion, and the events that say so. Pure: the same facts always give the same decision, and nothing
 * has happened yet. Several times in one append round when the race for the ledger was lost (R82, R92).
 */
function decide(facts) {
    const target = (0,promotion_target/* findTarget */.F)(facts.ledger, facts.wanted);
    if (target.kind === "closed")
        return { drafts: [], result: target };
    const state = (0,snapshot/* stateOf */.L4)(facts.ledger, facts.environment.name);
    const known = target.kind === "open" ? target.promotion : undefined;
    const back = known?.rollback ?? (target.kind === "new" ? facts.wanted.rollback : undefined);
    if (back !== undefined && back.of !== (0,promotion_rollback/* heldBy */.Vr)(state))
        return overtaken(facts, state, known);
    if (target.kind === "new" && facts.results.some(({ reason }) => reason === "rollback-judgement-unproven")) {
        // It goes back by itself once; what nobody could prove is no attempt (R101).
        return { drafts: [], result: { kind: "closed", reason: "rollback-judgement-unproven", promotion: undefined } };
    }
    const number = facts.ledger.head.promotions + 1;
    const id = known?.id ?? (0,next_id/* nextId */.H)(facts.ledger, facts.environment.name);
    const plan = (0,promotion_plan/* planDigest */.Gb)({
        promotion: id,
        release: facts.releaseDigest,
        environment: facts.environment,
        back: facts.back,
    });
    const about = { service: facts.ledger.service, environment: facts.environment.name, promotion: id };
    const opening = [];
    if (target.kind === "new") {
        const { cause, requester, release } = facts;
        opening.push(...givingWay(release.id, state, back, about), {
            ...about,
            event: "promotion.requested",
            data: { number, release, cause, requester, retryOf: target.retryOf, plan, ...kindOf(back) },
        });
    }
    const approvals = (0,place/* approvalsIn */.qk)(facts.results);
    if (known !== undefined && approvals !== undefined)
        opening.push(...sightingDrafts(known, approvals));
    const replaced = facts.environment.supersede && back === undefined ? superseded(state, known, about) : [];
    switch (facts.outcome) {
        case "fail": {
            const rejected = {
                ...about,
                event: "promotion.rejected",
                data: { reasons: refusalsFirst(reasonsOf(facts.results)) },
            };
            return { drafts: [...opening, rejected], result: { kind: "rejected", promotion: id } };
        }
        case "wait":
        case "unknown": {
            const reasons = reasonsOf(facts.results);
            const same = known?.state === "waiting" && sameReasons(known.reasons, reasons) && isCurrent(known, facts.policy);
            const waiting = same ? [] : [{ ...about, event: "promotion.waiting", data: { reasons } }];
            const kind = facts.outcome === "unknown" ? "unknown" : "waiting";
            return { drafts: [...opening, ...replaced, ...waiting], result: { kind, promotion: id } };
        }
        case "clear": {
            const { onClear } = facts;
            if (onClear.kind === "hold")
                return { drafts: [...opening, ...replaced], result: { kind: "waiting", promotion: id } };
            if (onClear.kind === "dispatch" && !onClear.again && known?.state === "cleared" && known.dispatch !== null) {
                return { drafts: opening, result: { kind: "dispatched", promotion: id, plan: known.plan } };
            }
            const verdicts = facts.results.map((result) => ({
                gate: result.gate,
                verdict: recordedAs(result),
                reason: result.reason,
            }));
            const cleared = { ...about, event: "promotion.cleared", data: { plan, verdicts } };
            return goAhead({ ...facts, onClear }, state, { id, plan, about }, [...opening, ...replaced, cleared]);
        }
    }
}
/** What a request to go back says beside a promotion. */
function kindOf(back) {
    if (back === undefined)
        return {};
    const { of, why, comment } = back;
    return { kind: "rollback", of, why, ...(comment === undefined ? {} : { comment }) };
}
/** Something newer has entered since: what was to be taken back is not there any more, and nothing is done (R100). */
function overtaken({ ledger, environment }, state, known) {
    const result = { kind: "closed", reason: "rollback-overtaken", promotion: known };
    if (known === undefined)
        return { drafts: [], result };
    const about = { service: ledger.service, environment: environment.name, promotion: known.id };
    const by = (0,promotion_rollback/* heldBy */.Vr)(state) ?? "nothing";
    return { drafts: [{ ...about, event: "promotion.superseded", data: { by } }], result };
}
/** What a clearance says of one gate: also that somebody answered for it, or that it is left to the environment's own job. */
function recordedAs({ verdict, override, deferred }) {
    if (override !== undefined)
        return "overridden";
    return deferred === true ? "deferred" : verdict;
}
function goAhead(facts, state, { id, plan, about }, before) {
    const { onClear } = facts;
    if (onClear.kind === "dispatch") {
        const { workflow, ref } = onClear;
        const dispatching = { ...about, event: "promotion.dispatching", data: { workflow, ref, plan } };
        return { drafts: [...before, dispatching], result: { kind: "dispatching", promotion: id, plan } };
    }
    const fence = state.fence + 1;
    const previous = state.current.kind === "release" ? state.current.release.id : (state.succeeded?.release.id ?? null);
    const way = (0,lock/* mayEnterUnsettled */.M3)({ environment: facts.environment, release: facts.release, stateOf: () => state });
    // What the gate refuses comes this far only when somebody answers for it (R22), or when it goes back.
    const known = state.open.find((open) => open.id === id);
    const back = known?.rollback ?? facts.wanted.rollback;
    const rollForward = back === undefined && (way === "forward" || way === "refused");
    const displaces = state.current.kind === "release" ? state.current.promotion : null;
    const config = (0,config_digest/* configOf */.W)(facts.results);
    const entered = {
        ...about,
        event: "promotion.entered",
        data: {
            fence,
            owner: onClear.owner,
            previous,
            rollForward,
            displaces,
            ...(config === undefined ? {} : { config }),
        },
    };
    const cause = known?.cause ?? facts.cause;
    const came = back === undefined
        ? { kind: rollForward ? "roll-forward" : "promotion", cause }
        : { kind: "rollback", cause, of: back.of };
    return { drafts: [...before, entered], result: { kind: "entered", promotion: id, fence, previous, plan, came } };
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
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3284);




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
    page.block("text", `/approve ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .shortPlan */ .A6)(o.plan)}`);
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ closeRequests),
  S: () => (/* binding */ closeSettled)
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

/***/ 16774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NOT_COUNTED),
/* harmony export */   t: () => (/* binding */ decidingPart)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24966);



/** Beyond these, the comments themselves are the place to read. */
const MOST_PEOPLE = 30;
const MOST_IGNORED = 20;
const MOST_ENTRIES = 20;
/** Above the decisions that do not count; a page without it shows none. */
const NOT_COUNTED = "Not counted";
/** Who may approve, who did, and whose word does not count for what reason. */
function decidingPart(view) {
    const { approvals } = view;
    const { standing } = approvals;
    const page = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)().heading("Who decides");
    page.table(["From", "Who may approve", "Needed", "Approved by"], approvals.groups.map((group) => [
        group.name,
        fewer(group.from.map(_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .entryWords */ .aY), MOST_ENTRIES),
        String(group.count),
        approversOf(group, standing.approvals, approvals.expire),
    ]));
    if (view.rollback.moreApprovers > 0)
        page.paragraph(ONE_MORE);
    const barred = barredWords(view);
    if (barred !== undefined)
        page.paragraph(barred);
    if (standing.unreadable.length > 0) {
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Could not be read"), ": ", fewer(standing.unreadable, MOST_ENTRIES), ".");
    }
    const ignored = [
        ...standing.ignored.map(({ vote, why }) => ({ login: vote.person.login, url: vote.url, why })),
        ...approvals.misspelt,
    ];
    if (ignored.length > 0) {
        const rows = ignored.map(({ login, url, why }) => [
            login,
            why,
            url === "" ? "" : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)("comment", url),
        ]);
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(NOT_COUNTED), ":").table(["Who", "Why", "Where"], rows, { rows: MOST_IGNORED });
    }
    return page.render(Number.POSITIVE_INFINITY);
}
const ONE_MORE = "One more is needed than the policy says, because the data cannot be taken back.";
function approversOf(group, approvals, expire) {
    const theirs = approvals.filter((approval) => approval.group === group.name);
    const shown = theirs.slice(0, MOST_PEOPLE).flatMap(({ vote }, index) => {
        const until = vote.at === null ? " as a reviewer of the environment" : `, until ${(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .minute */ .Vc)(vote.at + expire)}`;
        const said = vote.url === "" ? vote.person.login : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(vote.person.login, vote.url);
        return [...(index === 0 ? [] : ["; "]), said, until];
    });
    if (shown.length === 0)
        return "nobody yet";
    return theirs.length > MOST_PEOPLE ? [...shown, ` and ${theirs.length - MOST_PEOPLE} more`] : shown;
}
/** Separation of duties, in a sentence. */
function barredWords({ approvals, promotion }) {
    const requester = promotion.requester === null ? "whoever asked for it" : `${promotion.requester.login}, who asked for it`;
    const barred = approvals.not.map((who) => (who === "requester" ? requester : "whoever wrote what it brings"));
    return barred.length === 0 ? undefined : `May not approve: ${barred.join("; ")}.`;
}
function fewer(texts, most) {
    const shown = texts.slice(0, most).join(", ");
    return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
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
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96610);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26218);
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
        find: () => (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwnIssues */ .Qm)(client, place.repo, { label: _place_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_LABEL */ .dF, marker: (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .markerOf */ .w)(id), since }),
        make: async () => {
            const { number, page } = await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .createIssue */ .Ko)(client, place.repo, { ...text, label: _place_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_LABEL */ .dF });
            return { number, page, open: true };
        },
    };
}
function pulls(...[context, { id, request }, { place, text, ground }]) {
    const { repository } = ground.snapshot;
    const held = { branch: (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .branchOf */ .W0)(id, request?.issue), repo: place.repo, repository };
    const find = () => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .findPull */ .pM)(context, held);
    return { find, make: () => (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_3__/* .openPull */ .Q_)(context, held, text) };
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

/***/ 98816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   Wr: () => (/* binding */ SEAL_ROOM),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68164);



/** As many characters as a seal takes. */
const SEAL_ROOM = 80;
const SEAL = /^<!-- env-actions text [0-9a-f]{32} -->$/m;
/**
 * The body of a request with the digest of its text before its marker: so that a look which judges nothing sees whether the
 * page still says what was written there. It proves nothing: whoever edits a page can write another one, and GitHub then
 * says who did.
 */
function sealed({ title, body }, promotion) {
    const marker = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .markerOf */ .w)(promotion);
    const text = (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body);
    return text.endsWith(marker) ? `${text.slice(0, -marker.length)}${sealOf(title, text)}\n\n${marker}` : text;
}
/** Whether a page is as it was sealed for this promotion. */
function isSealed({ title, body }, promotion) {
    const text = (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body);
    const seal = SEAL.exec(text)?.[0];
    return seal !== undefined && sealed({ title, body: text.replace(`${seal}\n\n`, "") }, promotion) === text;
}
function sealOf(title, body) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify([title, body]))
        .digest("hex");
    return `<!-- env-actions text ${digest.slice(0, 32)} -->`;
}


/***/ }),

/***/ 20490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oQ: () => (/* binding */ NOBODY),
  qB: () => (/* binding */ tellRecorded),
  ah: () => (/* binding */ withRequest)
});

// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/request/open.js
var request_open = __webpack_require__(32001);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var request_place = __webpack_require__(96610);
;// CONCATENATED MODULE: ./build/src/promotion/request/repair.js


/**
 * Makes a page say what it should: its text, that it is open, locked and labelled. Whoever edited or closed it decided
 * nothing by that. Writes only what differs, so that a page on which nothing happened costs nothing.
 */
async function repairPage({ client }, repo, { page, text }) {
    const { number } = page;
    const change = {
        ...(page.title === text.title ? {} : { title: text.title }),
        ...((0,issues/* plainBody */.FD)(page.body) === (0,issues/* plainBody */.FD)(text.body) ? {} : { body: text.body }),
        ...(page.open ? {} : { state: "open" }),
    };
    if (Object.keys(change).length > 0)
        await (0,issues/* updateIssue */.tt)(client, repo, { number, ...change });
    if (!page.locked)
        await (0,issues/* lockIssue */.Vg)(client, repo, number);
    if (!page.labels.includes(request_place/* REQUEST_LABEL */.dF))
        await (0,issues/* labelIssue */.kv)(client, repo, number, request_place/* REQUEST_LABEL */.dF);
}

// EXTERNAL MODULE: ./build/src/promotion/request/text.js + 4 modules
var request_text = __webpack_require__(51546);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/changes.js



const Count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const Shape = dist/* object */.Ikc({
    status: dist/* picklist */.KIO(["identical", "ahead", "behind", "diverged"]),
    ahead_by: Count,
    behind_by: Count,
    commits: dist/* array */.YOg(dist/* object */.Ikc({
        sha: parse/* Oid */.bm,
        author: dist/* nullish */.cl6(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()) })),
        commit: dist/* object */.Ikc({ message: dist/* string */.YjP(), author: dist/* nullish */.cl6(dist/* object */.Ikc({ name: dist/* optional */.lqM(dist/* string */.YjP()) })) }),
    })),
});
/** Reads what lies between two commits, for people to see. Throws GitHubFailure `not-found` when they share no history. */
async function readChanges(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const basehead = `${o.base}...${o.head}`;
    const { data } = await client.rest("read", route, { ...(0,repo/* inRepo */.u)(o.repo), basehead, per_page: 100 });
    const { status, ahead_by: ahead, behind_by: behind, commits } = (0,parse/* parse */.qg)(Shape, data, route);
    return {
        ...{ status, ahead, behind },
        commits: commits.slice(0, 100).map(({ sha, author, commit }) => ({
            commit: sha,
            author: author?.login ?? commit.author?.name ?? "unknown",
            subject: commit.message.split("\n", 1)[0] ?? "",
        })),
    };
}

// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/request/view-of.js




/** Reads what a request shows beside the facts: what lies between what runs there and the release. One request. */
async function viewOf(context, facts, o) {
    const { environment, ground, judgement, release } = facts;
    return {
        repo: context.repo,
        repositoryUrl: context.repositoryUrl,
        service: ground.service,
        environment,
        promotion: o.promotion,
        release: judgement.release,
        state: (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name),
        changes: await changesOf(context, facts),
        plan: o.approvals.plan,
        policy: ground.policy.sha256,
        approvals: o.approvals,
        results: judgement.results,
        started: o.started,
        rollback: (0,way_back/* wayBack */.l)(ground, environment, release),
    };
}
/** What runs there, or where nobody can vouch for that the last that succeeded; nothing can be said of an empty environment. */
async function changesOf(context, { environment, ground, release }) {
    const { current, succeeded } = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name);
    const base = current.kind === "release" ? current.release : succeeded?.release;
    if (base === undefined)
        return { kind: "none" };
    try {
        const read = await readChanges(context.client, { repo: context.repo, base: base.commit, head: release.commit });
        return { kind: "read", base, ...read };
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure, "not-found", "forbidden", "unexpected", "unprocessable"))
            throw failure;
        return { kind: "unreadable", base, why: failure.message };
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/request/tell.js













/** Whoever recorded that a promotion waits opens its request; others leave it alone for this long, in milliseconds. */
const OWNERS_TIME = 60_000;
/**
 * Asks the people whom a recorded promotion waits for, on one page, and makes the page say how it stands: opened once,
 * recorded in the ledger, repaired when it says something else, not written when nothing changed. Call it with the facts and
 * the ledger after the verdict was recorded. What GitHub refuses is a problem to be told, and no end of the promotion.
 *
 * @param o.ours this step recorded that it waits, or looks after all promotions; else somebody younger may be at it
 */
async function tellRequest(context, facts, verdict, o) {
    const promotion = openPromotion(facts, verdict);
    const asks = facts.judgement.results.find(({ gate }) => gate === "approvals");
    const place = (0,request_place/* placeOf */.$t)(context, facts.environment);
    if (promotion === undefined || asks === undefined || place === undefined)
        return { page: null };
    try {
        const page = await recordedPage(context, facts, { promotion, place });
        const started = verdict.kind === "dispatching" || verdict.kind === "dispatched";
        if (page !== null)
            return await tellAgain(context, facts, { promotion, place, page, started });
        const isYoung = facts.ground.now.getTime() - Date.parse(promotion.requestedAt) < OWNERS_TIME;
        if (asks.verdict === "pass" || (isYoung && !o.ours))
            return { page: null };
        const off = issuesOff(context, facts, place);
        return off === undefined ? await tellFirst(context, facts, { promotion, place }) : { page: null, problem: off };
    }
    catch (failure) {
        return { page: null, problem: problemOf(context, place, failure) };
    }
}
/** The promotion as it stands in the ledger; one that is inside or over asks nobody any more. */
function openPromotion({ ground, environment }, verdict) {
    const id = (0,answer/* promotionOf */.bi)(verdict);
    const open = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open.find((each) => each.id === id);
    return open?.state === "waiting" || open?.state === "cleared" ? open : undefined;
}
/**
 * The page that the ledger names, where it is still there. One that was deleted or transferred is none. What was said on it
 * was read with it just now; it is read alone only where that did not happen.
 */
async function recordedPage({ client }, { judgement }, { promotion: { request }, place: { repo } }) {
    if (request === undefined || !(0,request_place/* isSameRepo */.$U)(request.repository, (0,request_place/* nameOfRepo */.P2)(repo)))
        return null;
    const { page, where } = (0,request_place/* approvalsIn */.qk)(judgement.results) ?? {};
    const isIt = where?.issue === request.issue && (0,request_place/* isSameRepo */.$U)(where.repository, request.repository);
    return isIt && page?.number === request.issue ? page : (0,issues/* readIssue */.OS)(client, repo, request.issue);
}
/** The page is there: it says how things stand. What could not be judged is not written over what could. */
async function tellAgain(context, facts, { promotion, place, page, started }) {
    const approvals = (0,request_place/* approvalsIn */.qk)(facts.judgement.results);
    if (approvals === undefined)
        return { page: page.page };
    const text = (0,request_text/* requestText */.T)(await viewOf(context, facts, { promotion, approvals, started }));
    await repairPage(context, place.repo, { page, text });
    return { page: page.page };
}
/** Opens the page, and records it before anything is said there. Of several that were opened at once the ledger knows one. */
async function tellFirst(context, facts, { promotion, place }) {
    const judged = await judgedUnasked(context, facts, promotion);
    const approvals = (0,request_place/* approvalsIn */.qk)(judged.judgement.results);
    if (approvals === undefined)
        return { page: null, problem: "Who is to be asked could not be read." };
    const text = (0,request_text/* requestText */.T)(await viewOf(context, judged, { promotion, approvals, started: false }));
    const { client } = context;
    const { repo, kind } = place;
    const opened = await (0,request_open/* openPage */.w)(context, promotion, { place, text, ground: facts.ground });
    const made = await (0,issues/* readIssue */.OS)(client, repo, opened.number);
    // Before it counts: only collaborators speak on it, and it says what it should (R20).
    if (made !== null)
        await repairPage(context, repo, { page: made, text });
    const asked = { repository: (0,request_place/* nameOfRepo */.P2)(repo), issue: opened.number, plan: approvals.plan, kind };
    const recorded = await recordRequest(context, facts, promotion, asked);
    for (const number of [opened.number, ...opened.others]) {
        if (number !== recorded?.issue)
            await (0,request_open/* retirePage */.H)(context, repo, { number, instead: recorded?.issue ?? null });
    }
    if (recorded === null)
        return { page: null };
    const page = recorded.issue === opened.number ? made : await (0,issues/* readIssue */.OS)(client, repo, recorded.issue);
    return { page: page?.page ?? null };
}
/**
 * The same question judged as if nobody had been asked yet: a promotion that was only just recorded was not known to the
 * gates, and a page that is gone cannot be read.
 */
async function judgedUnasked(context, facts, promotion) {
    const known = (0,request_place/* approvalsIn */.qk)(facts.judgement.results);
    if (known !== undefined && promotion.request === undefined)
        return facts;
    const ledger = withoutRequest(facts.ground.ledger, promotion);
    const asked = {
        environment: facts.environment.name,
        choice: { kind: "known", release: facts.release },
        promotion: undefined,
        cause: promotion.cause,
    };
    const kept = facts.judgement.slow;
    return (0,read/* judgeAgain */._w)(context, asked, { here: "anywhere", ground: { ...facts.ground, ledger }, kept });
}
function withoutRequest(ledger, { id, environment }) {
    const state = (0,snapshot/* stateOf */.L4)(ledger, environment);
    const open = state.open.map(({ request, ...promotion }) => promotion.id === id || request === undefined ? promotion : { ...promotion, request });
    return { ...ledger, states: new Map([...ledger.states, [environment, { ...state, open }]]) };
}
/** Records where people are asked; whoever was faster has the word. `null`: it asks nobody any more. */
async function recordRequest(context, { ground }, { id, environment, request: lost }, asked) {
    const about = { service: ground.service, environment, promotion: id };
    const draft = { ...about, event: "approval.requested", data: asked };
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { environment, files: () => [] }) }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find((each) => each.id === id);
            if (open === undefined || (open.state !== "waiting" && open.state !== "cleared" && open.state !== "requested"))
                return { drafts: [], result: null };
            const { request } = open;
            if (request !== undefined && request.seq !== lost?.seq)
                return { drafts: [], result: request };
            return { drafts: [draft], result: asked };
        },
    });
    return recorded.result;
}
/** Where issues are switched off, and what to write then. Of another repository nobody has read that. */
function issuesOff({ repo }, { ground, environment }, place) {
    const isHere = (0,request_place/* isSameRepo */.$U)((0,request_place/* nameOfRepo */.P2)(place.repo), (0,request_place/* nameOfRepo */.P2)(repo));
    if (place.kind !== "issue" || !isHere || ground.snapshot.repository.hasIssues)
        return undefined;
    return offWords((0,request_place/* nameOfRepo */.P2)(repo), environment.name);
}
function offWords(repository, environment) {
    const policy = `\`ask: pull-request\`, or \`ask: owner/name\` of another repository, under \`approvals:\` of ${environment} in the policy`;
    return `Nobody could be asked: issues are switched off in ${repository}. Switch them on under Settings, General, Features, or write ${policy}.`;
}
/** What GitHub or the ledger refused, in a sentence with the way out; anything else is thrown on. */
function problemOf({ repo }, place, failure) {
    if (!(0,errors/* isFailure */.N6)(failure) && !(failure instanceof stop/* Stop */.V))
        throw failure;
    const where = (0,request_place/* nameOfRepo */.P2)(place.repo);
    if (!(0,request_place/* isSameRepo */.$U)(where, (0,request_place/* nameOfRepo */.P2)(repo)) && (0,errors/* isFailure */.N6)(failure, "not-found", "forbidden", "gone")) {
        return `Nobody could be asked in ${where}: ${failure.message}. A workflow's own token is limited to its repository: give the step a token of an App or a person that may write issues there (input \`token\`).`;
    }
    if ((0,errors/* isFailure */.N6)(failure, "forbidden"))
        return "GitHub does not let this job write issues: it needs `issues: write`.";
    const hint = failure.hint === undefined ? "" : ` To change that: ${failure.hint.replace(/[.:]+$/, "")}.`;
    return `The request could not be written: ${failure.message}${hint}`;
}

;// CONCATENATED MODULE: ./build/src/promotion/request/tell-recorded.js


/** Nobody is asked. */
const NOBODY = { page: null };
/** The message of a promotion that waits, with where to decide or why nobody was asked yet; any other as it is. */
function withRequest(message, decision, { page, problem }) {
    if (decision !== "waiting")
        return message;
    const where = page === null ? [] : [`Decide on ${page}`];
    return [message, ...where, ...(problem === undefined ? [] : [problem])].join(" ");
}
/**
 * Shows what was just recorded to the people whom it concerns: asks those whom it waits for, and closes the requests of what
 * came to rest by it.
 *
 * @param o.ours this step looks after all promotions; whoever recorded something opens its request in any case
 */
async function tellRecorded(context, recorded, o) {
    const { facts, result } = recorded;
    if (recorded.kind === "nothing")
        return tellRequest(context, facts, result, o);
    const { ledger } = recorded;
    await (0,request_close/* closeSettled */.S)(context, facts.ground.ledger, ledger);
    return tellRequest(context, { ...facts, ground: { ...facts.ground, ledger } }, result, { ours: true });
}


/***/ }),

/***/ 51546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ requestText),
  G: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __webpack_require__(49174);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/promotion/request/changing.js




/** More rows than these nobody reads; the link leads to all. */
const MOST_ROWS = 25;
const LONGEST_SUBJECT = 100;
const MOST_AUTHORS = 15;
/** What the release brings beside what runs there now: the link to compare, commits, authors. */
function changingPart(view) {
    const page = head(view);
    const { changes, repositoryUrl } = view;
    if (changes.kind === "read" && changes.commits.length > 0) {
        const rows = changes.commits.slice(-MOST_ROWS).toReversed();
        page.table(["Commit", "Author", "What it says"], rows.map(({ commit, author, subject }) => [
            (0,markdown/* link */.nf)(commit.slice(0, 9), `${repositoryUrl}/commit/${commit}`),
            (0,plain_text/* cut */.Jj)(author, 60),
            (0,plain_text/* cut */.Jj)(subject, LONGEST_SUBJECT),
        ]));
        if (changes.ahead > rows.length)
            page.paragraph(`\u2026 and ${changes.ahead - rows.length} more; the link above has all of them.`);
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** The same without the commits one by one. */
function changingBriefly(view) {
    return head(view).render(Number.POSITIVE_INFINITY);
}
function head(view) {
    const { changes, environment, release, repositoryUrl, state } = view;
    const page = (0,summary/* createSummary */.F)().heading(`What changes in ${environment.name}`);
    const also = alsoRead(release);
    switch (changes.kind) {
        case "none":
            page.paragraph(state.current.kind === "unknown"
                ? "Nobody can vouch for what runs there now."
                : "Nothing ran there before: this is the first release that comes here.", ...also);
            break;
        case "unreadable":
            page.paragraph(...compareLink(repositoryUrl, changes.base.commit, release.commit), ` since ${(0,release_release/* describeRelease */.NC)(changes.base)}. The commits could not be read: ${(0,plain_text/* cut */.Jj)(changes.why, 300)}`, ...also);
            break;
        case "read":
            page.paragraph(...compareLink(repositoryUrl, changes.base.commit, release.commit), ...countOf(changes), ...also);
    }
    return page;
}
function countOf(changes) {
    const { ahead, behind, base, commits } = changes;
    const since = ` since ${(0,release_release/* describeRelease */.NC)(base)}`;
    if (changes.status === "identical")
        return [`: the same commit as ${(0,release_release/* describeRelease */.NC)(base)}.`];
    if (changes.status === "behind")
        return [`: older than ${(0,release_release/* describeRelease */.NC)(base)} by ${commitsText(behind)}, which this takes away.`];
    const authors = [...new Set(commits.map(({ author }) => (0,plain_text/* cut */.Jj)(author, 60)))];
    const more = authors.length > MOST_AUTHORS || ahead > commits.length ? " and others" : "";
    const lost = behind > 0 ? ` It takes away ${commitsText(behind)} of what runs there.` : "";
    return [`: ${commitsText(ahead)}${since}, by ${authors.slice(0, MOST_AUTHORS).join(", ")}${more}.${lost}`];
}
function commitsText(count) {
    return count === 1 ? "1 commit" : `${count} commits`;
}
function compareLink(repositoryUrl, base, head) {
    return [
        (0,markdown/* link */.nf)("Compare", `${repositoryUrl}/compare/${base}...${head}`),
        " ",
        (0,markdown/* code */.aY)(`${base.slice(0, 9)}..${head.slice(0, 9)}`),
    ];
}
/** Pages that the release itself names. */
function alsoRead({ notes, compare }) {
    const own = compare === null ? [] : [" ", (0,markdown/* link */.nf)("What changed since the release before", compare), "."];
    return notes === null ? own : [" ", (0,markdown/* link */.nf)("Release notes", notes), ".", ...own];
}

// EXTERNAL MODULE: ./build/src/promotion/request/deciding.js
var deciding = __webpack_require__(16774);
// EXTERNAL MODULE: ./build/src/promotion/request/fit-page.js
var fit_page = __webpack_require__(97888);
// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var gates_summary = __webpack_require__(20762);
;// CONCATENATED MODULE: ./build/src/promotion/request/headline.js



/** The one line that most people read: how it stands, and what is missing. */
function headline(view) {
    const { standing } = view.approvals;
    const isBack = view.promotion.rollback !== undefined;
    const what = isBack
        ? [(0,markdown/* strong */.ko)(view.environment.name), " to go back to ", (0,markdown/* strong */.ko)(nameOfRelease(view))]
        : [(0,markdown/* strong */.ko)(nameOfRelease(view)), " to enter ", (0,markdown/* strong */.ko)(view.environment.name)];
    switch (standing.state) {
        case "rejected":
            return [
                (0,markdown/* strong */.ko)("Rejected"),
                ` by ${standing.rejection?.vote.person.login ?? "somebody"}: `,
                standing.rejection?.why ?? "",
            ];
        case "unknown":
            return [
                (0,markdown/* strong */.ko)("Not decided"),
                ": not everything could be read that says who decides. Nothing goes on until it can.",
            ];
        case "approved": {
            const by = [(0,markdown/* strong */.ko)("Approved"), ` by ${names(standing.approvals)}: `, ...what, ". "];
            return view.started ? [...by, "Its deployment was started."] : [...by, ...alsoWaits(view, "It still waits for")];
        }
        case "open": {
            const missing = standing.missing.reduce((sum, { count }) => sum + count, 0);
            const all = view.approvals.groups.reduce((sum, { count }) => sum + count, 0);
            const left = missing === 1 ? "1 approval is missing" : `${missing} approvals are missing`;
            const given = missing < all ? ` (${all - missing} of ${all} given)` : "";
            return [
                (0,markdown/* strong */.ko)(left),
                `${given} for `,
                ...what,
                `. ${runsNow(view)}`,
                ...alsoWaits(view, "Beside that it waits for"),
            ];
        }
    }
}
function nameOfRelease({ release, service, repo }) {
    return `${service === repo.name ? "" : `${service} `}${release.version ?? release.id}`;
}
/** What an approval replaces. */
function runsNow({ state: { current } }) {
    switch (current.kind) {
        case "empty":
            return "Nothing runs there now. ";
        case "release":
            return `${current.release.version ?? current.release.id} runs there now. `;
        case "unknown":
            return "Nobody can vouch for what runs there now. ";
    }
}
/** What else is in the way, so that nobody believes that approving is all. */
function alsoWaits({ results }, words) {
    const others = [
        ...new Set((0,judge/* blocking */.ub)(results)
            .filter(({ gate }) => gate !== "approvals")
            .map(gates_summary/* nameOf */.Vb)),
    ];
    return others.length === 0 ? [] : [`${words}: ${others.join(", ")}.`];
}
function names(approvals) {
    const logins = approvals.map(({ vote }) => vote.person.login);
    return [logins.slice(0, -1).join(", "), logins.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}

// EXTERNAL MODULE: ./build/src/promotion/transfers.js
var transfers = __webpack_require__(75979);
;// CONCATENATED MODULE: ./build/src/promotion/request/resting-on.js






const MOST_GATES = 40;
const resting_on_MOST_ROWS = 60;
const LONGEST_MESSAGE = 500;
/** What asks for less than before; it is judged by the stricter of both until one promotion was approved so. */
function weakenedPart({ approvals, environment }) {
    const page = (0,summary/* createSummary */.F)();
    if (approvals.weakened.length > 0) {
        page.heading("The policy asks for less than last time");
        page.paragraph(`Until a promotion to ${environment.name} was approved so, the stricter of both holds.`);
        const rows = approvals.weakened.map(({ key, was, is }) => [
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(key, 100)),
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(was, 200)),
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(is, 200)),
        ]);
        page.table(["What", "Was", "Is"], rows, { rows: resting_on_MOST_ROWS });
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** Every gate, with what the policy openly does not ask for. */
function gatesPart({ results, environment }) {
    const page = (0,summary/* createSummary */.F)().heading("Gates");
    const rows = results.map((result) => [(0,gates_summary/* nameOf */.Vb)(result), (0,gates_summary/* verdictOf */.Vj)(result), because(result)]);
    page.table(["Gate", "Verdict", "Why"], rows, { rows: MOST_GATES });
    if (environment.because.length > 0) {
        page.paragraph((0,markdown/* strong */.ko)("Weaker than the preset, with the reason that the policy gives"), ":");
        page.list(environment.because.map(({ key, reason }) => [(0,markdown/* code */.aY)(key), ": ", (0,plain_text/* cut */.Jj)(reason, LONGEST_MESSAGE)]));
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** The same in one line: which gates there are, by verdict. */
function gatesBriefly({ results }) {
    const page = (0,summary/* createSummary */.F)().heading("Gates");
    const of = (verdict) => results.filter((result) => result.verdict === verdict).length;
    page.paragraph(`${of("pass")} passed, ${of("wait")} waiting, ${of("fail")} refused, ${of("unknown")} not judged. The run's summary has each of them.`);
    return page.render(Number.POSITIVE_INFINITY);
}
/** Where a moment is known, its message may count down to it, and a text that changes by itself would be written for ever. */
function because({ message, reason, retryAt, verdict, override }) {
    const said = retryAt !== undefined && verdict !== "pass" ? `Until ${(0,asking/* minute */.Vc)(retryAt)}.` : (0,plain_text/* cut */.Jj)(message, LONGEST_MESSAGE);
    return [
        said,
        " ",
        (0,markdown/* code */.aY)(reason),
        ...(override === undefined ? [] : [` Overridden: ${(0,plain_text/* cut */.Jj)(override.why, LONGEST_MESSAGE)}`]),
    ];
}
/** What is deployed, to the byte. */
function artifactsPart({ release }) {
    const page = (0,summary/* createSummary */.F)().heading("What is deployed");
    page.table(["Artifact", "Kind", "Digest"], release.artifacts.map(transfers/* artifactRow */.X), { rows: resting_on_MOST_ROWS });
    return page.render(Number.POSITIVE_INFINITY);
}
function artifactsBriefly({ release }) {
    const page = (0,summary/* createSummary */.F)().heading("What is deployed");
    page.paragraph(`${release.artifacts.length} artifacts, all of them part of the release's digest `, (0,markdown/* code */.aY)(release.digest), ".");
    return page.render(Number.POSITIVE_INFINITY);
}
/** What is voted on, in full, and where it is recorded. */
function recordPart(view) {
    const { plan, release, policy, promotion, repositoryUrl, environment, service } = view;
    const page = (0,summary/* createSummary */.F)();
    page.details("The plan digest in full, and where all of this is recorded", (inner) => inner.list([
        (0,asking/* fact */.fK)("Plan", (0,markdown/* code */.aY)(plan)),
        (0,asking/* fact */.fK)("Release", (0,markdown/* code */.aY)(release.id), " ", (0,markdown/* code */.aY)(release.digest), ` of ${service}`),
        (0,asking/* fact */.fK)("Commit", (0,markdown/* link */.nf)(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`)),
        (0,asking/* fact */.fK)("Built by", (0,markdown/* link */.nf)(`run ${release.run.id}`, `${repositoryUrl}/actions/runs/${release.run.id}`)),
        ...(environment.workflow === undefined
            ? []
            : [
                (0,asking/* fact */.fK)("Deployed by", (0,markdown/* link */.nf)(environment.workflow, `${repositoryUrl}/actions/workflows/${environment.workflow}`)),
            ]),
        ...(environment.url === undefined ? [] : [(0,asking/* fact */.fK)("Seen at", (0,markdown/* link */.nf)(environment.url, environment.url))]),
        (0,asking/* fact */.fK)("Policy", (0,markdown/* code */.aY)(policy)),
        (0,asking/* fact */.fK)("Promotion", (0,markdown/* code */.aY)(promotion.id), `, event ${promotion.requestedSeq} of the ledger`),
    ]));
    return page.render(Number.POSITIVE_INFINITY);
}

// EXTERNAL MODULE: ./build/src/promotion/request/seal.js
var seal = __webpack_require__(98816);
// EXTERNAL MODULE: ./build/src/promotion/request/view.js
var request_view = __webpack_require__(68164);
// EXTERNAL MODULE: ./build/src/promotion/way-back-words.js
var way_back_words = __webpack_require__(62006);
;// CONCATENATED MODULE: ./build/src/promotion/request/way-back-part.js



/** How this promotion is left again when it does not go well: the plan that is part of what is voted on. */
function wayBackPart({ rollback, results, promotion: { rollback: back } }) {
    if (back !== undefined)
        return goingBack(back);
    const page = (0,summary/* createSummary */.F)().heading("If it goes wrong");
    (0,way_back_words/* tellWayBack */.q)(page, rollback, results);
    return page.render(Number.POSITIVE_INFINITY);
}
/** Where it goes back to, and nothing else. */
function wayBackBriefly({ rollback, promotion: { rollback: back } }) {
    if (back !== undefined)
        return goingBack(back);
    const page = (0,summary/* createSummary */.F)().heading("If it goes wrong");
    (0,way_back_words/* tellTarget */.J)(page, rollback);
    return page.render(Number.POSITIVE_INFINITY);
}
/** A rollback is the way back itself; one that fails leaves an environment of which nobody knows what runs (R102). */
function goingBack({ of, why }) {
    const page = (0,summary/* createSummary */.F)().heading("What is taken back");
    page.paragraph("It takes back ", (0,markdown/* code */.aY)(of), ": ", why);
    page.paragraph("If this goes wrong too, the environment is locked until a person says what runs.");
    return page.render(Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/src/promotion/request/text.js













/**
 * The page on which people decide: the verdict, whom it asks and how to answer, then what it rests on. Pure, and the same
 * for the same standing. Everything from outside is inert in it, and it calls only those who are asked (R47). At most as
 * long as GitHub takes: first the commits make room, then the artifacts, the gates, what the policy asks less for, and who
 * decides.
 */
function requestText(view) {
    const verdict = (0,summary/* createSummary */.F)()
        .verdict(...headline(view))
        .render(Number.POSITIVE_INFINITY);
    const body = (0,fit_page/* fitPage */.n)([
        { markdown: verdict },
        { markdown: (0,asking/* askingPart */.Nv)(view) },
        { markdown: changingPart(view), instead: changingBriefly(view), rank: 5 },
        {
            markdown: (0,deciding/* decidingPart */.t)(view),
            instead: tooLong("Who decides", "The comments below have each answer."),
            rank: 1,
        },
        { markdown: weakenedPart(view), instead: weakerBriefly(view), rank: 2 },
        { markdown: gatesPart(view), instead: gatesBriefly(view), rank: 3 },
        { markdown: wayBackPart(view), instead: wayBackBriefly(view), rank: 2 },
        { markdown: artifactsPart(view), instead: artifactsBriefly(view), rank: 4 },
        { markdown: recordPart(view) },
        { markdown: (0,request_view/* markerOf */.w)(view.promotion.id) },
    ], issues/* LONGEST_BODY */._l - seal/* SEAL_ROOM */.Wr);
    const title = titleOf(view);
    return { title, body: (0,seal/* sealed */.JW)({ title, body }, view.promotion.id) };
}
/** Environment, release and promotion. A title is no Markdown, and calls nobody. */
function titleOf({ release, environment, promotion, service, repo, }) {
    const of = service === repo.name ? "" : `${(0,plain_text/* oneLine */.TN)(service)} `;
    const what = `${of}${(0,release_release/* describeRelease */.NC)(release)}`;
    return promotion.rollback === undefined
        ? `Promote ${what} to ${(0,plain_text/* oneLine */.TN)(environment.name)} (${promotion.id})`
        : `Roll ${(0,plain_text/* oneLine */.TN)(environment.name)} back to ${what} (${promotion.id})`;
}
function tooLong(title, where) {
    return (0,summary/* createSummary */.F)().heading(title).paragraph(`There is no room for all of it here. ${where}`).render();
}
function weakerBriefly({ approvals }) {
    const count = approvals.weakened.length;
    return count === 0 ? "" : tooLong("The policy asks for less than last time", `${count} values are weaker.`);
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


/***/ }),

/***/ 75979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ tellTransfers),
/* harmony export */   X: () => (/* binding */ artifactRow)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76032);


/** What was carried to the environment's own places, and what was there already. */
function tellTransfers(summary, transfers) {
    if (transfers.length === 0)
        return;
    summary.heading("What was moved").table(["Artifact", "To", "Sent", "There already", "Rate"], transfers.map(({ artifact, to, sent, skipped, rate }) => [
        artifact,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to),
        (0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(sent),
        (0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(skipped),
        rate > 0 ? `${(0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(rate)}/s` : "\u2013",
    ]));
}
/** What a release is made of, for a table: name, kind, and the digest with what helps to recognise it. */
function artifactRow(record) {
    const { name, kind, digest } = record;
    if (record.kind !== "image")
        return [name, kind, (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)];
    const platforms = record.image.platforms.length === 0 ? "" : `, for ${record.image.platforms.join(", ")}`;
    return [name, kind, [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${record.image.repository}@${digest}`), platforms]];
}


/***/ }),

/***/ 37457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ VISIBLE_AFTER),
/* harmony export */   d: () => (/* binding */ whenVisible)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);

/** How long something that was made may stay invisible, in milliseconds between looks; half a minute in all (R70, R75). */
const VISIBLE_AFTER = [0, 4_000, 9_000, 17_000];
/**
 * Does `work` on something that was made a moment ago: while GitHub says that it is not there, it is tried again inside the
 * visibility window. A "not found" after that is an answer (R75).
 */
async function whenVisible(clock, work, isNotThere = (error) => (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found")) {
    let last;
    for (const wait of VISIBLE_AFTER) {
        if (wait > 0)
            await clock.sleep(wait);
        try {
            return await work();
        }
        catch (error) {
            if (!isNotThere(error))
                throw error;
            last = error;
        }
    }
    throw last;
}


/***/ }),

/***/ 62006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellTarget),
/* harmony export */   q: () => (/* binding */ tellWayBack)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49174);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75802);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15623);
/* harmony import */ var _request_asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24966);






const MOST_STEPS = 20;
const LONGEST_STEP = 300;
const DATA = {
    reversible: "nothing has to be done for it",
    "needs-restore": (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("it needs a restore"),
    irreversible: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("it cannot be taken back"),
};
const STRATEGY = {
    "previous-release": "the environment's workflow deploys the older release",
    workflow: "a workflow of its own deploys the older release",
    command: "the environment's workflow runs a command with the older release",
    manual: "people do it by hand",
};
/** Where a plan goes back to, in a sentence. */
function tellTarget(page, { target, environment }) {
    switch (target.kind) {
        case "release":
            page.paragraph(...["Back to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_release_release_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRelease */ .NC)(target.release))], `, the last other release that succeeded in ${environment} (${target.promotion}). Nothing is built again.`);
            return;
        case "first-deployment":
            page.paragraph(`There is nothing to go back to: no release has succeeded in ${environment} yet.`);
            return;
        case "nothing-left":
            page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("There is nothing left to go back to"), ": whatever succeeded here before was rejected.");
    }
}
/**
 * How a promotion is left again: where to, how, in what time, by whom, what becomes of the data, the steps, and whether it
 * is proven that it could be done; `results` left out: that is told elsewhere. Bounded, and whatever people wrote is inert.
 */
function tellWayBack(page, plan, results) {
    const { rule, steps, owners, data, backup, forwardFix, problems } = plan;
    tellTarget(page, plan);
    page.list([
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("How", STRATEGY[rule.strategy]),
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Within", (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(rule.within), (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isAutomatic */ .aI)(rule, data) ? ", by itself when it fails" : ""),
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Who does it", owners.length === 0 ? "nobody is named" : owners.map(_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .entryWords */ .aY).join(", ")),
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Data"), ": ", ...flat(DATA[data])],
        ...(backup === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Backup", (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(backup, LONGEST_STEP))]),
        ...(forwardFix === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Instead of going back", (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(forwardFix, LONGEST_STEP))]),
        ...(rule.runbook === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Runbook", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(rule.runbook))]),
        ...(results === undefined ? [] : [[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Proof"), ": ", ...proofOf(results)]]),
    ]);
    if (steps.length > 0) {
        const shown = steps.slice(0, MOST_STEPS).map((step, index) => `${index + 1}: ${(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(step, LONGEST_STEP)}`);
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Steps"), ":").list(shown);
        if (steps.length > MOST_STEPS)
            page.paragraph(`\u2026 and ${steps.length - MOST_STEPS} more.`);
    }
    if (problems.length > 0) {
        page
            .paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("The plan is not complete"), ":")
            .list(problems.slice(0, MOST_STEPS).map((one) => (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(one, LONGEST_STEP)));
    }
}
/** What the gate said of it. Where it was not asked, nobody proved anything. */
function proofOf(results) {
    const own = results.filter(({ gate }) => gate === "rollback-plan");
    const [first] = own;
    if (first === undefined)
        return ["the policy asks for none"];
    const open = own.filter(({ verdict }) => verdict !== "pass");
    const [worst] = open;
    if (worst === undefined)
        return [(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(first.message, LONGEST_STEP)];
    const others = open.length === 1 ? "" : ` And ${open.length - 1} more.`;
    return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not proven"), `: ${(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(worst.message, LONGEST_STEP)}${others}`];
}
function flat(part) {
    return typeof part === "string" || "markdown" in part ? [part] : part;
}


/***/ }),

/***/ 76032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ bytesIn)
/* harmony export */ });
const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];
/** A number of bytes for a person: `812 B`, `1.4 MiB`, `250 MiB`. */
function bytesIn(bytes) {
    const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
    const amount = bytes / 1024 ** step;
    const text = step === 0 || amount >= 100 ? String(Math.round(amount)) : amount.toFixed(1);
    return `${text} ${UNITS[step] ?? "B"}`;
}


/***/ })

};
