export const id = 3550;
export const ids = [3550];
export const modules = {

/***/ 91169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  jobStatusOf: () => (/* reexport */ context/* jobStatusOf */.JZ),
  settleHere: () => (/* reexport */ settleHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/promotion/fault.js
var fault = __webpack_require__(19239);
// EXTERNAL MODULE: ./build/src/promotion/go-on.js + 1 modules
var go_on = __webpack_require__(38020);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var promotion_deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/owner.js
var promotion_owner = __webpack_require__(14640);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
;// CONCATENATED MODULE: ./build/src/promotion/leave.js







/**
 * Settles, at the end of the job, whatever this job still owns in the environment. Success needs both: a main step that
 * finished and a job that went well; everything else, also a cancelled job and lost state, is a failure (R106, R107). Where
 * several jobs deploy, one that went well settles nothing; where the policy asks for verification, it has only arrived.
 * Returns `undefined` when this job owns nothing, for instance because it never entered.
 */
async function leave(context, kept, jobStatus) {
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { environment: kept.environment, files: () => [] });
    const ground = await reread();
    const owned = ownedHere(context, ground, kept.environment);
    if (owned === undefined)
        return undefined;
    const deployment = kept.deployment ?? (await lostDeployment(context, kept.environment, owned));
    const ending = endingOf(kept, jobStatus);
    const before = (0,snapshot/* stateOf */.L4)(ground.ledger, kept.environment);
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const mine = ownedHere(context, facts.ground, kept.environment);
            if (mine === undefined)
                return { drafts: [], result: undefined };
            const environment = (0,promotion_ground/* environmentNamed */.b6)(facts.ground.policy, kept.environment);
            if (environment.settle === "explicit" && ending.outcome === "success")
                return { drafts: [], result: "deploying" };
            const verified = (0,plan/* verificationOf */.zM)(environment, facts.ground.now) !== undefined;
            const drafts = (0,settle/* settleDrafts */.Iu)(mine, ending, "post", deployment, verified);
            return { drafts, result: (0,settle/* outcomeOf */.sG)(drafts) };
        },
    });
    const outcome = recorded.result;
    if (outcome === undefined)
        return undefined;
    await (0,promotion_deployment/* closeSettledDeployments */.S8)(context, {
        promotion: owned,
        deployment,
        before,
        outcome,
        url: urlOf(ground, kept.environment),
    });
    const after = recorded.kind === "appended" ? { ...ground, ledger: recorded.ledger } : ground;
    return { promotion: owned.id, release: owned.release.id, outcome, ground: after, before: ground.ledger };
}
function urlOf({ policy }, environment) {
    return policy.environments.get(environment)?.url;
}
function ownedHere(context, ground, environment) {
    return (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open.find(({ state, owner }) => state === "deploying" && owner !== null && (0,promotion_owner/* sameOwner */.s)(owner, context.calling));
}
/** The main step died between making the Deployment and keeping its id: it is found by its payload. */
async function lostDeployment(context, environment, { id, fence, service }) {
    if (fence === null)
        return null;
    const [found] = await (0,promotion_deployment/* deploymentsOf */.o)(context, environment, { promotion: id, fence, service });
    return found?.id ?? null;
}
function endingOf({ handedOver, moved, fault }, jobStatus) {
    if (fault !== undefined)
        return { outcome: "failure", ...fault };
    if (!handedOver) {
        return {
            outcome: "failure",
            reason: "promote-unfinished",
            message: "The promote step did not finish; nothing was handed over.",
        };
    }
    if (jobStatus === "success")
        return { outcome: "success", moved };
    return {
        outcome: "failure",
        reason: `job-${jobStatus}`,
        message: `The job that deployed it ended with ${jobStatus}.`,
    };
}

// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/road.js
var road = __webpack_require__(75381);
;// CONCATENATED MODULE: ./build/src/promotion/settled-summary.js





/** What the end of a deploying job tells a person: how it went, and what runs where now. */
function summarizeSettled(summary, left, { environment, jobStatus }) {
    const { promotion, outcome, ground } = left;
    const { open, settled } = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const known = [...open, ...settled].find(({ id }) => id === promotion);
    const release = known?.release ?? { id: left.release, version: null };
    const what = (0,release_release/* describeRelease */.NC)(release);
    const id = (0,markdown/* code */.aY)(promotion);
    const back = (0,rollback_time/* endOfRollback */.H)(ground, environment, promotion);
    switch (outcome) {
        case "succeeded":
            summary.heading(`${environment}: arrived`);
            summary.verdict((0,markdown/* strong */.ko)("Succeeded"), ": ", id, ` is settled; ${environment} runs ${what}.`);
            if (back !== undefined)
                summary.paragraph((0,markdown/* strong */.ko)("Rolled back"), ": ", back.sentence);
            break;
        case "deployed":
            summary.heading(`${environment}: deployed, not verified yet`);
            summary.verdict((0,markdown/* strong */.ko)("Deployed"), ": ", id, ` waits for its verification; ${environment} runs ${what}.`);
            summary.paragraph((0,markdown/* strong */.ko)("Next"), ": the job with the action verify judges it, or the resuming workflow.");
            break;
        case "deploying":
            summary.heading(`${environment}: this job is done`);
            summary.verdict((0,markdown/* strong */.ko)("Going on"), ": ", id, " is settled by the last job of this run, with the action verify.");
            break;
        case "failed":
            if (back !== undefined) {
                summary.heading(`${environment}: the rollback failed`);
                summary.verdict((0,markdown/* strong */.ko)("Failed"), ": ", id, ` is settled: ${whyOf(known, jobStatus)}. `, back.sentence);
                break;
            }
            summary.heading(`${environment}: failed`);
            summary.verdict((0,markdown/* strong */.ko)("Failed"), ": ", id, ` is settled: ${whyOf(known, jobStatus)}. What runs in ${environment} is unknown.`);
            summary.paragraph((0,markdown/* strong */.ko)("Next"), `: find the failing step in this job's log. ${environment} takes ${what} again at any time; start its workflow anew.`);
    }
    const fate = outcome === "succeeded" ? "arrived" : outcome === "failed" ? "failed" : "waits";
    summary.mermaid((0,road/* roadOf */._)(ground.policy, ground.ledger, { environment, release, fate, now: ground.now }));
}
function whyOf(known, jobStatus) {
    const reason = known === undefined ? undefined : Object.getOwnPropertyDescriptor(known, "reason")?.value;
    if (reason === "verification-failed")
        return "its verification failed";
    if (reason === "verification-inconclusive")
        return "its verification came to no end";
    return jobStatus === "success" ? "the promote step did not finish" : `the job ended with ${jobStatus}`;
}

;// CONCATENATED MODULE: ./build/src/promotion/settle-here.js








const movedShape = dist/* array */.YOg(dist/* object */.Ikc({ artifact: dist/* string */.YjP(), digest: dist/* string */.YjP(), to: dist/* string */.YjP() }));
/**
 * The post step: settles what this job still owns by the job's outcome, then takes what became due downstream, when the
 * token may start workflows. Otherwise the resuming workflow does it.
 */
async function settleHere(context, environment, { kept, jobStatus, summary }) {
    const left = await leave(context, {
        environment,
        deployment: numberIn(kept("deployment")),
        moved: movedIn(kept("moved")),
        fault: (0,fault/* faultIn */._)(kept("fault")),
        handedOver: kept("handed-over") === "true",
    }, jobStatus);
    if (left === undefined) {
        context.log.info(`This job owns nothing in ${environment}: nothing to settle.`);
        return;
    }
    context.log.info(`${left.promotion} of ${left.release}: ${left.outcome}.`);
    await (0,request_close/* closeSettled */.S)(context, left.before, left.ground.ledger);
    const back = (0,rollback_time/* endOfRollback */.H)(left.ground, environment, left.promotion);
    if (back !== undefined)
        context.log[back.isLoud ? "warning" : "info"](back.sentence);
    summarizeSettled(summary, left, { environment, jobStatus });
    const next = await (0,go_on/* goOn */.A)(context, left);
    for (const sentence of next)
        context.log.info(sentence);
    if (next.length > 0)
        summary.paragraph((0,markdown/* strong */.ko)("Next"), ": ", next.join(" "));
}
function numberIn(text) {
    return text === undefined || !/^[1-9][0-9]{0,15}$/.test(text) ? null : Number(text);
}
function movedIn(text) {
    if (text === undefined)
        return [];
    const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), movedShape), text);
    return parsed.success ? parsed.output : [];
}

;// CONCATENATED MODULE: ./build/actions/work/promote-post.js
/** What the post step of `promote` does; loaded when there is something to settle. */




/***/ }),

/***/ 19239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ faultText),
/* harmony export */   _: () => (/* binding */ faultIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);


const LONGEST = 1_000;
const shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** The fault as a text for the step's state. */
function faultText(thrown) {
    const { reason, message } = (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(thrown);
    return JSON.stringify({ reason, message: message.slice(0, LONGEST).toWellFormed() });
}
/** What was kept; undefined when nothing was, or something else. */
function faultIn(text) {
    if (text === undefined)
        return undefined;
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qFJ(), shape), text);
    return parsed.success ? parsed.output : undefined;
}


/***/ }),

/***/ 38020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ goOn)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/dispatch-permission.js


/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";
/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
async function mayDispatch(client, { repo }) {
    try {
        await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
            ...(0,github_repo/* inRepo */.u)(repo),
            workflow_id: NO_WORKFLOW,
            ref: "main",
        });
        return true;
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "unprocessable"))
            return true;
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "unauthorized"))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/promotion/advance.js + 4 modules
var advance = __webpack_require__(695);
// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var promotion_due = __webpack_require__(34827);
;// CONCATENATED MODULE: ./build/src/promotion/go-on.js



/**
 * Takes what became due by what was just settled; what was done, or who will do it, in sentences. Only a success opens the
 * way downstream; what follows a failure by itself is due here too.
 */
async function goOn(context, { outcome, ground }) {
    const due = (0,promotion_due/* dueByAutomation */.Tw)(ground.policy, ground.ledger);
    const [first] = outcome === "succeeded" ? due : outcome === "failed" ? due.filter(({ rollback }) => rollback !== undefined) : [];
    if (first === undefined)
        return [];
    if (!(await mayDispatch(context.client, { repo: context.repo }))) {
        return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
    }
    const transitions = await (0,advance/* advance */.n)(context, { dryRun: false, ground });
    return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}


/***/ }),

/***/ 75381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ roadOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);



/** How the way into the environment is drawn: open, barred, or not decided. */
const ARROWS = {
    enters: "==>",
    arrived: "==>",
    refused: "--x",
    failed: "--x",
    waits: "-.->",
};
/** Outlines only, so that the diagram reads on a light page and on a dark one. */
const STYLES = [
    "  classDef good stroke:#2da44e,stroke-width:3px",
    "  classDef bad stroke:#cf222e,stroke-width:3px",
    "  classDef open stroke:#bf8700,stroke-width:3px",
];
const CLASSES = {
    enters: "good",
    arrived: "good",
    refused: "bad",
    failed: "bad",
    waits: "open",
};
/**
 * The road of one service as the lines of a Mermaid diagram: every environment with what runs there by the ledger, and
 * how one release stands before one of them.
 */
function roadOf(policy, ledger, passage) {
    const names = [...policy.environments.keys()];
    const node = (name) => `e${names.indexOf(name)}`;
    const lines = ["flowchart LR"];
    for (const [name, { after }] of policy.environments) {
        const here = name === passage.environment;
        const label = [
            name,
            running((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ledger, name), (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(ledger.head.lock, passage.now), passage.now),
            ...(here ? [standing(passage)] : []),
        ].flatMap((text) => (text === undefined ? [] : [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .diagramLabel */ .Oc)(text)]));
        lines.push(`  ${node(name)}["${label.join("<br/>")}"]${here ? `:::${CLASSES[passage.fate]}` : ""}`);
        for (const upstream of after) {
            lines.push(`  ${node(upstream)} ${here ? ARROWS[passage.fate] : "-->"} ${node(name)}`);
        }
    }
    return [...lines, ...STYLES];
}
function running({ current, lock }, everywhere, now) {
    const locked = everywhere || (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(lock, now) ? ", locked" : "";
    switch (current.kind) {
        case "empty":
            return `empty${locked}`;
        case "release":
            return `runs ${current.release.version ?? current.release.id}${locked}`;
        case "unknown":
            return `what runs is unknown${locked}`;
    }
}
/** Said below what runs there; once the release has arrived or failed, that line says it. */
function standing({ release, fate }) {
    const what = release.version ?? release.id;
    switch (fate) {
        case "enters":
            return `${what} enters`;
        case "refused":
            return `${what} is refused`;
        case "waits":
            return `${what} waits`;
        case "failed":
            return `${what} failed`;
        case "arrived":
            return undefined;
    }
}


/***/ })

};
