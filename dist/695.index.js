export const id = 695;
export const ids = [695];
export const modules = {

/***/ 42130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ newestArrival)
/* harmony export */ });
/** The newest promotion that arrived and was good: what GitHub shows as active until something else arrives. */
function newestArrival({ settled }) {
    return settled.find(({ state, reason }) => state === "succeeded" || ((state === "rolling-back" || state === "rolled-back") && reason === null));
}


/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/github/dispatch.js
var github_dispatch = __webpack_require__(43923);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
;// CONCATENATED MODULE: ./build/src/promotion/dispatch-fate.js



/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;
/** After so many it pauses, in milliseconds: an hour, then twice as long each time. */
const PAUSE = 3_600_000;
const LONGEST_PAUSE = 24 * PAUSE;
/** What became of a recorded dispatch; `none` when there was none to follow. */
async function fateOfDispatch(context, promotion, ground) {
    const dispatch = promotion?.dispatch ?? null;
    if (promotion === undefined || dispatch === null || promotion.state !== "cleared")
        return "none";
    const sent = Date.parse(dispatch.at);
    const run = await (0,github_dispatch/* findDispatchedRun */.yz)(context.client, {
        repo: context.repo,
        workflow: dispatch.workflow,
        marker: (0,plan/* dispatchMarker */.Je)(promotion.id, promotion.plan),
        since: new Date(sent - LOST_AFTER),
    });
    if (run !== null && run.status !== "completed")
        return "under-way";
    if (run === null && ground.now.getTime() - sent < LOST_AFTER)
        return "under-way";
    return dispatch.times < MOST_DISPATCHES ? "lost" : "given-up";
}
/**
 * A promotion whose job found a reason to wait each time it was started, where the controller sees none: most often the job
 * has not the permission to look. It is started again ever more rarely instead of round and round (R94). Pure.
 */
function inVain(promotion, now) {
    if (promotion?.state !== "waiting" || promotion.dispatch === null)
        return [];
    const { times, at, workflow } = promotion.dispatch;
    if (times < MOST_DISPATCHES)
        return [];
    const again = Date.parse(at) + Math.min(PAUSE * 2 ** (times - MOST_DISPATCHES), LONGEST_PAUSE);
    if (again <= now.getTime())
        return [];
    return [
        {
            gate: "dispatch",
            verdict: "wait",
            reason: "dispatched-in-vain",
            message: `${workflow} was started ${times} times for it, and each time its job found a reason to wait that is not seen from here.`,
            evidence: [],
            unblock: `The newest run of ${workflow} says the reason; often its job lacks a permission. Once that is mended, start it by hand.`,
            retryAt: (0,fields/* instantOf */.B9)(new Date(again)),
        },
    ];
}
/** What is not started any more, because it never took its environment. */
function givenUp(workflow) {
    return {
        gate: "dispatch",
        verdict: "fail",
        reason: "dispatch-failed",
        message: `${workflow} was started ${MOST_DISPATCHES} times and never took the environment.`,
        evidence: [],
        unblock: `Look at the newest runs of ${workflow}: its promote step must run, and its run-name must contain the input promotion.`,
    };
}

// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var promotion_due = __webpack_require__(34827);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
;// CONCATENATED MODULE: ./build/src/promotion/expiry.js




/** A promotion that nobody decides about ends after this long, in milliseconds: as long as GitHub lets a job wait (R16). */
const DECIDED_WITHIN = 30 * 86_400_000;
/**
 * Why a promotion that waits for approvals ends by itself: it was asked for more than thirty days ago, and nobody's approval
 * stands. What could not be read ends nothing. Pure.
 */
function overdue({ state, request, requestedAt }, approvals, now) {
    if (state !== "waiting" || approvals?.standing.state !== "open" || approvals.standing.approvals.length > 0)
        return undefined;
    const asked = request?.at ?? requestedAt;
    if (now.getTime() - Date.parse(asked) <= DECIDED_WITHIN)
        return undefined;
    return `Nobody decided within 30 days; people were asked at ${asked}.`;
}
/** Ends a promotion that is overdue, on fresh facts whenever somebody else was faster. Answers why, if it did. */
async function expire(context, asked, facts) {
    if (decideExpiry(facts).result === undefined)
        return undefined;
    const recorded = await (0,record/* record */.g)(context, facts, {
        // What was just recorded about it is read again.
        reread: () => (0,read/* readFacts */.MH)(context, asked, { here: "anywhere" }),
        decide: decideExpiry,
    });
    if (recorded.kind === "appended")
        await (0,request_close/* closeSettled */.S)(context, facts.ground.ledger, recorded.ledger);
    return recorded.result;
}
/** Pure: the same facts always give the same end. */
function decideExpiry({ ground, environment, release, judgement }) {
    const promotion = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open.find((open) => open.release.id === release.id);
    const approvals = judgement.results.find((result) => result.approvals !== undefined)?.approvals;
    const why = promotion === undefined ? undefined : overdue(promotion, approvals, ground.now);
    if (promotion === undefined || why === undefined)
        return { drafts: [], result: undefined };
    const about = { service: ground.service, environment: environment.name, promotion: promotion.id };
    return { drafts: [{ ...about, event: "promotion.expired", data: { why } }], result: why };
}

// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/approvals/latest.js
var approvals_latest = __webpack_require__(87391);
// EXTERNAL MODULE: ./build/src/approvals/sightings.js
var sightings = __webpack_require__(45330);
// EXTERNAL MODULE: ./build/src/approvals/vote.js
var vote = __webpack_require__(52272);
// EXTERNAL MODULE: ./build/src/gates/approvals/words.js
var words = __webpack_require__(59232);
// EXTERNAL MODULE: ./build/src/github/conversation.js
var github_conversation = __webpack_require__(14322);
// EXTERNAL MODULE: ./build/src/promotion/request/deciding.js
var deciding = __webpack_require__(16774);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var request_place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/promotion/request/seal.js
var seal = __webpack_require__(98816);
// EXTERNAL MODULE: ./build/src/promotion/request/text.js + 4 modules
var request_text = __webpack_require__(51546);
;// CONCATENATED MODULE: ./build/src/promotion/request/resting.js














/** A longer conversation would be read twice whenever something is new in it: it is judged at each look. */
const ONE_PAGE = 100;
/**
 * Whether a promotion waits for people and nothing new was said to it: then asking every gate again could not let it in. One
 * request, the page with all that was said on it; whatever is not exactly as it was seen last makes it be judged anew.
 */
async function restsOnPage(context, ground, o) {
    const { environment, promotion } = o;
    const { client, repo } = context;
    const place = (0,request_place/* placeOf */.$t)(context, environment);
    const { request } = promotion;
    if (request === undefined || place?.kind !== "issue" || !(0,request_place/* isSameRepo */.$U)(request.repository, (0,request_place/* nameOfRepo */.P2)(repo)))
        return false;
    if (!(0,request_place/* isSameRepo */.$U)((0,request_place/* nameOfRepo */.P2)(place.repo), request.repository) || !waitsForPeople(ground, o))
        return false;
    try {
        const conversation = await (0,github_conversation/* readConversation */.G)(client, { repo, number: request.issue, most: ONE_PAGE });
        const title = (0,request_text/* titleOf */.G)({ ...promotion, repo, service: ground.service, environment, promotion });
        return isUntouched(conversation, { promotion, title }) && isHeard(conversation, ground.now, o);
    }
    catch (failure) {
        // The gate reads it again, and says what is wrong.
        if ((0,errors/* isFailure */.N6)(failure))
            return false;
        throw failure;
    }
}
/** By policy and ledger alone: what keeps it waiting is people's word or a known moment, and nothing came between. Pure. */
function waitsForPeople({ now, policy, ledger }, { environment, promotion }) {
    const { request, reasons, seen = [], release, overrides = [] } = promotion;
    const rule = ruleOf(environment);
    if (request === undefined || rule === undefined || rule.via.some((via) => via !== "issue"))
        return false;
    if (now.getTime() - Date.parse(request.at) > DECIDED_WITHIN || promotion.dispatch !== null || overrides.length > 0)
        return false;
    const people = reasons.filter(({ gate, reason }) => gate === "approvals" && reason === "approvals-missing");
    const others = reasons.filter((reason) => !people.includes(reason));
    if (people.length === 0 || !(0,promotion_due/* isQuiet */.rM)({ ...promotion, reasons: others }, { now, policy }))
        return false;
    // As many as are asked for were seen: then nobody but the gate can say why they do not count.
    if (seen.length >= rule.groups.reduce((sum, { count }) => sum + count, 0))
        return false;
    const here = (0,snapshot/* stateOf */.L4)(ledger, environment.name);
    if (here.agreed !== undefined && here.agreed !== policy.sha256)
        return false;
    const before = environment.after.map((name) => (0,snapshot/* stateOf */.L4)(ledger, name));
    return (isAlone(here, promotion) &&
        [here, ...before].every(({ lock, rejected }) => lock === null && !rejected.includes(release.id)) &&
        before.every(({ seq }) => seq <= request.seq) &&
        ledger.head.lock === undefined &&
        (ledger.head.revoked ?? []).every(({ seq }) => seq <= request.seq));
}
/** Nothing else is under way here, and nothing came to rest here since people were asked. */
function isAlone({ open, settled, opened }, { id, request }) {
    const asked = request?.seq ?? 0;
    return open.every((each) => each.id === id) && settled.every(({ seq }) => seq <= asked) && opened === undefined;
}
/** Its page says what was written there, and is open, locked and labelled. */
function isUntouched({ page, intact }, { promotion, title }) {
    if (page === null || !intact || !page.open || !page.locked || !page.labels.includes(request_place/* REQUEST_LABEL */.dF))
        return false;
    // What it shows as not counted may have been taken away since.
    return page.title === title && (0,seal/* isSealed */.dy)(page, promotion.id) && !page.body.includes(deciding/* NOT_COUNTED */.H);
}
/** Every decision on it is recorded as it stands, and has not expired; nothing was misspelt that a page would have to show. */
function isHeard({ comments }, now, { environment, promotion: { seen = [] } }) {
    const { votes, ignored } = (0,vote/* votesOf */.r)(comments);
    const expire = ruleOf(environment)?.expire ?? 0;
    const latest = (0,approvals_latest/* latestVotes */.l)(votes);
    if (ignored.length > 0 || latest.length !== seen.length)
        return false;
    return latest.every(({ person, comment, decision, at }) => {
        const known = seen.find((each) => each.person.id === person.id && each.comment === comment);
        const said = comments.find(({ id }) => id === comment);
        if (decision.kind !== "approve" || known === undefined || said === undefined || at === null)
            return false;
        const isSame = known.body === (0,sightings/* bodyDigest */.rr)(said.body) && known.plan.startsWith(`sha256:${decision.plan}`);
        return isSame && now.getTime() - at <= expire;
    });
}
function ruleOf({ rules }) {
    const written = dist/* safeParse */.xLC(words/* approvalsSchema */.AP, rules.get("approvals"));
    return written.success ? (0,words/* approvalRule */.Qj)(written.output) : undefined;
}

// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/owner.js
var promotion_owner = __webpack_require__(14640);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
// EXTERNAL MODULE: ./build/src/promotion/verification/conclude.js
var conclude = __webpack_require__(85118);
// EXTERNAL MODULE: ./build/src/promotion/verification/drafts.js
var drafts = __webpack_require__(15783);
// EXTERNAL MODULE: ./build/src/promotion/verification/look.js
var look = __webpack_require__(63840);
;// CONCATENATED MODULE: ./build/src/promotion/verification/due.js









/** Somebody who comes by looks at a failing check again after this, in milliseconds, and stays no longer than that. */
const LOOK_AGAIN = 10_000;
const STAY = 7 * 60_000;
/**
 * Goes on with a verification that no living job has in hand: one that lasts longer than a job may, one whose job died, or
 * one that nobody began. A living job is left alone, however long it takes. Says what was done, if anything was.
 */
async function verifyDue(context, ground, environment) {
    const inside = (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open;
    const promotion = inside.find(({ state }) => state === "deployed" || state === "verifying");
    if (promotion === undefined || (await isInHand(context, promotion)))
        return undefined;
    const plan = (0,verification_plan/* verificationOf */.zM)((0,promotion_ground/* environmentNamed */.b6)(ground.policy, environment), ground.now);
    if (plan === undefined && promotion.verification === undefined)
        return settleUnasked(context, ground, promotion);
    return goOnWatching(context, promotion, plan ?? NOTHING);
}
/** The policy asked for verification when somebody began, and does not any more: nothing can be found, so nothing passes. */
const NOTHING = {
    written: {},
    bake: 0,
    interval: LOOK_AGAIN,
    failures: 1,
    within: 0,
    workflow: undefined,
    metrics: [],
};
/** Whether a job that runs may still judge it: the one that began to, else any job of the run that deployed. */
async function isInHand(context, { verification, owner }) {
    const run = verification?.run ?? owner;
    if (run === null || (0,promotion_owner/* sameOwner */.s)(run, context.calling))
        return false;
    const whole = verification === undefined ? "run" : "job";
    return (await (0,promotion_owner/* ownerStatus */.a)(context, run, whole)).kind === "alive";
}
/** What arrived while verification was asked for, and is asked for no longer. */
async function settleUnasked(context, ground, promotion) {
    const { environment, id, fence } = promotion;
    await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: (await (0,look/* readRecord */.aE)(context, environment, promotion.release.id)).ground }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find((each) => each.id === id);
            const same = open?.state === "deployed" && open.fence === fence;
            return { drafts: same ? [(0,settle/* endDraft */.jt)(open, "pass", "verify", open.deployment)] : [], result: undefined };
        },
    });
    return { promotion, did: "settled", message: "The policy asks for no verification any more; it succeeded." };
}
async function goOnWatching(context, promotion, plan) {
    const { environment } = promotion;
    const read = await (0,look/* readRecord */.aE)(context, environment, promotion.release.id);
    const about = (0,drafts/* aboutOf */.rI)(promotion, read.record.digest);
    const ground = promotion.verification === undefined ? await (0,conclude/* recordStart */.cv)(context, read.ground, about, plan) : read.ground;
    const open = (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open.find(({ id }) => id === promotion.id);
    const watched = {
        id: promotion.id,
        release: promotion.release.id,
        enteredAt: promotion.enteredAt ?? undefined,
        verification: open?.verification,
    };
    const now = context.clock.now().getTime();
    const since = (0,look/* onThisClock */.US)(ground, open?.verification?.since);
    const until = (0,look/* onThisClock */.US)(ground, open?.verification?.until);
    const found = await (0,look/* lookAt */.t5)(context, {
        ...{ ground, record: read.record, environment, watched },
        plan: { ...plan, interval: Math.min(plan.interval, LOOK_AGAIN) },
        tests: await (0,look/* beginTests */.dF)(context, ground, { watched, plan, environment }),
        time: {
            since: Number.isNaN(since) ? now : Math.min(since, now),
            until: Number.isNaN(until) ? now : until,
            deadline: now + STAY,
            passing: true,
        },
    });
    const late = now > (0,look/* onThisClock */.US)(ground, promotion.enteredAt ?? undefined) + plan.within;
    if (found.verdict === "open" && !(late && now >= until)) {
        const end = open?.verification?.until ?? "its verification ends";
        return { promotion, did: "waits", message: `It is watched until ${end}.` };
    }
    const settled = found.verdict === "open" ? "unknown" : found.verdict;
    const verdict = (0,drafts/* verdictIn */.jt)({ ...found, verdict: settled });
    const { concluded, ground: after } = await (0,conclude/* conclude */.Ep)((0,conclude/* renewed */.Fv)(context), ground, about, { found, verdict });
    const what = concluded.kind === "settled" ? concluded.outcome : "settled meanwhile";
    const did = concluded.kind === "settled" && concluded.outcome === "failed" ? "failed" : "settled";
    return {
        promotion,
        did,
        message: (0,conclude/* withWayBack */.PO)(context, after, about, `Its verification came to an end: ${what}. ${verdict.message}`),
    };
}

// EXTERNAL MODULE: ./build/src/promotion/views.js
var views = __webpack_require__(75389);
;// CONCATENATED MODULE: ./build/src/promotion/advance.js














/**
 * Takes every transition that is due: settles owners that are gone, starts what is clear, asks for what automation owes,
 * and starts again what was started and never ran. With nothing due, or nothing before a moment that is known, it costs one
 * request and writes nothing.
 */
async function advance(context, options) {
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const included = (environment) => options.only?.has(environment) ?? true;
    const done = [];
    let ground = options.ground ?? (await reread());
    for (const { name } of ground.policy.environments.values()) {
        if (included(name) && !options.dryRun)
            await (0,views/* repairViews */.k)(context, ground, name);
        const left = included(name) && !options.dryRun ? (0,heal/* foreignActive */.T)(context, ground, name) : undefined;
        const healed = left === undefined ? undefined : await (0,heal/* heal */.R)(context, ground, left, reread);
        if (left === undefined || healed === undefined)
            continue;
        ground = await reread();
        const back = (0,rollback_time/* endOfRollback */.H)(ground, name, left.id);
        const message = `Its job had ended; it was settled as ${healed.outcome}.${back === undefined ? "" : ` ${back.sentence}`}`;
        done.push(transition(left, back !== undefined && healed.outcome === "failed" ? "locked" : "settled", message));
    }
    for (const { name } of ground.policy.environments.values()) {
        const verified = included(name) && !options.dryRun ? await verifyDue(context, ground, name) : undefined;
        if (verified === undefined)
            continue;
        done.push(transition(verified.promotion, verified.did, verified.message));
        ground = await reread();
    }
    let isOld = false;
    for (const wish of wishesOf(ground, options, included)) {
        if (isOld)
            ground = await reread();
        isOld = false;
        const { environment, promotion } = wish;
        const mayRest = options.patient === true && promotion !== undefined;
        if (mayRest && (await restsOnPage(context, ground, { environment, promotion })))
            continue;
        const moved = await advanceOne(context, { wish, ground, dryRun: options.dryRun, judged: options.judged });
        done.push(...moved.transitions);
        isOld = moved.recorded;
    }
    return done;
}
/** Moves one promotion as far as it may go. A workflow that GitHub refuses to start does not stop the others. */
async function advanceOne(context, { wish, ground, dryRun, judged }) {
    const { environment, release, promotion } = wish;
    const fate = await fateOfDispatch(context, promotion, ground);
    if (fate === "under-way")
        return { transitions: [], recorded: false };
    try {
        const asked = {
            environment: environment.name,
            choice: { kind: "known", release },
            promotion: undefined,
            cause: promotion?.cause ?? "automation",
            rollback: promotion === undefined ? wish.rollback : promotion.rollback,
        };
        const { facts, verdict, recorded, request } = await (0,ask/* ask */.k)(context, {
            asked,
            requester: promotion?.requester ?? wish.requester,
            resuming: true,
            dryRun,
            again: fate === "lost",
            more: [...(fate === "given-up" ? [givenUp(environment.workflow ?? "")] : []), ...inVain(promotion, ground.now)],
            ground,
        });
        judged?.(facts);
        const why = verdict.kind === "waiting" && !dryRun ? await expire(context, asked, facts) : undefined;
        if (why !== undefined) {
            const id = verdict.kind === "waiting" ? verdict.promotion : "";
            const over = { environment: environment.name, promotion: id, release: release.id, did: "expired" };
            return { transitions: [{ ...over, message: why }], recorded: true };
        }
        const told = recorded || dryRun || verdict.kind === "unknown" || verdict.kind === "closed";
        const unasked = request.problem === undefined ? [] : [stuckOn(wish, verdict, request.problem)];
        if (unasked.length > 0)
            return { transitions: unasked, recorded };
        return { transitions: told ? describe(wish, verdict, facts.judgement.results) : [], recorded };
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error, "forbidden", "not-found", "unprocessable"))
            throw error;
        const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
        const stuck = {
            environment: environment.name,
            promotion: promotion?.id ?? "",
            release: release.id,
            did: "stuck",
            message,
        };
        return { transitions: [stuck], recorded: true };
    }
}
/** What may move: open promotions that are not in their environment yet, and what automation owes. */
function wishesOf(ground, options, included) {
    const wishes = [];
    for (const environment of ground.policy.environments.values()) {
        if (environment.workflow === undefined)
            continue;
        for (const promotion of (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open) {
            const { state, release } = promotion;
            if ((0,promotion_due/* isResting */.hc)(promotion, ground))
                continue;
            if (state === "requested" || state === "waiting" || state === "cleared")
                wishes.push({ environment, release, promotion, requester: promotion.requester });
        }
    }
    for (const due of [...(options.wishes ?? []), ...(0,promotion_due/* dueByAutomation */.Tw)(ground.policy, ground.ledger)]) {
        const known = wishes.some((wish) => wish.environment.name === due.environment.name &&
            wish.release.id === due.release.id &&
            (due.rollback === undefined || wish.promotion?.rollback?.of === due.rollback.of));
        if (!known)
            wishes.push({ ...due, promotion: undefined });
    }
    return wishes.filter(({ environment }) => included(environment.name));
}
function describe(wish, verdict, results) {
    const { environment, release } = wish;
    const because = (0,judge/* blocking */.ub)(results)
        .map(({ message }) => message)
        .join(" ");
    const line = (promotion, did, message) => [
        { environment: environment.name, promotion, release: release.id, did, message },
    ];
    switch (verdict.kind) {
        case "dispatching":
            return line(verdict.promotion, "dispatched", `Started ${environment.workflow ?? "its workflow"}.`);
        case "waiting":
            return line(verdict.promotion, "waits", because);
        case "rejected":
            return line(verdict.promotion, "rejected", because);
        case "unknown":
            return line(verdict.promotion, "unknown", because);
        case "closed":
            return verdict.reason === "rollback-judgement-unproven" ? line(wish.rollback?.of ?? "", "waits", because) : [];
        case "dispatched":
        case "entered":
            return [];
    }
}
/** The promotion is recorded and waits, but nobody could be asked for it, or told how it stands. */
function stuckOn({ environment, release }, verdict, message) {
    const promotion = (0,answer/* promotionOf */.bi)(verdict) ?? "";
    return { environment: environment.name, promotion, release: release.id, did: "stuck", message };
}
function transition(promotion, did, message) {
    return { environment: promotion.environment, promotion: promotion.id, release: promotion.release.id, did, message };
}


/***/ }),

/***/ 31600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeStatus),
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S8: () => (/* binding */ closeSettledDeployments),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* unused harmony export closeDeployments */
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30193);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42130);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37457);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23292);





/**
 * Opens GitHub's Deployment of a promotion, exactly once: after a lost answer it is looked for by its payload before
 * another is made, and of several the lowest id is kept (R69-R71).
 */
async function openDeployment(context, opening) {
    const { environment, commit, description, payload } = opening;
    const create = () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createDeployment */ .Yy)(context.client, {
        repo: context.repo,
        ref: commit,
        environment: environment.name,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${payload.service}`,
        payload: { ...payload },
        description,
        production: environment.preset === "production",
    });
    try {
        return await create();
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the new Deployment was lost; looking whether it was made.");
        return (await findDeployment(context, environment.name, payload)) ?? (await create());
    }
}
async function findDeployment(context, environment, wanted) {
    for (const wait of _visible_js__WEBPACK_IMPORTED_MODULE_2__/* .VISIBLE_AFTER */ .G) {
        if (wait > 0)
            await context.clock.sleep(wait);
        const found = await deploymentsOf(context, environment, wanted);
        const [first, ...doubles] = found;
        if (first === undefined)
            continue;
        for (const { id } of doubles)
            await writeStatus(context, id, "inactive", `Made twice; ${first.id} counts.`);
        return first;
    }
    return undefined;
}
/** The Deployments of one promotion and fence, lowest id first. */
async function deploymentsOf(context, environment, wanted) {
    const all = await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(context.client, {
        repo: context.repo,
        environment,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${wanted.service}`,
        // One that was made a moment ago is among the newest, whatever the history holds.
        newest: 100,
    });
    return all
        .filter((each) => {
        const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(each);
        return payload?.promotion === wanted.promotion && payload.fence === wanted.fence;
    })
        .toSorted((left, right) => left.id - right.id);
}
/** Writes a status; it is a view of the ledger, so one that fails is said and healed later, and changes no decision. */
async function writeStatus(context, deployment, state, description, url) {
    try {
        await (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .whenVisible */ .d)(context.clock, () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createStatus */ .JB)(context.client, {
            repo: context.repo,
            deployment,
            state,
            description,
            logUrl: context.runUrl,
            ...(url === undefined ? {} : { environmentUrl: url }),
        }));
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        context.log.warning(`Deployment ${deployment} could not be marked ${state}: ${error.message}`);
    }
}
/** Shows how a promotion ended; one that has only arrived is still under way. */
async function closeSettledDeployments(context, { outcome, ...settled }) {
    if (outcome !== "succeeded" && outcome !== "failed")
        return;
    await closeDeployments(context, { ...settled, succeeded: outcome === "succeeded" });
}
/** Closes the Deployments after a promotion was settled: its own by the outcome, and the one before it as inactive. */
async function closeDeployments(context, settled) {
    const { promotion, deployment, before, succeeded, url } = settled;
    const writes = [];
    if (deployment !== null) {
        const state = succeeded ? "success" : "failure";
        writes.push(writeStatus(context, deployment, state, `${promotion.release.id} by ${promotion.id}`, url));
    }
    if (succeeded) {
        const last = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__/* .newestArrival */ .w)(before)?.deployment ?? null;
        if (last !== null && last !== deployment)
            writes.push(writeStatus(context, last, "inactive", `Replaced by ${promotion.id}`));
    }
    await Promise.all(writes);
}


/***/ }),

/***/ 20841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ heal),
/* harmony export */   T: () => (/* binding */ foreignActive)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47054);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31600);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69500);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14640);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30581);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31624);








/** The promotion that another job than this one is bringing into an environment, if there is one. */
function foreignActive(context, ground, environment) {
    return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment).open.find(({ state, owner }) => state === "deploying" && owner !== null && !(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .sameOwner */ .s)(owner, context.calling));
}
/**
 * Settles a promotion whose owner is gone, by what GitHub says of the owning job (R87). A living owner is left alone,
 * however long it takes. Whoever comes first writes it; the append decides again, so it is settled once.
 */
async function heal(context, ground, promotion, reread) {
    const { owner, environment, fence, service } = promotion;
    if (owner === null || fence === null)
        return undefined;
    const { settle, url } = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(ground.policy, environment);
    const status = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerStatus */ .a)(context, owner, settle === "explicit" ? "run" : "job");
    if (status.kind === "alive")
        return undefined;
    const [found] = await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentsOf */ .o)(context, environment, { promotion: promotion.id, fence, service });
    const deployment = found?.id ?? promotion.deployment;
    const before = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment);
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open === undefined || open.state !== "deploying" || open.fence !== fence)
                return { drafts: [], result: undefined };
            const policy = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(facts.ground.policy, environment);
            const verified = (0,_verification_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationOf */ .zM)(policy, facts.ground.now) !== undefined;
            const drafts = (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .settleDrafts */ .Iu)(open, status.ending, "healer", deployment, verified);
            return { drafts, result: (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .sG)(drafts) };
        },
    });
    const outcome = recorded.result;
    if (outcome === undefined)
        return undefined;
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_6__/* .closeSettled */ .S)(context, recorded.facts.ground.ledger, recorded.ledger);
    await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .closeSettledDeployments */ .S8)(context, { promotion, deployment, before, outcome, url });
    context.log.notice(`${promotion.id} was left behind by run ${owner.id}; it was settled as ${outcome}.`);
    return { promotion: promotion.id, environment, outcome };
}


/***/ }),

/***/ 14640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ownerStatus),
/* harmony export */   s: () => (/* binding */ sameOwner)
/* harmony export */ });
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38575);

/** Whether two references mean the same job of the same attempt. */
function sameOwner(left, right) {
    return (left.id === right.id && left.attempt === right.attempt && left.job === right.job && left.checkRun === right.checkRun);
}
/**
 * Asks GitHub what became of an owner. The owning job's conclusion decides, never a timer (R87): success settles as
 * deployed, everything else as failed. When the job cannot be told from others, or several jobs deploy, the whole attempt
 * must have ended.
 */
async function ownerStatus(context, owner, whole = "job") {
    const { client, repo } = context;
    const jobs = whole === "run" ? [] : await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .listJobs */ .N6)(client, { repo, run: owner.id, attempt: owner.attempt });
    const job = owner.checkRun === null
        ? only(jobs.filter(({ name }) => name === owner.job))
        : jobs.find(({ id }) => id === owner.checkRun);
    const ended = job ?? (await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .getAttempt */ .Yp)(client, { repo, run: owner.id, attempt: owner.attempt }));
    if (ended.status !== "completed")
        return { kind: "alive" };
    if (ended.conclusion === "success")
        return { kind: "ended", ending: { outcome: "success", moved: [] } };
    return {
        kind: "ended",
        ending: {
            outcome: "failure",
            reason: "owner-gone",
            message: `The job that deployed it ended ${ended.conclusion ?? "without a conclusion"} and did not settle it.`,
        },
    };
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}


/***/ }),

/***/ 99105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ endOfRollback),
/* harmony export */   V: () => (/* binding */ timeOfRollback)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61074);



/** Measures a rollback that came to its end; undefined for everything else. */
function timeOfRollback({ rollback, at }, environment) {
    if (rollback === undefined || environment === undefined)
        return undefined;
    const took = Date.parse(at) - Date.parse(rollback.requestedAt);
    const { within } = (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T)(environment);
    const isOver = took > within;
    const allowed = `the policy allows ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(within)}`;
    return {
        took,
        isOver,
        sentence: `It took ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(took)}; ${allowed}${isOver ? ", and that is over" : ""}.`,
    };
}
/** How a promotion that was a rollback ended; undefined while it goes on, and for everything else. */
function endOfRollback({ ledger, policy }, environment, promotion) {
    const back = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment).settled.find(({ id }) => id === promotion);
    if (back?.rollbackOf === undefined)
        return undefined;
    const time = timeOfRollback(back, policy.environments.get(environment));
    const fate = fateOf(back, environment);
    if (fate === undefined)
        return undefined;
    const sentence = time === undefined ? fate : `${fate} ${time.sentence}`;
    return { sentence, isLoud: back.state !== "succeeded" || time?.isOver === true };
}
function fateOf({ state, rollbackOf = "" }, environment) {
    if (state === "succeeded")
        return `It took ${rollbackOf} back: ${environment} is on hold.`;
    if (state !== "indeterminate")
        return undefined;
    const next = `look what runs, then say "/rollback ${environment} <why>" again, or "/unlock ${environment} <why>"`;
    return `It was to take ${rollbackOf} back and failed. Nobody knows what runs in ${environment}, and it is locked: ${next}.`;
}


/***/ }),

/***/ 31624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ settleDrafts),
/* harmony export */   jt: () => (/* binding */ endDraft),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/**
 * The events that say how a deployment ended. Where the policy asks for verification (`verified`), one that went well has
 * only arrived, until somebody found that it is well (R97); what was found in the deploying job itself counts here.
 */
function settleDrafts(promotion, ending, by, deployment, verified = false) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    const judged = promotion.verification?.judged;
    if (ending.outcome === "failure") {
        const { reason, message } = judged === undefined || judged.verdict === "pass" ? ending : unverified(judged.verdict);
        return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
    }
    const deployed = {
        ...about,
        event: "promotion.deployed",
        data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
    };
    if (judged === undefined && (verified || promotion.verification !== undefined))
        return [deployed];
    return [deployed, endDraft(promotion, judged?.verdict ?? "pass", by, deployment)];
}
/** The event after a verdict: only a pass is a success. */
function endDraft(promotion, verdict, by, deployment) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    if (verdict === "pass")
        return { ...about, event: "promotion.succeeded", data: {} };
    return { ...about, event: "promotion.failed", data: { deployment, by, ...unverified(verdict) } };
}
/** Why a promotion failed whose verification did not pass. */
function unverified(verdict) {
    return verdict === "fail"
        ? { reason: "verification-failed", message: "What was deployed is not well; the event before says what was found." }
        : { reason: "verification-inconclusive", message: "Nobody could say that what was deployed is well." };
}
/** What drafts make of a promotion that was deploying. */
function outcomeOf(drafts) {
    switch (drafts.at(-1)?.event) {
        case "promotion.succeeded":
            return "succeeded";
        case "promotion.failed":
            return "failed";
        case "promotion.deployed":
            return "deployed";
        default:
            return "deploying";
    }
}


/***/ }),

/***/ 85118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   Fv: () => (/* binding */ renewed),
/* harmony export */   PO: () => (/* binding */ withWayBack),
/* harmony export */   cv: () => (/* binding */ recordStart)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31600);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69500);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30581);
/* harmony import */ var _rollback_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99105);
/* harmony import */ var _drafts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15783);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63840);








/** How long recording may take after a watch, in milliseconds. */
const PATIENCE = 5 * 60_000;
/** A context whose patience begins now: a watch may have lasted longer than a step's own. */
function renewed(context) {
    return { ...context, deadline: new Date(context.clock.now().getTime() + PATIENCE) };
}
/** Records that somebody begins, unless it is settled meanwhile. The ground as it is after that. */
async function recordStart(context, ground, about, wanted) {
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A4)(context, { environment: about.environment, files: () => [] }) }),
        decide: ({ ground: { ledger, now } }) => {
            const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, about.environment).open.find(({ id }) => id === about.promotion);
            if (open === undefined || open.fence !== about.fence)
                return { drafts: [], result: undefined };
            return { drafts: [(0,_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .startDraft */ .G1)(about, { now, ...wanted })], result: undefined };
        },
    });
    return recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
}
/** Records a verdict and, where it settles the promotion, shows it on the Deployment. */
async function conclude(context, ground, about, said) {
    const before = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, about.environment);
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A4)(context, { environment: about.environment, files: () => [] }) }),
        decide: (facts) => (0,_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .concludeDrafts */ .yG)(facts.ground, about, said),
    });
    const concluded = recorded.result;
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_4__/* .closeSettled */ .S)(context, recorded.facts.ground.ledger, recorded.ledger);
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    const promotion = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(recorded.facts.ground.ledger, about.environment).open.find(({ id }) => id === about.promotion);
    if (concluded.kind === "settled" && promotion !== undefined) {
        const { deployment } = promotion;
        const url = (0,_look_js__WEBPACK_IMPORTED_MODULE_7__/* .urlOf */ .rs)(ground, about.environment);
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSettledDeployments */ .S8)(context, { promotion, deployment, before, outcome: concluded.outcome, url });
    }
    return { concluded, ground: after };
}
/** What was found, and how the rollback ended that this was; loud where it failed or took too long (R102, R105). */
function withWayBack({ log }, ground, { environment, promotion }, message) {
    const back = (0,_rollback_time_js__WEBPACK_IMPORTED_MODULE_5__/* .endOfRollback */ .H)(ground, environment, promotion);
    if (back === undefined)
        return message;
    if (back.isLoud)
        log.warning(back.sentence);
    return `${message} ${back.sentence}`;
}


/***/ }),

/***/ 15783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ startDraft),
/* harmony export */   jt: () => (/* binding */ verdictIn),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   yG: () => (/* binding */ concludeDrafts)
/* harmony export */ });
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _verification_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82948);
/* harmony import */ var _verification_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68750);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31624);





/** Somebody begins; the tests are started only after this is recorded. */
function startDraft({ fence, digest, ...about }, { now, bake, workflow }) {
    const tests = workflow === undefined ? {} : { tests: { workflow, marker: (0,_verification_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .testsMarker */ .u2)(about.promotion) } };
    const until = (0,_ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(new Date(now.getTime() + bake));
    return { ...about, event: "verification.started", data: { fence, digest, until, ...tests } };
}
/** A verdict in words: what is not well comes first. */
function verdictIn(found) {
    const said = (verdict) => found.checks.filter((check) => check.verdict === verdict).map(({ message }) => message);
    switch (found.verdict) {
        case "pass":
            return { verdict: "pass", reason: "verification-passed", message: "Everything that was asked for is well." };
        case "fail":
            return { verdict: "fail", reason: "verification-failed", message: said("fail").join(" ") };
        case "unknown": {
            const message = found.checks.length === 0 ? "The policy names nothing to judge by." : said("unknown").join(" ");
            return { verdict: "unknown", reason: "verification-inconclusive", message };
        }
    }
}
/** Records a verdict on fresh facts: settles the promotion it belongs to, and nothing else. Pure. */
function concludeDrafts({ ledger, now }, about, { found, verdict }) {
    const { fence, digest, ...names } = about;
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, about.environment);
    const metrics = verdict.verdict === "pass" ? (0,_verification_watch_js__WEBPACK_IMPORTED_MODULE_3__/* .measuredIn */ .oS)(found.series) : undefined;
    const judged = {
        ...names,
        event: "verification.judged",
        data: {
            fence,
            digest,
            ...verdict,
            checks: found.checks,
            tests: found.tests,
            ...(metrics === undefined ? {} : { metrics }),
        },
    };
    const open = state.open.find(({ id }) => id === about.promotion);
    if (open === undefined || open.fence !== fence)
        return { drafts: [judged], result: afterwards(state, about, verdict) };
    const started = open.verification === undefined ? [startDraft(about, { now, bake: 0, workflow: undefined })] : [];
    if (open.state === "deploying")
        return { drafts: [...started, judged], result: { kind: "judged" } };
    const end = (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .endDraft */ .jt)(open, verdict.verdict, "verify", open.deployment);
    const outcome = verdict.verdict === "pass" ? "succeeded" : "failed";
    return { drafts: [...started, judged, end], result: { kind: "settled", outcome } };
}
function afterwards(state, { promotion, fence }, { verdict }) {
    const settled = state.settled.find(({ id }) => id === promotion);
    const isThere = state.current.kind === "release" && state.current.promotion === promotion;
    const open = settled?.state === "succeeded" && settled.verification === undefined && isThere;
    if (open && verdict === "pass" && fence === state.fence)
        return { kind: "afterwards" };
    return { kind: "late", state: settled?.state ?? "settled" };
}
/** The names of a promotion for its verification. */
function aboutOf({ service, environment, id, fence }, digest) {
    return { service, environment, promotion: id, fence: fence ?? 0, digest };
}


/***/ }),

/***/ 63840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ onThisClock),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   dF: () => (/* binding */ beginTests),
/* harmony export */   rs: () => (/* binding */ urlOf),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _release_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91319);
/* harmony import */ var _verification_meter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _verification_metric_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51293);
/* harmony import */ var _verification_probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74847);
/* harmony import */ var _verification_tests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82948);
/* harmony import */ var _verification_watch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68750);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69500);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13715);










/** Reads the ground once more, with the release's record. Throws `Stop` when the record is broken. */
async function readRecord(context, environment, release) {
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_7__/* .readGround */ .A4)(context, { environment, files: (service) => [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(service, release)] });
    const text = ground.ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(ground.service, release));
    const read = text === undefined ? undefined : (0,_release_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRelease */ .i)(text, release);
    if (read?.kind === "release")
        return { ground, record: read.release };
    const why = read?.why ?? `The ledger has no record of release ${release}.`;
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("release-broken", why, "docs/ledger.md says how to check the ledger.");
}
/** Starts the tests that the ledger says are wanted, once; what GitHub refused to start is the outcome. */
async function beginTests(context, ground, { watched, plan, environment }) {
    const wanted = testsWanted(context, ground, watched, plan);
    if (wanted === undefined)
        return undefined;
    const service = ground.policy.services.length === 0 ? {} : { service: ground.service };
    const inputs = { environment, release: watched.release, promotion: wanted.marker, ...service };
    return (0,_verification_tests_js__WEBPACK_IMPORTED_MODULE_5__/* .startTests */ .Gm)(context.client, wanted, inputs);
}
/** Looks as long as it is asked to, and says what was found. */
async function lookAt(context, o) {
    const { ground, record, environment, watched, plan } = o;
    const surroundings = { network: context.network, outside: context.outside };
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ground.ledger, environment);
    const wanted = testsWanted(context, ground, watched, plan);
    const { compare } = await Promise.all(/* import() */[__webpack_require__.e(5521), __webpack_require__.e(2338)]).then(__webpack_require__.bind(__webpack_require__, 52338));
    return (0,_verification_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .watch */ .wB)({
        ...o.time,
        plan,
        clock: context.clock,
        ...(0,_verification_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .probesOf */ .pX)(plan.written, { record, environment }, surroundings),
        read: (metric, time) => (0,_verification_meter_js__WEBPACK_IMPORTED_MODULE_3__/* .readMetric */ .N)(metric, time, surroundings),
        before: (metric) => readBefore(metric, { entered: onThisClock(ground, watched.enteredAt), state }, (time) => (0,_verification_meter_js__WEBPACK_IMPORTED_MODULE_3__/* .readMetric */ .N)(metric, time, surroundings)),
        tests: wanted === undefined
            ? undefined
            : async () => o.tests ?? (0,_verification_tests_js__WEBPACK_IMPORTED_MODULE_5__/* .readTests */ .iv)(context.client, wanted, new Date(context.clock.now().getTime() + skewOf(ground))),
        compare,
    });
}
function testsWanted(context, ground, watched, plan) {
    if (plan.workflow === undefined)
        return undefined;
    const { id, defaultBranch } = ground.snapshot.repository;
    return {
        repo: context.repo,
        repositoryId: id,
        workflow: plan.workflow,
        defaultBranch,
        marker: (0,_verification_tests_js__WEBPACK_IMPORTED_MODULE_5__/* .testsMarker */ .u2)(watched.id),
        since: new Date(watched.verification?.since ?? ground.now),
    };
}
/** What a metric was before, where the policy compares. */
async function readBefore({ name, baseline }, { entered, state }, read) {
    if (baseline === undefined)
        return { kind: "none-asked" };
    if (baseline.before === undefined) {
        const kept = state.baseline?.metrics.find(({ metric }) => metric === name);
        if (kept === undefined)
            return { kind: "nothing", why: "no release was verified here by this metric yet." };
        return { kind: "values", values: kept.values, of: `while ${state.baseline?.promotion} was verified` };
    }
    if (state.succeeded === null)
        return { kind: "nothing", why: "nothing ran here before." };
    if (Number.isNaN(entered))
        return { kind: "nothing", why: "when the deployment began is not known any more." };
    try {
        const points = await read({ from: entered - baseline.before, until: entered });
        return { kind: "values", values: (0,_verification_metric_js__WEBPACK_IMPORTED_MODULE_9__/* .numbersIn */ .M)(points), of: "before the deployment" };
    }
    catch (error) {
        return { kind: "unreadable", why: error instanceof Error ? error.message : "it could not be read" };
    }
}
/** By how much GitHub's clock is ahead of this runner's, in milliseconds. */
function skewOf({ now, readAt }) {
    return now.getTime() - readAt.getTime();
}
/** A time of the ledger on this runner's clock, by which looks are made and metrics are asked for; NaN for none. */
function onThisClock(ground, time) {
    return Date.parse(time ?? "") - skewOf(ground);
}
/** The address of an environment, for its Deployment. */
function urlOf(ground, environment) {
    return (0,_ground_js__WEBPACK_IMPORTED_MODULE_7__/* .environmentNamed */ .b6)(ground.policy, environment).url;
}


/***/ }),

/***/ 75389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ repairViews)
/* harmony export */ });
/* unused harmony export staleViews */
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42130);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31600);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23292);




/** States that say that something is still going on. GitHub calls one abandoned that was silent for half an hour. */
const UNDER_WAY = new Set(["pending", "queued", "in_progress", "waiting", "abandoned"]);
/**
 * The Deployments that a step left behind when it died between recording an end and showing it: the ledger is the truth,
 * Deployments are views of it (R108). Only what was read is compared; foreign Deployments are never touched.
 */
function staleViews(state, deployments) {
    const stale = [];
    const newest = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__/* .newestArrival */ .w)(state);
    for (const settled of state.settled) {
        const ours = deployments
            .filter((each) => {
            const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(each);
            return payload?.promotion === settled.id && payload.service === state.service;
        })
            .toSorted((left, right) => left.id - right.id);
        for (const [index, { id, state: shown }] of ours.entries()) {
            const counts = index === 0;
            const wanted = counts ? wantedState(settled, settled.id === newest?.id) : "inactive";
            if (wanted === undefined)
                continue;
            const isWrong = UNDER_WAY.has(shown) || (wanted === "inactive" && shown === "active");
            if (isWrong)
                stale.push({ deployment: id, promotion: settled.id, state: wanted });
        }
    }
    return stale;
}
function wantedState({ state, reason }, isNewest) {
    switch (state) {
        case "succeeded":
            return isNewest ? "success" : "inactive";
        case "rolling-back":
        case "rolled-back":
            // A success has no reason: it was good when it came, and is there until the rollback has entered.
            if (reason !== null)
                return "failure";
            return isNewest ? "success" : "inactive";
        case "failed":
        case "indeterminate":
            return "failure";
        default:
            return undefined;
    }
}
/** Writes what the ledger says over Deployments that say something else. Costs nothing when all agree. */
async function repairViews(context, ground, environment) {
    const { deployments } = ground.snapshot;
    if (!deployments.ok)
        return;
    const { url } = ground.policy.environments.get(environment) ?? {};
    for (const { deployment, promotion, state } of staleViews((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment), deployments.value)) {
        context.log.info(`Deployment ${deployment} did not show yet that ${promotion} ended; it is marked ${state}.`);
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStatus */ .Kn)(context, deployment, state, `By ${promotion}`, state === "success" ? url : undefined);
    }
}


/***/ }),

/***/ 89709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgeLooks)
/* harmony export */ });
/* unused harmony export streakOf */
/** More than this share of bad looks, spread over the time, is no health either. */
const FLAPPING = 0.25;
/**
 * Judges one check by its looks, in the order of time. A failure may be seen before the watched time is over; a success never.
 * Positive evidence is asked for: no look at all, too many that saw nothing, or an end that is not good, is no success (R97).
 */
function judgeLooks(looks, { failures, needed }, over) {
    const worst = rowOfBad(looks, failures);
    if (worst !== undefined)
        return { kind: "fail", message: worst };
    const streak = streakOf(looks);
    if (!over)
        return { kind: "open" };
    const last = looks.at(-1);
    if (last === undefined)
        return { kind: "unknown", message: "Nobody looked." };
    const count = (outcome) => looks.filter((look) => look.outcome === outcome).length;
    const bad = count("bad");
    const blind = count("blind");
    if (bad >= failures && bad > looks.length * FLAPPING) {
        return { kind: "fail", message: `It came and went: ${bad} of ${looks.length} looks were bad. ${lastBad(looks)}` };
    }
    if (blind * 2 > looks.length) {
        return { kind: "unknown", message: `${blind} of ${looks.length} looks saw nothing. ${lastOf(looks, "blind")}` };
    }
    if (streak < needed)
        return { kind: "unknown", message: `It was not well at the end. ${last.message}` };
    const times = looks.length === 1 ? "" : ` ${looks.length - bad - blind} of ${looks.length} looks were good.`;
    return { kind: "pass", message: `${last.message}${times}` };
}
/** How many looks at the end were good, without a break. */
function streakOf(looks) {
    const broken = looks.findLastIndex(({ outcome }) => outcome !== "ok");
    return looks.length - 1 - broken;
}
function rowOfBad(looks, failures) {
    let row = 0;
    for (const { outcome, message } of looks) {
        if (outcome === "blind")
            continue;
        row = outcome === "bad" ? row + 1 : 0;
        if (row >= failures)
            return failures === 1 ? message : `${message} ${failures} looks in a row were bad.`;
    }
    return undefined;
}
const lastBad = (looks) => lastOf(looks, "bad");
function lastOf(looks, outcome) {
    return looks.findLast((look) => look.outcome === outcome)?.message ?? "";
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readMetric)
/* harmony export */ });
/* unused harmony export readSeries */
/* harmony import */ var _outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78768);
/* harmony import */ var _outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54365);


/** Reads one metric between two moments, in milliseconds since 1970. Throws an Error that says what is wrong. */
async function readMetric({ prometheus, query, step }, { from, until }, surroundings) {
    const endpoint = (0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointOf */ .X5)(prometheus);
    const words = new URLSearchParams({
        query,
        start: (from / 1_000).toFixed(3),
        end: (until / 1_000).toFixed(3),
        step: String(step / 1_000),
    });
    const url = `${endpoint.url.replace(/\/+$/, "")}/api/v1/query_range?${words.toString()}`;
    return readSeries(await (0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .askEndpoint */ .Nn)(endpoint, surroundings, url));
}
/** The points of a range query that gives exactly one series; none when there is no data (query_range, resultType matrix). */
function readSeries(answer) {
    const data = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .dataOf */ .qu)(answer);
    const type = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, "resultType");
    const result = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, "result");
    if (type !== "matrix" || !Array.isArray(result))
        throw new Error(`the query gives a ${String(type)}, not a matrix`);
    if (result.length === 0)
        return [];
    if (result.length > 1)
        throw new Error(`the query gives ${result.length} series, and it must give one: add sum() or another aggregation`);
    const values = (0,_outside_prometheus_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(result[0], "values");
    if (!Array.isArray(values))
        throw new Error("the series has no values");
    let last = Number.NEGATIVE_INFINITY;
    return values.map((pair) => {
        const [at, value] = Array.isArray(pair) ? pair : [];
        if (typeof at !== "number" || typeof value !== "string")
            throw new Error("a value of the series cannot be read");
        if (!(at > last))
            throw new Error("the values of the series are not in the order of time");
        last = at;
        return { at: at * 1_000, value: value.trim() === "" ? Number.NaN : Number(value) };
    });
}


/***/ }),

/***/ 51293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ numbersIn),
/* harmony export */   m: () => (/* binding */ judgeMetric)
/* harmony export */ });
/* harmony import */ var _looks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89709);

/** A difference counts when chance alone would show it in fewer than one of a hundred cases. */
const SIGNIFICANT = 0.01;
/** Judges one metric. Only its limits are judged before the watched time is over: a comparison is made once, at the end. */
function judgeMetric(plan, measured, o) {
    const looks = measured.points.map((point) => lookAt(plan, point));
    const hasLimits = plan.max !== undefined || plan.min !== undefined;
    const early = (0,_looks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeLooks */ .G)(looks, { failures: o.failures, needed: o.failures }, false);
    if (hasLimits && early.kind === "fail")
        return early;
    if (!o.over)
        return { kind: "open" };
    const gap = gapIn(plan, measured);
    if (gap !== undefined)
        return { kind: "unknown", message: gap };
    const limits = hasLimits ? (0,_looks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeLooks */ .G)(looks, { failures: o.failures, needed: o.failures }, true) : undefined;
    if (limits !== undefined && limits.kind !== "pass")
        return limits;
    const compared = judgeBaseline(plan, measured, hasLimits, o.compare);
    if (compared === undefined)
        return withinLimits(plan, measured);
    if (compared.kind !== "pass" || limits === undefined)
        return compared;
    return { kind: "pass", message: `${withinLimits(plan, measured).message} ${compared.message}` };
}
function lookAt({ name, max, min }, { at, value }) {
    if (!Number.isFinite(value))
        return { at, outcome: "blind", message: `${name} was no number.` };
    if (max !== undefined && value > max) {
        return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(max)} is the most.` };
    }
    if (min !== undefined && value < min) {
        return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(min)} is the least.` };
    }
    return { at, outcome: "ok", message: `${name} was ${shown(value)}.` };
}
/** Why the values are too few, too full of gaps, or too old to judge by (R97). */
function gapIn({ name, samples, step }, { points, until }) {
    const numbers = numbersIn(points);
    if (numbers.length < samples)
        return `${name} has ${numbers.length} numbers, and ${samples} are needed.`;
    if (numbers.length * 2 < points.length)
        return `${points.length - numbers.length} of ${points.length} values of ${name} are no numbers.`;
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined || !(until - last.at <= 2 * step))
        return `The last value of ${name} is too old.`;
    const wanted = Math.floor((last.at - first.at) / step) + 1;
    if (points.length * 2 < wanted)
        return `Prometheus has ${points.length} of ${wanted} values of ${name}.`;
    return undefined;
}
function judgeBaseline(plan, { points, before }, hasLimits, compare) {
    const { baseline, name, samples } = plan;
    if (baseline === undefined)
        return undefined;
    switch (before.kind) {
        case "none-asked":
            return { kind: "unknown", message: `What ${name} was before was not asked.` };
        case "unreadable":
            return { kind: "unknown", message: `What ${name} was before could not be read: ${before.why}` };
        case "nothing":
            return hasLimits
                ? { kind: "pass", message: `It is compared with nothing: ${before.why}` }
                : { kind: "unknown", message: `${name} has nothing to be compared with: ${before.why}` };
        case "values":
    }
    if (before.values.length < samples) {
        return {
            kind: "unknown",
            message: `${name} had ${before.values.length} numbers ${before.of}, and ${samples} are needed.`,
        };
    }
    const sign = baseline.worse === "higher" ? 1 : -1;
    const { p, shift, superiority, median } = compare(before.values.map((value) => sign * value), numbersIn(points).map((value) => sign * value));
    const tolerated = Math.abs(median) * baseline.worseBy;
    const numbers = `median ${shown(sign * median)} ${before.of}, now ${baseline.worse} by ${shown(Math.max(0, shift))}, p = ${p.toFixed(4)}, ${Math.round(superiority * 100)} % of pairs`;
    if (p < SIGNIFICANT && shift > tolerated)
        return { kind: "fail", message: `${name} became worse: ${numbers}.` };
    return { kind: "pass", message: `${name} did not become worse: ${numbers}.` };
}
function withinLimits({ name }, { points }) {
    const numbers = numbersIn(points);
    return {
        kind: "pass",
        message: `${name} was between ${shown(Math.min(...numbers))} and ${shown(Math.max(...numbers))} in ${numbers.length} values.`,
    };
}
function numbersIn(points) {
    return points.map(({ value }) => value).filter((value) => Number.isFinite(value));
}
/** A number as people read it: four significant digits. */
function shown(value) {
    return String(Number(value.toPrecision(4)));
}


/***/ }),

/***/ 74847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pX: () => (/* binding */ probesOf)
/* harmony export */ });
/* unused harmony exports judgeAnswer, judgeKnocks */
/* harmony import */ var _ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22969);
/* harmony import */ var _network_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56936);
/* harmony import */ var _network_network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48102);
/* harmony import */ var _outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83279);
/* harmony import */ var _outside_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19635);
/* harmony import */ var _outside_run_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30089);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74314);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24792);








/** The probes of a rule that are asked all at once, and those that share a workspace and run one after the other. */
function probesOf(written, subject, surroundings) {
    const health = (written.health ?? []).map((check) => healthProbe(check, subject, surroundings));
    const tcp = (written.tcp ?? []).map((check) => tcpProbe(check, surroundings));
    const inTurn = (written.command ?? []).map((check) => commandProbe(check, subject, surroundings));
    return { together: [...health, ...tcp], inTurn };
}
function healthProbe(check, subject, { network, outside }) {
    const name = check.name ?? check.url;
    return {
        name,
        look: async () => {
            try {
                const { headers } = (0,_outside_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .headersOf */ .Yl)(check.headers, outside);
                const timeout = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .milliseconds */ .Rz)(check.timeout ?? "10s");
                const answer = await network.request({ url: check.url, headers, timeout, allow: (0,_outside_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .allowOf */ .Nl)(check.allow) });
                return judgeAnswer(name, check, subject, answer);
            }
            catch (error) {
                return unseen(name, error);
            }
        },
    };
}
/** An answer that says something else is a service that is not well; one that says nothing is no answer (R97, R99). */
function judgeAnswer(name, { status = 200, json }, subject, answer) {
    if (answer.status === 429)
        return { outcome: "blind", message: `${name} answered 429: it was asked too often.` };
    if (answer.status !== status) {
        return { outcome: "bad", message: `${name} answered ${answer.status}, not ${status}.` };
    }
    const wanted = Object.entries(json ?? {});
    if (wanted.length === 0)
        return { outcome: "ok", message: `${name} answered ${status}.` };
    const document = (0,_ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrict */ .z)(new TextDecoder("utf-8", { fatal: true }).decode(answer.body), "its answer");
    if (typeof document !== "object" || document === null)
        throw new Error("its answer is no JSON object");
    for (const [place, template] of wanted) {
        const value = typeof template === "string" ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .fillFields */ .d6)(template, subject) : template;
        const found = (0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .lookUp */ .TE)(document, place);
        if ((0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .isExactly */ .HS)(found, value))
            continue;
        return {
            outcome: "bad",
            message: `${name} says that ${place} is ${(0,_outside_conditions_js__WEBPACK_IMPORTED_MODULE_7__/* .describeFound */ .Kq)(found)}, not ${JSON.stringify(value)}.`,
        };
    }
    return { outcome: "ok", message: `${name} answered ${status}, with what was wanted.` };
}
function tcpProbe(check, { network }) {
    const { name, address } = check;
    const colon = address.lastIndexOf(":");
    return {
        name,
        look: async () => {
            try {
                const timeout = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .milliseconds */ .Rz)(check.timeout ?? "10s");
                const host = address.slice(0, colon).replace(/^\[|\]$/g, "");
                const addresses = await network.resolve(host, timeout);
                const hidden = check["private-addresses"] === true ? undefined : addresses.find(_network_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateAddress */ .C0);
                if (hidden !== undefined)
                    return { outcome: "blind", message: `${name} leads to a private address, which is not allowed.` };
                const port = Number(address.slice(colon + 1));
                const knocks = await Promise.all(addresses.map((each) => network.knock({ address: each, port, timeout })));
                return judgeKnocks(name, knocks);
            }
            catch (error) {
                return unseen(name, error);
            }
        },
    };
}
/** One open address is enough; where all said no, nobody listens; silence may be a firewall's. */
function judgeKnocks(name, knocks) {
    if (knocks.includes("open"))
        return { outcome: "ok", message: `${name} takes connections.` };
    if (knocks.length > 0 && knocks.every((knock) => knock === "refused")) {
        return { outcome: "bad", message: `${name} refused the connection.` };
    }
    return { outcome: "blind", message: `${name} gave no answer.` };
}
function commandProbe(check, { record, environment }, { outside }) {
    const about = {
        ENV_ACTIONS_ENVIRONMENT: environment,
        ENV_ACTIONS_COMMIT: record.commit,
        ENV_ACTIONS_RELEASE: record.id,
        ENV_ACTIONS_VERSION: record.version ?? "",
    };
    return {
        name: check.name,
        look: async () => {
            const { code, why, tail } = await (0,_outside_run_program_js__WEBPACK_IMPORTED_MODULE_4__/* .runProgram */ .m)(check, about, outside);
            const said = tail === "" ? "" : ` It said: ${tail}`;
            if (code === 0)
                return { outcome: "ok", message: `${check.name} ended with 0.` };
            if (code === null)
                return { outcome: "blind", message: `${check.name} gave no result: ${why ?? "it was ended"}.${said}` };
            // EX_TEMPFAIL of sysexits(3).
            const outcome = code === NOT_YET ? "blind" : "bad";
            return { outcome, message: `${check.name} ended with ${code}.${said}` };
        },
    };
}
const NOT_YET = 75;
/** A refused connection is an answer: nothing listens there. Whatever else went wrong, nobody saw the service. */
function unseen(name, error) {
    if (error instanceof _network_network_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkFailure */ .p && isRefusal(error.cause)) {
        return { outcome: "bad", message: `${name} refused the connection.` };
    }
    const why = error instanceof Error ? error.message : "something that is no error was thrown";
    return { outcome: "blind", message: `${name} could not be seen: ${why}`.replace(/[^.]$/, "$&.") };
}
function isRefusal(cause) {
    if (cause instanceof AggregateError)
        return cause.errors.length > 0 && cause.errors.every(isRefusal);
    return cause instanceof Error && Object.getOwnPropertyDescriptor(cause, "code")?.value === "ECONNREFUSED";
}


/***/ }),

/***/ 68750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   oS: () => (/* binding */ measuredIn),
/* harmony export */   wB: () => (/* binding */ watch)
/* harmony export */ });
/* unused harmony export verdictOf */
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _looks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89709);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);



/** After the watched time so many more looks may turn an unsettled end into a settled one, in units of `failures`. */
const EXTRA = 2;
/**
 * Watches until the time is over and everything is settled, something has failed, or this process must end. What could not
 * be seen is looked at again, a bounded number of times, and then is unknown (R97, R99).
 */
async function watch(watching) {
    const { plan, clock, until, deadline } = watching;
    const state = { looks: new Map(), measured: new Map(), tests: undefined };
    for (let extra = 0;;) {
        await lookOnce(watching, state);
        const now = clock.now().getTime();
        const over = now >= until;
        if (over)
            extra += 1;
        const found = judge(watching, state, over);
        // Without a check there is nothing to wait for.
        if (found.checks.length === 0)
            return found;
        if (found.verdict === "fail" || (watching.passing && !over && looksWell(state)))
            return found;
        const runs = state.tests?.kind === "running";
        if (over && !runs && (found.verdict === "pass" || extra > plan.failures * EXTRA))
            return found;
        if (now + plan.interval > deadline)
            return over && !runs ? found : { ...found, verdict: "open" };
        const pause = over ? plan.interval : Math.min(plan.interval, Math.max(1, until - now));
        await clock.sleep(pause);
    }
}
async function lookOnce(watching, state) {
    const { clock, together, inTurn, plan, tests } = watching;
    const add = (name, look) => state.looks.set(name, [...(state.looks.get(name) ?? []), look]);
    const see = async (probe) => {
        const seen = await probe.look();
        add(probe.name, { at: clock.now().getTime(), ...seen });
    };
    const programs = async () => {
        for (const probe of inTurn)
            await see(probe);
    };
    await Promise.all([
        ...together.map(see),
        programs(),
        ...plan.metrics.map(async (metric) => {
            state.measured.set(metric.name, await measure(watching, metric, state.measured.get(metric.name)));
        }),
        tests?.().then((fact) => {
            state.tests = fact;
        }),
    ]);
}
function looksWell({ looks }) {
    return [...looks.values()].every((all) => all.at(-1)?.outcome !== "bad");
}
async function measure(watching, metric, last) {
    const from = watching.since;
    const until = Math.max(from, watching.clock.now().getTime());
    try {
        const asked = last?.ok === true && last.value.before.kind === "values" ? last.value.before : watching.before(metric);
        const [points, before] = await Promise.all([watching.read(metric, { from, until }), asked]);
        return { ok: true, value: { points, until, before } };
    }
    catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
    }
}
function judge(watching, state, over) {
    const { plan, together, inTurn, tests } = watching;
    const needed = plan.bake === 0 ? 1 : plan.failures;
    const judged = [];
    for (const { name } of [...together, ...inTurn]) {
        judged.push([name, (0,_looks_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeLooks */ .G)(state.looks.get(name) ?? [], { failures: plan.failures, needed }, over)]);
    }
    for (const metric of plan.metrics) {
        judged.push([metric.name, judgeReading(watching, metric, state.measured.get(metric.name), over)]);
    }
    if (tests !== undefined)
        judged.push([plan.workflow ?? "tests", judgeTests(state.tests)]);
    const checks = judged.map(([check, judgement]) => resultOf(check, judgement));
    const series = plan.metrics.flatMap((metric) => {
        const reading = state.measured.get(metric.name);
        if (reading?.ok !== true)
            return [];
        const { before, points } = reading.value;
        return [{ metric, before: before.kind === "values" ? before.values : [], after: (0,_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersIn */ .M)(points) }];
    });
    return {
        verdict: verdictOf(judged.map(([, judgement]) => judgement)),
        checks,
        tests: state.tests?.run ?? null,
        series,
    };
}
function judgeReading({ plan, compare }, metric, reading, over) {
    if (reading === undefined)
        return over ? { kind: "unknown", message: `${metric.name} was not read.` } : { kind: "open" };
    if (!reading.ok) {
        return over ? { kind: "unknown", message: `${metric.name} could not be read: ${reading.why}` } : { kind: "open" };
    }
    return (0,_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeMetric */ .m)(metric, reading.value, { failures: plan.failures, over, compare });
}
function judgeTests(fact) {
    switch (fact?.kind) {
        case undefined:
        case "running":
            return { kind: "open" };
        case "passed":
            return { kind: "pass", message: fact.message };
        case "failed":
            return { kind: "fail", message: fact.message };
        case "unknown":
            return { kind: "unknown", message: fact.message };
    }
}
/** One failure is a failure; nothing else outweighs what is not known; no check at all proves nothing. */
function verdictOf(judgements) {
    const kinds = judgements.map(({ kind }) => kind);
    if (kinds.includes("fail"))
        return "fail";
    if (kinds.includes("open"))
        return "open";
    return kinds.length === 0 || kinds.includes("unknown") ? "unknown" : "pass";
}
function resultOf(check, judgement) {
    const name = check.slice(0, 200);
    if (judgement.kind === "open")
        return { check: name, verdict: "unknown", message: "It was not judged to the end." };
    return { check: name, verdict: judgement.kind, message: judgement.message };
}
/** Numbers of the watched time for the ledger: at most sixty of each metric, evenly spread, to six digits. */
function measuredIn(series) {
    const all = series.slice(0, _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS_KEPT */ .jK).flatMap(({ metric, after }) => {
        const values = spread(after, _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUES_KEPT */ .WM).map((value) => Number(value.toPrecision(6)) + 0);
        return values.length === 0 ? [] : [{ metric: metric.name, values }];
    });
    return all.length === 0 ? undefined : all;
}
/** At most so many of a list, evenly spread. */
function spread(all, most) {
    if (all.length <= most)
        return all;
    return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).filter((value) => value !== undefined);
}


/***/ })

};
