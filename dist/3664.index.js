export const id = 3664;
export const ids = [3664];
export const modules = {

/***/ 53664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  rollBackHere: () => (/* reexport */ rollBackHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/command.js
var promotion_command = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/rolling-back.js
var rolling_back = __webpack_require__(19596);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/summary.js
var summary = __webpack_require__(94547);
;// CONCATENATED MODULE: ./build/src/promotion/roll-back-here.js







/** What the door `rollback` does: the word of the person who started this run, as the command of the same name. */
async function rollBackHere(given, o) {
    // One reading for both ways, so that the run's name can prove it later.
    const command = (0,promotion_command/* readCommand */.UK)(`/rollback ${o.environment} ${o.why}`);
    if (command.kind !== "rollback")
        throw new stop/* Stop */.V("command-refused", "That is no rollback.", "Say the environment and why.");
    const context = (0,command_service/* aboutService */.Hn)(given, command);
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: command.environment, files: () => [] });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    const { dryRun, login } = o;
    const answered = await (0,rolling_back/* rollBack */.F)(context, ground, {
        environment,
        why: command.why,
        login,
        carrying: undefined,
        dryRun,
    });
    const { facts, verdict, run, request } = answered;
    const said = (0,answer/* say */.cv)(verdict, facts);
    const decision = dryRun ? "dry-run" : decisionOf(said.decision);
    const message = dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const promotion = (0,answer/* promotionOf */.bi)(verdict);
    const { repositoryUrl } = context;
    (0,summary/* summarize */.e)(o.summary, facts, { decision, message, hint: said.hint, promotion, run, repositoryUrl, request });
    return {
        decision,
        reason: said.reason,
        message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: decision === "blocked" || decision === "deferred",
        result: { ...(0,answer/* bodyOf */.EN)(verdict, facts), run },
        outputs: { release: facts.release.id, promotion, run },
    };
}
/** Nothing is deployed in this job, whatever is decided. */
function decisionOf(decision) {
    return decision === "deploy" ? "dispatched" : decision;
}

;// CONCATENATED MODULE: ./build/actions/work/rollback.js
/** What the step `rollback` does; loaded once its inputs are good. */




/***/ }),

/***/ 71220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ permitPromote),
/* harmony export */   e: () => (/* binding */ permit)
/* harmony export */ });
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84916);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13715);



/**
 * The person behind a step, if the policy lets them do what they want, now (R66). Throws `Stop` `not-allowed`, or
 * `people-unreadable` when nobody can say.
 */
async function permit(context, { action, environments, login }) {
    const id = context.actor?.login === login ? context.actor.id : null;
    const { client, repo } = context;
    const answer = await (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__/* .authorize */ .G)({ client, repo, action, environments, acting: { login, id } });
    switch (answer.kind) {
        case "allowed":
            return answer.person;
        case "refused":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", answer.why, `Ask somebody who may, or change "allow: { ${action}: \u2026 }".`);
        case "unknown":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("people-unreadable", answer.why, "Run this again; without an answer nobody is let in.");
    }
}
/**
 * Who acts in a step of promote (R66): the person who started the run, by hand or again, who must be allowed to promote; in
 * a run that automation started for an open promotion, the person who asked for it must still be allowed. Throws like
 * {@link permit}. What the policy lets automation do by itself needs no person.
 */
async function permitPromote(context, o) {
    const { environment, state, asked } = o;
    const open = state.open.find(({ id }) => id === asked.promotion?.promotion);
    const wanting = open?.rollback === undefined
        ? { action: "promote", environments: [environment] }
        : { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .forOwners */ .y)(environment)] };
    if (asked.cause === "person") {
        const { id, login } = await permit(context, { ...wanting, login: o.login });
        return { ...context, actor: { id, login } };
    }
    if (open?.cause !== "person")
        return context;
    if (open.requester === null) {
        const hint = `Ask for it anew: /promote ${environment.name} ${open.release.id}.`;
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", `The ledger does not say who asked for ${open.id}.`, hint);
    }
    await permit({ ...context, actor: open.requester }, { ...wanting, login: open.requester.login });
    return context;
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


/***/ }),

/***/ 19596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96227);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19872);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61074);
/* harmony import */ var _rollback_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98965);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52924);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14831);
/* harmony import */ var _permit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71220);
/* harmony import */ var _rollback_proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9908);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13715);










/**
 * Takes back what an environment holds, because a person says so: the last release that succeeded there is asked for again,
 * like any promotion, and the same code deploys it. Throws `Stop` when the person may not, the word could not be proven
 * later, or there is nothing to go back to.
 */
async function rollBack(context, ground, wanted) {
    const { environment, why, carrying, dryRun } = wanted;
    const wanting = { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .forOwners */ .y)(environment)], login: wanted.login };
    const { id, login } = await (0,_permit_js__WEBPACK_IMPORTED_MODULE_6__/* .permit */ .e)(context, wanting);
    const acting = { ...context, actor: { id, login } };
    if ((0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackRule */ .T)(environment).workflow === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Give the environment a workflow: in the policy, or start that job with the older release.");
    }
    const { good, of } = wayOf((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ground.ledger, environment.name), ground.ledger.head);
    if (!dryRun) {
        const isCommand = (said) => (0,_rollback_proof_js__WEBPACK_IMPORTED_MODULE_7__/* .isRollback */ .z)(said, { environment: environment.name, why });
        await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseUnprovable */ .h)(acting, ground, { actor: acting.actor, isCommand, carrying });
    }
    const rollback = { of, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    const choice = { kind: "known", release: good.release };
    const asked = { environment: environment.name, choice, promotion: undefined, cause: "person", rollback };
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .ask */ .k)(acting, { asked, requester: acting.actor, dryRun, ground });
}
/** What is there, and what was good before it: a rollback that is under way goes on where it was going. */
function wayOf(state, everywhere) {
    const of = (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .heldBy */ .Vr)(state);
    if (of === undefined)
        throw nothing(state.environment, "is empty");
    if (state.open.some(({ id }) => id === of)) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `${of} is still in ${state.environment}: nobody can say yet what is to be taken back.`, `Wait until its job has ended, or cancel that run; then say it again.`);
    }
    const open = state.open.find(({ rollback }) => rollback?.of === of);
    if (open !== undefined)
        return { good: { release: open.release, promotion: open.id }, of };
    const bad = takenBack(state, of);
    const [good] = (0,_rollback_target_js__WEBPACK_IMPORTED_MODULE_9__/* .goodReleases */ .CF)(state, everywhere).filter(({ release }) => !bad.has(release.id));
    if (good === undefined)
        throw nothing(state.environment, "has no other release that succeeded there, and was neither rejected nor banned");
    return { good, of };
}
/**
 * The releases to get away from: what is there; and after a rollback that failed, what that one was to take back. Where that
 * one was going is not among them: it may be tried again.
 */
function takenBack({ current, candidate, settled }, of) {
    const bad = new Set();
    for (let next = of; next !== undefined;) {
        const id = next;
        const taken = settled.find((each) => each.id === id);
        const isFailedBack = taken?.state === "indeterminate" && taken.rollbackOf !== undefined;
        const there = current.kind === "release" ? current.release : candidate?.release;
        const release = taken?.release ?? (id === of ? there : undefined);
        if (!isFailedBack && release !== undefined)
            bad.add(release.id);
        // Ids only fall along the way back, so it ends.
        next = isFailedBack ? taken.rollbackOf : undefined;
    }
    return bad;
}
function nothing(environment, why) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `There is nothing to go back to: ${environment} ${why}.`, "Promote a release that is good.");
}


/***/ }),

/***/ 94547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20762);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _road_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75381);
/* harmony import */ var _transfers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75979);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17714);
/* harmony import */ var _way_back_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62006);








/** The first word of a summary. */
const DECISIONS = {
    deploy: "Deploying",
    dispatched: "Started",
    waiting: "Waiting",
    blocked: "Blocked",
    deferred: "Deferred",
    unchanged: "Unchanged",
    "not-owner": "Not the owner",
    "dry-run": "Dry run",
};
const FATES = {
    clear: "enters",
    wait: "waits",
    unknown: "waits",
    fail: "refused",
};
/** What a promotion's step tells a person: the verdict, what to do about it, and what both rest on. */
function summarize(summary, facts, told) {
    const { environment, release, judgement, ground } = facts;
    summary.heading(`${environment.name}: ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRelease */ .NC)(release)}`);
    summary.verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(DECISIONS[told.decision]), ": ", told.message);
    tellNext(summary, facts, told);
    (0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .tellGates */ .qn)(summary, judgement.results, ground.now);
    // A job that deploys shows the road at its end, when it is known how that went.
    if (told.decision !== "deploy") {
        const fate = FATES[judgement.outcome];
        const passage = { environment: environment.name, release, fate, now: ground.now };
        summary.heading("The road").mermaid((0,_road_js__WEBPACK_IMPORTED_MODULE_4__/* .roadOf */ ._)(ground.policy, ground.ledger, passage));
    }
    tellRelease(summary, facts, told.repositoryUrl);
    if (judgement.action === "promote") {
        const back = (0,_way_back_js__WEBPACK_IMPORTED_MODULE_6__/* .wayBack */ .l)(ground, environment, release);
        summary.details("If it goes wrong", (inner) => (0,_way_back_words_js__WEBPACK_IMPORTED_MODULE_7__/* .tellWayBack */ .q)(inner, back, judgement.results));
    }
    (0,_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .tellTransfers */ .S)(summary, told.transfers ?? []);
    summary.details("What this was decided on", (inner) => inner.list(groundsOf(facts, told)));
}
/** What unblocks it, gate by gate; without a gate in the way, what happens next. */
function tellNext(summary, { judgement, environment, ground }, told) {
    tellRequested(summary, told.request);
    // What is over is not unblocked by anything, whatever stands in the way of others.
    if (told.decision === "unchanged" && told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", told.hint);
        return;
    }
    if ((0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUnblock */ .YW)(summary, judgement.results, ground.now)) {
        if (told.decision === "waiting" && environment.workflow !== undefined) {
            summary.paragraph("Nothing has to be started again: the resuming workflow goes on when this is clear.");
        }
    }
    else if (told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", told.hint);
    }
    else if (told.run !== null) {
        summary.paragraph("It goes on in ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${told.run}`, `${told.repositoryUrl}/actions/runs/${told.run}`), ".");
    }
    else if (told.decision === "deploy") {
        summary.paragraph("The next steps of this job deploy it; how that went is recorded when the job ends.");
    }
}
/** Where people decide, or why they could not be asked yet. */
function tellRequested(summary, { page, problem }) {
    if (page !== null)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("People decide on it"), " in ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(sortOfPage(page), page), ".");
    if (problem !== undefined)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Nobody was asked yet"), ": ", problem, " ", RESUMES);
}
const RESUMES = "The resuming workflow asks at its next turn, if its job has `issues: write`.";
function sortOfPage(page) {
    return `${page.includes("/pull/") ? "pull request" : "request"} #${page.split("/").at(-1) ?? ""}`;
}
function tellRelease(summary, { judgement, release, ground, environment }, repositoryUrl) {
    const { current } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    summary.heading("The release").table(["Artifact", "Kind", "Digest"], judgement.release.artifacts.map(_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactRow */ .X));
    const changes = current.kind === "release" && current.release.commit !== release.commit
        ? [
            ". ",
            (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`What changes in ${environment.name}`, `${repositoryUrl}/compare/${current.release.commit}...${release.commit}`),
        ]
        : [];
    summary.paragraph("Commit ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`), ", built by ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${release.run}`, `${repositoryUrl}/actions/runs/${release.run}`), ...changes, ".");
}
function groundsOf({ ground }, { promotion, repositoryUrl }) {
    const { oid, head } = ground.ledger;
    return [
        ...(promotion === null ? [] : [["Promotion ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(promotion)]]),
        ["Ledger at event ", String(head.seq), ", commit ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(oid.slice(0, 12), `${repositoryUrl}/commit/${oid}`)],
        ["Policy ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ground.policy.sha256)],
    ];
}


/***/ })

};
