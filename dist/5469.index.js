export const id = 5469;
export const ids = [5469];
export const modules = {

/***/ 65469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  planHere: () => (/* reexport */ planHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/rollback/plan.js
var rollback_plan = __webpack_require__(15623);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var gather = __webpack_require__(56739);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/judge.js + 4 modules
var judge = __webpack_require__(23219);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 2 modules
var promotion_question = __webpack_require__(34972);
// EXTERNAL MODULE: ./build/src/promotion/readmission-proof.js
var readmission_proof = __webpack_require__(84678);
// EXTERNAL MODULE: ./build/src/promotion/release-facts.js
var release_facts = __webpack_require__(57296);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/prove-plan.js






/**
 * How an environment would leave a release again, and whether that could be done at this moment: what the gate
 * `rollback-plan` looks at, also where the policy does not ask for it.
 */
async function provePlan(context, ground, o) {
    const { environment, release, promotion } = o;
    const question = {
        ...{ environment, release, promotion, cause: "person", successorOf: null, here: "anywhere" },
        rollback: promotion?.rollback,
    };
    const evidence = (0,release_facts/* readReleaseFacts */.x)(context, ground, release, environment);
    const record = evidence.then((facts) => (0,promotion_question/* recordOf */.zv)(facts, release.id));
    const { target } = (0,way_back/* wayBack */.l)(ground, environment, release);
    const releases = [release.id, ...(target.kind === "release" ? [target.release.id] : [])];
    const [facts, found, readmissions] = await Promise.all([
        evidence,
        (0,gather/* gatherPlan */.pg)((0,promotion_question/* askOf */.xt)(context, ground, { evidence, record }, question)),
        (0,readmission_proof/* proveReadmissions */.aZ)(context, ground, { environment, releases }),
        record,
    ]);
    const known = (0,promotion_question/* gateFacts */.pE)(context, ground, facts, question, readmissions);
    const { plan, findings } = (0,judge/* findPlan */.L9)(known, found);
    return { plan, findings, proven: (0,judge/* outcomeOf */.sG)(known, plan, findings) };
}

// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/way-back-words.js
var way_back_words = __webpack_require__(62006);
;// CONCATENATED MODULE: ./build/src/promotion/plan-here.js










/**
 * What the door `rollback-plan` does: composes the way back from a release, proves that it could be gone now, and records
 * what was seen. It opens nothing. What could not be read is recorded as nothing at all.
 */
async function planHere(context, o) {
    const look = () => lookAt(context, o.environment, (0,choose_release/* readChoice */.Kf)(o.release));
    const first = await look();
    const readable = outcomeOf(first.findings) !== "deferred";
    const { facts } = o.dryRun || !readable
        ? { facts: first }
        : await (0,record/* record */.g)(context, first, {
            reread: look,
            decide: (looked) => ({ drafts: draftsOf(looked, o.environment), result: undefined }),
        });
    return answerOf(facts, o);
}
async function lookAt(context, name, choice) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: name, files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, name);
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, name);
    const release = choice.kind === "unsaid" ? ofEnvironment(state) : (0,choose_release/* chooseRelease */.bX)(choice, ground.ledger, environment, undefined);
    const promotion = state.open.find((open) => open.release.id === release.id);
    const proven = await provePlan(context, ground, { environment, release, promotion });
    return { ...proven, ground, release, promotion };
}
/** What the plan would take back: the newest that is open, else what is there. */
function ofEnvironment({ environment, open, current, candidate }) {
    const [newest] = open.toSorted((left, right) => right.number - left.number);
    if (newest !== undefined)
        return newest.release;
    if (current.kind === "release")
        return current.release;
    if (candidate !== null)
        return candidate.release;
    throw new stop/* Stop */.V("release-unknown", `Nothing is in ${environment}, and nothing waits to enter it.`, 'Name the release that should come in with the input "release".');
}
function outcomeOf(findings) {
    const has = (verdict) => findings.some((each) => each.verdict === verdict);
    if (has("unknown") || has("wait") || findings.length === 0)
        return "deferred";
    return has("fail") ? "unproven" : "proven";
}
/** What an event takes. A plan with more checks than that is recorded with those that failed first. */
const MOST_CHECKS = 256;
const LONGEST_CHECK = 255;
/** Pure. */
function draftsOf({ ground, plan, findings, release, promotion }, environment) {
    if (outcomeOf(findings) === "deferred")
        return [];
    const checks = [...findings]
        .sort((left, right) => Number(left.verdict === "pass") - Number(right.verdict === "pass"))
        .slice(0, MOST_CHECKS)
        .map(({ check, verdict, reason }) => ({
        check: check.slice(0, LONGEST_CHECK).toWellFormed(),
        // Said so that nothing but a pass is recorded as one.
        verdict: verdict === "pass" ? "pass" : "fail",
        reason,
    }));
    const target = plan.target.kind === "release" ? plan.target.release.id : null;
    const data = { release: release.id, target, digest: (0,rollback_plan/* planPartDigest */.nY)(plan), checks };
    return [{ event: "rollback.planned", service: ground.service, environment, promotion: promotion?.id ?? null, data }];
}
function answerOf({ plan, findings, release, promotion, proven }, o) {
    const outcome = outcomeOf(findings);
    const decision = o.dryRun ? "dry-run" : outcome;
    const open = findings.filter(({ verdict }) => verdict !== "pass");
    const worst = open.find(({ verdict }) => verdict !== "fail") ?? open[0];
    const said = sentence(outcome, { plan, release, proven, open });
    const message = o.dryRun ? `Would be ${outcome}: ${said}` : said;
    const target = plan.target.kind === "release" ? plan.target.release.id : null;
    const digest = (0,rollback_plan/* planPartDigest */.nY)(plan);
    tell(o.summary, { plan, findings, release, environment: o.environment, message });
    const hint = open.map(({ unblock }) => unblock).find((unblock) => unblock !== "");
    return {
        decision,
        reason: reasonOf(outcome, proven, worst),
        message,
        ...(hint === undefined ? {} : { hint }),
        failed: !o.dryRun && outcome !== "proven",
        result: {
            environment: o.environment,
            release: { ...release },
            promotion: promotion?.id ?? null,
            target,
            digest,
            outcome,
            plan: JSON.parse(JSON.stringify((0,rollback_plan/* planPart */.rC)(plan))),
            checks: findings.map((each) => ({ ...each })),
        },
        outputs: { release: release.id, target, digest, promotion: promotion?.id ?? null },
    };
}
function reasonOf(outcome, proven, worst) {
    if (outcome === "proven")
        return proven.reason;
    return worst?.reason ?? "rollback-plan-unreadable";
}
function sentence(outcome, o) {
    const { plan, release, proven, open } = o;
    const { environment, target } = plan;
    const back = target.kind === "release" ? ` and go back to ${(0,release_release/* describeRelease */.NC)(target.release)}` : "";
    const what = `${environment} could leave ${(0,release_release/* describeRelease */.NC)(release)} again${back}`;
    switch (outcome) {
        case "proven":
            return proven.message;
        case "unproven":
            return `It is not so that ${what}: ${open[0]?.message ?? ""}`;
        case "deferred":
            return `Nobody can say whether ${what}: ${open.find(({ verdict }) => verdict !== "fail")?.message ?? ""}`;
    }
}
function tell(summary, o) {
    summary.heading(`The way back from ${(0,release_release/* describeRelease */.NC)(o.release)} in ${o.environment}`);
    summary.verdict((0,markdown/* strong */.ko)(o.message));
    (0,way_back_words/* tellWayBack */.q)(summary, o.plan);
    summary.heading("Checks").table(["Check", "Verdict", "Why"], o.findings.map(({ check, verdict, message }) => [check, verdict === "pass" ? "passed" : (0,markdown/* strong */.ko)(verdict), message]));
}

;// CONCATENATED MODULE: ./build/actions/work/rollback-plan.js
/** What the step `rollback-plan` does; loaded once its inputs are good. */




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


/***/ })

};
